/** Resolves a target to accounts and permission sets. */

import { isAccountId } from '../../aws/role.ts';
import { isGlob, matchesGlob } from '../../inputs/glob.ts';
import type { Target } from '../../inputs/targets.ts';
import { ActionError } from '../../job/errors.ts';
import { listed } from '../../job/text.ts';
import { accountNotFound, nameAndId } from './missing-target.ts';
import type { Account, Portal } from './portal.ts';

export interface Assignment {
  readonly accountId: string;
  /** Empty if no lookup was needed. */
  readonly accountName: string;
  readonly permissionSet: string;
  /** Whether the portal listed the pair. If not, only the request for credentials shows whether it is assigned. */
  readonly isListed: boolean;
}

/**
 * The accounts of a target. An account ID needs no request, unless the name of the profile contains the account name.
 *
 * @returns at least one account, sorted by name, then by ID.
 * @throws ActionError `account-not-found`, `account-ambiguous`, or the error of the listing.
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
 * The pairs of a target in one of its accounts. The name of a permission set needs no request: the request for
 * credentials shows whether it is assigned.
 *
 * @param permissionSets lists the permission sets that are assigned in an account.
 * @returns pairs sorted by permission set; none if a pattern matches no assigned permission set.
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
    'Use the ID of the account instead of its name.',
  );
}

/** Names are compared without regard to case, to the encoding of accents, and to spaces around them. */
function fold(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}
