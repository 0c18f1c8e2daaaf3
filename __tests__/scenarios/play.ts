/** One scenario: the emulator, a job on the emulated runner, the committed action, and the checks that always hold. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { afterEach, expect } from '@jest/globals';
import {
  type CachedToken,
  demoWorld,
  type Emulator,
  type JobClaims,
  type Settings,
  signIn,
  startEmulator,
} from '../../emulator/index.ts';
import {
  findLeaks,
  findPrinted,
  type Job,
  type JobOptions,
  type Leak,
  type StepResult,
  snapshotTree,
  startJob,
  type TreeEntry,
} from '../../runner/index.ts';

export const action = resolve(import.meta.dirname, '../..');
export const startUrl = 'https://d-1234567890.awsapps.com/start';
export const ssoRegion = 'ap-northeast-1';
/** The inputs of a job that names everything. */
export const dev = {
  'sso-start-url': startUrl,
  'sso-region': ssoRegion,
  account: '111122223333',
  'permission-set': 'ReadOnlyAccess',
};

const open = new Set<Emulator>();
// A scenario that failed half-way must not keep the test run alive.
afterEach(async () => {
  for (const emulator of open) await emulator.close();
  open.clear();
});

export interface Scene {
  readonly emulator: Emulator;
  readonly job: Job;
  /** Runs the action. */
  readonly step: (
    inputs?: Readonly<Record<string, string>>,
    options?: { readonly env?: Record<string, string>; readonly continueOnError?: boolean },
  ) => Promise<StepResult>;
  /** The repository secret that the runner masks from the start. */
  readonly secret: string;
  readonly operations: () => string[];
  readonly home: (...path: readonly string[]) => string;
  /**
   * Ends the job and checks what must hold after every job: no secret where it must not be, home as it was before.
   *
   * @param changed files at home that may differ: a renewed token-cache file.
   */
  readonly end: (options?: { readonly changed?: readonly string[] }) => Promise<readonly StepResult[]>;
}

/** Contents by their path at home. */
type Files = Readonly<Record<string, string | Buffer>>;

/** Origins by the service that is reached through them. */
export type Ways = Partial<Readonly<Record<'SSO' | 'SSO_OIDC' | 'STS' | 'ID_TOKEN', string>>>;

export async function play(
  options: Omit<JobOptions, 'secrets'> & {
    readonly settings?: Partial<Settings>;
    readonly files?: Files;
    readonly secret?: (emulator: Emulator) => string;
    /** The job has `id-token: write`, with these claims over those of the demo job. */
    readonly claims?: JobClaims;
    /** Addresses that stand before those of the emulator. */
    readonly ways?: (emulator: Emulator) => Promise<Ways>;
  } = {},
  arrange: (emulator: Emulator) => Files | Promise<Files> = () => ({}),
): Promise<Scene> {
  const emulator = await startEmulator({ world: demoWorld(options.settings) });
  open.add(emulator);
  const files = { ...options.files, ...(await arrange(emulator)) };
  const secret = options.secret?.(emulator) ?? '';
  const brought = new Set(emulator.issuedSecrets);
  const { ID_TOKEN: idTokenOrigin, ...ways } = (await options.ways?.(emulator)) ?? {};
  const endpoints = Object.entries(ways).map(([service, origin]) => [`AWS_ENDPOINT_URL_${service}`, origin]);
  const job = await startJob({
    ...options,
    secrets: secret ? [secret] : [],
    host: { ...emulator.env, ...Object.fromEntries(endpoints), ...options.host },
    ...(options.claims && { idToken: idTokenEnv(emulator, options.claims, idTokenOrigin) }),
  });
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(job.home, path)), { recursive: true });
    await writeFile(join(job.home, path), content, { mode: 0o600 });
  }
  const before = await snapshotTree(job.home);
  return {
    emulator,
    job,
    secret,
    step: (inputs = dev, options = {}) => job.uses(action, { with: inputs, ...options }),
    operations: () => emulator.requests.map(({ operation }) => operation),
    home: (...path) => join(job.home, ...path),
    end: async (end = {}) => {
      const leftovers = options.claims ? await findLeftovers(emulator, job, brought) : [];
      const posts = await endJob(emulator, job, before, end.changed ?? []);
      expect(leftovers).toEqual([]);
      return posts;
    },
  };
}

