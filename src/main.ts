/** The step: inputs, session, assignment, credentials, outputs. */
import * as core from '@actions/core';
import { openAws } from './aws.ts';
import { getCredentials, openSource, planTarget } from './credentials.ts';
import { checkGuards } from './guards.ts';
import { isAccountId } from './input-values.ts';
import { accountIdsIn, readInputs } from './inputs.ts';
import { type Job, type Report, readJob } from './job.ts';
import { publish } from './outputs.ts';
import { askToSignIn, fail, openReport } from './reporting.ts';
import { describeResult, resultOf } from './result.ts';
import { lastAccount } from './role.ts';
import { promptFor, waitingFor } from './sign-in-prompt.ts';
import { summarize, summarizeSignIn } from './summary.ts';

async function main(job: Job, report: Report): Promise<void> {
  const inputs = await readInputs(job);
  const { source, target, guards, masksAccountId } = inputs;
  if (masksAccountId) for (const id of accountIdsIn(inputs)) report.secret(id);
  const toldAccount = isAccountId(target.account) ? target.account : undefined;
  checkGuards({ accountId: lastAccount(target.chain, toldAccount), permissionSet: target.permissionSet }, guards);

  const noSummary = (error: unknown) => report.warning(`The job summary is not written: ${error}.`);
  const aws = openAws(job, report);
  try {
    const context = { aws, job, report };
    const open = await openSource(source, context, {
      // The post step removes it, also when a later part of this step fails.
      onKept: (path) => core.saveState('session', path),
      onAccountId: masksAccountId ? report.secret : undefined,
      onVerification: async (verification) => {
        const prompt = promptFor(verification, job, [`${target.permissionSet} in account ${target.account}`]);
        askToSignIn(prompt);
        await summarizeSignIn(prompt).catch(noSummary);
      },
      onWaiting: (seconds) => report.info(waitingFor(seconds)),
    });
    const plan = await planTarget(target, open);
    checkGuards({ accountId: lastAccount(plan.chain, plan.assignment.accountId) }, guards);

    const result = resultOf(plan, await getCredentials(plan, open, context));
    checkGuards(result, guards);
    const { access, account } = describeResult(result);
    report.info(`Got ${access} in account ${account} until ${result.credentials.expiration.toISOString()}.`);

    await publish(result, inputs, job, report);
    await summarize([result]).catch(noSummary);
  } finally {
    aws.close();
  }
}

await (async () => main(readJob(process.env), openReport()))().catch(fail);
