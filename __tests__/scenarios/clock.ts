/** A clock that the processes of a job and the emulator share, to be moved while they run. */
import { existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { preloaded } from '../reliability/fast-time.ts';
import type { Scene } from './play.ts';

export interface Clock {
  /** For processes that are to go by this clock. Timers and time-outs stay true to real time. */
  readonly env: Readonly<Record<string, string>>;
  /** Holds the offset, such as `+60s`; a process may move the clock itself. */
  readonly file: string;
  /** @param seconds from real time, not from the last move. */
  readonly moveTo: (seconds: number) => Promise<void>;
}

/** For tests that need `faketime`. */
export async function shareClock({ emulator, job }: Pick<Scene, 'emulator' | 'job'>): Promise<Clock> {
  const file = join(dirname(job.temp), 'clock');
  const moveTo = async (seconds: number) => {
    await writeFile(`${file}.new`, `+${seconds}s\n`);
    await rename(`${file}.new`, file);
  };
  await moveTo(0);
  // When the job is gone, and the file with it, time is real again.
  const offset = () => (existsSync(file) ? 1000 * Number.parseInt(readFileSync(file, 'utf8'), 10) : 0);
  Object.assign(emulator.world.clock, { now: () => Date.now() + offset() });
  return {
    env: {
      ...preloaded(),
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    file,
    moveTo,
  };
}
