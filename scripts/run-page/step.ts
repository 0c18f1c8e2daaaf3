/** A step as the text of a workflow has it, so that what is shown is what is run. */
import { resolve } from 'node:path';
import type { Job, StepResult } from '../../runner/index.ts';

const action = resolve(import.meta.dirname, '../..');

/** What is read of a parsed step. */
interface WrittenStep {
  readonly uses: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly 'continue-on-error'?: boolean;
}

/**
 * Runs the action of this checkout in a job.
 *
 * @param token stands in the place of `secrets.AWS_SSO_TOKEN`.
 */
export function runWritten(job: Job, step: WrittenStep, token: string): Promise<StepResult> {
  const inputs = Object.entries(step.with).map(
    ([name, value]) => [name, String(value).replace(/\$\{\{ secrets\.AWS_SSO_TOKEN \}\}/, () => token)] as const,
  );
  return job.uses(action, {
    reference: step.uses,
    with: Object.fromEntries(inputs),
    continueOnError: step['continue-on-error'] === true,
  });
}
