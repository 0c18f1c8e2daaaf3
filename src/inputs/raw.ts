/** The inputs of the step as its author wrote them: read here, each once, and nowhere else; others are refused. */
import * as core from '@actions/core';
import { invalidInput } from '../job/errors.ts';
import type { Environment } from '../job/job.ts';
import type { Mask, Report } from '../job/report.ts';
import { nearest, secretsIn } from '../job/text.ts';

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
  'web-identity-token-file',
  'role-chain',
  'role-chaining',
  'role-session-name',
  'role-duration-seconds',
  'role-external-id',
  'session-tags',
  'custom-tags',
  'transitive-tag-keys',
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
  'force-skip-oidc': 'Use credential-source to choose where credentials come from.',
  'use-existing-credentials': 'Leave the step out with an if: condition where credentials are there already.',
  'sts-endpoint': 'Set the environment variable AWS_ENDPOINT_URL_STS.',
  'http-proxy': 'Set the environment variable HTTPS_PROXY.',
  'no-proxy': 'Set the environment variable NO_PROXY.',
};

/** Inputs of configure-aws-credentials that change nothing of who the job is, and what is true instead. */
const withoutEffect: Readonly<Record<string, string>> = {
  'overwrite-aws-profile': 'a profile of the same name is replaced, and put back after the job',
  'unset-current-credentials': 'this step uses no keys of the environment, except with role-chaining',
  'disable-retry': 'set AWS_MAX_ATTEMPTS: 1 in env:',
  'retry-max-attempts': 'set AWS_MAX_ATTEMPTS in env:',
  'special-characters-workaround': 'no tool that this action writes for needs it',
  'action-timeout-s': 'set timeout-minutes on the step',
  'role-skip-session-tagging': 'no session tags are sent except those of session-tags',
};

const guardNames = ['allowed-account-ids', 'allowed-permission-sets'] as const satisfies readonly InputName[];

export type GuardName = (typeof guardNames)[number];

/** What a guard is that nobody set, in action.yml too: an empty text, of a variable that is not defined, is no guard. */
export const noGuard = '*';

/** Inputs that errors quote nothing of. */
const unquoted: readonly InputName[] = ['sso-token', 'run', 'inline-session-policy'];
/** Names, regions and words; and what may be an ARN, a URL, a path or a line with several of them. */
const longestItem = { usual: 200, long: 1300 };
// biome-ignore format: a list of names
const longItems: readonly InputName[] = [
  'sso-start-url', 'application-arn', 'audience', 'profiles', 'profile-settings', 'aws-config-directory',
  'role-to-assume', 'web-identity-token-file', 'role-chain', 'role-session-name', 'role-external-id', 'session-tags', 'custom-tags',
  'transitive-tag-keys', 'managed-session-policies',
];

/**
 * @param report told of secrets that stand in an input which is no place for them, and of inputs without an effect.
 * @throws ActionError `invalid-input` for an input that this action does not accept, and for such a secret.
 */
export function readRawInputs(env: Environment, { mask, info }: Pick<Report, 'mask' | 'info'>): RawInputs {
  refuseOthers(env);
  for (const [name, instead] of Object.entries(withoutEffect)) {
    if (isOn(env, name)) info(`Input ${name} has no effect: ${instead}.`);
  }
  // Errors tell lines of `profiles` by their number.
  const read = (name: InputName) => core.getInput(name, { trimWhitespace: name !== 'profiles' });
  const isMissing = (name: InputName) => env[variableOf(name)] === undefined;
  const raw: RawInputs = {
    ...(Object.fromEntries(names.map((name) => [name, read(name)])) as RawInputs),
    ...Object.fromEntries(guardNames.filter(isMissing).map((name) => [name, noGuard])),
  };
  for (const name of names) if (!unquoted.includes(name)) refuseMisplaced(name, raw[name], mask);
  return raw;
}

/** How the runner hands an input on. */
function variableOf(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
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
    if (isOn(env, name)) throw invalidInput(name, 'is not an input of this action.', remedy);
  }
  const known = [...names, ...Object.keys(substitutes), ...Object.keys(withoutEffect)].map(variableOf);
  for (const variable of Object.keys(env)) {
    if (variable.startsWith('INPUT_') && !known.includes(variable)) refuseMisspelling(variable);
  }
}

/** What is switched off changes nothing. */
function isOn(env: Environment, name: string): boolean {
  const text = env[variableOf(name)]?.trim() ?? '';
  return text !== '' && text.toLowerCase() !== 'false';
}

/** The runner only warns of an input that it does not know, and the guard or dry run that was meant would not be there. */
function refuseMisspelling(variable: string): void {
  const name = variable.slice('INPUT_'.length).toLowerCase();
  const close = nearest(name.replaceAll('_', '-'), names);
  if (close) throw invalidInput(name, 'is not an input of this action.', `Did you mean ${close}?`);
}

/** Why a variable comes out empty that is there. */
export const undefinedWhy = 'are not defined, or belong to an environment that the job does not name (environment:)';

/**
 * Whether another source than a person's sign-in may have been meant: the inputs that tell it are empty side by side, in a
 * job that may have an ID token.
 */
export function isSourceEmpty(raw: RawInputs, env: Environment): boolean {
  const isTold = raw['application-arn'] || raw['role-to-assume'] || raw['sso-token'];
  return !isTold && isSourceImplied(raw) && Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL);
}

/**
 * What to do where an application may have been meant: a permission set is given that has no part in the role.
 *
 * @param role with placeholders, the target itself as long as `application-arn` is empty.
 * @returns a sentence, or nothing.
 */
export function emptyApplication(raw: RawInputs, permissionSet: string, role: string): string {
  const isUsed = permissionSet === '' || role.includes('{permission-set}');
  if (isUsed || !isSourceImplied(raw) || raw['role-chaining'].toLowerCase() === 'true') return '';
  return 'To get the permission set, define the variable (vars) in application-arn, which is empty.';
}

/** Whether the other inputs tell the source. */
function isSourceImplied(raw: RawInputs): boolean {
  return !raw['credential-source'] || raw['credential-source'].toLowerCase() === 'auto';
}
