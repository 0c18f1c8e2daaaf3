/** Pages whose prose is written by people and whose figures are written by a script. */
import { readFile, writeFile } from 'node:fs/promises';

const [start, end] = ['<!-- figures -->', '<!-- end of figures -->'];

/**
 * Puts Markdown between the two marks of a page, in the place of what was there.
 *
 * @throws Error when the page lacks a mark.
 */
export async function writeFigures(page: string, figures: string): Promise<void> {
  const [before, rest] = (await readFile(page, 'utf8')).split(start);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${page} has no place for the figures`);
  await writeFile(page, `${before}${start}\n\n${figures}\n\n${end}${after}`);
}

/** A table in Markdown. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
