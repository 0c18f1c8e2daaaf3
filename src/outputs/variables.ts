/** The variables that a step has exported, taken back after the job. */
import { join } from 'node:path';
import * as core from '@actions/core';
import { filesIn, loadConfig } from '../config/shared-files.ts';
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

/** What becomes of an exported variable after the job. */
export type VariableEnd = 'earlier' | 'default' | 'empty' | 'kept' | 'of a later step';

export const regionVariables = ['AWS_REGION', 'AWS_DEFAULT_REGION'];
const fileVariables = ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE', loadConfig[0]];

/** When variables are taken back. */
interface Moment {
  /** Whether the folder of the job is gone. Until then, later steps need what leads them to the files in it. */
  readonly isLast: boolean;
  /** Whether the main step came to export what it had planned. */
  readonly isExported: boolean;
  readonly job: Job;
  /** Told of each that cannot be taken back. */
  readonly failed: (error: unknown) => void;
}

/**
 * Takes variables back. Where several uses have exported one, the first of them tells what was there before.
 *
 * @returns what became of each, by its name.
 */
export function takeBackVariables(
  variables: readonly ExportedVariable[],
  moment: Moment,
): ReadonlyMap<string, VariableEnd> {
  const ends = new Map<string, VariableEnd>();
  for (const [name, exported] of Map.groupBy(variables, (one) => one.name)) {
    if (!moment.isLast && leadsToOwnFiles(exported, moment.job)) continue;
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
  // A later step that set the variable anew means what it set.
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

/** AWS tools fail on a file name that is empty. */
function defaultFile(name: string, { home }: Job): string | undefined {
  if (name === 'AWS_CONFIG_FILE') return join(home, '.aws', 'config');
  return name === 'AWS_SHARED_CREDENTIALS_FILE' ? join(home, '.aws', 'credentials') : undefined;
}

/**
 * Whose value a variable has here. The runner lays the `env:` of the step over its post step as well: what the main step
 * saw before is seen again, and the job has what the main step exported behind it. Such a value was never the job's.
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
