/** `credential_process`: the credentials of one profile on stdout, from its cache or anew; nothing else ever. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openAws } from './aws.ts';
import { getCredentials, type Listener, openSource } from './credentials.ts';
import { ActionError, asActionError } from './errors.ts';
import { replaceFile } from './files.ts';
import { printable } from './foreign-text.ts';
import type { Job, Report } from './job.ts';
import { withLock } from './lock.ts';
import { type CachedCredentials, cachedCredentials, type ProcessRecord, processFiles } from './process-profile.ts';
import { accountOfSession } from './role.ts';

/** Go gives a process a minute. */
const mostMilliseconds = 50_000;
/** botocore asks for new credentials when less than this is left. */
const marginMilliseconds = 15 * 60_000;

/** Nothing can be masked here, and nothing is said: stdout belongs to the answer, and a tool shows stderr to people. */
const silent: Report = {
  secret: () => {},
  link: () => {},
  info: () => {},
  warning: () => {},
  group: (_, work) => work(),
};

/** Nobody is asked to sign in here. */
const alone: Listener = {
  onKept: () => {},
  onAccountId: undefined,
  onVerification: undefined,
  onWaiting: () => {},
};

async function answer(folder: string, profile: string): Promise<CachedCredentials> {
  const paths = processFiles(folder, profile);
  const known = await readCache(paths.cache);
  if (known && isFresh(known)) return known;
  const record = await readRecord(paths.record, profile);
  const renewed = withLock(`${paths.cache}.lock`, async () => {
    const renewedByOther = await readCache(paths.cache);
    if (renewedByOther && isFresh(renewedByOther)) return renewedByOther;
    const credentials = await renew(record);
    await replaceFile(paths.cache, JSON.stringify(credentials), record.temp);
    return credentials;
  });
  try {
    return await Promise.race([renewed, timeOut(profile)]);
  } catch (error) {
    // What is left of the old ones is better than nothing.
    if (known && millisecondsLeft(known) > 0) return known;
    throw error;
  }
}

async function renew({ source, wanted, home, temp }: ProcessRecord): Promise<CachedCredentials> {
  const job: Job = { env: process.env, home, temp, bundles: '', outsider: undefined, isPublic: false };
  const aws = openAws(job, silent);
  try {
    const context = { aws, job, report: silent };
    const open = await openSource(source, context, alone);
    const credentials = await getCredentials(wanted, open, context);
    const { accountId } = wanted.assignment;
    if (!credentials) {
      throw new ActionError(
        'not-assigned',
        `The portal in ${open.region} no longer gives ${wanted.assignment.permissionSet} in account ${accountId}.`,
        'Have the permission set assigned anew.',
      );
    }
    return cachedCredentials(credentials, (credentials.arn && accountOfSession(credentials.arn)) || accountId);
  } finally {
    aws.close();
  }
}

async function readCache(path: string): Promise<CachedCredentials | undefined> {
  return readFile(path, 'utf8').then(
    (text) => JSON.parse(text) as CachedCredentials,
    () => undefined,
  );
}

async function readRecord(path: string, profile: string): Promise<ProcessRecord> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new ActionError(
      'unexpected',
      `There is nothing to renew the profile ${profile} with: the job that wrote it has ended.`,
      'Use the profile within its job.',
      { cause },
    );
  });
  return JSON.parse(text) as ProcessRecord;
}

function isFresh(credentials: CachedCredentials): boolean {
  const lifetime = Date.parse(credentials.expiration) - credentials.obtained;
  return millisecondsLeft(credentials) > Math.min(marginMilliseconds, lifetime / 3);
}

function millisecondsLeft({ expiration }: CachedCredentials): number {
  return Date.parse(expiration) - Date.now();
}

async function timeOut(profile: string): Promise<never> {
  await sleep(mostMilliseconds, undefined, { ref: false });
  throw new ActionError(
    'network',
    `The credentials of the profile ${profile} could not be renewed within 50 seconds.`,
    'Check that the runner can reach AWS, then try again.',
  );
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
