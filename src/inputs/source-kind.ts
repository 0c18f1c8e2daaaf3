/** Which source of credentials the inputs mean. */
import { invalidInput } from '../job/errors.ts';
import type { InputName, RawInputs } from './raw.ts';
import type { Source } from './source.ts';
import { choice, flag } from './values.ts';

const foreignInputs: Readonly<Record<Source['kind'], readonly InputName[]>> = {
  'cached-token': ['role-to-assume', 'application-arn', 'audience', 'web-identity-token-file'],
  'device-code': ['sso-token', 'role-to-assume', 'application-arn', 'audience', 'web-identity-token-file'],
  'trusted-token-issuer': ['sso-token'],
  'web-identity': ['sso-token', 'application-arn'],
  environment: ['sso-token', 'application-arn'],
};

/**
 * Which source the inputs mean. Inputs of another source are contradictions: taking no notice of one could mean
 * another identity than the author believes.
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
      `is true, while ${asked === 'auto' ? 'the other inputs mean' : 'credential-source is'} ${kind}.`,
      'Remove role-chaining, and name the roles that follow in role-chain.',
    );
  }
  const foreign = foreignInputs[kind].find((input) => raw[input]);
  if (!foreign) return kind;
  const reason = asked === 'auto' ? `the other inputs mean ${kind}` : `credential-source is ${kind}`;
  throw invalidInput(foreign, `is given, while ${reason}, which does not take it.`, foreignInputRemedy(foreign, kind));
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
    return 'Remove sso-token to use the ID token of the job; or remove role-to-assume and application-arn, and name roles that follow the permission set in role-chain.';
  }
  if ((kind === 'cached-token' || kind === 'device-code') && input === 'role-to-assume') {
    return 'Use role-chain for a role that follows the permission set, or remove credential-source.';
  }
  return `Remove ${input}, or set credential-source to the source that is meant.`;
}
