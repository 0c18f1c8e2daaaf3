/** The step: inputs, session, assignments, credentials, outputs. */
import * as core from '@actions/core';
import { type Context, openAws } from './aws.ts';
import { runForEach } from './command-turns.ts';
import { type Listener, openSource } from './credentials.ts';
import { rehearse } from './dry-run.ts';
import { accountIdsIn, type Inputs, readInputs } from './inputs.ts';
import { type Job, type Report, readJob } from './job.ts';
import { publish, refuseTakenNames, setOutputs } from './outputs.ts';
import { refuseWrongNames } from './profile-names.ts';
import { fail, openReport } from './reporting.ts';
import { resultInWords } from './result.ts';
import { checksInWords, summarize, summarizeDryRun } from './summary.ts';
import { checkTold } from './target-guards.ts';
import { getAll, planTargets } from './targets.ts';

async function main(job: Job, report: Report): Promise<void> {
  const inputs = await readInputs(job);
  if (inputs.masksAccountId) for (const id of accountIdsIn(inputs)) report.secret(id);
  const aws = openAws(job, report);
  const listener = {
    // The post step removes it, also when a later part of this step fails.
    onKept: (path: string) => core.saveState('session', path),
    onAccountId: inputs.masksAccountId ? report.secret : undefined,
  };
  try {
    await (inputs.isDryRun ? dryRun : provide)(inputs, { aws, job, report }, listener);
  } finally {
    aws.close();
  }
}

async function provide(inputs: Inputs, context: Context, listener: Listener): Promise<void> {
  const { source, targets, areSeveral, guards, command } = inputs;
  const { job, report } = context;
  checkTold(targets, guards, report);
  const open = await openSource(source, context, listener);
  const plans = await planTargets(targets, open, guards, report);
  const results = await getAll(plans, open, guards, context);
  refuseWrongNames(results);
  for (const result of results) report.info(`Got ${resultInWords(result)}.`);
  if (writesProfiles(inputs)) await publish(results, inputs, job, report);
  setOutputs(results, inputs, report);
  await told(summarize(results), report);
  if (command) await runForEach(command, results, areSeveral, open, context);
}

async function dryRun(inputs: Inputs, context: Context, listener: Listener): Promise<void> {
  const { job, report } = context;
  const { checks, plans, error } = await rehearse(inputs, context, listener);
  await report.group('Dry run: no role credentials are fetched, nothing is written', async () => {
    for (const sentence of checksInWords(checks, plans)) report.info(sentence);
  });
  await told(summarizeDryRun(checks, plans), report);
  if (error) throw error;
  refuseWrongNames(plans);
  if (writesProfiles(inputs)) await refuseTakenNames(plans, inputs, job);
  setOutputs(plans, inputs, report);
}

/** A command that alone gets the credentials leaves nothing for later steps. */
function writesProfiles({ command, exportsCredentials }: Inputs): boolean {
  return !command || exportsCredentials;
}

/** A job without a summary is worth no failure. */
async function told(summary: Promise<void>, report: Report): Promise<void> {
  await summary.catch((error: unknown) => report.warning(`The job summary is not written: ${error}.`));
}

await (async () => main(readJob(process.env), openReport()))().catch(fail);
