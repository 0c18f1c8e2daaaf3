/** The record of what a step changed in the job, and taking it back after the job. */
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as core from '@actions/core';
import { type FileChange, undoChange } from '../config/changes.ts';
import { ActionError } from '../job/errors.ts';
import { readIfThere, removeDrafts, removeEmptyFolders, replaceFile, sha256 } from '../job/files.ts';
import type { Job } from '../job/job.ts';
import { type LockWait, withFolderLock } from '../job/lock.ts';
import { isOwn, type OwnFolder, ownFolderOf, removeOwnFolder } from '../job/own-folder.ts';
import type { Report } from '../job/report.ts';
import { tokenCacheFolder } from '../session/tokens/cache.ts';
import { type LentSession, readMarks } from '../session/tokens/loan-marks.ts';
import { takeBack } from '../session/tokens/loans.ts';

/** What the main step saves for the post step: paths, and the SHA-256 of the record. */
const state = { record: 'undo', digest: 'undo-sha256', token: 'session' } as const;

/** What a step is about to change. */
interface Changes {
  readonly files: readonly FileChange[];
  /** Folders that are made for these files, innermost first. */
  readonly newFolders: readonly string[];
  readonly lent: LentSession | undefined;
  readonly environment: ReadonlyMap<string, string>;
}

/** All that the post step has to know, kept where nobody but the runner's user can read it: it may hold secrets. */
interface UndoRecord extends Pick<Changes, 'files' | 'newFolders'> {
  readonly lent: readonly LentSession[];
  readonly environment: readonly {
    readonly name: string;
    readonly before: string | undefined;
    readonly afterSha256: string;
  }[];
}

export const regionVariables = ['AWS_REGION', 'AWS_DEFAULT_REGION'];

/**
 * Tells the post step of a folder of the job's own before it is made. It goes with all that lies in it, whatever becomes
 * of the main step.
 */
export function announce({ record }: OwnFolder): void {
  core.saveState(state.record, record);
}

/** Tells the post step of a token's file in the same way. */
export function announceToken(path: string): void {
  core.saveState(state.token, path);
}

/** Saves that there is nothing to undo yet: a command of `run` could print a state for every name that is not saved. */
export function announceNothing(): void {
  for (const name of Object.values(state)) core.saveState(name, '');
}

/** Writes down what is about to be changed, in a folder that was announced. */
export async function record(
  folder: OwnFolder,
  { files, newFolders, lent, environment }: Changes,
  job: Job,
): Promise<void> {
  const undo: UndoRecord = {
    files: files.filter(({ path }) => dirname(path) !== folder.path),
    newFolders,
    lent: lent ? [lent] : [],
    environment: [...environment].map(([name, value]) => ({ name, before: job.env[name], afterSha256: sha256(value) })),
  };
  const content = JSON.stringify(undo);
  await replaceFile(folder.record, content, job.temp);
  core.saveState(state.digest, sha256(content));
}

/** Removes a folder that was announced, when all that was changed is as before: nothing is left to the post step. */
export async function discard(folder: OwnFolder): Promise<void> {
  await removeOwnFolder(folder);
  core.saveState(state.record, '');
}

/**
 * Undoes what the main step has announced and recorded.
 *
 * @param report told of each part that could not be undone, and of secrets before they are used.
 * @returns whether there was anything to undo but a token.
 * @throws ActionError `unsafe-file` for a record that is not there or not the main step's.
 */
export async function undo(
  job: Job,
  wait: LockWait,
  report: Pick<Report, 'mask' | 'warning'> & { readonly failed: (error: unknown) => void },
): Promise<boolean> {
  const token = core.getState(state.token);
  if (token && isOwn(token, job.temp)) await removeToken(token);
  const path = core.getState(state.record);
  if (!path) return false;
  // A job can set STATE_ variables of its own where the main step saved none: no other folder may be taken for ours.
  const folder = ownFolderOf(path, job.temp);
  if (!folder) throw lostRecord(path, 'gone');
  const { files, newFolders, lent, environment } = await readRecord(folder, core.getState(state.digest), job);
  for (const { name, before, afterSha256 } of environment) {
    // A later step that set the variable anew means what it set.
    if (sha256(job.env[name] ?? '') === afterSha256) core.exportVariable(name, before ?? unsetValue(name, job));
  }
  for (const change of files) {
    const undoFile = async () => {
      await removeDrafts(change.path);
      await undoChange(change, job.temp);
    };
    await withFolderLock(dirname(change.path), undoFile, wait).catch(report.failed);
  }
  for (const one of lent) {
    if (!(await takeBack(one, job, wait, report.mask).catch(report.failed))) continue;
    report.warning(
      'AWS tools have renewed the session, and nothing can write its new refresh token back into the secret. Before the next run, sign in with aws sso login and store sso-token anew.',
    );
  }
  await removeEmptyFolders(newFolders);
  await removeOwnFolder(folder).catch(report.failed);
  return true;
}

/** @param digest none where the main step was killed before it changed anything but the token cache: a mark tells of it. */
async function readRecord(folder: OwnFolder, digest: string, { home }: Job): Promise<UndoRecord> {
  if (!digest) {
    const marks = await readMarks(tokenCacheFolder(home));
    return { files: [], newFolders: [], environment: [], lent: marks.filter((mark) => mark.folder === folder.path) };
  }
  const content = await readIfThere(folder.record);
  if (!content || sha256(content) !== digest) {
    throw lostRecord(folder.record, content ? 'not the one it wrote' : 'gone');
  }
  return JSON.parse(content.toString('utf8'));
}

function lostRecord(path: string, what: string): ActionError {
  return new ActionError(
    'unsafe-file',
    `The record ${path} of what this step changed is ${what}, so nothing is undone.`,
    'Look at the AWS config and credentials files of this runner for the profile of this step.',
  );
}

/** With all that a main step which was killed has left beside it. */
async function removeToken(path: string): Promise<void> {
  for (const file of [path, `${path}.lock`]) await rm(file, { force: true });
  await removeDrafts(path);
}

/** The runner cannot unset a variable: what stands for "not set" must be harmless to AWS tools. */
function unsetValue(name: string, { env, home }: Job): string {
  if (regionVariables.includes(name)) return env[name] ?? '';
  // AWS tools fail on a file name that is empty.
  if (name === 'AWS_CONFIG_FILE') return join(home, '.aws', 'config');
  if (name === 'AWS_SHARED_CREDENTIALS_FILE') return join(home, '.aws', 'credentials');
  return '';
}
