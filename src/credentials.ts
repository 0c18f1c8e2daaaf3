/** Role credentials of targets, from whichever source: a session of Identity Center, or the ID token itself. */
import { type Assignment, accountsOf, assignmentsIn, notAssigned } from './assignment.ts';
import type { Context } from './aws.ts';
import { invalidInput } from './errors.ts';
import { type Account, openPortal, type Portal, withAccountIdsReported } from './portal.ts';
import { filledRole, parseRole, type RoleRequest } from './role.ts';
import { assumeRoles } from './role-chain.ts';
import type { RoleCredentials } from './role-credentials.ts';
import { openCachedTokenSession } from './session/cached-token.ts';
import type { Session } from './session/session.ts';
import { openExchangedSession } from './session/trusted-token-issuer.ts';
import type { CachedTokenSource, Source, TrustedTokenIssuerSource, WebIdentitySource } from './source-inputs.ts';
import type { Target } from './target-inputs.ts';
import { assumeRoleWithWebIdentity } from './web-identity.ts';

/** One pair of a target: all that credentials are asked for with. */
export interface Plan {
  readonly target: Target;
  readonly assignment: Assignment;
  /** The role that the ID token assumes, for web identity. */
  readonly role: RoleRequest | undefined;
  /** Roles that are assumed from the assignment's credentials, one after the other. */
  readonly chain: readonly RoleRequest[];
  /** Permission set and roles, in words. */
  readonly access: string;
  /** Name of the profile; undefined where none is written. */
  readonly profile: string | undefined;
  readonly region: string;
}

/** A source that is open: what it can be asked. */
export interface OpenSource {
  /** The region that it works in, which stands in where a target names none. */
  readonly region: string;
  /** @throws ActionError `account-not-found`, `account-ambiguous`, or what a listing ended in. */
  readonly accounts: (target: Target) => Promise<readonly Account[]>;
  /** Names of the permission sets that it holds in an account; none where nothing lists them. */
  readonly permissionSets: (accountId: string) => Promise<readonly string[]>;
  /**
   * Whether the pair is assigned, as far as a listing tells; a role of web identity is taken for granted.
   *
   * @throws ActionError `not-assigned` for a pair that no pattern, but the author, names.
   */
  readonly confirm: (plan: Plan) => Promise<boolean>;
  /**
   * @returns undefined for an account of a pattern that does not hold the permission set.
   * @throws ActionError `not-assigned`, `web-identity-rejected`, or what the call ended in.
   */
  readonly roleCredentials: (plan: Plan) => Promise<RoleCredentials | undefined>;
}

/** What the entry learns while a source is opened and used. */
export interface Listener {
  /** A file of this job's own may hold tokens of the session until the job ends. */
  readonly onKept: (path: string) => void;
  /** Told of every account that is listed, before anything else is done with it; undefined where nobody minds. */
  readonly onAccountId: ((accountId: string) => void) | undefined;
}

/** @throws ActionError what opening a session of the source ends in. */
export async function openSource(source: Source, context: Context, listener: Listener): Promise<OpenSource> {
  if (source.kind === 'web-identity') return webIdentity(source, context);
  const session = await openSession(source, context);
  if (session.keptAt) listener.onKept(session.keptAt);
  const portal = await openPortal(session, context);
  return identityCenter(listener.onAccountId ? withAccountIdsReported(portal, listener.onAccountId) : portal);
}

async function openSession(source: CachedTokenSource | TrustedTokenIssuerSource, context: Context): Promise<Session> {
  return source.kind === 'cached-token'
    ? openCachedTokenSession(source, context)
    : openExchangedSession(source, context);
}

function identityCenter(portal: Portal): OpenSource {
  const isHeld = async ({ target, assignment }: Plan, words?: string) => {
    const { accountId, permissionSet } = assignment;
    const isListed = (await portal.permissionSets(accountId)).includes(permissionSet);
    if (!isListed && !target.isPattern) throw await notAssigned(assignment, portal, words);
    return isListed;
  };
  return {
    region: portal.region,
    accounts: (target) => accountsOf(target, portal),
    permissionSets: portal.permissionSets,
    confirm: async (plan) => plan.assignment.isListed || isHeld(plan),
    roleCredentials: async (plan) => {
      const { assignment } = plan;
      const answer = await portal.roleCredentials(assignment.accountId, assignment.permissionSet);
      if (!('refused' in answer)) return answer;
      if (await isHeld(plan, answer.refused)) throw await notAssigned(assignment, portal, answer.refused);
      return undefined;
    },
  };
}

function webIdentity({ audience, region }: WebIdentitySource, context: Context): OpenSource {
  return {
    region,
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
  const assignments = await assignmentsIn(account, target, source.permissionSets);
  return assignments.map((assignment) => {
    const role = target.role && filledRole(target.role, assignment, region);
    const chain = target.chain.map((one) => filledRole(one, assignment, region));
    const first = role ? roleInWords(role) : assignment.permissionSet;
    const access = [first, ...chain.map(roleInWords)].join(', then ');
    return { target, assignment, role, chain, access, profile: profileName(target, assignment), region };
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
 * Gets the credentials of a plan, through its role chain.
 *
 * @returns undefined for an account of a pattern that does not hold the permission set.
 * @throws ActionError `not-assigned`, `web-identity-rejected`, `role-chain-rejected`, or what the calls ended in.
 */
export async function getCredentials(
  plan: Plan,
  source: OpenSource,
  context: Context,
): Promise<RoleCredentials | undefined> {
  const { assignment, chain, role, region } = plan;
  const first = await source.roleCredentials(plan);
  const startsAs = `${role?.arn ?? assignment.permissionSet} of account ${assignment.accountId}`;
  return first && assumeRoles(chain, first, startsAs, region, context);
}
