/** What the job gets of the credentials: profiles, environment, step outputs. */
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as core from '@actions/core';
import type { Context } from './aws.ts';
import {
  type FileChange,
  hasSsoSession,
  missingFolders,
  type PlannedFile,
  type ProfileSections,
  planFile,
  profilesIn,
  removeEmptyFolders,
  removeFolder,
  undoChange,
  writePlanned,
} from './config-files.ts';
import type { Plan } from './credentials.ts';
import { readIfThere, unwritable } from './files.ts';
import { listed } from './foreign-text.ts';
import type { Inputs } from './inputs.ts';
import { filesInForce, type Job, type Report, type SharedFiles } from './job.ts';
import { lendSession, takeBack } from './lent-session.ts';
import type { Turn } from './lock.ts';
import { cachedCredentials } from './process-cache.ts';
import { installHelper, processRecord, writeProcessFiles } from './process-profile.ts';
import { isFilled, takenName } from './profile-names.ts';
import {
  isNamed,
  type Named,
  processSections,
  ssoSections,
  ssoSessionSections,
  staticSections,
} from './profile-sections.ts';
import { keysOf, type Result } from './result.ts';
import { lastAccount } from './role.ts';
import type { LentSession } from './session/lent-marks.ts';
import type { Session } from './session/session.ts';
import { configBefore } from './target-inputs.ts';
import { alone, announce, record, regionVariables, renounce } from './undo.ts';

