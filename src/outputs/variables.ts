/** The variables that a step has exported, taken back after the job. */
import { join } from 'node:path';
import * as core from '@actions/core';
import { filesIn } from '../config/shared-files.ts';
import { sha256 } from '../job/files.ts';
import type { Job } from '../job/job.ts';
import { ownFolder } from '../job/own-folder.ts';

/** A variable that a step is about to export. Plain data: it is kept as JSON. */
export interface ExportedVariable {
  readonly name: string;
  /** What the main step saw. */
  readonly before: string | undefined;
  readonly afterSha256: string;
}

export const regionVariables = ['AWS_REGION', 'AWS_DEFAULT_REGION'];
const fileVariables = ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE'];

/**
 * Takes variables back. Where several uses have exported one, the first of them tells what was there before.
 *
 * @param isLast whether the folder of the job is gone. Until then, later steps need what leads them to the files in it.
 */
export function takeBackVariables(variables: readonly ExportedVariable[], isLast: boolean, job: Job): void {
  const own = Object.values(filesIn(ownFolder(job.temp))).map(sha256);
  for (const [name, exported] of Map.groupBy(variables, (one) => one.name)) {
    const now = sha256(job.env[name] ?? '');
    if (!isLast && fileVariables.includes(name) && own.includes(now)) continue;
    // A later step that set the variable anew means what it set.
    if (!exported.some(({ afterSha256 }) => now === afterSha256)) continue;
    core.exportVariable(name, exported[0]?.before ?? unsetValue(name, job));
  }
}

/** The runner cannot unset a variable: what stands for "not set" must be harmless to AWS tools. */
function unsetValue(name: string, { env, home }: Job): string {
  if (regionVariables.includes(name)) return env[name] ?? '';
  // AWS tools fail on a file name that is empty.
  if (name === 'AWS_CONFIG_FILE') return join(home, '.aws', 'config');
  if (name === 'AWS_SHARED_CREDENTIALS_FILE') return join(home, '.aws', 'credentials');
  return '';
}
