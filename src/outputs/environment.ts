/** The environment variables for later steps, which give AWS tools one type of credentials and no other. */
import { isAbsolute, resolve } from 'node:path';
import { filesIn, filesInForce, loadConfig, type SharedFiles } from '../config/shared-files.ts';
import { accountOf, keysOf, type Result } from '../credentials/plan.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Job } from '../job/job.ts';
import { ownFolder } from '../job/own-folder.ts';
import { regionVariables } from './variables.ts';

/** Left over from earlier credentials, botocore would use these with the new ones. */
const staleVariables = ['AWS_SECURITY_TOKEN', 'AWS_CREDENTIAL_EXPIRATION'];
/** botocore and Go prefer it to a profile in the environment. Runners on Kubernetes set it for their own role. */
const webIdentityVariable = 'AWS_WEB_IDENTITY_TOKEN_FILE';
const profileVariables = ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'];

/**
 * The variables that point later steps to the profiles, unless they find them anyway: in the home folder, or in the
 * files that all uses in the job share. A variable with the right path may still be from the `env:` of this step alone.
 */
function fileVariables(paths: SharedFiles | undefined, job: Job): ReadonlyMap<string, string> {
  if (!paths) return new Map();
  const [inForce, shared] = [filesInForce(job), filesIn(ownFolder(job.temp))];
  const isFoundByAll = haveOneHome(job);
  // To botocore, an empty variable names no file.
  const isFound = (file: keyof SharedFiles, variable: string) =>
    inForce[file] === shared[file] ||
    (isFoundByAll && job.env[variable] === undefined && inForce[file] === paths[file]);
  const variables = new Map<string, string>();
  if (!isFound('config', 'AWS_CONFIG_FILE')) variables.set('AWS_CONFIG_FILE', paths.config);
  if (!isFound('credentials', 'AWS_SHARED_CREDENTIALS_FILE')) {
    variables.set('AWS_SHARED_CREDENTIALS_FILE', paths.credentials);
  }
  if (variables.size > 0) variables.set(...loadConfig);
  return variables;
}

/**
 * Returns the variables to export.
 *
 * @param paths the files with the profiles, if any are written.
 * @returns values by name; an empty value clears a variable, since the runner cannot unset one.
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
  // Keys would take precedence over the profile, and expire.
  const outranking = renewsItself ? [...keys.keys(), webIdentityVariable] : [];
  for (const name of [...outranking, ...staleVariables]) if (job.env[name]) environment.set(name, '');
  if (renewsItself) environment.set('AWS_PROFILE', single.profile ?? '');
  // The SDK for JavaScript prefers a profile in the environment, botocore prefers keys: both must give the same
  // credentials.
  if (!single.profile) return environment;
  // botocore reads an empty variable as a profile without a name.
  for (const name of profileVariables) {
    // A variable that already names the profile may come only from the `env:` of this step.
    if (![undefined, single.profile].includes(job.env[name])) environment.set(name, single.profile);
  }
  return environment;
}

/**
 * Finds variables of the job that make AWS tools use other credentials or endpoints than the new ones.
 *
 * @param environment the exported variables.
 * @returns the warnings.
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
      `The AWS CLI and boto3 prefer ${webIdentityVariable} and AWS_ROLE_ARN of the job to AWS_PROFILE. Choose a profile with --profile.`,
    );
  }
  const [single] = results;
  const isOther = single && env.AWS_ACCOUNT_ID && env.AWS_ACCOUNT_ID !== accountOf(single);
  if (isOther && environment.get('AWS_ACCESS_KEY_ID')) {
    sentences.push(
      'AWS_ACCOUNT_ID of the job is not the account of the exported keys, and AWS SDKs use it in endpoints. Rename the variable.',
    );
  }
  return sentences;
}

/**
 * Whether all AWS tools use the same home folder. On Windows some use USERPROFILE and some HOME. Elsewhere, tools
 * resolve an empty or relative HOME in different ways.
 */
function haveOneHome({ env: { HOME, USERPROFILE } }: Job): boolean {
  if (process.platform !== 'win32') return HOME === undefined || isAbsolute(HOME);
  return !HOME || !USERPROFILE || resolve(HOME) === resolve(USERPROFILE);
}
