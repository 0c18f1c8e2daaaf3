/** A step as the runner starts it, ready to be measured: fresh folders, the whole environment, the command files. */
import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { EOL } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { createCommandFiles } from '../../runner/command-files.ts';
import { createJobState, type JobOptions, type JobState } from '../../runner/job-state.ts';
import { keyValuePairs } from '../../runner/key-value-file.ts';
import { stepEnvironment } from '../../runner/step-environment.ts';
import { measure, type Program, type Sample } from './measure.ts';

export interface Step {
  readonly main: Program;
  /** The post step with what main recorded. */
  readonly post: () => Promise<Program>;
  readonly job: JobState;
  /** Variables and outputs that main has written. */
  readonly written: (kind: 'env' | 'output') => Promise<Readonly<Record<string, string>>>;
  readonly remove: () => Promise<void>;
}

/**
 * @param folder of the action.
 * @param services variables that lead to the services, and others of the runner's own.
 * @param folders of the job, where they are not to be fresh ones.
 */
export async function prepareStep(
  folder: string,
  inputs: Readonly<Record<string, string>>,
  services: Readonly<Record<string, string>>,
  folders: Pick<JobOptions, 'home' | 'temp'> = {},
): Promise<Step> {
  const manifest: Manifest = parse(await readFile(join(folder, 'action.yml'), 'utf8'));
  const job = await createJobState({ ...folders, host: { ...services, AWS_EC2_METADATA_DISABLED: 'true' } });
  const given = inputVariables(manifest, inputs);
  const files = await createCommandFiles(job.temp, randomUUID());
  const event = join(job.temp, 'event.json');
  await writeFile(event, '{}');
  const program = (script: string, own: Readonly<Record<string, string>>): Program => ({
    args: [resolve(folder, script)],
    env: stepEnvironment(job, {
      own: { ...own, ...given },
      github: { ...files, event_path: event, action: '__self', action_repository: '', action_ref: '' },
      isAction: true,
    }),
    cwd: job.workspace,
  });
  const written = async (kind: 'env' | 'output' | 'state') =>
    Object.fromEntries(keyValuePairs((await readFile(files[kind], 'utf8')).replaceAll(EOL, '\n')));
  return {
    main: program(manifest.runs.main, {}),
    post: async () => {
      const state = Object.entries(await written('state')).map(([name, value]) => [`STATE_${name}`, value] as const);
      return program(manifest.runs.post, { ...(await written('env')), ...Object.fromEntries(state) });
    },
    job,
    written,
    remove: () => rm(job.root, { recursive: true, force: true }),
  };
}

/** Measures one main step in a job of its own. */
export async function measureStep(...given: Parameters<typeof prepareStep>): Promise<Sample> {
  const step = await prepareStep(...given);
  try {
    return await measure(step.main);
  } finally {
    await step.remove();
  }
}

/** What is needed of `action.yml`. */
interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly default?: unknown }>>;
  readonly runs: { readonly main: string; readonly post: string };
}

/** Every declared input exists as a variable, given or not. */
function inputVariables(manifest: Manifest, inputs: Readonly<Record<string, string>>): Record<string, string> {
  const declared = Object.entries(manifest.inputs).map(([name, input]) => [name, String(input.default ?? '')] as const);
  const values = new Map([...declared, ...Object.entries(inputs)]);
  return Object.fromEntries([...values].map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}
