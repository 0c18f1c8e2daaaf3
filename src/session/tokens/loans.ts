/** Lends a sign-in session to AWS tools: puts its token into their cache for the job, and removes it afterwards. */
import { createHash } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { onceFree } from '../../job/busy.ts';
import { invalidInput } from '../../job/errors.ts';
import { isThere, missingFolders, removeEmptyFolders, replaceFile, sha256 } from '../../job/files.ts';
import type { Job } from '../../job/job.ts';
import { type LockWait, withLock } from '../../job/lock.ts';
import type { OwnUse } from '../../job/own-folder.ts';
import type { Mask } from '../../job/report.ts';
import { cliCacheFolder, readToken, tokenCacheFolder, tokenCachePath } from './cache.ts';
import {
  type AccountRole,
  isLent,
  isOfJob,
  type LentSession,
  type LentToken,
  type Mark,
  markPath,
  readMark,
} from './loan-marks.ts';
import { formatTime, type Token } from './token.ts';

/** The part of a session that is lent. */
interface Lendable {
  readonly token: Token | undefined;
  readonly startUrl: string | undefined;
  /** Region of IAM Identity Center. */
  readonly region: string;
  /** The file with the token: in the token cache at home (`cachedAt`), or of this job (`keptAt`). */
  readonly cachedAt: string | undefined;
  readonly keptAt: string | undefined;
  /** Name of the `[sso-session]`, if a profile has one. */
  readonly sessionName: string | undefined;
  readonly isFromSecret: boolean;
}

/** What a session is lent for. */
interface Loan {
  readonly pairs: readonly AccountRole[];
  /** Gives the session its name if no profile does, so that jobs with the same home never collide. */
  readonly use: OwnUse;
  /** Whether the token is removed after the job, by this job or a later one. */
  readonly isMarked: boolean;
}

/** Lifetime for a token without an expiry, which AWS tools require. */
const assumedMilliseconds = 3_600_000;

/**
 * Writes the token of a session to the file in which AWS tools look for it, by the name of the session.
 *
 * @throws ActionError `invalid-input` without a start URL; `unsafe-file`
 */
export async function lendSession(session: Lendable, loan: Loan, job: Job, wait: LockWait): Promise<LentSession> {
  const { token, startUrl, region } = session;
  if (!startUrl || !token) {
    throw invalidInput(
      'sso-start-url',
      'is missing, but profile-type: sso needs it for the profile.',
      'Set it to the start URL of the access portal.',
    );
  }
  // A second copy would stop working when the first one is renewed.
  const lentBefore = session.cachedAt === undefined ? undefined : await readMark(session.cachedAt);
  const isItsName = lentBefore && tokenCachePath(job.home, lentBefore.name) === session.cachedAt;
  const name = isItsName ? lentBefore.name : (session.sessionName ?? loan.use.name);
  const path = tokenCachePath(job.home, name);
  const unlent = await beforeLending(name, loan, job);
  if (session.cachedAt === path) return unlent;
  const put = async () => {
    const earlier = await readMark(path);
    // The file belongs to another job, or is the sign-in of a person whose AWS tools may use it at any time.
    if (earlier ? !isOfJob(earlier, job.temp) : await isThere(path)) return undefined;
    const origin = session.cachedAt ?? session.keptAt;
    const client = token.clientId && sha256(token.clientId);
    const secret = session.isFromSecret ? sha256(token.refreshToken ?? '') : undefined;
    const mark: Mark = {
      ...unlent,
      token: { path, lent: sha256(token.accessToken), client, origin, secret },
    };
    if (loan.isMarked) await replaceFile(markPath(path), JSON.stringify(mark), job.temp);
    await replaceFile(path, tokenFile(token, startUrl, region), job.temp);
    return mark;
  };
  const lent = await withLock(`${path}.lock`, put, wait);
  // The name in the profile is already in use.
  return lent ?? lendSession({ ...session, sessionName: undefined }, loan, job, wait);
}

