/** What a command prints, on its way to the runner: in whole lines, on the one stream that the masks are on as well. */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

interface CommandOutput {
  /** Passes a stream on, byte for byte, to its end; whole lines at a time, so that those of two streams stay apart. */
  readonly passOn: (from: Readable) => Promise<void>;
  /** Has the runner obey commands again where the command of `run` told it to stop. */
  readonly resume: () => void;
}

const word = String.raw`[\w+=/.,@~-]+`;
/** `stop-commands` as GitHub documents it; the runner obeys none but the word from then on, and shows masks as text. */
const plainStop = new RegExp(String.raw`^\s*(?:::stop-commands::|##\[stop-commands\])(${word})$`, 'i');
const plainCommand = new RegExp(String.raw`^\s*(?:::(${word})::|##\[(${word})\])`);
/**
 * Other forms of it, and the state of a step that is not the command's. What stands so before the name is all that makes
 * a command of it (actions/runner, ActionCommand.cs).
 */
const withheld = /([:[])(stop|save)-(commands|state)/gi;
/** Words that the runner takes only where it is told to take unsafe ones; a mask that resumed commands would show. */
const commands =
  /^(set-env|set-output|save-state|add-path|add-mask|(add|remove)-matcher|warning|error|notice|debug|(end)?group|echo|stop-commands|pause-logging|internal-set-repo-path)$/i;

/**
 * Opens the way from a command to the runner. It notes the words with which the runner is told to obey commands again,
 * and lets no other form of `stop-commands` through: after it, a mask of ours would be text that everybody reads. Nor
 * `save-state`: the post step would take it for the main step's.
 *
 * Source: actions/runner, ActionCommandManager.cs and OutputManager.cs.
 */
export function openCommandOutput(to: Writable): CommandOutput {
  const words = new Map<string, string>();
  const checked = (line: string) => {
    const stop = plainStop.exec(line)?.[1];
    if (stop && !commands.test(stop)) {
      words.set(stop.toLowerCase(), stop);
      return line;
    }
    const [, name = '', other = name] = plainCommand.exec(line) ?? [];
    words.delete(other.toLowerCase());
    return line.replace(withheld, '$1$2 $3');
  };
  const write = async (lines: Buffer) => {
    // One character a byte: nothing is lost of text that is no UTF-8, or that is cut within a character.
    const text = lines.toString('latin1');
    const isSafe = words.size === 0 && text.search(withheld) < 0;
    if (!to.write(isSafe ? lines : Buffer.from(text.replace(/[^\r\n]+/g, checked), 'latin1'))) await once(to, 'drain');
  };
  return {
    passOn: async (from) => {
      let begun: Buffer[] = [];
      try {
        for await (const chunk of from as AsyncIterable<Buffer>) {
          // The runner ends a line at a lone carriage return too.
          const end = Math.max(chunk.lastIndexOf('\n'), chunk.lastIndexOf('\r')) + 1;
          const lines = end > 0 && Buffer.concat([...begun, chunk.subarray(0, end)]);
          begun = lines ? [chunk.subarray(end)] : [...begun, chunk];
          if (lines) await write(lines);
        }
      } catch {
        // It was given up before its end: processes that the command left behind hold it open.
      }
      const rest = Buffer.concat(begun);
      // What the runner reads next begins a line.
      if (rest.length > 0) await write(Buffer.concat([rest, Buffer.from('\n')]));
    },
    resume: () => {
      for (const stop of words.values()) to.write(`::${stop}::\n`);
      words.clear();
    },
  };
}
