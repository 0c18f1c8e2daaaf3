/** After the job: undoes exactly what the step recorded, and only warns where it cannot. */
import * as core from '@actions/core';
import { readJob } from './job.ts';
import { withdraw } from './outputs.ts';
import { warnOf } from './reporting.ts';

const record = core.getState('undo');
if (record) {
  await (async () => withdraw(record, core.getState('undo-sha256'), readJob(process.env), warnOf))().then(
    () => core.info('The job is as it was before: profile, environment and files of this step are taken back.'),
    warnOf,
  );
}
