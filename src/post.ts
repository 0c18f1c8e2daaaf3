/** After the job: undoes exactly what the step recorded, and only warns where it cannot. */

import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as core from '@actions/core';
import { removeDrafts } from './job/files.ts';
import { uninterrupted } from './job/interruption.ts';
import { readJob } from './job/job.ts';
import { openReport, warnOf } from './outputs/log.ts';
import { withdraw } from './outputs/undo.ts';

/** For other jobs to bring their changes of the same files to an end: a job of ours is at it for three minutes at most. */
const lockSeconds = 180;

async function post(): Promise<void> {
  const job = readJob(process.env);
  const record = core.getState('undo');
  const session = core.getState('session');
  if (session && dirname(session) === job.temp) await removeKept(session);
  if (!record) return;
  const report = openReport();
  const wait = { deadline: AbortSignal.timeout(lockSeconds * 1000), onLeftover: report.warning };
  await withdraw(record, core.getState('undo-sha256'), job, wait, { ...report, failed: warnOf });
  core.info('The job is as it was before: profile, environment and files of this step are taken back.');
}

/** With all that a main step which was killed has left beside it. */
async function removeKept(path: string): Promise<void> {
  for (const file of [path, `${path}.lock`]) await rm(file, { force: true });
  await removeDrafts(path);
}

await uninterrupted(post).catch(warnOf);
