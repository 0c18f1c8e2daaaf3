/** Inputs about what the job gets: account, permission set, profile, region. */
import * as core from '@actions/core';
import { checkedRegion } from './aws.ts';
import { invalidInput } from './errors.ts';
import { readIfThere } from './files.ts';
import { checkedAccount, checkedPermissionSet, checkProfileName, isAccountId } from './input-values.ts';
import { type Environment, filesInForce, type Job } from './job.ts';
import { accountOfRole, fillPlaceholders, parseRole, type RoleRequest } from './role.ts';
import { readSsoProfile, type SsoProfile } from './sso-profile.ts';

/** An account with a permission set, as the author wrote them, and the profile that is written for the pair. */
export interface Target extends Pair {
  /** With placeholders: assumed one after the other from the credentials of the source. */
  readonly chain: readonly RoleRequest[];
  /** Undefined where no profile is written. */
  readonly profile: string | undefined;
  /** Undefined where only the session tells it. */
  readonly region: string | undefined;
  readonly settings: ReadonlyMap<string, string>;
}

export interface Pair {
  /** A 12-digit id, or a name. */
  readonly account: string;
  /** Empty where a role given by its ARN stands for the target. */
  readonly permissionSet: string;
}

/** What the author wrote, empty where nothing. */
export interface Words {
  readonly account: string;
  readonly permissionSet: string;
  readonly profile: string;
}

/** @throws ActionError `invalid-input` */
export function readWords(): Words {
  const profile = core.getInput('aws-profile');
  if (profile) checkProfileName(profile);
  return { account: core.getInput('account'), permissionSet: core.getInput('permission-set'), profile };
}

/**
 * Reads the profile that `aws-profile` names, where that is what tells the target; else the name is one to write.
 *
 * @param role with placeholders, where a role stands for the target.
 * @throws ActionError `invalid-input`, `unreadable-config`, `unsafe-file`
 */
export async function readAskedProfile(
  { account, permissionSet, profile: name }: Words,
  role: string | undefined,
  job: Job,
): Promise<SsoProfile | undefined> {
  const isTold =
    role === undefined
      ? account || permissionSet
      : (account || !role.includes('{account-id}')) && (permissionSet || !role.includes('{permission-set}'));
  if (isTold || !name) return undefined;
  const { config } = filesInForce(job);
  const content = await readIfThere(config);
  if (content) return readSsoProfile(content.toString('utf8'), config, name);
  throw invalidInput(
    'aws-profile',
    `names the profile ${name}, and there is no AWS config file ${config} to read it from.`,
    'Give account and permission-set to make a new profile, or set AWS_CONFIG_FILE to the file that has it.',
  );
}

/** The pair that a session of Identity Center is asked for. */
export function readPair({ account, permissionSet }: Words, profile: SsoProfile | undefined): Pair {
  if (Boolean(account) !== Boolean(permissionSet)) {
    const [given, missing] = account ? ['account', 'permission-set'] : ['permission-set', 'account'];
    throw invalidInput(
      missing,
      `is missing, while ${given} is given.`,
      `Give both, or aws-profile alone to read both from the AWS config file.`,
    );
  }
  return {
    account: checkedAccount(account || profile?.accountId || missingTarget()),
    permissionSet: checkedPermissionSet(permissionSet || profile?.permissionSet || missingTarget()),
  };
}

/**
 * The pair that a role assumed with the ID token stands for: account and permission set fill its placeholders.
 *
 * @param role with placeholders.
 */
export function readRoleTarget(words: Words, profile: SsoProfile | undefined, role: string): Pair {
  const told = accountOfRole(role);
  const given = words.account || profile?.accountId;
  const account = checkedAccount(given || told || missingFor('account', '{account-id}'));
  if (!isAccountId(account)) {
    throw invalidInput(
      'account',
      `says "${account}"; with web identity nothing can look up the account of a name.`,
      "Give the account's 12-digit id in quotes.",
    );
  }
  if (told && told !== account) {
    throw invalidInput(
      'account',
      `says ${account}, while role-to-assume is in account ${told}.`,
      'Remove account, or write {account-id} in role-to-assume.',
    );
  }
  const usesSet = role.includes('{permission-set}');
  const permissionSet = words.permissionSet || profile?.permissionSet || '';
  if (usesSet && !permissionSet) missingFor('permission-set', '{permission-set}');
  if (!usesSet && core.getInput('allowed-permission-sets')) {
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
export function readRegion(profile: SsoProfile | undefined, env: Environment): string | undefined {
  const candidates = [
    ['aws-region', core.getInput('aws-region')],
    ['aws-profile', profile?.region],
    ['AWS_REGION of the environment', env.AWS_REGION],
    ['AWS_DEFAULT_REGION of the environment', env.AWS_DEFAULT_REGION],
  ] as const;
  const [from, region] = candidates.find(([, value]) => value) ?? [];
  return from && region ? checkedRegion(region, from) : undefined;
}

/** The name for a profile that the author gave none: of the words for the target, else of the role. */
export function defaultProfileName(words: Words, pair: Pair, role: string | undefined): string {
  const account = words.account || pair.account;
  const filled = role && fillPlaceholders(role, { accountId: pair.account, ...pair, partition: 'aws' });
  const roleName = filled && parseRole(filled)?.name;
  return `${account}-${pair.permissionSet || roleName}`.replace(/[^A-Za-z0-9_.@+-]/g, '-');
}

function missingFor(input: string, placeholder: string): never {
  throw invalidInput(
    input,
    `is missing, and role-to-assume has the placeholder ${placeholder}.`,
    `Give ${input}, or aws-profile to read it from the AWS config file.`,
  );
}

function missingTarget(): never {
  throw invalidInput(
    'account',
    'is missing, and so are permission-set and aws-profile.',
    'Give account and permission-set, or the name of a profile of the AWS config file as aws-profile.',
  );
}
