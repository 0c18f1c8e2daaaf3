/** What is said of an account or a permission set that a session does not have, beside what it does have. */
import { isAccountId } from '../aws/role.ts';
import { isGlob } from '../inputs/glob.ts';
import type { Target } from '../inputs/targets.ts';
import { ActionError } from '../job/errors.ts';
import { listed, nearest } from '../job/text.ts';
import type { Account, Portal } from './portal.ts';

interface Pair {
  readonly accountId: string;
  /** Empty where nothing had to be looked up. */
  readonly accountName: string;
  readonly permissionSet: string;
}

/** "dev (111122223333)"; the id alone where no name is known. */
export function nameAndId({ id, name }: Account): string {
  return name ? `${name} (${id})` : id;
}

/**
 * The error for an account that is none of those that a session sees.
 *
 * @param accounts that it sees.
 * @param user whom the portal takes the session for, in words.
 */
export function accountNotFound(target: Target, accounts: readonly Account[], user: string): ActionError {
  const { account, isPattern } = target;
  const what =
    isPattern && isGlob(account)
      ? `No account that this session sees matches ${account}.`
      : `This session sees no account named ${account}.`;
  const seen = accounts.map(nameAndId).toSorted();
  const sees = seen.length > 0 ? `It sees ${seen.length}: ${listed(seen)}.` : 'It sees no account at all.';
  return new ActionError('account-not-found', `${what} ${sees}`, accountRemedy(target, accounts, user));
}

function accountRemedy(target: Target, accounts: readonly Account[], user: string): string {
  const { account, isPattern } = target;
  if (accounts.length === 0) return `Have a permission set in that account assigned to ${user}.`;
  const several = severalOf(account, (one) => accounts.some(({ id, name }) => id === one || name === one));
  if (several) return linesRemedy(target, several);
  if (isGlob(account) && !isPattern) return patternRemedy(target);
  const close = nearest(
    account,
    accounts.map(({ name }) => name),
  );
  if (close === undefined) return `Give the account's 12-digit id, or have a permission set in it assigned to ${user}.`;
  const ids = accounts.filter(({ name }) => name === close).map(({ id }) => id);
  return `Write ${close} if that is meant, or its id ${ids.toSorted().join(' or ')}.`;
}

/** The parts of a list that stands where one name is wanted; undefined where it is none. */
function severalOf(text: string, isKnown: (part: string) => boolean): readonly string[] | undefined {
  const parts = text.split(',').map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => isKnown(part) || isAccountId(part)) ? parts : undefined;
}

function linesRemedy({ line, permissionSet }: Target, accounts: readonly string[]): string {
  const [first = ''] = accounts;
  const example = `NAME = ${/[\s/=#]/.test(first) ? `"${first}"` : first}/${permissionSet}`;
  return line === undefined
    ? `Write a line of profiles for each of the ${accounts.length} accounts in the place of account and permission-set, such as ${example}.`
    : `Write a line for each of the ${accounts.length} accounts, such as ${example}.`;
}

function patternRemedy({ account, permissionSet }: Target): string {
  return `Patterns belong into profiles: write {account-name} = ${account}/${permissionSet} there in the place of account and permission-set.`;
}

/**
 * The error for a pattern that no assigned pair matches, with what there is.
 *
 * @param accounts that it matches.
 * @param held names of the permission sets in these accounts.
 */
export function nothingAssigned(
  { account, permissionSet }: Target,
  accounts: readonly Account[],
  held: readonly string[],
): ActionError {
  const sets = [...new Set(held)].toSorted();
  const close = nearest(permissionSet, sets);
  const [only, ...others] = accounts.map(nameAndId);
  const where = others.length === 0 ? `the account ${only}` : `the ${accounts.length} accounts that ${account} matches`;
  return new ActionError(
    'not-assigned',
    `In ${where}, this session holds no permission set ${permissionSet}; there it holds: ${listed(sets) || 'none at all'}.`,
    close ? `Write ${close} if that is meant.` : 'Write one of these, or have the wanted one assigned.',
  );
}

/**
 * The error for a pair that the session does not hold, with what it does hold: worth its requests, since the service
 * says no more than "No access".
 *
 * @param words of the portal's refusal; undefined where its list alone was looked at.
 */
export async function notAssigned(
  { accountId, accountName, permissionSet }: Pair,
  portal: Portal,
  words: string | undefined,
): Promise<ActionError> {
  const held = (await portal.permissionSets(accountId)).toSorted();
  const pair = `${permissionSet} in account ${nameAndId({ id: accountId, name: accountName })}`;
  const what = words
    ? `The portal in ${portal.region} refused ${pair} (${words}).`
    : `The portal in ${portal.region} does not list ${pair}.`;
  const refuse = (why: string, remedy: string) => new ActionError('not-assigned', `${what} ${why}`, remedy);
  if (held.includes(permissionSet)) {
    return refuse(
      'The portal still lists it, so the assignment was just removed, or is not provisioned.',
      `Assign the permission set to ${portal.user} in this account anew, or wait until its provisioning is done.`,
    );
  }
  const wanted = 'A permission set name is wanted, not the name of an IAM role.';
  if (held.length > 0) {
    return refuse(
      `In that account this session holds: ${listed(held)}. ${wanted}`,
      permissionSetRemedy(permissionSet, held),
    );
  }
  const accounts = (await portal.accounts()).map(nameAndId);
  const isSeen = accountName !== '';
  return refuse(
    `This session holds no permission set in that account. It sees: ${listed(accounts.toSorted()) || 'no account at all'}. ${wanted}`,
    `${isSeen ? 'Have' : 'Correct the account id, or have'} a permission set in it assigned to ${portal.user}. ${grantedElsewhere}`,
  );
}

function permissionSetRemedy(permissionSet: string, held: readonly string[]): string {
  const several = severalOf(permissionSet, (one) => held.includes(one));
  if (several) return `Write a line of profiles for each of the ${several.length} permission sets.`;
  const close = nearest(permissionSet, held);
  if (close) return `Write ${close} if that is meant.`;
  return `Write one of these, or have the wanted one assigned. ${grantedElsewhere}`;
}

/** Its roles are in no listing of the portal, and GetRoleCredentials refuses them. */
const grantedElsewhere =
  'For a role that account access manager grants, use credential-source: web-identity with role-to-assume: the portal has no such roles.';
