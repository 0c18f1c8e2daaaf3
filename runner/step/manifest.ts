/** Reads `action.yml`: what the action takes, what it runs. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createDictionary, type Dictionary } from '../text/dictionary.ts';
import type { Condition } from './plan.ts';

export interface Manifest {
  /** Every declared input with its default, `''` where it has none. */
  readonly inputs: Dictionary;
  /** Messages by input. */
  readonly deprecated: Dictionary;
  readonly main: string;
  readonly pre: string | undefined;
  readonly post: string | undefined;
  readonly postIf: Condition;
}

/** Reads the manifest of a JavaScript action; `action.yml` wins over `action.yaml`. Throws the runner's messages. */
export function readManifest(directory: string): Manifest {
  const manifest = parsed(readText(directory));
  const runs = mapping(manifest.runs);
  const using = scalar(runs.using);
  if (!/^node(12|16|20|24)$/i.test(using)) {
    throw new Error(
      `'using: ${using}' is not supported, use 'docker', 'node12', 'node16', 'node20' or 'node24' instead.`,
    );
  }
  if (scalar(runs.main) === '') {
    throw new Error(
      `You are using a JavaScript Action but there is not an entry JavaScript file provided in ${directory}.`,
    );
  }
  const inputs = Object.entries(mapping(manifest.inputs)).map(([name, input]) => [name, mapping(input)] as const);
  return {
    inputs: createDictionary(inputs.map(([name, input]) => [name, scalar(input.default)])),
    deprecated: createDictionary(
      inputs
        .filter(([, input]) => input.deprecationMessage !== undefined)
        .map(([name, input]) => [name, scalar(input.deprecationMessage)]),
    ),
    main: scalar(runs.main),
    pre: scalar(runs.pre) || undefined,
    post: scalar(runs.post) || undefined,
    postIf: condition(scalar(runs['post-if'] ?? 'always()')),
  };
}

/** What was parsed by its text: the steps of many jobs read the same few files. */
const documents = new Map<string, Readonly<Record<string, unknown>>>();

function parsed(text: string): Readonly<Record<string, unknown>> {
  const document = documents.get(text) ?? mapping(parse(text));
  documents.set(text, document);
  return document;
}

function readText(directory: string): string {
  const file = ['action.yml', 'action.yaml'].map((name) => join(directory, name)).find((path) => existsSync(path));
  if (file !== undefined) return readFileSync(file, 'utf8');
  throw new Error(
    `Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '${directory}'. Did you forget to run actions/checkout before running your local action?`,
  );
}

function condition(expression: string): Condition {
  // A switch that turns a post step off, which no emulated job sets: what is left is the runner's own success().
  if (/^env\.\w+ != 'true'$/.test(expression)) return 'success';
  const [, name] = /^(?:\$\{\{)?\s*(success|failure|cancelled|always)\(\)\s*(?:\}\})?$/.exec(expression) ?? [];
  if (name === undefined) throw new Error(`condition not known to the emulated runner: ${expression}`);
  return name as Condition;
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** Scalars as the runner spells them: `true`, `1.0` as `1`, nothing as the empty string. */
function scalar(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
