/** Restores after the job the variables that a step exported. */
import { join } from 'node:path';
import * as core from '@actions/core';
import { filesIn, loadConfig } from '../config/shared-files.ts';
import { sha256 } from '../job/files.ts';
import type { Job } from '../job/job.ts';
import { ownFolder } from '../job/own-folder.ts';

/** A variable that a step will export. Plain data, stored as JSON. */
export interface ExportedVariable {
  readonly name: string;
  /** The value that the main step saw. */
  readonly before: string | undefined;
  readonly afterSha256: string;
}

/** How an exported variable ends after the job. */
export type VariableEnd = 'earlier' | 'default' | 'empty' | 'kept' | 'of a later step';

export const regionVariables = ['AWS_REGION', 'AWS_DEFAULT_REGION'];
const fileVariables = ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE', loadConfig[0]];

/** The situation in which variables are restored. */
interface Moment {
  /** Whether other uses have profiles in the job's folder, so that later steps need the variables that point to it. */
  readonly isFolderInUse: boolean;
  /** Whether the main step exported what it had planned. */
  readonly isExported: boolean;
  readonly job: Job;
  /** Called for each variable that cannot be restored. */
  readonly failed: (error: unknown) => void;
}

/**
 * Restores variables. If several uses exported the same one, the first has its earlier value.
 *
 * @returns how each ended, by name.
 */
export function takeBackVariables(
  variables: readonly ExportedVariable[],
  moment: Moment,
): ReadonlyMap<string, VariableEnd> {
  const ends = new Map<string, VariableEnd>();
  for (const [name, exported] of Map.groupBy(variables, (one) => one.name)) {
    if (moment.isFolderInUse && leadsToOwnFiles(exported, moment.job)) continue;
    try {
      ends.set(name, takeBackVariable(name, exported, moment));
    } catch (error) {
      moment.failed(error);
    }
  }
  return ends;
}

function takeBackVariable(
  name: string,
  exported: readonly ExportedVariable[],
  { isExported, job }: Moment,
): VariableEnd {
  const whose = ownerOf(job.env[name] ?? '', exported, isExported);
  // A later step set the variable on purpose.
  if (whose === 'later step') return 'of a later step';
  const before = whose === 'main step' ? exported[0]?.before : undefined;
  if (before !== undefined) {
    if (before !== job.env[name]) core.exportVariable(name, before);
    return 'earlier';
  }
  if (regionVariables.includes(name)) return 'kept';
  const file = defaultFile(name, job);
  // The runner cannot unset a variable.
  core.exportVariable(name, file ?? '');
  return file ? 'default' : 'empty';
}

/** The default path, since AWS tools fail on an empty path. */
function defaultFile(name: string, { home }: Job): string | undefined {
  if (name === 'AWS_CONFIG_FILE') return join(home, '.aws', 'config');
  return name === 'AWS_SHARED_CREDENTIALS_FILE' ? join(home, '.aws', 'credentials') : undefined;
}

/**
 * Returns who set the value that a variable has here. The runner applies the `env:` of the step to its post step too:
 * it hides what the main step exported, and the value that the main step saw before was never the job's.
 */
function ownerOf(
  value: string,
  variables: readonly ExportedVariable[],
  isExported: boolean,
): 'main step' | "step's env" | 'later step' {
  const now = sha256(value);
  if (variables.some(({ afterSha256 }) => afterSha256 === now)) return 'main step';
  return isExported && variables.some(({ before }) => before === value) ? "step's env" : 'later step';
}

function leadsToOwnFiles(exported: readonly ExportedVariable[], { temp }: Job): boolean {
  const own = [...Object.values(filesIn(ownFolder(temp))), loadConfig[1]].map(sha256);
  return exported.some(({ name, afterSha256 }) => fileVariables.includes(name) && own.includes(afterSha256));
}
