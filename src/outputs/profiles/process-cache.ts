/** The cache of a credential process between its calls, in the job's folder. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RoleCredentials } from '../../aws/role-credentials.ts';

/** Credentials in the cache of a credential process. */
export interface CachedCredentials {
  readonly accountId: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** ISO 8601, UTC. */
  readonly expiration: string;
  /** When they were fetched: epoch milliseconds. */
  readonly obtained: number;
  /** When the last renewal failed: epoch milliseconds. */
  readonly failed?: number;
}

/** botocore requests new credentials when less than this is left. */
const marginMilliseconds = 15 * 60_000;
/** How long to wait after a failed renewal before the next one, as botocore does. */
const pauseMilliseconds = 60_000;

/**
 * Paths of the record and cache of one profile. They use a hash, since some file systems do not distinguish `Dev` and
 * `dev`.
 */
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
 * Reads the cached credentials if they can still be used.
 *
 * @returns undefined if there are none, or if they cannot be read: the renewal then reports the error.
 */
export async function readGoodCache(path: string): Promise<CachedCredentials | undefined> {
  try {
    const credentials: CachedCredentials = JSON.parse(await readFile(path, 'utf8'));
    return areUsable(credentials) ? credentials : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether credentials can be used without a request: while more than 15 minutes are left, or a third of the lifetime if
 * that is less. Right after a failed renewal they are used until they expire.
 */
function areUsable(credentials: CachedCredentials): boolean {
  const { expiration, obtained, failed = 0 } = credentials;
  const left = millisecondsLeft(credentials);
  const isFresh = left > Math.min(marginMilliseconds, (Date.parse(expiration) - obtained) / 3);
  return isFresh || (left > 0 && Math.abs(Date.now() - failed) < pauseMilliseconds);
}

export function millisecondsLeft({ expiration }: CachedCredentials): number {
  return Date.parse(expiration) - Date.now();
}
