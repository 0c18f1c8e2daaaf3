/** What the job gets of the credentials: profiles, environment, step outputs. */
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import * as core from '@actions/core';
import {
  missingFolders,
  type PlannedFile,
  type ProfileSections,
  planFile,
  profilesIn,
  removeEmptyFolders,
  removeFolder,
  writePlanned,
} from './config-files.ts';
import type { Plan } from './credentials.ts';
import { listed } from './foreign-text.ts';
import type { Inputs } from './inputs.ts';
import { filesInForce, type Job, type Report, type SharedFiles } from './job.ts';
import { isFilled, takenName } from './profile-names.ts';
import { keysOf, type Result } from './result.ts';
import { lastAccount } from './role.ts';
import { alone, record, regionVariables } from './undo.ts';

/** botocore would take these, left over from earlier credentials, for a part of the new ones. */
const staleVariables = ['AWS_SECURITY_TOKEN', 'AWS_CREDENTIAL_EXPIRATION'];
const profileVariables = ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'];

/**
 * Writes the profiles and exports the environment. All that can fail is worked out first; what undoes it is recorded
 * before anything is changed.
 *
 * @throws ActionError `unsafe-file`; `invalid-input` for a name that a placeholder brought about and that is taken.
 */
export async function publish(results: readonly Result[], inputs: Inputs, job: Job, report: Report): Promise<void> {
  const profiles = results.flatMap((result) => sectionsOf(result) ?? []);
  const folder = await mkdtemp(join(job.temp, 'aws-sso-credentials-'));
  const directory = (profiles.length > 0 && inputs.configDirectory) || folder;
  const paths = profiles.length > 0 ? filesIn(directory) : undefined;
  const environment = plannedEnvironment(results, inputs, paths, job);
  const newFolders = await missingFolders(directory);
  try {
    await alone(directory, folder, async () => {
      const files = paths ? await planFiles(paths, results, profiles, inputs, job, report) : [];
      const changes = files.map(({ change }) => change);
      if (inputs.cleanup) await record(folder, { files: changes, environment, newFolders }, job);
      await writePlanned(files, job.temp);
    });
  } catch (error) {
    await removeEmptyFolders(newFolders);
    await removeFolder(folder);
    core.saveState('undo', '');
    throw error;
  }
  // Without an undo there is nothing left to keep in it.
  if (!inputs.cleanup && !(paths && directory === folder)) await removeFolder(folder);
  for (const [name, value] of environment) core.exportVariable(name, value);
  if (paths) setFileOutputs(paths);
  if (paths) report.info(writtenTo(directory, profiles));
  else if (inputs.exportsCredentials && job.env.AWS_PROFILE) {
    report.warning(
      `AWS_PROFILE is ${job.env.AWS_PROFILE} in this job, which some AWS SDKs prefer to the exported keys. Give aws-profile, or remove AWS_PROFILE.`,
    );
  }
}

function writtenTo(directory: string, profiles: readonly ProfileSections[]): string {
  const [first] = profiles;
  return profiles.length === 1
    ? `Profile ${first?.profile} is written to ${directory}: aws --profile ${first?.profile} works in every later step.`
    : `${profiles.length} profiles are written to ${directory}, for --profile in every later step: ${listed(profiles.map(({ profile }) => profile))}.`;
}

function filesIn(directory: string): SharedFiles {
  return { config: join(directory, 'config'), credentials: join(directory, 'credentials') };
}

function sectionsOf({ target, profile, region, credentials }: Result): ProfileSections | undefined {
  if (profile === undefined) return undefined;
  return {
    profile,
    config: new Map([['region', region], ...target.settings]),
    credentials: new Map([
      ['aws_access_key_id', credentials.accessKeyId],
      ['aws_secret_access_key', credentials.secretAccessKey],
      ['aws_session_token', credentials.sessionToken],
    ]),
  };
}

async function planFiles(
  paths: SharedFiles,
  plans: readonly Plan[],
  profiles: readonly ProfileSections[],
  inputs: Inputs,
  job: Job,
  report: Report,
): Promise<PlannedFile[]> {
  const base = baseFiles(inputs, job);
  await refuseTakenNames(plans, inputs, job);
  return [
    await planFile(paths.config, base.config, 'config', profiles, report),
    await planFile(paths.credentials, base.credentials, 'credentials', profiles, report),
  ];
}

/** The files whose profiles stay visible beside the new ones. */
function baseFiles({ configDirectory }: Inputs, job: Job): SharedFiles {
  return configDirectory ? filesIn(configDirectory) : filesInForce(job);
}

/**
 * Accounts choose their own names: one that they fill in must not take the place of somebody's profile.
 *
 * @throws ActionError `invalid-input`
 */
export async function refuseTakenNames(plans: readonly Plan[], inputs: Inputs, job: Job): Promise<void> {
  const filled = plans.filter(isFilled);
  if (filled.length === 0) return;
  const files = baseFiles(inputs, job);
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
  for (const [name, value] of keysOf(single)) environment.set(name, value);
  for (const name of staleVariables) if (job.env[name]) environment.set(name, '');
  // The SDK for JavaScript prefers a profile of the environment to keys, botocore the keys: both must name the same.
  if (single.profile) for (const name of profileVariables) if (job.env[name]) environment.set(name, single.profile);
  return environment;
}

function setFileOutputs({ config, credentials }: SharedFiles): void {
  core.setOutput('aws-config-file', config);
  core.setOutput('aws-credentials-file', credentials);
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
