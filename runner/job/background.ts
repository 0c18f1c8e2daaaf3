/** Background steps: they run while the job goes on, and what they export is held back until somebody waits for them. */
import { deliver } from '../commands/effects.ts';
import type { JobState } from '../machine/job-state.ts';
import { createSlots, type InSlot } from '../machine/slots.ts';
import type { Step, StepPlan } from '../step/plan.ts';
import { failJob, openStep, runStep, type StepResult } from './run-step.ts';

/** A step that was started and may still run. */
export interface BackgroundStep {
  readonly name: string;
  /** `wait:` with this step alone. */
  wait(): Promise<StepResult>;
  /** `cancel:` — stops the step if it still runs; that it was cancelled does not fail the job. */
  cancel(): Promise<StepResult>;
}

interface Started extends BackgroundStep {
  readonly step: Step;
  readonly ended: Promise<StepResult>;
  readonly stop: AbortController;
  isDelivered: boolean;
}

/** The background steps of one job, in the order they were started. */
export interface Background {
  readonly job: JobState;
  readonly started: Started[];
  readonly inSlot: InSlot;
  /** Called with a result once what its step exports is delivered. */
  readonly onResult: (result: StepResult) => void;
}

/** The runner lets so many run at the same moment. */
const MOST = 10;

export function createBackground(job: JobState, onResult: Background['onResult']): Background {
  return { job, started: [], inSlot: createSlots(MOST), onResult };
}

/** Starts a step with the contexts of this moment, at once or as soon as there is room. */
export function startInBackground(background: Background, plan: StepPlan): BackgroundStep {
  const step = openStep(background.job, { ...plan, background: true });
  const stop = new AbortController();
  const started: Started = {
    ...{ name: plan.name, step, stop, isDelivered: false },
    ended: background.inSlot(() => runStep(step, stop.signal)),
    wait: async () => {
      await waitFor(background, [started]);
      return started.ended;
    },
    cancel: () => cancel(background, started),
  };
  background.started.push(started);
  return started;
}

/**
 * Waits for steps, then delivers what they export, one after the other in this order. A step that failed fails the job.
 * @param chosen default: all that nobody has waited for
 */
export async function waitFor(
  background: Background,
  chosen?: readonly BackgroundStep[],
): Promise<readonly StepResult[]> {
  const { job, started } = background;
  const steps = chosen ? chosen.flatMap((step) => started.find((one) => one === step) ?? []) : remaining(background);
  const which = chosen ? 'background step(s)' : 'all background step(s)';
  say(job, `Waiting for ${which} to complete: ${steps.map(({ name }) => name).join(', ') || '(none)'}`);
  const results = await collect(background, steps);
  report(job, `Finished waiting for ${which}.`, results);
  for (const result of results) failJob(job, result);
  return results;
}

/** What the cancel button of the job does: it stops them all, whatever their conditions. */
export function stopBackground({ started }: Background): void {
  for (const { stop } of started) stop.abort();
}

/** Before the post steps: waits for what nobody waited for; from now on a step that failed before its `cancel` counts. */
export async function endBackground(background: Background): Promise<void> {
  if (remaining(background).length > 0) await waitFor(background);
  for (const { ended } of background.started) failJob(background.job, await ended);
}

async function cancel(background: Background, started: Started): Promise<StepResult> {
  say(background.job, `Cancelling background step(s): ${started.name}`);
  started.stop.abort();
  const results = await collect(background, [started]);
  report(background.job, 'Finished cancelling background step(s).', results);
  return started.ended;
}

async function collect({ onResult }: Background, steps: readonly Started[]): Promise<readonly StepResult[]> {
  const results = await Promise.all(steps.map(({ ended }) => ended));
  for (const started of steps) {
    if (started.isDelivered) continue;
    started.isDelivered = true;
    deliver(started.step);
    onResult(await started.ended);
  }
  return results;
}

function remaining({ started }: Background): readonly Started[] {
  return started.filter(({ isDelivered }) => !isDelivered);
}

const WORDS = { success: 'Succeeded', failure: 'Failed', cancelled: 'Canceled', skipped: 'Skipped' } as const;

function report(job: JobState, summary: string, results: readonly StepResult[]): void {
  say(job, summary);
  for (const { name, conclusion } of results) say(job, `  ${name}: ${WORDS[conclusion]}`);
}

function say(job: JobState, line: string): void {
  job.log.push(job.masks.mask(line));
}
