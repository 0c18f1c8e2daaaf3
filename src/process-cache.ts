/** What a credential process keeps between its calls, in the job's folder. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RoleCredentials } from './role-credentials.ts';

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
}

/** botocore asks for new credentials when less than this is left. */
const marginMilliseconds = 15 * 60_000;

/** Paths of one profile's record and cache, in the job's folder: not every file system tells `Dev` from `dev`. */
export function processFiles(folder: string, profile: string) {
  const name = profile.replace(/[A-Z]/g, (letter) => `=${letter.toLowerCase()}`);
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
 * What is kept, where it is good enough.
 *
 * @returns undefined where nothing is, or nothing that can be read: the renewal then tells what is wrong.
 */
export async function readFreshCache(path: string): Promise<CachedCredentials | undefined> {
  try {
    const credentials: CachedCredentials = JSON.parse(await readFile(path, 'utf8'));
    return isFresh(credentials) ? credentials : undefined;
  } catch {
    return undefined;
  }
}

/** Whether enough is left for the tools that ask: 15 minutes, or a third of the lifetime if that is less. */
export function isFresh(credentials: CachedCredentials): boolean {
  const lifetime = Date.parse(credentials.expiration) - credentials.obtained;
  return millisecondsLeft(credentials) > Math.min(marginMilliseconds, lifetime / 3);
}

export function millisecondsLeft({ expiration }: CachedCredentials): number {
  return Date.parse(expiration) - Date.now();
}
