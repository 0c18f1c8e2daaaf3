/** What the job gets of the credentials: profile, environment, step outputs. */
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as core from '@actions/core';
import type { Context } from './aws.ts';
import {
  missingFolders,
  type PlannedFile,
  type ProfileSections,
  planFile,
  removeEmptyFolders,
  removeFolder,
  writePlanned,
} from './config-files.ts';
import { unwritable } from './files.ts';
import type { Inputs } from './inputs.ts';
import { filesInForce, type Job, type Report, type SharedFiles } from './job.ts';
import type { Result } from './result.ts';
import { alone, announce, record, regionVariables, renounce } from './undo.ts';

const keyVariables = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'] as const;
/** botocore would take these, left over from earlier credentials, for a part of the new ones. */
const staleVariables = ['AWS_SECURITY_TOKEN', 'AWS_CREDENTIAL_EXPIRATION'];
const profileVariables = ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'];

/**
 * Writes the profile, exports the environment and sets the step's outputs. All that can fail is worked out first; what
 * undoes it is recorded before anything is changed.
 *
 * @throws ActionError `unsafe-file`
 */
export async function publish(result: Result, inputs: Inputs, { job, report, limits }: Context): Promise<void> {
  const { profile } = result.target;
  const folder = join(job.temp, `aws-sso-credentials-${randomUUID()}`);
  const directory = (profile && inputs.configDirectory) || folder;
  const paths = profile && { config: join(directory, 'config'), credentials: join(directory, 'credentials') };
  const environment = plannedEnvironment(result, inputs, paths || undefined, job);
  const newFolders = await missingFolders(directory);
  const turn = { deadline: limits.deadline, onLeftover: report.warning };
  let isRecorded = false;
  if (inputs.cleanup) announce(folder);
  try {
    await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
      throw unwritable(folder, error);
    });
    const change = async () => {
      const files = paths ? await planFiles(paths, sectionsOf(result, profile), inputs, job, report) : [];
      const changes = files.map(({ change }) => change);
      if (inputs.cleanup) await record(folder, { files: changes, environment, newFolders }, job);
      isRecorded = inputs.cleanup;
      await writePlanned(files, job.temp);
    };
    await alone(directory, folder, change, turn);
  } catch (error) {
    await removeEmptyFolders(newFolders);
    // What could not be taken back for lack of room, say, the post step takes back.
    if (isRecorded) throw error;
    await removeFolder(folder);
    renounce();
    throw error;
  }
  // Without an undo there is nothing left to keep in it.
  if (!inputs.cleanup && !(paths && directory === folder)) await removeFolder(folder);
  for (const [name, value] of environment) core.exportVariable(name, value);
  setOutputs(result, inputs, paths || undefined);
  if (inputs.masksAccountId) {
    report.warning('The output assignments holds a masked account id, so the runner hands it to no other job.');
  }
  if (profile) {
    report.info(`Profile ${profile} is written to ${directory}: aws --profile ${profile} works in every later step.`);
  } else if (inputs.exportsCredentials && job.env.AWS_PROFILE) {
    report.warning(
      `AWS_PROFILE is ${job.env.AWS_PROFILE} in this job, which some AWS SDKs prefer to the exported keys. Give aws-profile, or remove AWS_PROFILE.`,
    );
  }
}

function sectionsOf({ target, region, credentials }: Result, profile: string): ProfileSections {
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
  sections: ProfileSections,
  inputs: Inputs,
  job: Job,
  report: Report,
): Promise<PlannedFile[]> {
  const base = inputs.configDirectory ? paths : filesInForce(job);
  return [
    await planFile(paths.config, base.config, 'config', [sections], report),
    await planFile(paths.credentials, base.credentials, 'credentials', [sections], report),
  ];
}

function plannedEnvironment(
  { target, region, credentials }: Result,
  inputs: Inputs,
  paths: SharedFiles | undefined,
  job: Job,
): Map<string, string> {
  const environment = new Map<string, string>();
  for (const name of regionVariables) environment.set(name, region);
  const inForce = filesInForce(job);
  if (paths && inForce.config !== paths.config) environment.set('AWS_CONFIG_FILE', paths.config);
  if (paths && inForce.credentials !== paths.credentials)
    environment.set('AWS_SHARED_CREDENTIALS_FILE', paths.credentials);
  if (!inputs.exportsCredentials) return environment;
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  for (const [index, value] of [accessKeyId, secretAccessKey, sessionToken].entries()) {
    environment.set(keyVariables[index] as string, value);
  }
  for (const name of staleVariables) if (job.env[name]) environment.set(name, '');
  // The SDK for JavaScript prefers a profile of the environment to keys, botocore the keys: both must name the same.
  if (target.profile) for (const name of profileVariables) if (job.env[name]) environment.set(name, target.profile);
  return environment;
}

function setOutputs(result: Result, inputs: Inputs, paths: SharedFiles | undefined): void {
  const { assignment, accountId, credentials, target, region } = result;
  const expiration = credentials.expiration.toISOString();
  const outputs: Record<string, string | undefined> = {
    'aws-account-id': accountId,
    'account-name': assignment.accountName,
    'permission-set': assignment.permissionSet,
    'authenticated-arn': credentials.arn,
    'aws-expiration': expiration,
    'aws-profile': target.profile,
    assignments: JSON.stringify([
      {
        'account-id': assignment.accountId,
        'account-name': assignment.accountName,
        'permission-set': assignment.permissionSet,
        'aws-profile': target.profile ?? '',
        'aws-region': region,
        expiration,
      },
    ]),
    'aws-config-file': paths?.config,
    'aws-credentials-file': paths?.credentials,
  };
  for (const [name, value] of Object.entries(outputs)) if (value !== undefined) core.setOutput(name, value);
  if (!inputs.outputsCredentials) return;
  core.setOutput('aws-access-key-id', credentials.accessKeyId);
  core.setOutput('aws-secret-access-key', credentials.secretAccessKey);
  core.setOutput('aws-session-token', credentials.sessionToken);
}
