/** Files that another program holds open: Windows refuses to replace or remove them, mostly for a moment. */
import { setTimeout as sleep } from 'node:timers/promises';
import { uptime } from './clock.ts';

/** Milliseconds: as long as a virus scanner, an indexer or another reader keeps a small file. */
const patience = 2_000;
const pause = 50;
const refusals: readonly unknown[] = ['EPERM', 'EACCES', 'EBUSY'];

/** Whether an error may only say that another program holds the file open; elsewhere than on Windows it never does. */
export function isBusy(error: unknown): boolean {
  return process.platform === 'win32' && error instanceof Error && 'code' in error && refusals.includes(error.code);
}

/**
 * Does what needs a file for itself, again and again for two seconds as long as others hold it open.
 *
 * @throws what `work` throws in the end.
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
