/** What the steps of one job share: its folders, contexts, environment and masks. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createMasks, type Masks } from '../text/masks.ts';
import { runnerWaits, type Waits } from './process.ts';

export type Environment = Readonly<Record<string, string>>;
export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

export interface JobOptions {
  /** The `env:` of the job. */
  readonly env?: Environment;
  /** The runner's own environment, over a minimal PATH, HOME and LANG; nothing of this process's environment. */
  readonly host?: Environment;
  /** Folders; fresh temporary ones where not given. `temp` (RUNNER_TEMP) is emptied at the start, too. */
  readonly home?: string;
  readonly workspace?: string;
  readonly temp?: string;
  readonly event?: { readonly name: string; readonly payload: unknown };
  /** Over the defaults of the github context: `repository`, `actor`, `ref`, … */
  readonly github?: Environment;
  /** Over those of the runner context. */
  readonly runner?: Environment;
  /** `ACTIONS_ID_TOKEN_REQUEST_URL` and `_TOKEN`; absent: the job has no `id-token: write`. */
  readonly idToken?: Environment;
  /** Repository or organization secrets, masked from the start. */
  readonly secrets?: Iterable<string>;
  /** Step debug logging. */
  readonly debug?: boolean;
  /** The node binary that runs actions. */
  readonly node?: string;
  /** Where that keeps compiled code, `NODE_COMPILE_CACHE`; by default where this process does. */
  readonly compileCache?: string;
  /** Shorter waits for tests. */
  readonly waits?: Partial<Waits>;
}

export interface JobState {
  /** Holds the folders that were not given. */
  readonly root: string;
  readonly home: string;
  readonly workspace: string;
  readonly temp: string;
  readonly node: string;
  readonly compileCache: string | undefined;
  readonly debug: boolean;
  readonly waits: Waits;
  readonly trackingId: string;
  /** What a step's process inherits. */
  readonly host: Environment;
  readonly github: Map<string, string>;
  readonly runner: Environment;
  /** `ACTIONS_*` that only actions get, and those that every step gets. */
  readonly runtime: Environment;
  readonly idToken: Environment;
  /** The env context: the job's `env:` and what steps wrote to GITHUB_ENV. */
  readonly env: Map<string, string>;
  /** GITHUB_PATH entries in the order they were added. */
  readonly path: string[];
  readonly masks: Masks;
  readonly log: string[];
  status: Exclude<Conclusion, 'skipped'>;
}

/** Lays out a job: its folders exist, its secrets are masked. */
export function createJobState(options: JobOptions): JobState {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'runner-')));
  const home = options.home ?? join(root, 'home');
  const workspace = options.workspace ?? join(root, 'work', 'octo-repo', 'octo-repo');
  const temp = options.temp ?? join(root, 'work', '_temp');
  rmSync(temp, { recursive: true, force: true });
  for (const folder of [home, workspace, temp]) mkdirSync(folder, { recursive: true });
  const trackingId = `github_${randomUUID()}`;
  const runtimeToken = options.idToken?.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? randomUUID();
  const github = githubContext(options, workspace);
  return {
    ...{ root, home, workspace, temp, trackingId, github },
    node: options.node ?? process.execPath,
    compileCache: options.compileCache ?? process.env.NODE_COMPILE_CACHE,
    debug: options.debug ?? false,
    waits: { ...runnerWaits, ...options.waits },
    host: { PATH: SYSTEM_PATH, HOME: home, LANG: 'C.UTF-8', ...options.host, RUNNER_TRACKING_ID: trackingId },
    runner: {
      os: platform() === 'darwin' ? 'macOS' : 'Linux',
      arch: arch().toUpperCase(),
      name: 'emulated',
      environment: 'github-hosted',
      tool_cache: join(root, 'tool-cache'),
      temp,
      workspace: dirname(workspace),
      ...(options.debug && { debug: '1' }),
      ...options.runner,
    },
    runtime: { ACTIONS_RUNTIME_URL: 'https://runtime.invalid/', ACTIONS_RUNTIME_TOKEN: runtimeToken },
    idToken: options.idToken ?? {},
    env: new Map(Object.entries(options.env ?? {})),
    path: [],
    masks: initialMasks([runtimeToken, github.get('token') ?? ''], options.secrets ?? []),
    log: [],
    status: 'success',
  };
}

const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

function initialMasks(tokens: readonly string[], secrets: Iterable<string>): Masks {
  const masks = createMasks();
  for (const token of tokens) {
    masks.add(token);
    masks.add(Buffer.from(`x-access-token:${token}`).toString('base64'));
  }
  for (const secret of secrets) masks.addWithLines(secret.trim());
  return masks;
}

function githubContext(options: JobOptions, workspace: string): Map<string, string> {
  const { repository = 'octo-org/octo-repo', ref = 'refs/heads/main', actor = 'octocat' } = options.github ?? {};
  const sha = 'ffac537e6cbbf934b08745a378932722df287a53';
  return new Map(
    Object.entries({
      ...{ repository, ref, actor, sha, workspace },
      actor_id: '583231',
      api_url: 'https://api.github.com',
      base_ref: '',
      event: JSON.stringify(options.event?.payload ?? {}, undefined, 2),
      event_name: options.event?.name ?? 'push',
      graphql_url: 'https://api.github.com/graphql',
      head_ref: '',
      job: 'build',
      ref_name: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
      ref_protected: 'false',
      ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
      repository_id: '1296269',
      repository_owner: repository.split('/')[0] ?? '',
      repository_owner_id: '9919',
      retention_days: '90',
      run_attempt: '1',
      run_id: '1658821493',
      run_number: '1',
      server_url: 'https://github.com',
      token: `ghs_${randomUUID().replaceAll('-', '')}`,
      triggering_actor: actor,
      workflow: 'CI',
      workflow_ref: `${repository}/.github/workflows/ci.yml@${ref}`,
      workflow_sha: sha,
      ...options.github,
    }),
  );
}
