/** The variables that later steps get: for what they name, one kind of credentials and no other. */

import { resolve } from 'node:path';
import { filesIn, filesInForce, type SharedFiles } from '../config/shared-files.ts';
import { keysOf, type Result } from '../credentials/plan.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Job } from '../job/job.ts';
import { ownFolder } from '../job/own-folder.ts';
import { regionVariables } from './variables.ts';

/** botocore would take these, left over from earlier credentials, for a part of the new ones. */
const staleVariables = ['AWS_SECURITY_TOKEN', 'AWS_CREDENTIAL_EXPIRATION'];
/** botocore and Go prefer it to a profile of the environment; runners on Kubernetes set it for a role of their own. */
const webIdentityVariable = 'AWS_WEB_IDENTITY_TOKEN_FILE';
const profileVariables = ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'];

/** What leads later steps to the profiles, unless the files that are in force have them: all uses of the job share those. */
function fileVariables(paths: SharedFiles | undefined, job: Job): ReadonlyMap<string, string> {
  const [inForce, shared] = [filesInForce(job), filesIn(ownFolder(job.temp))];
  const variables = new Map<string, string>();
  if (!paths) return variables;
  const isFoundByAll = haveOneHome(job);
  const isLed = (file: keyof SharedFiles) =>
    inForce[file] === shared[file] || (isFoundByAll && inForce[file] === paths[file]);
  if (!isLed('config')) variables.set('AWS_CONFIG_FILE', paths.config);
  if (!isLed('credentials')) variables.set('AWS_SHARED_CREDENTIALS_FILE', paths.credentials);
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
  if (region) for (const name of regionVariables) environment.set(name, region);
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
  if (single.profile) for (const name of profileVariables) if (job.env[name]) environment.set(name, single.profile);
  return environment;
}

/** On Windows some AWS tools look for their files under USERPROFILE, some under HOME. */
function haveOneHome({ env: { HOME, USERPROFILE } }: Job): boolean {
  return process.platform !== 'win32' || !HOME || !USERPROFILE || resolve(HOME) === resolve(USERPROFILE);
}