/**
 * What main left of the secrets that it met: with an ID token, none but the keys that the job is to have may be in any
 * file, before any post step has run; a profile that renews itself has files of its own besides.
 *
 * @param brought secrets that were there before the job.
 */
async function findLeftovers(emulator: Emulator, job: Job, brought: ReadonlySet<string>): Promise<Leak[]> {
  const published = new Set<string | undefined>();
  for (const { outputs, envWritten } of job.steps) {
    for (const name of ['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token']) {
      published.add(outputs[name]).add(envWritten[name.toUpperCase().replaceAll('-', '_')]);
    }
    const file = outputs['aws-credentials-file'] ?? '';
    const text = await readFile(file, 'utf8').catch(() => '');
    const section = text.split(`[${outputs['aws-profile']}]\n`)[1]?.split('\n[')[0] ?? '';
    for (const [, value] of section.matchAll(/^aws_\w+ = (\S+)$/gm)) published.add(value);
  }
  const secrets = [...emulator.issuedSecrets].filter((secret) => !brought.has(secret) && !published.has(secret));
  const allowedFiles = (path: string) => path.startsWith(job.temp) && path.includes('/credential-process.d/');
  return findLeaks({ secrets, job, directories: [job.home, job.temp, job.workspace], allowedFiles });
}

function idTokenEnv(emulator: Emulator, claims: JobClaims, origin = emulator.url): Record<string, string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ...token } = emulator.idTokenEnv(claims);
  return { ACTIONS_ID_TOKEN_REQUEST_URL: url.replace(emulator.url, origin), ...token };
}

async function endJob(
  emulator: Emulator,
  job: Job,
  before: Readonly<Record<string, TreeEntry>>,
  changed: readonly string[],
) {
  const seeded = [...emulator.issuedSecrets];
  const { posts } = await job.finish({ beforeCleanup: () => expectOnlyRunnerFiles(job.temp) });
  const leaks = await findLeaks({
    secrets: seeded,
    job,
    directories: [job.workspace],
    allowedOutputs: (name, step) =>
      /^aws-(access-key-id|secret-access-key|session-token)$/.test(name) &&
      step.log.includes('  output-credentials: true'),
    allowedEnvironment: (name) => /^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)$/.test(name),
  });
  const printed = job.steps.flatMap((step) => findPrinted(seeded, step));
  const without = (tree: Readonly<Record<string, TreeEntry>>) =>
    Object.fromEntries(Object.entries(tree).filter(([path]) => !changed.includes(path)));
  const after = await snapshotTree(job.home);
  await job.dispose();
  await emulator.close();
  expect(leaks).toEqual([]);
  expect(printed.filter(({ where }) => where.startsWith('Run ./') || where.startsWith('Post'))).toEqual([]);
  expect(without(after)).toEqual(without(before));
  return posts;
}

/** After the post steps nothing of ours lies under RUNNER_TEMP, before the runner itself empties it. */
async function expectOnlyRunnerFiles(temp: string): Promise<void> {
  const left = Object.keys(await snapshotTree(temp)).filter((path) => !/^_/.test(path) && !/\.sh$/.test(path));
  expect(left).toEqual([]);
}

/** The path at home of the token-cache file for a session name or start URL, by the AWS CLI's own rule. */
export function cacheFile(key: string): string {
  return `.aws/sso/cache/${createHash('sha1').update(key).digest('hex')}.json`;
}

export function signedIn(
  emulator: Emulator,
  change: Partial<Record<keyof CachedToken, string | undefined>> = {},
): string {
  return JSON.stringify({ ...signIn(emulator.world, { user: 'alice' }), ...change });
}

/** Seconds from now, as the AWS CLI writes times. */
export function inSeconds(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}
