/** Undoes after the job what the main step changed, according to its record. */
import { dirname } from 'node:path';
import { type FileChange, undoChange } from '../config/changes.ts';
import { undoLayer } from '../config/layers.ts';
import { isSsoSession } from '../config/sections/header.ts';
import { ActionError } from '../job/errors.ts';
import { isThere, removeDrafts, removeEmptyFolders } from '../job/files.ts';
import type { Job } from '../job/job.ts';
import { type LockWait, withFolderLock } from '../job/lock.ts';
import {
  emptyUse,
  isOwnFolderThere,
  markUndoing,
  type OwnUse,
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

/** What the undo needs in addition to the record. */
interface Means {
  readonly job: Job;
  readonly wait: LockWait;
  /** Gets each part that could not be undone, and secrets before they are used. */
  readonly report: Pick<Report, 'mask' | 'warning'> & { readonly failed: (error: unknown) => void };
}

/** The result of an undo. */
export interface Undone {
  /** The profiles that were removed or restored, by the folder of their AWS files. */
  readonly profiles: ReadonlyMap<string, readonly string[]>;
  /** The profiles that another step or job has replaced, which cleans them up when it ends. By folder. */
  readonly left: ReadonlyMap<string, readonly string[]>;
  /** By name. */
  readonly variables: ReadonlyMap<string, VariableEnd>;
}

/**
 * Undoes what the main step announced and recorded, and what uses in this job left behind when they were killed. The
 * last undo in the job removes the job's folder.
 *
 * @returns undefined if the main step left nothing to undo.
 * @throws ActionError `unsafe-file` if the record is missing or not the one that the main step wrote.
 */
export async function undo(means: Means): Promise<Undone | undefined> {
  const { job, wait, report } = means;
  const own = await readOwnRecord(job);
  if (!own && !(await isOwnFolderThere(job.temp))) return undefined;
  // If this undo is killed, the next one takes over.
  if (own) await markUndoing(own.use);
  const work = () => undoAlone(own, means);
  // No other use is running by now, so the undo goes on without a lock if none can be created, as on a full disk.
  const undone = await withFolderLock(job.temp, work, wait).catch((error: unknown) => {
    report.failed(error);
    return work();
  });
  return own && undone;
}

/** Removes the records last: until then, another undo can repeat the work. */
async function undoAlone(own: RecordedUse | undefined, means: Means): Promise<Undone> {
  const { job, report } = means;
  const leftovers = await readLeftovers(own, job);
  const isExported = own !== undefined && (await isThere(own.use.inPlace));
  const files = own ? await undoUse(own, means) : { profiles: new Map(), left: new Map() };
  for (const one of leftovers) await undoInside(one, means);
  const uses = own ? [own, ...leftovers] : leftovers;
  const ended = uses.map(({ use }) => use.path);
  const left = (await readRecords(job.temp)).filter(({ use }) => !ended.includes(use.path));
  const isFolderInUse = left.some(({ record }) => record.files.some((change) => isInside(change, job)));
  const variables = takeBackVariables(
    uses.flatMap(({ record }) => record.environment),
    { isFolderInUse, isExported, job, failed: report.failed },
  );
  for (const { use } of uses) await emptyUse(use).catch(report.failed);
  for (const { use } of uses) await removeUse(use).catch(() => {});
  if (left.length === 0) await removeOwnFolder(job.temp).catch(report.failed);
  else if (!left.some(({ record }) => record.isUndone)) await removeOwnTokens(job.temp).catch(report.failed);
  return { ...files, variables };
}

async function undoUse(
  { use, record: { files, newFolders, lent } }: RecordedUse,
  means: Means,
): Promise<Omit<Undone, 'variables'>> {
  const { job, wait, report } = means;
  const [profiles, left] = [new Map<string, readonly string[]>(), new Map<string, readonly string[]>()];
  for (const [folder, changes] of Map.groupBy(files, ({ path }) => dirname(path))) {
    let isWhole = true;
    const failed = (error: unknown) => {
      isWhole = false;
      report.failed(error);
      return [];
    };
    const ofOthers = new Set<string>();
    for (const change of changes) {
      for (const name of await undoFile(change, use, means).catch(failed)) ofOthers.add(name);
    }
    const names = new Set(changes.flatMap(({ put }) => put.map(({ name }) => name)));
    const [own = [], others = []] = [false, true].map((wanted) =>
      [...names].filter((name) => ofOthers.has(name) === wanted && !isSsoSession(name)),
    );
    if (isWhole) profiles.set(folder, own);
    if (others.length > 0) left.set(folder, others);
  }
  for (const one of lent) {
    if (!(await takeBack(one, job, wait, report.mask).catch(report.failed))) continue;
    report.warning(
      "AWS tools renewed the session, but its new refresh token cannot be written back to the secret. Before the next run, sign in with aws sso login and store sso-token again with setup/store-token.sh from this action's repository.",
    );
  }
  await removeEmptyFolders(newFolders);
  return { profiles, left };
}

/** @returns the names of the profiles that were left to other uses. */
async function undoFile(change: FileChange, use: OwnUse, { job, wait }: Means): Promise<readonly string[]> {
  const isShared = !isInside(change, job);
  const work = async () => {
    await removeDrafts(change.path);
    if (isShared) return undoLayer(change, use.name, job.temp);
    await undoChange(change, job.temp);
    return [];
  };
  // The caller already holds the lock for the job's own files.
  const isLocked = !isShared || dirname(change.path) === job.temp;
  return isLocked ? work() : withFolderLock(dirname(change.path), work, wait);
}

/** Undoes what a use changed in the job's own folder, and reports what it changed elsewhere. */
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
        `A step that was killed left its changes in ${path}.`,
        `Check the file for these sections, and remove them: ${listed(put.map(({ name }) => name))}.`,
      ),
    );
  }
}

function isInside({ path }: FileChange, { temp }: Job): boolean {
  return dirname(path) === ownFolder(temp);
}
