/** Reads and replaces files in places that other people, jobs and programs also use. */
import { createHash, randomUUID } from 'node:crypto';
import { constants, statSync } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, readdir, rename, rmdir, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { onceFree } from './busy.ts';
import { ActionError } from './errors.ts';
import { isRecord } from './json.ts';

/** A file that is ready to be replaced. Nobody sees the new content before `commit`. */
export interface Replacement {
  /** Writes the content, with mode 0600 by default. After this, a full disk can no longer cause a failure. */
  readonly write: (content: Uint8Array | string, mode?: number) => Promise<void>;
  /** Replaces the file atomically. */
  readonly commit: () => Promise<void>;
  readonly abandon: () => Promise<void>;
}

/**
 * The content of a regular file; undefined if there is none. Links are followed: a file that is only read may be one.
 *
 * @throws ActionError `unsafe-file` if it is not a regular file, or cannot be read.
 */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  const content = await readRegular(path);
  if (content === 'irregular') throw unsafe(path, 'is not a regular file', 'Replace it with a regular file');
  return content;
}

/**
 * The content of a regular file; undefined if there is none, or something else such as `/dev/null`.
 *
 * @throws ActionError `unsafe-file` if it cannot be read.
 */
export async function readIfRegular(path: string): Promise<Buffer | undefined> {
  const content = await readRegular(path);
  return content === 'irregular' ? undefined : content;
}

async function readRegular(path: string): Promise<Buffer | 'irregular' | undefined> {
  let handle: FileHandle | undefined;
  try {
    // Without O_NONBLOCK, opening a FIFO that nobody writes to would wait forever.
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    return (await handle.stat()).isFile() ? await handle.readFile() : 'irregular';
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (code === 'EISDIR' || code === 'ENXIO' || code === 'ELOOP') return 'irregular';
    throw unsafe(path, `cannot be read (${code})`, 'Give the user of the runner permission to read it', error);
  } finally {
    await handle?.close();
  }
}

/**
 * Prepares to replace a file: checks the current file, and that the folder can be written to.
 *
 * @param path of the file; a missing folder is created, with mode 0700.
 * @param temp `RUNNER_TEMP`, whose owner is accepted, as are root and this user: in a container job, the home belongs to
 *   the runner on the host.
 * @throws ActionError `unsafe-file`
 */
export async function prepareReplacement(path: string, temp: string): Promise<Replacement> {
  const owner = await checkReplaceable(path, temp);
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  let handle: FileHandle;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    checkOwner('folder', dirname(path), await stat(dirname(path)), temp);
    await removeDrafts(path);
    handle = await open(draft, 'wx', 0o600);
  } catch (error) {
    throw error instanceof ActionError ? error : unwritable(path, error);
  }
  const abandon = async () => {
    await handle.close().catch(() => {});
    await unlink(draft).catch(() => {});
  };
  const orAbandon = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      await abandon();
      throw unwritable(path, error);
    }
  };
  const write = (content: Uint8Array | string, mode = 0o600) =>
    orAbandon(async () => {
      await handle.writeFile(content);
      if (owner && process.getuid?.() === 0) await handle.chown(owner.uid, owner.gid);
      await handle.chmod(mode);
      // Files under RUNNER_TEMP are not needed after the job, so they need not survive a crash of the machine.
      if (!path.startsWith(join(temp, sep))) await handle.sync();
      await handle.close();
    });
  const commit = () => orAbandon(() => onceFree(() => rename(draft, path)));
  return { write, commit, abandon };
}

/** Removes drafts that killed processes left. No other process may be replacing the file. */
export async function removeDrafts(path: string): Promise<void> {
  const [folder, start] = [dirname(path), `.${basename(path)}.`];
  const names = await readdir(folder).catch(() => []);
  const drafts = names.filter((name) => name.startsWith(start) && /^[0-9a-f-]{36}$/.test(name.slice(start.length)));
  for (const name of drafts) await unlink(join(folder, name)).catch(() => {});
}

/** `prepareReplacement`, `write` and `commit` in one. */
export async function replaceFile(path: string, content: Uint8Array | string, temp: string, mode?: number) {
  const place = await prepareReplacement(path, temp);
  await place.write(content, mode);
  await place.commit();
}

/**
 * Removes a file that this process may replace.
 *
 * @throws ActionError `unsafe-file`, in particular for a link: the file that it points to would stay.
 */
export async function removeFile(path: string, temp: string): Promise<void> {
  await checkReplaceable(path, temp);
  await onceFree(() => unlink(path));
}

async function checkReplaceable(path: string, temp: string) {
  const there = await lstat(path).catch((error: unknown) => {
    const code = codeOf(error);
    if (code === 'ENOENT') return undefined;
    throw unsafe(path, `cannot be accessed (${code})`, 'Give the user of the runner access to its folder', error);
  });
  if (!there) return undefined;
  if (there.isSymbolicLink()) throw unsafe(path, 'is a symbolic link', 'Replace it with a regular file');
  if (!there.isFile()) throw notRegular(path);
  checkOwner('file', path, there, temp);
  return { uid: there.uid, gid: there.gid };
}

/**
 * Refuses a file or folder of another user. The owner of a folder could replace our files.
 *
 * @param temp `RUNNER_TEMP`, whose owner is accepted, as are root and this user.
 * @throws ActionError `unsafe-file`
 */
export function checkOwner(
  kind: 'file' | 'folder',
  path: string,
  { uid }: { readonly uid: number },
  temp: string,
): void {
  const rightOwners = [process.getuid?.(), 0, statSync(temp).uid];
  if (!process.getuid || rightOwners.includes(uid)) return;
  throw unsafe(
    path,
    `is owned by another user (uid ${uid})`,
    'Remove it, or run the job as its owner',
    undefined,
    kind,
  );
}

export function notRegular(path: string): ActionError {
  return unsafe(path, 'is not a regular file', 'Remove it');
}

/** The error for a file or folder that cannot be written, with the system's reason. */
export function unwritable(path: string, cause: unknown): ActionError {
  const code = codeOf(cause);
  const full = isDiskFull(cause);
  return unsafe(
    path,
    full ? `cannot be written: the disk is full (${code})` : `cannot be written (${code})`,
    full ? 'Free space on the disk' : `Make the folder ${dirname(path)} writable for the user of the runner`,
    cause,
  );
}

export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(codeOf(error));
}

/** @param what is wrong with the file: the part of the sentence after its path. */
export function unsafe(path: string, what: string, remedy: string, cause?: unknown, kind = 'file'): ActionError {
  return new ActionError('unsafe-file', `The ${kind} ${path} ${what}.`, `${remedy}.`, { cause });
}

/** The system's code of a file error, such as ENOENT. */
export function codeOf(error: unknown): string {
  return isRecord(error) && 'code' in error ? String(error.code) : 'unknown';
}

/** In hexadecimal. The hash identifies a secret where the secret itself must not be stored. */
export function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The folders that have to be created so that a folder exists, innermost first. */
export async function missingFolders(folder: string): Promise<readonly string[]> {
  if (folder === dirname(folder) || (await isThere(folder))) return [];
  return [folder, ...(await missingFolders(dirname(folder)))];
}

/** Removes folders that `missingFolders` found, unless somebody else has put something into them. */
export async function removeEmptyFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rmdir(folder).catch(() => {});
}

export async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
