/** After the job: undoes exactly what the step recorded, and only warns where it cannot. */
import * as core from '@actions/core';
import { uninterrupted } from './job/interruption.ts';
import { readJob } from './job/job.ts';
import { openReport, warnOf } from './outputs/log.ts';
import { undo } from './outputs/undo.ts';

/** For other jobs to bring their changes of the same files to an end: a job of ours is at it for three minutes at most. */
const lockSeconds = 180;

async function post(): Promise<void> {
  const report = openReport();
  const wait = { deadline: AbortSignal.timeout(lockSeconds * 1000), onLeftover: report.warning };
  if (await undo({ job: readJob(process.env), wait, report: { ...report, failed: warnOf } })) {
    core.info('The job is as it was before: profile, environment and files of this step are taken back.');
  }
}

await uninterrupted(post).catch(warnOf);
