/** What a credential process keeps between its calls, in the job's folder. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RoleCredentials } from '../../aws/role-credentials.ts';

/** Credentials as the credential process keeps them between its calls. */
export interface CachedCredentials {
  readonly accountId: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** ISO 8601, UTC. */
  readonly expiration: string;
  /** When they were got: epoch milliseconds. */
  readonly obtained: number;
  /** When getting others failed last: epoch milliseconds. */
  readonly failed?: number;
}

/** botocore asks for new credentials when less than this is left. */
const marginMilliseconds = 15 * 60_000;
/** After a renewal that failed, what is left serves so long before the next one; botocore waits as long. */
const pauseMilliseconds = 60_000;

/** Paths of one profile's record and cache, in the job's folder: not every file system tells `Dev` from `dev`. */
export function processFiles(folder: string, profile: string) {
  const name = createHash('sha256').update(profile).digest('hex');
  const path = (kind: string) => join(folder, 'credential-process.d', `${name}.${kind}.json`);
  return { record: path('record'), cache: path('cache') };
}

export function cachedCredentials(
  { accessKeyId, secretAccessKey, sessionToken, expiration }: RoleCredentials,
  accountId: string,
): CachedCredentials {
  return {
    accountId,
    accessKeyId,
    secretAccessKey,
    sessionToken,
    expiration: expiration.toISOString(),
    obtained: Date.now(),
  };
}

/**
 * What is kept, where it will do.
 *
 * @returns undefined where nothing is, or nothing that can be read: the renewal then tells what is wrong.
 */
export async function readGoodCache(path: string): Promise<CachedCredentials | undefined> {
  try {
    const credentials: CachedCredentials = JSON.parse(await readFile(path, 'utf8'));
    return willDo(credentials) ? credentials : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether credentials are given out without a request: while 15 minutes are left, or a third of the lifetime if that is
 * less; and what is left after that, when a renewal has just failed.
 */
function willDo(credentials: CachedCredentials): boolean {
  const { expiration, obtained, failed = 0 } = credentials;
  const left = millisecondsLeft(credentials);
  const isFresh = left > Math.min(marginMilliseconds, (Date.parse(expiration) - obtained) / 3);
  return isFresh || (left > 0 && Math.abs(Date.now() - failed) < pauseMilliseconds);
}

export function millisecondsLeft({ expiration }: CachedCredentials): number {
  return Date.parse(expiration) - Date.now();
}
