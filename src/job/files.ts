/** Reading and replacing files in places that other people, jobs and programs use as well. */
import { createHash, randomUUID } from 'node:crypto';
import { constants, statSync } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, readdir, rename, rmdir, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { onceFree } from './busy.ts';
import { ActionError } from './errors.ts';
import { isRecord } from './json.ts';

/** A place in a file system made ready for new content; nobody sees the content before `commit`. */
export interface Replacement {
  /** Writes the content down, mode 0600 unless told otherwise: all of it that a full disk could prevent. */
  readonly write: (content: Uint8Array | string, mode?: number) => Promise<void>;
  /** Puts what was written in place in one step. */
  readonly commit: () => Promise<void>;
  readonly abandon: () => Promise<void>;
}

/**
 * The content of a regular file, or undefined where there is none. Links are followed: what is only read may be one.
 *
 * @throws ActionError `unsafe-file` when something else stands there, or when it may not be read.
 */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  const content = await readRegular(path);
  if (content === 'irregular') throw unsafe(path, 'is not a regular file', 'Put a regular file there');
  return content;
}

/**
 * The content of a regular file; undefined where there is none, or where something else stands, such as `/dev/null`.
 *
 * @throws ActionError `unsafe-file` when it may not be read.
 */
export async function readIfRegular(path: string): Promise<Buffer | undefined> {
  const content = await readRegular(path);
  return content === 'irregular' ? undefined : content;
}

async function readRegular(path: string): Promise<Buffer | 'irregular' | undefined> {
  let handle: FileHandle | undefined;
  try {
    // Without O_NONBLOCK, opening a FIFO that nobody writes to would wait for ever.
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    return (await handle.stat()).isFile() ? await handle.readFile() : 'irregular';
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (code === 'EISDIR' || code === 'ENXIO' || code === 'ELOOP') return 'irregular';
    throw unsafe(path, `cannot be read (${code})`, 'Give the user of the runner the right to read it', error);
  } finally {
    await handle?.close();
  }
}

/**
 * Makes ready to replace `path` whole: checks what stands there and that its folder can be written to.
 *
 * @param path what to replace; a missing folder is made, mode 0700.
 * @param temp `RUNNER_TEMP`, whose owner is a right owner of files beside root and this process: in a container job
 *   the home belongs to the runner on the host.
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
      // What lies under RUNNER_TEMP does not outlive the job, let alone a crash of the machine.
      if (!path.startsWith(join(temp, sep))) await handle.sync();
      await handle.close();
    });
  const commit = () => orAbandon(() => onceFree(() => rename(draft, path)));
  return { write, commit, abandon };
}

/** Removes drafts that processes have left behind which were killed: nobody else may be replacing the file. */
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
 * @throws ActionError `unsafe-file`, for a link above all: what it leads to would stay.
 */
export async function removeFile(path: string, temp: string): Promise<void> {
  await checkReplaceable(path, temp);
  await onceFree(() => unlink(path));
}

async function checkReplaceable(path: string, temp: string) {
  const there = await lstat(path).catch((error: unknown) => {
    const code = codeOf(error);
    if (code === 'ENOENT') return undefined;
    throw unsafe(path, `cannot be looked at (${code})`, 'Give the user of the runner the right to its folder', error);
  });
  if (!there) return undefined;
  if (there.isSymbolicLink()) throw unsafe(path, 'is a symbolic link', 'Put the file itself there');
  if (!there.isFile()) throw notRegular(path);
  checkOwner('file', path, there, temp);
  return { uid: there.uid, gid: there.gid };
}

/**
 * Whoever owns a folder can put another file in the place of ours.
 *
 * @param temp `RUNNER_TEMP`, whose owner is a right one beside root and this process.
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
  throw unsafe(path, `belongs to another user (uid ${uid})`, 'Remove it, or run the job as its owner', undefined, kind);
}

export function notRegular(path: string): ActionError {
  return unsafe(path, 'is not a regular file', 'Remove what stands there');
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

/** @param what the file is or does, after its path. */
export function unsafe(path: string, what: string, remedy: string, cause?: unknown, kind = 'file'): ActionError {
  return new ActionError('unsafe-file', `The ${kind} ${path} ${what}.`, `${remedy}.`, { cause });
}

/** The system's code of a file error, such as ENOENT. */
export function codeOf(error: unknown): string {
  return isRecord(error) && 'code' in error ? String(error.code) : 'unknown';
}

/** In hexadecimal digits; of a secret, what it is known by to those who must not keep it. */
export function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The folders that have to be made for a folder to be there, innermost first. */
export async function missingFolders(folder: string): Promise<readonly string[]> {
  if (folder === dirname(folder) || (await isThere(folder))) return [];
  return [folder, ...(await missingFolders(dirname(folder)))];
}

/** Removes folders that `missingFolders` found, as far as nobody else put anything into them. */
export async function removeEmptyFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rmdir(folder).catch(() => {});
}

export async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
