/** Marks beside tokens that jobs have lent to AWS tools: who put the token there, and how it is taken back. */
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readIfThere, sha256 } from '../../job/files.ts';
import { isRecord, parseJson } from '../../job/json.ts';
import { isOwn } from '../../job/own-folder.ts';
import type { Token } from './token.ts';

export interface LentToken {
  /** The file in the token cache. */
  readonly path: string;
  /** Base64 of the file that stood there, and its mode. */
  readonly before: string | undefined;
  readonly mode: number | undefined;
  /** SHA-256 of the access token that was lent: another one was renewed by AWS tools. */
  readonly lent: string;
  /** SHA-256 of the client id, which stays through renewals: a token without it is none that was lent. */
  readonly client: string | undefined;
  /** The file that the token came from. */
  readonly origin: string | undefined;
  /** SHA-256 of the refresh token that a secret holds, which nothing can write back; undefined for other sources. */
  readonly secret: string | undefined;
}

/** Whose role credentials the AWS CLI caches. */
export interface AccountRole {
  readonly accountId: string;
  readonly permissionSet: string;
}

/** What was lent and how it is taken back. Plain data: it lies beside the token, for the job that finds it left over. */
export interface LentSession {
  /** Name of the `[sso-session]`. */
  readonly name: string;
  /** Undefined where the token lay there already. */
  readonly token: LentToken | undefined;
  /** Whose role credentials of the session the AWS CLI will cache, as far as it has cached none before. */
  readonly cliCache: readonly AccountRole[];
  readonly newFolders: readonly string[];
  /** Whether a mark beside the token tells others of it: it is taken back after the job, whoever does it. */
  readonly isMarked: boolean;
  /** What the use keeps in the job's own folder, which is gone when the job is, and the machine that has it. */
  readonly folder: string;
  readonly host: string;
}

export type Mark = LentSession & { readonly token: LentToken };

export function markPath(tokenPath: string): string {
  return tokenPath.replace(/(\.json)?$/, '.lent');
}

/** The mark of one token, if it has one that can be read. */
export async function readMark(tokenPath: string): Promise<Mark | undefined> {
  const content = await readIfThere(markPath(tokenPath)).catch(() => undefined);
  const mark = content && parseJson(content);
  return isMark(mark) && mark.token.path === tokenPath ? mark : undefined;
}

/** All marks of a token cache. */
export async function readMarks(cacheFolder: string): Promise<readonly Mark[]> {
  const names = await readdir(cacheFolder).catch(() => []);
  const paths = names.filter((name) => name.endsWith('.lent')).map((name) => join(cacheFolder, name));
  const marks = await Promise.all(paths.map((path) => readMark(path.replace(/lent$/, 'json'))));
  return marks.filter((mark) => mark !== undefined);
}

/** @param temp `RUNNER_TEMP` */
export function isOfJob({ folder }: Pick<Mark, 'folder'>, temp: string): boolean {
  return isOwn(folder, temp);
}

/** Where a token of this job is now: where AWS tools were lent it, they may have renewed it, and it is no good here. */
export async function placeNow(path: string, cacheFolder: string, temp: string): Promise<string> {
  const mark = (await readMarks(cacheFolder)).find((one) => isOfJob(one, temp) && one.token.origin === path);
  return mark?.token.path ?? path;
}

/** Whether a token is the one that was lent, or was renewed from it: any other is not for us to take. */
export function isLent({ accessToken, clientId }: Token, { lent, client }: LentToken): boolean {
  return sha256(accessToken) === lent || (clientId !== undefined && sha256(clientId) === client);
}

/** Whether a path is that of a file or folder right in a folder. */
export function isIn(folder: string, path: string): boolean {
  return path === join(folder, basename(path));
}

/** A mark may be anybody's file. */
function isMark(value: unknown): value is Mark {
  if (!isRecord(value) || !isRecord(value.token)) return false;
  const { name, cliCache, newFolders, folder, host } = value;
  const { path, before, mode, lent, client, origin, secret } = value.token;
  const optional = [client, before, origin, secret].filter((one) => one !== undefined);
  if (!Array.isArray(cliCache) || !Array.isArray(newFolders)) return false;
  if (mode !== undefined && typeof mode !== 'number') return false;
  const pairs = cliCache.flatMap((pair) => (isRecord(pair) ? [pair.accountId, pair.permissionSet] : [undefined]));
  const texts = [name, folder, host, path, lent, ...optional, ...pairs, ...newFolders];
  return texts.every((one) => typeof one === 'string');
}
