/** A post step that is killed at any of the steps by which it changes files: the next post step undoes the rest. */
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { shareOf } from '../extent.ts';
import { action, dev } from '../scenarios/play.ts';
import { fastTime } from './fast-time.ts';
import { type FileStep, ordersFor, stepsIn } from './file-steps.ts';
import { setUpHome } from './shared-home.ts';
import { files, folder, inWords, nothingOfOurs, numbers } from './stopped-jobs.ts';
import { tally } from './tally.ts';
import { inTurns } from './turns.ts';

test('a post step that is killed at any file step leaves its use to the next post step, which undoes it', async () => {
  const own = { with: { ...dev, 'aws-profile': 'two' } };
  const log = join(folder, 'own-post');
  const first = (await setUpHome(files)).startJob();
  await first.uses(action, { ...own, env: ordersFor({ entry: 'post', at: 0, act: 'SIGKILL', log }) });
  await first.finish();
  const ownSteps = await stepsIn(log);
  // Until then all that it has touched is in the folder of the job: what is elsewhere, it only names.
  const exported = ownSteps.findIndex(([name]) => name === 'append');
  expect(exported).toBeGreaterThan(3);
  await inTurns(shareOf(numbers(ownSteps.slice(0, exported)), { part: 1, of: 2 }), async (at) => {
    const home = await setUpHome(files);
    const before = home.tree();
    const job = home.startJob({ host: fastTime() });
    await job.uses(action, { with: { ...dev, 'aws-profile': 'one' } });
    await job.uses(action, { ...own, env: ordersFor({ entry: 'post', at, act: 'SIGKILL', log: `${log}-${at}` }) });
    const { posts } = await job.finish({ beforeCleanup: nothingOfOurs });
    expect([at, ...posts.map(({ exitCode }) => exitCode)]).toEqual([at, 137, 0]);
    expect(job.env).toMatchObject({ AWS_SECRET_ACCESS_KEY: '', AWS_CONFIG_FILE: home.path('.aws/config') });
    expect(home.tree()).toEqual(before);
    job.dispose();
    tally({
      chapter: 'post killed',
      what: inWords(ownSteps[at - 1] as FileStep),
      times: 1,
      outcome: 'undone by the next post step',
    });
  });
});
