/** The files a step talks to the runner through: GITHUB_PATH, _ENV, _STEP_SUMMARY, _STATE and _OUTPUT. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { EOL } from 'node:os';
import { join } from 'node:path';
import type { Step } from '../step/plan.ts';
import { keyValuePairs } from '../text/key-value-file.ts';
import { splitLines } from '../text/lines.ts';
import { addPath, failCommand, isBlocked, saveState, setEnvironment, setOutput } from './effects.ts';

const PREFIXES = {
  path: 'add_path_',
  env: 'set_env_',
  step_summary: 'step_summary_',
  state: 'save_state_',
  output: 'set_output_',
} as const;

/** Paths by their key in the github context. */
export type CommandFiles = Readonly<Record<keyof typeof PREFIXES, string>>;

/** Creates a fresh, empty set of files. */
export function createCommandFiles(temp: string, suffix: string): CommandFiles {
  const folder = join(temp, '_runner_file_commands');
  mkdirSync(folder, { recursive: true });
  const files = Object.entries(PREFIXES).map(([key, prefix]) => [key, join(folder, prefix + suffix)] as const);
  for (const [, file] of files) writeFileSync(file, '');
  return Object.fromEntries(files) as CommandFiles;
}

/** Does what the files say, in the runner's order; one that is at fault fails the step and not the others. */
export function processCommandFiles(step: Step, files: CommandFiles): void {
  const actions: Readonly<Record<keyof CommandFiles, (content: Buffer) => void>> = {
    path: (content) => {
      for (const path of splitLines(textOf(content))) if (path !== '') addPath(step, path);
    },
    env: (content) => {
      for (const [name, value] of keyValuePairs(textOf(content))) exportVariable(step, name, value);
    },
    step_summary: (content) => takeSummary(step, content),
    state: (content) => {
      for (const [name, value] of keyValuePairs(textOf(content))) saveState(step, name, value);
    },
    output: (content) => {
      for (const [name, value] of keyValuePairs(textOf(content))) setOutput(step, name, value);
    },
  };
  for (const [key, act] of Object.entries(actions)) {
    try {
      const content = readIfThere(files[key as keyof CommandFiles]);
      if (content !== undefined) act(content);
    } catch (error) {
      failCommand(step, `file command '${key}'`, error);
    }
  }
}

function exportVariable(step: Step, name: string, value: string): void {
  if (!isBlocked(name)) setEnvironment(step, name, value);
  else step.log.issue('error', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
}

const SUMMARY_LIMIT = 1024 * 1024;

/** Masked line by line: of a secret with several lines only the lines registered on their own are hidden. */
function takeSummary(step: Step, content: Buffer): void {
  if (content.length > SUMMARY_LIMIT) {
    const size = Math.floor(content.length / 1024);
    step.log.issue(
      'error',
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${size}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`,
    );
    return;
  }
  step.summary = splitLines(textOf(content))
    .map((line) => `${step.job.masks.mask(line)}\n`)
    .join('');
}

/** Of a runner on Windows, where lines may end in CRLF as well, with the ends that all others know. */
function textOf(content: Buffer): string {
  return new TextDecoder().decode(content).replaceAll(EOL, '\n');
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
