/** What the runner tells about the job this step runs in. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { ActionError } from './errors.ts';
import { isRecord } from './json.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Job {
  readonly env: Environment;
  /** The folder that AWS tools take for home. */
  readonly home: string;
  /** `RUNNER_TEMP`, absolute and normalized: emptied by the runner before and after each job. */
  readonly temp: string;
  /** Whether the job has a `container:`, in which its steps run. */
  readonly isInContainer: boolean;
  /** Folder of this action's bundles. */
  readonly bundles: string;
  /** Whose change this run tries out, when it is not one of the repository's own people. */
  readonly outsider: 'fork' | 'dependabot' | undefined;
  /** Whether everybody can read the log; undefined where the event does not tell. */
  readonly isPublic: boolean | undefined;
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
  return {
    env,
    home: homeOf(env),
    // Runners other than GitHub's own spell it as they like; paths are compared with it.
    temp: resolve(temp),
    // The runner mounts its work folder there (actions/runner, ContainerInfo.cs).
    isInContainer: temp.startsWith('/__w/'),
    bundles,
    outsider: outsiderOf(env, event),
    isPublic: isPublic(event),
  };
}

/** An absolute path; a leading `~/` is expanded, as all AWS tools do, and `~\` on Windows. */
export function expandHome(path: string, home: string): string {
  return resolve(path.replace(process.platform === 'win32' ? /^~(?=[\\/]|$)/ : /^~(?=\/|$)/, () => home));
}

/** On Windows the AWS CLI, boto3 and Go go by USERPROFILE; Java and JavaScript go by HOME first everywhere. */
function homeOf({ HOME, USERPROFILE, HOMEDRIVE = 'C:', HOMEPATH }: Environment): string {
  const home = process.platform === 'win32' ? USERPROFILE || HOME : HOME || USERPROFILE;
  return home || (HOMEPATH ? join(HOMEDRIVE, HOMEPATH) : homedir());
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
