/** The outputs of the step that describe targets. */
import * as core from '@actions/core';
import { accountOf, type Plan, type Result } from '../credentials/plan.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Report } from '../job/report.ts';

/**
 * Sets the outputs that describe targets.
 *
 * @param plans the resolved targets, with credentials unless it is a dry run.
 */
export function setOutputs(plans: readonly (Plan | Result)[], inputs: Inputs, report: Report): void {
  core.setOutput('assignments', JSON.stringify(plans.map(assignmentOutput)));
  warnOfMatrix(plans, inputs, report);
  const [plan] = plans;
  if (inputs.multiple || !plan) return;
  const { assignment, profile } = plan;
  const outputs: Record<string, string | undefined> = {
    'aws-account-id': accountOf(plan),
    'account-name': assignment.accountName,
    'permission-set': assignment.permissionSet,
    'authenticated-arn': 'credentials' in plan ? plan.credentials.arn : undefined,
    'aws-expiration': 'credentials' in plan ? plan.credentials.expiration.toISOString() : undefined,
    // If only a command gets the credentials, there is no profile.
    'aws-profile': inputs.delivery.publishedFor === 'later-steps' ? profile : undefined,
  };
  for (const [name, value] of Object.entries(outputs)) if (value !== undefined) core.setOutput(name, value);
  if (!inputs.delivery.inOutputs || !('credentials' in plan)) return;
  core.setOutput('aws-access-key-id', plan.credentials.accessKeyId);
  core.setOutput('aws-secret-access-key', plan.credentials.secretAccessKey);
  core.setOutput('aws-session-token', plan.credentials.sessionToken);
}

function assignmentOutput(plan: Plan | Result) {
  const { assignment, profile, region } = plan;
  return {
    'account-id': assignment.accountId,
    'account-name': assignment.accountName,
    'permission-set': assignment.permissionSet,
    'aws-profile': profile ?? '',
    'aws-region': region,
    ...('credentials' in plan && { expiration: plan.credentials.expiration.toISOString() }),
  };
}

/** Warns if a matrix made from `assignments` would fail, since that error appears only in the job that reads it. */
function warnOfMatrix(plans: readonly Plan[], { masksAccountId }: Inputs, report: Report): void {
  if (masksAccountId) {
    report.warning(
      'The output assignments contains a masked account ID, so the runner does not pass it to other jobs.',
    );
  }
  if (plans.length > 256) {
    report.warning(`The output assignments has ${plans.length} targets, but a GitHub matrix accepts at most 256.`);
  }
}
