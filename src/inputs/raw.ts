/** The inputs of the step as its author wrote them: read here, each once, and nowhere else; others are refused. */
import * as core from '@actions/core';
import { invalidInput } from '../job/errors.ts';
import type { Environment } from '../job/job.ts';

const names = [
  'sso-start-url',
  'sso-region',
  'sso-token',
  'account',
  'permission-set',
  'aws-profile',
  'profiles',
  'aws-region',
  'profile-settings',
  'credential-source',
  'role-to-assume',
  'application-arn',
  'audience',
  'role-chain',
  'role-session-name',
  'role-duration-seconds',
  'role-external-id',
  'session-tags',
  'inline-session-policy',
  'managed-session-policies',
  'profile-type',
  'output-env-credentials',
  'output-credentials',
  'run',
  'aws-config-directory',
  'cleanup',
  'mask-aws-account-id',
  'allowed-account-ids',
  'allowed-permission-sets',
  'dry-run',
] as const;

export type InputName = (typeof names)[number];

/** The text of each input, without space around it, empty where nothing was given; `profiles` as it stands. */
export type RawInputs = Readonly<Record<InputName, string>>;

/** Inputs that would change who the job is: taking no notice of one would be worse than refusing it. */
const substitutes: Readonly<Record<string, string>> = {
  'aws-access-key-id': 'Remove it: this action needs no access keys; give sso-token, or sign in with aws sso login.',
  'aws-secret-access-key': 'Remove it: this action needs no access keys.',
  'aws-session-token': 'Remove it: this action needs no access keys.',
  'web-identity-token-file': 'Use role-to-assume, which takes the ID token of the job itself.',
  'role-chaining': 'Use role-chain with the ARNs of the roles, one a line.',
  'force-skip-oidc': 'Use credential-source to choose where credentials come from.',
  'use-existing-credentials': 'Leave the step out with an if: condition where credentials are there already.',
  'custom-tags': 'Use session-tags with lines key = value.',
  'transitive-tag-keys': 'Use session-tags; they belong to the last role assumed.',
  'overwrite-aws-profile': 'Remove it: a profile of the same name is replaced, and put back after the job.',
  'sts-endpoint': 'Set the environment variable AWS_ENDPOINT_URL_STS.',
  'http-proxy': 'Set the environment variable HTTPS_PROXY.',
  'no-proxy': 'Set the environment variable NO_PROXY.',
};

/** @throws ActionError `invalid-input` for an input that this action does not take. */
export function readRawInputs(env: Environment): RawInputs {
  refuseOthers(env);
  // Errors tell lines of `profiles` by their number.
  const read = (name: InputName) => core.getInput(name, { trimWhitespace: name !== 'profiles' });
  return Object.fromEntries(names.map((name) => [name, read(name)])) as RawInputs;
}

function refuseOthers(env: Environment): void {
  for (const [name, remedy] of Object.entries(substitutes)) {
    const text = env[`INPUT_${name.toUpperCase()}`]?.trim();
    // What is switched off changes nothing.
    if (text && text.toLowerCase() !== 'false') throw invalidInput(name, 'is not an input of this action.', remedy);
  }
}
