/** The outputs of the step, as far as they tell of targets. */
import * as core from '@actions/core';
import { accountOf, type Plan, type Result } from '../credentials/plan.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Report } from '../job/report.ts';

/**
 * Sets the step's outputs, as far as they tell of targets.
 *
 * @param plans resolved targets, with credentials where there are some: a dry run has none.
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
    // A command that alone gets the credentials leaves no profile.
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

/** A matrix from the output `assignments` fails in the job that reads it, far from here: better told now. */
function warnOfMatrix(plans: readonly Plan[], { masksAccountId }: Inputs, report: Report): void {
  if (masksAccountId) {
    report.warning('The output assignments holds a masked account id, so the runner hands it to no other job.');
  }
  if (plans.length > 256) {
    report.warning(`The output assignments has ${plans.length} targets; a matrix of GitHub takes 256 at the most.`);
  }
}
