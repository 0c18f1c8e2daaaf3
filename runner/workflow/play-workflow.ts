/** A workflow: its jobs in the order of their needs, each for every combination of its matrix, and those it calls. */
import { fill, type Scope, toText } from '../text/expressions.ts';
import { readWorkflow, type Workflow, type WorkflowCall, type WorkflowJob } from './file.ts';
import { combinationsOf } from './matrix.ts';
import { type PlayedJob, playJob } from './play-job.ts';
import type { Playground } from './playground.ts';
import { holds, statusFunctions, texts } from './scope.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a job that calls a workflow gives to it. */
interface Given {
  readonly inputs: Values;
  readonly secrets: Values;
  readonly mayHaveIdToken: boolean;
}

interface Played {
  /** In the order they ran; those of called workflows included. */
  readonly jobs: readonly PlayedJob[];
  readonly outputs: Readonly<Record<string, string>>;
}

/** @param path of the workflow file in this repository. */
export function playWorkflow(path: string, playground: Playground): Promise<Played> {
  return play(readWorkflow(playground.readFile(path)), undefined, playground);
}

async function play(workflow: Workflow, given: Given | undefined, playground: Playground): Promise<Played> {
  const jobs: PlayedJob[] = [];
  const done = new Map<string, { readonly result: string; readonly outputs: Values }>();
  for (const [id, job] of inOrder(workflow.jobs)) {
    const needs = Object.fromEntries(needsOf(job).map((need) => [need, done.get(need)]));
    const scope: Scope = {
      contexts: {
        ...{ github: playground.github, vars: playground.vars, inputs: given?.inputs ?? {}, needs },
        secrets: given?.secrets ?? playground.secrets,
      },
      functions: statusFunctions(Object.values(needs).some((need) => need?.result !== 'success')),
    };
    const played = holds(job.if, scope) ? await playOne(id, job, workflow, given, scope, playground) : [skipped(id)];
    jobs.push(...played.flatMap(({ jobs }) => jobs));
    done.set(id, {
      result: played.find(({ result }) => result !== 'success')?.result ?? 'success',
      outputs: Object.assign({}, ...played.map(({ outputs }) => outputs)),
    });
  }
  const results = Object.fromEntries(done);
  const values = Object.entries(workflow.call?.outputs ?? {}).map(([name, { value }]) => [name, value]);
  return { jobs, outputs: texts(Object.fromEntries(values), { contexts: { jobs: results } }) };
}

interface One {
  readonly jobs: readonly PlayedJob[];
  readonly result: PlayedJob['result'];
  readonly outputs: Values;
}

/** A job, once for each combination of its matrix. */
async function playOne(
  id: string,
  job: WorkflowJob,
  { permissions, env = {} }: Workflow,
  given: Given | undefined,
  scope: Scope,
  playground: Playground,
): Promise<readonly One[]> {
  // A called workflow has no more permissions than the job that calls it.
  const wanted = job.permissions ?? permissions;
  const isAllowed = given?.mayHaveIdToken ?? true;
  const mayHaveIdToken = isAllowed && (wanted ? wanted['id-token'] === 'write' : given !== undefined);
  const matrices = job.strategy ? combinationsOf(filled(job.strategy.matrix, scope)) : [{}];
  const all: One[] = [];
  for (const matrix of matrices) {
    const own: Scope = { ...scope, contexts: { ...scope.contexts, matrix, env } };
    if (job.uses) {
      all.push(await callWorkflow(job, mayHaveIdToken, own, playground));
      continue;
    }
    const played = await playJob(id, { ...job, env: { ...env, ...job.env } }, mayHaveIdToken, own, playground);
    all.push({ jobs: [played], result: played.result, outputs: played.outputs });
  }
  return all;
}

async function callWorkflow(
  job: WorkflowJob,
  mayHaveIdToken: boolean,
  scope: Scope,
  playground: Playground,
): Promise<One> {
  const [path = ''] = (job.uses ?? '').replace(`${playground.action.name}/`, '').split('@');
  const workflow = readWorkflow(playground.readFile(path));
  if (!workflow.call) throw new Error(`${path} is no workflow to be called`);
  const secrets = job.secrets === 'inherit' ? playground.secrets : texts(job.secrets ?? {}, scope);
  const { jobs, outputs } = await play(
    workflow,
    { inputs: inputsFor(workflow.call, job.with ?? {}, scope), secrets, mayHaveIdToken },
    playground,
  );
  return { jobs, outputs, result: jobs.find(({ result }) => result !== 'success')?.result ?? 'success' };
}

/** The inputs of a called workflow, by their types and defaults. */
function inputsFor({ inputs = {} }: WorkflowCall, given: Values, scope: Scope): Values {
  const unknown = Object.keys(given).filter((name) => !(name in inputs));
  if (unknown.length > 0)
    throw new Error(`Invalid input, ${unknown.join(', ')} is not defined in the referenced workflow.`);
  const entries = Object.entries(inputs).map(([name, { type, default: byDefault, required }]) => {
    if (required && !(name in given)) throw new Error(`Input ${name} is required, but not provided while calling.`);
    const value = name in given ? fill(toText(given[name]), scope) : byDefault;
    return [name, type === 'string' ? toText(value) : value] as const;
  });
  return Object.fromEntries(entries);
}

function filled(values: Values, scope: Scope): Values {
  const fillValue = (value: unknown): unknown => {
    if (typeof value === 'string') return fill(value, scope);
    return Array.isArray(value) ? value.map(fillValue) : value;
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fillValue(value)]));
}

function needsOf({ needs = [] }: WorkflowJob): readonly string[] {
  return typeof needs === 'string' ? [needs] : needs;
}

/** Each job behind those that it needs. */
function inOrder(jobs: Workflow['jobs']): readonly (readonly [string, WorkflowJob])[] {
  const sorted = new Map<string, WorkflowJob>();
  const add = (id: string) => {
    const job = jobs[id];
    if (!job) throw new Error(`a job needs ${id}, which is not there`);
    if (sorted.has(id)) return;
    for (const need of needsOf(job)) add(need);
    sorted.set(id, job);
  };
  for (const id of Object.keys(jobs)) add(id);
  return [...sorted];
}

function skipped(id: string): One {
  return { jobs: [{ id, name: id, result: 'skipped', steps: [], outputs: {} }], result: 'skipped', outputs: {} };
}
