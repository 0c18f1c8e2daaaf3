/** One measured run of a program: time from start to end as its parent sees it, CPU time and memory as it is accounted. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

export interface Sample {
  /** Milliseconds from the start of the process to its end. */
  readonly wall: number;
  /** Milliseconds of CPU time, user and system. */
  readonly cpu: number;
  /** Peak of resident memory in MiB. */
  readonly memory: number;
}

export interface Program {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

const meter = join(import.meta.dirname, 'meter.cjs');

/** Runs Node with a program. A run that fails is no measurement: it throws with what was printed. */
export async function measure({ args, env, cwd }: Program): Promise<Sample> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--require', meter, ...args], {
    env,
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').then(([code]) => ({ code, wall: performance.now() - started }));
  const [, stdout, stderr, account] = child.stdio as Readable[];
  const [{ code, wall }, accounted, ...printed] = await Promise.all([
    ended,
    ...[account, stdout, stderr].map((stream) => text(stream as Readable)),
  ]);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${printed.join('\n')}`);
  return { wall, ...(JSON.parse(accounted ?? '') as Omit<Sample, 'wall'>) };
}
