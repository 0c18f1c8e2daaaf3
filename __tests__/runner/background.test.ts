/** Background steps: what they leave and when it arrives, how they end, and what becomes of the job. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { BackgroundStep, Job } from '../../runner/index.ts';
import { openJob, throwawayAction, untilLogged } from './throwaway.ts';

/** A script that goes on when the file is there. */
const until = (file: string) => `until [ -e "$RUNNER_TEMP/${file}" ]; do sleep 0.01; done`;
const STUBBORN = `trap 'echo INT' INT; trap 'echo TERM' TERM; echo ready; while :; do sleep 0.05; done`;

test('environment, path and outputs arrive at the wait, masks at once', async () => {
  const job = await openJob({ debug: true });
  const step = job.start(
    `echo ::add-mask::secret-word; echo EARLY=1 >> $GITHUB_ENV; echo /added >> $GITHUB_PATH; echo out=1 >> $GITHUB_OUTPUT`,
    { id: 'back', name: 'Back' },
  );
  await untilLogged(job, '##[debug]Set output out = 1');
  const between = await job.run('echo "env: $EARLY, path: $PATH"; echo secret-word');
  expect(between.raw[0]).toMatch(/^env: , path: (?!\/added)/);
  expect(between.log).toContain('***');
  expect([job.env, job.path, job.steps.map(({ name }) => name)]).toEqual([{}, [], [between.name]]);

  const result = await step.wait();
  expect(result).toMatchObject({ conclusion: 'success', outputs: { out: '1' }, envWritten: { EARLY: '1' } });
  expect([job.env, job.path]).toEqual([{ EARLY: '1' }, ['/added']]);
  expect((await job.run('echo "env: $EARLY, path: $PATH"')).raw[0]).toMatch(/^env: 1, path: \/added:/);
  expect(job.log).toEqual(
    expect.arrayContaining([
      'Waiting for background step(s) to complete: Back',
      'Finished waiting for background step(s).',
      '  Back: Succeeded',
    ]),
  );
});

test('steps run at the same moment on one home and one RUNNER_TEMP, each with command files of its own', async () => {
  const job = await openJob();
  const meet = (mine: string, other: string) =>
    job.start(`touch "$RUNNER_TEMP/${mine}"; ${until(other)}; echo ${mine}=$HOME >> $GITHUB_ENV; echo $GITHUB_ENV`);
  const group = [meet('one', 'two'), meet('two', 'three'), meet('three', 'one')];
  const results = await job.wait(...group);
  expect(results.map(({ conclusion }) => conclusion)).toEqual(['success', 'success', 'success']);
  expect(new Set(results.map(({ raw }) => raw[0])).size).toBe(3);
  expect(job.env).toEqual({ one: job.home, two: job.home, three: job.home });
});

test('what is waited for later wins; names that differ in case alone are one', async () => {
  const job = await openJob();
  const set = (line: string) => job.start(`printf '${line}' >> $GITHUB_ENV; echo /${line.at(-3)} >> $GITHUB_PATH`);
  const [first, second] = [set('WHO=1\\n'), set('WHO=2\\n')];
  await job.wait(second, first);
  expect(job.env).toEqual({ WHO: '1' });
  expect(job.path).toEqual(['/2', '/1']);
  await job.start(`printf 'name=1\\nNAME=2\\n' >> $GITHUB_ENV`).wait();
  expect(job.env).toEqual({ WHO: '1', name: '2' });
});

test('a failure fails the job when it is waited for, and not before', async () => {
  const job = await openJob();
  const failing = job.start('exit 3', { name: 'Failing' });
  const spared = job.start('exit 4', { continueOnError: true });
  await untilLogged(job, '##[error]Process completed with exit code 3.');
  await untilLogged(job, '##[error]Process completed with exit code 4.');
  expect((await job.run('true')).conclusion).toBe('success');
  expect(await spared.wait()).toMatchObject({ outcome: 'failure', conclusion: 'success' });
  expect((await job.run('true')).conclusion).toBe('success');
  expect(await failing.wait()).toMatchObject({ outcome: 'failure', exitCode: 3 });
  expect(job.log).toContain('  Failing: Failed');
  expect((await job.run('true')).conclusion).toBe('skipped');
  expect((await job.start('true').wait()).conclusion).toBe('skipped');
  expect((await job.finish()).conclusion).toBe('failure');
});

