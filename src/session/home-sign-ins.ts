/** Finds the right sign-in in the token cache at home, which can contain the sign-ins of several people. */
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

/** Which sign-in to look for. */
interface SignInQuery {
  readonly startUrl: string;
  readonly region: string | undefined;
  /** The sign-in that a profile names; undefined if any sign-in to the portal is accepted. */
  readonly signIn: SignIn | undefined;
  /** The file of the sign-in, if it is known. */
  readonly tokenFile?: string | undefined;
}

interface SignIns {
  /** Usable tokens, the preferred one first. The others are tried if the portal does not accept it. */
  readonly usable: readonly CachedToken[];
  /** If none is usable, the closest one: it has expired, or is for another region. */
  readonly nearest: readonly CachedToken[];
  readonly search: Search;
}

/**
 * Finds the sign-in as AWS tools do: a profile has exactly one file. With only a start URL, the file that is named after
 * it comes first, then those of sessions in the AWS config file, then others. A warning says if there is a choice.
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
  const isSkipped = here[0] !== first && here[0]?.isByContent === false;
  if (others.length > 0 || isSkipped) warnOfChoice(first, here, startUrl, report.warning);
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
    `The token cache has several sign-ins to ${startUrl}, possibly of different people: ${files}. Using ${path}. To choose one, remove account and permission-set, and set aws-profile to a profile of the AWS config file: its sso_session determines the sign-in.`,
  );
}

/** The sign-ins to a portal that are named in the AWS config file of this machine. */
export async function knownSignIns(startUrl: string, job: Job): Promise<readonly SignIn[]> {
  const config = await readIfRegular(filesInForce(job).config).catch(() => undefined);
  return config ? signInsIn(config, (url) => sameStartUrl(url, startUrl)) : [];
}

/**
 * Opens the session of the first token that has not expired. The others follow it as its `next`.
 *
 * @throws ActionError `session-expired` for the last one, or the error of a renewal.
 */
export async function openFirst(origin: Origin, others: readonly Origin[], context: Context): Promise<Session> {
  const [second, ...rest] = others;
  if (!second) return openTokenSession(origin, context);
  const next = () => {
    context.report.info(`The token in ${origin.place.path} was refused. Trying the one in ${second.place.path}.`);
    return openFirst(second, rest, context);
  };
  try {
    return { ...(await openTokenSession(origin, context)), next };
  } catch (error) {
    if (!(error instanceof ActionError) || error.code !== 'session-expired') throw error;
    return next();
  }
}
