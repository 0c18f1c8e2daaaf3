/** A disk that is full from a step on by which a main or post step changes files. */
import { expect, test } from '@jest/globals';
import { shareOf } from '../extent.ts';
import { action } from '../scenarios/play.ts';
import type { FileStep } from './file-steps.ts';
import { setUpHome } from './shared-home.ts';
import { files, inWords, nothingOfOurs, numbers, steps, stoppedJob, stopping } from './stopped-jobs.ts';
import { tally } from './tally.ts';
import { inTurns } from './turns.ts';

test('a full disk from any file step on fails the step with a code and leaves nothing', async () => {
  await inTurns(shareOf(numbers(steps.main), { part: 2, of: 3 }), async (at) => {
    const home = await setUpHome(files);
    const before = home.tree();
    const { job, main } = await stoppedJob(home, at, 'ENOSPC');
    const errors = main.annotations.filter(({ level }) => level === 'error');
    const isLast = steps.main.slice(at - 1).every(([name]) => !['mkdir', 'open', 'writeFile', 'append'].includes(name));
    expect([at, main.exitCode, errors.map(({ title }) => title)]).toEqual(
      isLast ? [at, 0, []] : [at, 1, ['unsafe-file']],
    );
    if (!isLast) expect(errors[0]?.message).toMatch(/ENOSPC/);
    expect(home.leaks(job)).toEqual([]);
    expect(home.tree()).toEqual(before);
    job.dispose();
    tally({
      chapter: 'full disk',
      what: inWords(steps.main[at - 1] as FileStep),
      times: 1,
      outcome: errors[0]?.title ?? 'success',
    });
  });
});

test('a full disk under the files of the runner: the post step takes the files back, and warns of each variable', async () => {
  const home = await setUpHome(files);
  const before = home.tree();
  const job = home.startJob();
  const at = steps.post.findIndex(([name]) => name === 'append') + 1;
  const { envWritten } = await job.uses(action, stopping(at, 'ENOSPC', 'post'));
  const { posts } = await job.finish({ beforeCleanup: nothingOfOurs });
  expect(posts.map(({ conclusion, log }) => [conclusion, log.at(-1)])).toEqual([
    ['success', 'The cleanup is not complete. The warnings above say what is left.'],
  ]);
  // A region keeps its value.
  const names = Object.keys(envWritten).filter((name) => !name.includes('REGION'));
  expect(posts[0]?.annotations.map(({ title }) => title)).toEqual(names.map(() => 'unsafe-file'));
  expect(home.tree()).toEqual(before);
  job.dispose();
});
