/** Opens a session with the token of a person's sign-in, from the input `sso-token` or the token cache at home. */
import type { Context } from '../aws/clients.ts';
import { checkedRegion } from '../aws/region.ts';
import { isStartUrl, sameStartUrl } from '../aws/start-url.ts';
import type { CachedTokenSource } from '../inputs/source.ts';
import { type ActionError, invalidInput } from '../job/errors.ts';
import type { Job } from '../job/job.ts';
import { ownTokenPath } from '../job/own-folder.ts';
import { findSignIns, knownSignIns, openFirst } from './home-sign-ins.ts';
import type { Session } from './session.ts';
import {
  noCachedToken,
  noTokenForOutsiders,
  nothingNamesThePortal,
  signInAtHome,
  storeAgain,
  unreadableToken,
} from './sign-in-words.ts';
import { cacheMargin, type Origin, openTokenSession } from './token-session.ts';
import {
  type CachedToken,
  hasAwsLoginCache,
  readOwnToken,
  type Search,
  tokenCacheFolder,
  tokenCachePath,
} from './tokens/cache.ts';
import type { Token } from './tokens/token.ts';
import { parseTokenInput } from './tokens/token-input.ts';

/**
 * Opens the session of a cached token, and renews it if necessary.
 *
 * @throws ActionError `no-cached-token`, `session-expired`, `unreadable-config`, `invalid-input`, or the error of a
 *   renewal if no valid token is left.
 */
export async function openCachedTokenSession(source: CachedTokenSource, context: Context): Promise<Session> {
  if (source.token) return openTokenSession(await originInSecret(source, source.token, context), context);
  const [first, ...others] = await originsAtHome(source, context);
  return openFirst(first, others, context);
}

/** The token in the secret, with a file through which all uses of the action in this job share the renewed session. */
async function originInSecret(source: CachedTokenSource, text: string, { job, report }: Context): Promise<Origin> {
  const initial = parseTokenInput(text, report.mask);
  refuseOtherPortal(source, initial);
  if (/^\{\s*\n/.test(text)) report.warning(severalLines);
  const region = requiredRegion(source, initial, 'sso-token');
  const startUrl = source.startUrl ?? checkedStartUrl(initial);
  const own = await ownTokenPath(job.temp, initial.accessToken);
  const { path, token = initial } = await readOwnToken(own, initial, job, report.mask);
  const signIn = source.signIn ?? (startUrl ? (await knownSignIns(startUrl, job))[0] : undefined);
  const remedy = storeAgain(signIn?.argument, startUrl);
  return {
    place: { path, initial: token, region },
    margin: 0,
    startUrl,
    sessionName: source.signIn?.sessionName,
    isFromSecret: true,
    isOwn: path === own,
    remedy,
    onRenewed: ({ refreshToken }) => {
      if (refreshToken === initial.refreshToken) return;
      report.warning(
        `The service replaced the refresh token in sso-token. A job cannot update the secret, so it now works in this job only. ${remedy}`,
      );
    },
  };
}

const severalLines =
  'sso-token has several lines, and the runner masks each of them: { and } become *** in the whole log, and outputs that contain them are lost. Store it on one line with setup/store-token.sh from the repository of this action.';

/** If two portals are named, one is a mistake, and each means other credentials. */
function refuseOtherPortal({ startUrl, profile }: CachedTokenSource, token: Token): void {
  if (!startUrl || !token.startUrl || sameStartUrl(startUrl, token.startUrl)) return;
  const from = profile ? `the profile ${profile}` : 'sso-start-url';
  throw invalidInput(
    'sso-token',
    `is a sign-in to ${token.startUrl}, but ${from} has ${startUrl}.`,
    `Store a sign-in to ${startUrl} with setup/store-token.sh, or correct ${from}.`,
  );
}

function checkedStartUrl({ startUrl }: Token): string | undefined {
  if (startUrl === undefined || isStartUrl(startUrl)) return startUrl;
  throw invalidInput(
    'sso-token',
    'has a startUrl that is not a valid https:// URL.',
    'Store a sign-in again with setup/store-token.sh, or set sso-start-url.',
  );
}

async function originsAtHome(source: CachedTokenSource, context: Context): Promise<readonly [Origin, ...Origin[]]> {
  const { job, report } = context;
  const { startUrl, signIn } = source;
  const folder = tokenCacheFolder(job.home);
  if (job.outsider) throw noTokenForOutsiders(job.outsider, job.env.GITHUB_EVENT_NAME ?? '', folder);
  if (!startUrl) throw nothingNamesThePortal(source.isSourceEmpty);
  const { usable, nearest, search } = await findSignIns({ ...source, startUrl }, context);
  const known = signIn ? [signIn] : await knownSignIns(startUrl, job);
  const [first, ...others] = usable.length > 0 ? usable : nearest;
  if (!first) throw await nothingUsable({ ...source, startUrl }, search, known[0]?.argument, job);
  const originOf = ({ path, token }: CachedToken): Origin => {
    const isKept = ({ cacheKey }: { readonly cacheKey: string }) => tokenCachePath(job.home, cacheKey) === path;
    const { argument } = known.find(isKept) ?? known[0] ?? {};
    return {
      place: { path, initial: token, region: requiredRegion(source, token, path) },
      margin: cacheMargin,
      startUrl,
      sessionName: signIn?.sessionName,
      isFromSecret: false,
      isOwn: false,
      remedy: signInAtHome(argument, startUrl, path),
    };
  };
  report.info(`Using the cached token for ${startUrl} from ${first.path}.`);
  return [originOf(first), ...others.map(originOf)];
}

async function nothingUsable(
  { startUrl, signIn, tokenFile, isSourceEmpty }: CachedTokenSource & { readonly startUrl: string },
  search: Search,
  argument: string | undefined,
  job: Job,
): Promise<ActionError> {
  const path = signIn && tokenCachePath(job.home, signIn.cacheKey);
  const broken = search.broken.find((file) => file.path === (tokenFile ?? path));
  if (broken?.fault) return unreadableToken(broken.path, broken.fault, signInAtHome(argument, startUrl, broken.path));
  const looked = { startUrl, folder: tokenCacheFolder(job.home), path, sessionName: signIn?.sessionName, argument };
  return noCachedToken(looked, search, {
    hasAwsLogin: await hasAwsLoginCache(job.home),
    isHosted: job.env.RUNNER_ENVIRONMENT === 'github-hosted',
    isSourceEmpty,
  });
}

function requiredRegion(source: CachedTokenSource, token: Token, from: string): string {
  if (source.region) return source.region;
  if (token.region) return checkedRegion(token.region, `sso-region, read from ${from},`);
  throw invalidInput(
    'sso-region',
    `is missing, and ${from} does not contain a region.`,
    'Set it to the region of IAM Identity Center.',
  );
}
