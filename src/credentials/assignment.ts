/** Which account and permission set a target means. */

import { isAccountId } from '../aws/role.ts';
import { isGlob, matchesGlob } from '../inputs/glob.ts';
import type { Target } from '../inputs/targets.ts';
import { ActionError } from '../job/errors.ts';
import { listed, nearest } from '../job/text.ts';
import type { Account, Portal } from './portal.ts';

export interface Assignment {
  readonly accountId: string;
  /** Empty where nothing had to be looked up. */
  readonly accountName: string;
  readonly permissionSet: string;
  /** Whether the portal listed the pair; otherwise the credentials tell whether it is assigned. */
  readonly isListed: boolean;
}

/**
 * The accounts that a target means. An id costs no request, unless the name of the account is to be filled in.
 *
 * @returns by name, then by id; one at least.
 * @throws ActionError `account-not-found`, `account-ambiguous`, or what the listing ended in.
 */
export async function accountsOf(target: Target, portal: Portal): Promise<readonly Account[]> {
  const { account, isPattern, profile } = target;
  if (isAccountId(account)) {
    if (!profile?.includes('{account-name}')) return [{ id: account, name: '' }];
    const known = (await portal.accounts()).find(({ id }) => id === account);
    return [{ id: account, name: known?.name ?? '' }];
  }
  const accounts = await portal.accounts();
  if (!isPattern || !isGlob(account)) return [accountNamed(account, accounts, portal.user)];
  const exact = accounts.filter(({ id, name }) => matchesGlob(name, account) || matchesGlob(id, account));
  const matches = exact.length > 0 ? exact : accounts.filter(({ name }) => matchesGlob(fold(name), fold(account)));
  if (matches.length === 0) throw notFound(account, accounts, portal.user);
  return matches.toSorted((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/**
 * The pairs that a target stands for in one of its accounts. The name of a permission set costs no request: whether the
 * session holds the pair is told by the credentials.
 *
 * @param permissionSets names of those that the session holds in an account.
 * @returns by permission set; none where a pattern matches nothing that is assigned.
 */
export async function assignmentsIn(
  { id, name }: Account,
  { permissionSet, isPattern }: Target,
  permissionSets: (accountId: string) => Promise<readonly string[]>,
): Promise<readonly Assignment[]> {
  const isListed = isPattern && isGlob(permissionSet);
  const wanted = isListed
    ? (await permissionSets(id)).filter((one) => matchesGlob(one, permissionSet)).toSorted()
    : [permissionSet];
  return wanted.map((one) => ({ accountId: id, accountName: name, permissionSet: one, isListed }));
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
  const [only, ...others] = accounts.map(({ id, name }) => (name ? `${name} (${id})` : id));
  const where = others.length === 0 ? `the account ${only}` : `the ${accounts.length} accounts that ${account} matches`;
  return new ActionError(
    'not-assigned',
    `In ${where}, this session holds no permission set ${permissionSet}; there it holds: ${listed(sets) || 'none at all'}.`,
    close ? `Write ${close} if that is meant.` : 'Write one of these, or have the wanted one assigned.',
  );
}

function accountNamed(name: string, accounts: readonly Account[], user: string): Account {
  const exact = accounts.filter((account) => account.name === name);
  const matches = exact.length > 0 ? exact : accounts.filter((account) => fold(account.name) === fold(name));
  const [only, ...others] = matches;
  if (only && others.length === 0) return only;
  if (!only) throw notFound(name, accounts, user);
  const candidates = matches.map((account) => `${account.name} (${account.id})`).sort();
  throw new ActionError(
    'account-ambiguous',
    `Several accounts are named ${name}: ${listed(candidates)}.`,
    'Give the id of the one that is meant as account.',
  );
}

/** Names are compared as people type them: case does not count, nor how an accent is encoded. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function notFound(name: string, accounts: readonly Account[], user: string): ActionError {
  const names = accounts.map((account) => account.name);
  const close = nearest(name, names);
  const seen =
    names.length > 0 ? `It sees ${names.length}: ${listed(names.toSorted())}.` : 'It sees no account at all.';
  return new ActionError(
    'account-not-found',
    isGlob(name)
      ? `No account that this session sees matches ${name}. ${seen}`
      : `This session sees no account named ${name}. ${seen}`,
    close
      ? `Write ${close} if that is meant, or give the account's 12-digit id.`
      : `Give the account's 12-digit id, or have a permission set in it assigned to ${user}.`,
  );
}

/**
 * The error for a pair that the session does not hold, with what it does hold: worth its requests, since the service
 * says no more than "No access".
 *
 * @param words of the portal's refusal; undefined where its list alone was looked at.
 */
export async function notAssigned(
  assignment: Assignment,
  portal: Portal,
  words: string | undefined,
): Promise<ActionError> {
  const { accountId, permissionSet } = assignment;
  const held = await portal.permissionSets(accountId);
  const pair = `${permissionSet} in account ${accountId}`;
  const what = words
    ? `The portal in ${portal.region} refused ${pair} (${words}).`
    : `The portal in ${portal.region} does not list ${pair}.`;
  const wanted = 'A permission set name is wanted, not the name of an IAM role.';
  if (held.includes(permissionSet)) {
    return new ActionError(
      'not-assigned',
      `${what} The portal still lists it, so the assignment was just removed, or is not provisioned.`,
      `Assign the permission set to ${portal.user} in this account anew, or wait until its provisioning is done.`,
    );
  }
  if (held.length === 0) {
    const accounts = (await portal.accounts()).map(({ id, name }) => `${name} (${id})`);
    return new ActionError(
      'not-assigned',
      `${what} This session holds no permission set in that account. It sees: ${listed(accounts) || 'no account at all'}. ${wanted}`,
      `Correct the account id, or have a permission set in it assigned to ${portal.user}.`,
    );
  }
  const close = nearest(permissionSet, held);
  return new ActionError(
    'not-assigned',
    `${what} In that account this session holds: ${listed(held.toSorted())}. ${wanted}`,
    close ? `Write ${close} if that is meant.` : 'Write one of these, or have the wanted one assigned.',
  );
}
