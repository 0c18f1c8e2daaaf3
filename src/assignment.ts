/** Which account and permission set a target means. */
import { ActionError } from './errors.ts';
import { listed, nearest } from './foreign-text.ts';
import { isAccountId } from './input-values.ts';
import type { Account, Portal } from './portal.ts';
import type { Target } from './target-inputs.ts';

export interface Assignment {
  readonly accountId: string;
  /** Empty where nothing had to be looked up. */
  readonly accountName: string;
  readonly permissionSet: string;
}

/**
 * Finds the account of a target. An id costs no request: whether the session holds it is told by the credentials.
 *
 * @throws ActionError `account-not-found`, `account-ambiguous`, or what listing the accounts ended in.
 */
export async function resolveAssignment(
  target: Pick<Target, 'account' | 'permissionSet'>,
  portal: Portal,
): Promise<Assignment> {
  const { account, permissionSet } = target;
  if (isAccountId(account)) return { accountId: account, accountName: '', permissionSet };
  const { id, name } = accountNamed(account, await portal.accounts(), portal.user);
  return { accountId: id, accountName: name, permissionSet };
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
    `This session sees no account named ${name}. ${seen}`,
    close
      ? `Write ${close} if that is meant, or give the account's 12-digit id.`
      : `Give the account's 12-digit id, or have a permission set in it assigned to ${user}.`,
  );
}

/**
 * The error for a pair that the portal refused, with what the session does hold: worth its requests, since the
 * service says no more than "No access".
 */
export async function notAssigned(assignment: Assignment, portal: Portal, words: string): Promise<ActionError> {
  const { accountId, permissionSet } = assignment;
  const held = await portal.permissionSets(accountId);
  const what = `The portal in ${portal.region} refused ${permissionSet} in account ${accountId} (${words}).`;
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
