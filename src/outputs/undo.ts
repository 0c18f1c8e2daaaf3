/** Taking back after the job what the main step has changed in it, by its record. */
import { dirname } from 'node:path';
import { type FileChange, undoChange } from '../config/changes.ts';
import { isSsoSession } from '../config/sections/header.ts';
import { ActionError } from '../job/errors.ts';
import { isThere, removeDrafts, removeEmptyFolders } from '../job/files.ts';
import type { Job } from '../job/job.ts';
import { type LockWait, withFolderLock } from '../job/lock.ts';
import {
  emptyUse,
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
import { takeBackVariables, type VariableEnd } from './variables.ts';

/** What undoing needs beside the record. */
interface Means {
  readonly job: Job;
  readonly wait: LockWait;
  /** Told of each part that could not be undone, and of secrets before they are used. */
  readonly report: Pick<Report, 'mask' | 'warning'> & { readonly failed: (error: unknown) => void };
}

/** What an undo has come to. */
export interface Undone {
  /** The profiles that were taken out or put back, by the folder of their AWS files. */
  readonly profiles: ReadonlyMap<string, readonly string[]>;
  /** By their names. */
  readonly variables: ReadonlyMap<string, VariableEnd>;
}

/**
 * Undoes what the main step has announced and recorded, and what was left behind by uses of this job that were killed.
 * The last undo of the job removes its folder.
 *
 * @returns undefined where the main step left nothing to undo.
 * @throws ActionError `unsafe-file` for a record that is not there or not the main step's.
 */
export async function undo(means: Means): Promise<Undone | undefined> {
  const { job, wait, report } = means;
  const own = await readOwnRecord(job);
  if (!own && !(await isOwnFolderThere(job.temp))) return undefined;
  // Whoever comes after an undo that was killed takes it over.
  if (own) await markUndoing(own.use);
  const work = () => undoAlone(own, means);
  // No other use is at work by now: where no lock can be made, as on a full disk, the undo goes on without one.
  const undone = await withFolderLock(job.temp, work, wait).catch((error: unknown) => {
    report.failed(error);
    return work();
  });
  return own && undone;
}

/** The records go last: until then, whoever finds them can do the same once more. */
async function undoAlone(own: RecordedUse | undefined, means: Means): Promise<Undone> {
  const { job, report } = means;
  const leftovers = await readLeftovers(own, job);
  const isExported = own !== undefined && (await isThere(own.use.inPlace));
  const profiles = own ? await undoUse(own, means) : new Map();
  for (const one of leftovers) await undoInside(one, means);
  const uses = own ? [own, ...leftovers] : leftovers;
  const ended = uses.map(({ use }) => use.path);
  const left = (await readRecords(job.temp)).filter(({ use }) => !ended.includes(use.path));
  const variables = takeBackVariables(
    uses.flatMap(({ record }) => record.environment),
    { isLast: left.length === 0, isExported, job, failed: report.failed },
  );
  for (const { use } of uses) await emptyUse(use).catch(report.failed);
  for (const { use } of uses) await removeUse(use).catch(() => {});
  if (left.length === 0) await removeOwnFolder(job.temp).catch(report.failed);
  else if (!left.some(({ record }) => record.isUndone)) await removeOwnTokens(job.temp).catch(report.failed);
  return { profiles, variables };
}

async function undoUse(
  { record: { files, newFolders, lent } }: RecordedUse,
  means: Means,
): Promise<Undone['profiles']> {
  const { job, wait, report } = means;
  const undone = new Map<string, readonly string[]>();
  for (const [folder, changes] of Map.groupBy(files, ({ path }) => dirname(path))) {
    let isWhole = true;
    const failed = (error: unknown) => {
      isWhole = false;
      report.failed(error);
    };
    for (const change of changes) await undoFile(change, means).catch(failed);
    const names = changes.flatMap(({ put }) => put.map(({ name }) => name)).filter((name) => !isSsoSession(name));
    if (isWhole) undone.set(folder, [...new Set(names)]);
  }
  for (const one of lent) {
    if (!(await takeBack(one, job, wait, report.mask).catch(report.failed))) continue;
    report.warning(
      "AWS tools have renewed the session, and nothing can write its new refresh token back into the secret. Before the next run, sign in with aws sso login and store sso-token anew with setup/store-token.sh of this action's repository.",
    );
  }
  await removeEmptyFolders(newFolders);
  return undone;
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
