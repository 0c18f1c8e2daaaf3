/** The variables that later steps get: for what they name, one kind of credentials and no other. */

import { resolve } from 'node:path';
import { filesIn, filesInForce, loadConfig, type SharedFiles } from '../config/shared-files.ts';
import { accountOf, keysOf, type Result } from '../credentials/plan.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Job } from '../job/job.ts';
import { ownFolder } from '../job/own-folder.ts';
import { regionVariables } from './variables.ts';

/** botocore would take these, left over from earlier credentials, for a part of the new ones. */
const staleVariables = ['AWS_SECURITY_TOKEN', 'AWS_CREDENTIAL_EXPIRATION'];
/** botocore and Go prefer it to a profile of the environment; runners on Kubernetes set it for a role of their own. */
const webIdentityVariable = 'AWS_WEB_IDENTITY_TOKEN_FILE';
const profileVariables = ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'];

/**
 * What leads later steps to the profiles, unless they find them anyway: at home, or in the files that all uses of the job
 * share. A variable that names the very files may be this step's alone, from its own `env:`.
 */
function fileVariables(paths: SharedFiles | undefined, job: Job): ReadonlyMap<string, string> {
  if (!paths) return new Map();
  const [inForce, shared] = [filesInForce(job), filesIn(ownFolder(job.temp))];
  const isFoundByAll = haveOneHome(job);
  const isFound = (file: keyof SharedFiles, variable: string) =>
    inForce[file] === shared[file] || (isFoundByAll && !job.env[variable] && inForce[file] === paths[file]);
  const variables = new Map<string, string>();
  if (!isFound('config', 'AWS_CONFIG_FILE')) variables.set('AWS_CONFIG_FILE', paths.config);
  if (!isFound('credentials', 'AWS_SHARED_CREDENTIALS_FILE')) {
    variables.set('AWS_SHARED_CREDENTIALS_FILE', paths.credentials);
  }
  if (variables.size > 0) variables.set(...loadConfig);
  return variables;
}

/**
 * Works out what is exported.
 *
 * @param paths the files with the profiles, if any are written.
 * @returns values by name; empty for a variable that must not stay, since the runner cannot unset one.
 */
export function plannedEnvironment(
  results: readonly Result[],
  inputs: Inputs,
  paths: SharedFiles | undefined,
  job: Job,
): Map<string, string> {
  const environment = new Map<string, string>();
  const [single] = inputs.multiple ? [] : results;
  const region = single?.region ?? inputs.commonRegion;
  if (region && inputs.delivery.exportsRegion) for (const name of regionVariables) environment.set(name, region);
  for (const [name, path] of fileVariables(paths, job)) environment.set(name, path);
  if (!single || !inputs.delivery.inEnvironment) return environment;
  const renewsItself = inputs.profileType !== 'static' && single.profile !== undefined;
  const keys = keysOf(single);
  if (!renewsItself) for (const [name, value] of keys) environment.set(name, value);
  // Keys would outrank the profile, and end.
  const outranking = renewsItself ? [...keys.keys(), webIdentityVariable] : [];
  for (const name of [...outranking, ...staleVariables]) if (job.env[name]) environment.set(name, '');
  if (renewsItself) environment.set('AWS_PROFILE', single.profile ?? '');
  // The SDK for JavaScript prefers a profile of the environment to keys, botocore the keys: both must name the same.
  if (!single.profile) return environment;
  // One that is set and empty is a profile without a name to botocore.
  for (const name of profileVariables) if (job.env[name] !== undefined) environment.set(name, single.profile);
  return environment;
}

/**
 * What the job's environment has that leads AWS tools elsewhere than to the profiles or keys that it now gets.
 *
 * @param environment what is exported.
 * @returns sentences for warnings.
 */
export function contradictions(
  results: readonly Result[],
  environment: ReadonlyMap<string, string>,
  paths: SharedFiles | undefined,
  { env }: Job,
): readonly string[] {
  const inForce = (name: string) => environment.get(name) ?? env[name];
  const hasKeys = Boolean(inForce('AWS_ACCESS_KEY_ID'));
  const sentences: string[] = [];
  if (paths && !hasKeys && inForce(webIdentityVariable) && inForce('AWS_ROLE_ARN')) {
    sentences.push(
      `${webIdentityVariable} and AWS_ROLE_ARN of the job outrank AWS_PROFILE in the AWS CLI and boto3: choose a profile with --profile.`,
    );
  }
  const [single] = results;
  const isOther = single && env.AWS_ACCOUNT_ID && env.AWS_ACCOUNT_ID !== accountOf(single);
  if (isOther && environment.get('AWS_ACCESS_KEY_ID')) {
    sentences.push(
      'AWS_ACCOUNT_ID of the job names another account than the exported keys, and AWS SDKs take it for part of their endpoints: give the variable another name.',
    );
  }
  return sentences;
}

/** On Windows some AWS tools look for their files under USERPROFILE, some under HOME. */
function haveOneHome({ env: { HOME, USERPROFILE } }: Job): boolean {
  return process.platform !== 'win32' || !HOME || !USERPROFILE || resolve(HOME) === resolve(USERPROFILE);
}
