/** The steps of a job: one after the other, in the background, or a group at the same moment. */
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackgroundStep, Job, StepResult } from '../index.ts';
import { fill, type Scope, toText } from '../text/expressions.ts';
import type { WorkflowStep } from './file.ts';
import type { Playground } from './playground.ts';
import { holds, texts } from './scope.ts';

type Values = Readonly<Record<string, unknown>>;

/** A job whose steps are played. */
interface Stage {
  readonly job: Job;
  readonly playground: Playground;
  /** Contexts of the moment, with the `env:` of a step. */
  readonly scopeOf: (env?: Values) => Scope;
  /** The steps context. */
  readonly results: Map<string, Values>;
  /** Background steps that nobody has waited for. */
  readonly started: Started[];
}

interface Started {
  readonly id: string | undefined;
  readonly handle: BackgroundStep;
}

/** Plays steps in order, then waits for those in the background that nobody waited for. */
export async function playSteps(steps: readonly WorkflowStep[], stage: Stage): Promise<void> {
  for (const step of steps) await playStep(step, stage);
  await waitFor(stage, [...stage.started]);
}

async function playStep(step: WorkflowStep, stage: Stage): Promise<void> {
  if (step.parallel !== undefined) return waitFor(stage, await startAll(step.parallel, stage));
  if (step.wait !== undefined) return waitFor(stage, named(stage, [step.wait].flat()));
  if (step['wait-all'] !== undefined) return waitFor(stage, step['wait-all'] === false ? [] : [...stage.started]);
  if (step.cancel !== undefined) {
    for (const started of named(stage, [step.cancel])) settle(stage, started, await started.handle.cancel());
    return;
  }
  if (step.background) await startAll([step], stage);
  else record(stage, step.id, await (await prepare(step, stage))?.run());
}

async function startAll(steps: readonly WorkflowStep[], stage: Stage): Promise<readonly Started[]> {
  const group: Started[] = [];
  for (const step of steps) {
    const handle = (await prepare(step, stage))?.start();
    if (handle) group.push({ id: step.id, handle });
  }
  stage.started.push(...group);
  return group;
}

async function waitFor(stage: Stage, group: readonly Started[]): Promise<void> {
  if (group.length === 0) return;
  const results = await stage.job.wait(...group.map(({ handle }) => handle));
  for (const [index, started] of group.entries()) settle(stage, started, results[index]);
}

/** Steps by their ids; one that was skipped, or waited for already, is passed over as the runner does. */
function named({ started }: Stage, ids: readonly string[]): readonly Started[] {
  return ids.flatMap((id) => started.find((one) => one.id === id) ?? []);
}

function settle(stage: Stage, started: Started, result: StepResult | undefined): void {
  stage.started.splice(stage.started.indexOf(started), 1);
  record(stage, started.id, result);
}

function record({ results }: Stage, id: string | undefined, result: StepResult | undefined): void {
  if (!id || !result) return;
  results.set(id, { outputs: result.outputs, outcome: result.outcome, conclusion: result.conclusion });
}

interface Prepared {
  readonly run: () => Promise<StepResult>;
  readonly start: () => BackgroundStep;
}

/** A step with its expressions filled, to be run on the runner; undefined where it is skipped, or done here. */
async function prepare(step: WorkflowStep, { job, playground, scopeOf }: Stage): Promise<Prepared | undefined> {
  const env = texts(step.env ?? {}, scopeOf());
  const scope = scopeOf(env);
  if (!holds(step.if, scope)) return undefined;
  const options = {
    env,
    if: 'always' as const,
    continueOnError: toText(fill(toText(step['continue-on-error']), scope)) === 'true',
    ...(step.id && { id: step.id }),
    ...(step.name && { name: toText(fill(step.name, scope)) }),
  };
  if (step.run !== undefined) {
    const script = toText(fill(step.run, scope));
    return { run: () => job.run(script, options), start: () => job.start(script, options) };
  }
  const { uses = '' } = step;
  const [name] = uses.split('@');
  const { directory } = playground.action;
  if (name === playground.action.name) {
    const given = { ...options, reference: uses, with: texts(step.with ?? {}, scope) };
    return { run: () => job.uses(directory, given), start: () => job.startUses(directory, given) };
  }
  if (name !== 'actions/checkout') throw new Error(`the action ${uses} is not known to the emulated workflow`);
  await checkout(job.workspace, playground.files);
  return undefined;
}

async function checkout(workspace: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await writeFile(join(workspace, path), content);
    await chmod(join(workspace, path), 0o755);
  }
}
