/** One process at a time, among all jobs that share a folder. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, stat, unlink, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, unwritable } from './files.js';
const beatMilliseconds = 2_000;
const silenceMilliseconds = 10_000;
const pollMilliseconds = 50;
/**
 * Does `work` while no other process does work under the same lock.
 *
 * The holder touches the lock file every two seconds. A lock that was not touched for ten seconds of the waiter's own
 * monotonic clock was left behind by a process that was killed: clocks of file servers and moved clocks do not matter,
 * and neither do process ids, which containers do not share.
 *
 * @param path the lock file, beside what it protects; it is gone afterwards.
 * @throws ActionError `unsafe-file` when the lock file cannot be made at all.
 */
export async function withLock(path, work) {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch((error) => {
        throw unwritable(path, error);
    });
    await acquire(path);
    const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => { }), beatMilliseconds).unref();
    try {
        return await work();
    }
    finally {
        clearInterval(beat);
        await unlink(path).catch(() => { });
    }
}
async function acquire(path) {
    let lastSeen;
    let quietSince = performance.now();
    for (;;) {
        if (await create(path))
            return;
        const seen = await fingerprint(path);
        if (seen !== lastSeen)
            [lastSeen, quietSince] = [seen, performance.now()];
        if (seen && performance.now() - quietSince > silenceMilliseconds)
            await removeLeftover(path, seen);
        else
            await sleep(pollMilliseconds * (0.5 + Math.random()));
    }
}
async function create(path) {
    try {
        await (await open(path, 'wx', 0o600)).close();
        return true;
    }
    catch (error) {
        if (codeOf(error) === 'EEXIST')
            return false;
        throw unwritable(path, error);
    }
}
async function fingerprint(path) {
    const seen = await stat(path).catch(() => undefined);
    return seen && `${seen.ino} ${seen.mtimeMs}`;
}
/** Moves the lock aside before removing it, so that of two waiters only one removes it, and never a fresh one. */
async function removeLeftover(path, seen) {
    if ((await fingerprint(path)) !== seen)
        return;
    const aside = `${path}.${randomUUID()}`;
    const moved = await rename(path, aside).then(() => true, () => false);
    if (moved)
        await unlink(aside).catch(() => { });
}
