/** The step: inputs, session, assignment, credentials, outputs. */
import * as core from '@actions/core';
import { resolveAssignment } from './assignment.ts';
import { openAws } from './aws.ts';
import { getRoleCredentials } from './credentials.ts';
import { checkGuards } from './guards.ts';
import { readInputs } from './inputs.ts';
import { type Job, type Report, readJob } from './job.ts';
import { publish } from './outputs.ts';
import { openPortal, withAccountIdsReported } from './portal.ts';
import { fail, openReport } from './reporting.ts';
import { openCachedTokenSession } from './session/cached-token.ts';
import { summarize } from './summary.ts';

async function main(job: Job, report: Report): Promise<void> {
  const inputs = await readInputs(job);
  const { source, target } = inputs;
  const aws = openAws(job, report);
  try {
    const session = await openCachedTokenSession(source, { aws, job, report });
    // The post step removes it, also when a later part of this step fails.
    if (session.keptAt) core.saveState('session', session.keptAt);
    const region = target.region ?? session.region;
    const opened = await openPortal(session, aws, job, report);
    const portal = inputs.masksAccountId ? withAccountIdsReported(opened, report.secret) : opened;

    const assignment = await resolveAssignment(target, portal);
    if (inputs.masksAccountId) report.secret(assignment.accountId);
    checkGuards(assignment, inputs.guards);

    const credentials = await getRoleCredentials(assignment, portal);
    const { accountId, accountName, permissionSet } = assignment;
    const account = accountName ? `${accountName} (${accountId})` : accountId;
    report.info(`Got ${permissionSet} in account ${account} until ${credentials.expiration.toISOString()}.`);

    const result = { assignment, credentials, region, profile: target.profile, settings: target.settings };
    await publish(result, inputs, job, report);
    await summarize([result]).catch((error: unknown) => report.warning(`The job summary is not written: ${error}.`));
  } finally {
    aws.close();
  }
}

await (async () => main(readJob(process.env), openReport()))().catch(fail);
