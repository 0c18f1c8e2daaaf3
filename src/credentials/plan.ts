/** The plan for one pair of a target, and its result. */
import type { Context } from '../aws/clients.ts';
import { accountOfSession, checkChain, filledRole, lastAccount, parseRole, type RoleRequest } from '../aws/role.ts';
import type { RoleCredentials } from '../aws/role-credentials.ts';
import { fillProfileName } from '../config/profile-name.ts';
import type { Target } from '../inputs/targets.ts';
import { formatTime } from '../session/tokens/token.ts';
import { assumeRoles } from '../sts/role-chain.ts';
import { assignmentsIn } from './portal/assignment.ts';
import type { Account } from './portal/portal.ts';
import type { CredentialProvider, CredentialRequest } from './provider.ts';

export interface Result extends Plan {
  readonly credentials: RoleCredentials;
}

/**
 * The account of the keys for a pair: the one in the ARN of the session, if it is known; otherwise that of the last role,
 * or of the assignment if there is no role chain.
 */
export function accountOf({
  assignment,
  chain,
  credentials,
}: CredentialRequest & { readonly credentials?: RoleCredentials }): string {
  return accountOfSession(credentials?.arn ?? '') ?? lastAccount(chain, assignment.accountId);
}

/** "ReadOnlyAccess in account dev (111122223333), valid until 2026-11-25T03:13:26Z". */
export function resultInWords(result: Result): string {
  return `${result.access} in account ${accountInWords(result)}, valid until ${formatTime(result.credentials.expiration)}`;
}

/** The environment variables from which AWS tools read keys. */
export function keysOf({ credentials }: Result): ReadonlyMap<string, string> {
  return new Map([
    ['AWS_ACCESS_KEY_ID', credentials.accessKeyId],
    ['AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey],
    ['AWS_SESSION_TOKEN', credentials.sessionToken],
  ]);
}

/** The account of the keys, in words. */
export function accountInWords(plan: Plan | Result): string {
  const { accountName } = plan.assignment;
  const accountId = accountOf(plan);
  const isNamed = accountName !== '' && accountId === plan.assignment.accountId;
  return isNamed ? `${accountName} (${accountId})` : accountId;
}

/** One pair of a target. */
export interface Plan extends CredentialRequest {
  readonly target: Target;
  /** Permission set and roles, in words. */
  readonly access: string;
  /** Name of the profile; undefined if none is written. */
  readonly profile: string | undefined;
}

/**
 * Resolves a target in one of its accounts.
 *
 * @throws ActionError `invalid-input` for a role outside the partition of the region, or the error of a listing.
 */
export async function planTarget(
  target: Target,
  account: Account,
  provider: CredentialProvider,
): Promise<readonly Plan[]> {
  const region = target.region ?? provider.region;
  checkChain(target.chain, region, provider.region);
  const assignments = await assignmentsIn(account, target, provider.permissionSets);
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
 * Gets the credentials for a pair, through its role chain.
 *
 * @returns undefined for an account of a pattern in which the permission set is not assigned.
 * @throws ActionError `not-assigned`, `web-identity-rejected`, `role-chain-rejected`, or the error of a call.
 */
export async function getCredentials(
  request: CredentialRequest,
  provider: CredentialProvider,
  context: Context,
): Promise<RoleCredentials | undefined> {
  const { assignment, chain, role, region } = request;
  const first = await provider.roleCredentials(request);
  const startsAs = `${role?.arn ?? assignment.permissionSet} in account ${assignment.accountId}`;
  return first && assumeRoles(chain, first, startsAs, region, context);
}
