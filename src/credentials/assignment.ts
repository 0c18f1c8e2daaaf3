/** Which account and permission set a target means. */

import { isAccountId } from '../aws/role.ts';
import { isGlob, matchesGlob } from '../inputs/glob.ts';
import type { Target } from '../inputs/targets.ts';
import { ActionError } from '../job/errors.ts';
import { listed } from '../job/text.ts';
import { accountNotFound, nameAndId } from './missing-target.ts';
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
  if (!isPattern || !isGlob(account)) return [accountNamed(target, accounts, portal.user)];
  const exact = accounts.filter(({ id, name }) => matchesGlob(name.trim(), account) || matchesGlob(id, account));
  const matches = exact.length > 0 ? exact : accounts.filter(({ name }) => matchesGlob(fold(name), fold(account)));
  if (matches.length === 0) throw accountNotFound(target, accounts, portal.user);
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

function accountNamed(target: Target, accounts: readonly Account[], user: string): Account {
  const { account: name } = target;
  const exact = accounts.filter((account) => account.name.trim() === name.trim());
  const matches = exact.length > 0 ? exact : accounts.filter((account) => fold(account.name) === fold(name));
  const [only, ...others] = matches;
  if (only && others.length === 0) return only;
  if (!only) throw accountNotFound(target, accounts, user);
  const candidates = matches.map(nameAndId).sort();
  throw new ActionError(
    'account-ambiguous',
    `Several accounts are named ${name}: ${listed(candidates)}.`,
    'Give the id of the one that is meant as account.',
  );
}

/** Names are compared as people type them: case does not count, nor how an accent is encoded, nor blanks around them. */
function fold(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}
