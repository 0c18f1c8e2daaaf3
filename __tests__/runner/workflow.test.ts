/** The emulated workflow: matrices, steps in the background, and what it does not know. */
import { expect, test } from '@jest/globals';
import { readWorkflow } from '../../runner/workflow/file.ts';
import { type PlayedJob, playWorkflow } from '../../runner/workflow/index.ts';
import { combinationsOf } from '../../runner/workflow/matrix.ts';
import { openJob } from './throwaway.ts';

test('a matrix gives every combination of its lists, or the entries of include', () => {
  expect(combinationsOf({ a: [1, 2], b: ['x', 'y'] })).toHaveLength(4);
  expect(combinationsOf({ a: [1, 2], b: ['x', 'y'] })[1]).toEqual({ a: 1, b: 'y' });
  expect(combinationsOf({ include: [{ a: 1 }, { a: 2 }] })).toEqual([{ a: 1 }, { a: 2 }]);
  expect(() => combinationsOf({ include: [] })).toThrow('does not contain any values');
  expect(() => combinationsOf({ include: '' })).toThrow('does not contain any values');
});

test('a workflow key that is not emulated is an error', () => {
  const job = (more: string) => `on: push\njobs:\n  a:\n    runs-on: x\n    steps: [{ run: 'true' }]\n${more}`;
  expect(readWorkflow(job('    needs: b\n')).jobs.a?.needs).toBe('b');
  expect(() => readWorkflow(job('    services: {}\n'))).toThrow('in a job: services');
  expect(() => readWorkflow(job('defaults: {}\n'))).toThrow('in a workflow: defaults');
});

/** The one job of a workflow that has these steps and outputs. */
async function playSteps(steps: string, outputs: Readonly<Record<string, string>> = {}): Promise<PlayedJob> {
  const lines = Object.entries(outputs).map(([name, value]) => `      ${name}: "$\{{ ${value} }}"\n`);
  const text = `on: push\njobs:\n  it:\n    runs-on: x\n    outputs:\n${lines.join('')}    steps:\n${steps}`;
  const { jobs } = await playWorkflow('it.yml', {
    ...{ action: { name: 'o/a', directory: '' }, files: {}, github: {}, vars: {}, secrets: {} },
    readFile: () => text,
    openJob: () => openJob(),
    onEnd: async () => {},
  });
  const [job] = jobs;
  if (!job) throw new Error('the workflow has a job');
  return job;
}

test('steps in the background: outputs and environment after the wait, cancelling, what is left at the end', async () => {
  const steps = `
      - id: back
        background: true
        run: until [ -e "$RUNNER_TEMP/go" ]; do sleep 0.01; done; echo o=out >> $GITHUB_OUTPUT; echo E=env >> $GITHUB_ENV
      - id: before
        env: { OUT: "$\{{ steps.back.outputs.o }}" }
        run: echo "seen=[$OUT$E]" >> $GITHUB_OUTPUT; touch "$RUNNER_TEMP/go"
      - wait: back
      - id: after
        env: { OUT: "$\{{ steps.back.outputs.o }}" }
        run: echo "seen=[$OUT$E]" >> $GITHUB_OUTPUT
      - id: server
        background: true
        run: sleep 60
      - cancel: server
      - id: left
        background: true
        run: echo o=left >> $GITHUB_OUTPUT
`;
  const job = await playSteps(steps, {
    before: 'steps.before.outputs.seen',
    after: 'steps.after.outputs.seen',
    server: 'steps.server.conclusion',
    left: 'steps.left.outputs.o',
  });
  expect(job).toMatchObject({ result: 'success' });
  expect(job.outputs).toEqual({ before: '[]', after: '[outenv]', server: 'cancelled', left: 'left' });
});

test('a parallel group runs at the same moment and is waited for; a failure in it fails the job then', async () => {
  const meet = (mine: string, other: string) =>
    `touch "$RUNNER_TEMP/${mine}"; until [ -e "$RUNNER_TEMP/${other}" ]; do sleep 0.01; done`;
  const steps = `
      - parallel:
          - id: one
            run: ${meet('one', 'two')}; echo o=1 >> $GITHUB_OUTPUT
          - id: two
            run: ${meet('two', 'one')}; exit 7
          - id: skipped
            if: failure()
            run: "true"
      - id: next
        run: "true"
`;
  const job = await playSteps(steps, {
    one: 'steps.one.outputs.o',
    two: 'steps.two.outcome',
    next: 'steps.next.outcome',
  });
  expect(job.result).toBe('failure');
  expect(job.outputs).toEqual({ one: '1', two: 'failure' });
  expect(job.steps.map(({ exitCode }) => exitCode)).toEqual([0, 7]);
});

test('wait-all waits for what was started so far', async () => {
  const steps = `
      - { id: a, background: true, run: echo A=1 >> $GITHUB_ENV }
      - { id: b, background: true, run: echo B=1 >> $GITHUB_ENV }
      - wait-all:
      - { id: c, run: echo "o=$A$B" >> $GITHUB_OUTPUT }
`;
  expect((await playSteps(steps, { both: 'steps.c.outputs.o' })).outputs).toEqual({ both: '11' });
});
