/** Lets one process at a time do its work, among all jobs that share a folder. */

import { randomUUID } from 'node:crypto';
import { type FileHandle, link, lstat, mkdir, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy, onceFree } from './busy.ts';
import { uptime } from './clock.ts';
import { codeOf, notRegular, unsafe, unwritable } from './files.ts';
import { type Interruption, uninterrupted } from './interruption.ts';

/** Milliseconds. */
const beat = 2_000;
const silence = 10_000;
const poll = 50;

/** How to wait for a lock of another process. */
export interface LockWait {
  /** Aborts when waiting has to end. */
  readonly deadline: AbortSignal;
  /** Receives a sentence about what a killed process left. */
  readonly onLeftover: (sentence: string) => void;
}

/**
 * Does `work` while no other process works under the same lock. Signals that would end this process wait until it is
 * done.
 *
 * The owner of the lock touches the lock file every two seconds. A lock that is not touched for ten seconds, on the
 * monotonic clock of the waiting process, was left by a killed process. This works without comparing clocks, which file
 * servers can have wrong, and without process IDs, which containers do not share.
 *
 * @param path of the lock file, next to what it protects; it is removed afterwards.
 * @throws ActionError `unsafe-file` if the lock file cannot be created, or another process keeps it for too long.
 */
export async function withLock<T>(
  path: string,
  work: (interruption: Interruption) => Promise<T>,
  wait: LockWait,
): Promise<T> {
  return uninterrupted(async (interruption) => {
    const deadline = AbortSignal.any([wait.deadline, interruption.asked]);
    const lock = await acquire(path, { ...wait, deadline });
    const touch = () => void lock.utimes(new Date(), new Date()).catch(() => {});
    const beats = setInterval(touch, beat).unref();
    try {
      return await work(interruption);
    } finally {
      clearInterval(beats);
      await release(path, lock);
    }
  });
}

/**
 * Does `work` while no other job uses the folder: only one job at a time may read, change and write AWS files there.
 *
 * @throws ActionError `unsafe-file`, as `withLock` does.
 */
export function withFolderLock<T>(folder: string, work: () => Promise<T>, wait: LockWait): Promise<T> {
  return withLock(join(folder, '.aws-sso-credentials.lock'), work, wait);
}

async function acquire(path: string, { deadline, onLeftover }: LockWait): Promise<FileHandle> {
  let lastSeen: string | undefined;
  let quietSince = uptime();
  for (;;) {
    const lock = await create(path);
    if (lock) return lock;
    const seen = await fingerprint(path);
    if (seen !== lastSeen) [lastSeen, quietSince] = [seen, uptime()];
    if (seen && uptime() - quietSince > silence) await removeLeftover(path, seen, onLeftover);
    await sleep(poll * (0.5 + Math.random()), undefined, { signal: deadline }).catch((error: unknown) => {
      throw unsafe(path, 'is locked by another process', 'Run fewer jobs at once that share this folder', error);
    });
  }
}

async function create(path: string): Promise<FileHandle | undefined> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw unwritable(path, error);
  });
  try {
    // On Windows, a lock that is being removed cannot be opened.
    return await onceFree(() => open(path, 'wx', 0o600));
  } catch (error) {
    // A job that ends removes a folder that it has created.
    if (['EEXIST', 'ENOENT'].includes(codeOf(error))) return undefined;
    throw unwritable(path, error);
  }
}

/** Changes when the lock is touched or replaced by another one; undefined if there is none. */
async function fingerprint(path: string): Promise<string | undefined> {
  const seen = await lstat(path).catch(() => undefined);
  if (seen && !seen.isFile()) throw notRegular(path);
  return seen && `${seen.ino} ${seen.mtimeMs}`;
}

/** Moves the lock aside before removing it, so that only one waiting process removes it, and never a new lock. */
async function removeLeftover(path: string, seen: string, onLeftover: LockWait['onLeftover']): Promise<void> {
  if ((await fingerprint(path)) !== seen) return;
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || isBusy(error)) return;
    throw unsafe(path, `was left by a killed job and cannot be removed (${codeOf(error)})`, 'Remove it', error);
  }
  const isLeftover = (await fingerprint(aside)) === seen;
  if (!isLeftover) await link(aside, path).catch(() => {});
  await unlink(aside).catch(() => {});
  if (isLeftover) onLeftover(`Removed the lock ${path}, which a killed job had left.`);
}

/** Removes only its own lock: while the file is open, no other file can get its inode. */
async function release(path: string, lock: FileHandle): Promise<void> {
  const [own, there] = await Promise.all([lock.stat(), lstat(path)]).catch(() => []);
  if (own && own.ino === there?.ino) await onceFree(() => unlink(path)).catch(() => {});
  await lock.close().catch(() => {});
}
