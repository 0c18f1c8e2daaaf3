/** The config file and the credentials file that AWS tools share. */
import { join } from 'node:path';
import { expandHome, type Job } from '../job/job.ts';

/** Paths of the AWS files that tools read in this job, by the environment or at home. */
export interface SharedFiles {
  readonly config: string;
  readonly credentials: string;
}

/** Variable and value: the SDKs for JavaScript 2 and Go 1 read no config file without it. */
export const loadConfig = ['AWS_SDK_LOAD_CONFIG', '1'] as const;

export function filesInForce({ env, home }: Job): SharedFiles {
  const path = (variable: string, name: string) => {
    const value = env[variable];
    return value ? expandHome(value, home) : join(home, '.aws', name);
  };
  return { config: path('AWS_CONFIG_FILE', 'config'), credentials: path('AWS_SHARED_CREDENTIALS_FILE', 'credentials') };
}

export function filesIn(directory: string): SharedFiles {
  return { config: join(directory, 'config'), credentials: join(directory, 'credentials') };
}
