/** One step: its life from the env context to its result, whatever it runs. */
import { randomUUID } from 'node:crypto';
import { createCommandFiles, processCommandFiles } from './command-files.ts';
import { createDictionary, type Dictionary } from './dictionary.ts';
import type { Conclusion, Environment, JobState } from './job-state.ts';
import { createCommandHandler } from './step-commands.ts';
import { type Annotation, createStepLog, type StepLog } from './step-log.ts';
import { type Invocation, runProcess } from './step-process.ts';

export type Condition = 'success' | 'failure' | 'cancelled' | 'always';

export interface StepResult {
  readonly name: string;
  readonly stage: 'main' | 'post';
  /** What later steps and the job see; `success` for a failed step with continueOnError. */
  readonly conclusion: Conclusion;
  readonly outcome: Conclusion;
  /** 128 + n when signal n ended the process; null when none ran to its end. */
  readonly exitCode: number | null;
  /** Masked lines. */
  readonly log: readonly string[];
  readonly annotations: readonly Annotation[];
  /** Masked. */
  readonly summary: string;
  /** As written, also where the step has no id and the workflow could not read them; empty for a post step. */
  readonly outputs: Environment;
  readonly state: Environment;
  readonly envWritten: Environment;
  readonly pathAdded: readonly string[];
  /** The values given to `::add-mask::`. */
  readonly masked: readonly string[];
  /** Every line the process wrote, **unmasked**: for leak checks only. */
  readonly raw: readonly string[];
  readonly durationMs: number;
}

/** What a step is, before it runs. */
export interface StepPlan {
  readonly name: string;
  readonly stage: 'main' | 'post';
  readonly id: string;
  readonly env: Environment;
  /** Shared between an action's main and post step. */
  readonly state: Dictionary;
  readonly condition: Condition;
  readonly continueOnError?: boolean;
  readonly timeoutMs?: number;
  /** Says the header and tells what to run; what it throws fails the step. */
  readonly prepare: (step: Step) => Promise<Invocation>;
  /** Says what a failed process is worth saying. */
  readonly onFailure?: (step: Step, exitCode: number) => void;
}

/** A step at work. */
export interface Step {
  readonly job: JobState;
  readonly plan: StepPlan;
  readonly log: StepLog;
  /** The env context in force: the job's, then the step's own. */
  readonly env: Map<string, string>;
  /** Keys of the github context that are this step's own. */
  readonly github: Record<string, string>;
  readonly outputs: Dictionary;
  readonly envWritten: Map<string, string>;
  readonly pathAdded: string[];
  readonly masked: string[];
  summary: string;
  /** Set when a command, by line or by file, could not be obeyed. */
  commandFailed: boolean;
}

/** Whether a step with this condition runs while the job stands so. */
export function holds(condition: Condition, status: JobState['status']): boolean {
  return condition === 'always' || condition === status;
}

/** Runs a step, or skips it if its condition does not hold. `signal` aborts with the reason `cancelled`. */
export async function runStep(job: JobState, plan: StepPlan, signal: AbortSignal): Promise<StepResult> {
  const started = performance.now();
  const step = openStep(job, plan);
  const raw: string[] = [];
  const run = holds(plan.condition, job.status) ? execute(step, signal, raw) : { outcome: 'skipped' as const };
  const { outcome, exitCode = null } = await run;
  const conclusion = outcome === 'failure' && plan.continueOnError ? 'success' : outcome;
  if (conclusion === 'failure' && job.status === 'success') job.status = 'failure';
  return {
    ...{ name: job.masks.mask(plan.name), stage: plan.stage, conclusion, outcome, exitCode, raw },
    log: step.log.lines,
    annotations: step.log.annotations,
    summary: step.summary,
    outputs: Object.fromEntries(step.outputs.entries()),
    state: Object.fromEntries(plan.state.entries()),
    envWritten: Object.fromEntries(step.envWritten),
    pathAdded: step.pathAdded,
    masked: step.masked,
    durationMs: Math.round(performance.now() - started),
  };
}

function openStep(job: JobState, plan: StepPlan): Step {
  return {
    ...{ job, plan, summary: '', commandFailed: false },
    log: createStepLog({ masks: job.masks, debug: job.debug, onLine: (line) => job.log.push(line) }),
    env: new Map([...job.env, ...Object.entries(plan.env)]),
    github: { action: plan.id },
    outputs: createDictionary(),
    envWritten: new Map(),
    pathAdded: [],
    masked: [],
  };
}

interface Execution {
  readonly outcome: Conclusion;
  readonly exitCode?: number;
}

async function execute(step: Step, cancelled: AbortSignal, raw: string[]): Promise<Execution> {
  const { job, plan, log } = step;
  const timeout = AbortSignal.timeout(plan.timeoutMs ?? 6 * 60 * 60 * 1000);
  const signal = AbortSignal.any([cancelled, timeout]);
  try {
    const exitCode = await runWithFiles(step, signal, raw);
    if (cancelled.aborted) {
      log.issue('error', 'The operation was canceled.');
      return { outcome: 'cancelled' };
    }
    if (timeout.aborted) {
      log.issue('error', `The action '${plan.name}' has timed out after ${(plan.timeoutMs ?? 0) / 60_000} minutes.`);
      return { outcome: 'failure' };
    }
    if (exitCode !== 0) plan.onFailure?.(step, exitCode);
    return { outcome: exitCode === 0 && !step.commandFailed ? 'success' : 'failure', exitCode };
  } catch (error) {
    log.issue('error', (error as Error).message);
    return { outcome: 'failure' };
  }
}

/** The command files are read whatever became of the process: what a crashing step wrote counts. */
async function runWithFiles(step: Step, signal: AbortSignal, raw: string[]): Promise<number> {
  const { job, plan } = step;
  const files = await createCommandFiles(job.temp, randomUUID());
  Object.assign(step.github, files);
  const invocation = await plan.prepare(step);
  const handle = createCommandHandler(step);
  const onLine = (line: string) => {
    raw.push(line);
    handle(line);
  };
  try {
    return await runProcess(invocation, { cwd: job.workspace, waits: job.waits, signal, onLine });
  } finally {
    await processCommandFiles(step, files);
  }
}
