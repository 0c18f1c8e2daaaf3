/** The sign-in at home that is meant, where those of several people may lie side by side. */
import type { Context } from '../aws/clients.ts';
import { sameStartUrl, spellings } from '../aws/start-url.ts';
import { filesInForce } from '../config/shared-files.ts';
import { type SignIn, signInsIn } from '../config/sign-in.ts';
import { ActionError } from '../job/errors.ts';
import { readIfRegular } from '../job/files.ts';
import type { Job } from '../job/job.ts';
import { listed } from '../job/text.ts';
import type { Session } from './session.ts';
import { type Origin, openTokenSession } from './token-session.ts';
import { type CachedToken, type Search, searchTokenCache, tokenCachePath } from './tokens/cache.ts';
import { isAlive } from './tokens/token.ts';

/** Whose sign-in is looked for. */
interface SignInQuery {
  readonly startUrl: string;
  readonly region: string | undefined;
  /** The one that a profile means; undefined where any of the portal will do. */
  readonly signIn: SignIn | undefined;
  /** The one file that it lies in, where that is known. */
  readonly tokenFile?: string | undefined;
}

interface SignIns {
  /** Tokens that will do, the one to use first. Further ones stand in for it where the portal does not take it. */
  readonly usable: readonly CachedToken[];
  /** Where none will do, what comes nearest: it has ended, or is of another region. */
  readonly nearest: readonly CachedToken[];
  readonly search: Search;
}

/**
 * Finds the sign-in as AWS tools would: a profile has one file. With a start URL alone the file that is named after it
 * comes first, then those of sessions that the AWS config file names, then others. Where that leaves a choice, a warning
 * says so.
 */
export async function findSignIns(query: SignInQuery, { job, report }: Context): Promise<SignIns> {
  const { startUrl, region, signIn, tokenFile } = query;
  const exact = tokenFile ?? (signIn && tokenCachePath(job.home, signIn.cacheKey));
  const paths = (keys: readonly string[]) => keys.map((key) => tokenCachePath(job.home, key));
  const cacheQuery = {
    startUrl,
    expected: exact === undefined ? paths(spellings(startUrl)) : [exact],
    isExact: exact !== undefined,
    preferred: exact === undefined ? paths((await knownSignIns(startUrl, job)).map(({ cacheKey }) => cacheKey)) : [],
    temp: job.temp,
  };
  const search = await searchTokenCache(job.home, cacheQuery, report.mask);
  const { found } = search;
  const isHere = ({ token }: CachedToken) => !region || !token.region || token.region === region;
  const [first, ...others] = found.filter((one) => isHere(one) && isAlive(one.token));
  if (!first) return { usable: [], nearest: [found.find(isHere) ?? found[0] ?? []].flat(), search };
  const here = found.filter(isHere);
  const isPassedOver = here[0] !== first && here[0]?.isByContent === false;
  if (others.length > 0 || isPassedOver) warnOfChoice(first, here, startUrl, report.warning);
  return { usable: first.isByContent ? [first, ...others] : [first], nearest: [], search };
}

function warnOfChoice(
  { path }: CachedToken,
  all: readonly CachedToken[],
  startUrl: string,
  warn: (sentence: string) => void,
): void {
  const files = listed(all.map((one) => one.path));
  warn(
    `Several sign-ins to ${startUrl} lie in the token cache, and they may be of several people: ${files}. Using ${path}. To choose one, name a profile of the AWS config file with aws-profile, and leave out account and permission-set: its sso_session tells the sign-in.`,
  );
}

/** The sign-ins to a portal that the AWS config file of this machine names. */
export async function knownSignIns(startUrl: string, job: Job): Promise<readonly SignIn[]> {
  const config = await readIfRegular(filesInForce(job).config).catch(() => undefined);
  return config ? signInsIn(config, (url) => sameStartUrl(url, startUrl)) : [];
}

/**
 * Opens the session of the first of several tokens that has not ended. The others follow it as its `next`.
 *
 * @throws ActionError `session-expired` of the last one, or what a renewal ended in.
 */
export async function openFirst(origin: Origin, others: readonly Origin[], context: Context): Promise<Session> {
  const [second, ...rest] = others;
  if (!second) return openTokenSession(origin, context);
  const next = () => {
    context.report.info(`The token of ${origin.place.path} is refused. Trying that of ${second.place.path}.`);
    return openFirst(second, rest, context);
  };
  try {
    return { ...(await openTokenSession(origin, context)), next };
  } catch (error) {
    if (!(error instanceof ActionError) || error.code !== 'session-expired') throw error;
    return next();
  }
}
