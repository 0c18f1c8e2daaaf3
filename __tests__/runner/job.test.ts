/** The life of a job: post steps, conditions, cancelling, what is left at the end. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../after-test.ts';
import { openJob, throwawayAction, untilLogged } from './throwaway.ts';

const STUBBORN = `process.on('SIGINT', () => console.log('INT')); process.on('SIGTERM', () => console.log('TERM'));
setInterval(() => {}, 1000); console.log('ready')`;

test('post steps run in reverse order with the state of their main step and later variables, and set no outputs', async () => {
  const job = await openJob();
  const action = await throwawayAction({
    main: `write('STATE', 'who=' + process.env.INPUT_WHO)`,
    post: `console.log(process.env.STATE_who, process.env.INPUT_WHO, process.env.LATE); write('OUTPUT', 'a=1'); write('STATE', 'more=1')`,
    manifest: 'inputs: { who: {} }',
  });
  await job.uses(action, { with: { who: 'first' } });
  await job.uses(action, { with: { who: 'second' }, name: 'Second' });
  await job.run('echo LATE=yes >> $GITHUB_ENV');
  const { posts, conclusion } = await job.finish();
  expect(conclusion).toBe('success');
  expect(posts.map(({ name, log, outputs }) => ({ name, log, outputs }))).toEqual([
    { name: 'Post Second', log: ['Post job cleanup.', 'second second yes'], outputs: {} },
    { name: 'Post Run ./', log: ['Post job cleanup.', 'first first yes'], outputs: {} },
  ]);
  expect(posts[0]?.state).toEqual({ who: 'second', more: '1' });
});

test('a post step runs after a failed main step, not after a skipped one, and only if post-if holds', async () => {
  const job = await openJob();
  const failing = await throwawayAction({ main: 'process.exitCode = 1', post: `console.log('undone')` });
  const picky = await throwawayAction({ main: '', post: `console.log('never')`, runs: `, post-if: 'success()'` });
  await job.uses(picky);
  expect(await job.uses(failing)).toMatchObject({ conclusion: 'failure', exitCode: 1, annotations: [] });
  expect(await job.uses(failing)).toMatchObject({ conclusion: 'skipped', exitCode: null, log: [] });
  expect((await job.run('echo on', { if: 'always' })).raw).toEqual(['on']);
  const { posts, conclusion } = await job.finish();
  expect(conclusion).toBe('failure');
  expect(posts.map(({ raw, conclusion }) => [conclusion, ...raw])).toEqual([['success', 'undone'], ['skipped']]);
});

test('with continueOnError a failed step keeps its outcome and the job succeeds', async () => {
  const job = await openJob();
  const step = await job.run('exit 3', { continueOnError: true });
  expect(step).toMatchObject({ outcome: 'failure', conclusion: 'success', exitCode: 3 });
  expect((await job.finish()).conclusion).toBe('success');
});

test('cancelling sends SIGINT, SIGTERM and SIGKILL in turn, and post steps still run', async () => {
  const job = await openJob();
  const action = await throwawayAction({
    main: `write('STATE', 'a=1'); ${STUBBORN}`,
    post: `console.log(process.env.STATE_a)`,
  });
  const running = job.uses(action);
  await untilLogged(job, 'ready');
  job.cancel();
  const step = await running;
  expect(step).toMatchObject({ conclusion: 'cancelled', exitCode: null, state: { a: '1' } });
  expect(step.raw).toEqual(['ready', 'INT', 'TERM']);
  expect(step.log.at(-1)).toBe('##[error]The operation was canceled.');
  expect((await job.run('echo no')).conclusion).toBe('skipped');
  const { posts, conclusion } = await job.finish();
  expect(conclusion).toBe('cancelled');
  expect(posts[0]?.raw).toEqual(['1']);
});

test('a step that exits with 0 on SIGINT counts as cancelled', async () => {
  const job = await openJob();
  const running = job.uses(
    await throwawayAction({
      main: `process.on('SIGINT', () => process.exit(0)); setInterval(() => {}, 1000); console.log('ready')`,
    }),
  );
  await untilLogged(job, 'ready');
  job.cancel();
  expect((await running).conclusion).toBe('cancelled');
});

test('cancelling does not stop a step with if: always()', async () => {
  const job = await openJob();
  const running = job.run('echo ready; sleep 0.2; echo done', { if: 'always' });
  await untilLogged(job, 'ready');
  job.cancel();
  expect(await running).toMatchObject({ conclusion: 'success', raw: ['ready', 'done'] });
});

test('a step over its timeout gets the same signals and fails', async () => {
  const job = await openJob();
  const step = await job.uses(await throwawayAction({ main: STUBBORN }), { timeoutMs: 600, name: 'Slow' });
  expect(step).toMatchObject({ conclusion: 'failure', exitCode: null });
  expect(step.log.at(-1)).toBe("##[error]The action 'Slow' has timed out after 0.01 minutes.");
});

test('a background process that holds stdout delays its step for a while and is killed at the end of the job', async () => {
  const job = await openJob();
  const step = await job.run('(sleep 30; echo late) & echo done');
  expect(step).toMatchObject({ conclusion: 'success', raw: ['done'] });
  expect(step.durationMs).toBeGreaterThanOrEqual(300);
  expect(step.durationMs).toBeLessThan(5000);
  expect((await job.finish()).orphans).toContain('sleep');
});

test('RUNNER_TEMP is emptied before and after a job; beforeCleanup sees it in between', async () => {
  const temp = join(await temporaryFolder('throwaway-'), 'temp');
  await mkdir(temp);
  await writeFile(join(temp, 'old'), '');
  const job = await openJob({ temp });
  expect(await readdir(temp)).toEqual([]);
  await job.run('echo secret > $RUNNER_TEMP/new');
  let seen: readonly string[] = [];
  await job.finish({
    beforeCleanup: async () => {
      seen = await readdir(temp);
    },
  });
  expect(seen).toEqual(expect.arrayContaining(['_github_workflow', '_runner_file_commands', 'new']));
  expect(await readdir(temp)).toEqual([]);
});

test('job outputs that hold a masked text are dropped', async () => {
  const job = await openJob();
  await job.run('echo ::add-mask::123456789012');
  expect(job.jobOutputs({ role: 'arn:aws:iam::123456789012:role/r', region: 'eu-west-1', empty: '' })).toEqual({
    region: 'eu-west-1',
  });
  expect(job.log.at(-1)).toBe("##[warning]Skip output 'role' since it may contain secret.");
});

test.each([
  ['no manifest', undefined, /^Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under/],
  ['an unknown runtime', 'runs: { using: node99, main: a.js }', /^'using: node99' is not supported, use 'docker'/],
  ['no entry point', 'runs: { using: node24 }', /^You are using a JavaScript Action but there is not an entry/],
  ['a missing entry file', 'runs: { using: node24, main: gone.js }', /^File not found: .*gone\.js'$/],
  [
    'an unsupported expression',
    'inputs: { a: { default: "$' + '{{ hashFiles() }}" } }\nruns: { using: node24, main: a.js }',
    /^Unrecognized function: 'hashFiles'$/,
  ],
])('an action with %s fails the step', async (_, manifest, message) => {
  const folder = await temporaryFolder('throwaway-');
  if (manifest !== undefined) await writeFile(join(folder, 'action.yaml'), manifest);
  const step = await (await openJob()).uses(folder);
  expect(step).toMatchObject({ conclusion: 'failure', exitCode: null });
  expect(step.annotations[0]?.message).toMatch(message);
});

test('the pre step of a local action is skipped with a warning', async () => {
  const job = await openJob();
  const step = await job.uses(await throwawayAction({ main: '', runs: ', pre: pre.mjs' }));
  expect(step.log[0]).toBe("##[warning]`pre` execution is not supported for local action from './'");
});
