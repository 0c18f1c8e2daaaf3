/** Reads the inputs of the step as its author wrote them, each once and only here, and refuses unknown ones. */
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

/** The text of each input, empty if it is not set, and trimmed unless its lines count. */
export type RawInputs = Readonly<Record<InputName, string>>;

/**
 * Inputs of configure-aws-credentials that would change the identity of the job. Refusing one is safer than ignoring
 * it.
 */
const substitutes: Readonly<Record<string, string>> = {
  'aws-access-key-id': 'Remove it. This action needs no access keys. Set sso-token, or sign in with aws sso login.',
  'aws-secret-access-key': 'Remove it. This action needs no access keys.',
  'aws-session-token': 'Remove it. This action needs no access keys.',
  'force-skip-oidc': 'Use credential-source to choose where credentials come from.',
  'use-existing-credentials': 'Skip the step with an if: condition when the job already has credentials.',
  'sts-endpoint': 'Set the environment variable AWS_ENDPOINT_URL_STS.',
  'http-proxy': 'Set the environment variable HTTPS_PROXY.',
  'no-proxy': 'Set the environment variable NO_PROXY.',
};

/** Inputs of configure-aws-credentials that do not change the identity of the job, and what applies instead. */
const withoutEffect: Readonly<Record<string, string>> = {
  'overwrite-aws-profile': 'a profile of the same name is replaced, and restored after the job',
  'unset-current-credentials': 'this step uses no keys from the environment, except with role-chaining',
  'disable-retry': 'set AWS_MAX_ATTEMPTS: 1 in env:',
  'retry-max-attempts': 'set AWS_MAX_ATTEMPTS in env:',
  'special-characters-workaround': 'special characters in keys need no workaround here',
  'action-timeout-s': 'set timeout-minutes on the step',
  'role-skip-session-tagging': 'only the tags in session-tags or custom-tags are sent',
};

const tagInputs = ['session-tags', 'custom-tags', 'transitive-tag-keys'] as const satisfies readonly InputName[];

const guardNames = ['allowed-account-ids', 'allowed-permission-sets'] as const satisfies readonly InputName[];

export type GuardName = (typeof guardNames)[number];

/**
 * The default of a guard, also in action.yml. It differs from an empty text, which is what an undefined variable gives.
 */
export const noGuard = '*';

/** Inputs whose errors give line numbers. Settings also keep the indentation of their first line. */
const untrimmed: readonly InputName[] = ['profiles', 'profile-settings'];

/** Inputs that are never quoted in an error. */
const unquoted: readonly InputName[] = ['sso-token', 'run', 'inline-session-policy'];
/** In characters: `usual` for names and regions; `long` for ARNs, URLs, paths, or a line with several of them. */
const longestItem = { usual: 200, long: 1300 };
// biome-ignore format: a list of names
const longItems: readonly InputName[] = [
  'sso-start-url', 'application-arn', 'audience', 'profiles', 'profile-settings', 'aws-config-directory',
  'role-to-assume', 'web-identity-token-file', 'role-chain', 'role-session-name', 'role-external-id', 'session-tags', 'custom-tags',
  'transitive-tag-keys', 'managed-session-policies',
];

/**
 * Reads all inputs.
 *
 * @param report masks secrets in inputs where they do not belong, and logs inputs that have no effect.
 * @throws ActionError `invalid-input` for an input that this action does not accept, and for such a secret.
 */
export function readRawInputs(env: Environment, { mask, info }: Pick<Report, 'mask' | 'info'>): RawInputs {
  refuseOthers(env);
  for (const [name, instead] of Object.entries(withoutEffect)) {
    if (isOn(env, name)) info(`Input ${name} has no effect: ${instead}.`);
  }
  const read = (name: InputName) => core.getInput(name, { trimWhitespace: !untrimmed.includes(name) });
  const isMissing = (name: InputName) => env[variableOf(name)] === undefined;
  const raw: RawInputs = {
    ...(Object.fromEntries(names.map((name) => [name, read(name)])) as RawInputs),
    ...Object.fromEntries(guardNames.filter(isMissing).map((name) => [name, noGuard])),
  };
  for (const name of names) if (!unquoted.includes(name)) refuseMisplaced(name, raw[name], mask);
  return raw;
}

/** The environment variable in which the runner passes an input. */
function variableOf(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/**
 * Refuses a secret in the wrong input, and an item that is longer than any valid one. An error could quote a part of
 * it, which a mask for the whole would not cover.
 */
function refuseMisplaced(name: InputName, text: string, mask: Mask): void {
  const secrets = secretsIn(text);
  for (const secret of secrets) mask(secret);
  if (secrets.length > 0) {
    throw invalidInput(
      name,
      'contains a token, or a file with tokens.',
      `Use sso-token for the content of a token-cache file, and correct ${name}.`,
    );
  }
  const most = longItems.includes(name) ? longestItem.long : longestItem.usual;
  const longest = text.split(/[\n,]/).find(({ length }) => length > most);
  if (longest === undefined) return;
  throw invalidInput(
    name,
    `has an item of ${longest.length} characters, but at most ${most} are allowed.`,
    'Correct it.',
  );
}

function refuseOthers(env: Environment): void {
  for (const [name, remedy] of Object.entries(substitutes)) {
    if (isOn(env, name)) throw invalidInput(name, 'is not an input of this action.', remedy);
  }
  const tags = tagInputs.find((input) => isOn(env, input));
  if (tags && isOn(env, 'role-skip-session-tagging')) {
    throw invalidInput(
      tags,
      'is set, but role-skip-session-tagging is true.',
      'Remove role-skip-session-tagging to send the tags, or the inputs with tags to send none.',
    );
  }
  const known = [...names, ...Object.keys(substitutes), ...Object.keys(withoutEffect)].map(variableOf);
  for (const variable of Object.keys(env)) {
    if (variable.startsWith('INPUT_') && !known.includes(variable)) refuseMisspelling(variable);
  }
}

/** Whether an input is set to anything but `false`. */
function isOn(env: Environment, name: string): boolean {
  const text = env[variableOf(name)]?.trim() ?? '';
  return text !== '' && text.toLowerCase() !== 'false';
}

/** The runner only warns about an unknown input. A misspelled guard or dry run would silently have no effect. */
function refuseMisspelling(variable: string): void {
  const name = variable.slice('INPUT_'.length).toLowerCase();
  const close = nearest(name.replaceAll('_', '-'), names);
  if (close) throw invalidInput(name, 'is not an input of this action.', `Did you mean ${close}?`);
}
