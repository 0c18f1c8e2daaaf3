/** The step: inputs, session, assignments, credentials, outputs. */
import { dirname, join } from 'node:path';
import * as core from '@actions/core';
import { openAws } from './aws.js';
import { runForEach } from './command-turns.js';
import { openSource } from './credentials.js';
import { rehearse } from './dry-run.js';
import { checkGuards } from './guards.js';
import { accountIdsIn, readInputs } from './inputs.js';
import { readJob } from './job.js';
import { takeBackLeftovers } from './lent-session.js';
import { publish, setOutputs } from './outputs.js';
import { fail, openReport } from './reporting.js';
import { resultInWords } from './result.js';
import { isAccountId, lastAccount } from './role.js';
import { checksInWords, summarize, summarizeDryRun } from './summary.js';
import { getAll, planTargets } from './targets.js';
async function main(job, report) {
    const inputs = await readInputs(job);
    if (inputs.masksAccountId)
        for (const id of accountIdsIn(inputs))
            report.secret(id);
    const aws = openAws(job, report);
    const listener = {
        // The post step removes it, also when a later part of this step fails.
        onKept: (path) => core.saveState('session', path),
        onAccountId: inputs.masksAccountId ? report.secret : undefined,
    };
    try {
        await (inputs.isDryRun ? dryRun : provide)(inputs, { aws, job, report }, listener);
    }
    finally {
        aws.close();
    }
}
async function provide(inputs, context, listener) {
    const { source, targets, areSeveral, guards, command } = inputs;
    const { report } = context;
    for (const { account, permissionSet, chain, isPattern } of targets) {
        const accountId = isAccountId(account) ? account : undefined;
        if (!isPattern)
            checkGuards({ accountId: lastAccount(chain, accountId), permissionSet }, guards);
    }
    await takeBackLeftovers(context.job, report);
    const open = await openSource(source, context, listener);
    const plans = await planTargets(targets, open, guards, report);
    const results = await getAll(plans, open, guards, context);
    for (const result of results)
        report.info(`Got ${resultInWords(result)}.`);
    const isPublished = !command || inputs.exportsCredentials || inputs.profileType !== 'static';
    const files = isPublished ? await publish(results, open.session, inputs, context) : undefined;
    setOutputs(results, inputs, report);
    await told(summarize(results), report);
    if (command)
        await runForEach({ command, areSeveral, files: inputs.profileType === 'process' ? files : undefined }, results, open, context);
}
async function dryRun(inputs, context, listener) {
    const { report } = context;
    const { checks, plans, error } = await rehearse(inputs, context, listener);
    await report.group('Dry run: no role credentials are fetched, nothing is written', async () => {
        for (const sentence of checksInWords(checks, plans))
            report.info(sentence);
    });
    await told(summarizeDryRun(checks, plans), report);
    if (error)
        throw error;
    setOutputs(plans, inputs, report);
}
/** A job without a summary is worth no failure. */
async function told(summary, report) {
    await summary.catch((error) => report.warning(`The job summary is not written: ${error}.`));
}
const helper = join(dirname(process.argv[1] ?? ''), '..', 'credential-process');
await (async () => main(readJob(process.env, helper), openReport()))().catch(fail);