test('a step that is cancelled leaves what it wrote, and does not fail the job', async () => {
  const job = await openJob();
  const step = job.start(`echo LEFT=1 >> $GITHUB_ENV; ${STUBBORN}`, { name: 'Server' });
  await untilLogged(job, 'ready');
  const result = await step.cancel();
  expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: null, annotations: [] });
  expect(result.raw.slice(0, 2)).toEqual(['ready', 'INT']);
  expect(job.log).toEqual(expect.arrayContaining(['Cancelling background step(s): Server', '  Server: Canceled']));
  expect(job.env).toEqual({ LEFT: '1' });
  expect((await job.run('true')).conclusion).toBe('success');
  expect((await job.finish()).conclusion).toBe('success');
});

test('a step that had failed before it was cancelled fails the job at its end', async () => {
  const job = await openJob();
  const step = job.start('exit 1');
  await untilLogged(job, '##[error]Process completed with exit code 1.');
  expect((await step.cancel()).conclusion).toBe('failure');
  expect((await job.run('true')).conclusion).toBe('success');
  expect((await job.finish()).conclusion).toBe('failure');
});

test('what nobody waited for is waited for before the post steps; these run last one first, as the steps were started', async () => {
  const job = await openJob();
  const action = await throwawayAction({
    main: `write('STATE', 'who=' + process.env.INPUT_WHO); write('ENV', process.env.INPUT_WHO + '=1\\n')`,
    post: `console.log(process.env.STATE_who, process.env.back, process.env.front)`,
    manifest: 'inputs: { who: {} }',
  });
  job.startUses(action, { with: { who: 'back' }, name: 'Back' });
  await untilLogged(job, '##[endgroup]');
  await job.uses(action, { with: { who: 'front' }, name: 'Front' });
  const { posts, steps } = await job.finish();
  expect(posts.map(({ name, raw }) => [name, ...raw])).toEqual([
    ['Post Front', 'front 1 1'],
    ['Post Back', 'back 1 1'],
  ]);
  expect(steps.map(({ name }) => name)).toEqual(['Front', 'Back', 'Post Front', 'Post Back']);
  expect(job.log).toContain('Waiting for all background step(s) to complete: Back');
});

test('cancelling the job stops background steps, those that always run as well', async () => {
  const job = await openJob();
  const step = job.start(STUBBORN, { if: 'always' });
  await untilLogged(job, 'ready');
  job.cancel();
  expect((await step.wait()).conclusion).toBe('cancelled');
  expect((await job.finish()).conclusion).toBe('cancelled');
});

test('a step over its time fails in words of its own', async () => {
  const job = await openJob();
  const result = await job.start(STUBBORN, { timeoutMs: 600, name: 'Slow' }).wait();
  expect(result.log.at(-1)).toBe("##[error]The background step 'Slow' has timed out after 0.01 minutes.");
  expect(result.conclusion).toBe('failure');
});

test('ten run at the same moment; the eleventh starts later, with the environment of its turn', async () => {
  const job = await openJob();
  const crowd = Array.from({ length: 10 }, (_, index) => job.start(`echo in ${index}; ${until('go')}`));
  const eleventh = job.start('touch "$RUNNER_TEMP/eleventh"; echo "late: $LATE"');
  for (let index = 0; index < 10; index += 1) await untilLogged(job, `in ${index}`);
  expect(existsSync(join(job.temp, 'eleventh'))).toBe(false);
  await job.run('echo LATE=1 >> $GITHUB_ENV; touch "$RUNNER_TEMP/go"');
  expect((await eleventh.wait()).raw).toEqual(['late: ']);
  await allSucceeded(job, crowd);
});

async function allSucceeded(job: Job, steps: readonly BackgroundStep[]): Promise<void> {
  const results = await job.wait(...steps);
  expect(results.filter(({ conclusion }) => conclusion !== 'success')).toEqual([]);
}
