/** A statement a line: an error that nobody caught then shows its own line, not a whole file. */
import { type ESTree, parseSync, Visitor } from 'rolldown/utils';

/** Breaks the lines of a module that has none, before each statement and each member of a class. */
export function withLines(fileName: string, code: string): string {
  const starts = new Set<number>();
  const each = (nodes: readonly ESTree.Node[]) => {
    for (const { start } of nodes) starts.add(start);
  };
  new Visitor({
    Program: ({ body }) => each(body),
    BlockStatement: ({ body }) => each(body),
    ClassBody: ({ body }) => each(body),
    SwitchCase: ({ consequent }) => each(consequent),
  }).visit(parseSync(fileName, code).program);
  const cuts = [...starts].toSorted((a, b) => a - b);
  const lines = cuts.map((start, index) => code.slice(start, cuts[index + 1]));
  return `${code.slice(0, cuts[0])}${lines.join('\n')}`;
}
