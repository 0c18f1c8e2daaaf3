/** Exchanges the job's ID token for a session of IAM Identity Center, which trusts GitHub as a token issuer. */
import type { Context } from '../aws/clients.ts';
import { partitionOf, stsAudience } from '../aws/region.ts';
import { attempt, retrying } from '../aws/retrying.ts';
import { isFailure, isTransient, type ServiceFailure } from '../aws/service-failure.ts';
import type { TrustedTokenIssuerSource } from '../inputs/source.ts';
import { ActionError } from '../job/errors.ts';
import { isRecord } from '../job/json.ts';
import { listed } from '../job/text.ts';
import { type Claims, claimsInWords, freshIdTokens } from '../sts/id-token.ts';
import { assumeRoleWithWebIdentity } from '../sts/web-identity.ts';
import type { Session } from './session.ts';

/**
 * Opens a session with CreateTokenWithIAM. The credentials of the bootstrap role sign the request, and an ID token with
 * the audience of the application identifies the user. Both are used only here, and the session is kept only in memory.
 *
 * Source: IAM Identity Center user guide, "Account access for customer managed applications".
 *
 * @throws ActionError `no-id-token`, `web-identity-rejected`, `token-exchange-rejected`, `network`, `throttled`
 */
export async function openExchangedSession(source: TrustedTokenIssuerSource, context: Context): Promise<Session> {
  const { region, startUrl } = source;
  const [{ accessToken, expiresIn, subject }] = await Promise.all([
    exchangeIdToken(source, context),
    // The portal is called next.
    context.aws.portal(region),
  ]);
  return {
    accessToken,
    region,
    startUrl,
    expiresAt: expiresIn ? new Date(Date.now() + expiresIn * 1000) : undefined,
    user: `the user that represents ${subject}`,
    token: undefined,
    sessionName: undefined,
    isFromSecret: false,
    keptAt: undefined,
    cachedAt: undefined,
    renew: () => openExchangedSession(source, context),
    next: undefined,
    refused: (words) =>
      new ActionError(
        'session-expired',
        `The access portal in ${region} refused the session from the exchange of the ID token: ${words}.`,
        'Check that sso-region is the region of the IAM Identity Center instance of application-arn.',
      ),
  };
}

async function exchangeIdToken(source: TrustedTokenIssuerSource, context: Context) {
  const { applicationArn, audience, bootstrapRole, idTokenFile, region } = source;
  const { aws, report, limits } = context;
  const origin = { audience: stsAudience(partitionOf(region)), idTokenFile };
  const bootstrapping = assumeRoleWithWebIdentity(bootstrapRole, origin, region, context);
  const nextAssertion = freshIdTokens({ audience }, context);
  const [bootstrap, service] = await Promise.all([bootstrapping, aws.oidc(region, bootstrapping)]);
  const caller = bootstrap.arn ?? bootstrapRole.arn;
  report.passed('bootstrap role', `Assumed the bootstrap role ${bootstrapRole.arn}.`);
  let claims: Claims = {};
  const once = async () => {
    // An assertion may be valid for one exchange only.
    const idToken = await nextAssertion();
    claims = idToken.claims;
    const request = { clientId: applicationArn, grantType: jwtBearer, assertion: idToken.value };
    return attempt((abortSignal) => service.client.createTokenWithIAM(request, { abortSignal }), limits);
  };
  const answer = await retrying(once, limits);
  if (isFailure(answer)) {
    if (answer.answered && !isTransient(answer)) throw tokenExchangeRejected(answer, source, caller, claims);
    throw service.errorFor(answer, 'exchanging the ID token');
  }
  const { accessToken, refreshToken, idToken, awsAdditionalDetails, expiresIn, scope } = answer;
  for (const secret of [accessToken, refreshToken, idToken, awsAdditionalDetails?.identityContext])
    if (secret) report.mask(secret);
  if (!accessToken || !/^[\x21-\x7e]+$/.test(accessToken)) {
    throw service.intercepted('it has no access token');
  }
  report.passed('exchange', `Exchanged the ID token of this job at ${applicationArn} for a session in ${region}.`);
  if (scope && !scope.includes('sso:account:access')) throw lacksScope(scope, source, caller, claims);
  if (scope) report.passed('scope', 'The session has the scope sso:account:access.');
  return { accessToken, expiresIn, subject: String(claims.sub) };
}

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** The steps of the exchange, in the order in which an administrator sets them up. */
type ExchangeStep =
  | 'application'
  | 'actor policy'
  | 'grant'
  | 'issuer'
  | 'audience'
  | 'claim mapping'
  | 'assignment'
  | 'scope';

