/** A step as the runner prepares it, to be measured instead of run. */
import { readFile, rm } from 'node:fs/promises';
import { EOL } from 'node:os';
import { processCommandFiles } from '../../runner/commands/files.ts';
import { openStep, prepareStep as prepareForRunner } from '../../runner/job/run-step.ts';
import { createJobState, type JobOptions, type JobState } from '../../runner/machine/job-state.ts';
import { planAction } from '../../runner/step/action.ts';
import type { StepPlan } from '../../runner/step/plan.ts';
import { keyValuePairs } from '../../runner/text/key-value-file.ts';
import { measure, type Program, type Sample } from './measure.ts';

interface Step {
  readonly main: Program;
  /** The post step with what main recorded. */
  readonly post: () => Program;
  readonly job: JobState;
  /** Variables and outputs that main has written. */
  readonly written: (kind: 'env' | 'output' | 'state') => Promise<Readonly<Record<string, string>>>;
  readonly remove: () => Promise<void>;
}

/**
 * @param folder of the action.
 * @param services variables that lead to the services, and others of the runner's own.
 * @param folders of the job, where they are not to be fresh ones.
 */
export function prepareStep(
  folder: string,
  inputs: Readonly<Record<string, string>>,
  services: Readonly<Record<string, string>>,
  folders: Pick<JobOptions, 'home' | 'temp'> = {},
): Step {
  const job = createJobState({ ...folders, host: { ...services, AWS_EC2_METADATA_DISABLED: 'true' } });
  const posts: StepPlan[] = [];
  const main = prepared(
    job,
    planAction(folder, { with: inputs }, (post) => posts.push(post)),
  );
  return {
    main: main.program,
    post: () => {
      processCommandFiles(main.step, main.files);
      const [post] = posts;
      if (!post) throw new Error(`the action in ${folder} has no post step`);
      return prepared(job, post).program;
    },
    job,
    written: async (kind) =>
      Object.fromEntries(keyValuePairs((await readFile(main.files[kind], 'utf8')).replaceAll(EOL, '\n'))),
    remove: () => rm(job.root, { recursive: true, force: true }),
  };
}

function prepared(job: JobState, plan: StepPlan) {
  const step = openStep(job, plan);
  const { files, invocation } = prepareForRunner(step);
  const program: Program = { args: invocation.args, env: invocation.environment, cwd: job.workspace };
  return { step, files, program };
}

/** Measures one main step in a job of its own. */
export async function measureStep(...given: Parameters<typeof prepareStep>): Promise<Sample> {
  const step = prepareStep(...given);
  try {
    return await measure(step.main);
  } finally {
    await step.remove();
  }
}
