/** What the step came to, for one target. */
import type { Context } from '../aws/clients.ts';
import { accountOfSession, checkChain, filledRole, parseRole, type RoleRequest } from '../aws/role.ts';
import type { RoleCredentials } from '../aws/role-credentials.ts';
import { fillProfileName } from '../config/profile-name.ts';
import type { Target } from '../inputs/targets.ts';
import { assumeRoles } from '../sts/role-chain.ts';
import { assignmentsIn } from './assignment.ts';
import type { Account } from './portal.ts';
import type { OpenSource, Wanted } from './provider.ts';

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

/** One pair of a target. */
export interface Plan extends Wanted {
  readonly target: Target;
  /** Permission set and roles, in words. */
  readonly access: string;
  /** Name of the profile; undefined where none is written. */
  readonly profile: string | undefined;
}

/**
 * Resolves a target in one of its accounts.
 *
 * @throws ActionError `invalid-input` for a role that lies out of the region's partition; or what a listing ended in.
 */
export async function planTarget(target: Target, account: Account, source: OpenSource): Promise<readonly Plan[]> {
  const region = target.region ?? source.region;
  checkChain(target.chain, region, source.region);
  const assignments = await assignmentsIn(account, target, source.permissionSets);
  return assignments.map((assignment) => {
    const role = target.role && filledRole(target.role, assignment, region);
    const chain = target.chain.map((one) => filledRole(one, assignment, region));
    const first = role ? roleInWords(role) : assignment.permissionSet;
    const access = [first, ...chain.map(roleInWords)].join(', then ');
    const profile = target.profile && fillProfileName(target.profile, assignment);
    return { target, assignment, isPattern: target.isPattern, role, chain, access, profile, region };
  });
}

function roleInWords({ arn }: RoleRequest): string {
  return `role ${parseRole(arn)?.name}`;
}

/**
 * Gets the credentials of a pair, through its role chain.
 *
 * @returns undefined for an account of a pattern that does not hold the permission set.
 * @throws ActionError `not-assigned`, `web-identity-rejected`, `role-chain-rejected`, or what the calls ended in.
 */
export async function getCredentials(
  wanted: Wanted,
  source: OpenSource,
  context: Context,
): Promise<RoleCredentials | undefined> {
  const { assignment, chain, role, region } = wanted;
  const first = await source.roleCredentials(wanted);
  const startsAs = `${role?.arn ?? assignment.permissionSet} of account ${assignment.accountId}`;
  return first && assumeRoles(chain, first, startsAs, region, context);
}
