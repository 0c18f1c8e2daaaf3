/** What a step is before it runs, and what it carries while it does. */

import type { Environment, JobState } from '../machine/job-state.ts';
import type { Invocation } from '../machine/process.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { StepLog } from './log.ts';

export type Condition = 'success' | 'failure' | 'cancelled' | 'always';

/** What a workflow author can say about any step. */
export interface StepOptions {
  /** Without one the workflow could not read the step's outputs; `StepResult.outputs` tells them all the same. */
  readonly id?: string;
  readonly name?: string;
  readonly env?: Environment;
  /** `timeout-minutes`, in milliseconds. */
  readonly timeoutMs?: number;
  readonly continueOnError?: boolean;
  /** Default `success`: after a failed or cancelled step it is skipped. */
  readonly if?: Condition;
}

export interface StepPlan {
  readonly name: string;
  readonly stage: 'main' | 'post';
  /** Runs while the job goes on. */
  readonly background?: boolean;
  /** `GITHUB_ACTION`. */
  readonly id: string;
  readonly condition: Condition;
  readonly options: StepOptions;
  /** Shared between an action's main and post step. */
  readonly state: Dictionary;
  /** Says the header and tells what to run; what it throws fails the step. */
  readonly prepare: (step: Step) => Invocation;
  /** Says what is worth saying of a process that failed. */
  readonly onFailure?: (step: Step, exitCode: number) => void;
}

/** Where what a step exports to later ones goes: into the job, or for a background step aside until its `wait`. */
interface Exported {
  readonly env: { set(name: string, value: string): unknown; entries(): Iterable<readonly [string, string]> };
  /** GITHUB_PATH entries, the last added at the end. */
  readonly path: string[];
}

/** A step at work. */
export interface Step {
  readonly job: JobState;
  readonly plan: StepPlan;
  readonly log: StepLog;
  /** Whether its condition held when its turn came. */
  readonly isDue: boolean;
  /** The env context in force: the job's, then the step's own. */
  readonly env: Map<string, string>;
  /** Keys of the github context that are this step's own. */
  readonly github: Record<string, string>;
  readonly exported: Exported;
  readonly outputs: Dictionary;
  readonly envWritten: Map<string, string>;
  readonly pathAdded: string[];
  readonly masked: string[];
  summary: string;
  /** Set when a command, by line or by file, could not be obeyed. */
  commandFailed: boolean;
}

/** Whether a step with this condition runs while the job stands so. */
export function mayRun(condition: Condition, status: JobState['status']): boolean {
  return condition === 'always' || condition === status;
}
