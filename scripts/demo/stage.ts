/** The stage: an organization, a repository secret, and jobs on a runner that has AWS files of its own at home. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type Emulator, signIn } from '../../emulator/index.ts';
import { type Job, snapshotTree, startJob, type TreeEntry } from '../../emulator/runner/index.ts';
import { createMasks } from '../../emulator/runner/masks.ts';

const action = resolve(import.meta.dirname, '../..');

/** What the demonstration shows is what it runs: inputs and variables of the jobs are read from this text. */
export const workflow = `\
env:
  AWS_REGION: eu-west-1
steps:
  - uses: OWNER/aws-sso-credentials@v1
    with:
      sso-token: \${{ secrets.AWS_SSO_TOKEN }}
      account: dev
      permission-set: ReadOnlyAccess
      aws-region: ap-northeast-1
  - run: aws sts get-caller-identity --query Arn
`;

const homeConfig = `\
# Mine, and older than the job.
[default]
region = us-east-1
output = json
`;

export interface Stage {
  readonly job: Job;
  readonly homeBefore: Readonly<Record<string, TreeEntry>>;
  /** Runs the step of the workflow, with some inputs changed. */
  readonly runAction: (change?: Readonly<Record<string, string>>) => ReturnType<Job['uses']>;
  /** Runs the workflow's second step. */
  readonly runNext: () => ReturnType<Job['run']>;
  /** A text as the run page would show it: masked, and with short names for the runner's long folders. */
  readonly shown: (text: string) => string;
}

/** Starts a job with the workflow's variables; `host` is what the runner's machine brings along. */
export async function setStage(emulator: Emulator, host: Readonly<Record<string, string>>): Promise<Stage> {
  const { env, steps } = parse(workflow);
  const secret = JSON.stringify(signIn(emulator.world, { user: 'alice' }));
  const job = await startJob({ env, host: { ...emulator.env, ...host }, secrets: [secret] });
  await mkdir(join(job.home, '.aws'), { mode: 0o700 });
  await writeFile(join(job.home, '.aws', 'config'), homeConfig, { mode: 0o600 });
  const inputs: Readonly<Record<string, string>> = { ...steps[0].with, 'sso-token': secret };
  return {
    job,
    homeBefore: await snapshotTree(job.home),
    runAction: (change = {}) => job.uses(action, { reference: steps[0].uses, with: { ...inputs, ...change } }),
    runNext: () => job.run(steps[1].run),
    shown: (text) => masked(job, text).replaceAll(job.temp, '$RUNNER_TEMP').replaceAll(job.home, '$HOME'),
  };
}

/** One section of an AWS config or credentials file. */
export async function readSection(path: string, header: string): Promise<string> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  const start = lines.indexOf(header);
  const end = lines.findIndex((line, index) => index > start && line.startsWith('['));
  return start < 0
    ? ''
    : lines
        .slice(start, end < 0 ? undefined : end)
        .join('\n')
        .trimEnd();
}

function masked(job: Job, text: string): string {
  const masks = createMasks();
  for (const value of job.masks) masks.add(value);
  return masks.mask(text);
}
