/** What a run page shows of a step: its log and its summary. */
import { logLines } from '../run-page/log.ts';
import { plainText, tableCells } from '../run-page/summary.ts';
import { say, skip, table } from './terminal.ts';

const styles = { error: 'red', warning: 'yellow', notice: 'cyan', debug: 'dim' } as const;

/** The log with its groups open, as a run page shows it to a reader. */
export function showLog(lines: readonly string[]): void {
  let depth = 4;
  for (const { mark, text } of logLines(lines)) {
    if (mark === 'endgroup') depth = 4;
    else if (mark === 'group') {
      say(`▾ ${text}`, 'bold', 4);
      depth = 6;
    } else if (mark === 'plain') say(text, depth > 4 ? 'dim' : 'plain', depth);
    else say(text, styles[mark], depth);
  }
}

/** The job summary, which is HTML, as a plain table. */
export function showSummary(summary: string): readonly (readonly string[])[] {
  const heading = /<h\d>(.*?)<\/h\d>/.exec(summary)?.[1] ?? '';
  // A cell is broken at its comma: two short lines instead of a table that is too wide for a terminal.
  const rows = tableCells(summary).map((row) => row.map((cell) => plainText(cell).replace(', ', '\n')));
  say(plainText(heading), 'bold');
  skip();
  table(rows);
  return rows;
}
