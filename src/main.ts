/** Runs the step: inputs, session, assignments, credentials, outputs. */
import { dirname, join } from 'node:path';
import { type Context, openAws } from './aws/clients.ts';
import type { OpenConnection } from './aws/connections.ts';
import { limitsFrom } from './aws/retrying.ts';
import { doubtfulNames, isFilledIn, refuseTakenNames, refuseWrongNames } from './config/profile-name.ts';
import { assignedPlans, getAll, planTargets, targetInWords } from './credentials/batch.ts';
import { rehearse } from './credentials/dry-run.ts';
import { wordsFor } from './credentials/failures.ts';
import { checkTold } from './credentials/guards.ts';
import { openProvider } from './credentials/open-provider.ts';
import { type Plan, resultInWords } from './credentials/plan.ts';
import type { CredentialProvider, Listener } from './credentials/provider.ts';
import { accountIdsIn, type Inputs, readInputs } from './inputs/inputs.ts';
import { uninterrupted } from './job/interruption.ts';
import { type Job, readJob } from './job/job.ts';
import { chooseDestination, tryDestination } from './outputs/destination.ts';
import { endSoon, type Log, openLog } from './outputs/log.ts';
import { baseFiles, refuseAliasesIn, takenNames } from './outputs/profiles/plan-files.ts';
import { publish } from './outputs/publish.ts';
import { announceNothing, discard } from './outputs/record.ts';
import { promptFor, waitingFor } from './outputs/sign-in-prompt.ts';
import { setOutputs } from './outputs/step-outputs.ts';
import { checksInWords, summarize, summarizeDryRun, summarizeSignIn } from './outputs/summary.ts';
import { takeBackLeftovers } from './session/tokens/leftovers.ts';
import type { Verification } from './session/verification.ts';

/** What all parts of the step share. The log also turns text into plain text for summaries. */
type StepContext = Context & { readonly report: Log };

async function main(job: Job, report: Log, early: OpenConnection | undefined): Promise<void> {
  const inputs = await readInputs(job, report);
  if (inputs.masksAccountId) for (const id of accountIdsIn(inputs)) report.mask(id);
  const limits = limitsFrom(job.env);
  const aws = openAws(job, report);
  if (early) aws.connections.adopt(early);
  const listener = {
    onAccountId: inputs.masksAccountId ? report.mask : undefined,
    onVerification: async (verification: Verification) => {
      const prompt = promptFor(verification, job, inputs.targets.map(targetInWords));
      report.askToSignIn(prompt);
      await orWarning(summarizeSignIn(prompt, report.plain), report);
    },
    onWaiting: (seconds: number) => report.info(waitingFor(seconds)),
  };
  try {
    const context = { aws, job, report, limits };
    // A dry run starts no sign-in.
    if (inputs.isDryRun) await dryRun(inputs, context, { ...listener, onVerification: undefined });
    else await provide(inputs, context, listener);
  } finally {
    aws.close();
  }
}

async function provide(inputs: Inputs, context: StepContext, listener: Listener): Promise<void> {
  const { source, targets, multiple, guards, delivery } = inputs;
  const { command, publishedFor } = delivery;
  const { report } = context;
  if (command) announceNothing();
  checkTold(targets, guards, report);
  const destination = publishedFor && chooseDestination(inputs, context.job);
  if (destination) await tryDestination(destination, inputs, context);
  await takeBackLeftovers(context);
  const provider = await openProvider(source, context, listener);
  const plans = await planTargets(targets, provider, guards, context);
  await refuseNames(plans, inputs, provider, context);
  const results = await getAll(plans, provider, guards, context);
  refuseWrongNames(results, wordsFor);
  for (const result of results) report.info(`Got credentials for ${resultInWords(result)}.`);
  const published =
    destination && (await uninterrupted(() => publish(results, provider.session(), destination, inputs, context)));
  setOutputs(results, inputs, report);
  await orWarning(summarize(results, inputs, report.plain), report);
  if (!command) return;
  const { runForEach } = await import('./outputs/command/command-runs.ts');
  const run = { command, multiple, files: inputs.profileType === 'process' ? published?.files : undefined };
  try {
    await runForEach(run, results, provider, context);
  } finally {
    // The profiles for the command may contain a sign-in session.
    if (published && publishedFor === 'command') await discard(published.use);
  }
}

/** Refuses names that collide before credentials are fetched. Pairs of patterns count only if they are assigned. */
async function refuseNames(
  plans: readonly Plan[],
  inputs: Inputs,
  provider: CredentialProvider,
  context: StepContext,
): Promise<void> {
  const { job } = context;
  const isWritten = inputs.delivery.publishedFor !== undefined;
  if (isWritten) await refuseAliasesIn(baseFiles(inputs, job), plans);
  const taken =
    isWritten && plans.some(isFilledIn) ? await takenNames([baseFiles(inputs, job)], job) : new Set<string>();
  const doubtful = await assignedPlans(doubtfulNames(plans, taken), provider, context);
  refuseWrongNames(doubtful, wordsFor);
  await refuseTakenNames(doubtful, async () => taken);
}

async function dryRun(inputs: Inputs, context: StepContext, listener: Listener): Promise<void> {
  const { job, report } = context;
  const rehearsed = await rehearse(inputs, context, listener);
  const { plans, error } = rehearsed;
  await report.group('Dry run: no role credentials are fetched, nothing is written', async () => {
    for (const sentence of checksInWords(rehearsed, inputs)) report.info(sentence);
  });
  await orWarning(summarizeDryRun(rehearsed, inputs, report.plain), report);
  if (error) throw error;
  refuseWrongNames(plans, wordsFor);
  if (inputs.delivery.publishedFor) {
    await refuseAliasesIn(baseFiles(inputs, job), plans);
    await refuseTakenNames(plans, () => takenNames([baseFiles(inputs, job)], job));
  }
  setOutputs(plans, inputs, report);
}

/** A summary that cannot be written does not fail the step. */
async function orWarning(summary: Promise<void>, report: Log): Promise<void> {
  await summary.catch((error: unknown) => report.warning(`The job summary could not be written: ${error}.`));
}

/**
 * Runs the step.
 *
 * @param early the connection for the ID token, if it is already open.
 */
export async function run(early: OpenConnection | undefined): Promise<void> {
  const bundles = join(dirname(process.argv[1] ?? ''), '..');
  const log = openLog();
  await (async () => main(readJob(process.env, bundles), log, early))().catch(log.fail);
  endSoon();
}
