/** Role credentials of targets, from whichever source: a session of Identity Center, the ID token itself, or keys. */
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

/** Gives role credentials, from a source that is open. */
export interface CredentialProvider {
  /** The region that it works in, which stands in where a target names none. */
  readonly region: string;
  /** The session behind it as it is now, where there is one. */
  readonly session: () => Session | undefined;
  /** @throws ActionError `account-not-found`, `account-ambiguous`, or what a listing ended in. */
  readonly accounts: (target: Target) => Promise<readonly Account[]>;
  /** Names of the permission sets that it holds in an account; none where nothing lists them. */
  readonly permissionSets: (accountId: string) => Promise<readonly string[]>;
  /**
   * Whether the pair is assigned, as far as a listing tells; a role that is assumed without one is taken for granted.
   *
   * @throws ActionError `not-assigned` for a pair that no pattern, but the author, names.
   */
  readonly confirm: (request: CredentialRequest) => Promise<boolean>;
  /**
   * @returns undefined for an account of a pattern that does not hold the permission set.
   * @throws ActionError `not-assigned`, `web-identity-rejected`, or what the call ended in.
   */
  readonly roleCredentials: (request: CredentialRequest) => Promise<RoleCredentials | undefined>;
}

/** What the entry learns while a source is opened and used. */
export interface Listener extends SignInListener {
  /** Told of every account that is listed, before anything else is done with it; undefined where nobody minds. */
  readonly onAccountId: ((accountId: string) => void) | undefined;
}

/** @throws ActionError what opening a session of the source ends in. */
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
  const isHeld = async ({ isPattern, assignment }: CredentialRequest, words?: string) => {
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
    confirm: async (request) => request.assignment.isListed || isHeld(request),
    roleCredentials: async (request) => {
      const { assignment } = request;
      const answer = await portal.roleCredentials(assignment.accountId, assignment.permissionSet);
      if (!('refused' in answer)) return answer;
      if (await isHeld(request, answer.refused)) throw await notAssigned(assignment, portal, answer.refused);
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

/** What holds no session, so that nothing is listed: the role of each target says where it leads. */
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
      if (!role) throw invalidInput('role-to-assume', 'is missing.', 'Give the role to assume.');
      return assume(role, own);
    },
  };
}

/** All that credentials of one pair are asked for with. Plain data: a profile that renews itself keeps it as JSON. */
export interface CredentialRequest {
  readonly assignment: Assignment;
  /** Whether a pattern brought the pair up, which then may not be assigned at all. */
  readonly isPattern: boolean;
  /** The role that an ID token or the keys of the environment assume. */
  readonly role: RoleRequest | undefined;
  /** Roles that are assumed from the assignment's credentials, one after the other. */
  readonly chain: readonly RoleRequest[];
  readonly region: string;
}
