/** Exchanges the job's ID token for a session of an IAM role (AssumeRoleWithWebIdentity). */
import type { Context } from '../aws/clients.ts';
import { attempt, type RetryPolicy, retrying, usualPolicy } from '../aws/retrying.ts';
import { parseRole, type RoleRequest } from '../aws/role.ts';
import type { RoleCredentials } from '../aws/role-credentials.ts';
import { isFailure, isTransient, type ServiceFailure } from '../aws/service-failure.ts';
import { ActionError } from '../job/errors.ts';
import { sessionFrom, sessionParameters, unacceptableInput } from './assume-role.ts';
import { type Claims, claimsInWords, freshIdTokens, type IdTokenOrigin } from './id-token.ts';

/** About a minute: long enough for GitHub's key endpoint to recover from many jobs, without adding much load. */
const verification: RetryPolicy = { attempts: 12, pause: 500 };

/**
 * Assumes a role with the job's ID token, a new one for each attempt.
 *
 * @param role with its placeholders filled in; STS accepts neither tags nor an external ID in this call.
 * @param origin where the ID tokens come from.
 * @param region of the STS endpoint.
 * @throws ActionError `no-id-token`, `web-identity-rejected`; `invalid-input` if STS refuses a parameter; `network`,
 *   `throttled`
 */
export async function assumeRoleWithWebIdentity(
  role: RoleRequest,
  origin: IdTokenOrigin,
  region: string,
  context: Context,
): Promise<RoleCredentials> {
  const { aws, report, limits } = context;
  // This loads the client and opens its connection while the first ID token is being requested.
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
  throw unacceptableInput(answer, role) ?? webIdentityRejected(answer, role.arn, region, claims, origin);
}

/** Whether STS could not fetch the issuer's keys: it waits only a few seconds, too short when many jobs run at once. */
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
    `Run the job again, with fewer jobs at the same time. If the error persists, check that ${claims.iss}/.well-known/openid-configuration can be reached from the internet.`,
    { cause },
  );
}

/**
 * The error for a token that STS does not accept for a role. STS does not say which condition failed, so the text
 * shows the claims that trust policies test.
 */
function webIdentityRejected(
  { name, words, cause }: ServiceFailure,
  roleArn: string,
  region: string,
  claims: Claims,
  { idTokenFile }: IdTokenOrigin,
): ActionError {
  const claim = (key: string) => String(claims[key] ?? 'none');
  return new ActionError(
    'web-identity-rejected',
    `STS in ${region} refused the ID token for ${roleArn} (${name}: ${words}). ${claimsOf(claims)}`,
    trustRemedy(name, words, roleArn, region, claim, idTokenFile),
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
  idTokenFile: string | undefined,
): string {
  const role = parseRole(roleArn);
  const account = role?.accountId ?? 'of the role';
  const host = claim('iss').replace(/^https:\/\//, '');
  const provider = `arn:${role?.partition}:iam::${account}:oidc-provider/${host}`;
  if (/No OpenIDConnect provider/i.test(words)) {
    return `Create an OIDC provider for ${claim('iss')} with the audience ${claim('aud')} in account ${account}, or correct the account in role-to-assume.`;
  }
  if (/audience/i.test(words)) {
    return `Add ${claim('aud')} to the audiences of ${provider}, or ${idTokenFile ? `have a token with an audience that it has in ${idTokenFile}` : 'set audience to one that it has'}.`;
  }
  if (/RegionDisabled/.test(name)) {
    return `Activate STS in the region ${region} for account ${account}, or use another aws-region.`;
  }
  if (/ExpiredToken/.test(name) && idTokenFile)
    return `Check the program that writes ${idTokenFile}: its token has expired.`;
  if (/ExpiredToken/.test(name)) {
    return 'Run the job again. If the error persists, check that no proxy returns a cached token: a new token is valid for five minutes.';
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
 * Repositories created, renamed or transferred after 15 July 2026 have IDs in their subject, so older trust policies do
 * not match them. Source: GitHub's OpenID Connect reference.
 */
function subjectForms(claim: (key: string) => string): readonly string[] {
  const [owner, name] = claim('repository').split('/');
  // Only tokens from GitHub have the claim `repository`.

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
