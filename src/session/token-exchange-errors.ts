/** Why Identity Center did not exchange an ID token: the service names nothing, so the checklist does. */
import { ActionError } from '../errors.ts';
import { listed } from '../foreign-text.ts';
import { type Claims, claimsInWords } from '../id-token.ts';
import { isRecord } from '../job.ts';
import type { ServiceFailure } from '../service-failure.ts';
import type { TrustedTokenIssuerSource } from '../source-inputs.ts';

export const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** The links of the exchange, in the order in which an administrator sets them up. */
type Link = 'application' | 'actor policy' | 'grant' | 'issuer' | 'audience' | 'claim mapping' | 'assignment' | 'scope';

/** @param caller who signed the request: the session of the bootstrap role. */
export function tokenExchangeRejected(
  failure: ServiceFailure,
  source: TrustedTokenIssuerSource,
  caller: string,
  claims: Claims,
): ActionError {
  const { name, words, cause } = failure;
  const { applicationArn, region } = source;
  return new ActionError(
    'token-exchange-rejected',
    `CreateTokenWithIAM in ${region} refused the ID token for ${applicationArn} to ${caller} (${name}: ${words}). ${claimsOf(claims)}`,
    `${firstRemedy(failure)}${checklist(source, claims, suspects(name, words))}`,
    { cause },
  );
}

export function lacksScope(
  scopes: readonly string[],
  source: TrustedTokenIssuerSource,
  caller: string,
  claims: Claims,
): ActionError {
  return new ActionError(
    'token-exchange-rejected',
    `The token that CreateTokenWithIAM in ${source.region} gave to ${caller} for ${source.applicationArn} lacks the scope sso:account:access; it has: ${listed(scopes)}. ${claimsOf(claims)}`,
    checklist(source, claims, ['scope']),
  );
}

function claimsOf(claims: Claims): string {
  return claimsInWords(claims, ['iss', 'aud', 'sub', 'repository_id']);
}

function firstRemedy({ name, words, cause }: ServiceFailure): string {
  if (/KMS/.test(words)) return 'Allow the bootstrap role kms:Decrypt with the key of the Identity Center instance. ';
  if (!/InvalidRequestRegion/.test(name)) return '';
  const region = isRecord(cause) && typeof cause.region === 'string' ? ` to ${cause.region}` : '';
  return `Correct sso-region${region}, where the application is. `;
}

/** Which links an answer can mean: of an assignment and an actor policy that are missing it says the same. */
function suspects(name: string, words: string): readonly Link[] {
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
  suspected: readonly Link[],
): string {
  const checks: Readonly<Record<Link, string>> = {
    application: `the instance in ${region} has ${applicationArn}`,
    'actor policy': `the application's IAM authentication method allows sso-oauth:CreateTokenWithIAM to ${bootstrapRole.arn}, and so do the role's own permissions`,
    grant: `the application has the grant ${jwtBearer}`,
    issuer: `the grant lists a trusted token issuer whose URL is ${claims.iss}`,
    audience: `the grant lists the audience ${claims.aud} for that issuer`,
    'claim mapping': `the claim that the issuer maps (such as repository_id ${claims.repository_id ?? 'none'}) is the mapped attribute of exactly one user`,
    assignment: 'that user is assigned to the application',
    scope: 'the application has the access scope sso:account:access',
  };
  const lines = (Object.keys(checks) as Link[])
    .toSorted((one, other) => Number(suspected.includes(other)) - Number(suspected.includes(one)))
    .map((link) => `- ${link}${suspected.includes(link) ? ' (likely)' : ''}: ${checks[link]}`);
  return ['Check these links in Identity Center:', ...lines].join('\n');
}
