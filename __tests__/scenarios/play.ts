/** One scenario: the emulator, a job on the emulated runner, the committed action, and the checks that always hold. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  type CachedToken,
  demoWorld,
  type Emulator,
  type JobClaims,
  type Settings,
  signIn,
  startEmulator,
} from '../../emulator/index.ts';
import { type Job, type JobOptions, type StepResult, snapshotTree, startJob } from '../../runner/index.ts';
import { afterTest } from '../after-test.ts';
import { triesAll } from '../extent.ts';
import { endJob } from './job-laws.ts';

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
  /** Another job on the same machine. A test that does not finish it has it killed. */
  readonly startJob: (options?: JobOptions) => Job;
  /**
   * Ends the job now, for tests that look at what comes of that: runs its post steps and checks what must hold after
   * every job.
   */
  readonly end: () => Promise<readonly StepResult[]>;
  /**
   * Ends the job now, as a scene that is still open after its test is ended: only a whole run starts post steps that have
   * nothing to do.
   */
  readonly close: () => Promise<unknown>;
}

/** Contents by their path at home. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** Origins by the service that is reached through them. */
export type Ways = Partial<Readonly<Record<'SSO' | 'SSO_OIDC' | 'STS' | 'ID_TOKEN', string>>>;

export interface PlayOptions extends Omit<JobOptions, 'secrets'> {
  readonly settings?: Partial<Settings>;
  /** One that several scenes share, and that whoever started it closes. */
  readonly emulator?: Emulator;
  /** The job finds the services by their real host names, not by endpoint variables. */
  readonly isByHostName?: true;
  readonly files?: Files;
  readonly secret?: (emulator: Emulator) => string;
  /** The job has `id-token: write`, with these claims over those of the demo job. */
  readonly claims?: JobClaims;
  /** Addresses that stand before those of the emulator. */
  readonly ways?: (emulator: Emulator) => Promise<Ways>;
  /** Files at home that may differ after the job: a renewed token-cache file. */
  readonly changed?: readonly string[];
  /** Why nothing is checked when the scene ends: its post step does not run then either. */
  readonly unchecked?: string;
}

export async function play(
  options: PlayOptions = {},
  arrange: (emulator: Emulator) => Files | Promise<Files> = () => ({}),
): Promise<Scene> {
  const emulator = options.emulator ?? (await startEmulator({ world: demoWorld(options.settings) }));
  if (!options.emulator) afterTest(emulator.close);
  const files = { ...options.files, ...(await arrange(emulator)) };
  const secret = options.secret?.(emulator) ?? '';
  const brought = options.claims && new Set(emulator.issuedSecrets);
  const { ID_TOKEN: idTokenOrigin, ...ways } = (await options.ways?.(emulator)) ?? {};
  const endpoints = Object.entries(ways).map(([service, origin]) => [`AWS_ENDPOINT_URL_${service}`, origin]);
  const job = startJob({
    ...options,
    secrets: secret ? [secret] : [],
    host: { ...(!options.isByHostName && emulator.env), ...Object.fromEntries(endpoints), ...options.host },
    ...(options.claims && { idToken: idTokenEnv(emulator, options.claims, idTokenOrigin) }),
  });
  afterTest(job.dispose);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(job.home, path)), { recursive: true });
    writeFileSync(join(job.home, path), content, { mode: 0o600 });
  }
  const before = snapshotTree(job.home);
  const others: Job[] = [];
  let isOpen = options.unchecked === undefined;
  const end = async (isShort = false) => {
    isOpen = false;
    const posts = await endJob({ emulator, job, others, before, brought, isShort, changed: options.changed ?? [] });
    if (!options.emulator) await emulator.close();
    return posts;
  };
  const close = () => end(!triesAll);
  afterTest(async () => {
    if (isOpen) await close();
  });
  return {
    emulator,
    job,
    secret,
    step: (inputs = dev, options = {}) => job.uses(action, { with: inputs, ...options }),
    operations: () => emulator.requests.map(({ operation }) => operation),
    home: (...path) => join(job.home, ...path),
    startJob: (more = {}) => {
      const other = startJob({ ...more, home: job.home, host: { ...emulator.env, ...more.host } });
      afterTest(other.dispose);
      others.push(other);
      return other;
    },
    end: () => end(),
    close,
  };
}

function idTokenEnv(emulator: Emulator, claims: JobClaims, origin = emulator.url): Record<string, string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ...token } = emulator.idTokenEnv(claims);
  return { ACTIONS_ID_TOKEN_REQUEST_URL: url.replace(emulator.url, origin), ...token };
}

/** A job on a runner where alice is signed in by the session `corp`. */
export function playSignedIn(
  options: PlayOptions = {},
  arrange: (emulator: Emulator) => void = () => {},
): Promise<Scene> {
  return play(options, (emulator) => {
    arrange(emulator);
    return { [tokenFile]: signedIn(emulator) };
  });
}

/** The path at home of the token-cache file for a session name or start URL, by the AWS CLI's own rule. */
export function cacheFile(key: string): string {
  return `.aws/sso/cache/${createHash('sha1').update(key).digest('hex')}.json`;
}

/** The token-cache file of the session `corp`. */
export const tokenFile = cacheFile('corp');

/** Where the action notes, while jobs run, which of them have written the profiles of `~/.aws`. */
export const layersFile = '.aws/.aws-sso-credentials.layers.json';

/** A token-cache file of alice's sign-in, with these fields changed. */
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
