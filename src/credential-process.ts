/** `credential_process`: the credentials of one profile on stdout, from its cache or anew; nothing else ever. */
import { dirname, join } from 'node:path';
import { asActionError } from './errors.ts';
import { printable } from './foreign-text.ts';
import { type CachedCredentials, isFresh, processFiles, readCache } from './process-cache.ts';

async function answer(folder: string, profile: string): Promise<CachedCredentials> {
  const known = await readCache(processFiles(folder, profile).cache);
  if (known && isFresh(known)) return known;
  const { renewCredentials } = await import('./process-renewal.ts');
  return renewCredentials(folder, profile, known);
}

async function main(profile: string): Promise<void> {
  const { accountId, accessKeyId, secretAccessKey, sessionToken, expiration } = await answer(
    join(dirname(process.argv[1] ?? ''), '..', '..'),
    profile,
  );
  const text = JSON.stringify({
    Version: 1,
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: expiration.replace(/\.\d+Z$/, 'Z'),
    AccountId: accountId,
  });
  // A renewal that was given up may still hold a socket.
  process.stdout.write(`${text}\n`, () => process.exit());
}

await main(process.argv[2] ?? '').catch((error: unknown) => {
  const { code, message, remedy } = asActionError(error);
  process.stderr.write(`${code}: ${printable(message)}\n${printable(remedy)}\n`, () => process.exit(1));
});
