/** Role credentials of targets, from whichever source: a session of Identity Center, or the ID token itself. */
import { type Assignment, accountsOf, assignmentsIn, notAssigned } from './assignment.ts';
import type { Context } from './aws.ts';
import { invalidInput } from './errors.ts';
import { type Account, openPortal, type Portal, withAccountIdsReported } from './portal.ts';
import { checkChain, filledRole, parseRole, type RoleRequest } from './role.ts';
import { assumeRoles } from './role-chain.ts';
import type { RoleCredentials } from './role-credentials.ts';
import { openCachedTokenSession } from './session/cached-token.ts';
import { openDeviceSession, type SignInListener } from './session/device-authorization.ts';
import type { Session } from './session/session.ts';
import { openExchangedSession } from './session/trusted-token-issuer.ts';
import type { Source, WebIdentitySource } from './source-inputs.ts';
import type { Target } from './target-inputs.ts';
import { assumeRoleWithWebIdentity } from './web-identity.ts';

/** All that credentials of one pair are asked for with. Plain data: a profile that renews itself keeps it as JSON. */
export interface Wanted {
  readonly assignment: Assignment;
  /** Whether a pattern brought the pair up, which then may not be assigned at all. */
  readonly isPattern: boolean;
  /** The role that the ID token assumes, for web identity. */
  readonly role: RoleRequest | undefined;
  /** Roles that are assumed from the assignment's credentials, one after the other. */
  readonly chain: readonly RoleRequest[];
  readonly region: string;
}

/** One pair of a target. */
export interface Plan extends Wanted {
  readonly target: Target;
  /** Permission set and roles, in words. */
  readonly access: string;
  /** Name of the profile; undefined where none is written. */
  readonly profile: string | undefined;
}

/** A source that is open: what it can be asked. */
export interface OpenSource {
  /** The region that it works in, which stands in where a target names none. */
  readonly region: string;
  /** The sign-in session behind it, where there is one. */
  readonly session: Session | undefined;
  /** @throws ActionError `account-not-found`, `account-ambiguous`, or what a listing ended in. */
  readonly accounts: (target: Target) => Promise<readonly Account[]>;
  /** Names of the permission sets that it holds in an account; none where nothing lists them. */
  readonly permissionSets: (accountId: string) => Promise<readonly string[]>;
  /**
   * Whether the pair is assigned, as far as a listing tells; a role of web identity is taken for granted.
   *
   * @throws ActionError `not-assigned` for a pair that no pattern, but the author, names.
   */
  readonly confirm: (wanted: Wanted) => Promise<boolean>;
  /**
   * @returns undefined for an account of a pattern that does not hold the permission set.
   * @throws ActionError `not-assigned`, `web-identity-rejected`, or what the call ended in.
   */
  readonly roleCredentials: (wanted: Wanted) => Promise<RoleCredentials | undefined>;
}

/** What the entry learns while a source is opened and used. */
export interface Listener extends SignInListener {
  /** Told of every account that is listed, before anything else is done with it; undefined where nobody minds. */
  readonly onAccountId: ((accountId: string) => void) | undefined;
}

/** @throws ActionError what opening a session of the source ends in. */
export async function openSource(source: Source, context: Context, listener: Listener): Promise<OpenSource> {
  if (source.kind === 'web-identity') return webIdentity(source, context);
  const session = await openSession(source, context, listener);
  const portal = await openPortal(session, context);
  return identityCenter(session, listener.onAccountId ? withAccountIdsReported(portal, listener.onAccountId) : portal);
}

async function openSession(
  source: Exclude<Source, WebIdentitySource>,
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

function identityCenter(session: Session, portal: Portal): OpenSource {
  const isHeld = async ({ isPattern, assignment }: Wanted, words: string) => {
    const { accountId, permissionSet } = assignment;
    const isListed = (await portal.permissionSets(accountId)).includes(permissionSet);
    if (!isListed && !isPattern) throw await notAssigned(assignment, portal, words);
    return isListed;
  };
  return {
    region: portal.region,
    session,
    accounts: (target) => accountsOf(target, portal),
    permissionSets: portal.permissionSets,
    confirm: async (wanted) => wanted.assignment.isListed || isHeld(wanted, 'it is not listed'),
    roleCredentials: async (wanted) => {
      const { assignment } = wanted;
      const answer = await portal.roleCredentials(assignment.accountId, assignment.permissionSet);
      if (!('refused' in answer)) return answer;
      if (await isHeld(wanted, answer.refused)) throw await notAssigned(assignment, portal, answer.refused);
      return undefined;
    },
  };
}

function webIdentity({ audience, region }: WebIdentitySource, context: Context): OpenSource {
  return {
    region,
    session: undefined,
    accounts: async ({ account }) => [{ id: account, name: '' }],
    permissionSets: async () => [],
    confirm: async () => true,
    roleCredentials: ({ role, region: own }) => {
      if (!role) throw invalidInput('role-to-assume', 'is missing.', 'Give the role that the ID token assumes.');
      return assumeRoleWithWebIdentity(role, audience, own, context);
    },
  };
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
    const { isPattern } = target;
    return { target, assignment, isPattern, role, chain, access, profile: profileName(target, assignment), region };
  });
}

/** Accounts choose their own names: what they fill in is cut down to what all AWS tools take in a profile's name. */
function profileName({ profile }: Target, { accountId, accountName, permissionSet }: Assignment): string | undefined {
  return profile
    ?.replaceAll('{account-id}', accountId)
    .replaceAll('{permission-set}', () => permissionSet)
    .replaceAll('{account-name}', () => accountName)
    .replace(/[^A-Za-z0-9_.@+-]/g, '-');
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
