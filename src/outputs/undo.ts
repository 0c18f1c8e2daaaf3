/** Taking back after the job what the main step has changed in it, by its record. */
import { dirname } from 'node:path';
import { type FileChange, undoChange } from '../config/changes.ts';
import { ActionError } from '../job/errors.ts';
import { removeDrafts, removeEmptyFolders } from '../job/files.ts';
import type { Job } from '../job/job.ts';
import { type LockWait, withFolderLock } from '../job/lock.ts';
import {
  isOwnFolderThere,
  markUndoing,
  ownFolder,
  removeOwnFolder,
  removeOwnTokens,
  removeUse,
} from '../job/own-folder.ts';
import type { Report } from '../job/report.ts';
import { listed } from '../job/text.ts';
import { takeBack } from '../session/tokens/loans.ts';
import { type RecordedUse, readLeftovers, readOwnRecord, readRecords } from './record.ts';
import { takeBackVariables } from './variables.ts';

/** What undoing needs beside the record. */
interface Means {
  readonly job: Job;
  readonly wait: LockWait;
  /** Told of each part that could not be undone, and of secrets before they are used. */
  readonly report: Pick<Report, 'mask' | 'warning'> & { readonly failed: (error: unknown) => void };
}

/**
 * Undoes what the main step has announced and recorded, and what was left behind by uses of this job that were killed.
 * The last undo of the job removes its folder.
 *
 * @returns whether there was anything to undo.
 * @throws ActionError `unsafe-file` for a record that is not there or not the main step's.
 */
export async function undo(means: Means): Promise<boolean> {
  const { job, wait, report } = means;
  const own = await readOwnRecord(job);
  if (!own && !(await isOwnFolderThere(job.temp))) return false;
  const work = async () => {
    if (own) await undoUse(own, means);
    const leftovers = await readLeftovers(own === undefined, job);
    for (const one of leftovers) await undoInside(one, means);
    return { variables: leftovers.flatMap(({ record }) => record.environment), isLast: await leave(means) };
  };
  // No other use is at work by now: where no lock can be made, as on a full disk, the undo goes on without one.
  const { variables, isLast } = await withFolderLock(job.temp, work, wait).catch((error: unknown) => {
    report.failed(error);
    return work();
  });
  takeBackVariables([...variables, ...(own?.record.environment ?? [])], isLast, job);
  return own !== undefined;
}

async function undoUse({ use, record: { files, newFolders, lent } }: RecordedUse, means: Means): Promise<void> {
  const { job, wait, report } = means;
  await markUndoing(use);
  for (const change of files) await undoFile(change, means).catch(report.failed);
  for (const one of lent) {
    if (!(await takeBack(one, job, wait, report.mask).catch(report.failed))) continue;
    report.warning(
      'AWS tools have renewed the session, and nothing can write its new refresh token back into the secret. Before the next run, sign in with aws sso login and store sso-token anew.',
    );
  }
  await removeEmptyFolders(newFolders);
  await removeUse(use).catch(report.failed);
}

async function undoFile(change: FileChange, { job, wait }: Means): Promise<void> {
  const work = async () => {
    await removeDrafts(change.path);
    await undoChange(change, job.temp);
  };
  // What the job has for itself is behind its lock already.
  const isBehind = isInside(change, job) || dirname(change.path) === job.temp;
  await (isBehind ? work() : withFolderLock(dirname(change.path), work, wait));
}

/** Undoes what a use has changed within the job's own folder; of what it has changed elsewhere, people are told. */
async function undoInside(one: RecordedUse, means: Means): Promise<void> {
  const { job, report } = means;
  const [inside = [], outside = []] = [true, false].map((wanted) =>
    one.record.files.filter((change) => isInside(change, job) === wanted),
  );
  await undoUse({ ...one, record: { ...one.record, files: inside } }, means);
  for (const { path, put } of outside) {
    report.failed(
      new ActionError(
        'unsafe-file',
        `A step that was killed has left what it put into ${path}.`,
        `Look there for: ${listed(put.map(({ name }) => name))}.`,
      ),
    );
  }
}

function isInside({ path }: FileChange, { temp }: Job): boolean {
  return dirname(path) === ownFolder(temp);
}

/** @returns whether no other use is left: then the folder of the job is gone, else what all its uses shared may be. */
async function leave({ job: { temp }, report }: Means): Promise<boolean> {
  const left = await readRecords(temp);
  if (left.length === 0) await removeOwnFolder(temp).catch(report.failed);
  else if (!left.some(({ record }) => record.isUndone)) await removeOwnTokens(temp).catch(report.failed);
  return left.length === 0;
}
