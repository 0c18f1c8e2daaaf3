/** A sign-in session lent to AWS tools: a token in their own cache, put there for the job and taken back after it. */
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Assignment } from './assignment.ts';
import type { Context } from './aws.ts';
import { missingFolders, removeEmptyFolders } from './config-files.ts';
import { lstat, readdir, unlink } from './disk.ts';
import { invalidInput } from './errors.ts';
import { readIfThere, replaceFile } from './files.ts';
import type { Job, Report } from './job.ts';
import { type Turn, withLock } from './lock.ts';
import type { Session } from './session/session.ts';
import { formatTime, type Token } from './session/token.ts';
import { lentMark, parseJson, readToken, tokenCacheFolder, tokenCachePath } from './session/token-cache.ts';

/** What was lent and how it is taken back. Plain data: it lies beside the token, for the job that finds it left over. */
export interface LentSession {
  readonly tokenPath: string;
  /** Base64 of the file that stood there. */
  readonly before: string | undefined;
  /** SHA-256 of the access token that was lent: another one was renewed by AWS tools. */
  readonly lent: string;
  /** The file at home that the token came from. */
  readonly origin: string | undefined;
  /** Files in which the AWS CLI will cache role credentials of the session, as far as they were not there before. */
  readonly cliCache: readonly string[];
  readonly newFolders: readonly string[];
  /** The job's own folder, which is gone when the job is, and the machine that has it. */
  readonly folder: string;
  readonly host: string;
}

/** Names of machines are not shared by containers on one home: of a foreign one, a job has ended after six days. */
const longestJobMilliseconds = 6 * 24 * 3_600_000;
/** A token that does not tell its end: AWS tools want one, and the service has the last word. */
const assumedMilliseconds = 3_600_000;

/**
 * Puts the token of a session where AWS tools look for it under a session name.
 *
 * @param name of the `[sso-session]`: one that a profile has, or one of this job's own, so that jobs on one home never
 *   meet.
 * @param place `folder`: the job's own; `isMarked`: whether the token is taken back after the job, whoever does it.
 * @returns undefined where the token lies there already.
 * @throws ActionError `invalid-input` without a start URL; `unsafe-file`
 */
export async function lendSession(
  session: Session,
  name: string,
  assignments: readonly Assignment[],
  { folder, isMarked }: { readonly folder: string; readonly isMarked: boolean },
  job: Job,
): Promise<LentSession | undefined> {
  const { token, startUrl, region } = session;
  if (!startUrl || !token) {
    throw invalidInput(
      'sso-start-url',
      'is missing, and profile-type: sso writes it into the profile.',
      'Give the start URL of the access portal.',
    );
  }
  const tokenPath = tokenCachePath(job.home, name);
  if (session.cachedAt === tokenPath) return undefined;
  const cliCache = assignments.map((assignment) => cliCachePath(job.home, name, assignment));
  const newFolders = [
    ...(await missingFolders(tokenCacheFolder(job.home))),
    ...(await missingFolders(cliCacheFolder(job.home))),
  ];
  const there = await Promise.all(cliCache.map(isThere));
  const lent: LentSession = {
    tokenPath,
    before: (await readIfThere(tokenPath))?.toString('base64'),
    lent: sha256(token.accessToken),
    origin: session.cachedAt,
    cliCache: cliCache.filter((_, index) => !there[index]),
    newFolders: [...new Set(newFolders)],
    folder,
    host: hostname(),
  };
  if (isMarked) await replaceFile(lentMark(tokenPath), JSON.stringify(lent), job.temp);
  await replaceFile(tokenPath, tokenFile(token, startUrl, region), job.temp);
  return lent;
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
 * @returns whether AWS tools renewed a token that came from no file.
 */
export async function takeBack(
  lent: LentSession,
  { temp }: Job,
  turn: Turn,
  report: Pick<Report, 'secret'>,
): Promise<boolean> {
  const { tokenPath, before, origin, cliCache, newFolders } = lent;
  const restore = async () => {
    const now = await readToken(tokenPath, report);
    const isRenewed = now !== undefined && sha256(now.accessToken) !== lent.lent;
    if (isRenewed && origin) await handBack(now, origin, lent.lent, temp, turn, report);
    if (before === undefined) await unlink(tokenPath).catch(() => {});
    else await replaceFile(tokenPath, Buffer.from(before, 'base64'), temp);
    return isRenewed && !origin;
  };
  const isLost = await withLock(`${tokenPath}.lock`, restore, turn);
  for (const path of [...cliCache, lentMark(tokenPath)]) await unlink(path).catch(() => {});
  await removeEmptyFolders(newFolders);
  return isLost;
}

async function handBack(
  renewed: Token,
  origin: string,
  lent: string,
  temp: string,
  turn: Turn,
  report: Pick<Report, 'secret'>,
): Promise<void> {
  const replace = async () => {
    const there = await readToken(origin, report);
    // Somebody else renewed it or signed in anew: theirs is as good.
    if (!there || sha256(there.accessToken) !== lent) return;
    const { accessToken, expiresAt, refreshToken } = renewed.fields;
    const fields = { ...there.fields, accessToken, expiresAt, ...(refreshToken !== undefined && { refreshToken }) };
    await replaceFile(origin, `${JSON.stringify(fields, undefined, 2)}\n`, temp);
  };
  await withLock(`${origin}.lock`, replace, turn);
}

/** Takes back what jobs that were killed have left in the token cache of this machine. */
export async function takeBackLeftovers({ job, report, limits }: Context): Promise<void> {
  const folder = tokenCacheFolder(job.home);
  const marks = (await readdir(folder).catch(() => [])).filter((name) => name === basename(lentMark(name)));
  for (const mark of marks.map((name) => join(folder, name))) {
    const content = await readIfThere(mark).catch(() => undefined);
    const lent = content && (parseJson(content) as LentSession | undefined);
    if (!lent || !staysInCaches(lent, mark, job.home) || !(await isLeftOver(lent, mark))) continue;
    await takeBack(lent, job, { deadline: limits.deadline, onLeftover: report.warning }, report);
    report.info(`Removed the token that a job which was killed left at ${lent.tokenPath}.`);
  }
}

/** A mark may be anybody's file: what it names is touched in the caches of AWS tools alone. */
function staysInCaches({ tokenPath, origin, cliCache, newFolders }: LentSession, mark: string, home: string): boolean {
  const folder = tokenCacheFolder(home);
  return (
    lentMark(tokenPath) === mark &&
    (origin === undefined || dirname(origin) === folder) &&
    cliCache.every((path) => dirname(path) === cliCacheFolder(home)) &&
    newFolders.every((path) => path.startsWith(join(home, '.aws')))
  );
}

async function isLeftOver({ folder, host }: LentSession, mark: string): Promise<boolean> {
  if (host === hostname()) return !(await isThere(folder));
  const { mtimeMs } = await lstat(mark);
  return Date.now() - mtimeMs > longestJobMilliseconds;
}

/** Source: botocore, `SSOCredentialFetcher._create_cache_key`. */
function cliCachePath(home: string, sessionName: string, { accountId, permissionSet }: Assignment): string {
  const key = JSON.stringify({ accountId, roleName: permissionSet, sessionName });
  return join(cliCacheFolder(home), `${createHash('sha1').update(key).digest('hex')}.json`);
}

function cliCacheFolder(home: string): string {
  return join(home, '.aws', 'cli', 'cache');
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
