/** Guards that the author set: a target outside of them fails before any credentials are fetched. */
import { ActionError } from './errors.js';
import { listed } from './foreign-text.js';
import { matchesGlob } from './glob.js';
/**
 * Checks what is known; to be called again as soon as more is.
 *
 * @throws ActionError `not-allowed`
 */
export function checkGuards({ accountId, permissionSet }, { accountIds, permissionSets }) {
    if (accountId && accountIds.length > 0 && !accountIds.includes(accountId)) {
        throw notAllowed('allowed-account-ids', `account ${accountId}`, accountIds);
    }
    if (permissionSet && permissionSets.length > 0 && !permissionSets.some((glob) => matchesGlob(permissionSet, glob))) {
        throw notAllowed('allowed-permission-sets', `permission set ${permissionSet}`, permissionSets);
    }
}
function notAllowed(guard, value, allowed) {
    return new ActionError('not-allowed', `The guard ${guard} does not allow ${value}; it allows: ${listed(allowed)}.`, `Add it to ${guard} if this job may have it.`);
}
