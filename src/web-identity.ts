/** Web identity: the job's ID token for the session of an IAM role. */
import type { Context } from './aws.ts';
import { type Claims, freshIdTokens } from './id-token.ts';
import { attempt, retrying, usualWorth, type Worth } from './retrying.ts';
import type { RoleRequest } from './role.ts';
import type { RoleCredentials } from './role-credentials.ts';
import { generalError, isFailure, isTransient } from './service-failure.ts';
import { sessionFrom, sessionParameters, unacceptableInput } from './sts.ts';
import { isVerificationTrouble, verificationFailed, webIdentityRejected } from './web-identity-errors.ts';

/** Within about a minute: they outlast GitHub's key endpoint under the load of many jobs, and do not add to it. */
const verification: Worth = { attempts: 12, pause: 500 };

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
  const { aws, job, report, limits } = context;
  // The client is loaded and its connection opened while the first ID token is on its way.
  const nextIdToken = freshIdTokens(audience, context);
  const { client, host } = await aws.sts(region);
  let claims: Claims = {};
  const once = async () => {
    const idToken = await nextIdToken();
    claims = idToken.claims;
    const request = { ...sessionParameters(role), WebIdentityToken: idToken.value };
    return attempt((abortSignal) => client.assumeRoleWithWebIdentity(request, { abortSignal }), limits);
  };
  const answer = await retrying(once, limits, (failure) =>
    isVerificationTrouble(failure) ? verification : usualWorth(failure),
  );
  if (!isFailure(answer)) return sessionFrom(answer, host, report);
  if (isVerificationTrouble(answer)) throw verificationFailed(answer, role.arn, region, claims);
  if (!answer.answered || isTransient(answer)) throw generalError(answer, `assuming ${role.arn}`, host, job.env);
  throw unacceptableInput(answer, role) ?? webIdentityRejected(answer, role.arn, region, claims);
}
