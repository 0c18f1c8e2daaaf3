/** A disk that is full from any of the steps on by which a main step changes files. */
import { expect, test } from '@jest/globals';
import { shareOf } from '../extent.ts';
import type { FileStep } from './file-steps.ts';
import { setUpHome } from './shared-home.ts';
import { files, inWords, numbers, steps, stoppedJob } from './stopped-jobs.ts';
import { tally } from './tally.ts';
import { inTurns } from './turns.ts';

test('a full disk from any file step on fails the step with a code and leaves nothing', async () => {
  await inTurns(shareOf(numbers(steps.main), { part: 2, of: 3 }), async (at) => {
    const home = await setUpHome(files);
    const before = await home.tree();
    const { job, main } = await stoppedJob(home, at, 'ENOSPC');
    const errors = main.annotations.filter(({ level }) => level === 'error');
    const isLast = steps.main.slice(at - 1).every(([name]) => !['mkdir', 'open', 'writeFile', 'append'].includes(name));
    expect([at, main.exitCode, errors.map(({ title }) => title)]).toEqual(
      isLast ? [at, 0, []] : [at, 1, [expect.stringMatching(/^(unsafe-file|unexpected)$/)]],
    );
    if (!isLast) expect(errors[0]?.message).toMatch(/ENOSPC/);
    expect(await home.leaks(job)).toEqual([]);
    expect(await home.tree()).toEqual(before);
    await job.dispose();
    tally({
      chapter: 'full disk',
      what: inWords(steps.main[at - 1] as FileStep),
      times: 1,
      outcome: errors[0]?.title ?? 'success',
    });
  });
});
