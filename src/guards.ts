/** Guards that the author set: a target outside of them fails before any credentials are fetched. */
import { ActionError } from './errors.ts';
import { listed } from './foreign-text.ts';
import { matchesGlob } from './glob.ts';
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

function notAllowed(guard: string, value: string, allowed: readonly string[]): ActionError {
  return new ActionError(
    'not-allowed',
    `The guard ${guard} does not allow ${value}; it allows: ${listed(allowed)}.`,
    `Add it to ${guard} if this job may have it.`,
  );
}
