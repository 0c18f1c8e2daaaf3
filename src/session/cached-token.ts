/** A session from a token that a person's sign-in left: the input `sso-token`, or the token cache at home. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Context, checkedRegion } from '../aws.ts';
import { ActionError, invalidInput } from '../errors.ts';
import type { CachedTokenSource } from '../source-inputs.ts';
import { noCachedToken, noTokenForOutsiders, sessionExpired, signInCommand } from './cached-token-errors.ts';
import { type Renewal, renewToken, type TokenPlace } from './renewal.ts';
import type { Session } from './session.ts';
import { isRenewable, parseTokenInput, remaining, type Token, whenEnded } from './token.ts';
import { bestToken, hasAwsLoginCache, searchTokenCache, tokenCacheFolder } from './token-cache.ts';

/** A token, where it is kept, when it is renewed, and how a person gets another. */
interface Origin {
  readonly place: TokenPlace;
  /** Milliseconds; renewed when less than this is left. */
  readonly margin: number;
  readonly isSecret: boolean;
  readonly startUrl: string | undefined;
  readonly signIn: string;
  readonly context: Context;
}

const cacheMargin = 5 * 60_000;
/** A clock may be ten minutes off: a token that ended just now is tried, and the service decides. */
const clockTolerance = 15 * 60_000;

/**
 * Opens the session of a cached token, renewing it when that is due.
 *
 * @throws ActionError `no-cached-token`, `session-expired`, `invalid-input`, or what a renewal without any valid token
 *   to fall back on ended in.
 */
export async function openCachedTokenSession(source: CachedTokenSource, context: Context): Promise<Session> {
  const signIn = await signInCommand(source, context.job);
  const origin = source.token
    ? originInSecret(source, source.token, signIn, context)
    : await originAtHome(source, signIn, context);
  return sessionOf(await tokenNow(origin), origin);
}

function sessionOf(token: Token, origin: Origin): Session {
  const { place, isSecret, startUrl, context } = origin;
  const renew = async () => {
    context.report.info(`The service in ${place.region} refused the access token; renewing it.`);
    const isRefused = (kept: Token) => kept.accessToken === token.accessToken;
    return sessionOf(accepted(await renewToken(place, isRefused, context), token, origin), origin);
  };
  return {
    accessToken: token.accessToken,
    region: place.region,
    startUrl,
    expiresAt: token.expiresAt,
    user: 'the user who signed in',
    keptAt: isSecret ? place.path : undefined,
    token,
    cachedAt: isSecret ? undefined : place.path,
    renew: isRenewable(token) ? renew : undefined,
    refused: (words) => expired(token, origin, `The service refused it: ${words}.`),
  };
}

/** The token to start with: renewed where that is due, or the old one as long as it holds. */
async function tokenNow(origin: Origin): Promise<Token> {
  const { place, margin, context } = origin;
  const { initial } = place;
  const isDue = (token: Token) => remaining(token) < margin && isRenewable(token);
  if (!isDue(initial)) {
    if (remaining(initial) > -clockTolerance) return initial;
    throw expired(initial, origin, 'It has nothing to renew it with.');
  }
  const isValid = remaining(initial) > 0;
  const stays = `is not renewed; using it until ${whenEnded(initial)}.`;
  try {
    const renewal = await renewToken(place, isDue, context);
    if (renewal.refused === undefined || !isValid) return accepted(renewal, initial, origin);
    context.report.warning(`The session ${stays} The service refused to renew it: ${renewal.refused}.`);
  } catch (error) {
    if (!(error instanceof ActionError) || !isValid) throw error;
    context.report.warning(`The session ${stays} ${error.message}`);
  }
  return initial;
}

function accepted(renewal: Renewal, before: Token, origin: Origin): Token {
  const { place, isSecret, context } = origin;
  if (renewal.refused !== undefined) {
    throw expired(before, origin, `The service refused to renew it: ${renewal.refused}.`);
  }
  const { token } = renewal;
  context.report.info(`The session in ${place.region} is renewed until ${whenEnded(token)}.`);
  if (isSecret && token.refreshToken !== place.initial.refreshToken) {
    context.report.warning(
      `The service returned another refresh token, and nothing can write it back into the secret. Before the next run, run ${origin.signIn} and store sso-token anew.`,
    );
  }
  return token;
}

function expired(token: Token, { place, isSecret, startUrl, signIn }: Origin, why: string): ActionError {
  return sessionExpired(token, place.region, startUrl, isSecret ? undefined : place.path, why, signIn);
}

/** The secret itself, with a file of this job's own where uses of the action in one job share a renewed session. */
function originInSecret(source: CachedTokenSource, text: string, signIn: string, context: Context): Origin {
  const initial = parseTokenInput(text, context.report);
  const region = requiredRegion(source, initial, 'sso-token');
  const name = `aws-sso-credentials-session-${createHash('sha256').update(initial.accessToken).digest('hex')}.json`;
  const path = join(context.job.temp, name);
  const startUrl = source.startUrl ?? initial.startUrl;
  return { place: { path, initial, region }, margin: 0, isSecret: true, startUrl, signIn, context };
}

async function originAtHome(source: CachedTokenSource, signIn: string, context: Context): Promise<Origin> {
  const { job, report } = context;
  const { startUrl, sessionName } = source;
  const folder = tokenCacheFolder(job.home);
  if (job.outsider) throw noTokenForOutsiders(job.outsider, folder);
  if (!startUrl) {
    throw invalidInput(
      'sso-start-url',
      'is missing: sso-token is not given or came out empty, and no profile of the AWS config file tells which access portal is meant.',
      'Give the start URL of your access portal, such as https://d-1234567890.awsapps.com/start.',
    );
  }
  const search = await searchTokenCache(job.home, { startUrl, sessionName, temp: job.temp }, report);
  const best = bestToken(search.found, source.region, cacheMargin);
  if (!best) throw noCachedToken(startUrl, folder, search, await hasAwsLoginCache(job.home), signIn);
  const region = requiredRegion(source, best.token, best.path);
  report.link('session', `Using the cached token of ${startUrl} from ${best.path}.`);
  const place = { path: best.path, initial: best.token, region };
  return { place, margin: cacheMargin, isSecret: false, startUrl, signIn, context };
}

function requiredRegion(source: CachedTokenSource, token: Token, from: string): string {
  if (source.region) return source.region;
  if (token.region) return checkedRegion(token.region, from);
  throw invalidInput(
    'sso-region',
    `is missing, and ${from} does not tell it.`,
    'Give the region of IAM Identity Center.',
  );
}
