/** The step: inputs, session, assignment, credentials, outputs. */
import { openAws } from './aws.ts';
import { getCredentials, openSource, planTarget } from './credentials.ts';
import { checkGuards } from './guards.ts';
import { isAccountId } from './input-values.ts';
import { accountIdsIn, readInputs } from './inputs.ts';
import { uninterrupted } from './interruption.ts';
import { type Job, type Report, readJob } from './job.ts';
import { publish } from './outputs.ts';
import { endSoon, fail, openReport } from './reporting.ts';
import { describeResult, resultOf } from './result.ts';
import { limitsFrom } from './retrying.ts';
import { lastAccount } from './role.ts';
import { summarize } from './summary.ts';

async function main(job: Job, report: Report): Promise<void> {
  const inputs = await readInputs(job);
  const { source, target, guards, masksAccountId } = inputs;
  if (masksAccountId) for (const id of accountIdsIn(inputs)) report.secret(id);
  const toldAccount = isAccountId(target.account) ? target.account : undefined;
  checkGuards({ accountId: lastAccount(target.chain, toldAccount), permissionSet: target.permissionSet }, guards);

  const limits = limitsFrom(job.env);
  const aws = openAws(job, report);
  try {
    const context = { aws, job, report, limits };
    const open = await openSource(source, context, {
      onAccountId: masksAccountId ? report.secret : undefined,
    });
    const plan = await planTarget(target, open);
    checkGuards({ accountId: lastAccount(plan.chain, plan.assignment.accountId) }, guards);

    const result = resultOf(plan, await getCredentials(plan, open, context));
    checkGuards(result, guards);
    const { access, account } = describeResult(result);
    report.info(`Got ${access} in account ${account} until ${result.credentials.expiration.toISOString()}.`);

    await uninterrupted(() => publish(result, inputs, context));
    await summarize([result]).catch((error: unknown) => report.warning(`The job summary is not written: ${error}.`));
  } finally {
    aws.close();
  }
}

await (async () => main(readJob(process.env), openReport()))().catch(fail);
endSoon();
