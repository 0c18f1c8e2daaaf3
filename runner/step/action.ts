/** `uses:` — how an action's main and post step come to their inputs, header and process. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { stepEnvironment } from '../machine/environment.ts';
import type { Environment } from '../machine/job-state.ts';
import type { Invocation } from '../machine/process.ts';
import { createDictionary, type Dictionary } from '../text/dictionary.ts';
import { fill, toText } from '../text/expressions.ts';
import { sayEnvironment } from './log.ts';
import { type Manifest, readManifest } from './manifest.ts';
import type { Step, StepOptions, StepPlan } from './plan.ts';

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
  const generatedId = isLocal(reference) ? '__self' : `__${reference.replace(/@.*/, '').replaceAll('/', '_')}`;
  const shared = { options, id: options.id ?? generatedId, state: createDictionary() };
  return {
    ...{ ...shared, name, stage: 'main', condition: options.if ?? 'success' },
    prepare(step) {
      const manifest = readManifest(directory);
      const { pre, post } = manifest;
      if (pre !== undefined && isLocal(reference)) {
        step.log.issue('warning', `\`pre\` execution is not supported for local action from '${reference}'`);
      }
      if (post !== undefined) {
        registerPost({
          ...{ ...shared, name: `Post ${name}`, stage: 'post', condition: manifest.postIf },
          prepare: (postStep) => prepare(postStep, resolve(directory, post), manifest, options),
        });
      }
      return prepare(step, resolve(directory, manifest.main), manifest, options);
    },
  };
}

function prepare(step: Step, file: string, manifest: Manifest, options: ActionOptions): Invocation {
  const { reference = './' } = options;
  const inputs = evaluateInputs(step, manifest, options.with ?? {});
  const state = step.plan.state.entries().map(([key, value]) => [`STATE_${key}`, value] as const);
  const own = Object.fromEntries([...step.env, ...state]);
  if (step.plan.stage === 'post') step.log.output('Post job cleanup.');
  else sayHeader(step, reference, inputs, own);
  for (const [input, value] of inputs.entries()) own[inputVariable(input)] = value;
  if (!isLocal(reference)) Object.assign(step.github, splitReference(reference));
  if (!existsSync(file)) throw new Error(`File not found: '${file}'`);
  const environment = stepEnvironment(step.job, { own, github: step.github, isAction: true });
  return { file: step.job.node, args: [file], environment };
}

function isLocal(reference: string): boolean {
  return reference.startsWith('.');
}

function splitReference(reference: string): Environment {
  const [path = '', ref = ''] = reference.split('@');
  return { action_repository: path.split('/').slice(0, 2).join('/'), action_ref: ref };
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
  const contexts = { github: Object.fromEntries(step.job.github), runner: step.job.runner };
  for (const [name, value] of manifest.inputs.entries()) {
    if (!inputs.has(name)) inputs.set(name, toText(fill(value, { contexts })));
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

/** The whole env context stands in the header: what an earlier step exported shows here, masked or not. */
function sayHeader({ log }: Step, reference: string, inputs: Dictionary, own: Environment): void {
  log.output(`##[group]Run ${reference}`);
  const given = inputs.entries();
  if (given.length > 0) log.output('with:');
  for (const [name, value] of given) if (value !== '') log.output(`  ${name}: ${value}`);
  sayEnvironment(log, own);
  log.output('##[endgroup]');
}
