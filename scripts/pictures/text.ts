/** Text in runs of one style each, broken at words into lines of so many columns. */

export type Style = 'plain' | 'dim' | 'bold' | 'red' | 'yellow' | 'blue' | 'code';

export interface Run {
  readonly text: string;
  readonly style: Style;
}

export type Line = readonly Run[];

export function plain(text: string, style: Style = 'plain'): Line {
  return [{ text, style }];
}

/** @param columns characters a line; a longer word is cut. */
export function wrap(runs: Line, columns: number): readonly Line[] {
  const lines: Run[][] = [[]];
  let used = 0;
  const put = (text: string, style: Style) => {
    const line = lines.at(-1) ?? [];
    const last = line.at(-1);
    if (last?.style === style) line[line.length - 1] = { text: last.text + text, style };
    else line.push({ text, style });
    used += text.length;
  };
  for (const { text, style } of runs) {
    for (const word of text.split(/(?<= )(?=[^ ])/)) {
      if (used > 0 && used + word.trimEnd().length > columns) {
        lines.push([]);
        used = 0;
      }
      for (let rest = word; rest !== ''; rest = rest.slice(columns)) {
        if (rest !== word) {
          lines.push([]);
          used = 0;
        }
        put(rest.slice(0, columns), style);
      }
    }
  }
  return lines;
}

export function lengthOf(line: Line): number {
  return line.reduce((length, { text }) => length + text.length, 0);
}
