/** `run:` — a script in a shell. */
import { randomUUID } from 'node:crypto';
import { accessSync, constants, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { stepEnvironment } from '../machine/environment.ts';
import type { JobState } from '../machine/job-state.ts';
import type { Invocation } from '../machine/process.ts';
import { createDictionary } from '../text/dictionary.ts';
import { sayEnvironment } from './log.ts';
import type { Step, StepOptions, StepPlan } from './plan.ts';

export interface ScriptOptions extends StepOptions {
  /** `bash`, `sh`, `python`, or a command line with `{0}` for the script. Default `bash -e {0}`. */
  readonly shell?: string;
}

const SHELLS: Readonly<Record<string, { readonly args: string; readonly extension: string }>> = {
  bash: { args: '--noprofile --norc -e -o pipefail {0}', extension: '.sh' },
  sh: { args: '-e {0}', extension: '.sh' },
  python: { args: '{0}', extension: '.py' },
};

/** The plan of a script step. */
export function planScript(script: string, options: ScriptOptions): StepPlan {
  const title = `Run ${script.trimStart().split(/[\r\n]/)[0] ?? ''}`;
  return {
    name: options.name ?? title,
    stage: 'main',
    id: options.id ?? '__run',
    condition: options.if ?? 'success',
    options,
    state: createDictionary(),
    prepare: (step) => prepare(step, title, script, options.shell ?? 'bash -e {0}'),
    onFailure: (step, exitCode) => step.log.issue('error', `Process completed with exit code ${exitCode}.`),
  };
}

function prepare(step: Step, title: string, script: string, shell: string): Invocation {
  const [command = '', ...given] = shell.split(' ');
  const known = SHELLS[command];
  const args = given.length > 0 ? given.join(' ') : (known?.args ?? '');
  if (!args.includes('{0}')) throw new Error(INVALID_SHELL);
  const file = which(command, step.job);
  sayHeader(step, title, script, `${file} ${args}`);
  const path = join(step.job.temp, `${randomUUID()}${known?.extension ?? ''}`);
  writeFileSync(path, script);
  const own = Object.fromEntries(step.env);
  const environment = stepEnvironment(step.job, { own, github: step.github, isAction: false });
  return { file, args: args.split(' ').map((arg) => arg.replace('{0}', path)), environment };
}

const INVALID_SHELL =
  "Invalid shell option. Shell must be a valid built-in (bash, sh, cmd, powershell, pwsh) or a format string containing '{0}'";

function sayHeader({ log, env }: Step, title: string, script: string, shell: string): void {
  log.output(`##[group]${title}`);
  const lines = script.replaceAll('\r\n', '\n').replace(/\n+$/, '').split('\n');
  for (const line of lines) log.output(`\x1b[36;1m${line}\x1b[0m`);
  log.output(`shell: ${shell}`);
  sayEnvironment(log, Object.fromEntries(env));
  log.output('##[endgroup]');
}

/** Looks in what GITHUB_PATH added, then in the runner's own PATH: a step's `env: PATH` does not choose the shell. */
function which(command: string, job: JobState): string {
  if (isAbsolute(command)) return command;
  for (const folder of [...job.path.toReversed(), ...(job.host.PATH ?? '').split(':')]) {
    const file = join(folder, command);
    if (isExecutable(file)) return file;
  }
  throw new Error(`${command}: command not found`);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
