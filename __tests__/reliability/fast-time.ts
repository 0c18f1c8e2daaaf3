/** Waiting without waiting: a process whose clock, timers included, runs ten times as fast. */
import { readdirSync, rmSync } from 'node:fs';
import { faketime } from '../real-clients/tools.ts';

export { faketime };

/**
 * What a process needs in its environment for it.
 *
 * @param seconds by which its clock is ahead at the start.
 * @param rate so many seconds are one. By ten, the 170 s that all calls of a step may take leave a process on a busy
 * machine the time to start and to work.
 */
export function fastTime({ seconds = 0, rate = 10 } = {}): Record<string, string> {
  return { ...preloaded(), FAKETIME: `+${seconds} x${rate}` };
}

/**
 * What has libfaketime loaded into a process. It keeps something in shared memory under the number of each process, and
 * complains of what one of the same number has left that was killed: that is removed here.
 */
export function preloaded(): Record<string, string> {
  const folder = '/dev/shm';
  for (const name of readdirSync(folder)) {
    const [, number] = /^(?:sem\.)?faketime_(?:shm|sem)_(\d+)$/.exec(name) ?? [];
    // Another worker may look at the same moment.
    if (number && !isAlive(Number(number))) rmSync(`${folder}/${name}`, { force: true });
  }
  return { LD_PRELOAD: faketime.file ?? '' };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
