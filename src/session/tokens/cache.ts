/** The token cache that AWS tools share: `~/.aws/sso/cache`. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sameStartUrl, spellings } from '../../aws/start-url.ts';
import { ActionError } from '../../job/errors.ts';
import { readIfThere, sha256 } from '../../job/files.ts';
import { parseJson } from '../../job/json.ts';
import type { Mask } from '../../job/report.ts';
import { isOfJob, type Mark, readMarks } from './loan-marks.ts';
import { isRenewable, remaining, type Token, tokenFrom } from './token.ts';

/** Whose tokens are looked for. */
interface CacheQuery {
  readonly sessionName: string | undefined;
  readonly startUrl: string;
  /** `RUNNER_TEMP`: a token that was lent in another job is passed over. */
  readonly temp: string;
}

export interface CachedToken {
  readonly path: string;
  readonly token: Token;
}

export interface Search {
  /** Tokens of the wanted portal; those in the file that AWS tools would open come first. */
  readonly found: readonly CachedToken[];
  /** Start URLs of the other tokens that lie there. */
  readonly otherStartUrls: readonly string[];
  /** Files that could not be read or parsed, perhaps because another process is writing them. */
  readonly broken: readonly string[];
}

const accountAccess = 'sso:account:access';
const rereads = 3;
const rereadMilliseconds = 200;

export function tokenCacheFolder(home: string): string {
  return join(home, '.aws', 'sso', 'cache');
}

/**
 * The file of a session name or of a start URL as spelled in a profile without session.
 *
 * Source: botocore, `SSOTokenLoader._generate_cache_key`; the SDKs for JavaScript and Go agree.
 */
export function tokenCachePath(home: string, key: string): string {
  return join(tokenCacheFolder(home), `${createHash('sha1').update(key).digest('hex')}.json`);
}

/** Searches the cache; where nothing is found and a file is half written, looks again after its writer had time. */
export async function searchTokenCache(home: string, query: CacheQuery, mask: Mask): Promise<Search> {
  for (let reread = 0; ; reread++) {
    const search = await searchOnce(home, query, mask);
    if (search.found.length > 0 || search.broken.length === 0 || reread === rereads) return search;
    await sleep(rereadMilliseconds);
  }
}

/** The token that a file holds, if it holds one. */
export async function readToken(path: string, mask: Mask): Promise<Token | undefined> {
  const content = await readIfThere(path);
  return content && tokenFrom(parseJson(content), mask);
}

async function searchOnce(home: string, query: CacheQuery, mask: Mask): Promise<Search> {
  const keys = [...(query.sessionName === undefined ? [] : [query.sessionName]), ...spellings(query.startUrl)];
  const expected = keys.map((key) => tokenCachePath(home, key));
  const folder = tokenCacheFolder(home);
  const entries = await readdir(folder).catch(() => []);
  const names = entries.filter((name) => name.endsWith('.json') && !name.startsWith('.'));
  const marks = await readMarks(folder);
  const found: CachedToken[] = [];
  const otherStartUrls = new Set<string>();
  const broken: string[] = [];
  for (const path of names.map((name) => join(folder, name)).sort((a, b) => rank(expected, a) - rank(expected, b))) {
    if (marks.some((mark) => mark.token.path === path && !isOfJob(mark, query.temp))) continue;
    const content = await readIfThere(path).catch(ignoreUnsafe);
    const fields = content && parseJson(content);
    const token = tokenFrom(fields, mask);
    if (token && marks.some((mark) => isOfJob(mark, query.temp) && isOriginOf(mark, path, token))) continue;
    if (fields === undefined) broken.push(path);
    else if (token && isFor(token, query, expected.includes(path))) found.push({ path, token });
    else if (token?.startUrl) otherStartUrls.add(token.startUrl);
  }
  return { found, otherStartUrls: [...otherStartUrls], broken };
}

/** AWS tools may have spent the refresh token of a token that they were lent: their copy stands for it. */
function isOriginOf({ token: { origin, lent } }: Mark, path: string, token: Token): boolean {
  return origin === path && lent === sha256(token.accessToken);
}

function rank(expected: readonly string[], path: string): number {
  const place = expected.indexOf(path);
  return place < 0 ? expected.length : place;
}

/** A token without a start URL is known by its file name alone; one of another tool by scopes that lack the accounts. */
function isFor(token: Token, query: CacheQuery, hasExpectedName: boolean): boolean {
  const { scopes } = token.fields;
  if (Array.isArray(scopes) && !scopes.includes(accountAccess)) return false;
  return token.startUrl === undefined ? hasExpectedName : sameStartUrl(token.startUrl, query.startUrl);
}

/** A folder or a FIFO in the place of a token is none; the search goes on. */
function ignoreUnsafe(error: unknown): undefined {
  if (!(error instanceof ActionError)) throw error;
}

/**
 * The token that serves best: of the right region, then with time left, then renewable; the file's rank decides last.
 *
 * @param margin milliseconds; with less left, a token is soon to be renewed.
 */
export function bestToken(
  found: readonly CachedToken[],
  region: string | undefined,
  margin: number,
): CachedToken | undefined {
  const score = ({ token }: CachedToken) => {
    const rightRegion = !region || !token.region || token.region === region ? 8 : 0;
    const left = remaining(token);
    return rightRegion + (left > margin ? 4 : 0) + (isRenewable(token) ? 2 : 0) + (left > 0 ? 1 : 0);
  };
  return found.toSorted((a, b) => score(b) - score(a))[0];
}

/** Whether `aws login` (AWS Sign-In, not Identity Center) has left its cache. */
export async function hasAwsLoginCache(home: string): Promise<boolean> {
  const names = await readdir(join(home, '.aws', 'login', 'cache')).catch(() => []);
  return names.some((name) => name.endsWith('.json'));
}

/** Where the AWS CLI caches role credentials. */
export function cliCacheFolder(home: string): string {
  return join(home, '.aws', 'cli', 'cache');
}
