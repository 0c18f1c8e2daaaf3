/** The token cache that AWS tools share: `~/.aws/sso/cache`. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sameStartUrl } from '../../aws/start-url.ts';
import { ActionError } from '../../job/errors.ts';
import { readIfThere } from '../../job/files.ts';
import type { Job } from '../../job/job.ts';
import { jsonFault, parseJson } from '../../job/json.ts';
import type { Mask } from '../../job/report.ts';
import { isCopyOf, isLent, isOfJob, type Mark, readMarks } from './loan-marks.ts';
import { type Token, tokenFrom } from './token.ts';

/** Which tokens to look for. */
interface CacheQuery {
  readonly startUrl: string;
  /** Files that AWS tools would open for it, in their order. */
  readonly expected: readonly string[];
  /** Whether only these files are accepted; otherwise, any file with a token for the portal is. */
  readonly isExact: boolean;
  /** More files for the portal that come before all others, in their order. */
  readonly preferred: readonly string[];
  /** `RUNNER_TEMP`: a token that another job has lent is ignored. */
  readonly temp: string;
}

export interface CachedToken {
  readonly path: string;
  readonly token: Token;
  /** Whether only its content shows that it is for the portal: another tool may have written it. */
  readonly isByContent: boolean;
}

interface BrokenFile {
  readonly path: string;
  /** Why it cannot be parsed; undefined if it is empty, or could not be read. */
  readonly fault: string | undefined;
}

export interface Search {
  /** Tokens for the portal, in order of preference. */
  readonly found: readonly CachedToken[];
  /** Start URLs of the other tokens in the cache. */
  readonly otherStartUrls: readonly string[];
  /** Files that could not be read or parsed, perhaps because another process is writing them. */
  readonly broken: readonly BrokenFile[];
  /** Whether nobody has signed in here, to any portal. */
  readonly isEmpty: boolean;
}

const accountAccess = 'sso:account:access';
const rereads = 3;
const rereadMilliseconds = 200;

export function tokenCacheFolder(home: string): string {
  return join(home, '.aws', 'sso', 'cache');
}

/**
 * The file for a session name, or for a start URL as it is written in a profile without a session.
 *
 * Source: botocore, `SSOTokenLoader._generate_cache_key`; the SDKs for JavaScript and Go agree.
 */
export function tokenCachePath(home: string, key: string): string {
  return join(tokenCacheFolder(home), `${createHash('sha1').update(key).digest('hex')}.json`);
}

/** Searches the cache. If nothing is found and a file is incomplete, searches again after a pause for its writer. */
export async function searchTokenCache(home: string, query: CacheQuery, mask: Mask): Promise<Search> {
  for (let reread = 0; ; reread++) {
    const search = await searchOnce(home, query, mask);
    if (search.found.length > 0 || search.broken.length === 0 || reread === rereads) return search;
    await sleep(rereadMilliseconds);
  }
}

/** The token in a file, if there is one. */
export async function readToken(path: string, mask: Mask): Promise<Token | undefined> {
  const content = await readIfThere(path);
  return content && tokenFrom(parseJson(content), mask);
}

async function searchOnce(home: string, query: CacheQuery, mask: Mask): Promise<Search> {
  const folder = tokenCacheFolder(home);
  const entries = await readdir(folder).catch(() => []);
  const marks = await readMarks(folder);
  const tokens = new Map<string, Token>();
  const broken: BrokenFile[] = [];
  for (const name of entries.filter((name) => name.endsWith('.json') && !name.startsWith('.')).sort()) {
    const path = join(folder, name);
    const content = await readIfThere(path).catch(ignoreUnsafe);
    const fields = content && parseJson(content);
    const token = tokenFrom(fields, mask);
    const isOthers = (mark: Mark) => mark.token.path === path && !isOfJob(mark, query.temp);
    if (token && marks.some((mark) => isOthers(mark) && isLent(token, mark.token))) continue;
    if (token) tokens.set(path, token);
    else if (fields === undefined && (!query.isExact || query.expected.includes(path)))
      broken.push({ path, fault: content && jsonFault(content) });
  }
  const own = marks.filter((mark) => isOfJob(mark, query.temp));
  return { ...choose(tokens, own, query), broken, isEmpty: tokens.size === 0 && broken.length === 0 };
}

/** @param lent marks of the tokens that this job has lent. */
function choose(
  tokens: ReadonlyMap<string, Token>,
  lent: readonly Mark[],
  query: CacheQuery,
): Pick<Search, 'found' | 'otherStartUrls'> {
  const { expected, preferred, isExact } = query;
  // The AWS CLI and the SDKs name their files after a hash.
  const byTools = [...tokens.keys()].filter((path) => /^[0-9a-f]{40}\.json$/.test(basename(path)));
  const found = new Map<string, CachedToken>();
  for (const path of new Set([...expected, ...(isExact ? [] : [...preferred, ...byTools, ...tokens.keys()])])) {
    const place = placeNow(path, tokens, lent);
    const token = tokens.get(place);
    const isExpected = expected.includes(path);
    if (!token || found.has(place) || !isFor(token, query, isExpected)) continue;
    found.set(place, { path: place, token, isByContent: !isExpected && !preferred.includes(path) });
  }
  const others = [...tokens.values()].filter(({ startUrl }) => startUrl && !sameStartUrl(startUrl, query.startUrl));
  return { found: [...found.values()], otherStartUrls: [...new Set(others.map(({ startUrl = '' }) => startUrl))] };
}

/** The file with the current token: that of the copy, if this job has lent one. */
function placeNow(path: string, tokens: ReadonlyMap<string, Token>, lent: readonly Mark[]): string {
  const token = tokens.get(path);
  return lent.find(({ token: mark }) => isCopyOf(mark, tokens.get(mark.path), path, token))?.token.path ?? path;
}

/**
 * The current token of a file of this job: that of the copy, if this job has lent one.
 *
 * @param initial the token if the file does not exist.
 */
export async function readOwnToken(
  path: string,
  initial: Token | undefined,
  { home, temp }: Pick<Job, 'home' | 'temp'>,
  mask: Mask,
): Promise<{ readonly path: string; readonly token: Token | undefined }> {
  const token = (await readToken(path, mask)) ?? initial;
  const marks = (await readMarks(tokenCacheFolder(home))).filter((mark) => isOfJob(mark, temp));
  for (const { token: mark } of marks) {
    const copy = await readToken(mark.path, mask).catch(ignoreUnsafe);
    if (isCopyOf(mark, copy, path, token)) return { path: mark.path, token: copy };
  }
  return { path, token };
}

/** A token without a start URL is recognized only by its file name. A token without account access is another tool's. */
function isFor(token: Token, query: CacheQuery, hasExpectedName: boolean): boolean {
  const { scopes } = token.fields;
  if (Array.isArray(scopes) && !scopes.includes(accountAccess)) return false;
  return token.startUrl === undefined ? hasExpectedName : sameStartUrl(token.startUrl, query.startUrl);
}

/** A folder or a FIFO is not a token; the search continues. */
function ignoreUnsafe(error: unknown): undefined {
  if (!(error instanceof ActionError)) throw error;
}

/** Whether `aws login` (AWS Sign-In, not IAM Identity Center) has written its cache. */
export async function hasAwsLoginCache(home: string): Promise<boolean> {
  const names = await readdir(join(home, '.aws', 'login', 'cache')).catch(() => []);
  return names.some((name) => name.endsWith('.json'));
}

/** Where the AWS CLI caches role credentials. */
export function cliCacheFolder(home: string): string {
  return join(home, '.aws', 'cli', 'cache');
}
