/** What a run page shows of a step: its log and its summary. */
import { stripVTControlCharacters } from 'node:util';
import { say, skip, table } from './terminal.ts';

const MARKERS = {
  warning: { label: 'Warning: ', style: 'yellow' },
  error: { label: 'Error: ', style: 'red' },
  notice: { label: 'Notice: ', style: 'cyan' },
  debug: { label: 'Debug: ', style: 'dim' },
} as const;

/** The log with its groups open, as a run page shows it to a reader. */
export function showLog(lines: readonly string[]): void {
  let depth = 4;
  // The runner colours a script in its header by itself.
  for (const line of lines.map(stripVTControlCharacters)) {
    const [, marker = '', text = ''] = /^##\[(group|endgroup|warning|error|notice|debug)\](.*)$/.exec(line) ?? [];
    if (marker === 'endgroup') depth = 4;
    else if (marker === 'group') {
      say(`▾ ${text}`, 'bold', 4);
      depth = 6;
    } else if (marker in MARKERS) {
      const { label, style } = MARKERS[marker as keyof typeof MARKERS];
      say(label + text, style, depth);
    } else say(line, depth > 4 ? 'dim' : 'plain', depth);
  }
}

/** The job summary, which is HTML, as a plain table. */
export function showSummary(summary: string): readonly (readonly string[])[] {
  const heading = /<h\d>(.*?)<\/h\d>/.exec(summary)?.[1] ?? '';
  const rows = [...summary.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    // A cell is broken at its comma: two short lines instead of a table that is too wide for a terminal.
    [...row.matchAll(/<t[hd]>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => plainText(cell).replace(', ', '\n')),
  );
  say(plainText(heading), 'bold');
  skip();
  table(rows);
  return rows;
}

function plainText(html: string): string {
  return html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
