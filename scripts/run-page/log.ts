/** The log of a step, as the page of a run words it. */
import { stripVTControlCharacters } from 'node:util';

const labels = {
  error: 'Error: ',
  warning: 'Warning: ',
  notice: 'Notice: ',
  debug: 'Debug: ',
  group: '',
  endgroup: '',
};

interface LogLine {
  readonly mark: keyof typeof labels | 'plain';
  /** With the word that the page puts before an error, a warning or a notice. */
  readonly text: string;
}

export function logLines(log: readonly string[]): readonly LogLine[] {
  // The runner colours a script in its header by itself.
  return log.map(stripVTControlCharacters).map((line) => {
    const [, mark, text = ''] = /^##\[(\w+)\](.*)$/.exec(line) ?? [];
    return isKnown(mark) ? { mark, text: labels[mark] + text } : { mark: 'plain', text: line };
  });
}

function isKnown(mark: string | undefined): mark is keyof typeof labels {
  return mark !== undefined && mark in labels;
}
