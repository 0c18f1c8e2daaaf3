/** What the job gets of the credentials, and how all of it is taken back: publish and withdraw. */
import { mkdtemp } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as core from '@actions/core';
import type { Assignment } from './assignment.ts';
import {
  type FileChange,
  missingFolders,
  type PlannedFile,
  type ProfileSections,
  planFile,
  removeEmptyFolders,
  removeFolder,
  sha256,
  undoChange,
  writePlanned,
} from './config-files.ts';
import { ActionError } from './errors.ts';
import { readIfThere, replaceFile } from './files.ts';
import type { Inputs } from './inputs.ts';
import { filesInForce, type Job, type Report, type SharedFiles } from './job.ts';
import { withLock } from './lock.ts';
import type { RoleCredentials } from './portal.ts';

/** What this step came to. */
export interface Result {
  readonly assignment: Assignment;
  readonly credentials: RoleCredentials;
  readonly profile: string;
  readonly region: string;
  readonly settings: ReadonlyMap<string, string>;
}

/** All that the post step has to know, kept where nobody but the runner's user can read it: it may hold secrets. */
interface UndoRecord {
  readonly files: readonly FileChange[];
  /** Folders that were made for these files, innermost first. */
  readonly newFolders: readonly string[];
  readonly environment: readonly {
    readonly name: string;
    readonly before: string | undefined;
    readonly afterSha256: string;
  }[];
}

const keyVariables = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'] as const;
/** botocore would take these, left over from earlier credentials, for a part of the new ones. */
const staleVariables = ['AWS_SECURITY_TOKEN', 'AWS_CREDENTIAL_EXPIRATION'];
const profileVariables = ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'];
const regionVariables = ['AWS_REGION', 'AWS_DEFAULT_REGION'];

/**
 * Writes the profile, exports the environment and sets the step's outputs. All that can fail is worked out first; what
 * undoes it is recorded before anything is changed.
 *
 * @throws ActionError `unsafe-file`
 */
export async function publish(result: Result, inputs: Inputs, job: Job, report: Report): Promise<void> {
  const folder = await mkdtemp(join(job.temp, 'aws-sso-credentials-'));
  const directory = inputs.configDirectory ?? folder;
  const paths: SharedFiles = { config: join(directory, 'config'), credentials: join(directory, 'credentials') };
  const environment = plannedEnvironment(result, inputs, paths, job);
  const newFolders = await missingFolders(directory);
  try {
    await alone(directory, folder, async () => {
      const files = await planFiles(paths, result, inputs, job, report);
      if (inputs.cleanup) await record(folder, { files, environment, newFolders }, job);
      await writePlanned(files, job.temp);
    });
  } catch (error) {
    await removeEmptyFolders(newFolders);
    await removeFolder(folder);
    core.saveState('undo', '');
    throw error;
  }
  // Without an undo there is nothing left to keep in it.
  if (!inputs.cleanup && directory !== folder) await removeFolder(folder);
  for (const [name, value] of environment) core.exportVariable(name, value);
  setOutputs(result, inputs, paths);
  if (inputs.masksAccountId) {
    report.warning('The output assignments holds a masked account id, so the runner hands it to no other job.');
  }
  report.info(
    `Profile ${result.profile} is written to ${directory}: aws --profile ${result.profile} works in every later step.`,
  );
}

/**
 * Undoes what `publish` recorded.
 *
 * @param recordPath the record's path and `digest` its SHA-256, from the step's state.
 * @param warn told of each part that could not be undone.
 */
export async function withdraw(
  recordPath: string,
  digest: string,
  job: Job,
  warn: (error: unknown) => void,
): Promise<void> {
  // A job can set STATE_ variables of its own where the main step saved none: no other folder may be taken for ours.
  const isOurs =
    dirname(dirname(recordPath)) === job.temp && /^aws-sso-credentials-/.test(basename(dirname(recordPath)));
  const content = isOurs ? await readIfThere(recordPath) : undefined;
  if (!content || sha256(content) !== digest) {
    throw new ActionError(
      'unsafe-file',
      `The record ${recordPath} of what this step changed is ${content ? 'not the one it wrote' : 'gone'}, so nothing is undone.`,
      'Look at the AWS config and credentials files of this runner for the profile of this step.',
    );
  }
  const { files, newFolders, environment } = JSON.parse(content.toString('utf8')) as UndoRecord;
  for (const { name, before, afterSha256 } of environment) {
    // A later step that set the variable anew means what it set.
    if (sha256(job.env[name] ?? '') === afterSha256) core.exportVariable(name, before ?? unsetValue(name, job));
  }
  const undo = (change: FileChange) => alone(dirname(change.path), '', () => undoChange(change, job.temp));
  for (const change of files) await undo(change).catch(warn);
  await removeEmptyFolders(newFolders);
  await removeFolder(dirname(recordPath)).catch(warn);
}

