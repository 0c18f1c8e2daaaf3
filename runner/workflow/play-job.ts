/** One job of a workflow, for one combination of its matrix: its steps on the emulated runner. */
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Job, StepResult } from '../index.ts';
import { asksForStatus, evaluate, fill, isTruthy, type Scope, toText } from '../text/expressions.ts';
import type { WorkflowJob, WorkflowStep } from './file.ts';

type Values = Readonly<Record<string, unknown>>;

/** Where workflows are played: what `uses:` finds, and what the jobs are given. */
export interface Playground {
  /** The action under its name in front of the `@`, and its folder. */
  readonly action: { readonly name: string; readonly directory: string };
  /** What a checkout brings: contents by path; all of it may be executed. */
  readonly files: Readonly<Record<string, string>>;
  readonly github: Values;
  readonly vars: Values;
  readonly secrets: Values;
  /** The text of a workflow file of this repository. */
  readonly readFile: (path: string) => string;
  readonly openJob: (job: JobRequest) => Promise<Job>;
  /** Called when all is over, before the folders of the job are removed. */
  readonly onEnd: (job: Job) => Promise<void>;
}

interface JobRequest {
  readonly env: Readonly<Record<string, string>>;
  /** Whether its permissions have `id-token: write`. */
  readonly mayHaveIdToken: boolean;
  readonly environment: string | undefined;
}

export interface PlayedJob {
  readonly id: string;
  readonly name: string;
  readonly result: 'success' | 'failure' | 'cancelled' | 'skipped';
  readonly steps: readonly StepResult[];
  readonly outputs: Readonly<Record<string, string>>;
}

/** @param scope with the contexts that do not depend on the steps, `matrix` included. */
export async function playJob(
  id: string,
  { name = id, steps = [], outputs = {}, env = {}, environment }: WorkflowJob,
  mayHaveIdToken: boolean,
  scope: Scope,
  playground: Playground,
): Promise<PlayedJob> {
  const job = await playground.openJob({
    env: texts(env, scope),
    mayHaveIdToken,
    environment: toText(fill(toText(environment), scope)) || undefined,
  });
  const results = new Map<string, Values>();
  const contextsOf = (own: Values = {}): Scope => ({
    contexts: {
      ...scope.contexts,
      env: { ...job.env, ...own },
      github: { ...playground.github, workspace: job.workspace },
      runner: { temp: job.temp, os: 'Linux' },
      steps: Object.fromEntries(results),
    },
    functions: statusFunctions(job.steps.some(({ conclusion }) => conclusion === 'failure')),
  });
  for (const step of steps) {
    const result = await playStep(step, job, contextsOf, playground);
    if (!step.id || !result) continue;
    results.set(step.id, { outputs: result.outputs, outcome: result.outcome, conclusion: result.conclusion });
  }
  const { conclusion } = await job.finish();
  const played = {
    ...{ id, name: toText(fill(name, scope)), result: conclusion, steps: job.steps },
    outputs: job.jobOutputs(texts(outputs, contextsOf())),
  };
  await playground.onEnd(job);
  await job.dispose();
  return played;
}

export function statusFunctions(hasFailed: boolean) {
  return { success: () => !hasFailed, failure: () => hasFailed, always: () => true, cancelled: () => false };
}

/** Whether an `if:` holds; without one that asks for the status itself, nothing before it may have failed. */
export function holds(condition: unknown, scope: Scope): boolean {
  const text = toText(condition ?? 'success()').replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');
  return isTruthy(evaluate(asksForStatus(text) ? text : `success() && (${text})`, scope));
}

export function texts(values: Values, scope: Scope): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toText(fill(toText(value), scope))]));
}

async function playStep(
  step: WorkflowStep,
  job: Job,
  contextsOf: (own?: Values) => Scope,
  { action, files }: Playground,
): Promise<StepResult | undefined> {
  const env = texts(step.env ?? {}, contextsOf());
  const scope = contextsOf(env);
  if (!holds(step.if, scope)) return undefined;
  const options = {
    env,
    if: 'always' as const,
    continueOnError: toText(fill(toText(step['continue-on-error']), scope)) === 'true',
    ...(step.id && { id: step.id }),
    ...(step.name && { name: toText(fill(step.name, scope)) }),
  };
  if (step.run !== undefined) return job.run(toText(fill(step.run, scope)), options);
  const { uses = '' } = step;
  const [name] = uses.split('@');
  if (name === action.name) {
    return job.uses(action.directory, { ...options, reference: uses, with: texts(step.with ?? {}, scope) });
  }
  if (name !== 'actions/checkout') throw new Error(`the action ${uses} is not known to the emulated workflow`);
  await checkout(job.workspace, files);
  return undefined;
}

async function checkout(workspace: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await writeFile(join(workspace, path), content);
    await chmod(join(workspace, path), 0o755);
  }
}
