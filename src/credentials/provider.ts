/** Gets role credentials from any source: a session of IAM Identity Center, the ID token itself, or access keys. */
import type { Context } from '../aws/clients.ts';
import type { RoleRequest } from '../aws/role.ts';
import type { RoleCredentials } from '../aws/role-credentials.ts';
import type { EnvironmentSource, Source, WebIdentitySource } from '../inputs/source.ts';
import type { Target } from '../inputs/targets.ts';
import { invalidInput } from '../job/errors.ts';
import { openCachedTokenSession } from '../session/cached-token.ts';
import { openDeviceSession, type SignInListener } from '../session/device-authorization.ts';
import type { Session } from '../session/session.ts';
import { openExchangedSession } from '../session/trusted-token-issuer.ts';
import { readKeys } from '../sts/environment-keys.ts';
import { assumeRole } from '../sts/role-chain.ts';
import { assumeRoleWithWebIdentity } from '../sts/web-identity.ts';
import { type Assignment, accountsOf } from './assignment.ts';
import { notAssigned } from './missing-target.ts';
import { type Account, openPortal, type Portal, withAccountIdsReported } from './portal.ts';

/** An open source of role credentials. */
export interface CredentialProvider {
  /** The region of the source, which is used for targets without one. */
  readonly region: string;
  /** The current session, if the source has one. */
  readonly session: () => Session | undefined;
  /** @throws ActionError `account-not-found`, `account-ambiguous`, or the error of a listing. */
  readonly accounts: (target: Target) => Promise<readonly Account[]>;
  /** Names of the permission sets that are assigned in an account; none if the source cannot list them. */
  readonly permissionSets: (accountId: string) => Promise<readonly string[]>;
  /**
   * Whether the portal lists a pair as assigned; always true for a source that cannot list pairs.
   *
   * @throws ActionError `not-assigned` for a pair that does not come from a pattern.
   */
  readonly confirm: (request: CredentialRequest) => Promise<boolean>;
  /**
   * @returns undefined for an account of a pattern in which the permission set is not assigned.
   * @throws ActionError `not-assigned`, `web-identity-rejected`, or the error of the call.
   */
  readonly roleCredentials: (request: CredentialRequest) => Promise<RoleCredentials | undefined>;
}

/** Callbacks while a source is opened and used. */
export interface Listener extends SignInListener {
  /** Receives the ID of every listed account before it is used; undefined if account IDs are not masked. */
  readonly onAccountId: ((accountId: string) => void) | undefined;
}

/** @throws ActionError the error of opening a session. */
export async function openProvider(source: Source, context: Context, listener: Listener): Promise<CredentialProvider> {
  if (source.kind === 'web-identity') return webIdentity(source, context);
  if (source.kind === 'environment') return environment(source, context);
  const session = await openSession(source, context, listener);
  const portal = await openPortal(session, context);
  return identityCenter(listener.onAccountId ? withAccountIdsReported(portal, listener.onAccountId) : portal);
}

async function openSession(
  source: Exclude<Source, WebIdentitySource | EnvironmentSource>,
  context: Context,
  listener: SignInListener,
): Promise<Session> {
  switch (source.kind) {
    case 'cached-token':
      return openCachedTokenSession(source, context);
    case 'device-code':
      return openDeviceSession(source, context, listener);
    case 'trusted-token-issuer':
      return openExchangedSession(source, context);
  }
}

function identityCenter(portal: Portal): CredentialProvider {
  const isAssigned = async ({ isPattern, assignment }: CredentialRequest, words?: string) => {
    const { accountId, permissionSet } = assignment;
    const isListed = (await portal.permissionSets(accountId)).includes(permissionSet);
    if (!isListed && !isPattern) throw await notAssigned(assignment, portal, words);
    return isListed;
  };
  return {
    region: portal.region,
    session: portal.session,
    accounts: (target) => accountsOf(target, portal),
    permissionSets: portal.permissionSets,
    confirm: async (request) => request.assignment.isListed || isAssigned(request),
    roleCredentials: async (request) => {
      const { assignment } = request;
      const answer = await portal.roleCredentials(assignment.accountId, assignment.permissionSet);
      if (!('refused' in answer)) return answer;
      if (await isAssigned(request, answer.refused)) throw await notAssigned(assignment, portal, answer.refused);
      return undefined;
    },
  };
}

function webIdentity(source: WebIdentitySource, context: Context): CredentialProvider {
  return assumingRoles(source.region, (role, region) => assumeRoleWithWebIdentity(role, source, region, context));
}

function environment({ region }: EnvironmentSource, context: Context): CredentialProvider {
  const keys = readKeys(context);
  const caller = 'the identity in AWS_ACCESS_KEY_ID';
  return assumingRoles(region, (role, own) => assumeRole(role, keys, caller, own, context));
}

/** A source without a session, so without listings: the account is the one of the role. */
function assumingRoles(
  region: string,
  assume: (role: RoleRequest, region: string) => Promise<RoleCredentials>,
): CredentialProvider {
  return {
    region,
    session: () => undefined,
    accounts: async ({ account }) => [{ id: account, name: '' }],
    permissionSets: async () => [],
    confirm: async () => true,
    roleCredentials: ({ role, region: own }) => {
      if (!role) throw invalidInput('role-to-assume', 'is missing.', 'Set it to the role to assume.');
      return assume(role, own);
    },
  };
}

/** Everything needed to get credentials for one pair. It is plain data, which self-renewing profiles keep as JSON. */
export interface CredentialRequest {
  readonly assignment: Assignment;
  /** Whether the pair comes from a pattern. It may then not be assigned. */
  readonly isPattern: boolean;
  /** The role to assume with an ID token or with keys from the environment. */
  readonly role: RoleRequest | undefined;
  /** The roles to assume one after the other, from the credentials of the assignment or of `role`. */
  readonly chain: readonly RoleRequest[];
  readonly region: string;
}
