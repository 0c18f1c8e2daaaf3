import { accountOfSession } from './role.js';
export function resultOf(plan, credentials) {
    const { arn } = credentials;
    return { ...plan, credentials, accountId: (arn && accountOfSession(arn)) || plan.assignment.accountId };
}
/** "ReadOnlyAccess in account dev (111122223333) until 2026-11-25T03:13:26.000Z". */
export function resultInWords(result) {
    const { account, access } = describeResult(result);
    return `${access} in account ${account} until ${result.credentials.expiration.toISOString()}`;
}
/** The variables in which AWS tools look for keys. */
export function keysOf({ credentials }) {
    return new Map([
        ['AWS_ACCESS_KEY_ID', credentials.accessKeyId],
        ['AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey],
        ['AWS_SESSION_TOKEN', credentials.sessionToken],
    ]);
}
/** Account and access of a result, in words. */
export function describeResult({ assignment, accountId, access, }) {
    const { accountName } = assignment;
    const isNamed = accountName !== '' && accountId === assignment.accountId;
    return { account: isNamed ? `${accountName} (${accountId})` : accountId, access };
}