/** @param caller who signed the request: the session of the bootstrap role. */
function tokenExchangeRejected(
  failure: ServiceFailure,
  source: TrustedTokenIssuerSource,
  caller: string,
  claims: Claims,
): ActionError {
  const { name, words, cause } = failure;
  const { applicationArn, bootstrapRole, region } = source;
  return new ActionError(
    'token-exchange-rejected',
    `CreateTokenWithIAM in ${region} refused the ID token for ${applicationArn} from ${caller} (${name}: ${words}). ${claimsOf(claims)}`,
    certainRemedy(failure, bootstrapRole.arn) ?? checklist(source, claims, suspects(name, words)),
    { cause },
  );
}

function lacksScope(
  scopes: readonly string[],
  source: TrustedTokenIssuerSource,
  caller: string,
  claims: Claims,
): ActionError {
  return new ActionError(
    'token-exchange-rejected',
    `The token that CreateTokenWithIAM in ${source.region} issued to ${caller} for ${source.applicationArn} does not have the scope sso:account:access. Its scopes: ${listed(scopes)}. ${claimsOf(claims)}`,
    'Add the access scope sso:account:access to the application.',
  );
}

function claimsOf(claims: Claims): string {
  return claimsInWords(claims, ['iss', 'aud', 'sub', 'repository_id']);
}

/** The remedy if the service says what is wrong, so that the other steps need no check. */
function certainRemedy({ name, words, cause }: ServiceFailure, bootstrapRole: string): string | undefined {
  if (/KMS/.test(words)) {
    return `Allow kms:Decrypt for ${bootstrapRole} on the KMS key of the IAM Identity Center instance.`;
  }
  if (!/InvalidRequestRegion/.test(name)) return undefined;
  const region = isRecord(cause) && typeof cause.region === 'string' ? ` to ${cause.region}` : '';
  return `Correct sso-region${region}: it must be the region of the application.`;
}

/** The steps that an answer can mean. A missing assignment and a missing actor policy have the same answer. */
function suspects(name: string, words: string): readonly ExchangeStep[] {
  const text = `${name} ${words}`;
  if (/invalid_client|InvalidClient/i.test(text)) return ['application'];
  if (/access_?denied/i.test(text)) return ['actor policy', 'assignment'];
  if (/unsupported_grant|UnsupportedGrant|unauthorized_client|UnauthorizedClient/i.test(text)) return ['grant'];
  if (/invalid_?scope/i.test(text)) return ['scope'];
  if (/invalid_?grant/i.test(text)) return ['issuer', 'audience', 'claim mapping'];
  return [];
}

function checklist(
  { applicationArn, bootstrapRole, region }: TrustedTokenIssuerSource,
  claims: Claims,
  suspected: readonly ExchangeStep[],
): string {
  const checks: Readonly<Record<ExchangeStep, string>> = {
    application: `the instance in ${region} has ${applicationArn}`,
    'actor policy': `the IAM authentication method of the application allows sso-oauth:CreateTokenWithIAM for ${bootstrapRole.arn}, and the permissions of the role allow it too`,
    grant: `the application has the grant ${jwtBearer}`,
    issuer: `the grant lists a trusted token issuer whose URL is ${claims.iss}`,
    audience: `the grant lists the audience ${claims.aud} for that issuer`,
    'claim mapping': `exactly one user has the value of the claim that the issuer maps (such as repository_id ${claims.repository_id ?? 'none'})`,
    assignment: 'that user is assigned to the application',
    scope: 'the application has the access scope sso:account:access',
  };
  const lines = (Object.keys(checks) as ExchangeStep[])
    .toSorted((one, other) => Number(suspected.includes(other)) - Number(suspected.includes(one)))
    .map((step) => `- ${step}${suspected.includes(step) ? ' (likely)' : ''}: ${checks[step]}`);
  return ['Check these settings in IAM Identity Center:', ...lines].join('\n');
}
