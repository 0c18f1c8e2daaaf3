/** After the job: undoes exactly what the step recorded, and only warns where it cannot. */
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as core from '@actions/core';
import { readJob } from './job.ts';
import { openReport, warnOf } from './reporting.ts';
import { withdraw } from './undo.ts';

async function post(): Promise<void> {
  const job = readJob(process.env);
  const record = core.getState('undo');
  const session = core.getState('session');
  if (session && dirname(session) === job.temp) await rm(session, { force: true });
  if (!record) return;
  await withdraw(record, core.getState('undo-sha256'), job, { ...openReport(), failed: warnOf });
  core.info('The job is as it was before: profile, environment and files of this step are taken back.');
}

await post().catch(warnOf);
