/** Waits for files that another program has open: Windows refuses to replace or remove them, usually for a moment. */
import { setTimeout as sleep } from 'node:timers/promises';
import { uptime } from './clock.ts';

/** Milliseconds: longer than a virus scanner, an indexer or another reader keeps a small file open. */
const patience = 2_000;
const pause = 50;
const refusals: readonly unknown[] = ['EPERM', 'EACCES', 'EBUSY'];

/** Whether an error may mean that another program has the file open, which only happens on Windows. */
export function isBusy(error: unknown): boolean {
  return process.platform === 'win32' && error instanceof Error && 'code' in error && refusals.includes(error.code);
}

/**
 * Does work that fails while another program has a file open, and repeats it for up to two seconds.
 *
 * @throws the last error of `work`.
 */
export async function onceFree<T>(work: () => Promise<T>): Promise<T> {
  for (const end = uptime() + patience; ; await sleep(pause)) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || uptime() > end) throw error;
    }
  }
}
