/** What the step came to, for one target. */
import type { Plan } from './credentials.ts';
import { accountOfSession } from './role.ts';
import type { RoleCredentials } from './role-credentials.ts';

export interface Result extends Plan {
  readonly credentials: RoleCredentials;
  /** The account whose credentials these are; the assignment's own account where no role chain led on. */
  readonly accountId: string;
}

export function resultOf(plan: Plan, credentials: RoleCredentials): Result {
  const { arn } = credentials;
  return { ...plan, credentials, accountId: (arn && accountOfSession(arn)) || plan.assignment.accountId };
}

/** "ReadOnlyAccess in account dev (111122223333) until 2026-11-25T03:13:26Z". */
export function resultInWords(result: Result): string {
  const { account, access } = describeResult(result);
  return `${access} in account ${account} until ${result.credentials.expiration.toISOString().replace(/\.\d+Z$/, 'Z')}`;
}

/** The variables in which AWS tools look for keys. */
export function keysOf({ credentials }: Result): ReadonlyMap<string, string> {
  return new Map([
    ['AWS_ACCESS_KEY_ID', credentials.accessKeyId],
    ['AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey],
    ['AWS_SESSION_TOKEN', credentials.sessionToken],
  ]);
}

/** Account and access of a result, in words. */
export function describeResult({
  assignment,
  accountId,
  access,
}: Pick<Result, 'assignment' | 'accountId' | 'access'>): { account: string; access: string } {
  const { accountName } = assignment;
  const isNamed = accountName !== '' && accountId === assignment.accountId;
  return { account: isNamed ? `${accountName} (${accountId})` : accountId, access };
}
