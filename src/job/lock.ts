/** One process at a time, among all jobs that share a folder. */

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

/** How one waits for a lock that another process holds. */
export interface LockWait {
  /** Aborts when waiting has to end. */
  readonly deadline: AbortSignal;
  /** Told, in a sentence, of what a process left behind that was killed. */
  readonly onLeftover: (sentence: string) => void;
}

/**
 * Does `work` while no other process does work under the same lock. Once it has begun, signals that would end this
 * process wait for it.
 *
 * The holder touches the lock file every two seconds. A lock that was not touched for ten seconds of the waiter's own
 * monotonic clock was left behind by a process that was killed: clocks of file servers and moved clocks do not matter,
 * and neither do process ids, which containers do not share.
 *
 * @param path the lock file, beside what it protects; it is gone afterwards.
 * @throws ActionError `unsafe-file` when the lock file cannot be made at all, or another process holds it for too long.
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
 * Does `work` while no other job does: reading the AWS files of a folder, changing them and writing them back is for one
 * job at a time.
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
      throw unsafe(path, 'is held by another process at work', 'Run fewer jobs at once that share this folder', error);
    });
  }
}

async function create(path: string): Promise<FileHandle | undefined> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw unwritable(path, error);
  });
  try {
    // On Windows a lock that is being removed refuses to be opened.
    return await onceFree(() => open(path, 'wx', 0o600));
  } catch (error) {
    // A job that ends takes a folder with it that it has made.
    if (['EEXIST', 'ENOENT'].includes(codeOf(error))) return undefined;
    throw unwritable(path, error);
  }
}

/** What changes when a holder touches its lock or another lock takes its place; undefined where there is none. */
async function fingerprint(path: string): Promise<string | undefined> {
  const seen = await lstat(path).catch(() => undefined);
  if (seen && !seen.isFile()) throw notRegular(path);
  return seen && `${seen.ino} ${seen.mtimeMs}`;
}

/** Moves the lock aside before removing it, so that of several waiters one removes it, and never a fresh one. */
async function removeLeftover(path: string, seen: string, onLeftover: LockWait['onLeftover']): Promise<void> {
  if ((await fingerprint(path)) !== seen) return;
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || isBusy(error)) return;
    throw unsafe(path, `was left behind and cannot be removed (${codeOf(error)})`, 'Remove it', error);
  }
  const isLeftover = (await fingerprint(aside)) === seen;
  if (!isLeftover) await link(aside, path).catch(() => {});
  await unlink(aside).catch(() => {});
  if (isLeftover) onLeftover(`A job that was killed had left the lock ${path} behind; it is removed.`);
}

/** While the file is open nobody gets its inode again: a lock that others have taken meanwhile stays theirs. */
async function release(path: string, lock: FileHandle): Promise<void> {
  const [own, there] = await Promise.all([lock.stat(), lstat(path)]).catch(() => []);
  if (own && own.ino === there?.ino) await onceFree(() => unlink(path)).catch(() => {});
  await lock.close().catch(() => {});
}
