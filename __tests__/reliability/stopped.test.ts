/** A step that ends at any of the steps by which it changes files: killed, told to stop, or without room on the disk. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Job, type StepResult, snapshotTree } from '../../runner/index.ts';
import { shareOf } from '../extent.ts';
import { testWith } from '../real-clients/tools.ts';
import { action, dev } from '../scenarios/play.ts';
import { faketime, fastTime } from './fast-time.ts';
import { type FileStep, type Orders, ordersFor, stepsIn } from './file-steps.ts';
import { type SharedHome, setUpHome } from './shared-home.ts';
import { tally } from './tally.ts';
import { inTurns } from './turns.ts';

const inputs = { ...dev, 'aws-profile': 'mine', 'aws-config-directory': '~/.aws' };
const files = {
  '.aws/config': '[profile other]\nregion = a\n',
  '.aws/credentials': '[other]\naws_access_key_id = x\n',
};

let folder: string;
/** What the main step and the post step do. */
let all: readonly FileStep[];
let inPost: readonly FileStep[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'steps-'));
  const home = await setUpHome(files);
  const job = await home.startJob();
  const { conclusion } = await job.uses(action, stopping(0, 'SIGKILL'));
  expect(conclusion).toBe('success');
  await job.finish();
  await job.dispose();
  const again = await home.startJob();
  await again.uses(action, stopping(0, 'SIGKILL', 'post'));
  await again.finish();
  await again.dispose();
  [all, inPost] = [await stepsIn(logOf(0, 'SIGKILL', 'main')), await stepsIn(logOf(0, 'SIGKILL', 'post'))];
});
afterAll(() => rm(folder, { recursive: true }));

/** A step that is stopped at a file step of main or post. */
function stopping(at: number, act: Orders['act'], entry: Orders['entry'] = 'main') {
  return { with: inputs, env: ordersFor({ entry, at, act, log: logOf(at, act, entry) }) };
}

function logOf(at: number, act: Orders['act'], entry: Orders['entry']): string {
  return join(folder, `${entry}-${act}-${at}`);
}

