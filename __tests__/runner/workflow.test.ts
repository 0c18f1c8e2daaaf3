/** Matrices of the emulated workflow, and what it does not know, as GitHub's documentation has them. */
import { expect, test } from '@jest/globals';
import { readWorkflow } from '../../runner/workflow/file.ts';
import { combinationsOf } from '../../runner/workflow/matrix.ts';

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
