/** Runs after the job: undoes exactly what the step recorded, and only warns about what it cannot undo. */
import { uninterrupted } from './job/interruption.ts';
import { readJob } from './job/job.ts';
import { openLog } from './outputs/log.ts';
import { undo } from './outputs/undo.ts';
import { undoneInWords } from './outputs/undo-words.ts';

/** How long to wait for other jobs that change the same files. With this action, they need at most three minutes. */
const lockSeconds = 180;

const log = openLog();

async function post(): Promise<void> {
  const wait = { deadline: AbortSignal.timeout(lockSeconds * 1000), onLeftover: log.warning };
  let isWhole = true;
  const failed = (error: unknown) => {
    isWhole = false;
    log.warnOf(error);
  };
  const undone = await undo({ job: readJob(process.env), wait, report: { ...log, failed } });
  if (undone) for (const sentence of undoneInWords(undone, isWhole)) log.info(sentence);
}

await uninterrupted(post).catch(log.warnOf);
