/** The config file and the credentials file that AWS tools share. */
import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { expandPath, type Job } from '../job/job.ts';
import { isOwn } from '../job/own-folder.ts';

/** Paths of the AWS files that tools read in this job, by the environment or at home. */
export interface SharedFiles {
  readonly config: string;
  readonly credentials: string;
}

/** Variable and value: the SDKs for JavaScript 2 and Go 1 read no config file without it. */
export const loadConfig = ['AWS_SDK_LOAD_CONFIG', '1'] as const;

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

/** Whether a file lies in the workspace, or leads there or from there: a pull request may have written it. */
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
