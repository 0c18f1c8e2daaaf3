/** Marks next to tokens that jobs have lent to AWS tools: which job put the token there, and what to remove. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readIfThere, sha256 } from '../../job/files.ts';
import { isRecord, parseJson } from '../../job/json.ts';
import { isOwn } from '../../job/own-folder.ts';
import type { Token } from './token.ts';

export interface LentToken {
  /** The file in the token cache. */
  readonly path: string;
  /** SHA-256 of the access token that was lent. If the token is different, AWS tools have renewed it. */
  readonly lent: string;
  /** SHA-256 of the client ID, which a renewal keeps: a token with another one was not lent. */
  readonly client: string | undefined;
  /** The file that the token came from. */
  readonly origin: string | undefined;
  /** SHA-256 of the refresh token in a secret, which a job cannot update; undefined for other sources. */
  readonly secret: string | undefined;
}

/** An account and permission set whose role credentials the AWS CLI caches. */
export interface AccountRole {
  readonly accountId: string;
  readonly permissionSet: string;
}

/** What was lent and what to remove. It is plain data, stored next to the token in case this job is killed. */
export interface LentSession {
  /** Name of the `[sso-session]`. */
  readonly name: string;
  /** Undefined if the token was already there. */
  readonly token: LentToken | undefined;
  /** The pairs whose role credentials the AWS CLI will cache, without those that it had cached before. */
  readonly cliCache: readonly AccountRole[];
  readonly newFolders: readonly string[];
  /** Whether there is a mark next to the token, with which this job or a later one removes it. */
  readonly isMarked: boolean;
  /** The folder of the use, which is removed with the job, and the machine with that folder. */
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
  return isMark(mark) && basename(mark.token.path) === basename(tokenPath) ? movedTo(tokenPath, mark) : undefined;
}

/** A mark as it is under this home: the same folder can have another path in a container. */
function movedTo(path: string, mark: Mark): Mark {
  const { token } = mark;
  const isBeside = token.origin !== undefined && isIn(dirname(token.path), token.origin);
  const origin = isBeside ? join(dirname(path), basename(token.origin)) : token.origin;
  return { ...mark, token: { ...token, path, origin } };
}

/** All marks of a token cache. */
export async function readMarks(cacheFolder: string): Promise<readonly Mark[]> {
  const names = await readdir(cacheFolder).catch(() => []);
  const paths = names.filter((name) => name.endsWith('.lent')).map((name) => join(cacheFolder, name));
  const marks = await Promise.all(paths.map((path) => readMark(path.replace(/lent$/, 'json'))));
  return marks.filter((mark) => mark !== undefined);
}

/**
 * Whether a mark is of this job. In containers, `RUNNER_TEMP` of every job has the same path, so the folder must exist.
 *
 * @param temp `RUNNER_TEMP`
 */
export function isOfJob({ folder }: Pick<Mark, 'folder'>, temp: string): boolean {
  return isOwn(folder, temp) && existsSync(folder);
}

/**
 * Whether a mark is for a copy of a token, which AWS tools may have renewed. A renewal spends the original.
 *
 * @param path the file of the original.
 */
export function isCopyOf(mark: LentToken, copy: Token | undefined, path: string, original: Token | undefined): boolean {
  if (!copy || !original || mark.origin !== path) return false;
  return mark.lent === sha256(original.accessToken) && isLent(copy, mark);
}

/** Whether a token is the one that was lent, or was renewed from it. Any other token must stay. */
export function isLent({ accessToken, clientId }: Token, { lent, client }: LentToken): boolean {
  return sha256(accessToken) === lent || (clientId !== undefined && sha256(clientId) === client);
}

/** Whether a path is directly in a folder. */
export function isIn(folder: string, path: string): boolean {
  return path === join(folder, basename(path));
}

/** Checks every member, because anybody can have written the mark. */
function isMark(value: unknown): value is Mark {
  if (!isRecord(value) || !isRecord(value.token)) return false;
  const { name, cliCache, newFolders, folder, host } = value;
  const { path, lent, client, origin, secret } = value.token;
  const optional = [client, origin, secret].filter((one) => one !== undefined);
  if (!Array.isArray(cliCache) || !Array.isArray(newFolders)) return false;
  const pairs = cliCache.flatMap((pair) => (isRecord(pair) ? [pair.accountId, pair.permissionSet] : [undefined]));
  const texts = [name, folder, host, path, lent, ...optional, ...pairs, ...newFolders];
  return texts.every((one) => typeof one === 'string');
}
