/** The renewal of what a credential process gives; loaded when its cache has come to an end, and only then. */
import { openAws } from '../../aws/clients.ts';
import { type Limits, limitsFrom } from '../../aws/retrying.ts';
import { nameAndId } from '../../credentials/missing-target.ts';
import { accountOf, getCredentials } from '../../credentials/plan.ts';
import { type Listener, openProvider } from '../../credentials/provider.ts';
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

/** For all of it, waiting for another process included: Go gives a process a minute. */
const mostSeconds = 45;

/** Nothing is said, for stdout belongs to the answer and a tool shows stderr to people. */
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

/** Nobody is asked to sign in here. */
const alone: Listener = {
  onAccountId: undefined,
  onVerification: undefined,
  onWaiting: () => {},
};

/**
 * Gets credentials anew and keeps them, unless another process does so meanwhile.
 *
 * @param folder of the job.
 * @param secrets gets what must not be shown.
 * @throws ActionError what the source ended in, where nothing is left of what was kept.
 */
export async function renewCredentials(
  folder: string,
  profile: string,
  secrets: Set<string>,
): Promise<CachedCredentials> {
  const report = silentReport(secrets);
  const { cache, record: recordPath } = processFiles(folder, profile);
  const record = await read<ProcessRecord>(recordPath);
  if (!record) throw nothingToRenewWith(profile);
  const limits = limitsFrom(record.env, mostSeconds);
  const renewOnce = async () => {
    const renewedByOther = await readGoodCache(cache);
    if (renewedByOther) return renewedByOther;
    return orWhatIsLeft(cache, record, async () => {
      const credentials = await renew(record, limits, report);
      // A full disk is no reason to keep them back.
      await replaceFile(cache, JSON.stringify(credentials), record.temp).catch(() => {});
      return credentials;
    });
  };
  const wait = { deadline: limits.deadline, onLeftover: report.warning };
  return orWhatIsLeft(cache, record, () => withLock(`${cache}.lock`, renewOnce, wait));
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
        `The portal in ${provider.region} no longer gives ${permissionSet} in account ${nameAndId({ id, name })}.`,
        'Have the permission set assigned anew.',
      );
    }
    return cachedCredentials(credentials, accountOf({ ...request, credentials }));
  } finally {
    aws.close();
  }
}

/** What a later step sets is meant for its own tools, and the SDK reads the environment of the process itself. */
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
