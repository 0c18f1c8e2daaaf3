/** A session from the job's ID token: Identity Center trusts GitHub as an issuer, and an application exchanges it. */
import type { Context } from '../aws.ts';
import { ActionError } from '../errors.ts';
import { type Claims, freshIdTokens } from '../id-token.ts';
import { partitionOf, stsAudience } from '../partition.ts';
import { attempt, retrying } from '../retrying.ts';
import { generalError, isFailure, isTransient, notTheService } from '../service-failure.ts';
import type { TrustedTokenIssuerSource } from '../source-inputs.ts';
import { assumeRoleWithWebIdentity } from '../web-identity.ts';
import type { Session } from './session.ts';
import { jwtBearer, lacksScope, tokenExchangeRejected } from './token-exchange-errors.ts';

/**
 * Opens a session by CreateTokenWithIAM: the bootstrap role's credentials sign the request, an ID token with the
 * application's audience says who it is for. Neither outlives this call, and the session lives in memory alone.
 *
 * Source: IAM Identity Center user guide, "Account access for customer managed applications".
 *
 * @throws ActionError `no-id-token`, `web-identity-rejected`, `token-exchange-rejected`, `network`, `throttled`
 */
export async function openExchangedSession(source: TrustedTokenIssuerSource, context: Context): Promise<Session> {
  const { region, startUrl } = source;
  const [{ accessToken, expiresIn, subject }] = await Promise.all([
    exchangeIdToken(source, context),
    // It is asked next.
    context.aws.portal(region),
  ]);
  return {
    accessToken,
    region,
    startUrl,
    expiresAt: expiresIn ? new Date(Date.now() + expiresIn * 1000) : undefined,
    user: `the user that stands for ${subject}`,
    token: undefined,
    keptAt: undefined,
    cachedAt: undefined,
    renew: () => openExchangedSession(source, context),
    refused: (words) =>
      new ActionError(
        'session-expired',
        `The access portal in ${region} refused the session that it gave for the ID token: ${words}.`,
        'Check that sso-region is the region of the Identity Center instance of application-arn.',
      ),
  };
}

async function exchangeIdToken(source: TrustedTokenIssuerSource, context: Context) {
  const { applicationArn, audience, bootstrapRole, region } = source;
  const { aws, job, report, limits } = context;
  const bootstrapping = assumeRoleWithWebIdentity(bootstrapRole, stsAudience(partitionOf(region)), region, context);
  const nextAssertion = freshIdTokens(audience, context);
  const [bootstrap, { client, host }] = await Promise.all([bootstrapping, aws.oidc(region, bootstrapping)]);
  const caller = bootstrap.arn ?? bootstrapRole.arn;
  report.link('bootstrap role', `Assumed the bootstrap role ${bootstrapRole.arn}.`);
  let claims: Claims = {};
  const once = async () => {
    // An assertion may be good for one exchange only.
    const idToken = await nextAssertion();
    claims = idToken.claims;
    const request = { clientId: applicationArn, grantType: jwtBearer, assertion: idToken.value };
    return attempt((abortSignal) => client.createTokenWithIAM(request, { abortSignal }), limits);
  };
  const answer = await retrying(once, limits);
  if (isFailure(answer)) {
    if (answer.answered && !isTransient(answer)) throw tokenExchangeRejected(answer, source, caller, claims);
    throw generalError(answer, 'exchanging the ID token', host, job.env);
  }
  const { accessToken, refreshToken, idToken, awsAdditionalDetails, expiresIn, scope } = answer;
  for (const secret of [accessToken, refreshToken, idToken, awsAdditionalDetails?.identityContext])
    if (secret) report.secret(secret);
  if (!accessToken || !/^[\x21-\x7e]+$/.test(accessToken)) {
    throw notTheService(host, 'the answer holds no access token');
  }
  report.link('exchange', `Exchanged the ID token of this job for a session in ${region}.`);
  if (scope && !scope.includes('sso:account:access')) throw lacksScope(scope, source, caller, claims);
  report.link('scope', 'The session has the scope sso:account:access.');
  return { accessToken, expiresIn, subject: String(claims.sub) };
}
