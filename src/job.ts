/** What the runner tells about the job this step runs in. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { ActionError } from './errors.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Job {
  readonly env: Environment;
  /** The folder that AWS tools take for home. */
  readonly home: string;
  /** `RUNNER_TEMP`: emptied by the runner before and after each job. */
  readonly temp: string;
  /** Folder of this action's bundles. */
  readonly bundles: string;
  /** Whose change this run tries out, when it is not one of the repository's own people. */
  readonly outsider: 'fork' | 'dependabot' | undefined;
  /** Whether everybody can read the log; undefined where the event does not tell. */
  readonly isPublic: boolean | undefined;
}

/** What has to hold, one after the other, before there are role credentials. */
export type Link =
  | 'ID token'
  | 'bootstrap role'
  | 'exchange'
  | 'scope'
  | 'session'
  | 'account'
  | 'permission set'
  | 'guard';

/** What the silent rooms tell the entry that called them; only entries speak. */
export interface Report {
  /** A secret was met: mask it before anything else is done with it. */
  readonly secret: (value: string) => void;
  /** A link of the chain between the job and its credentials holds. */
  readonly link: (link: Link, sentence: string) => void;
  /** A file of this job's own is about to hold a secret until the job ends. */
  readonly kept: (path: string) => void;
  /** One decision, one sentence. */
  readonly info: (sentence: string) => void;
  readonly warning: (sentence: string) => void;
  /** What is said and printed during the work belongs together. */
  readonly group: <T>(title: string, work: () => Promise<T>) => Promise<T>;
}

/**
 * @param bundles folder of this action's bundles, where profiles that renew themselves may be written.
 * @throws ActionError `unexpected` outside of a GitHub Actions job.
 */
export function readJob(env: Environment, bundles = ''): Job {
  const temp = env.RUNNER_TEMP;
  if (!temp) {
    throw new ActionError(
      'unexpected',
      'RUNNER_TEMP is not set, so this does not run in a GitHub Actions job.',
      'Run it as a step of a workflow, with uses:.',
    );
  }
  const event = readEvent(env.GITHUB_EVENT_PATH);
  return { env, home: homeOf(env), temp, bundles, outsider: outsiderOf(env, event), isPublic: isPublic(event) };
}

/** Paths of the AWS files that tools read in this job, by the environment or at home. */
export interface SharedFiles {
  readonly config: string;
  readonly credentials: string;
}

export function filesInForce({ env, home }: Job): SharedFiles {
  const path = (variable: string, name: string) => {
    const value = env[variable];
    return value ? expandHome(value, home) : join(home, '.aws', name);
  };
  return { config: path('AWS_CONFIG_FILE', 'config'), credentials: path('AWS_SHARED_CREDENTIALS_FILE', 'credentials') };
}

/** An absolute path; a leading `~/` is expanded, as all AWS tools do. */
export function expandHome(path: string, home: string): string {
  return resolve(path.replace(/^~(?=\/|$)/, home));
}

/** The order of the AWS SDK for JavaScript; botocore and Go agree with it wherever HOME is set. */
function homeOf(env: Environment): string {
  if (env.HOME) return env.HOME;
  if (env.USERPROFILE) return env.USERPROFILE;
  if (env.HOMEPATH) return join(env.HOMEDRIVE ?? 'C:', env.HOMEPATH);
  return homedir();
}

function outsiderOf(env: Environment, event: unknown): Job['outsider'] {
  const author = member(event, 'pull_request', 'user', 'login');
  if (env.GITHUB_ACTOR === 'dependabot[bot]' || author === 'dependabot[bot]') return 'dependabot';
  const repository = member(event, 'repository', 'id');
  for (const kind of ['pull_request', 'workflow_run'] as const) {
    const subject = member(event, kind);
    if (subject === undefined || (kind === 'workflow_run' && member(subject, 'event') !== 'pull_request')) continue;
    const head =
      kind === 'pull_request' ? member(subject, 'head', 'repo', 'id') : member(subject, 'head_repository', 'id');
    // The head of a fork that was deleted since is null: still a fork.
    if (head !== repository) return 'fork';
  }
  return undefined;
}

/** Visibility is the newer member, with the third value `internal`: for people of the enterprise. */
function isPublic(event: unknown): boolean | undefined {
  const visibility = member(event, 'repository', 'visibility');
  const isPrivate = member(event, 'repository', 'private');
  if (visibility === 'public' || isPrivate === false) return true;
  return typeof visibility === 'string' || isPrivate === true ? false : undefined;
}

function readEvent(path: string | undefined): unknown {
  if (!path) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function member(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined), value);
}

/** Whether a host name is this machine itself, where nothing that is sent leaves it. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/** Whether a parsed JSON value is an object with named members. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
