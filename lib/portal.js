import { isAccountId } from './role.js';
import { usableCredentials } from './role-credentials.js';
import { describeFailure, generalError, isFailure } from './service-failure.js';
const pageSize = 100;
/**
 * Opens the portal with a session. When the service refuses the session with 401, it is renewed once.
 *
 * Its functions throw ActionError `session-expired`, `throttled`, `network` or `unexpected`.
 */
export async function openPortal(session, { aws, job, report }) {
    const { client, host, region } = await aws.portal(session.region);
    let current = session;
    let renewal;
    let everyAccount;
    const heldIn = new Map();
    const call = async (doing, request) => {
        const attempt = async ({ accessToken }) => request(client, accessToken).catch((error) => describeFailure(error));
        const tried = current;
        let answer = await attempt(tried);
        if (isSessionRefusal(answer) && tried.renew) {
            // Calls that run side by side meet the same refusal: one of them renews, all wait for it.
            if (current === tried) {
                renewal ??= tried.renew().finally(() => {
                    renewal = undefined;
                });
                current = await renewal;
            }
            answer = await attempt(current);
        }
        if (isSessionRefusal(answer))
            throw current.refused(answer.words);
        if (isFailure(answer) && !isAccessRefusal(answer))
            throw generalError(answer, doing, host, job.env);
        return answer;
    };
    const listAccounts = async () => {
        const accounts = [];
        let nextToken;
        do {
            const page = await call('listing the accounts', (portal, accessToken) => portal.listAccounts({ accessToken, maxResults: pageSize, ...(nextToken && { nextToken }) }));
            if (isFailure(page))
                return [];
            for (const { accountId, accountName } of page.accountList ?? []) {
                if (accountId && isAccountId(accountId))
                    accounts.push({ id: accountId, name: accountName ?? '' });
            }
            nextToken = page.nextToken;
        } while (nextToken);
        return accounts;
    };
    const listPermissionSets = async (accountId) => {
        const names = [];
        let nextToken;
        do {
            const page = await call('listing the permission sets', (portal, accessToken) => portal.listAccountRoles({ accessToken, accountId, maxResults: pageSize, ...(nextToken && { nextToken }) }));
            if (isFailure(page))
                return names;
            names.push(...(page.roleList ?? []).flatMap(({ roleName }) => (roleName ? [roleName] : [])));
            nextToken = page.nextToken;
        } while (nextToken);
        return names;
    };
    return {
        region,
        startUrl: session.startUrl,
        user: session.user,
        accounts: () => {
            everyAccount ??= listAccounts();
            return everyAccount;
        },
        permissionSets: (accountId) => {
            const held = heldIn.get(accountId) ?? listPermissionSets(accountId);
            heldIn.set(accountId, held);
            return held;
        },
        roleCredentials: async (accountId, permissionSet) => {
            const answer = await call('getting role credentials', (portal, accessToken) => portal.getRoleCredentials({ accessToken, accountId, roleName: permissionSet }));
            if (isFailure(answer))
                return { refused: answer.words };
            const { expiration, ...keys } = answer.roleCredentials ?? {};
            return usableCredentials({ ...keys, expiration: expiration ? new Date(expiration) : undefined }, host, report);
        },
    };
}
/** The same portal for a job that masks account ids: an error, too, lists accounts that nobody asked for by id. */
export function withAccountIdsReported(portal, onId) {
    const accounts = async () => {
        const all = await portal.accounts();
        for (const { id } of all)
            onId(id);
        return all;
    };
    return { ...portal, accounts };
}
function isSessionRefusal(answer) {
    return isFailure(answer) && answer.answered && answer.status === 401;
}
/** "No access" (403) is not in the API's model; an account that the token cannot see may also be "not found". */
function isAccessRefusal({ answered, status }) {
    return answered && (status === 403 || status === 404);
}
