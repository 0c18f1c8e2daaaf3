/** A session from a token that a person's sign-in left: the input `sso-token`, or the token cache at home. */
import type { Context } from '../aws/clients.ts';
import { checkedRegion } from '../aws/region.ts';
import { sameStartUrl } from '../aws/start-url.ts';
import { filesInForce } from '../config/shared-files.ts';
import { signInArgument } from '../config/sso-profile.ts';
import type { CachedTokenSource } from '../inputs/source.ts';
import { ActionError, invalidInput } from '../job/errors.ts';
import { readIfThere } from '../job/files.ts';
import type { Job } from '../job/job.ts';
import { ownTokenPath } from '../job/own-folder.ts';
import { listed } from '../job/text.ts';
import type { Session } from './session.ts';
import { cacheMargin, type Origin, openTokenSession } from './token-session.ts';
import {
  bestToken,
  hasAwsLoginCache,
  readToken,
  type Search,
  searchTokenCache,
  tokenCacheFolder,
} from './tokens/cache.ts';
import { placeNow } from './tokens/loan-marks.ts';
import { parseTokenInput, type Token } from './tokens/token.ts';

/**
 * Opens the session of a cached token, renewing it when that is due.
 *
 * @throws ActionError `no-cached-token`, `session-expired`, `invalid-input`, or what a renewal without any valid token
 *   to fall back on ended in.
 */
export async function openCachedTokenSession(source: CachedTokenSource, context: Context): Promise<Session> {
  const signIn = await signInCommand(source, context.job);
  const origin = source.token
    ? await originInSecret(source, source.token, signIn, context)
    : await originAtHome(source, signIn, context);
  return openTokenSession(origin, context);
}

/** The secret itself, with a file of this job's own where uses of the action in one job share a renewed session. */
async function originInSecret(
  source: CachedTokenSource,
  text: string,
  signIn: string,
  { job, report }: Context,
): Promise<Origin> {
  const initial = parseTokenInput(text, report.mask);
  const region = requiredRegion(source, initial, 'sso-token');
  const own = await ownTokenPath(job.temp, initial.accessToken);
  const path = await placeNow(own, tokenCacheFolder(job.home), job.temp);
  return {
    place: { path, initial: (await readToken(path, report.mask)) ?? initial, region },
    margin: 0,
    startUrl: source.startUrl ?? initial.startUrl,
    sessionName: source.sessionName,
    isFromSecret: true,
    isOwn: path === own,
    remedy: `Run ${signIn} on your own machine, and store its file: gh secret set AWS_SSO_TOKEN < ~/.aws/sso/cache/FILE.json.`,
    onRenewed: ({ refreshToken }) => {
      if (refreshToken === initial.refreshToken) return;
      report.warning(
        `The service returned another refresh token, and nothing can write it back into the secret. Before the next run, run ${signIn} and store sso-token anew.`,
      );
    },
  };
}

async function originAtHome(source: CachedTokenSource, signIn: string, { job, report }: Context): Promise<Origin> {
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
  const search = await searchTokenCache(job.home, { startUrl, sessionName, temp: job.temp }, report.mask);
  const best = bestToken(search.found, source.region, cacheMargin);
  if (!best) throw noCachedToken(startUrl, folder, search, await hasAwsLoginCache(job.home), signIn);
  const region = requiredRegion(source, best.token, best.path);
  report.passed('session', `Using the cached token of ${startUrl} from ${best.path}.`);
  return {
    place: { path: best.path, initial: best.token, region },
    margin: cacheMargin,
    startUrl,
    sessionName,
    isFromSecret: false,
    isOwn: false,
    remedy: `Run ${signIn} on this machine as the user of the runner; it writes ${best.path} anew.`,
  };
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

const secretsGone =
  'If sso-token was meant, it came out empty: runs for a fork or by Dependabot get no secrets, and a reusable workflow gets them only with secrets: inherit.';

/** `aws sso login` with the right session or profile, as the inputs or the AWS config file of this machine tell it. */
async function signInCommand(
  {
    sessionName,
    profile,
    startUrl,
  }: { sessionName?: string | undefined; profile?: string | undefined; startUrl?: string | undefined },
  job: Job,
): Promise<string> {
  if (sessionName) return `aws sso login --sso-session ${sessionName}`;
  if (profile) return `aws sso login --profile ${profile}`;
  const config = await readIfThere(filesInForce(job).config).catch(() => undefined);
  const isWanted = (url: string) => startUrl !== undefined && sameStartUrl(url, startUrl);
  const argument = config && signInArgument(config.toString('utf8'), isWanted);
  return argument ? `aws sso login ${argument}` : 'aws configure sso, then aws sso login --profile NAME,';
}

function noTokenForOutsiders(outsider: 'fork' | 'dependabot', folder: string): ActionError {
  const who = outsider === 'fork' ? "a fork's pull request" : 'Dependabot';
  return new ActionError(
    'no-cached-token',
    `This run is for ${who}, and for such runs the token cache ${folder} is never read. ${secretsGone}`,
    'Run the job for branches of this repository only, with an if: condition.',
  );
}

function noCachedToken(
  startUrl: string,
  folder: string,
  { otherStartUrls, broken }: Search,
  awsLogin: boolean,
  signIn: string,
): ActionError {
  const others = otherStartUrls.length > 0 ? ` It has tokens of: ${listed(otherStartUrls)}.` : '';
  const unread = broken.length > 0 ? ` These files could not be read: ${listed(broken)}.` : '';
  const login = awsLogin
    ? ' What aws login left beside it is another thing than a session of IAM Identity Center.'
    : '';
  return new ActionError(
    'no-cached-token',
    `There is no cached token for ${startUrl} in ${folder}.${others}${unread}${login} ${secretsGone}`,
    `Run ${signIn} on this machine as the user of the runner, or give the secret sso-token.`,
  );
}
