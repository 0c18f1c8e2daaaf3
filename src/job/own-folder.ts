/** The folder under RUNNER_TEMP that a use of the action has for itself, and what else is the job's own there. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { onceFree } from './busy.ts';
import { sha256, unwritable } from './files.ts';

const prefix = 'aws-sso-credentials-';

/** Paths in the folder. It holds secrets, and goes with all that lies in it. */
export interface OwnFolder {
  readonly path: string;
  /** A name that no other job has. */
  readonly name: string;
  /** What the use changed, for the post step. */
  readonly record: string;
  /** The AWS config file that the use read profiles from, as it was then. */
  readonly configBefore: string;
}

function ownFolderAt(path: string): OwnFolder {
  return { path, name: basename(path), record: join(path, 'undo.json'), configBefore: join(path, 'config.before') };
}

/**
 * The folder for a use that begins; it is not made yet.
 *
 * @param temp `RUNNER_TEMP`
 */
export function newOwnFolder(temp: string): OwnFolder {
  return ownFolderAt(join(temp, `${prefix}${randomUUID()}`));
}

/** The folder that a record lies in; undefined for a path that is no record of this job's. */
export function ownFolderOf(record: string, temp: string): OwnFolder | undefined {
  const folder = ownFolderAt(dirname(record));
  return folder.record === record && isOwn(folder.path, temp) ? folder : undefined;
}

/** Whether a folder or file is this job's own, of whichever use. */
export function isOwn(path: string, temp: string): boolean {
  return dirname(path) === temp && basename(path).startsWith(prefix);
}

/** @throws ActionError `unsafe-file` */
export async function makeOwnFolder({ path }: OwnFolder): Promise<void> {
  await mkdir(path, { mode: 0o700 }).catch((error: unknown) => {
    throw unwritable(path, error);
  });
}

export async function removeOwnFolder({ path }: OwnFolder): Promise<void> {
  await onceFree(() => rm(path, { recursive: true, force: true }));
}

/** What the uses of this job so far have kept of the AWS config files that they read profiles from. */
export async function configsBefore(temp: string): Promise<readonly string[]> {
  const paths = (await readdir(temp)).map((name) => join(temp, name));
  return paths.filter((path) => isOwn(path, temp)).map((path) => ownFolderAt(path).configBefore);
}

/**
 * The file for a token that only the steps of this job share.
 *
 * @param key what tells one session from another; it does not show in the name.
 */
export function ownTokenPath(temp: string, key: string): string {
  return join(temp, `${prefix}session-${sha256(key)}.json`);
}
