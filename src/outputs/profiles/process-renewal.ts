/** Renews the credentials of a credential process. Loaded only when the cached ones can no longer be used. */
import { openAws } from '../../aws/clients.ts';
import { type Limits, limitsFrom } from '../../aws/retrying.ts';
import { openProvider } from '../../credentials/open-provider.ts';
import { accountOf, getCredentials } from '../../credentials/plan.ts';
import { nameAndId } from '../../credentials/portal/missing-target.ts';
import type { Listener } from '../../credentials/provider.ts';
import { ActionError } from '../../job/errors.ts';
import { readIfThere, replaceFile } from '../../job/files.ts';
import type { Environment, Job } from '../../job/job.ts';
import { parseJson } from '../../job/json.ts';
import { withLock } from '../../job/lock.ts';
import { isMaskable, type Report } from '../../job/report.ts';
import {
  type CachedCredentials,
  cachedCredentials,
  millisecondsLeft,
  processFiles,
  readGoodCache,
} from './process-cache.ts';
import type { ProcessRecord } from './process-profile.ts';

/** For everything, including the wait for another process: Go stops a process after a minute. */
const mostSeconds = 45;

/** Logs nothing: stdout is for the answer, and tools show stderr to people. */
function silentReport(secrets: Set<string>): Report {
  return {
    mask: (value) => {
      if (isMaskable(value)) secrets.add(value);
    },
    passed: () => {},
    info: () => {},
    warning: () => {},
    group: (_, work) => work(),
  };
}

/** Asks nobody to sign in. */
const alone: Listener = {
  onAccountId: undefined,
  onVerification: undefined,
  onWaiting: () => {},
};

/**
 * Fetches new credentials and caches them, unless another process does so in the meantime.
 *
 * @param folder the job's folder.
 * @param secrets gets the values that must not be shown.
 * @throws ActionError the error of the source, if the cached credentials have expired.
 */
export async function renewCredentials(
  folder: string,
  profile: string,
  secrets: Set<string>,
): Promise<CachedCredentials> {
  const report = silentReport(secrets);
  const { cache, record: recordPath } = processFiles(folder, profile);
  const record = await read<ProcessRecord>(recordPath);
  if (!record) throw jobHasEnded(profile);
  const limits = limitsFrom(record.env, mostSeconds);
  const renewOnce = async () => {
    const renewedByOther = await readGoodCache(cache);
    if (renewedByOther) return renewedByOther;
    return orWhatIsLeft(cache, record, async () => {
      const credentials = await renew(record, limits, report);
      // Return them even if the disk is full.
      await replaceFile(cache, JSON.stringify(credentials), record.temp).catch(() => {});
      return credentials;
    });
  };
  const wait = { deadline: limits.deadline, onLeftover: report.warning };
  return orWhatIsLeft(cache, record, () => withLock(`${cache}.lock`, renewOnce, wait));
}

/** Returns the old credentials instead of an error while they are valid, and notes the failure in the cache. */
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

async function renew(record: ProcessRecord, limits: Limits, report: Report): Promise<CachedCredentials> {
  const { source, request, home, temp, env } = record;
  takeWay(env);
  const job: Job = {
    env: process.env,
    home,
    temp,
    bundles: '',
    outsider: undefined,
    isPublic: false,
    isInContainer: false,
  };
  const aws = openAws(job, report);
  try {
    const context = { aws, job, report, limits };
    const provider = await openProvider(source, context, alone);
    const credentials = await getCredentials(request, provider, context);
    if (!credentials) {
      const { permissionSet, accountId: id, accountName: name } = request.assignment;
      throw new ActionError(
        'not-assigned',
        `Permission set ${permissionSet} is no longer assigned in account ${nameAndId({ id, name })} (${provider.region}).`,
        'Ask an administrator to assign it again.',
      );
    }
    return cachedCredentials(credentials, accountOf({ ...request, credentials }));
  } finally {
    aws.close();
  }
}

/** Replaces variables that a later step set for its own tools, because the SDK reads the environment of the process. */
function takeWay(env: Environment): void {
  for (const name of Object.keys(process.env)) if (/^AWS_|^ACTIONS_|_proxy$/i.test(name)) delete process.env[name];
  Object.assign(process.env, env);
}

/** Reads JSON without the parser's errors, which would quote secrets. */
async function read<Content>(path: string): Promise<Content | undefined> {
  const content = await readIfThere(path);
  return content && (parseJson(content) as Content | undefined);
}

function jobHasEnded(profile: string): ActionError {
  return new ActionError(
    'unexpected',
    `The profile ${profile} cannot be renewed, because the job that wrote it has ended.`,
    'Use the profile only in that job.',
  );
}
