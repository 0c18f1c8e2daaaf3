/** `uses:` — how an action's main and post step come to their inputs, header and process. */
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDictionary, type Dictionary } from './dictionary.ts';
import type { Environment, JobState } from './job-state.ts';
import { fillDefault, type Manifest, readManifest } from './manifest.ts';
import type { Condition, Step, StepPlan } from './step.ts';
import { stepEnvironment } from './step-environment.ts';
import type { Invocation } from './step-process.ts';

export interface StepOptions {
  readonly id?: string;
  readonly name?: string;
  readonly env?: Environment;
  /** `timeout-minutes`, in milliseconds. */
  readonly timeoutMs?: number;
  readonly continueOnError?: boolean;
  /** Default `success`: a step after a failed or cancelled one is skipped. */
  readonly if?: Condition;
}

export interface ActionOptions extends StepOptions {
  readonly with?: Environment;
  /** What stands behind `uses:`, for names and the header. Default `./`, a local action. */
  readonly reference?: string;
}

/** The plan of an action's main step; `registerPost` gets that of its post step when the main step starts. */
export function planAction(
  directory: string,
  options: ActionOptions,
  registerPost: (post: StepPlan) => void,
): StepPlan {
  const { reference = './' } = options;
  const name = options.name ?? `Run ${reference}`;
  const local = reference.startsWith('.');
  const shared = {
    id: options.id ?? (local ? '__self' : `__${reference.replace(/@.*/, '').replaceAll('/', '_')}`),
    env: options.env ?? {},
    state: createDictionary(),
    ...(options.timeoutMs !== undefined && { timeoutMs: options.timeoutMs }),
    ...(options.continueOnError !== undefined && { continueOnError: options.continueOnError }),
  };
  const prepare = async (step: Step, manifest: Manifest, script: string): Promise<Invocation> => {
    const [repository = '', ref = ''] = local ? [] : reference.split('@');
    Object.assign(step.github, { action_repository: repository, action_ref: ref });
    await writeEvent(step);
    const inputs = evaluateInputs(step, manifest, options.with ?? {});
    const own = ownEnvironment(step);
    sayHeader(step, reference, inputs, own);
    for (const [input, value] of inputs.entries()) own[inputVariable(input)] = value;
    const main = join(directory, script);
    await access(main).catch(() => Promise.reject(new Error(`File not found: '${main}'`)));
    const environment = stepEnvironment(step.job, { own, github: step.github, isAction: true });
    return { file: step.job.node, args: [main], environment };
  };
  return {
    ...{ ...shared, name, stage: 'main', condition: options.if ?? 'success' },
    async prepare(step) {
      const manifest = await readManifest(directory);
      const { pre, post } = manifest;
      if (pre !== undefined && local) {
        step.log.issue('warning', `\`pre\` execution is not supported for local action from '${reference}'`);
      }
      if (post !== undefined) {
        registerPost({
          ...{ ...shared, name: `Post ${name}`, stage: 'post', condition: manifest.postIf },
          prepare: (postStep) => prepare(postStep, manifest, post),
        });
      }
      return prepare(step, manifest, manifest.main);
    },
  };
}

/** The name of an input's variable: only spaces change, dashes stay. */
function inputVariable(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}

/** What the author gave, then every declared input that is missing: so each declared one exists as a variable. */
function evaluateInputs(step: Step, manifest: Manifest, given: Environment): Dictionary {
  const inputs = createDictionary(Object.entries(given));
  const unexpected: string[] = [];
  for (const [name] of inputs.entries()) {
    const message = manifest.deprecated.get(name);
    if (message !== undefined) {
      step.log.issue('warning', `Input '${name}' has been deprecated with message: ${message}`);
    }
    if (!manifest.inputs.has(name)) unexpected.push(name);
  }
  const contexts = { github: step.job.github, runner: new Map(Object.entries(step.job.runner)) };
  for (const [name, value] of manifest.inputs.entries()) {
    if (!inputs.has(name)) inputs.set(name, fillDefault(value, contexts));
  }
  if (unexpected.length > 0) {
    const valid = manifest.inputs.entries().map(([name]) => name);
    step.log.issue('warning', `Unexpected input(s) ${quote(unexpected)}, valid inputs are [${quote(valid)}]`);
  }
  return inputs;
}

function quote(names: readonly string[]): string {
  return `'${names.join("', '")}'`;
}

function ownEnvironment(step: Step): Record<string, string> {
  const state = step.plan.state.entries().map(([key, value]) => [`STATE_${key}`, value] as const);
  return Object.fromEntries([...step.env, ...state]);
}

/** The whole env context stands in the header: what an earlier step exported shows here, masked or not. */
function sayHeader(step: Step, reference: string, inputs: Dictionary, own: Environment): void {
  const { log } = step;
  if (step.plan.stage === 'post') return log.output('Post job cleanup.');
  log.output(`##[group]Run ${reference}`);
  const given = inputs.entries();
  if (given.length > 0) log.output('with:');
  for (const [name, value] of given) if (value !== '') log.output(`  ${name}: ${value}`);
  sayEnvironment(step, own);
  log.output('##[endgroup]');
}

/** The `env:` part of a step's header. */
export function sayEnvironment(step: Step, own: Environment): void {
  const variables = Object.entries(own);
  if (variables.length > 0) step.log.output('env:');
  for (const [name, value] of variables) step.log.output(`  ${name}: ${value}`);
}

async function writeEvent(step: Step): Promise<void> {
  const folder = join(step.job.temp, '_github_workflow');
  const file = join(folder, 'event.json');
  await mkdir(folder, { recursive: true });
  await writeFile(file, step.job.github.get('event') ?? '');
  step.job.github.set('event_path', file);
}
