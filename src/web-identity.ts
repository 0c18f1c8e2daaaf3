/** Web identity: the job's ID token for the session of an IAM role. */
import { attemptsFrom, type Context } from './aws.ts';
import { type Claims, freshIdTokens } from './id-token.ts';
import { retrying } from './retrying.ts';
import type { RoleRequest } from './role.ts';
import type { RoleCredentials } from './role-credentials.ts';
import { describeFailure, generalError, isFailure, isTransient } from './service-failure.ts';
import { sessionFrom, sessionParameters, unacceptableInput } from './sts.ts';
import { isVerificationTrouble, verificationFailed, webIdentityRejected } from './web-identity-errors.ts';

/** They outlast GitHub's key endpoint under the load of many jobs, within about a minute. */
const verificationAttempts = 12;

/**
 * Assumes a role with ID tokens of the job, a fresh one for each attempt.
 *
 * @param role without placeholders; STS takes neither tags nor an external id here.
 * @param audience the claim `aud` of the ID tokens.
 * @param region whose STS is asked.
 * @throws ActionError `no-id-token`, `web-identity-rejected`; `invalid-input` where STS cannot take what was asked for;
 *   `network`, `throttled`
 */
export async function assumeRoleWithWebIdentity(
  role: RoleRequest,
  audience: string,
  region: string,
  context: Context,
): Promise<RoleCredentials> {
  const { aws, job, report } = context;
  // The client is loaded and its connection opened while the first ID token is on its way.
  const nextIdToken = freshIdTokens(audience, context);
  const { client, host } = await aws.sts(region);
  let claims: Claims = {};
  const attempt = async () => {
    const idToken = await nextIdToken();
    claims = idToken.claims;
    const request = { ...sessionParameters(role), WebIdentityToken: idToken.value };
    return client.assumeRoleWithWebIdentity(request).catch(describeFailure);
  };
  const answer = await retrying(attempt, (failure) => {
    if (isVerificationTrouble(failure)) return attemptsFrom(job.env, verificationAttempts);
    return isTransient(failure) ? attemptsFrom(job.env) : 1;
  });
  if (!isFailure(answer)) return sessionFrom(answer, host, report);
  if (isVerificationTrouble(answer)) throw verificationFailed(answer, role.arn, region, claims);
  if (!answer.answered || isTransient(answer)) throw generalError(answer, `assuming ${role.arn}`, host, job.env);
  throw unacceptableInput(answer, role) ?? webIdentityRejected(answer, role.arn, region, claims);
}
