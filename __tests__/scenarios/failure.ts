/** What a step says of its failure. */
import { expect } from '@jest/globals';
import type { StepResult } from '../../runner/index.ts';

/** The text of the one error annotation of a step that failed with this code; outputs and environment hold nothing else. */
export function failureOf(step: StepResult, code: string): string {
  const errors = step.annotations.filter(({ level }) => level === 'error');
  expect({ outcome: step.outcome, outputs: step.outputs, titles: errors.map(({ title }) => title) }).toEqual({
    outcome: 'failure',
    outputs: { 'error-code': code },
    titles: [code],
  });
  expect(step.envWritten).toEqual({});
  return errors[0]?.message ?? '';
}
