/** The log of a step, as its page on GitHub shows it once the step has ended. */
import { logLines } from '../run-page/log.ts';
import { lineHeight, margin, monospaced, monospaceWidth, type Panel, width } from './canvas.ts';
import { type Line, plain, wrap } from './text.ts';

const styles = { error: 'red', warning: 'yellow', notice: 'blue', debug: 'plain', plain: 'plain' } as const;
const gutter = margin + 44;
const columns = Math.floor((width - gutter - margin) / monospaceWidth);

/** Text in columns, such as YAML. */
export function listing(content: string): Panel {
  const lines = content.trimEnd().split('\n');
  return {
    height: lines.length * lineHeight + 20,
    draw: (top) => lines.map((line, index) => monospaced(yaml(line), margin, top + 12 + index * lineHeight)).join('\n'),
  };
}

function yaml(line: string): Line {
  const [, before = '', key = '', rest = ''] = /^([\s-]*)([\w-]+:)(.*)$/.exec(line) ?? [];
  return key
    ? [
        { text: before, style: 'plain' },
        { text: key, style: 'blue' },
        { text: rest, style: 'plain' },
      ]
    : plain(line);
}

/** The lines of a log. The group with the step's inputs is closed, as it is for a reader who comes later. */
export function logView(log: readonly string[]): Panel {
  const rows = shownLines(log).map((line) => wrap(line, columns));
  const height = rows.flat().length * lineHeight + 20;
  const draw = (top: number) => {
    let y = top + 12 - lineHeight;
    return rows
      .flatMap((lines, index) =>
        lines.map((line, part) => {
          y += lineHeight;
          const number = part === 0 ? monospaced(plain(String(index + 1).padStart(3), 'dim'), margin, y) : '';
          return number + monospaced(line, gutter, y);
        }),
      )
      .join('\n');
  };
  return { height, draw };
}

function shownLines(log: readonly string[]): readonly Line[] {
  const shown: Line[] = [];
  let isClosed = false;
  let indent = '';
  for (const { mark, text } of logLines(log)) {
    if (mark === 'endgroup') {
      isClosed = false;
      indent = '';
    } else if (mark === 'group') {
      isClosed = text.startsWith('Run ');
      indent = '  ';
      shown.push(plain(`${isClosed ? '▸' : '▾'} ${text}`));
    } else if (!isClosed) shown.push(plain(indent + text, styles[mark]));
  }
  return shown;
}
