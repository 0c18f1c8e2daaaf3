/** What the job gets of the credentials: profiles and environment, or a part of them for one command. */
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as core from '@actions/core';
import type { Context } from '../aws/clients.ts';
import { type FileChange, undoChange, writePlanned } from '../config/changes.ts';
import { filesIn, filesInForce, type SharedFiles } from '../config/shared-files.ts';
import { accountOf, type Result } from '../credentials/plan.ts';
import { configBefore } from '../inputs/asked-profile.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { missingFolders, readIfThere, removeEmptyFolders, removeFolder, unwritable } from '../job/files.ts';
import type { Job } from '../job/job.ts';
import type { LockWait } from '../job/lock.ts';
import type { Report } from '../job/report.ts';
import { listed } from '../job/text.ts';
import type { Session } from '../session/session.ts';
import type { LentSession } from '../session/tokens/loan-marks.ts';
import { lendSession, takeBack } from '../session/tokens/loans.ts';
import { plannedEnvironment } from './environment.ts';
import { baseFiles, planFiles } from './profiles/plan-files.ts';
import { cachedCredentials } from './profiles/process-cache.ts';
import { installHelper, processRecord, writeProcessFiles } from './profiles/process-profile.ts';
import { isNamed, type Named } from './profiles/sections.ts';
import { alone, announce, record, renounce } from './undo.ts';

/**
 * Writes the profiles, exports the environment, and lends the session to AWS tools where the profiles want it. All that
 * can fail is worked out first; what undoes it is recorded before anything is changed. For a command that alone is to
 * get the credentials, the profiles are written and nothing is exported.
 *
 * @param session behind the results, where there is one.
 * @returns the files with the profiles, if any were written.
 * @throws ActionError `unsafe-file`; `invalid-input` for a name that a placeholder brought about and that is taken.
 */
export async function publish(
  results: readonly Result[],
  session: Session | undefined,
  inputs: Inputs,
  { job, report, limits }: Context,
): Promise<SharedFiles | undefined> {
  const isForLater = !inputs.command || inputs.exportsCredentials;
  const named = results.filter(isNamed);
  const folder = join(job.temp, `aws-sso-credentials-${randomUUID()}`);
  const directory = (isForLater && named.length > 0 && inputs.configDirectory) || folder;
  const paths = named.length > 0 ? filesIn(directory) : undefined;
  const environment = isForLater ? plannedEnvironment(results, inputs, paths, job) : new Map<string, string>();
  const newFolders = await missingFolders(directory);
  const isUndone = inputs.cleanup || !isForLater;
  const wait = { deadline: limits.deadline, onLeftover: report.warning };
  let lent: LentSession | undefined;
  let changes: readonly FileChange[] | undefined;
  if (isUndone) announce(folder);
  try {
    await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
      throw unwritable(folder, error);
    });
    if (inputs.profileType === 'process') await writeProcesses(folder, named, inputs, job);
    const change = async () => {
      const base = directory === folder ? filesInForce(job) : baseFiles(inputs, job);
      if (session && inputs.profileType === 'sso') lent = await lend(session, named, folder, inputs, job, wait);
      const files = paths ? await planFiles(paths, base, named, { folder, session, lent }, inputs, report) : [];
      const planned = files.map(({ change }) => change);
      if (inputs.areRead) await keepForLaterUses(base.config, folder);
      if (isUndone) await record(folder, { files: planned, environment, newFolders, lent }, job);
      changes = planned;
      await writePlanned(files, job.temp);
    };
    await alone(directory, folder, change, wait);
  } catch (error) {
    const takenBack = await Promise.allSettled([
      ...(lent ? [takeBack(lent, job, wait, report.mask)] : []),
      ...(changes ?? []).map((change) => undoChange(change, job.temp)),
    ]);
    await removeEmptyFolders(newFolders);
    // What could not be taken back for lack of room, say, the post step takes back.
    if (isUndone && takenBack.some(({ status }) => status === 'rejected')) throw error;
    await removeFolder(folder);
    renounce();
    throw error;
  }
  // Without an undo there is nothing left to keep in it.
  if (!isUndone && !(paths && (directory === folder || inputs.profileType === 'process'))) await removeFolder(folder);
  for (const [name, value] of environment) core.exportVariable(name, value);
  if (isForLater && paths) tell(named, paths, report);
  if (inputs.profileType !== 'static') {
    report.info('What AWS tools renew cannot be masked in the log: let no command print credentials.');
  }
  return paths;
}

/** Takes the files back that a command alone was to get, when it has ended: there may be a sign-in session in them. */
export async function retract({ config }: SharedFiles): Promise<void> {
  await removeFolder(dirname(config));
  core.saveState('undo', '');
}

/** A later use may read the profiles once more that this one replaces. */
async function keepForLaterUses(config: string, folder: string): Promise<void> {
  const content = await readIfThere(config);
  if (content) await writeFile(join(folder, configBefore), content, { mode: 0o600 });
}

function tell(named: readonly Named[], paths: SharedFiles, report: Report): void {
  core.setOutput('aws-config-file', paths.config);
  core.setOutput('aws-credentials-file', paths.credentials);
  const [first] = named;
  const directory = dirname(paths.config);
  report.info(
    named.length === 1
      ? `Profile ${first?.profile} is written to ${directory}: aws --profile ${first?.profile} works in every later step.`
      : `${named.length} profiles are written to ${directory}, for --profile in every later step: ${listed(named.map(({ profile }) => profile))}.`,
  );
}

async function lend(
  session: Session,
  named: readonly Named[],
  folder: string,
  { source, cleanup }: Inputs,
  job: Job,
  wait: LockWait,
): Promise<LentSession> {
  const hasName = source.kind === 'cached-token' || source.kind === 'device-code';
  const pairs = named.map(({ assignment }) => assignment);
  const name = hasName ? source.sessionName : undefined;
  const isSecret = source.kind === 'cached-token' && source.token !== undefined;
  return lendSession(session, { name, pairs, folder, isMarked: cleanup, isSecret }, job, wait);
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
