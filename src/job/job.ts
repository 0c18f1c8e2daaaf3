/** What the runner tells about the job this step runs in. */
import { userInfo } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { ActionError } from './errors.ts';
import { type Event, readEvent } from './event.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Job extends Event {
  readonly env: Environment;
  /** The folder that AWS tools take for home. */
  readonly home: string;
  /** `RUNNER_TEMP`, absolute and normalized: emptied by the runner before and after each job. */
  readonly temp: string;
  /** Whether the job has a `container:`, in which its steps run. */
  readonly isInContainer: boolean;
  /** Folder of this action's bundles. */
  readonly bundles: string;
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
  return {
    env,
    home: homeOf(env),
    // Runners other than GitHub's own spell it as they like; paths are compared with it.
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
 * An absolute path, expanded as the AWS CLI does it: variables as by Python's `os.path.expandvars`, which leaves unknown
 * ones as they are written; and a leading `~/`, on Windows `~\` too.
 */
export function expandPath(path: string, { env, home }: Pick<Job, 'env' | 'home'>): string {
  const expanded = path.replace(variable, (written) => env[/[^${}%]+/.exec(written)?.[0] ?? ''] ?? written);
  return resolve(expanded.replace(isWindows ? /^~(?=[\\/]|$)/ : /^~(?=\/|$)/, () => home));
}

/**
 * On Windows the AWS CLI, boto3 and Go go by USERPROFILE; Java and JavaScript go by HOME first everywhere. One that is
 * empty or relative would lead into the checkout: it counts as not set.
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
      'HOME is not set to an absolute path, and the user of this process has no home either.',
      'Set HOME in the env of the job or of the runner.',
      { cause: error },
    );
  }
}
