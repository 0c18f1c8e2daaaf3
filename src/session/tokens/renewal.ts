/** Renews a token with its refresh token, in one process for all that share its file. */
import type { Context } from '../../aws/clients.ts';
import { ask } from '../../aws/retrying.ts';
import { isFailure } from '../../aws/service-failure.ts';
import { prepareReplacement } from '../../job/files.ts';
import type { Interruption } from '../../job/interruption.ts';
import { withLock } from '../../job/lock.ts';
import { readToken } from './cache.ts';
import { formatTime, type Token } from './token.ts';

/** Where a token is stored, and the token to use until the file exists. */
export interface TokenPlace {
  readonly path: string;
  readonly initial: Token;
  readonly region: string;
}

/** The result of a renewal. A refusal by the service is a result, not a failed call. */
export type Renewal =
  | { readonly token: Token; readonly refused?: undefined }
  | { readonly token?: undefined; readonly refused: string };

/**
 * Renews the token of a place, unless another process did so while this one waited for the lock.
 *
 * The new token replaces the old one atomically, with mode 0600. Unknown fields are kept, and so is the old refresh token
 * if the answer has none (OAuth 2.0, RFC 6749 section 6). The file is prepared before the call, so that a full disk or a
 * missing permission shows while the old refresh token is still valid.
 *
 * @param isDue whether the stored token has to be renewed.
 * @throws ActionError `network`, `throttled`, `unexpected` or `unsafe-file`
 */
export async function renewToken(
  place: TokenPlace,
  isDue: (token: Token) => boolean,
  context: Context,
): Promise<Renewal> {
  const { job, report, limits } = context;
  const renew = async ({ urgent }: Interruption): Promise<Renewal> => {
    const kept = (await readToken(place.path, report.mask)) ?? place.initial;
    if (!isDue(kept)) return { token: kept };
    const replacement = await prepareReplacement(place.path, job.temp);
    try {
      const deadline = AbortSignal.any([limits.deadline, urgent]);
      const renewal = await requestRenewal(kept, place.region, { ...context, limits: { ...limits, deadline } });
      if (!renewal.token) return renewal;
      await replacement.write(`${JSON.stringify(renewal.token.fields, undefined, 2)}\n`);
      await replacement.commit();
      return renewal;
    } finally {
      await replacement.abandon();
    }
  };
  return withLock(`${place.path}.lock`, renew, { deadline: limits.deadline, onLeftover: report.warning });
}

async function requestRenewal(token: Token, region: string, context: Context): Promise<Renewal> {
  const { aws, report, limits } = context;
  const service = await aws.oidc(region);
  const { clientId, clientSecret, refreshToken } = token;
  const request = { grantType: 'refresh_token', clientId, clientSecret, refreshToken };
  const answer = await ask((abortSignal) => service.client.createToken(request, { abortSignal }), limits);
  if (isFailure(answer)) {
    // 400 and 401 are OAuth's refusals (RFC 6749 section 5.2); anything else says nothing about the session.
    if (answer.answered && (answer.status === 400 || answer.status === 401)) return { refused: answer.words };
    throw service.errorFor(answer, 'renewing the session');
  }
  const { accessToken, expiresIn, refreshToken: nextRefreshToken } = answer;
  if (!accessToken || !expiresIn) {
    throw service.intercepted('it has no access token, or no lifetime for it');
  }
  report.mask(accessToken);
  if (nextRefreshToken) report.mask(nextRefreshToken);
  const expiresAt = new Date(Date.now() + expiresIn * 1000);
  const kept = { accessToken, expiresAt, refreshToken: nextRefreshToken ?? refreshToken };
  return {
    token: {
      ...token,
      ...kept,
      fields: { ...token.fields, ...kept, expiresAt: formatTime(expiresAt) },
    },
  };
}
