/** `credential_process`: prints the credentials of one profile to stdout, cached or renewed, and never anything else. */
import { dirname, join } from 'node:path';
import { asActionError } from './job/errors.ts';
import { printable } from './job/text.ts';
import { type CachedCredentials, processFiles, readGoodCache } from './outputs/profiles/process-cache.ts';

async function answer(folder: string, profile: string, secrets: Set<string>): Promise<CachedCredentials> {
  const kept = await readGoodCache(processFiles(folder, profile).cache);
  if (kept) return kept;
  const { renewCredentials } = await import('./outputs/profiles/process-renewal.ts');
  return renewCredentials(folder, profile, secrets);
}

function print({ accountId, accessKeyId, secretAccessKey, sessionToken, expiration }: CachedCredentials): void {
  const text = JSON.stringify({
    Version: 1,
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: expiration.replace(/\.\d+Z$/, 'Z'),
    AccountId: accountId,
  });
  // A renewal that was given up may still have an open socket.
  process.stdout.write(`${text}\n`, () => process.exit());
}

function complain(error: unknown, secrets: ReadonlySet<string>): void {
  const { code, message, remedy } = asActionError(error);
  const lines = [`${code}: ${message}`, remedy].map((line) => `${printable(line, secrets)}\n`);
  process.stderr.write(lines.join(''), () => process.exit(1));
}

const [, script = '', profile = ''] = process.argv;
const secrets = new Set<string>();
await answer(join(dirname(script), '..', '..'), profile, secrets).then(print, (error) => complain(error, secrets));
