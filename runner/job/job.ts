/** A job on the emulated runner: steps one after the other or at the same moment, post steps in reverse, nothing left. */
import { mkdirSync, rmSync } from 'node:fs';
import { createJobState, type Environment, type JobOptions, type JobState } from '../machine/job-state.ts';
import { killOrphans } from '../machine/orphans.ts';
import { type ActionOptions, planAction } from '../step/action.ts';
import { mayRun, type StepPlan } from '../step/plan.ts';
import { planScript, type ScriptOptions } from '../step/script.ts';
import {
  type BackgroundStep,
  createBackground,
  endBackground,
  startInBackground,
  stopBackground,
  waitFor,
} from './background.ts';
import { failJob, openStep, runStep, type StepResult } from './run-step.ts';

export interface Job {
  /** Runs the main step of the action in a folder; its post step waits for `finish`. */
  uses(actionDirectory: string, step?: ActionOptions): Promise<StepResult>;
  run(script: string, step?: ScriptOptions): Promise<StepResult>;
  /**
   * A script with `background: true`, started with the env context of this moment. Its environment, path additions and
   * outputs are there for later steps when it has been waited for; its masks, state and summary at once.
   */
  start(script: string, step?: ScriptOptions): BackgroundStep;
  /** The main step of an action with `background: true`. */
  startUses(actionDirectory: string, step?: ActionOptions): BackgroundStep;
  /** `wait:` with these steps, or `wait-all:`; the end of a `parallel:` group waits for its own. */
  wait(...steps: readonly BackgroundStep[]): Promise<readonly StepResult[]>;
  /** What the cancel button does: the running step is stopped unless its condition is `always`, background steps are. */
  cancel(): void;
  /** Background steps that nobody waited for; post steps, last one first; then processes left behind are killed and RUNNER_TEMP is emptied. */
  finish(options?: Finish): Promise<JobResult>;
  /** The job's outputs as later jobs read them: empty ones and those that hold a masked text are dropped. */
  jobOutputs(values: Environment): Environment;
  /** Removes the folders that were made for this job; of one that is not finished, kills what it left running. */
  dispose(): void;
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
  /** All steps so far, post steps included; a background step when it has been waited for. */
  readonly steps: readonly StepResult[];
}

interface Finish {
  readonly beforeCleanup?: (job: Job) => unknown;
  /** Leaves out a post step, given the state that its main step saved. The real runner runs them all. */
  readonly leavesOut?: (state: Environment) => boolean;
}

interface JobResult {
  readonly conclusion: JobState['status'];
  readonly steps: readonly StepResult[];
  /** In the order they ran. */
  readonly posts: readonly StepResult[];
  readonly log: readonly string[];
  /** Names of the processes that had to be killed. */
  readonly orphans: readonly string[];
}

/** Starts a job in fresh folders, with an environment built from scratch. */
export function startJob(options: JobOptions = {}): Job {
  const state = createJobState(options);
  const posts: StepPlan[] = [];
  const steps: StepResult[] = [];
  let isFinished = false;
  let running: { readonly plan: StepPlan; readonly stop: AbortController } | undefined;

  const background = createBackground(state, (result) => steps.push(result));
  const perform = async (plan: StepPlan) => {
    const stop = new AbortController();
    running = { plan, stop };
    const result = await runStep(openStep(state, plan), stop.signal);
    running = undefined;
    failJob(state, result);
    steps.push(result);
    return result;
  };
  const planUses = (directory: string, step: ActionOptions = {}) => {
    return planAction(directory, step, (post) => posts.push(post));
  };

  const job: Job = {
    uses: (directory, step) => perform(planUses(directory, step)),
    run: (script, step = {}) => perform(planScript(script, step)),
    start: (script, step = {}) => startInBackground(background, planScript(script, step)),
    startUses: (directory, step) => startInBackground(background, planUses(directory, step)),
    wait: (...chosen) => waitFor(background, chosen.length > 0 ? chosen : undefined),
    cancel() {
      state.status = 'cancelled';
      stopBackground(background);
      if (running !== undefined && !mayRun(running.plan.condition, state.status)) running.stop.abort();
    },
    async finish({ beforeCleanup, leavesOut = () => false } = {}) {
      await endBackground(background);
      const done: StepResult[] = [];
      for (let post = posts.pop(); post !== undefined; post = posts.pop()) {
        if (!leavesOut(Object.fromEntries(post.state.entries()))) done.push(await perform(post));
      }
      const orphans = endLeftovers(state);
      isFinished = true;
      await beforeCleanup?.(job);
      empty(state.temp);
      return { conclusion: state.status, steps, posts: done, log: state.log, orphans };
    },
    jobOutputs: (values) => keepHarmless(state, values),
    dispose() {
      if (!isFinished) killOrphans(state.trackingId);
      rmSync(state.root, { recursive: true, force: true });
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

function empty(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
}

function endLeftovers(state: JobState): readonly string[] {
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
