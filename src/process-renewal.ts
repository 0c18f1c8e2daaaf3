/** The renewal of what a credential process gives; loaded when its cache has come to an end, and only then. */
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { openAws } from './aws.ts';
import { getCredentials, type Listener, openSource } from './credentials.ts';
import { ActionError } from './errors.ts';
import { replaceFile } from './files.ts';
import type { Job, Report } from './job.ts';
import { withLock } from './lock.ts';
import {
  type CachedCredentials,
  cachedCredentials,
  isFresh,
  millisecondsLeft,
  processFiles,
  readCache,
} from './process-cache.ts';
import type { ProcessRecord } from './process-profile.ts';
import { accountOfSession } from './role.ts';

/** Go gives a process a minute. */
const mostMilliseconds = 50_000;

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

/**
 * Gets credentials anew and keeps them, unless another process does so meanwhile.
 *
 * @param folder of the job.
 * @param known what was kept so far.
 * @throws ActionError `network` after 50 seconds; or what the source ended in, where nothing is left of the known ones.
 */
export async function renewCredentials(
  folder: string,
  profile: string,
  known: CachedCredentials | undefined,
): Promise<CachedCredentials> {
  const paths = processFiles(folder, profile);
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

async function timeOut(profile: string): Promise<never> {
  await sleep(mostMilliseconds, undefined, { ref: false });
  throw new ActionError(
    'network',
    `The credentials of the profile ${profile} could not be renewed within 50 seconds.`,
    'Check that the runner can reach AWS, then try again.',
  );
}
