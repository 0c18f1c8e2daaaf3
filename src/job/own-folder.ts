/** The folder under RUNNER_TEMP that all uses of the action in a job share, for profiles and for data of each use. */
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { onceFree } from './busy.ts';
import { checkOwner, codeOf, isThere, sha256, unsafe, unwritable } from './files.ts';

const folderName = 'aws-sso-credentials';
const tokenPrefix = 'session-';

/** Paths of one use of the action, in the folder of the job. Its own folder has secrets, and is removed completely. */
export interface OwnUse {
  readonly path: string;
  /** A name that no other use in any job has. */
  readonly name: string;
  /** What the use changed, for the post step and for later uses. */
  readonly record: string;
  /** Exists when the main step has finished. */
  readonly inPlace: string;
  /** Exists when the undo has begun. */
  readonly undoing: string;
}

/** @param temp `RUNNER_TEMP` */
export function ownFolder(temp: string): string {
  return join(temp, folderName);
}

function useAt(path: string): OwnUse {
  return {
    path,
    name: `${folderName}-${basename(path)}`,
    record: join(path, 'undo.json'),
    inPlace: join(path, 'in-place'),
    undoing: join(path, 'undoing'),
  };
}

/** A new use, of which nothing is created yet. */
export function newUse(temp: string): OwnUse {
  return useAt(join(ownFolder(temp), randomUUID()));
}

/** The use that a record belongs to; undefined if the path is not a record of this job. */
export function useOf(record: string, temp: string): OwnUse | undefined {
  const use = useAt(dirname(record));
  return use.record === record && isOwn(use.path, temp) ? use : undefined;
}

/** The uses of this job that have written a record so far. */
export async function usesIn(temp: string): Promise<readonly OwnUse[]> {
  // A use that ended in the meantime has removed the empty folder.
  const names = (await isOwnFolderThere(temp)) ? await readdir(ownFolder(temp)).catch(() => []) : [];
  const uses = names.filter((name) => /^[0-9a-f-]{36}$/.test(name)).map((name) => useAt(join(ownFolder(temp), name)));
  const there = await Promise.all(uses.map(({ record }) => isThere(record)));
  return uses.filter((_, index) => there[index]);
}

/** Whether a file or folder is in the folder of this job, for any use. */
export function isOwn(path: string, temp: string): boolean {
  return dirname(path) === ownFolder(temp);
}

/** Whether a name is that of a use of this action, in any job. */
export function isUseName(name: string): boolean {
  return name.startsWith(`${folderName}-`);
}

/** @throws ActionError `unsafe-file` */
export async function makeUse(use: OwnUse, temp: string): Promise<void> {
  const make = (folder: string) => mkdir(folder, { mode: 0o700 });
  await make(ownFolder(temp)).catch(async (error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw unwritable(ownFolder(temp), error);
    await isOwnFolderThere(temp);
  });
  try {
    await make(use.path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw unwritable(use.path, error);
    // A use that ended in the meantime has removed the empty folder.
    await makeUse(use, temp);
  }
}

/** Marks that the main step has finished. */
export async function markInPlace({ inPlace }: OwnUse): Promise<void> {
  await writeFile(inPlace, '', { mode: 0o600 }).catch((error: unknown) => {
    throw unwritable(inPlace, error);
  });
}

/** Marks that the undo has begun, if the disk is not full. */
export async function markUndoing({ undoing }: OwnUse): Promise<void> {
  await writeFile(undoing, '', { mode: 0o600 }).catch(() => {});
}

/** Removes everything in the folder of a use. The empty folder shows that the use existed. */
export async function emptyUse({ path }: OwnUse): Promise<void> {
  for (const name of await readdir(path).catch(() => [])) {
    await onceFree(() => rm(join(path, name), { recursive: true, force: true }));
  }
}

/** Removes the empty folder of a use, and the folder of the job if it is then empty. */
export async function removeUse({ path }: OwnUse): Promise<void> {
  await onceFree(() => rmdir(path));
  await rmdir(dirname(path)).catch(() => {});
}

/** Removes the folder of the job with everything in it. */
export async function removeOwnFolder(temp: string): Promise<void> {
  await onceFree(() => rm(ownFolder(temp), { recursive: true, force: true }));
}

/** Removes the tokens of this job, and everything that a killed step left next to them. */
export async function removeOwnTokens(temp: string): Promise<void> {
  const names = (await readdir(ownFolder(temp))).filter((name) => name.includes(tokenPrefix));
  for (const name of names) await rm(join(ownFolder(temp), name), { force: true });
}

/**
 * The file for a token that only the steps of this job share.
 *
 * @param key identifies the session; it does not appear in the name.
 * @throws ActionError `unsafe-file` if the folder of the job is not safe.
 */
export async function ownTokenPath(temp: string, key: string): Promise<string> {
  await isOwnFolderThere(temp);
  return join(ownFolder(temp), `${tokenPrefix}${sha256(key)}.json`);
}

/**
 * Whether the folder of the job exists.
 *
 * @throws ActionError `unsafe-file` if it is not a folder, or if other users own it or have access to it.
 */
export async function isOwnFolderThere(temp: string): Promise<boolean> {
  const path = ownFolder(temp);
  const there = await lstat(path).catch(() => undefined);
  if (!there) return false;
  const remedy = 'Remove it: this action creates its own folder there';
  if (!there.isDirectory()) throw unsafe(path, 'is not a folder', remedy);
  checkOwner('folder', path, there, temp);
  if (process.platform !== 'win32' && there.mode & 0o077) {
    throw unsafe(path, 'is accessible to other users', remedy, undefined, 'folder');
  }
  return true;
}
