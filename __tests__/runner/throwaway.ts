/** Jobs and tiny actions that vanish after each test. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Job, type JobOptions, startJob } from '../../runner/index.ts';
import { afterTest, temporaryFolder } from '../after-test.ts';

/** A job with waits short enough for tests. */
export async function openJob(options: JobOptions = {}): Promise<Job> {
  const job = startJob({ waits: { interrupt: 300, terminate: 300, drain: 300 }, compileCache: '', ...options });
  afterTest(job.dispose);
  return job;
}

/** Waits until a step has printed this line. */
export async function untilLogged(job: Job, line: string): Promise<void> {
  for (const deadline = Date.now() + 20_000; !job.log.includes(line); ) {
    if (Date.now() > deadline) throw new Error(`never logged: ${line}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The folder of an action; scripts have `write(variable, text)` to append to a command file. */
export async function throwawayAction(parts: {
  readonly main: string;
  readonly post?: string;
  /** More lines of `action.yml`, e.g. `inputs:`. */
  readonly manifest?: string;
  readonly runs?: string;
}): Promise<string> {
  const folder = await temporaryFolder('action-');
  const prelude = `import { appendFileSync } from 'node:fs';
const write = (variable, text) => appendFileSync(process.env['GITHUB_' + variable], text);\n`;
  const post = parts.post === undefined ? '' : ', post: post.mjs';
  const manifest = `${parts.manifest ?? ''}\nruns: { using: node24, main: main.mjs${post}${parts.runs ?? ''} }\n`;
  await writeFile(join(folder, 'action.yml'), manifest);
  await writeFile(join(folder, 'main.mjs'), prelude + parts.main);
  if (parts.post !== undefined) await writeFile(join(folder, 'post.mjs'), prelude + parts.post);
  return folder;
}
