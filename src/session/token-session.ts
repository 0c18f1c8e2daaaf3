/** A session from a token that lies in some place: renewed when that is due, and once after a refusal. */
import type { Context } from '../aws/clients.ts';
import { ActionError } from '../job/errors.ts';
import type { Session } from './session.ts';
import { type Renewal, renewToken, type TokenPlace } from './tokens/renewal.ts';
import { isAlive, isRenewable, remaining, type Token, whenEnded } from './tokens/token.ts';

/** A token, where it is kept, when it is renewed, and what comes after it. */
export interface Origin {
  readonly place: TokenPlace;
  /** Milliseconds; renewed when less than this is left. */
  readonly margin: number;
  readonly startUrl: string | undefined;
  /** Name of the `[sso-session]` of the AWS config file that tells of the session. */
  readonly sessionName: string | undefined;
  /** Whether the first token comes from a secret. */
  readonly isFromSecret: boolean;
  /** Whether the place is a file of this job's own, which goes with the job. */
  readonly isOwn: boolean;
  /** How a person gets another token, as an imperative sentence. */
  readonly remedy: string;
  /** Told of a token that replaced the first one. */
  readonly onRenewed?: ((token: Token) => void) | undefined;
  /** Another session, where this one has ended and somebody can be asked for one. */
  readonly replace?: (() => Promise<Session>) | undefined;
}

/** Milliseconds before its end at which a token that others use as well is renewed. */
export const cacheMargin = 5 * 60_000;

/**
 * Opens the session with the token of its place, renewed where that is due, or the old one as long as it holds.
 *
 * @throws ActionError `session-expired` where nothing replaces it, or what a renewal without any valid token to fall
 *   back on ended in.
 */
export async function openTokenSession(origin: Origin, context: Context): Promise<Session> {
  const { place, margin } = origin;
  const { initial } = place;
  const isDue = (token: Token) => remaining(token) < margin && isRenewable(token);
  if (!isDue(initial)) {
    if (isAlive(initial)) return sessionOf(initial, origin, context);
    return replaced(initial, 'It has nothing to renew it with.', origin, context);
  }
  const isValid = remaining(initial) > 0;
  const stays = `is not renewed; using it until ${whenEnded(initial)}.`;
  try {
    const renewal = await renewToken(place, isDue, context);
    if (renewal.refused === undefined || !isValid) return await settled(renewal, initial, origin, context);
    context.report.warning(`The session ${stays} The service refused to renew it: ${renewal.refused}.`);
  } catch (error) {
    if (!(error instanceof ActionError) || !isValid) throw error;
    context.report.warning(`The session ${stays} ${error.message}`);
  }
  return sessionOf(initial, origin, context);
}

function sessionOf(token: Token, origin: Origin, context: Context): Session {
  const { place, isOwn, startUrl, sessionName, isFromSecret, replace } = origin;
  const renew = async () => {
    if (!isRenewable(token)) return replaced(token, 'The service refused it.', origin, context);
    context.report.info(`The service in ${place.region} refused the access token; renewing it.`);
    const isRefused = (kept: Token) => kept.accessToken === token.accessToken;
    return settled(await renewToken(place, isRefused, context), token, origin, context);
  };
  return {
    accessToken: token.accessToken,
    region: place.region,
    startUrl,
    expiresAt: token.expiresAt,
    user: 'the user who signed in',
    token,
    sessionName,
    isFromSecret,
    keptAt: isOwn ? place.path : undefined,
    cachedAt: isOwn ? undefined : place.path,
    renew: isRenewable(token) || replace ? renew : undefined,
    next: undefined,
    refused: (words) => expired(token, origin, `The service refused it: ${words}.`),
  };
}

async function settled(renewal: Renewal, before: Token, origin: Origin, context: Context): Promise<Session> {
  if (renewal.refused !== undefined) {
    return replaced(before, `The service refused to renew it: ${renewal.refused}.${spent(origin)}`, origin, context);
  }
  const { token } = renewal;
  context.report.info(`The session in ${origin.place.region} is renewed until ${whenEnded(token)}.`);
  origin.onRenewed?.(token);
  return sessionOf(token, origin, context);
}

/** Why a refresh token may be refused that has not ended. */
function spent({ isFromSecret }: Origin): string {
  if (!isFromSecret) return '';
  return ' Perhaps another job has renewed it: then the service has replaced the refresh token, and the secret still holds the old one.';
}

async function replaced(ended: Token, why: string, origin: Origin, { report }: Context): Promise<Session> {
  const error = expired(ended, origin, why);
  if (!origin.replace) throw error;
  report.info(error.message);
  return origin.replace();
}

function expired(token: Token, { place, startUrl, remedy }: Origin, why: string): ActionError {
  const hasEnded = remaining(token) <= 0;
  const ended = hasEnded ? `expired at ${whenEnded(token)}` : 'is no longer valid';
  const isElsewhere = token.region !== undefined && token.region !== place.region;
  const elsewhere = isElsewhere ? ` The token was issued in ${token.region}, and is good there alone.` : '';
  const correction = `Correct sso-region (in a profile sso_region) to ${token.region}. If the session has ended there too, r`;
  return new ActionError(
    'session-expired',
    `The session of ${startUrl ?? 'sso-token'} in ${place.region} ${ended}. ${why}${elsewhere}`,
    isElsewhere && !hasEnded ? `${correction}${remedy.slice(1)}` : remedy,
  );
}
