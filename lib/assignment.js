/** Which account and permission set a target means. */
import { ActionError } from './errors.js';
import { listed, nearest } from './foreign-text.js';
import { isGlob, matchesGlob } from './glob.js';
import { isAccountId } from './role.js';
import { sideBySide } from './side-by-side.js';
/** Requests that may be under way at the same moment. */
const requestsAtOnce = 20;
/**
 * Finds the pairs that a target stands for; only what it needs is listed. An id with the name of a permission set costs
 * no request: whether the session holds the pair is told by the credentials. So it is for each account that a pattern
 * with the name of a permission set matches.
 *
 * @returns by account name, then account id, then permission set; one pair at least.
 * @throws ActionError `account-not-found`, `account-ambiguous`, `not-assigned`, or what a listing ended in.
 */
export async function resolveTarget(target, portal) {
    const { permissionSet } = target;
    const accounts = await accountsOf(target, portal);
    if (!target.isPattern || !isGlob(permissionSet)) {
        return accounts.map(({ id, name }) => ({ accountId: id, accountName: name, permissionSet, isListed: false }));
    }
    const perAccount = await sideBySide(accounts, requestsAtOnce, async ({ id, name }) => {
        const held = await portal.permissionSets(id);
        const wanted = held.filter((one) => matchesGlob(one, permissionSet)).toSorted();
        return wanted.map((one) => ({ accountId: id, accountName: name, permissionSet: one, isListed: true }));
    });
    const found = perAccount.flat();
    if (found.length > 0)
        return found;
    throw nothingAssigned(target, accounts, portal);
}
/** The accounts that a target means, sorted; a name is looked up where one is asked for. */
async function accountsOf({ account, isPattern, profile }, portal) {
    if (isAccountId(account)) {
        if (!profile?.includes('{account-name}'))
            return [{ id: account, name: '' }];
        const known = (await portal.accounts()).find(({ id }) => id === account);
        return [{ id: account, name: known?.name ?? '' }];
    }
    const accounts = await portal.accounts();
    if (!isPattern || !isGlob(account))
        return [accountNamed(account, accounts, portal.user)];
    const exact = accounts.filter(({ id, name }) => matchesGlob(name, account) || matchesGlob(id, account));
    const matches = exact.length > 0 ? exact : accounts.filter(({ name }) => matchesGlob(fold(name), fold(account)));
    if (matches.length === 0)
        throw notFound(account, accounts, portal.user);
    return matches.toSorted((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}
function compare(one, other) {
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}
/** The error for a pattern whose accounts hold no permission set that it matches. */
export function nothingAssigned({ account, permissionSet }, accounts, portal) {
    const names = accounts.map(({ id, name }) => (name ? `${name} (${id})` : id));
    return new ActionError('not-assigned', `In the accounts that ${account} matches, ${portal.user} holds no permission set ${permissionSet}. Accounts: ${listed(names)}.`, `Correct the permission set, or have it assigned to ${portal.user}.`);
}
function accountNamed(name, accounts, user) {
    const exact = accounts.filter((account) => account.name === name);
    const matches = exact.length > 0 ? exact : accounts.filter((account) => fold(account.name) === fold(name));
    const [only, ...others] = matches;
    if (only && others.length === 0)
        return only;
    if (!only)
        throw notFound(name, accounts, user);
    const candidates = matches.map((account) => `${account.name} (${account.id})`).sort();
    throw new ActionError('account-ambiguous', `Several accounts are named ${name}: ${listed(candidates)}.`, 'Give the id of the one that is meant as account.');
}
/** Names are compared as people type them: case does not count, nor how an accent is encoded. */
function fold(name) {
    return name.normalize('NFC').toLowerCase();
}
function notFound(name, accounts, user) {
    const names = accounts.map((account) => account.name);
    const close = nearest(name, names);
    const seen = names.length > 0 ? `It sees ${names.length}: ${listed(names.toSorted())}.` : 'It sees no account at all.';
    return new ActionError('account-not-found', isGlob(name)
        ? `No account that this session sees matches ${name}. ${seen}`
        : `This session sees no account named ${name}. ${seen}`, close
        ? `Write ${close} if that is meant, or give the account's 12-digit id.`
        : `Give the account's 12-digit id, or have a permission set in it assigned to ${user}.`);
}
/**
 * The error for a pair that the portal refused, with what the session does hold: worth its requests, since the
 * service says no more than "No access".
 */
export async function notAssigned(assignment, portal, words) {
    const { accountId, permissionSet } = assignment;
    const held = await portal.permissionSets(accountId);
    const what = `The portal in ${portal.region} refused ${permissionSet} in account ${accountId} (${words}).`;
    const wanted = 'A permission set name is wanted, not the name of an IAM role.';
    if (held.includes(permissionSet)) {
        return new ActionError('not-assigned', `${what} The portal still lists it, so the assignment was just removed, or is not provisioned.`, `Assign the permission set to ${portal.user} in this account anew, or wait until its provisioning is done.`);
    }
    if (held.length === 0) {
        const accounts = (await portal.accounts()).map(({ id, name }) => `${name} (${id})`);
        return new ActionError('not-assigned', `${what} This session holds no permission set in that account. It sees: ${listed(accounts) || 'no account at all'}. ${wanted}`, `Correct the account id, or have a permission set in it assigned to ${portal.user}.`);
    }
    const close = nearest(permissionSet, held);
    return new ActionError('not-assigned', `${what} In that account this session holds: ${listed(held.toSorted())}. ${wanted}`, close ? `Write ${close} if that is meant.` : 'Write one of these, or have the wanted one assigned.');
}
