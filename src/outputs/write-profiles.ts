/** Writing the profiles with all that stands behind them, or taking back what was written until then. */
import { writeFile } from 'node:fs/promises';
import type { Context } from '../aws/clients.ts';
import { writePlanned } from '../config/changes.ts';
import { filesIn, filesInForce } from '../config/shared-files.ts';
import { accountOf } from '../credentials/plan.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { missingFolders, readIfThere, removeEmptyFolders } from '../job/files.ts';
import type { Job } from '../job/job.ts';
import { withFolderLock } from '../job/lock.ts';
import { makeOwnFolder, type OwnFolder } from '../job/own-folder.ts';
import type { Session } from '../session/session.ts';
import type { LentSession } from '../session/tokens/loan-marks.ts';
import { lendSession, takeBack } from '../session/tokens/loans.ts';
import { planFiles } from './profiles/plan-files.ts';
import { cachedCredentials } from './profiles/process-cache.ts';
import { installHelper, processRecord, writeProcessFiles } from './profiles/process-profile.ts';
import type { Named } from './profiles/sections.ts';
import { discard, record } from './undo.ts';

/** Where profiles are written. */
interface Place {
  /** The job's own folder, not made yet. */
  readonly folder: OwnFolder;
  /** That folder, or another one whose AWS files other jobs may change as well. */
  readonly directory: string;
  /** Whether the post step is to undo it. */
  readonly isUndone: boolean;
}

/** What they are written with. */
interface Means {
  readonly session: Session | undefined;
  /** What is exported afterwards. */
  readonly environment: ReadonlyMap<string, string>;
  readonly inputs: Inputs;
  readonly context: Context;
}

/**
 * Writes the profiles, and the record of how they are undone before anything is changed; where that fails, all is as it
 * was before.
 *
 * @throws ActionError `unsafe-file`; `invalid-input` for a name that a placeholder brought about and that is taken.
 */
export async function writeProfiles(named: readonly Named[], place: Place, means: Means): Promise<void> {
  const { folder, directory, isUndone } = place;
  const { session, environment, inputs, context } = means;
  const { job, report, limits } = context;
  const wait = { deadline: limits.deadline, onLeftover: report.warning };
  const isShared = directory !== folder.path;
  const loan = { pairs: named.map(({ assignment }) => assignment), folder, isMarked: isUndone };
  const newFolders = await missingFolders(directory);
  let lent: LentSession | undefined;
  let isLeft = false;
  const noteLeft = () => {
    isLeft = true;
  };
  const write = async () => {
    const base = isShared ? filesIn(directory) : filesInForce(job);
    if (session && inputs.profileType === 'sso') lent = await lendSession(session, loan, job, wait);
    const behind = { folder: folder.path, session, lent };
    const planned = named.length > 0 ? await planFiles(filesIn(directory), base, named, behind, inputs, report) : [];
    if (inputs.fromProfiles) await keepForLaterUses(base.config, folder);
    const files = planned.map(({ change }) => change);
    if (isUndone) await record(folder, { files, environment, newFolders, lent }, job);
    await writePlanned(planned, job.temp, noteLeft);
  };
  try {
    await makeOwnFolder(folder);
    if (inputs.profileType === 'process') await writeProcesses(folder.path, named, inputs, job);
    await (isShared ? withFolderLock(directory, write, wait) : write());
  } catch (error) {
    if (lent) await takeBack(lent, job, wait, report.mask).catch(noteLeft);
    await removeEmptyFolders(newFolders);
    // What could not be taken back for lack of room, say, the post step takes back.
    if (!isUndone || !isLeft) await discard(folder);
    throw error;
  }
}

/** A later use may read the profiles once more that this one replaces. */
async function keepForLaterUses(config: string, { configBefore }: OwnFolder): Promise<void> {
  const content = await readIfThere(config);
  if (content) await writeFile(configBefore, content, { mode: 0o600 });
}

async function writeProcesses(folder: string, named: readonly Named[], { source }: Inputs, job: Job): Promise<void> {
  await installHelper(folder, job);
  for (const result of named) {
    const { profile, credentials } = result;
    await writeProcessFiles(
      folder,
      profile,
      processRecord(source, result, job),
      cachedCredentials(credentials, accountOf(result)),
    );
  }
}
