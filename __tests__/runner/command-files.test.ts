/** The files behind GITHUB_ENV, _PATH, _OUTPUT, _STATE and _STEP_SUMMARY. */
import { expect, test } from '@jest/globals';
import type { StepResult } from '../../runner/index.ts';
import { openJob, throwawayAction } from './throwaway.ts';

const messages = (step: StepResult) => step.annotations.map(({ message }) => message);

test('command files set variables, outputs and state; a block keeps carriage returns and blank lines', async () => {
  const job = await openJob();
  const step = await job.uses(
    await throwawayAction({
      main: `write('ENV', '\\ufeffA=1\\nB<<END\\nx\\r\\n\\ny\\nEND\\n'); write('OUTPUT', 'k==v\\nE<<X\\nX'); write('STATE', 's=2')`,
    }),
  );
  expect(step).toMatchObject({
    conclusion: 'success',
    envWritten: { A: '1', B: 'x\r\n\ny' },
    outputs: { k: '=v', E: '' },
    state: { s: '2' },
  });
  expect(job.env).toEqual({ A: '1', B: 'x\r\n\ny' });
});

test('a malformed line fails the step; pairs before it and the other files still count', async () => {
  const job = await openJob();
  const step = await job.uses(
    await throwawayAction({ main: `write('ENV', 'A=1\\nbad\\nB=2\\n'); write('OUTPUT', 'k=v\\n')` }),
  );
  expect(step).toMatchObject({ conclusion: 'failure', exitCode: 0, envWritten: { A: '1' }, outputs: { k: 'v' } });
  expect(messages(step)).toEqual(["Unable to process file command 'env' successfully.", "Invalid format 'bad'"]);
});

test('an empty variable name fails the step', async () => {
  const job = await openJob();
  const step = await job.uses(await throwawayAction({ main: `write('ENV', '=1\\n')` }));
  expect(step.conclusion).toBe('failure');
  expect(job.env).toEqual({});
});

test('NODE_OPTIONS in GITHUB_ENV is refused with an error, and the step does not fail', async () => {
  const job = await openJob();
  const step = await job.uses(
    await throwawayAction({ main: `write('ENV', 'node_options=--inspect\\nNODE_OPTIONS=x\\nA=1\\n')` }),
  );
  expect(step.conclusion).toBe('success');
  expect(messages(step)).toEqual(
    Array(2).fill("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command."),
  );
  expect(job.env).toEqual({ A: '1' });
});

test('what a killed step wrote to its command files still counts', async () => {
  const job = await openJob();
  const step = await job.uses(
    await throwawayAction({ main: `write('ENV', 'A=1'); write('STATE', 's=1'); process.kill(process.pid, 'SIGKILL')` }),
  );
  expect(step).toMatchObject({ conclusion: 'failure', exitCode: 137, envWritten: { A: '1' }, state: { s: '1' } });
  expect(step.annotations).toEqual([]);
});

test('a summary is masked line by line', async () => {
  const job = await openJob();
  const step = await job.uses(
    await throwawayAction({
      main: `console.log('::add-mask::a secret%0Aof two lines'); write('STEP_SUMMARY', 'it is a secret\\r\\nof two lines')`,
    }),
  );
  expect(step.summary).toBe('it is ***\n***\n');
});

test('a summary over a megabyte is dropped with an error, and the step does not fail', async () => {
  const job = await openJob();
  const step = await job.uses(await throwawayAction({ main: `write('STEP_SUMMARY', 'x'.repeat(1024 * 1024 + 1))` }));
  expect(step).toMatchObject({ conclusion: 'success', summary: '' });
  expect(messages(step)[0]).toMatch(/^\$GITHUB_STEP_SUMMARY upload aborted, supports .* of 1024k, got 1024k\./);
  const whole = await job.uses(await throwawayAction({ main: `write('STEP_SUMMARY', 'x'.repeat(1024 * 1024))` }));
  expect(whole.summary).toHaveLength(1024 * 1024 + 1);
});

test('GITHUB_PATH entries go to the front of PATH, the last one first; an entry that is added again moves there', async () => {
  const job = await openJob({ host: { PATH: '/usr/bin:/bin' } });
  await job.uses(await throwawayAction({ main: `write('PATH', '/one\\n\\n/two\\n')` }));
  await job.uses(await throwawayAction({ main: `write('PATH', '/one\\n')` }));
  expect(job.path).toEqual(['/two', '/one']);
  const step = await job.run('echo $PATH');
  expect(step.log.at(-1)).toBe('/one:/two:/usr/bin:/bin');
});
