/** One step: its life from the env context to its result, whatever it runs. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandFiles, createCommandFiles, processCommandFiles } from '../commands/files.ts';
import { createCommandHandler } from '../commands/handler.ts';
import type { Conclusion, Environment, JobState } from '../machine/job-state.ts';
import { type Invocation, runProcess } from '../machine/process.ts';
import { type Annotation, createStepLog } from '../step/log.ts';
import { mayRun, type Step, type StepPlan } from '../step/plan.ts';
import { createDictionary } from '../text/dictionary.ts';

export interface StepResult {
  readonly name: string;
  readonly stage: 'main' | 'post';
  /** What later steps and the job see; `success` for a failed step with continueOnError. */
  readonly conclusion: Conclusion;
  readonly outcome: Conclusion;
  /** 128 + n when signal n ended the process; null when none ran, or the runner stopped it. */
  readonly exitCode: number | null;
  /** Masked lines. */
  readonly log: readonly string[];
  readonly annotations: readonly Annotation[];
  /** Masked. */
  readonly summary: string;
  /** As written; empty for a post step, whose outputs the runner drops. */
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

/** A step whose turn has come: contexts, and whether its condition holds, are those of this moment. */
export function openStep(job: JobState, plan: StepPlan): Step {
  return {
    ...{ job, plan, summary: '', commandFailed: false },
    log: createStepLog({ masks: job.masks, debug: job.debug, onLine: (line) => job.log.push(line) }),
    isDue: mayRun(plan.condition, job.status),
    env: new Map([...job.env, ...Object.entries(plan.options.env ?? {})]),
    github: { action: plan.id, action_repository: '', action_ref: '' },
    exported: plan.background ? { env: createDictionary(), path: [] } : job,
    outputs: createDictionary(),
    envWritten: new Map(),
    pathAdded: [],
    masked: [],
  };
}

/** Runs a step that is due, or skips it; when `cancelled` aborts, its process is stopped. */
export async function runStep(step: Step, cancelled: AbortSignal): Promise<StepResult> {
  const { plan, job } = step;
  const started = performance.now();
  const raw: string[] = [];
  const { outcome, exitCode = null } = step.isDue
    ? await execute(step, cancelled, raw)
    : ({ outcome: 'skipped' } as const);
  const conclusion = outcome === 'failure' && plan.options.continueOnError ? 'success' : outcome;
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

/** Makes a job that went well so far a failed one, where this step failed and was not let off. */
export function failJob(job: JobState, { conclusion }: StepResult): void {
  if (conclusion === 'failure' && job.status === 'success') job.status = 'failure';
}

interface Execution {
  readonly outcome: Conclusion;
  readonly exitCode?: number;
}

/** GitHub's own limit for a job. */
const SIX_HOURS = 6 * 60 * 60 * 1000;

async function execute(step: Step, cancelled: AbortSignal, raw: string[]): Promise<Execution> {
  const { plan, log } = step;
  // Cancelled while it waited for its turn.
  if (cancelled.aborted) return { outcome: 'cancelled' };
  const { timeoutMs = SIX_HOURS } = plan.options;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const exitCode = await runWithFiles(step, AbortSignal.any([cancelled, timeout]), raw);
    if (cancelled.aborted) {
      // Of a background step the runner says nothing.
      if (!plan.background) log.issue('error', 'The operation was canceled.');
      return { outcome: 'cancelled' };
    }
    if (timeout.aborted) {
      const what = plan.background ? 'background step' : 'action';
      log.issue('error', `The ${what} '${plan.name}' has timed out after ${timeoutMs / 60_000} minutes.`);
      return { outcome: 'failure' };
    }
    if (exitCode !== 0) plan.onFailure?.(step, exitCode);
    return { outcome: exitCode === 0 && !step.commandFailed ? 'success' : 'failure', exitCode };
  } catch (error) {
    log.issue('error', (error as Error).message);
    return { outcome: 'failure' };
  }
}

/** Writes the files that the step's process finds, says its header, and tells what to run. */
export function prepareStep(step: Step): { readonly files: CommandFiles; readonly invocation: Invocation } {
  const files = createCommandFiles(step.job.temp, randomUUID());
  Object.assign(step.github, files, { event_path: writeEvent(step.job) });
  return { files, invocation: step.plan.prepare(step) };
}

/** The command files are read whatever became of the process: what a crashing step wrote counts. */
async function runWithFiles(step: Step, signal: AbortSignal, raw: string[]): Promise<number> {
  const { files, invocation } = prepareStep(step);
  const { job } = step;
  const handle = createCommandHandler(step);
  const onLine = (line: string) => {
    raw.push(line);
    handle(line);
  };
  try {
    return await runProcess(invocation, { cwd: job.workspace, waits: job.waits, signal, onLine });
  } finally {
    processCommandFiles(step, files);
  }
}

function writeEvent(job: JobState): string {
  const folder = join(job.temp, '_github_workflow');
  const file = join(folder, 'event.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, job.github.get('event') ?? '');
  return file;
}
