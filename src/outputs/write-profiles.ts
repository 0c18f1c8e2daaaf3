/** Writes the profiles and the files that they use. If that fails, it undoes what was written so far. */
import { dirname } from 'node:path';
import type { Context } from '../aws/clients.ts';
import { sameStartUrl } from '../aws/start-url.ts';
import { type FileChange, type PlannedFile, ssoSessionsIn, undoChange, writePlanned } from '../config/changes.ts';
import { addLayers, removeLayers, undoLayer } from '../config/layers.ts';
import { recordsSoFar } from '../config/own-changes.ts';
import { withoutComment } from '../config/sections/ini.ts';
import { accountOf } from '../credentials/plan.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { missingFolders, readIfThere, removeEmptyFolders } from '../job/files.ts';
import type { Job } from '../job/job.ts';
import { makeUse } from '../job/own-folder.ts';
import type { Session } from '../session/session.ts';
import type { LentSession } from '../session/tokens/loan-marks.ts';
import { lendSession, takeBack } from '../session/tokens/loans.ts';
import { alone, type Destination, filesFor } from './destination.ts';
import { planFiles } from './profiles/plan-files.ts';
import { cachedCredentials } from './profiles/process-cache.ts';
import { installHelper, processRecord, writeProcessFiles } from './profiles/process-profile.ts';
import type { Named } from './profiles/sections.ts';
import { discard, record } from './record.ts';

/** What is needed to write profiles. */
interface Means {
  readonly session: Session | undefined;
  /** The variables to export afterwards. */
  readonly environment: ReadonlyMap<string, string>;
  readonly inputs: Inputs;
  readonly context: Context;
}

/**
 * Writes the profiles, and before them the record for their undo. If that fails, the files are as they were before.
 *
 * @throws ActionError `unsafe-file`; `invalid-input` if a name filled in from a placeholder is taken.
 */
export async function writeProfiles(
  named: readonly Named[],
  { use, directory }: Destination,
  means: Means,
): Promise<void> {
  const { session, environment, inputs, context } = means;
  const { job, report, limits } = context;
  const { isUndone } = inputs.delivery;
  const wait = { deadline: limits.deadline, onLeftover: report.warning };
  const loan = { pairs: named.map(({ assignment }) => assignment), use, isMarked: isUndone };
  const isShared = directory === inputs.configDirectory;
  const newFolders = isShared ? await missingFolders(directory) : [];
  let lent: LentSession | undefined;
  let isLeft = false;
  const noteLeft = () => {
    isLeft = true;
  };
  const write = async () => {
    const records = await recordsSoFar(job.temp);
    const files = named.length > 0 ? await filesFor(directory, job) : [];
    if (session && inputs.profileType === 'sso') {
      const configs = files.map(([{ config }]) => config);
      lent = await lendSession({ ...session, sessionName: await usableName(session, configs) }, loan, job, wait);
    }
    const backing = { folder: use.path, session, lent };
    const planned: PlannedFile[] = [];
    for (const [paths, base] of files) {
      planned.push(...(await planFiles(paths, base, named, { backing, inputs, records, job, report })));
    }
    const changes = {
      number: (records[0]?.number ?? 0) + 1,
      files: planned.map(({ change }) => change),
      newFolders: innermostFirst([...newFolders, ...records.flatMap((one) => one.newFolders)]),
    };
    await record(use, { ...changes, isUndone, lent, environment }, job);
    const isLayered = isShared && isUndone;
    if (isLayered) await addLayers(directory, changes.files, use.name, job.temp);
    const undo = (change: FileChange) =>
      isLayered && dirname(change.path) === directory
        ? undoLayer(change, use.name, job.temp)
        : undoChange(change, job.temp);
    await writePlanned(planned, job.temp, (change) => undo(change).then(() => {}, noteLeft));
    if (isShared && !isUndone) await removeLayers(directory, changes.files, job.temp);
  };
  try {
    await makeUse(use, job.temp);
    if (inputs.profileType === 'process') await writeProcesses(use.path, named, means, job);
    await alone(directory, write, job, wait);
  } catch (error) {
    if (lent) await takeBack(lent, job, wait, report.mask).catch(noteLeft);
    await removeEmptyFolders(newFolders);
    // The post step undoes what could not be undone here, for example because the disk is full.
    if (!isUndone || !isLeft) await discard(use);
    throw error;
  }
}

/** Returns the session name of the profile that was read, unless a file to write uses that name for another portal. */
async function usableName(
  { sessionName, startUrl, region }: Session,
  configs: readonly string[],
): Promise<string | undefined> {
  if (sessionName === undefined || startUrl === undefined) return undefined;
  const contents = await Promise.all(configs.map(readIfThere));
  const isSame = (settings: ReadonlyMap<string, string>) => {
    const text = (key: string) => withoutComment(settings.get(key) ?? '');
    return sameStartUrl(text('sso_start_url'), startUrl) && text('sso_region') === region;
  };
  return contents.flatMap((content) => ssoSessionsIn(content, sessionName)).every(isSame) ? sessionName : undefined;
}

function innermostFirst(folders: readonly string[]): readonly string[] {
  return [...new Set(folders)].toSorted((one, other) => other.length - one.length);
}

async function writeProcesses(
  folder: string,
  named: readonly Named[],
  { inputs: { source }, session }: Means,
  job: Job,
): Promise<void> {
  await installHelper(folder, job);
  for (const result of named) {
    const { profile, credentials } = result;
    await writeProcessFiles(
      folder,
      profile,
      processRecord(source, session?.cachedAt ?? session?.keptAt, result, job),
      cachedCredentials(credentials, accountOf(result)),
    );
  }
}
