/** The steps by which a job changes files: counted, and stopped at one of them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const preload = join(import.meta.dirname, 'file-steps.cjs');

/** Name, path, and for the runner's own files what was written. */
export type FileStep = readonly [string, string, string];

export interface Orders {
  readonly entry: 'main' | 'post';
  /** From 1; 0 is none. */
  readonly at: number;
  readonly act: 'SIGKILL' | 'SIGINT' | 'ENOSPC';
  /** The file that the steps are written to. */
  readonly log: string;
}

/** What a job needs in its environment to count its file steps, and to be stopped at one. */
export function ordersFor(orders: Orders): Record<string, string> {
  return { NODE_OPTIONS: `--require ${preload}`, FILE_STEPS: JSON.stringify(orders) };
}

export async function stepsIn(log: string): Promise<readonly FileStep[]> {
  const lines = (await readFile(log, 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}
