/** The record of what a step changed in the job, and taking it back after the job. */
import { basename, dirname, join } from 'node:path';
import * as core from '@actions/core';
import { type FileChange, undoChange } from '../config/changes.ts';
import { ActionError } from '../job/errors.ts';
import { readIfThere, removeDrafts, removeEmptyFolders, removeFolder, replaceFile, sha256 } from '../job/files.ts';
import type { Job } from '../job/job.ts';
import { type LockWait, withLock } from '../job/lock.ts';
import type { Report } from '../job/report.ts';
import { tokenCacheFolder } from '../session/tokens/cache.ts';
import { type LentSession, readMarks } from '../session/tokens/loan-marks.ts';
import { takeBack } from '../session/tokens/loans.ts';

/** All that the post step has to know, kept where nobody but the runner's user can read it: it may hold secrets. */
interface UndoRecord {
  readonly files: readonly FileChange[];
  /** Folders that were made for these files, innermost first. */
  readonly newFolders: readonly string[];
  readonly lent: LentSession | undefined;
  readonly environment: readonly {
    readonly name: string;
    readonly before: string | undefined;
    readonly afterSha256: string;
  }[];
}

/** What a step is about to change. */
interface Changes {
  readonly files: readonly FileChange[];
  readonly environment: ReadonlyMap<string, string>;
  readonly newFolders: readonly string[];
  readonly lent: LentSession | undefined;
}

export const regionVariables = ['AWS_REGION', 'AWS_DEFAULT_REGION'];

/**
 * Tells the post step of a folder of the job's own before it is made. It goes with all that lies in it, whatever becomes
 * of the main step.
 */
export function announce(folder: string): void {
  core.saveState('undo', recordIn(folder));
}

/** Takes the announcement back: there is nothing to undo. */
export function renounce(): void {
  core.saveState('undo', '');
}

function recordIn(folder: string): string {
  return join(folder, 'undo.json');
}

/** Writes down what is about to be changed, in a folder that was announced. */
export async function record(
  folder: string,
  { files, environment, newFolders, lent }: Changes,
  job: Job,
): Promise<void> {
  const undo: UndoRecord = {
    files: files.filter(({ path }) => dirname(path) !== folder),
    newFolders,
    lent,
    environment: [...environment].map(([name, value]) => ({ name, before: job.env[name], afterSha256: sha256(value) })),
  };
  const content = JSON.stringify(undo);
  await replaceFile(recordIn(folder), content, job.temp);
  core.saveState('undo-sha256', sha256(content));
}

/**
 * Undoes what `record` wrote down.
 *
 * @param recordPath the record's path and `digest` its SHA-256, from the step's state; without a digest the main step
 *   was killed before it had recorded anything.
 * @param report told of each part that could not be undone, and of secrets before they are used.
 */
export async function withdraw(
  recordPath: string,
  digest: string,
  job: Job,
  wait: LockWait,
  report: Pick<Report, 'mask' | 'warning'> & { readonly failed: (error: unknown) => void },
): Promise<void> {
  // A job can set STATE_ variables of its own where the main step saved none: no other folder may be taken for ours.
  const isOurs =
    dirname(dirname(recordPath)) === job.temp && /^aws-sso-credentials-/.test(basename(dirname(recordPath)));
  if (isOurs && !digest) return withdrawUnrecorded(dirname(recordPath), job, wait, report);
  const content = isOurs ? await readIfThere(recordPath) : undefined;
  if (!content || sha256(content) !== digest) {
    throw new ActionError(
      'unsafe-file',
      `The record ${recordPath} of what this step changed is ${content ? 'not the one it wrote' : 'gone'}, so nothing is undone.`,
      'Look at the AWS config and credentials files of this runner for the profile of this step.',
    );
  }
  const { files, newFolders, environment, lent } = JSON.parse(content.toString('utf8')) as UndoRecord;
  for (const { name, before, afterSha256 } of environment) {
    // A later step that set the variable anew means what it set.
    if (sha256(job.env[name] ?? '') === afterSha256) core.exportVariable(name, before ?? unsetValue(name, job));
  }
  for (const change of files) {
    const undo = async () => {
      await removeDrafts(change.path);
      await undoChange(change, job.temp);
    };
    await alone(dirname(change.path), '', undo, wait).catch(report.failed);
  }
  if (lent && (await takeBack(lent, job, wait, report.mask).catch(report.failed))) {
    report.warning(
      'AWS tools have renewed the session, and nothing can write its new refresh token back into the secret. Before the next run, sign in with aws sso login and store sso-token anew.',
    );
  }
  await removeEmptyFolders(newFolders);
  await removeFolder(dirname(recordPath)).catch(report.failed);
}

/** The main step was killed before it changed anything but the token cache, where a mark tells of it. */
async function withdrawUnrecorded(
  folder: string,
  job: Job,
  wait: LockWait,
  report: Pick<Report, 'mask'> & { readonly failed: (error: unknown) => void },
): Promise<void> {
  const marks = await readMarks(tokenCacheFolder(job.home));
  for (const mark of marks.filter((one) => one.folder === folder)) {
    await takeBack(mark, job, wait, report.mask).catch(report.failed);
  }
  await removeFolder(folder);
}

/** Reading, changing and writing back is for one job at a time where a folder is not this job's own. */
export async function alone<T>(directory: string, own: string, work: () => Promise<T>, wait: LockWait): Promise<T> {
  return directory === own ? work() : withLock(join(directory, '.aws-sso-credentials.lock'), work, wait);
}

/** The runner cannot unset a variable: what stands for "not set" must be harmless to AWS tools. */
function unsetValue(name: string, { env, home }: Job): string {
  if (regionVariables.includes(name)) return env[name] ?? '';
  // AWS tools fail on a file name that is empty.
  if (name === 'AWS_CONFIG_FILE') return join(home, '.aws', 'config');
  if (name === 'AWS_SHARED_CREDENTIALS_FILE') return join(home, '.aws', 'credentials');
  return '';
}
