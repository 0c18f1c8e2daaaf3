/** Inputs of one target: account, permission set, region, and the name of the profile. */
import { checkedRegion } from '../aws/region.ts';
import { accountOfRole, fillPlaceholders, isAccountId, parseRole } from '../aws/role.ts';
import { defaultProfileName } from '../config/profile-name.ts';
import type { SsoProfile } from '../config/sso-profile.ts';
import { invalidInput } from '../job/errors.ts';
import type { Environment } from '../job/job.ts';
import { quoted } from '../job/text.ts';
import { isGlob } from './glob.ts';
import { noGuard, type RawInputs } from './raw.ts';
import { emptyApplication, undefinedWhy } from './source-kind.ts';
import type { RawTarget } from './target-lines.ts';
import { checkedAccount, checkedPermissionSet } from './values.ts';

interface Pair {
  readonly account: string;
  readonly permissionSet: string;
}

/**
 * Reads the account and the permission set to request from IAM Identity Center.
 *
 * @param isSourceEmpty whether the inputs of another source may have come out empty.
 * @throws ActionError `invalid-input`
 */
export function readPair(
  { line, account, permissionSet }: RawTarget,
  profile: SsoProfile | undefined,
  isSourceEmpty: boolean,
): Pair {
  if (Boolean(account) !== Boolean(permissionSet)) {
    const [given, missing] = account ? ['account', 'permission-set'] : ['permission-set', 'account'];
    const empty = `; role-to-assume and application-arn are empty: if they are set, the variables (vars) in them ${undefinedWhy}`;
    throw invalidInput(
      missing,
      `is missing, but ${given} is set${isSourceEmpty ? empty : ''}.`,
      `Set both, or set only aws-profile to read both from the AWS config file.`,
    );
  }
  if (line !== undefined && (isGlob(account) || isGlob(permissionSet))) {
    return {
      account: isGlob(account) ? account : checkedAccount(account),
      permissionSet: isGlob(permissionSet) ? permissionSet : checkedPermissionSet(permissionSet),
    };
  }
  if (account) return { account: checkedAccount(account), permissionSet: checkedPermissionSet(permissionSet) };
  if (!profile) throw missingTarget(isSourceEmpty);
  return { account: profile.accountId, permissionSet: profile.permissionSet };
}

/**
 * Reads the account and the permission set of a role that is assumed with an ID token or keys. They fill the
 * placeholders of the role.
 *
 * @param role with placeholders.
 * @throws ActionError `invalid-input`
 */
export function readRoleTarget(
  written: RawTarget,
  profile: SsoProfile | undefined,
  role: string,
  raw: RawInputs,
): Pair {
  const ofRole = accountOfRole(role);
  const otherwise = emptyApplication(raw, written.permissionSet, role);
  const remedy = (words: string) => (otherwise ? `${otherwise} To use the role itself: ${words}` : words);
  const given = written.account || profile?.accountId;
  const account = checkedAccount(given || ofRole || missingAccount());
  if (!isAccountId(account)) {
    throw invalidInput(
      'account',
      `is ${quoted(account)}, but account names cannot be looked up with role-to-assume.`,
      remedy('Use the 12-digit account ID in quotes.'),
    );
  }
  if (ofRole && ofRole !== account) {
    throw invalidInput(
      'account',
      `is ${account}, but role-to-assume is in account ${ofRole}.`,
      remedy('Remove account, or write {account-id} in role-to-assume.'),
    );
  }
  const usesSet = role.includes('{permission-set}');
  const permissionSet = written.permissionSet || profile?.permissionSet || '';
  if (usesSet && !permissionSet) {
    throw invalidInput(
      'permission-set',
      'is missing, but role-to-assume has the placeholder {permission-set}.',
      'Set permission-set, or set aws-profile to read it from the AWS config file.',
    );
  }
  if (!usesSet && raw['allowed-permission-sets'] !== noGuard) {
    throw invalidInput(
      'allowed-permission-sets',
      'is set, but role-to-assume is a role and not a permission set.',
      'Use allowed-account-ids, or write {permission-set} in role-to-assume.',
    );
  }
  return { account, permissionSet: permissionSet && checkedPermissionSet(permissionSet) };
}

/**
 * Reads the region of the profile and the environment, in the order of precedence.
 *
 * @returns undefined if only the session can provide it.
 *
 * @throws ActionError `invalid-input`
 */
export function readRegion(
  own: string | undefined,
  profile: SsoProfile | undefined,
  raw: RawInputs,
  env: Environment,
): string | undefined {
  const candidates = [
    ['profiles', own],
    ['aws-region', raw['aws-region']],
    ['aws-profile', profile?.region],
    ['AWS_REGION of the environment', env.AWS_REGION],
    ['AWS_DEFAULT_REGION of the environment', env.AWS_DEFAULT_REGION],
  ] as const;
  const [from, region] = candidates.find(([, value]) => value) ?? [];
  return from && region ? checkedRegion(region, from) : undefined;
}

/** The default name of a profile: the account and permission set as the author wrote them, or the name of the role. */
export function nameOfPair(written: RawTarget, pair: Pair, role: string | undefined): string {
  const account = written.account || pair.account;
  const filled = role && fillPlaceholders(role, { accountId: pair.account, ...pair, partition: 'aws' });
  const roleName = (filled && parseRole(filled)?.name) ?? '';
  return defaultProfileName(account, pair.permissionSet || roleName);
}

function missingAccount(): never {
  throw invalidInput(
    'account',
    'is missing, but role-to-assume has no account ID.',
    'Set account, or set role-to-assume to the full ARN, or set aws-profile to read account from the AWS config file.',
  );
}

function missingTarget(isSourceEmpty: boolean) {
  const empty = `If the workflow sets them, the variables (vars) in them ${undefinedWhy}`;
  const remedy = 'set account and permission-set, or set aws-profile to the name of a profile in the AWS config file.';
  return isSourceEmpty
    ? invalidInput(
        'role-to-assume',
        `is empty, and so are application-arn, account, permission-set and aws-profile. ${empty}.`,
        `Define the variables, or set environment: in the job. To use a person's sign-in, ${remedy}`,
      )
    : invalidInput(
        'account',
        `is missing, and so are permission-set and aws-profile. ${empty}.`,
        `S${remedy.slice(1)}`,
      );
}
