/** Opens IAM Identity Center as the source of role credentials: signs in, and asks its access portal. */
import type { Context } from '../aws/clients.ts';
import type { EnvironmentSource, Source, WebIdentitySource } from '../inputs/source.ts';
import { openCachedTokenSession } from '../session/cached-token.ts';
import { openDeviceSession, type SignInListener } from '../session/device-authorization.ts';
import type { Session } from '../session/session.ts';
import { openExchangedSession } from '../session/trusted-token-issuer.ts';
import { accountsOf } from './portal/assignment.ts';
import { notAssigned } from './portal/missing-target.ts';
import { openPortal, type Portal, withAccountIdsReported } from './portal/portal.ts';
import type { CredentialProvider, CredentialRequest, Listener } from './provider.ts';

/** The sources that are sessions of IAM Identity Center. */
type SessionSource = Exclude<Source, WebIdentitySource | EnvironmentSource>;

/** @throws ActionError the error of opening a session. */
export async function openIdentityCenter(
  source: SessionSource,
  context: Context,
  { onAccountId, ...listener }: Listener,
): Promise<CredentialProvider> {
  const session = await openSession(source, context, listener);
  const portal = await openPortal(session, context);
  return identityCenter(onAccountId ? withAccountIdsReported(portal, onAccountId) : portal);
}

async function openSession(source: SessionSource, context: Context, listener: SignInListener): Promise<Session> {
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
