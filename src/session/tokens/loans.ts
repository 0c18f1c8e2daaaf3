/** A sign-in session lent to AWS tools: a token in their own cache, put there for the job and taken back after it. */
import { createHash } from 'node:crypto';
import { lstat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { onceFree } from '../../job/busy.ts';
import { invalidInput } from '../../job/errors.ts';
import { isThere, missingFolders, readIfThere, removeEmptyFolders, replaceFile, sha256 } from '../../job/files.ts';
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

/** What of a session is lent. */
interface Lendable {
  readonly token: Token | undefined;
  readonly startUrl: string | undefined;
  /** Region of Identity Center. */
  readonly region: string;
  /** The file of the token cache at home, or of this job's own, that holds the token. */
  readonly cachedAt: string | undefined;
  readonly keptAt: string | undefined;
  /** Of the `[sso-session]`, where a profile has one. */
  readonly sessionName: string | undefined;
  readonly isFromSecret: boolean;
}

/** What a session is lent for. */
interface Loan {
  readonly pairs: readonly AccountRole[];
  /** Its name is the session's where no profile has one: so jobs on one home never meet. */
  readonly use: OwnUse;
  /** Whether the token is taken back after the job, whoever does it. */
  readonly isMarked: boolean;
}

/** A token that does not tell its end: AWS tools want one, and the service has the last word. */
const assumedMilliseconds = 3_600_000;

/**
 * Puts the token of a session where AWS tools look for it under a session name.
 *
 * @throws ActionError `invalid-input` without a start URL; `unsafe-file`
 */
export async function lendSession(session: Lendable, loan: Loan, job: Job, wait: LockWait): Promise<LentSession> {
  const { token, startUrl, region } = session;
  if (!startUrl || !token) {
    throw invalidInput(
      'sso-start-url',
      'is missing, and profile-type: sso writes it into the profile.',
      'Give the start URL of the access portal.',
    );
  }
  // A second copy would be spent when the first is renewed.
  const lentBefore = session.cachedAt === undefined ? undefined : await readMark(session.cachedAt);
  const name = lentBefore?.name ?? session.sessionName ?? loan.use.name;
  const path = tokenCachePath(job.home, name);
  const unlent = await beforeLending(name, loan, job);
  if (session.cachedAt === path) return unlent;
  const put = async () => {
    const earlier = await readMark(path);
    if (earlier && !isOfJob(earlier, job.temp)) return undefined;
    // A second loan of one job under one name: what was there before the first comes back in the end.
    const { before, mode } = earlier ? earlier.token : await contentOf(path);
    const origin = session.cachedAt ?? session.keptAt;
    const client = token.clientId && sha256(token.clientId);
    const secret = session.isFromSecret ? sha256(token.refreshToken ?? '') : undefined;
    const mark: Mark = {
      ...unlent,
      token: { path, before, mode, lent: sha256(token.accessToken), client, origin, secret },
    };
    if (loan.isMarked) await replaceFile(markPath(path), JSON.stringify(mark), job.temp);
    await replaceFile(path, tokenFile(token, startUrl, region), job.temp);
    return mark;
  };
  const lent = await withLock(`${path}.lock`, put, wait);
  // Another job has lent a session under the name that the profile has.
  return lent ?? lendSession({ ...session, sessionName: undefined }, loan, job, wait);
}

async function beforeLending(name: string, { pairs, use, isMarked }: Loan, { home }: Job): Promise<LentSession> {
  const there = await Promise.all(pairs.map((pair) => isThere(cliCachePath(home, name, pair))));
  const folders = [...(await missingFolders(tokenCacheFolder(home))), ...(await missingFolders(cliCacheFolder(home)))];
  return {
    name,
    token: undefined,
    cliCache: pairs.filter((_, index) => !there[index]),
    // Innermost first, also of the folders that both have.
    newFolders: [...new Set(folders)].toSorted((one, other) => other.length - one.length),
    isMarked,
    folder: use.path,
    host: hostname(),
  };
}

/** What is to be put back. */
async function contentOf(path: string): Promise<Pick<LentToken, 'before' | 'mode'>> {
  const there = await lstat(path).catch(() => undefined);
  return { before: (await readIfThere(path))?.toString('base64'), mode: there && there.mode & 0o777 };
}

function tokenFile(token: Token, startUrl: string, region: string): string {
  const expiresAt = formatTime(token.expiresAt ?? new Date(Date.now() + assumedMilliseconds));
  const { accessToken, fields } = token;
  return `${JSON.stringify({ ...fields, startUrl, region, accessToken, expiresAt }, undefined, 2)}\n`;
}

/**
 * Takes a lent session back. Where AWS tools have renewed it, the file that it came from gets the renewed token: the
 * refresh token in it may be spent.
 *
 * @returns whether a secret holds a refresh token that AWS tools have replaced.
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

/** What taking back needs beside what was lent. */
interface Means {
  /** `RUNNER_TEMP` */
  readonly temp: string;
  readonly wait: LockWait;
  readonly mask: Mask;
}

/** @returns the token that is good now, where AWS tools have renewed it; `foreign` where somebody else's file stands there. */
async function takeBackToken(
  { folder, isMarked }: LentSession,
  token: LentToken,
  means: Means,
): Promise<Token | 'foreign' | undefined> {
  const { path, before, mode, origin, lent } = token;
  const { temp, wait, mask } = means;
  const restore = async () => {
    // A later loan, or whoever took this one for left over, has taken it back already.
    if (isMarked && (await readMark(path))?.folder !== folder) return undefined;
    const there = (await contentOf(path)).before;
    // A job that was killed may have got no further than the mark, or back as far as it.
    const isUntouched = there === undefined || there === before;
    const now = isUntouched ? undefined : await readToken(path, mask);
    if (!isUntouched && !(now && isLent(now, token))) {
      if (isMarked) await unlink(markPath(path));
      return 'foreign';
    }
    const renewed = now && sha256(now.accessToken) !== lent ? now : undefined;
    if (renewed && origin) await handBack(renewed, origin, lent, means);
    if (before === undefined) await onceFree(() => unlink(path)).catch(() => {});
    else await replaceFile(path, Buffer.from(before, 'base64'), temp, mode);
    if (isMarked) await onceFree(() => unlink(markPath(path)));
    return renewed;
  };
  return withLock(`${path}.lock`, restore, wait);
}

async function handBack(renewed: Token, origin: string, lent: string, { temp, wait, mask }: Means): Promise<void> {
  const replace = async () => {
    const there = await readToken(origin, mask);
    // Somebody else renewed it or signed in anew: theirs is as good.
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
