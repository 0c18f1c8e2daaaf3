/** A job on the emulated runner: steps one after the other, post steps in reverse, then nothing is left. */
import { mkdir, rm } from 'node:fs/promises';
import { type ActionOptions, planAction } from './action-step.ts';
import { createJobState, type Environment, type JobOptions, type JobState } from './job-state.ts';
import { killOrphans } from './orphans.ts';
import { planScript, type ScriptOptions } from './script-step.ts';
import { runStep, type StepResult } from './step.ts';
import { holds, type StepPlan } from './step-plan.ts';

export interface Job {
  /** Runs the main step of the action in a folder; its post step waits for `finish`. */
  uses(actionDirectory: string, step?: ActionOptions): Promise<StepResult>;
  run(script: string, step?: ScriptOptions): Promise<StepResult>;
  /** What the cancel button does: the running step is stopped unless its condition is `always` or `cancelled`. */
  cancel(): void;
  /** Post steps, last one first; then processes left behind are killed and RUNNER_TEMP is emptied. */
  finish(options?: { readonly beforeCleanup?: (job: Job) => unknown }): Promise<JobResult>;
  /** The job's outputs as later jobs read them: empty ones and those that hold a masked text are dropped. */
  jobOutputs(values: Environment): Environment;
  /** Removes the folders that were made for this job, and kills what it left running. */
  dispose(): Promise<void>;
  /** The env context for the next step. */
  readonly env: Environment;
  /** GITHUB_PATH entries, the last added at the end. */
  readonly path: readonly string[];
  /** Every registered mask, lines of multi-line ones included. */
  readonly masks: readonly string[];
  readonly home: string;
  readonly workspace: string;
  readonly temp: string;
  /** The lines of all steps, as people read them. */
  readonly log: readonly string[];
  /** All steps so far, post steps included. */
  readonly steps: readonly StepResult[];
}

export interface JobResult {
  readonly conclusion: JobState['status'];
  readonly steps: readonly StepResult[];
  /** In the order they ran. */
  readonly posts: readonly StepResult[];
  readonly log: readonly string[];
  /** Names of the processes that had to be killed. */
  readonly orphans: readonly string[];
}

/** Starts a job in fresh folders, with an environment built from scratch. */
export async function startJob(options: JobOptions = {}): Promise<Job> {
  const state = await createJobState(options);
  const posts: StepPlan[] = [];
  const steps: StepResult[] = [];
  let running: { readonly plan: StepPlan; readonly stop: AbortController } | undefined;

  const perform = async (plan: StepPlan) => {
    const stop = new AbortController();
    running = { plan, stop };
    const result = await runStep(state, plan, stop.signal);
    running = undefined;
    steps.push(result);
    return result;
  };

  const job: Job = {
    uses: (directory, step = {}) => perform(planAction(directory, step, (post) => posts.push(post))),
    run: (script, step = {}) => perform(planScript(script, step)),
    cancel() {
      state.status = 'cancelled';
      if (running !== undefined && !holds(running.plan.condition, state.status)) running.stop.abort();
    },
    async finish({ beforeCleanup } = {}) {
      const done: StepResult[] = [];
      for (let post = posts.pop(); post !== undefined; post = posts.pop()) done.push(await perform(post));
      const orphans = await endLeftovers(state);
      await beforeCleanup?.(job);
      await rm(state.temp, { recursive: true, force: true });
      await mkdir(state.temp);
      return { conclusion: state.status, steps, posts: done, log: state.log, orphans };
    },
    jobOutputs: (values) => keepHarmless(state, values),
    async dispose() {
      killOrphans(state.trackingId);
      await rm(state.root, { recursive: true, force: true });
    },
    get env() {
      return Object.fromEntries(state.env);
    },
    get masks() {
      return state.masks.values();
    },
    ...{ path: state.path, home: state.home, workspace: state.workspace, temp: state.temp, log: state.log, steps },
  };
  return job;
}

async function endLeftovers(state: JobState): Promise<readonly string[]> {
  state.log.push('Cleaning up orphan processes');
  const orphans = killOrphans(state.trackingId);
  for (const { pid, name } of orphans) state.log.push(`Terminate orphan process: pid (${pid}) (${name})`);
  return orphans.map(({ name }) => name);
}

function keepHarmless(state: JobState, values: Environment): Environment {
  const kept = Object.entries(values).filter(([name, value]) => {
    const isHarmless = state.masks.mask(value) === value;
    if (!isHarmless) state.log.push(`##[warning]Skip output '${name}' since it may contain secret.`);
    return isHarmless && value !== '';
  });
  return Object.fromEntries(kept);
}
