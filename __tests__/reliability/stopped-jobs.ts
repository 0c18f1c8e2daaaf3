/** Jobs that end at one of the steps by which they change files, and what comes after them on the same home. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { type Job, type StepResult, snapshotTree } from '../../runner/index.ts';
import { action, dev } from '../scenarios/play.ts';
import { type FileStep, type Orders, ordersFor, stepsIn } from './file-steps.ts';
import { type SharedHome, setUpHome } from './shared-home.ts';

export const inputs = { ...dev, 'aws-profile': 'mine', 'aws-config-directory': '~/.aws' };
export const files = {
  '.aws/config': '[profile other]\nregion = a\n',
  '.aws/credentials': '[other]\naws_access_key_id = x\n',
};

/** Of the logs. */
export let folder: string;
/** What the main step and the post step do. */
export const steps: Record<Orders['entry'], readonly FileStep[]> = { main: [], post: [] };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'steps-'));
  const home = await setUpHome(files);
  const job = home.startJob();
  const { conclusion } = await job.uses(action, stopping(0, 'SIGKILL'));
  expect(conclusion).toBe('success');
  await job.finish();
  job.dispose();
  const again = home.startJob();
  await again.uses(action, stopping(0, 'SIGKILL', 'post'));
  await again.finish();
  again.dispose();
  for (const entry of ['main', 'post'] as const) steps[entry] = await stepsIn(logOf(0, 'SIGKILL', entry));
});
afterAll(() => rm(folder, { recursive: true }));

/** A step that is stopped at a file step of main or post. */
export function stopping(at: number, act: Orders['act'], entry: Orders['entry'] = 'main') {
  return { with: inputs, env: ordersFor({ entry, at, act, log: logOf(at, act, entry) }) };
}

function logOf(at: number, act: Orders['act'], entry: Orders['entry']): string {
  return join(folder, `${entry}-${act}-${at}`);
}

/** What the step was about to do, without the parts of names that are random. */
export function inWords([name, path, detail]: FileStep): string {
  const place = path.replace(/^.*\/(home-\w+|work\/_temp)\//, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');
  return `${name} ${place.replace(/^_runner_file_commands\/(\w+)_ID/, '$1')}${detail && ` ${detail}`}`;
}

export function nothingOfOurs(job: Job): void {
  const left = Object.keys(snapshotTree(job.temp)).filter((path) => !path.startsWith('_'));
  expect(left).toEqual([]);
}

/** The job whose main step was stopped at a step, and its post step. */
export async function stoppedJob(home: SharedHome, at: number, act: Orders['act'], host: Record<string, string> = {}) {
  const job = home.startJob({ host });
  const main = await job.uses(action, stopping(at, act));
  const { posts } = await job.finish({ beforeCleanup: nothingOfOurs });
  expect(posts.map(({ conclusion }) => conclusion)).toEqual(['success']);
  return { job, main };
}

/** The job after that: it works, and leaves the home as the user had it. */
export async function nextJob(
  home: SharedHome,
  before: unknown,
  host: Record<string, string> = {},
): Promise<StepResult> {
  const job = home.startJob({ host });
  const main = await job.uses(action, { with: inputs });
  await job.finish({ beforeCleanup: nothingOfOurs });
  job.dispose();
  expect([main.conclusion, main.outputs['error-code']]).toEqual(['success', undefined]);
  expect(home.tree()).toEqual(before);
  return main;
}

export function numbers(steps: readonly FileStep[]): number[] {
  return steps.map((_, index) => index + 1);
}
