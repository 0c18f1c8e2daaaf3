/** Errors for accounts and permission sets that are not available to a session; they list those that are. */
import { isAccountId } from '../../aws/role.ts';
import { isGlob } from '../../inputs/glob.ts';
import type { Target } from '../../inputs/targets.ts';
import { ActionError } from '../../job/errors.ts';
import { listed, nearest } from '../../job/text.ts';
import type { Account, Portal } from './portal.ts';

interface Pair {
  readonly accountId: string;
  /** Empty if no lookup was needed. */
  readonly accountName: string;
  readonly permissionSet: string;
}

/** "dev (111122223333)", or only the ID if the name is not known. */
export function nameAndId({ id, name }: Account): string {
  return name ? `${name} (${id})` : id;
}

/**
 * The error for an account that is not available to a session.
 *
 * @param accounts that are available.
 * @param user of the session, in words.
 */
export function accountNotFound(target: Target, accounts: readonly Account[], user: string): ActionError {
  const { account, isPattern } = target;
  const what =
    isPattern && isGlob(account)
      ? `No account available to this session matches "${account}".`
      : `No account named "${account}" is available to this session.`;
  const available = accounts.map(nameAndId).toSorted();
  const others = available.length > 0 ? `Available accounts (${available.length}): ${listed(available)}.` : noAccounts;
  return new ActionError('account-not-found', `${what} ${others}`, accountRemedy(target, accounts, user));
}

const noAccounts = 'This session has no accounts.';

function accountRemedy(target: Target, accounts: readonly Account[], user: string): string {
  const { account, isPattern } = target;
  if (accounts.length === 0) return `Ask your administrator to assign a permission set in that account to ${user}.`;
  const several = severalOf(account, (one) => accounts.some(({ id, name }) => id === one || name === one));
  if (several) return linesRemedy(target, several);
  if (isGlob(account) && !isPattern) return patternRemedy(target);
  const close = nearest(
    account,
    accounts.map(({ name }) => name),
  );
  if (close === undefined) {
    return `Use the 12-digit account ID, or ask your administrator to assign a permission set in the account to ${user}.`;
  }
  const ids = accounts.filter(({ name }) => name === close).map(({ id }) => id);
  return `Did you mean ${close}? Use that name, or the ID ${ids.toSorted().join(' or ')}.`;
}

/** The items of a list where only one name is allowed; undefined if the text is not a list. */
function severalOf(text: string, isKnown: (part: string) => boolean): readonly string[] | undefined {
  const parts = text.split(',').map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => isKnown(part) || isAccountId(part)) ? parts : undefined;
}

function linesRemedy({ line, permissionSet }: Target, accounts: readonly string[]): string {
  const [first = ''] = accounts;
  const example = `NAME = ${/[\s/=#]/.test(first) ? `"${first}"` : first}/${permissionSet}`;
  return line === undefined
    ? `Use profiles instead of account and permission-set, with a line for each of the ${accounts.length} accounts, such as ${example}.`
    : `Write a line for each of the ${accounts.length} accounts, such as ${example}.`;
}

function patternRemedy({ account, permissionSet }: Target): string {
  return `Use profiles instead of account and permission-set for a pattern, with the line {account-name} = ${account}/${permissionSet}.`;
}

/**
 * The error for a pattern that matches no assigned pair.
 *
 * @param accounts that the pattern matches.
 * @param assigned names of the permission sets that are assigned in these accounts.
 */
export function nothingAssigned(
  { account, permissionSet }: Target,
  accounts: readonly Account[],
  assigned: readonly string[],
): ActionError {
  const sets = [...new Set(assigned)].toSorted();
  const close = nearest(permissionSet, sets);
  const [only, ...others] = accounts.map(nameAndId);
  const where =
    others.length === 0 ? `account ${only}` : `any of the ${accounts.length} accounts that match ${account}`;
  const what = isGlob(permissionSet)
    ? `No permission set that matches ${permissionSet} is assigned`
    : `Permission set ${permissionSet} is not assigned`;
  return new ActionError(
    'not-assigned',
    `${what} in ${where}. Assigned there: ${listed(sets) || 'none'}.`,
    close ? `Did you mean ${close}?` : useAnother,
  );
}

/**
 * The error for a pair that is not assigned, with those that are. They are worth the requests, since the service says
 * only "No access".
 *
 * @param words of the portal's refusal; undefined if only its list was checked.
 */
export async function notAssigned(
  { accountId, accountName, permissionSet }: Pair,
  portal: Portal,
  words: string | undefined,
): Promise<ActionError> {
  const assigned = (await portal.permissionSets(accountId)).toSorted();
  const account = nameAndId({ id: accountId, name: accountName });
  if (assigned.includes(permissionSet)) {
    return new ActionError(
      'not-assigned',
      `The portal in ${portal.region} lists permission set ${permissionSet} in account ${account}, but refused it (${words}). The assignment was just removed, or is not provisioned yet.`,
      `Wait until it is provisioned, or ask your administrator to assign it to ${portal.user} again.`,
    );
  }
  const what = `Permission set ${permissionSet} is not assigned in account ${account}`;
  const refuse = (why: string, remedy: string) =>
    new ActionError('not-assigned', `${what} (${portal.region}: ${words ?? 'not listed'}). ${why}`, remedy);
  const setNotRole = 'This must be the name of a permission set, not of an IAM role.';
  if (assigned.length > 0) {
    return refuse(`Assigned there: ${listed(assigned)}. ${setNotRole}`, permissionSetRemedy(permissionSet, assigned));
  }
  const accounts = (await portal.accounts()).map(nameAndId);
  const ask = accountName ? 'Ask' : 'Correct the account ID, or ask';
  return refuse(
    `Assigned there: none. Available accounts: ${listed(accounts.toSorted()) || 'none'}. ${setNotRole}`,
    `${ask} your administrator to assign a permission set in the account to ${portal.user}. ${grantedElsewhere}`,
  );
}

function permissionSetRemedy(permissionSet: string, assigned: readonly string[]): string {
  const several = severalOf(permissionSet, (one) => assigned.includes(one));
  if (several) return `Use profiles, with a line for each of the ${several.length} permission sets.`;
  const close = nearest(permissionSet, assigned);
  return close ? `Did you mean ${close}?` : `${useAnother} ${grantedElsewhere}`;
}

const useAnother = 'Use one of these, or ask your administrator to assign the permission set.';

/** The portal does not list these roles, and GetRoleCredentials refuses them. */
const grantedElsewhere =
  'For a role from account access manager, use credential-source: web-identity with role-to-assume: the portal does not have such roles.';
