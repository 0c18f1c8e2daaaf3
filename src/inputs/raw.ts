/** The inputs of the step as its author wrote them: read here, each once, and nowhere else; others are refused. */
import * as core from '@actions/core';
import { invalidInput } from '../job/errors.ts';
import type { Environment } from '../job/job.ts';
import type { Mask } from '../job/report.ts';
import { secretsIn } from '../job/text.ts';

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

/** Inputs that errors quote nothing of. */
const unquoted: readonly InputName[] = ['sso-token', 'run', 'inline-session-policy'];
/** Names, regions and words; and what may be an ARN, a URL, a path or a line with several of them. */
const longestItem = { usual: 200, long: 1300 };
// biome-ignore format: a list of names
const longItems: readonly InputName[] = [
  'sso-start-url', 'application-arn', 'audience', 'profiles', 'profile-settings', 'aws-config-directory',
  'role-to-assume', 'role-chain', 'role-session-name', 'role-external-id', 'session-tags', 'managed-session-policies',
];

/**
 * @param mask told of secrets that stand in an input which is no place for them.
 * @throws ActionError `invalid-input` for an input that this action does not take, and for such a secret.
 */
export function readRawInputs(env: Environment, mask: Mask): RawInputs {
  refuseOthers(env);
  // Errors tell lines of `profiles` by their number.
  const read = (name: InputName) => core.getInput(name, { trimWhitespace: name !== 'profiles' });
  const raw = Object.fromEntries(names.map((name) => [name, read(name)])) as RawInputs;
  for (const name of names) if (!unquoted.includes(name)) refuseMisplaced(name, raw[name], mask);
  return raw;
}

/**
 * Refuses what errors could quote a part of, which no mask would find, before anything is said of it: a secret in the
 * wrong input, and an item that is longer than any that is right.
 */
function refuseMisplaced(name: InputName, text: string, mask: Mask): void {
  const secrets = secretsIn(text);
  for (const secret of secrets) mask(secret);
  if (secrets.length > 0) {
    throw invalidInput(
      name,
      'holds a token, or a file with tokens: a secret that belongs elsewhere.',
      `Give the content of a token-cache file as sso-token, and in ${name} what its description says.`,
    );
  }
  const most = longItems.includes(name) ? longestItem.long : longestItem.usual;
  const longest = text.split(/[\n,]/).find(({ length }) => length > most);
  if (longest === undefined) return;
  throw invalidInput(name, `has an item of ${longest.length} characters, and none is so long.`, 'Correct it.');
}

function refuseOthers(env: Environment): void {
  for (const [name, remedy] of Object.entries(substitutes)) {
    const text = env[`INPUT_${name.toUpperCase()}`]?.trim();
    // What is switched off changes nothing.
    if (text && text.toLowerCase() !== 'false') throw invalidInput(name, 'is not an input of this action.', remedy);
  }
}
