/** Passes the output of a command on to the runner, in whole lines and on the same stream as the masks. */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

interface CommandOutput {
  /** Passes a stream on to its end, byte for byte, in whole lines so that two streams do not mix within a line. */
  readonly passOn: (from: Readable) => Promise<void>;
  /** Makes the runner process commands again if the command of `run` told it to stop. */
  readonly resume: () => void;
}

const word = String.raw`[\w+=/.,@~-]+`;
/**
 * `stop-commands` as GitHub documents it. From then on the runner processes only the given word, and shows masks as
 * text.
 */
const plainStop = new RegExp(String.raw`^\s*(?:::stop-commands::|##\[stop-commands\])(${word})$`, 'i');
const plainCommand = new RegExp(String.raw`^\s*(?:::(${word})::|##\[(${word})\])`);
/**
 * Other forms of it, and `save-state`. The runner treats them as commands only with one of these characters before the
 * name (actions/runner, ActionCommand.cs).
 */
const withheld = /([:[])(stop|save)-(commands|state)/gi;
/**
 * Words that the runner accepts only if unsafe ones are allowed. With one of them, a mask would resume commands and
 * show.
 */
const commands =
  /^(set-env|set-output|save-state|add-path|add-mask|(add|remove)-matcher|warning|error|notice|debug|(end)?group|echo|stop-commands|pause-logging|internal-set-repo-path)$/i;

/**
 * Opens the output of a command to the runner. It notes the words that make the runner process commands again, and
 * blocks every other form of `stop-commands`: after it, our masks would be readable text. It also blocks `save-state`,
 * which the post step would read as the state of the main step.
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
    // One character per byte, so that text that is not UTF-8, or is cut within a character, stays intact.
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
        // The stream was closed before its end, because processes that the command left behind keep it open.
      }
      const rest = Buffer.concat(begun);
      // The next output must start on a new line.
      if (rest.length > 0) await write(Buffer.concat([rest, Buffer.from('\n')]));
    },
    resume: () => {
      for (const stop of words.values()) to.write(`::${stop}::\n`);
      words.clear();
    },
  };
}
