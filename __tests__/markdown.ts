/** What can be compared of two Markdown files that say the same in two languages. */

export interface Chapter {
  /** 1 for `#`. */
  readonly level: number;
  readonly title: string;
  /** Fenced blocks, the line with the language included. */
  readonly code: readonly string[];
  /** All but the heading and the fenced blocks. */
  readonly prose: string;
}

/** A chapter goes from a heading to the next one, of whatever level. */
export function chaptersOf(markdown: string): readonly Chapter[] {
  const chapters: string[][] = [];
  let isFenced = false;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) isFenced = !isFenced;
    if (!isFenced && /^#{1,6} /.test(line)) chapters.push([]);
    chapters.at(-1)?.push(line);
  }
  return chapters.map(([heading = '', ...lines]) => {
    const text = lines.join('\n');
    const fence = /^```.*?^```$/gms;
    return {
      level: heading.indexOf(' '),
      title: heading.replace(/^#+ /, ''),
      code: text.match(fence) ?? [],
      prose: text.replace(fence, ''),
    };
  });
}

/** The end of a line of YAML or shell from its `#` on becomes a bare `#`, wherever that stood. */
export function withoutComments(code: string): string {
  return code.replace(/(^|[^\S\n]+)#.*$/gm, ' #');
}

/** Rows of all tables, cell by cell, less the two lines that head each table. */
export function rowsOf({ prose }: Chapter): readonly (readonly string[])[] {
  const tables = prose.match(/(^\|.*\n)+/gm) ?? [];
  return tables.flatMap((table) => table.trimEnd().split('\n').slice(2)).map(cellsOf);
}

function cellsOf(row: string): readonly string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/**
 * What a text says in any language: its code and its numbers, sorted. A 1 is left out, which Japanese writes where
 * English has "one" or "a".
 */
export function factsOf(text: string): readonly string[] {
  const code = text.match(/`[^`]+`/g) ?? [];
  const numbers = text.replace(/`[^`]+`|\]\([^)]*\)/g, ' ').match(/\d+(\.\d+)?/g) ?? [];
  return [...new Set([...code, ...numbers.filter((number) => number !== '1')])].toSorted();
}

/** Targets of links, in their order. */
export function linksOf({ prose }: Chapter): readonly string[] {
  return [...prose.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
}

/** The anchor that GitHub makes of a heading. */
export function anchorOf({ title }: Chapter): string {
  const letters = title.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '');
  return `#${letters.replaceAll(' ', '-')}`;
}
