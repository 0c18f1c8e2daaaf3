/** Inputs about one target: account, permission set, region, the name of its profile. */
import { checkedRegion } from '../aws/region.ts';
import { accountOfRole, fillPlaceholders, isAccountId, parseRole } from '../aws/role.ts';
import { cleanProfileName } from '../config/profile-name.ts';
import type { SsoProfile } from '../config/sso-profile.ts';
import { invalidInput } from '../job/errors.ts';
import type { Environment } from '../job/job.ts';
import { quoted } from '../job/text.ts';
import { isGlob } from './glob.ts';
import { emptyApplication, noGuard, type RawInputs, undefinedWhy } from './raw.ts';
import type { RawTarget } from './target-lines.ts';
import { checkedAccount, checkedPermissionSet } from './values.ts';

interface Pair {
  readonly account: string;
  readonly permissionSet: string;
}

/**
 * The pair that a session of Identity Center is asked for.
 *
 * @param isSourceEmpty whether the inputs may have come out empty that tell another source.
 */
export function readPair(
  { line, account, permissionSet }: RawTarget,
  profile: SsoProfile | undefined,
  isSourceEmpty: boolean,
): Pair {
  if (Boolean(account) !== Boolean(permissionSet)) {
    const [given, missing] = account ? ['account', 'permission-set'] : ['permission-set', 'account'];
    throw invalidInput(
      missing,
      `is missing, while ${given} is given.`,
      `Give both, or aws-profile alone to read both from the AWS config file.`,
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
 * The pair that a role stands for, which an ID token or keys assume: account and permission set fill its placeholders.
 *
 * @param role with placeholders.
 */
export function readRoleTarget(
  written: RawTarget,
  profile: SsoProfile | undefined,
  role: string,
  raw: RawInputs,
): Pair {
  const told = accountOfRole(role);
  const otherwise = emptyApplication(raw, written.permissionSet, role);
  const remedy = (words: string) => (otherwise ? `${otherwise} To get the role itself: ${words}` : words);
  const given = written.account || profile?.accountId;
  const account = checkedAccount(given || told || missingFor('account', '{account-id}'));
  if (!isAccountId(account)) {
    throw invalidInput(
      'account',
      `says ${quoted(account)}; with role-to-assume nothing looks up the account of a name.`,
      remedy("Give the account's 12-digit id in quotes."),
    );
  }
  if (told && told !== account) {
    throw invalidInput(
      'account',
      `says ${account}, while role-to-assume is in account ${told}.`,
      remedy('Remove account, or write {account-id} in role-to-assume.'),
    );
  }
  const usesSet = role.includes('{permission-set}');
  const permissionSet = written.permissionSet || profile?.permissionSet || '';
  if (usesSet && !permissionSet) missingFor('permission-set', '{permission-set}');
  if (!usesSet && raw['allowed-permission-sets'] !== noGuard) {
    throw invalidInput(
      'allowed-permission-sets',
      'is given, while role-to-assume names a role rather than a permission set.',
      'Use allowed-account-ids, or write {permission-set} in role-to-assume.',
    );
  }
  return { account, permissionSet: permissionSet && checkedPermissionSet(permissionSet) };
}

/**
 * Region of the profile and the environment, as far as anybody but the session tells it.
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

/** The name for a profile that the author gave none: of the words for the target, else of the role. */
export function defaultProfileName(written: RawTarget, pair: Pair, role: string | undefined): string {
  const account = written.account || pair.account;
  const filled = role && fillPlaceholders(role, { accountId: pair.account, ...pair, partition: 'aws' });
  const roleName = filled && parseRole(filled)?.name;
  return cleanProfileName(`${account}-${pair.permissionSet || roleName}`);
}

function missingFor(input: string, placeholder: string): never {
  throw invalidInput(
    input,
    `is missing, and role-to-assume has the placeholder ${placeholder}.`,
    `Give ${input}, or aws-profile to read it from the AWS config file.`,
  );
}

function missingTarget(isSourceEmpty: boolean) {
  const empty = `if they are given, the variables (vars) in them ${undefinedWhy}`;
  const remedy = 'Give account and permission-set, or the name of a profile of the AWS config file as aws-profile.';
  return isSourceEmpty
    ? invalidInput(
        'role-to-assume',
        `is empty, and so are application-arn, account, permission-set and aws-profile: ${empty}.`,
        `Define the variables, or name their environment in the job. For a person's sign-in: ${remedy}`,
      )
    : invalidInput('account', `is missing, and so are permission-set and aws-profile: ${empty}.`, remedy);
}