/** What the step was about to do, without the parts of names that are random. */
function inWords([name, path, detail]: FileStep): string {
  const place = path.replace(/^.*\/(home-\w+|work\/_temp)\//, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');
  return `${name} ${place.replace(/^_runner_file_commands\/(\w+)_ID/, '$1')}${detail && ` ${detail}`}`;
}

async function nothingOfOurs(job: Job): Promise<void> {
  const left = Object.keys(await snapshotTree(job.temp)).filter((path) => !path.startsWith('_'));
  expect(left).toEqual([]);
}

/** The job whose main step was stopped at a step, and its post step. */
async function stoppedJob(home: SharedHome, at: number, act: Orders['act'], host: Record<string, string> = {}) {
  const job = await home.startJob({ host });
  const main = await job.uses(action, stopping(at, act));
  const { posts } = await job.finish({ beforeCleanup: nothingOfOurs });
  expect(posts.map(({ conclusion }) => conclusion)).toEqual(['success']);
  return { job, main };
}

/** The job after that: it works, and leaves the home as the user had it. */
async function nextJob(home: SharedHome, before: unknown, host: Record<string, string> = {}): Promise<StepResult> {
  const job = await home.startJob({ host });
  const main = await job.uses(action, { with: inputs });
  await job.finish({ beforeCleanup: nothingOfOurs });
  await job.dispose();
  expect([main.conclusion, main.outputs['error-code']]).toEqual(['success', undefined]);
  expect(await home.tree()).toEqual(before);
  return main;
}

function numbers(steps: readonly FileStep[]): number[] {
  return steps.map((_, index) => index + 1);
}

testWith(
  faketime,
  'a main step that is killed at any file step is undone by the post step, and the next job works',
  async () => {
    await inTurns(shareOf(numbers(all), { part: 0, of: 3 }), async (at) => {
      const home = await setUpHome(files, { refreshTokens: 'stable' });
      const before = await home.tree();
      const { job, main } = await stoppedJob(home, at, 'SIGKILL', fastTime());
      const content = await Promise.all(Object.keys(files).map((name) => readFile(home.path(name), 'utf8')));
      expect(await home.leaks(job)).toEqual([]);
      const left = Object.keys(await home.tree()).filter((path) => path.endsWith('.lock'));
      await job.dispose();
      await home.endToken();
      const next = await nextJob(home, before, fastTime());
      expect([at, main.exitCode]).toEqual([at, 137]);
      expect(content).toEqual(Object.values(files));
      const found = next.annotations.filter(({ message }) => /killed had left the lock .* behind/.test(message));
      expect(found).toHaveLength(left.length);
      tally({
        chapter: 'killed',
        what: inWords(all[at - 1] as FileStep),
        times: 1,
        outcome: 'undone; the next job works',
      });
    });
  },
);

test('a main step that gets SIGINT at any file step finishes what it began and is undone by the post step', async () => {
  await inTurns(shareOf(numbers(all), { part: 1, of: 3 }), async (at) => {
    const home = await setUpHome(files, { refreshTokens: 'rotating' });
    const before = await home.tree();
    const job = await home.startJob();
    const main = await job.uses(action, stopping(at, 'SIGINT'));
    const tree = Object.keys(await home.tree());
    const config = await readFile(home.path('.aws/config'), 'utf8');
    await job.finish({ beforeCleanup: nothingOfOurs });
    expect([at, main.exitCode]).toEqual([at, 130]);
    expect(tree).toEqual(Object.keys(before));
    expect(await home.leaks(job)).toEqual([]);
    const exported = Object.keys(main.envWritten).length;
    expect([0, 5]).toContain(exported);
    expect(config.includes('[profile mine]')).toBe(exported > 0);
    expect(await home.tree()).toEqual(before);
    await job.dispose();
    // A refresh token that the service took must not have gone with the answer.
    if (inWords(all[at - 1] as FileStep).includes('/sso/cache/')) {
      await home.endToken();
      await nextJob(home, before);
    }
    tally({ chapter: 'stopped', what: inWords(all[at - 1] as FileStep), times: 1, outcome: outcomeOf(exported, main) });
  });
});

function outcomeOf(exported: number, { masked }: StepResult): string {
  if (exported > 0) return 'published whole, then undone';
  return masked.length > 0 ? 'stopped before publishing' : 'stopped at once';
}

test('a post step that gets SIGINT at any file step completes the undo', async () => {
  await inTurns(shareOf(numbers(inPost), { part: 0, of: 2 }), async (at) => {
    const home = await setUpHome(files);
    const before = await home.tree();
    const job = await home.startJob();
    await job.uses(action, stopping(at, 'SIGINT', 'post'));
    const { posts } = await job.finish({ beforeCleanup: nothingOfOurs });
    expect(posts.map(({ exitCode }) => [at, exitCode])).toEqual([[at, 130]]);
    expect(await home.tree()).toEqual(before);
    expect(job.env.AWS_SECRET_ACCESS_KEY).toBe('');
    await job.dispose();
    tally({ chapter: 'post stopped', what: inWords(inPost[at - 1] as FileStep), times: 1, outcome: 'undone whole' });
  });
});

test('a post step that is killed at any file step leaves its use to the next post step, which undoes it', async () => {
  const own = { with: { ...dev, 'aws-profile': 'two' } };
  const log = join(folder, 'own-post');
  const first = await (await setUpHome(files)).startJob();
  await first.uses(action, { ...own, env: ordersFor({ entry: 'post', at: 0, act: 'SIGKILL', log }) });
  await first.finish();
  const steps = await stepsIn(log);
  // Until then all that it has touched is in the folder of the job: what is elsewhere, it only names.
  const exported = steps.findIndex(([name]) => name === 'append');
  expect(exported).toBeGreaterThan(3);
  await inTurns(shareOf(numbers(steps.slice(0, exported)), { part: 1, of: 2 }), async (at) => {
    const home = await setUpHome(files);
    const before = await home.tree();
    const job = await home.startJob({ host: fastTime() });
    await job.uses(action, { with: { ...dev, 'aws-profile': 'one' } });
    await job.uses(action, { ...own, env: ordersFor({ entry: 'post', at, act: 'SIGKILL', log: `${log}-${at}` }) });
    const { posts } = await job.finish({ beforeCleanup: nothingOfOurs });
    expect([at, ...posts.map(({ exitCode }) => exitCode)]).toEqual([at, 137, 0]);
    expect(job.env).toMatchObject({ AWS_SECRET_ACCESS_KEY: '', AWS_CONFIG_FILE: home.path('.aws/config') });
    expect(await home.tree()).toEqual(before);
    await job.dispose();
    tally({
      chapter: 'post killed',
      what: inWords(steps[at - 1] as FileStep),
      times: 1,
      outcome: 'undone by the next post step',
    });
  });
});

test('a full disk from any file step on fails the step with a code and leaves nothing', async () => {
  await inTurns(shareOf(numbers(all), { part: 2, of: 3 }), async (at) => {
    const home = await setUpHome(files);
    const before = await home.tree();
    const { job, main } = await stoppedJob(home, at, 'ENOSPC');
    const errors = main.annotations.filter(({ level }) => level === 'error');
    const isLast = all.slice(at - 1).every(([name]) => !['mkdir', 'open', 'writeFile', 'append'].includes(name));
    expect([at, main.exitCode, errors.map(({ title }) => title)]).toEqual(
      isLast ? [at, 0, []] : [at, 1, [expect.stringMatching(/^(unsafe-file|unexpected)$/)]],
    );
    if (!isLast) expect(errors[0]?.message).toMatch(/ENOSPC/);
    expect(await home.leaks(job)).toEqual([]);
    expect(await home.tree()).toEqual(before);
    await job.dispose();
    tally({
      chapter: 'full disk',
      what: inWords(all[at - 1] as FileStep),
      times: 1,
      outcome: errors[0]?.title ?? 'success',
    });
  });
});
