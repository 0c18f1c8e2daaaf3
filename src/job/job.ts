/** Reads what the runner says about the job that this step runs in. */
import { userInfo } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { ActionError } from './errors.ts';
import { type Event, readEvent } from './event.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Job extends Event {
  readonly env: Environment;
  /** The home folder, found as AWS tools find it. */
  readonly home: string;
  /** `RUNNER_TEMP`, absolute and normalized. The runner empties it before and after each job. */
  readonly temp: string;
  /** Whether the job has a `container:`, in which its steps run. */
  readonly isInContainer: boolean;
  /** Folder of this action's bundles. */
  readonly bundles: string;
}

/**
 * @param bundles folder of this action's bundles, which self-renewing profiles need.
 * @throws ActionError `unexpected` outside a GitHub Actions job.
 */
export function readJob(env: Environment, bundles = ''): Job {
  const temp = env.RUNNER_TEMP;
  if (!temp) {
    throw new ActionError(
      'unexpected',
      'RUNNER_TEMP is not set, so this is not a GitHub Actions job.',
      'Use the action in a step of a workflow, with uses:.',
    );
  }
  return {
    env,
    home: homeOf(env),
    // Other runners may not normalize it, and paths are compared with it.
    temp: resolve(temp),
    // The runner mounts its work folder there (actions/runner, ContainerInfo.cs).
    isInContainer: temp.startsWith('/__w/'),
    bundles,
    ...readEvent(env),
  };
}

const isWindows = process.platform === 'win32';
const variable = isWindows ? /\$\w+|\$\{[^}]*\}|%[^%]*%/g : /\$\w+|\$\{[^}]*\}/g;

/**
 * An absolute path, expanded as in the AWS CLI: variables as in Python's `os.path.expandvars`, which leaves unknown ones
 * as they are, and a leading `~/`, on Windows also `~\`.
 */
export function expandPath(path: string, { env, home }: Pick<Job, 'env' | 'home'>): string {
  const expanded = path.replace(variable, (written) => env[/[^${}%]+/.exec(written)?.[0] ?? ''] ?? written);
  return resolve(expanded.replace(isWindows ? /^~(?=[\\/]|$)/ : /^~(?=\/|$)/, () => home));
}

/**
 * On Windows, the AWS CLI, boto3 and Go use USERPROFILE; Java and JavaScript use HOME first everywhere. An empty or
 * relative value would point into the checkout, so it counts as not set.
 */
function homeOf({ HOME, USERPROFILE, HOMEDRIVE = 'C:', HOMEPATH }: Environment): string {
  const told = process.platform === 'win32' ? [USERPROFILE, HOME] : [HOME, USERPROFILE];
  const home = [...told, HOMEPATH && join(HOMEDRIVE, HOMEPATH)].find((path) => path && isAbsolute(path));
  if (home) return home;
  try {
    return userInfo().homedir;
  } catch (error) {
    throw new ActionError(
      'unexpected',
      'HOME is not set to an absolute path, and the user of this process has no home folder.',
      'Set HOME in env: of the job, or in the environment of the runner.',
      { cause: error },
    );
  }
}
