/** `credential_process`: the credentials of one profile on stdout, from its cache or anew; nothing else ever. */
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openAws } from './aws.ts';
import { getCredentials, type Listener, openSource } from './credentials.ts';
import { ActionError, asActionError } from './errors.ts';
import { readIfThere, replaceFile } from './files.ts';
import { printable } from './foreign-text.ts';
import type { Environment, Job, Report } from './job.ts';
import { withLock } from './lock.ts';
import { type CachedCredentials, cachedCredentials, type ProcessRecord, processFiles } from './process-profile.ts';
import { accountOfSession } from './role.ts';
import { parseJson } from './session/token.ts';

/** Go gives a process a minute. */
const mostMilliseconds = 50_000;
/** botocore asks for new credentials when less than this is left. */
const marginMilliseconds = 15 * 60_000;
/** After a renewal that failed, what is left serves so long before the next one; botocore waits as long. */
const pauseMilliseconds = 60_000;

/** Nothing is said, for stdout belongs to the answer and a tool shows stderr to people. */
function silentReport(secrets: Set<string>): Report {
  return {
    secret: (value) => void secrets.add(value),
    link: () => {},
    info: () => {},
    warning: () => {},
    group: (_, work) => work(),
  };
}

/** Nobody is asked to sign in here. */
const alone: Listener = {
  onKept: () => {},
  onAccountId: undefined,
  onVerification: undefined,
  onWaiting: () => {},
};

async function answer(folder: string, profile: string, report: Report): Promise<CachedCredentials> {
  const paths = processFiles(folder, profile);
  const known = await read<CachedCredentials>(paths.cache);
  if (known && willDo(known)) return known;
  const record = await read<ProcessRecord>(paths.record);
  if (!record) throw nothingToRenewWith(profile);
  const { cache } = paths;
  const renewed = withLock(`${cache}.lock`, async () => {
    const renewedByOther = await read<CachedCredentials>(cache);
    if (renewedByOther && willDo(renewedByOther)) return renewedByOther;
    return orWhatIsLeft(cache, record, async () => {
      const credentials = await renew(record, report);
      // A full disk is no reason to keep them back.
      await replaceFile(cache, JSON.stringify(credentials), record.temp).catch(() => {});
      return credentials;
    });
  });
  return orWhatIsLeft(cache, record, () => Promise.race([renewed, timeOut(profile)]));
}

/** What is left of the old credentials is better than an error; it is noted that there was one. */
async function orWhatIsLeft(
  cache: string,
  { temp }: ProcessRecord,
  work: () => Promise<CachedCredentials>,
): Promise<CachedCredentials> {
  try {
    return await work();
  } catch (error) {
    const left = await read<CachedCredentials>(cache);
    if (!left || !(millisecondsLeft(left) > 0)) throw error;
    await replaceFile(cache, JSON.stringify({ ...left, failed: Date.now() }), temp).catch(() => {});
    return left;
  }
}

async function renew(record: ProcessRecord, report: Report): Promise<CachedCredentials> {
  const { source, wanted, home, temp, env } = record;
  takeWay(env);
  const job: Job = { env: process.env, home, temp, bundles: '', outsider: undefined, isPublic: false };
  const aws = openAws(job, report);
  try {
    const context = { aws, job, report };
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

/** Clients of proxies read the environment of the process itself. */
function takeWay(env: Environment): void {
  for (const name of Object.keys(process.env)) if (/^AWS_|^ACTIONS_|_proxy$/i.test(name)) delete process.env[name];
  Object.assign(process.env, env);
}

/** The parser's own error would quote what it reads, which is secret. */
async function read<Content>(path: string): Promise<Content | undefined> {
  const content = await readIfThere(path);
  return content && (parseJson(content) as Content | undefined);
}

function nothingToRenewWith(profile: string): ActionError {
  return new ActionError(
    'unexpected',
    `There is nothing to renew the profile ${profile} with: the job that wrote it has ended.`,
    'Use the profile within its job.',
  );
}

/** Whether credentials are given out without a request. */
function willDo(credentials: CachedCredentials): boolean {
  const { expiration, obtained, failed = 0 } = credentials;
  const left = millisecondsLeft(credentials);
  const isFresh = left > Math.min(marginMilliseconds, (Date.parse(expiration) - obtained) / 3);
  return isFresh || (left > 0 && Math.abs(Date.now() - failed) < pauseMilliseconds);
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

function print({ accountId, accessKeyId, secretAccessKey, sessionToken, expiration }: CachedCredentials): void {
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

function complain(error: unknown, secrets: ReadonlySet<string>): void {
  const { code, message, remedy } = asActionError(error);
  const text = `${code}: ${printable(message)}\n${printable(remedy)}\n`;
  const masked = [...secrets].reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  process.stderr.write(masked, () => process.exit(1));
}

const [, script = '', profile = ''] = process.argv;
const secrets = new Set<string>();
await answer(join(dirname(script), '..', '..'), profile, silentReport(secrets)).then(print, (error) =>
  complain(error, secrets),
);