/** Reading, changing and writing back is for one job at a time where a folder is not this job's own. */
async function alone<T>(directory: string, own: string, work: () => Promise<T>): Promise<T> {
  return directory === own ? work() : withLock(join(directory, '.aws-sso-credentials.lock'), work);
}

async function planFiles(
  paths: SharedFiles,
  result: Result,
  inputs: Inputs,
  job: Job,
  report: Report,
): Promise<PlannedFile[]> {
  const { accessKeyId, secretAccessKey, sessionToken } = result.credentials;
  const sections: ProfileSections = {
    profile: result.profile,
    config: new Map([['region', result.region], ...result.settings]),
    credentials: new Map([
      ['aws_access_key_id', accessKeyId],
      ['aws_secret_access_key', secretAccessKey],
      ['aws_session_token', sessionToken],
    ]),
  };
  const base = inputs.configDirectory ? paths : filesInForce(job);
  return [
    await planFile(paths.config, base.config, 'config', [sections], report),
    await planFile(paths.credentials, base.credentials, 'credentials', [sections], report),
  ];
}

function plannedEnvironment(result: Result, inputs: Inputs, paths: SharedFiles, job: Job): Map<string, string> {
  const environment = new Map<string, string>();
  for (const name of regionVariables) environment.set(name, result.region);
  const inForce = filesInForce(job);
  if (inForce.config !== paths.config) environment.set('AWS_CONFIG_FILE', paths.config);
  if (inForce.credentials !== paths.credentials) environment.set('AWS_SHARED_CREDENTIALS_FILE', paths.credentials);
  if (!inputs.exportsCredentials) return environment;
  const { accessKeyId, secretAccessKey, sessionToken } = result.credentials;
  for (const [index, value] of [accessKeyId, secretAccessKey, sessionToken].entries()) {
    environment.set(keyVariables[index] as string, value);
  }
  for (const name of staleVariables) if (job.env[name]) environment.set(name, '');
  // The SDK for JavaScript prefers a profile of the environment to keys, botocore the keys: both must name the same.
  for (const name of profileVariables) if (job.env[name]) environment.set(name, result.profile);
  return environment;
}

interface Changes {
  readonly files: readonly PlannedFile[];
  readonly environment: ReadonlyMap<string, string>;
  readonly newFolders: readonly string[];
}

async function record(folder: string, { files, environment, newFolders }: Changes, job: Job): Promise<void> {
  const undo: UndoRecord = {
    files: files.map(({ change }) => change).filter(({ path }) => dirname(path) !== folder),
    newFolders,
    environment: [...environment].map(([name, value]) => ({ name, before: job.env[name], afterSha256: sha256(value) })),
  };
  const content = JSON.stringify(undo);
  const path = join(folder, 'undo.json');
  await replaceFile(path, content, job.temp);
  core.saveState('undo', path);
  core.saveState('undo-sha256', sha256(content));
}

/** The runner cannot unset a variable: what stands for "not set" must be harmless to AWS tools. */
function unsetValue(name: string, { env, home }: Job): string {
  if (regionVariables.includes(name)) return env[name] ?? '';
  // AWS tools fail on a file name that is empty.
  if (name === 'AWS_CONFIG_FILE') return join(home, '.aws', 'config');
  if (name === 'AWS_SHARED_CREDENTIALS_FILE') return join(home, '.aws', 'credentials');
  return '';
}

function setOutputs(result: Result, inputs: Inputs, paths: SharedFiles): void {
  const { assignment, credentials, profile, region } = result;
  const expiration = credentials.expiration.toISOString();
  const outputs: Record<string, string> = {
    'aws-account-id': assignment.accountId,
    'account-name': assignment.accountName,
    'permission-set': assignment.permissionSet,
    'aws-expiration': expiration,
    'aws-profile': profile,
    assignments: JSON.stringify([
      {
        'account-id': assignment.accountId,
        'account-name': assignment.accountName,
        'permission-set': assignment.permissionSet,
        'aws-profile': profile,
        'aws-region': region,
        expiration,
      },
    ]),
    'aws-config-file': paths.config,
    'aws-credentials-file': paths.credentials,
  };
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
  if (!inputs.outputsCredentials) return;
  core.setOutput('aws-access-key-id', credentials.accessKeyId);
  core.setOutput('aws-secret-access-key', credentials.secretAccessKey);
  core.setOutput('aws-session-token', credentials.sessionToken);
}
