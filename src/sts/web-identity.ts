/** Web identity: the job's ID token for the session of an IAM role. */
import type { Context } from '../aws/clients.ts';
import { attempt, type RetryPolicy, retrying, usualPolicy } from '../aws/retrying.ts';
import { parseRole, type RoleRequest } from '../aws/role.ts';
import type { RoleCredentials } from '../aws/role-credentials.ts';
import { isFailure, isTransient, type ServiceFailure } from '../aws/service-failure.ts';
import { ActionError } from '../job/errors.ts';
import { sessionFrom, sessionParameters, unacceptableInput } from './assume-role.ts';
import { type Claims, claimsInWords, freshIdTokens, type IdTokenOrigin } from './id-token.ts';

/** Within about a minute: they outlast GitHub's key endpoint under the load of many jobs, and do not add to it. */
const verification: RetryPolicy = { attempts: 12, pause: 500 };

/**
 * Assumes a role with ID tokens of the job, a fresh one for each attempt.
 *
 * @param role without placeholders; STS takes neither tags nor an external id here.
 * @param origin where the ID tokens come from.
 * @param region whose STS is asked.
 * @throws ActionError `no-id-token`, `web-identity-rejected`; `invalid-input` where STS cannot take what was asked for;
 *   `network`, `throttled`
 */
export async function assumeRoleWithWebIdentity(
  role: RoleRequest,
  origin: IdTokenOrigin,
  region: string,
  context: Context,
): Promise<RoleCredentials> {
  const { aws, report, limits } = context;
  // The client is loaded and its connection opened while the first ID token is on its way.
  const nextIdToken = freshIdTokens(origin, context);
  const service = await aws.sts(region);
  let claims: Claims = {};
  const once = async () => {
    const idToken = await nextIdToken();
    claims = idToken.claims;
    const request = { ...sessionParameters(role), WebIdentityToken: idToken.value };
    return attempt((abortSignal) => service.client.assumeRoleWithWebIdentity(request, { abortSignal }), limits);
  };
  const answer = await retrying(once, limits, (failure) =>
    isVerificationTrouble(failure) ? verification : usualPolicy(failure),
  );
  if (!isFailure(answer)) return sessionFrom(answer, service, report.mask);
  if (isVerificationTrouble(answer)) throw verificationFailed(answer, role.arn, region, claims);
  if (!answer.answered || isTransient(answer)) throw service.errorFor(answer, `assuming ${role.arn}`);
  throw unacceptableInput(answer, role) ?? webIdentityRejected(answer, role.arn, region, claims);
}

/** Whether STS could not fetch the issuer's keys: it gives the issuer few seconds, which many jobs at once use up. */
function isVerificationTrouble({ name, words }: ServiceFailure): boolean {
  return /IDPCommunicationError/.test(name) || /Couldn't retrieve verification key/i.test(words);
}

function verificationFailed(
  { words, metadata, cause }: ServiceFailure,
  roleArn: string,
  region: string,
  claims: Claims,
): ActionError {
  return new ActionError(
    'web-identity-rejected',
    `STS in ${region} could not verify the ID token for ${roleArn} in ${metadata.attempts} attempts: ${words}. ${claimsOf(claims)}`,
    `Run the job again, and fewer jobs at the same moment; if it stays, check that ${claims.iss}/.well-known/openid-configuration can be reached from the internet.`,
    { cause },
  );
}

/**
 * The error for a token that STS will never take for a role. STS does not tell which condition failed, so the text
 * gives the claims that trust policies test.
 */
function webIdentityRejected(
  { name, words, cause }: ServiceFailure,
  roleArn: string,
  region: string,
  claims: Claims,
): ActionError {
  const claim = (key: string) => String(claims[key] ?? 'none');
  return new ActionError(
    'web-identity-rejected',
    `STS in ${region} refused the ID token for ${roleArn} (${name}: ${words}). ${claimsOf(claims)}`,
    trustRemedy(name, words, roleArn, region, claim),
    { cause },
  );
}

function claimsOf(claims: Claims): string {
  return claimsInWords(claims, ['iss', 'aud', 'sub']);
}

function trustRemedy(
  name: string,
  words: string,
  roleArn: string,
  region: string,
  claim: (key: string) => string,
): string {
  const role = parseRole(roleArn);
  const account = role?.accountId ?? 'of the role';
  const host = claim('iss').replace(/^https:\/\//, '');
  const provider = `arn:${role?.partition}:iam::${account}:oidc-provider/${host}`;
  if (/No OpenIDConnect provider/i.test(words)) {
    return `Create the OIDC provider ${claim('iss')} with audience ${claim('aud')} in account ${account}, or correct the account in role-to-assume.`;
  }
  if (/audience/i.test(words)) {
    return `Add ${claim('aud')} to the audiences of ${provider}, or set audience to one that it has.`;
  }
  if (/RegionDisabled/.test(name)) {
    return `Activate the region ${region} in account ${account}, or give another aws-region.`;
  }
  if (/ExpiredToken/.test(name)) {
    return 'Run the job again; if it stays, check that no proxy answers from a cache in the place of the issuer: a fresh token is good for five minutes.';
  }
  return [
    `Check that the role exists in account ${account}, and that one statement of its trust policy has:`,
    '- action: sts:AssumeRoleWithWebIdentity',
    `- principal: Federated ${provider}`,
    `- condition: ${host}:aud is ${claim('aud')}`,
    `- condition: ${host}:sub matches ${claim('sub')}`,
    ...subjectForms(claim),
  ].join('\n');
}

/**
 * Repositories made, renamed or moved after 15 July 2026 have ids in their subject, so that trust policies of old do
 * not match them. Source: GitHub's OpenID Connect reference.
 */
function subjectForms(claim: (key: string) => string): readonly string[] {
  const [owner, name] = claim('repository').split('/');
  // Issuers other than GitHub have no repositories.
  if (!name) return [];
  const byName = `repo:${owner}/${name}:`;
  const immutable = `repo:${owner}@${claim('repository_owner_id')}/${name}@${claim('repository_id')}:`;
  const subject = claim('sub');
  if (subject.startsWith(immutable)) {
    return [`The subject is in the immutable form ${immutable}…; a policy with ${byName}… does not match it.`];
  }
  if (subject.startsWith(byName)) {
    return [`The subject is in the form ${byName}…; a policy with the immutable form ${immutable}… does not match it.`];
  }
  return [`The subject is customized; the usual forms ${byName}… and ${immutable}… do not match it.`];
}
