/** Guards that the author set: a target outside of them fails before any credentials are fetched. */
import { ActionError } from './errors.ts';
import { listed } from './foreign-text.ts';
import type { Guards } from './inputs.ts';

/** What is known so far of where credentials lead. */
export interface Destination {
  readonly accountId?: string | undefined;
  readonly permissionSet?: string | undefined;
}

/**
 * Checks what is known; to be called again as soon as more is.
 *
 * @throws ActionError `not-allowed`
 */
export function checkGuards({ accountId, permissionSet }: Destination, { accountIds, permissionSets }: Guards): void {
  if (accountId && accountIds.length > 0 && !accountIds.includes(accountId)) {
    throw notAllowed('allowed-account-ids', `account ${accountId}`, accountIds);
  }
  if (permissionSet && permissionSets.length > 0 && !permissionSets.some((glob) => matchesGlob(permissionSet, glob))) {
    throw notAllowed('allowed-permission-sets', `permission set ${permissionSet}`, permissionSets);
  }
}

/** Whether a name matches a glob, in time that grows with the product of both lengths at the most. */
export function matchesGlob(name: string, glob: string): boolean {
  let [at, from, star, retry] = [0, 0, -1, 0];
  while (at < name.length) {
    if (glob[from] === '*') [star, retry, from] = [from, at, from + 1];
    else if (glob[from] === '?' || glob[from] === name[at]) [at, from] = [at + 1, from + 1];
    else if (star >= 0) [retry, at, from] = [retry + 1, retry + 1, star + 1];
    else return false;
  }
  return /^\**$/.test(glob.slice(from));
}

function notAllowed(guard: string, value: string, allowed: readonly string[]): ActionError {
  return new ActionError(
    'not-allowed',
    `The guard ${guard} does not allow ${value}; it allows: ${listed(allowed)}.`,
    `Add it to ${guard} if this job may have it.`,
  );
}
