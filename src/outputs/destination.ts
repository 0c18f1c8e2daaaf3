/** Where profiles are written: chosen by the inputs, checked before credentials are fetched, and locked for one use. */
import { mkdtemp, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Context } from '../aws/clients.ts';
import { filesIn, filesInForce, type SharedFiles } from '../config/shared-files.ts';
import type { Inputs } from '../inputs/inputs.ts';
import {
  isThere,
  missingFolders,
  prepareReplacement,
  readIfThere,
  removeEmptyFolders,
  unsafe,
  unwritable,
} from '../job/files.ts';
import type { Job } from '../job/job.ts';
import { type LockWait, withFolderLock } from '../job/lock.ts';
import { emptyUse, isOwn, makeUse, newUse, type OwnUse, ownFolder, removeUse } from '../job/own-folder.ts';
import { tokenCachePath } from '../session/tokens/cache.ts';

/** Bytes: enough for several profiles with the longest session tokens. */
const room = 16 * 1024;

export interface Destination {
  /** Does not exist yet. */
  readonly use: OwnUse;
  /**
   * The folder that all uses in the job share, the folder of this use if only a command gets the credentials, or
   * `aws-config-directory`.
   */
  readonly directory: string;
}

/** Returns the destination that the inputs ask for. */
export function chooseDestination({ configDirectory, delivery }: Inputs, { temp }: Job): Destination {
  const use = newUse(temp);
  const isForLater = delivery.publishedFor === 'later-steps';
  return { use, directory: isForLater ? (configDirectory ?? ownFolder(temp)) : use.path };
}

/**
 * Checks that all files can be written. It writes drafts and removes them again.
 *
 * @throws ActionError `unsafe-file`
 */
export async function tryDestination({ use, directory }: Destination, inputs: Inputs, context: Context): Promise<void> {
  const { job, limits, report } = context;
  try {
    await makeUse(use, job.temp);
    await tryToWrite(use.record, job);
  } finally {
    await emptyUse(use).catch(() => {});
    await removeUse(use).catch(() => {});
  }
  if (inputs.profileType === 'sso') await tryToWrite(tokenCachePath(job.home, use.name), job);
  if (directory !== inputs.configDirectory) return;
  const paths = Object.values(filesIn(directory));
  const tryAll = async () => {
    for (const path of paths) await tryToWrite(path, job);
  };
  // A lock would create the folder, and another job would then treat it as one that existed before.
  if (!(await isThere(directory))) return tryAll();
  await checkFolder(directory);
  await withFolderLock(directory, tryAll, { deadline: limits.deadline, onLeftover: report.warning });
}

/**
 * Refuses what is not a folder, and a folder that everyone can write to: any user could replace our files, unless the
 * sticky bit lets users remove only their own.
 */
async function checkFolder(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    throw unwritable(path, error);
  });
  if (!found.isDirectory()) throw unsafe(path, 'is not a folder', 'Set aws-config-directory to a folder');
  const { mode } = found;
  const [everybody, ownAlone] = [0o002, 0o1000];
  if (process.platform === 'win32' || !(mode & everybody) || mode & ownAlone) return;
  const remedy = `Remove that permission: chmod o-w ${path}`;
  throw unsafe(path, `is writable by every user (mode ${(mode & 0o777).toString(8)})`, remedy, undefined, 'folder');
}

async function tryToWrite(path: string, { temp }: Job): Promise<void> {
  const outermost = (await missingFolders(dirname(path))).at(-1);
  const folder = outermost ? await trialFolder(outermost) : dirname(path);
  try {
    const draft = await prepareReplacement(join(folder, basename(path)), temp);
    await draft.write(Buffer.alloc(((await readIfThere(path))?.length ?? 0) + room));
    await draft.abandon();
  } finally {
    if (outermost) await removeEmptyFolders([folder]);
  }
}

/** Creates a temporary folder next to a missing one, to try in its place. */
async function trialFolder(missing: string): Promise<string> {
  return mkdtemp(join(dirname(missing), '.aws-sso-credentials-')).catch((error: unknown) => {
    throw unwritable(missing, error);
  });
}

/**
 * Returns the files to write, each with the files whose profiles stay visible in it. A profile in
 * `aws-config-directory` is also written to the files that the uses in the job share, because later steps may use
 * those.
 */
export async function filesFor(directory: string, job: Job): Promise<readonly (readonly [SharedFiles, SharedFiles])[]> {
  const [paths, shared] = [filesIn(directory), filesIn(ownFolder(job.temp))];
  if (directory === ownFolder(job.temp) || isOwn(directory, job.temp)) return [[paths, filesInForce(job)]];
  const others = (await isThere(shared.config)) ? [[shared, shared] as const] : [];
  return [[paths, paths], ...others];
}

/** Runs work alone: other uses in this job may run at the same time and, in `aws-config-directory`, other jobs too. */
export function alone(directory: string, work: () => Promise<void>, { temp }: Job, wait: LockWait): Promise<void> {
  const isBehind = [temp, ownFolder(temp)].includes(directory) || isOwn(directory, temp);
  return withFolderLock(temp, isBehind ? work : () => withFolderLock(directory, work, wait), wait);
}
