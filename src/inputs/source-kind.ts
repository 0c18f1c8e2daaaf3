/** Inputs that determine the source of credentials. */
import { invalidInput } from '../job/errors.ts';
import type { InputName, RawInputs } from './raw.ts';
import type { Source } from './source.ts';
import { choice, flag } from './values.ts';

const foreignInputs: Readonly<Record<Source['kind'], readonly InputName[]>> = {
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
export function readSourceKind(raw: RawInputs): Source['kind'] {
  const asked = choice(raw, 'credential-source', [
    'auto',
    'cached-token',
    'device-code',
    'trusted-token-issuer',
    'web-identity',
    'environment',
  ]);
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

function reasonFor(kind: Source['kind'], asked: string): string {
  return asked === 'auto' ? `the other inputs select the credential source ${kind}` : `credential-source is ${kind}`;
}

function impliedKind(raw: RawInputs): Source['kind'] {
  if (raw['application-arn']) return 'trusted-token-issuer';
  if (flag(raw, 'role-chaining', false)) return 'environment';
  return raw['role-to-assume'] ? 'web-identity' : 'cached-token';
}

function foreignInputRemedy(input: string, kind: Source['kind']): string {
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
