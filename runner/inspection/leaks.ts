/** Looks for secrets where people, other steps or other jobs could read them. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Job } from '../job/job.ts';
import type { StepResult } from '../job/run-step.ts';
import { walk } from './tree.ts';

export interface Leak {
  readonly kind: 'log' | 'annotation' | 'summary' | 'state' | 'output' | 'environment' | 'file' | 'path' | 'printed';
  /** The step, variable, line or path in question. */
  readonly where: string;
  /** How the secret stands there. */
  readonly form: 'plain' | 'base64' | 'uri';
  /** The first letters of the secret: enough to know it by. */
  readonly secret: string;
}

/**
 * Every place where a secret shows: log, annotations, summaries, state, outputs and variables that may not hold one,
 * files under the given folders, and all that silent steps printed. Looks for the plain text, base64 at any offset, and
 * the URI-encoded form.
 *
 * Nothing is allowed to hold a secret but what the predicates let pass.
 */
export function findLeaks(options: {
  readonly secrets: Iterable<string>;
  readonly job: Job;
  readonly directories?: readonly string[];
  readonly allowedFiles?: (path: string) => boolean;
  readonly allowedOutputs?: (name: string, step: StepResult) => boolean;
  readonly allowedEnvironment?: (name: string) => boolean;
  /** Steps that may not print a secret even masked, but by `::add-mask::`. */
  readonly isSilent?: (step: StepResult) => boolean;
}): Leak[] {
  const { job, directories = [], allowedFiles, allowedOutputs, allowedEnvironment, isSilent } = options;
  const spellings = [...options.secrets].flatMap(spell);
  const leaks: Leak[] = [];
  const look = (kind: Leak['kind'], where: string, text: string) => leaks.push(...search(spellings, kind, where, text));

  look('log', 'job', job.log.join('\n'));
  for (const step of job.steps) {
    for (const annotation of step.annotations) look('annotation', step.name, Object.values(annotation).join('\n'));
    look('summary', step.name, step.summary);
    for (const [key, value] of Object.entries(step.state)) look('state', `${step.name}: ${key}`, value);
    for (const [key, value] of Object.entries(step.outputs)) {
      if (!allowedOutputs?.(key, step)) look('output', `${step.name}: ${key}`, value);
    }
    for (const [key, value] of Object.entries(step.envWritten)) {
      if (!allowedEnvironment?.(key)) look('environment', `${step.name}: ${key}`, value);
    }
    if (isSilent?.(step)) look('printed', step.name, printedBy(step));
  }
  for (const directory of directories) {
    for (const path of walk(directory).map((name) => join(directory, name))) {
      look('path', path, path);
      if (!allowedFiles?.(path) && lstatSync(path).isFile()) look('file', path, readFileSync(path, 'utf8'));
    }
  }
  return leaks;
}

function printedBy({ raw }: StepResult): string {
  return raw.filter((line) => !line.startsWith('::add-mask::')).join('\n');
}

interface Spelling {
  readonly secret: string;
  readonly form: Leak['form'];
  readonly text: string;
}

/** Shorter stretches of base64 turn up by chance. */
const SHORTEST_BASE64 = 8;

function spell(secret: string): Spelling[] {
  const base64 = [0, 1, 2].map((offset) => base64Core(secret, offset)).filter((text) => text.length >= SHORTEST_BASE64);
  const urlSafe = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  const spellings: readonly (readonly [Leak['form'], string])[] = [
    ['plain', secret],
    ['uri', encodeURIComponent(secret)],
    ...[...base64, ...urlSafe].map((text) => ['base64', text] as const),
  ];
  const unique = new Map(spellings.map(([form, text]) => [text, form]).reverse() as [string, Leak['form']][]);
  return [...unique].filter(([text]) => text !== '').map(([text, form]) => ({ secret, form, text }));
}

/** The letters of a base64 text that this secret alone decides, when it begins `offset` bytes after a group of three. */
function base64Core(secret: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
  const start = [0, 2, 3][offset];
  return bytes.toString('base64').slice(start, Math.floor((bytes.length * 8) / 6));
}

function search(spellings: readonly Spelling[], kind: Leak['kind'], where: string, text: string): Leak[] {
  return spellings
    .filter((spelling) => text.includes(spelling.text))
    .map(({ secret, form }) => ({ kind, where, form, secret: `${secret.slice(0, 6)}…` }));
}
