/** Role credentials of a target, from whichever source: a session of Identity Center, or the ID token itself. */
import { type Assignment, notAssigned, resolveAssignment } from './assignment.ts';
import type { Context } from './aws.ts';
import { openPortal, type Portal, withAccountIdsReported } from './portal.ts';
import { filledRole, parseRole, type RoleRequest } from './role.ts';
import { assumeRoles } from './role-chain.ts';
import type { RoleCredentials } from './role-credentials.ts';
import { openCachedTokenSession } from './session/cached-token.ts';
import type { Session } from './session/session.ts';
import { openExchangedSession } from './session/trusted-token-issuer.ts';
import type { CachedTokenSource, Source, TrustedTokenIssuerSource, WebIdentitySource } from './source-inputs.ts';
import type { Target } from './target-inputs.ts';
import { assumeRoleWithWebIdentity } from './web-identity.ts';

/** A source that is open: what it can be asked. */
export interface OpenSource {
  /** The region that it works in, which stands in where a target names none. */
  readonly region: string;
  /** @throws ActionError `account-not-found`, `account-ambiguous`, or what listing the accounts ended in. */
  readonly resolve: (target: Target) => Promise<Assignment>;
  /** What an assignment gives, in words. */
  readonly access: (assignment: Assignment) => string;
  /** @throws ActionError `not-assigned`, `web-identity-rejected`, or what the calls ended in. */
  readonly roleCredentials: (assignment: Assignment) => Promise<RoleCredentials>;
}

/** What the entry learns while a source is opened and used. */
export interface Listener {
  /** Told of every account that is listed, before anything else is done with it; undefined where nobody minds. */
  readonly onAccountId: ((accountId: string) => void) | undefined;
}

/** A target that is resolved: all that credentials are asked for with. */
export interface Plan {
  readonly target: Target;
  readonly assignment: Assignment;
  /** Permission set and roles, in words. */
  readonly access: string;
  /** Roles that are assumed from the assignment's credentials, one after the other. */
  readonly chain: readonly RoleRequest[];
  readonly region: string;
}

/**
 * Resolves a target.
 *
 * @throws ActionError `account-not-found`, `account-ambiguous`; `invalid-input` for a chain that leads out of the
 *   region's partition; or what listing the accounts ended in.
 */
export async function planTarget(target: Target, source: OpenSource): Promise<Plan> {
  const region = target.region ?? source.region;
  const assignment = await source.resolve(target);
  const chain = target.chain.map((role) => filledRole(role, assignment, region));
  const access = [source.access(assignment), ...chain.map(roleInWords)].join(', then ');
  return { target, assignment, access, chain, region };
}

/** @throws ActionError `not-assigned`, `web-identity-rejected`, `role-chain-rejected`, or what the calls ended in. */
export async function getCredentials(
  { assignment, chain, region }: Plan,
  source: OpenSource,
  context: Context,
): Promise<RoleCredentials> {
  const first = await source.roleCredentials(assignment);
  const startsAs = `${source.access(assignment)} of account ${assignment.accountId}`;
  return assumeRoles(chain, first, startsAs, region, context);
}

/** @throws ActionError what opening a session of the source ends in. */
export async function openSource(source: Source, context: Context, listener: Listener): Promise<OpenSource> {
  if (source.kind === 'web-identity') return webIdentity(source, context);
  const session = await openSession(source, context);
  const portal = await openPortal(session, context);
  return identityCenter(listener.onAccountId ? withAccountIdsReported(portal, listener.onAccountId) : portal);
}

async function openSession(source: CachedTokenSource | TrustedTokenIssuerSource, context: Context): Promise<Session> {
  return source.kind === 'cached-token'
    ? openCachedTokenSession(source, context)
    : openExchangedSession(source, context);
}

function identityCenter(portal: Portal): OpenSource {
  return {
    region: portal.region,
    resolve: (target) => resolveAssignment(target, portal),
    access: ({ permissionSet }) => permissionSet,
    roleCredentials: async ({ accountId, accountName, permissionSet }) => {
      const answer = await portal.roleCredentials(accountId, permissionSet);
      if ('refused' in answer) {
        throw await notAssigned({ accountId, accountName, permissionSet }, portal, answer.refused);
      }
      return answer;
    },
  };
}

function webIdentity({ role, audience, region }: WebIdentitySource, context: Context): OpenSource {
  const filled = (assignment: Assignment) => filledRole(role, assignment, region);
  return {
    region,
    resolve: async ({ account, permissionSet }) => ({ accountId: account, accountName: '', permissionSet }),
    access: (assignment) => roleInWords(filled(assignment)),
    roleCredentials: (assignment) => assumeRoleWithWebIdentity(filled(assignment), audience, region, context),
  };
}

function roleInWords({ arn }: RoleRequest): string {
  return `role ${parseRole(arn)?.name}`;
}
