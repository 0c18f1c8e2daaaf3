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

/** Account and access of a result, in words. */
export function describeResult({ assignment, accountId, access }: Result): { account: string; access: string } {
  const { accountName } = assignment;
  const isNamed = accountName !== '' && accountId === assignment.accountId;
  return { account: isNamed ? `${accountName} (${accountId})` : accountId, access };
}
