/** Expressions and matrices of the emulated workflow, as GitHub's documentation has them. */
import { expect, test } from '@jest/globals';
import { evaluate, fill } from '../../runner/workflow/expressions.ts';
import { readWorkflow } from '../../runner/workflow/file.ts';
import { combinationsOf } from '../../runner/workflow/matrix.ts';

const scope = {
  contexts: {
    inputs: { empty: '', word: 'Deploy', number: 5, yes: true, no: false },
    needs: { list: { outputs: { 'as-json': '[{"a":1},{"a":2}]' } } },
    secrets: {},
  },
  functions: { success: () => true },
};

test.each([
  ["'it''s'", "it's"],
  ['inputs.word', 'Deploy'],
  ["inputs['word']", 'Deploy'],
  ['inputs.WORD', 'Deploy'],
  ['inputs.nothing', null],
  ['inputs.nothing.deeper', null],
  ["inputs.empty || 'other'", 'other'],
  ["inputs.word && inputs.empty || 'other'", 'other'],
  ['!inputs.empty && !secrets.TOKEN', true],
  ["inputs.word == 'DEPLOY'", true],
  ["inputs.word != 'deploy'", false],
  ["inputs.number == '5'", true],
  ["inputs.nothing == ''", true],
  ['inputs.yes == true && inputs.no == false', true],
  ['(inputs.no || inputs.yes) && inputs.number', 5],
  ['fromJSON(needs.list.outputs.as-json)[1].a', 2],
  ["contains('Hello', 'hell') && startsWith(inputs.word, 'dep')", true],
  ['success()', true],
])('the expression %s is %j', (expression, value) => {
  expect(evaluate(expression, scope)).toEqual(value);
});

test.each(['inputs.', '1 +', "'open", 'inputs.word inputs.word', 'hashFiles(inputs.word)', 'nowhere.word', '(true'])(
  'the expression %s is an error',
  (expression) => {
    expect(() => evaluate(expression, scope)).toThrow();
  },
);

test('expressions in a text are replaced; a text that is one expression keeps its type', () => {
  expect(fill(`a-\${{ inputs.word }}-\${{ inputs.yes }}`, scope)).toBe('a-Deploy-true');
  expect(fill(`\${{ fromJSON(needs.list.outputs.as-json) }}`, scope)).toEqual([{ a: 1 }, { a: 2 }]);
  expect(fill('nothing', scope)).toBe('nothing');
});

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
