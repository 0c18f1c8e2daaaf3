/** Where profiles are written: chosen by the inputs, tried before credentials are fetched, and for one use at a time. */
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

/** Bytes: what profiles with the longest session tokens take, one beside the other. */
const room = 16 * 1024;

export interface Destination {
  /** Not made yet. */
  readonly use: OwnUse;
  /** The folder that all uses of the job share, that of this use for a command alone, or one of the author's choice. */
  readonly directory: string;
}

/** The destination for what the inputs ask for. */
export function chooseDestination({ configDirectory, delivery }: Inputs, { temp }: Job): Destination {
  const use = newUse(temp);
  const isForLater = delivery.publishedFor === 'later-steps';
  return { use, directory: isForLater ? (configDirectory ?? ownFolder(temp)) : use.path };
}

/**
 * Finds out whether all files can be written, by writing drafts of which nothing is left.
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
  // A lock would make the folder, and another job that comes then would take it for one that was there.
  if (!(await isThere(directory))) return tryAll();
  await refuseOpenFolder(directory);
  await withFolderLock(directory, tryAll, { deadline: limits.deadline, onLeftover: report.warning });
}

/**
 * Whoever can write to a folder can put another file in the place of ours, unless each removes there what is their own
 * alone.
 */
async function refuseOpenFolder(path: string): Promise<void> {
  const { mode } = await stat(path).catch((error: unknown) => {
    throw unwritable(path, error);
  });
  const [everybody, ownAlone] = [0o002, 0o1000];
  if (process.platform === 'win32' || !(mode & everybody) || mode & ownAlone) return;
  const remedy = `Take the right from others: chmod o-w ${path}`;
  throw unsafe(
    path,
    `can be written to by every user (mode ${(mode & 0o777).toString(8)})`,
    remedy,
    undefined,
    'folder',
  );
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

/** A folder that stands for a missing one, beside it. */
async function trialFolder(missing: string): Promise<string> {
  return mkdtemp(join(dirname(missing), '.aws-sso-credentials-')).catch((error: unknown) => {
    throw unwritable(missing, error);
  });
}

/**
 * The files to write, with those whose profiles stay visible in them. A profile in a folder of the author's choice is
 * also put where the other uses of the job have theirs, since later steps may be led there.
 */
export async function filesFor(directory: string, job: Job): Promise<readonly (readonly [SharedFiles, SharedFiles])[]> {
  const [paths, shared] = [filesIn(directory), filesIn(ownFolder(job.temp))];
  if (directory === ownFolder(job.temp) || isOwn(directory, job.temp)) return [[paths, filesInForce(job)]];
  const others = (await isThere(shared.config)) ? [[shared, shared] as const] : [];
  return [[paths, paths], ...others];
}

/** Other uses of this job may be at work at the same moment; in a folder of the author's choice, other jobs too. */
export function alone(directory: string, work: () => Promise<void>, { temp }: Job, wait: LockWait): Promise<void> {
  const isBehind = [temp, ownFolder(temp)].includes(directory) || isOwn(directory, temp);
  return withFolderLock(temp, isBehind ? work : () => withFolderLock(directory, work, wait), wait);
}