/** botocore would take these, left over from earlier credentials, for a part of the new ones. */
const staleVariables = ['AWS_SECURITY_TOKEN', 'AWS_CREDENTIAL_EXPIRATION'];
/** botocore and Go prefer it to a profile of the environment; runners on Kubernetes set it for a role of their own. */
const webIdentityVariable = 'AWS_WEB_IDENTITY_TOKEN_FILE';
const profileVariables = ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'];

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
  const turn = { deadline: limits.deadline, onLeftover: report.warning };
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
      if (session && inputs.profileType === 'sso') lent = await lend(session, named, folder, inputs, job, turn);
      const files = paths ? await planFiles(paths, base, named, { folder, session, lent }, inputs, report) : [];
      const planned = files.map(({ change }) => change);
      if (inputs.areRead) await keepForLaterUses(base.config, folder);
      if (isUndone) await record(folder, { files: planned, environment, newFolders, lent }, job);
      changes = planned;
      await writePlanned(files, job.temp);
    };
    await alone(directory, folder, change, turn);
  } catch (error) {
    const takenBack = await Promise.allSettled([
      ...(lent ? [takeBack(lent, job, turn, report)] : []),
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

function filesIn(directory: string): SharedFiles {
  return { config: join(directory, 'config'), credentials: join(directory, 'credentials') };
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
  turn: Turn,
): Promise<LentSession> {
  const hasName = source.kind === 'cached-token' || source.kind === 'device-code';
  const assignments = named.map(({ assignment }) => assignment);
  const name = hasName ? source.sessionName : undefined;
  const isSecret = source.kind === 'cached-token' && source.token !== undefined;
  return lendSession(session, { name, assignments, folder, isMarked: cleanup, isSecret }, job, turn);
}

async function writeProcesses(folder: string, named: readonly Named[], { source }: Inputs, job: Job): Promise<void> {
  await installHelper(folder, job);
  for (const result of named) {
    const { profile, credentials, accountId } = result;
    await writeProcessFiles(
      folder,
      profile,
      processRecord(source, result, job),
      cachedCredentials(credentials, accountId),
    );
  }
}

async function planFiles(
  paths: SharedFiles,
  base: SharedFiles,
  named: readonly Named[],
  behind: Behind,
  inputs: Inputs,
  report: Report,
): Promise<PlannedFile[]> {
  await refuseTakenNames(named, base);
  const sections = await sectionsOf(named, base, behind, inputs);
  return [
    await planFile(paths.config, base.config, 'config', sections, report),
    await planFile(paths.credentials, base.credentials, 'credentials', sections, report),
  ];
}

/** What profiles that renew themselves lean on. */
interface Behind {
  readonly folder: string;
  readonly session: Session | undefined;
  readonly lent: LentSession | undefined;
}

async function sectionsOf(
  named: readonly Named[],
  base: SharedFiles,
  { folder, session, lent }: Behind,
  inputs: Inputs,
): Promise<readonly ProfileSections[]> {
  if (inputs.profileType === 'process') return named.map((result) => processSections(result, folder));
  if (!lent || !session?.startUrl) return named.map(staticSections);
  const profiles = named.map((result) => ssoSections(result, lent.name));
  if (await hasSsoSession(base.config, lent.name)) return profiles;
  return [...profiles, ssoSessionSections(lent.name, session.startUrl, session.region)];
}

/** The files whose profiles stay visible beside the new ones. */
export function baseFiles({ configDirectory }: Inputs, job: Job): SharedFiles {
  return configDirectory ? filesIn(configDirectory) : filesInForce(job);
}

/**
 * Accounts choose their own names: one that they fill in must not take the place of somebody's profile.
 *
 * @throws ActionError `invalid-input`
 */
export async function refuseTakenNames(plans: readonly Plan[], files: SharedFiles): Promise<void> {
  const filled = plans.filter(isFilled);
  if (filled.length === 0) return;
  const taken = new Set(await profilesIn(files.config, 'config'));
  for (const name of await profilesIn(files.credentials, 'credentials')) taken.add(name);
  const plan = filled.find(({ profile }) => profile !== undefined && taken.has(profile));
  if (plan) throw takenName(plan, 'a profile has that was there before');
}

function plannedEnvironment(
  results: readonly Result[],
  inputs: Inputs,
  paths: SharedFiles | undefined,
  job: Job,
): Map<string, string> {
  const environment = new Map<string, string>();
  const [single] = inputs.areSeveral ? [] : results;
  const region = single?.region ?? inputs.commonRegion;
  if (region) for (const name of regionVariables) environment.set(name, region);
  const inForce = filesInForce(job);
  if (paths && inForce.config !== paths.config) environment.set('AWS_CONFIG_FILE', paths.config);
  if (paths && inForce.credentials !== paths.credentials)
    environment.set('AWS_SHARED_CREDENTIALS_FILE', paths.credentials);
  if (!single || !inputs.exportsCredentials) return environment;
  const renewsItself = inputs.profileType !== 'static' && single.profile !== undefined;
  const keys = keysOf(single);
  if (!renewsItself) for (const [name, value] of keys) environment.set(name, value);
  // Keys would outrank the profile, and end.
  const outranking = renewsItself ? [...keys.keys(), webIdentityVariable] : [];
  for (const name of [...outranking, ...staleVariables]) if (job.env[name]) environment.set(name, '');
  if (renewsItself) environment.set('AWS_PROFILE', single.profile ?? '');
  // The SDK for JavaScript prefers a profile of the environment to keys, botocore the keys: both must name the same.
  if (single.profile) for (const name of profileVariables) if (job.env[name]) environment.set(name, single.profile);
  return environment;
}

/**
 * Sets the step's outputs, as far as they tell of targets.
 *
 * @param plans resolved targets, with credentials where there are some: a dry run has none.
 */
export function setOutputs(plans: readonly (Plan | Result)[], inputs: Inputs, report: Report): void {
  core.setOutput('assignments', JSON.stringify(plans.map(assignmentOutput)));
  warnOfMatrix(plans, inputs, report);
  const [plan] = plans;
  if (inputs.areSeveral || !plan) return;
  const { assignment, chain, profile } = plan;
  const outputs: Record<string, string | undefined> = {
    'aws-account-id': 'accountId' in plan ? plan.accountId : lastAccount(chain, assignment.accountId),
    'account-name': assignment.accountName,
    'permission-set': assignment.permissionSet,
    'authenticated-arn': 'credentials' in plan ? plan.credentials.arn : undefined,
    'aws-expiration': 'credentials' in plan ? plan.credentials.expiration.toISOString() : undefined,
    'aws-profile': profile,
  };
  for (const [name, value] of Object.entries(outputs)) if (value !== undefined) core.setOutput(name, value);
  if (!inputs.outputsCredentials || !('credentials' in plan)) return;
  core.setOutput('aws-access-key-id', plan.credentials.accessKeyId);
  core.setOutput('aws-secret-access-key', plan.credentials.secretAccessKey);
  core.setOutput('aws-session-token', plan.credentials.sessionToken);
}

function assignmentOutput(plan: Plan | Result) {
  const { assignment, profile, region } = plan;
  return {
    'account-id': assignment.accountId,
    'account-name': assignment.accountName,
    'permission-set': assignment.permissionSet,
    'aws-profile': profile ?? '',
    'aws-region': region,
    ...('credentials' in plan && { expiration: plan.credentials.expiration.toISOString() }),
  };
}

/** A matrix from the output `assignments` fails in the job that reads it, far from here: better told now. */
function warnOfMatrix(plans: readonly Plan[], { masksAccountId }: Inputs, report: Report): void {
  if (masksAccountId) {
    report.warning('The output assignments holds a masked account id, so the runner hands it to no other job.');
  }
  if (plans.length > 256) {
    report.warning(`The output assignments has ${plans.length} targets; a matrix of GitHub takes 256 at the most.`);
  }
}
