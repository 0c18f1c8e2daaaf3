/** The stage: an organization, a repository secret, and a job on a runner that has AWS files of its own at home. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Emulator, signIn } from '../../emulator/index.ts';
import { type Job, snapshotTree, startJob, type TreeEntry } from '../../runner/index.ts';
import { createMasks } from '../../runner/text/masks.ts';
import { runWritten } from '../run-page/step.ts';
import { jobEnvironment } from './steps.ts';

const homeConfig = `\
# Mine, and older than the job.
[default]
region = us-east-1
output = json
`;

export interface Stage {
  readonly job: Job;
  readonly homeBefore: Readonly<Record<string, TreeEntry>>;
  /** Runs a step of a workflow, given as YAML. */
  readonly uses: (step: string) => ReturnType<Job['uses']>;
  /** A text as the run page would show it: masked, and with short names for the runner's long folders. */
  readonly shown: (text: string) => string;
}

/** Starts a job with `id-token: write` and a repository secret; `host` is what the runner's machine brings along. */
export async function setStage(emulator: Emulator, host: Readonly<Record<string, string>>): Promise<Stage> {
  const secret = JSON.stringify(signIn(emulator.world, { user: 'alice' }));
  const job = startJob({
    env: jobEnvironment,
    host: { ...emulator.env, ...host },
    idToken: emulator.idTokenEnv(),
    secrets: [secret],
  });
  await mkdir(join(job.home, '.aws'), { mode: 0o700 });
  await writeFile(join(job.home, '.aws', 'config'), homeConfig, { mode: 0o600 });
  return {
    job,
    homeBefore: snapshotTree(job.home),
    uses: (text) => runWritten(job, parse(text)[0], secret),
    shown: (text) =>
      masked(job, text)
        .replaceAll(job.temp, '$RUNNER_TEMP')
        .replaceAll(job.home, '$HOME')
        .replaceAll(/(aws-sso-credentials[-/])[0-9a-f]{8}(-[0-9a-f]+){4}/g, '$1…'),
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
