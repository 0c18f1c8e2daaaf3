/** What the demonstration prints: at most 100 columns wide, and in colour only where a person looks at a terminal. */
import { styleText } from 'node:util';

const COLUMNS = 100;
const isColoured = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
const printed: string[] = [];
const failed: string[] = [];
let checks = 0;
let chapters = 0;

type Style = 'plain' | 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** One paragraph, broken at words; the lines after its first are indented as far as its text. */
export function say(text: string, style: Style = 'plain', indent = 2): void {
  for (const line of wrap(text, indent))
    print(style === 'plain' || !isColoured ? line : styleText(style, line, FORCED));
}

/** Decides about colours once, by the rules above. */
const FORCED = { validateStream: false };

/** An empty line. */
export function skip(): void {
  print('');
}

export function chapter(title: string): void {
  chapters += 1;
  skip();
  say(`${chapters}  ${title}`, 'bold', 0);
  say('─'.repeat(COLUMNS), 'dim', 0);
}

/** Text that keeps its own line breaks and indentation, such as YAML, a file or JSON. */
export function quote(text: string, style: Style = 'cyan', indent = 4): void {
  for (const line of text.replace(/\n+$/, '').split('\n')) say(line, style, indent);
}

/** Columns as wide as they need to be, under a ruled heading; a line break in a cell is one. */
export function table([headings = [], ...rows]: readonly (readonly string[])[]): void {
  const lines = rows.flatMap((row) => {
    const cells = row.map((cell) => cell.split('\n'));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) => cells.map((cell) => cell[line] ?? ''));
  });
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const format = (cells: readonly string[]) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  say(format(headings).trimEnd(), 'bold');
  say(widths.map((width) => '─'.repeat(width)).join('  '), 'dim');
  for (const line of lines) say(format(line).trimEnd());
}

/** States what must be true; the demonstration fails in the end when it is not. */
export function check(statement: string, isTrue: boolean): void {
  checks += 1;
  if (!isTrue) failed.push(statement);
  if (isTrue) say(`✓ ${statement}`, 'green');
  else say(`✗ NOT SO: ${statement}`, 'red');
}

/** Everything printed so far. */
export function printedText(): string {
  return printed.join('\n');
}

/** The last word, and the exit code. */
export function conclude(): void {
  skip();
  if (failed.length === 0) {
    say(`All ${checks} checks hold, after ${Math.round(performance.now() / 1000)} s.`, 'green', 0);
    return;
  }
  say(`${failed.length} of ${checks} checks do not hold:`, 'red', 0);
  for (const statement of failed) say(`✗ ${statement}`, 'red');
  process.exitCode = 1;
}

function print(line: string): void {
  printed.push(line);
  process.stdout.write(`${line}\n`);
}

function wrap(text: string, indent: number): string[] {
  const own = /^\s*(?:[✓✗▾] )?/.exec(text)?.[0].length ?? 0;
  const first = ' '.repeat(indent);
  const hanging = ' '.repeat(indent + own);
  const lines: string[] = [];
  let rest = first + text;
  while (rest.length > COLUMNS) {
    const space = rest.lastIndexOf(' ', COLUMNS);
    const at = space > hanging.length ? space : COLUMNS;
    lines.push(rest.slice(0, at));
    rest = hanging + rest.slice(at).trimStart();
  }
  return [...lines, rest];
}
