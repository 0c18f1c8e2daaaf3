/** One job of a workflow, for one combination of its matrix: its steps on the emulated runner. */
import type { StepResult } from '../index.ts';
import { fill, type Scope, toText } from '../text/expressions.ts';
import type { WorkflowJob } from './file.ts';
import { playSteps } from './play-steps.ts';
import type { Playground } from './playground.ts';
import { statusFunctions, texts } from './scope.ts';

type Values = Readonly<Record<string, unknown>>;

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
  const scopeOf = (own: Values = {}): Scope => ({
    contexts: {
      ...scope.contexts,
      env: { ...job.env, ...own },
      github: { ...playground.github, workspace: job.workspace },
      runner: { temp: job.temp, os: 'Linux' },
      steps: Object.fromEntries(results),
    },
    functions: statusFunctions(job.steps.some(({ conclusion }) => conclusion === 'failure')),
  });
  await playSteps(steps, { job, playground, scopeOf, results, started: [] });
  const { conclusion } = await job.finish();
  const played = {
    ...{ id, name: toText(fill(name, scope)), result: conclusion, steps: job.steps },
    outputs: job.jobOutputs(texts(outputs, scopeOf())),
  };
  await playground.onEnd(job);
  job.dispose();
  return played;
}
