/** The inputs of the step as its author wrote them: read here, each once, and nowhere else. */
import * as core from '@actions/core';

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

export function readRawInputs(): RawInputs {
  // Errors tell lines of `profiles` by their number.
  const read = (name: InputName) => core.getInput(name, { trimWhitespace: name !== 'profiles' });
  return Object.fromEntries(names.map((name) => [name, read(name)])) as RawInputs;
}
