/** The grammar of the environment, output and state files: `NAME=value` and `NAME<<DELIMITER` blocks. */

/**
 * Yields the pairs of such a file in order and throws at the first line that is none: the pairs before it have been
 * seen by then, and the runner has applied them.
 *
 * Only `\n` ends a line; a `\r` before it belongs to the value or the delimiter. Nothing is trimmed.
 */
export function* keyValuePairs(text: string): Generator<readonly [name: string, value: string]> {
  for (let at = 0; at < text.length; ) {
    const { line, next } = lineAt(text, at);
    at = next;
    if (line === '') continue;
    const equals = line.indexOf('=');
    const block = line.indexOf('<<');
    if (equals >= 0 && (block < 0 || equals < block)) {
      yield [line.slice(0, equals), line.slice(equals + 1)];
    } else if (block >= 0) {
      const [name, delimiter] = [line.slice(0, block), line.slice(block + 2)];
      if (name === '' || delimiter === '') {
        throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
      }
      const { value, next: after } = readBlock(text, at, delimiter);
      at = after;
      yield [name, value];
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
}

function readBlock(text: string, start: number, delimiter: string): { readonly value: string; readonly next: number } {
  for (let at = start; at < text.length; ) {
    const { line, next, ended } = lineAt(text, at);
    // The last line break belongs to the delimiter.
    if (line === delimiter) return { value: text.slice(start, Math.max(start, at - 1)), next };
    if (!ended) throw new Error('Invalid value. EOF marker missing new line.');
    at = next;
  }
  throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
}

function lineAt(text: string, at: number): { readonly line: string; readonly next: number; readonly ended: boolean } {
  const newline = text.indexOf('\n', at);
  return newline < 0
    ? { line: text.slice(at), next: text.length, ended: false }
    : { line: text.slice(at, newline), next: newline + 1, ended: true };
}
