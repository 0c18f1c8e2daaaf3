/** Text as the runner's platform reads it: its lines, its white space, its idea of UTF-8. */

/** The lines of a whole text: `\n`, `\r\n` and a lone `\r` end one. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

interface LineReader {
  write(chunk: Uint8Array): void;
  /** The stream is over: what is left counts as a line. */
  end(): void;
}

/** Reads a byte stream by lines; broken UTF-8 becomes U+FFFD, a leading byte order mark is dropped. */
export function createLineReader(onLine: (line: string) => void): LineReader {
  const decoder = new TextDecoder();
  let pending = '';
  return {
    write(chunk) {
      // A `\r` at the very end may be half of a `\r\n`: the runner, too, waits for what follows it.
      const parts = (pending + decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r(?!$)/);
      pending = parts.pop() ?? '';
      for (const line of parts) onLine(line);
    },
    end() {
      for (const line of splitLines(pending + decoder.decode())) onLine(line);
      pending = '';
    },
  };
}

// .NET's white space is JavaScript's with U+0085 and without U+FEFF.
const LEADING = /^(?:[^\S\ufeff]|\x85)+/;
const TRAILING = /(?:[^\S\ufeff]|\x85)+$/;

export function trimStart(text: string): string {
  return text.replace(LEADING, '');
}

export function trim(text: string): string {
  return trimStart(text).replace(TRAILING, '');
}
