/** Runs a step's process: closed stdin, both outputs by lines, and the runner's way of ending what does not end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { constants } from 'node:os';
import type { Readable } from 'node:stream';
import { createLineReader } from '../text/lines.ts';

/** Milliseconds. */
export interface Waits {
  /** From SIGINT to SIGTERM. */
  readonly interrupt: number;
  /** From SIGTERM to SIGKILL. */
  readonly terminate: number;
  /** For outputs that a child still holds open after the process has ended. */
  readonly drain: number;
}

export const runnerWaits: Waits = { interrupt: 7500, terminate: 2500, drain: 5000 };

export interface Invocation {
  readonly file: string;
  readonly args: readonly string[];
  /** The whole environment: nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Runs a process to its end and returns its exit code (128 + n when signal n ended it).
 *
 * Lines come in drained batches, those of stderr first: which of two lines on different streams the runner handles
 * first is not defined, and this order is the one that hurts a mask on stdout. When `signal` aborts, the process (not
 * its children) gets SIGINT, SIGTERM, SIGKILL. What `onLine` throws comes out of here at once and leaves the process
 * running, to be found at the end of the job.
 */
export async function runProcess(
  invocation: Invocation,
  options: {
    readonly cwd: string;
    readonly waits: Waits;
    readonly signal: AbortSignal;
    readonly onLine: (line: string) => void;
  },
): Promise<number> {
  const child = spawn(invocation.file, invocation.args, { cwd: options.cwd, env: invocation.environment });
  child.stdin.on('error', () => {}).end();
  const output = readBatches(child.stderr, child.stdout, options.onLine);
  const finished = (async () => {
    const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    await within(options.waits.drain, output.ended);
    output.drain();
    output.stop();
    return code ?? 128 + constants.signals[signal ?? 'SIGKILL'];
  })();
  const stop = () => stopProcess((signal) => child.kill(signal), finished, options.waits);
  const stopped = options.signal.aborted ? stop() : once(options.signal, 'abort').then(stop);
  const code = await Promise.race([finished, output.failed]);
  if (options.signal.aborted) await stopped;
  return code;
}

type Kill = (signal: NodeJS.Signals) => void;

async function stopProcess(kill: Kill, finished: Promise<unknown>, waits: Waits): Promise<void> {
  kill('SIGINT');
  if (await within(waits.interrupt, finished)) return;
  kill('SIGTERM');
  if (await within(waits.terminate, finished)) return;
  kill('SIGKILL');
}

function readBatches(stderr: Readable, stdout: Readable, onLine: (line: string) => void) {
  let batch: { errors: string[]; lines: string[] } | undefined = { errors: [], lines: [] };
  const { promise: failed, reject } = Promise.withResolvers<never>();
  const drain = () => {
    if (batch === undefined) return;
    const { errors, lines } = batch;
    batch = { errors: [], lines: [] };
    try {
      for (const line of [...errors, ...lines]) onLine(line);
    } catch (error) {
      stop();
      reject(error);
    }
  };
  /** Turns deaf; the pipes stay open, so that a process left behind gets no SIGPIPE. */
  const stop = () => {
    batch = undefined;
    for (const stream of [stderr, stdout]) if (!stream.closed) (stream as Socket).unref();
  };
  const read = async (stream: Readable, queue: 'errors' | 'lines') => {
    const reader = createLineReader((line) => batch?.[queue].push(line));
    stream.on('data', (chunk) => {
      reader.write(chunk);
      setImmediate(drain);
    });
    await once(stream, 'close');
    reader.end();
  };
  const ended = Promise.all([read(stderr, 'errors'), read(stdout, 'lines')]);
  return { ended, failed, drain, stop };
}

/** Whether `event` came within so many milliseconds. */
async function within(milliseconds: number, event: Promise<unknown>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, milliseconds, false);
  try {
    return await Promise.race([event.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