async function beforeLending(name: string, { pairs, use, isMarked }: Loan, { home }: Job): Promise<LentSession> {
  const there = await Promise.all(pairs.map((pair) => isThere(cliCachePath(home, name, pair))));
  const folders = [...(await missingFolders(tokenCacheFolder(home))), ...(await missingFolders(cliCacheFolder(home)))];
  return {
    name,
    token: undefined,
    cliCache: pairs.filter((_, index) => !there[index]),
    // Innermost first, including the folders that both have.
    newFolders: [...new Set(folders)].toSorted((one, other) => other.length - one.length),
    isMarked,
    folder: use.path,
    host: hostname(),
  };
}

function tokenFile(token: Token, startUrl: string, region: string): string {
  const expiresAt = formatTime(token.expiresAt ?? new Date(Date.now() + assumedMilliseconds));
  const { accessToken, fields } = token;
  return `${JSON.stringify({ ...fields, startUrl, region, accessToken, expiresAt }, undefined, 2)}\n`;
}

/**
 * Ends a loan and removes its files. If AWS tools have renewed the token, the file that it came from gets the new one,
 * because the refresh token there may be spent.
 *
 * @returns whether AWS tools have replaced a refresh token that is stored in a secret.
 */
export async function takeBack(lent: LentSession, { temp, home }: Job, wait: LockWait, mask: Mask): Promise<boolean> {
  const { name, token, cliCache, newFolders } = lent;
  const taken = token && (await takeBackToken(lent, token, { temp, wait, mask }));
  if (taken === 'foreign') return false;
  for (const pair of cliCache) await unlink(cliCachePath(home, name, pair)).catch(() => {});
  await removeEmptyFolders(newFolders);
  const isSecret = token?.secret !== undefined;
  return isSecret && taken?.refreshToken !== undefined && sha256(taken.refreshToken) !== token.secret;
}

/** What else is needed to end a loan. */
interface Means {
  /** `RUNNER_TEMP` */
  readonly temp: string;
  readonly wait: LockWait;
  readonly mask: Mask;
}

/** @returns the current token if AWS tools have renewed it; `foreign` if the file now has somebody else's token. */
async function takeBackToken(
  { folder, isMarked }: LentSession,
  token: LentToken,
  means: Means,
): Promise<Token | 'foreign' | undefined> {
  const { path, origin, lent } = token;
  const { wait, mask } = means;
  const restore = async () => {
    // A later loan has replaced this one, or another job has already removed it as a leftover.
    if (isMarked && (await readMark(path))?.folder !== folder) return undefined;
    const now = await readToken(path, mask);
    // A killed job may have written only the mark, or may have removed everything but the mark.
    if (now ? !isLent(now, token) : await isThere(path)) {
      if (isMarked) await unlink(markPath(path));
      return 'foreign';
    }
    const renewed = now && sha256(now.accessToken) !== lent ? now : undefined;
    if (renewed && origin) await handBack(renewed, origin, lent, means);
    await onceFree(() => unlink(path)).catch(() => {});
    if (isMarked) await onceFree(() => unlink(markPath(path)));
    return renewed;
  };
  return withLock(`${path}.lock`, restore, wait);
}

async function handBack(renewed: Token, origin: string, lent: string, { temp, wait, mask }: Means): Promise<void> {
  const replace = async () => {
    const there = await readToken(origin, mask);
    // Somebody else has renewed it or signed in again: that token is just as good.
    if (!there || sha256(there.accessToken) !== lent) return;
    const { accessToken, expiresAt, refreshToken } = renewed.fields;
    const fields = { ...there.fields, accessToken, expiresAt, ...(refreshToken !== undefined && { refreshToken }) };
    await replaceFile(origin, `${JSON.stringify(fields, undefined, 2)}\n`, temp);
  };
  await withLock(`${origin}.lock`, replace, wait);
}

/** Source: botocore, `SSOCredentialFetcher._create_cache_key`. */
function cliCachePath(home: string, sessionName: string, { accountId, permissionSet }: AccountRole): string {
  const key = JSON.stringify({ accountId, roleName: permissionSet, sessionName });
  return join(cliCacheFolder(home), `${createHash('sha1').update(key).digest('hex')}.json`);
}
