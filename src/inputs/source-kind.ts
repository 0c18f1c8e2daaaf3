/** Inputs that determine the source of credentials. */
import { invalidInput } from '../job/errors.ts';
import type { Environment } from '../job/job.ts';
import type { InputName, RawInputs } from './raw.ts';
import { choice, flag } from './values.ts';

const kinds = ['cached-token', 'device-code', 'trusted-token-issuer', 'web-identity', 'environment'] as const;

/** The value of `credential-source`, or what `auto` selects. */
export type SourceKind = (typeof kinds)[number];

const foreignInputs: Readonly<Record<SourceKind, readonly InputName[]>> = {
  'cached-token': ['role-to-assume', 'application-arn', 'audience', 'web-identity-token-file'],
  'device-code': ['sso-token', 'role-to-assume', 'application-arn', 'audience', 'web-identity-token-file'],
  'trusted-token-issuer': ['sso-token'],
  'web-identity': ['sso-token', 'application-arn'],
  environment: ['sso-token', 'application-arn', 'web-identity-token-file'],
};

/**
 * Determines the source of credentials. Inputs of another source are refused: ignoring one could give the job a
 * different identity than its author expects.
 *
 * @throws ActionError `invalid-input`
 */
export function readSourceKind(raw: RawInputs): SourceKind {
  const asked = choice(raw, 'credential-source', ['auto', ...kinds]);
  const kind = asked === 'auto' ? impliedKind(raw) : asked;
  if (flag(raw, 'role-chaining', false) && kind !== 'environment') {
    throw invalidInput(
      'role-chaining',
      `is true, but ${reasonFor(kind, asked)}.`,
      'Remove role-chaining, and list the roles to assume in role-chain.',
    );
  }
  const foreign = foreignInputs[kind].find((input) => raw[input]);
  if (!foreign) return kind;
  const what = `is set, but ${reasonFor(kind, asked)}, which does not accept it.`;
  throw invalidInput(foreign, what, foreignInputRemedy(foreign, kind));
}

function reasonFor(kind: SourceKind, asked: string): string {
  return asked === 'auto' ? `the other inputs select the credential source ${kind}` : `credential-source is ${kind}`;
}

function impliedKind(raw: RawInputs): SourceKind {
  if (raw['application-arn']) return 'trusted-token-issuer';
  if (flag(raw, 'role-chaining', false)) return 'environment';
  return raw['role-to-assume'] ? 'web-identity' : 'cached-token';
}

function foreignInputRemedy(input: string, kind: SourceKind): string {
  if (input === 'sso-token' && kind === 'device-code') {
    return 'Remove sso-token to have a person sign in, or remove credential-source to use the token.';
  }
  if (input === 'sso-token') {
    return 'Remove sso-token to use the ID token of the job. Or remove role-to-assume and application-arn, and list roles to assume from the permission set in role-chain.';
  }
  if (kind === 'environment' && input === 'web-identity-token-file') {
    return 'Remove it to use the keys in the environment; to use the token, remove role-chaining and credential-source.';
  }
  if ((kind === 'cached-token' || kind === 'device-code') && input === 'role-to-assume') {
    return 'Use role-chain for a role to assume from the permission set, or remove credential-source.';
  }
  return `Remove ${input}, or set credential-source to a source that accepts it.`;
}

/** Why variables come out empty, as the end of a sentence. */
export const undefinedWhy = 'are not defined, or belong to an environment that the job does not name (environment:)';

/**
 * Whether the author may have meant another source than a person's sign-in: the inputs for it are all empty, in a job
 * that can request an ID token.
 */
export function isSourceEmpty(raw: RawInputs, env: Environment): boolean {
  const isSet = raw['application-arn'] || raw['role-to-assume'] || raw['sso-token'];
  return !isSet && isSourceImplied(raw) && Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL);
}

/**
 * What to do if the author may have meant an application: a permission set is set, but the role does not use it.
 *
 * @param role the role that is the target while `application-arn` is empty, with placeholders.
 * @returns a sentence, or an empty text.
 */
export function emptyApplication(raw: RawInputs, permissionSet: string, role: string): string {
  const isUsed = permissionSet === '' || role.includes('{permission-set}');
  if (isUsed || !isSourceImplied(raw) || raw['role-chaining'].toLowerCase() === 'true') return '';
  return 'To use the permission set, define the variable (vars) in application-arn, which is empty.';
}

/** Whether the other inputs determine the source. */
function isSourceImplied(raw: RawInputs): boolean {
  return !raw['credential-source'] || raw['credential-source'].toLowerCase() === 'auto';
}
