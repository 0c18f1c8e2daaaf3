/** Workflow files: what of them is played. A key that is not known here is an error, so that nothing is passed over. */
import { parse } from 'yaml';

type Values = Readonly<Record<string, unknown>>;

export interface WorkflowStep {
  readonly id?: string;
  readonly name?: string;
  readonly if?: unknown;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Values;
  readonly env?: Values;
  readonly 'continue-on-error'?: unknown;
  readonly background?: boolean;
  /** Ids of background steps, in the place of `run` and `uses`; the two below likewise. */
  readonly wait?: string | readonly string[];
  readonly 'wait-all'?: boolean | null;
  readonly cancel?: string;
  readonly parallel?: readonly WorkflowStep[];
}

export interface WorkflowJob {
  readonly name?: string;
  readonly needs?: string | readonly string[];
  readonly if?: unknown;
  readonly permissions?: Values;
  readonly environment?: unknown;
  readonly env?: Values;
  readonly outputs?: Values;
  readonly strategy?: { readonly matrix: Values };
  readonly steps?: readonly WorkflowStep[];
  /** A reusable workflow, in the place of steps. */
  readonly uses?: string;
  readonly with?: Values;
  readonly secrets?: Values | 'inherit';
}

export interface WorkflowCall {
  readonly inputs?: Readonly<
    Record<string, { readonly type: string; readonly default?: unknown; readonly required?: boolean }>
  >;
  readonly secrets?: Readonly<Record<string, { readonly required?: boolean }>>;
  readonly outputs?: Readonly<Record<string, { readonly value: string }>>;
}

export interface Workflow {
  readonly permissions?: Values;
  readonly env?: Values;
  readonly jobs: Readonly<Record<string, WorkflowJob>>;
  /** How it is called, where it is reusable. */
  readonly call: WorkflowCall | undefined;
}

/** What is said, and makes no difference to what the steps do here. */
const passive = ['runs-on', 'timeout-minutes', 'concurrency'];
const known = {
  workflow: ['name', 'on', 'permissions', 'env', 'jobs', 'concurrency'],
  job: [
    ...['name', 'needs', 'if', 'permissions', 'environment', 'env', 'outputs', 'strategy', 'steps'],
    ...['uses', 'with', 'secrets', ...passive],
  ],
  step: [
    ...['id', 'name', 'if', 'uses', 'run', 'with', 'env', 'continue-on-error', 'timeout-minutes'],
    ...['background', 'parallel', 'wait', 'wait-all', 'cancel'],
  ],
  strategy: ['matrix', 'fail-fast', 'max-parallel'],
};

/** Reads a workflow file. */
export function readWorkflow(text: string): Workflow {
  const file = parse(text);
  check('workflow', file);
  for (const job of Object.values<WorkflowJob>(file.jobs)) {
    check('job', job);
    if (job.strategy) check('strategy', job.strategy);
    for (const step of (job.steps ?? []).flatMap((one) => [one, ...(one.parallel ?? [])])) check('step', step);
  }
  return { ...file, call: file.on?.workflow_call };
}

function check(kind: keyof typeof known, value: object): void {
  const unknown = Object.keys(value).filter((key) => !known[kind].includes(key));
  if (unknown.length > 0) throw new Error(`not known to the emulated workflow, in a ${kind}: ${unknown.join(', ')}`);
}
