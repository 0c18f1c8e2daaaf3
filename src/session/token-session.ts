/** Opens a session with a stored token, which is renewed before it expires, and once after a refusal. */
import type { Context } from '../aws/clients.ts';
import { ActionError } from '../job/errors.ts';
import type { Session } from './session.ts';
import { type Renewal, renewToken, type TokenPlace } from './tokens/renewal.ts';
import { isAlive, isRenewable, remaining, type Token, whenEnded } from './tokens/token.ts';

/** A token, where it is stored, when it is renewed, and what replaces it. */
export interface Origin {
  readonly place: TokenPlace;
  /** The token is renewed if fewer milliseconds than this are left. */
  readonly margin: number;
  readonly startUrl: string | undefined;
  /** Name of its `[sso-session]` in the AWS config file. */
  readonly sessionName: string | undefined;
  /** Whether the first token comes from a secret. */
  readonly isFromSecret: boolean;
  /** Whether the place is a file of this job, which is removed after the job. */
  readonly isOwn: boolean;
  /** How a person gets another token, as an imperative sentence. */
  readonly remedy: string;
  /** Receives a token that replaced the first one. */
  readonly onRenewed?: ((token: Token) => void) | undefined;
  /** Asks a person for another session when this one has expired; undefined if nobody can be asked. */
  readonly replace?: (() => Promise<Session>) | undefined;
}

/** Milliseconds before its expiry at which a token that other tools also use is renewed. */
export const cacheMargin = 5 * 60_000;

/**
 * Opens the session with the stored token. If it cannot be renewed, it is used as long as it is valid.
 *
 * @throws ActionError `session-expired` if nothing replaces it, or the error of a renewal if no valid token is left.
 */
export async function openTokenSession(origin: Origin, context: Context): Promise<Session> {
  const { place, margin } = origin;
  const { initial } = place;
  const isDue = (token: Token) => remaining(token) < margin && isRenewable(token);
  if (!isDue(initial)) {
    if (isAlive(initial)) return sessionOf(initial, origin, context);
    const why = initial.refreshToken
      ? 'It has no valid client registration, so it cannot be renewed.'
      : 'It has no refresh token, so it cannot be renewed.';
    return replaced(initial, why, origin, context);
  }
  const isValid = remaining(initial) > 0;
  const stays = `The session was not renewed; using it until ${whenEnded(initial)}.`;
  try {
    const renewal = await renewToken(place, isDue, context);
    if (renewal.refused === undefined || !isValid) return await settled(renewal, initial, origin, context);
    context.report.warning(`${stays} The service refused to renew it: ${renewal.refused}.`);
  } catch (error) {
    if (!(error instanceof ActionError) || !isValid) throw error;
    context.report.warning(`${stays} ${error.message}`);
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
  context.report.info(`Renewed the session in ${origin.place.region}; it is valid until ${whenEnded(token)}.`);
  origin.onRenewed?.(token);
  return sessionOf(token, origin, context);
}

/** Why a refresh token that has not expired may be refused. */
function spent({ isFromSecret }: Origin): string {
  if (!isFromSecret) return '';
  return ' Another job may have renewed it: the service then replaced the refresh token, and the secret still has the old one.';
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
  const elsewhere = isElsewhere ? ` The token was issued in ${token.region} and works only there.` : '';
  const correction = `Correct sso-region (in a profile, sso_region) to ${token.region}. If the session has expired there too, r`;
  return new ActionError(
    'session-expired',
    `The session of ${startUrl ?? 'sso-token'} in ${place.region} ${ended}. ${why}${elsewhere}`,
    isElsewhere && !hasEnded ? `${correction}${remedy.slice(1)}` : remedy,
  );
}
