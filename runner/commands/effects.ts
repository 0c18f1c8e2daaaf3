/** What a step does to its job: environment, path, outputs, state, masks. Lines and files end up here alike. */
import type { Step } from '../step/plan.ts';

/** `ALLOW` switches of the env context are taken from the job's and the step's `env:`. */
export function isSwitchedOn(step: Step, name: string): boolean {
  return (step.env.get(name) ?? step.job.host[name])?.toLowerCase() === 'true';
}

/** A variable that later steps may not get: it would run code of the step's choice in them. */
export function isBlocked(name: string): boolean {
  return name.toUpperCase() === 'NODE_OPTIONS';
}

export function setEnvironment(step: Step, name: string, value: string): void {
  requireText(name, 'name');
  step.exported.env.set(name, value);
  if (!step.plan.background) step.env.set(name, value);
  step.envWritten.set(name, value);
  step.log.debug(`${name}='${value}'`);
}

/** A path that was added before moves to the front of PATH. */
export function addPath(step: Step, path: string): void {
  requireText(path, 'path');
  for (const list of [step.exported.path, step.pathAdded]) putInFront(list, path);
}

/** Hands on what a background step exported, as if it had been written just now. */
export function deliver({ exported, job }: Step): void {
  for (const [name, value] of exported.env.entries()) job.env.set(name, value);
  for (const path of exported.path) putInFront(job.path, path);
}

/** The front of PATH is the end of the list. */
function putInFront(list: string[], path: string): void {
  const at = list.indexOf(path);
  if (at >= 0) list.splice(at, 1);
  list.push(path);
}

/** Post steps have no name in the steps context, so theirs are dropped. */
export function setOutput(step: Step, name: string, value: string): void {
  requireText(name, 'name');
  if (step.plan.stage === 'main') step.outputs.set(name, value);
  step.log.debug(`Set output ${name} = ${value}`);
}

export function saveState(step: Step, name: string, value: string): void {
  step.plan.state.set(name, value);
  step.log.debug(`Save intra-action state ${name} = ${value}`);
}

export function addMask(step: Step, value: string): void {
  step.masked.push(value);
  step.job.masks.addWithLines(value);
}

/** Marks the step as failed by a command that could not be obeyed. */
export function failCommand(step: Step, what: string, error: unknown): void {
  step.log.issue('error', `Unable to process ${what} successfully.`);
  step.log.issue('error', (error as Error).message);
  step.commandFailed = true;
}

function requireText(text: string, parameter: string): void {
  if (text === '') throw new Error(`Value cannot be null. (Parameter '${parameter}')`);
}
