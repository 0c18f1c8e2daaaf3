/** The config file and the credentials file that all AWS tools read. */
import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { expandPath, type Job } from '../job/job.ts';
import { isOwn } from '../job/own-folder.ts';

/** Paths of a pair of AWS files. */
export interface SharedFiles {
  readonly config: string;
  readonly credentials: string;
}

/** Variable and value. Without it, the AWS SDKs for JavaScript 2 and Go 1 do not read the config file. */
export const loadConfig = ['AWS_SDK_LOAD_CONFIG', '1'] as const;

/** Returns the files that AWS tools read in this job, from the environment or the home folder. */
export function filesInForce(job: Job): SharedFiles {
  const path = (variable: string, name: string) => {
    const value = job.env[variable];
    return value ? expandPath(value, job) : join(job.home, '.aws', name);
  };
  return { config: path('AWS_CONFIG_FILE', 'config'), credentials: path('AWS_SHARED_CREDENTIALS_FILE', 'credentials') };
}

export function filesIn(directory: string): SharedFiles {
  return { config: join(directory, 'config'), credentials: join(directory, 'credentials') };
}

/** Whether a file is in the workspace, or is a link from or to it. A pull request may have written such a file. */
export async function isInWorkspace(path: string, { env, temp }: Job): Promise<boolean> {
  const workspace = env.GITHUB_WORKSPACE;
  if (!workspace || isOwn(path, temp)) return false;
  const real = (one: string) => realpath(one).catch(() => resolve(one));
  const roots = [resolve(workspace), await real(workspace)];
  const places = [path, await real(path)];
  return roots.some((root) => places.some((place) => isBelow(place, root)));
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !/^\.\.[\\/]/.test(way) && !isAbsolute(way);
}
