/** A session from a token that a person's sign-in left: the input `sso-token`, or the token cache at home. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { checkedRegion } from '../aws.ts';
import { ActionError, invalidInput } from '../errors.ts';
import { listed } from '../foreign-text.ts';
import { isRenewable, type Renewal, type RenewalContext, renewToken, type TokenPlace } from './renewal.ts';
import type { Session } from './session.ts';
import { parseTokenInput, type Token } from './token.ts';
import { type CachedToken, hasAwsLoginCache, searchTokenCache, tokenCacheFolder } from './token-cache.ts';

/** What the author said of the session, by inputs or by the profile that `aws-profile` names. */
export interface CachedTokenSource {
  readonly kind: 'cached-token';
  /** The input `sso-token`. */
  readonly token: string | undefined;
  readonly startUrl: string | undefined;
  readonly region: string | undefined;
  readonly sessionName: string | undefined;
  /** The profile that was read, for the command that signs in anew. */
  readonly profile: string | undefined;
}

/** A token, where it is kept, and when it is renewed. */
interface Origin {
  readonly place: TokenPlace;
  /** Renewed when less than this is left. */
  readonly margin: number;
  readonly isSecret: boolean;
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
export async function openCachedTokenSession(source: CachedTokenSource, context: RenewalContext): Promise<Session> {
  const origin = source.token ? originInSecret(source, source.token, context) : await originAtHome(source, context);
  const isDue = (token: Token) => remaining(token) < origin.margin && isRenewable(token);
  const current = await tokenNow(origin, isDue, source, context);
  return sessionOf(current, origin, source, context);
}

function sessionOf(token: Token, origin: Origin, source: CachedTokenSource, context: RenewalContext): Session {
  const { region, path } = origin.place;
  return {
    accessToken: token.accessToken,
    region,
    startUrl: source.startUrl ?? token.startUrl,
    expiresAt: token.expiresAt,
    keptAt: origin.isSecret ? path : undefined,
    renew: isRenewable(token)
      ? async () => {
          context.report.info(`The service in ${region} refused the access token; renewing it.`);
          const isRefused = (kept: Token) => kept.accessToken === token.accessToken;
          const renewal = await renewToken(origin.place, isRefused, context);
          return sessionOf(accepted(renewal, token, origin, source, context), origin, source, context);
        }
      : undefined,
    refused: (words) => sessionExpired(token, origin, source, `The service refused it: ${words}.`),
  };
}

/** The token to start with: renewed where that is due, or the old one as long as it holds. */
async function tokenNow(
  origin: Origin,
  isDue: (token: Token) => boolean,
  source: CachedTokenSource,
  context: RenewalContext,
): Promise<Token> {
  const { initial } = origin.place;
  if (!isDue(initial)) {
    if (remaining(initial) > -clockTolerance) return initial;
    throw sessionExpired(initial, origin, source, 'It has nothing to renew it with.');
  }
  const stillValid = remaining(initial) > 0;
  try {
    const renewal = await renewToken(origin.place, isDue, context);
    if (renewal.refused === undefined || !stillValid) return accepted(renewal, initial, origin, source, context);
    context.report.warning(`The session could not be renewed (${renewal.refused}); using it until ${when(initial)}.`);
  } catch (error) {
    if (!(error instanceof ActionError) || !stillValid) throw error;
    context.report.warning(`${error.message} The session is not renewed; using it until ${when(initial)}.`);
  }
  return initial;
}

function accepted(
  renewal: Renewal,
  before: Token,
  origin: Origin,
  source: CachedTokenSource,
  { report }: RenewalContext,
): Token {
  if (renewal.refused !== undefined) {
    throw sessionExpired(before, origin, source, `The service refused to renew it: ${renewal.refused}.`);
  }
  const { token } = renewal;
  report.info(`The session in ${origin.place.region} is renewed until ${when(token)}.`);
  if (origin.isSecret && token.refreshToken !== origin.place.initial.refreshToken) {
    report.warning(
      'The service returned another refresh token, and nothing can write it back into the secret: store sso-token anew before the next run, with aws sso login and gh secret set.',
    );
  }
  return token;
}

/** The secret itself, with a file of this job's own where uses of the action in one job share a renewed session. */
function originInSecret(source: CachedTokenSource, text: string, { job, report }: RenewalContext): Origin {
  const initial = parseTokenInput(text, report);
  const region = source.region ?? initial.region;
  if (!region) {
    throw invalidInput(
      'sso-region',
      'is missing, and sso-token does not tell the region.',
      'Give the region of IAM Identity Center as sso-region.',
    );
  }
  const name = `session-${createHash('sha256').update(initial.accessToken).digest('hex')}.json`;
  const path = join(job.temp, 'aws-sso-credentials', name);
  return { place: { path, initial, region: checkedRegion(region, 'sso-token') }, margin: 0, isSecret: true };
}

async function originAtHome(source: CachedTokenSource, { job, report }: RenewalContext): Promise<Origin> {
  const { startUrl, sessionName } = source;
  if (!startUrl) {
    throw invalidInput(
      'sso-start-url',
      'is missing, and neither sso-token nor aws-profile tells which access portal is meant.',
      'Give the start URL of your access portal, such as https://d-1234567890.awsapps.com/start.',
    );
  }
  const folder = tokenCacheFolder(job.home);
  if (job.outsider) throw noTokenForOutsiders(job.outsider, folder);
  const { found, otherStartUrls, broken } = await searchTokenCache(job.home, { startUrl, sessionName }, report);
  const best = bestOf(found, source.region);
  if (!best) throw noCachedToken(source, startUrl, folder, otherStartUrls, broken, await hasAwsLoginCache(job.home));
  const region = source.region ?? best.token.region;
  if (!region) {
    throw invalidInput(
      'sso-region',
      `is missing, and the token in ${best.path} does not tell it.`,
      'Give the region of IAM Identity Center.',
    );
  }
  report.info(`Using the cached token of ${startUrl} from ${best.path}.`);
  return {
    place: { path: best.path, initial: best.token, region: checkedRegion(region, best.path) },
    margin: cacheMargin,
    isSecret: false,
  };
}

/** The token that serves best: of the right region, then with time left, then renewable; the file's rank decides last. */
function bestOf(found: readonly CachedToken[], region: string | undefined): CachedToken | undefined {
  const worth = ({ token }: CachedToken) => {
    const rightRegion = !region || !token.region || token.region === region ? 8 : 0;
    const left = remaining(token);
    return rightRegion + (left > cacheMargin ? 4 : 0) + (isRenewable(token) ? 2 : 0) + (left > 0 ? 1 : 0);
  };
  return found.reduce<CachedToken | undefined>(
    (best, next) => (best && worth(best) >= worth(next) ? best : next),
    undefined,
  );
}

/** Milliseconds left; a token that does not tell its end has no end until the service says so. */
function remaining(token: Token): number {
  return token.expiresAt ? token.expiresAt.getTime() - Date.now() : Number.POSITIVE_INFINITY;
}

function when(token: Token): string {
  return token.expiresAt?.toISOString() ?? 'a time it does not tell';
}

function noTokenForOutsiders(outsider: 'fork' | 'dependabot', folder: string): ActionError {
  const who = outsider === 'fork' ? "a fork's pull request" : 'Dependabot';
  return new ActionError(
    'no-cached-token',
    `This run is for ${who}, and for such runs the token cache ${folder} is never read.`,
    'Run the job for branches of this repository only, with an if: condition.',
  );
}

function noCachedToken(
  source: CachedTokenSource,
  startUrl: string,
  folder: string,
  otherStartUrls: readonly string[],
  broken: readonly string[],
  awsLogin: boolean,
): ActionError {
  const others = otherStartUrls.length > 0 ? ` It has tokens of: ${listed(otherStartUrls)}.` : '';
  const unread = broken.length > 0 ? ` These files could not be read: ${listed(broken)}.` : '';
  const login = awsLogin
    ? ' The cache of aws login that lies beside it is another thing than a session of IAM Identity Center.'
    : '';
  const gone =
    'If sso-token was meant, it came out empty: a run for a fork or by Dependabot gets no secrets, and a reusable workflow gets them only with secrets: inherit.';
  return new ActionError(
    'no-cached-token',
    `There is no cached token for ${startUrl} in ${folder}.${others}${unread}${login} ${gone}`,
    `Run ${loginCommand(source)} on this machine as the user of the runner, or give the secret sso-token.`,
  );
}

function sessionExpired(token: Token, origin: Origin, source: CachedTokenSource, why: string): ActionError {
  const { region, path } = origin.place;
  const ended = token.expiresAt && remaining(token) <= 0 ? ` expired at ${when(token)}` : ' is no longer valid';
  const issuedElsewhere =
    token.region && token.region !== region ? ` The token was issued in ${token.region}: is sso-region right?` : '';
  const store = origin.isSecret
    ? 'on your own machine, and store its file: gh secret set AWS_SSO_TOKEN < ~/.aws/sso/cache/FILE.json.'
    : `on this machine as the user of the runner; it writes ${path} anew.`;
  return new ActionError(
    'session-expired',
    `The session of ${source.startUrl ?? token.startUrl ?? 'sso-token'} in ${region}${ended}. ${why}${issuedElsewhere}`,
    `Run ${loginCommand(source)} ${store}`,
  );
}

function loginCommand({ sessionName, profile }: CachedTokenSource): string {
  if (sessionName) return `aws sso login --sso-session ${sessionName}`;
  return `aws sso login --profile ${profile ?? 'PROFILE'}`;
}
