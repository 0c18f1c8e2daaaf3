/** A main or post step that is told to stop at any of the steps by which it changes files: it completes what it began. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import type { StepResult } from '../../runner/index.ts';
import { shareOf } from '../extent.ts';
import { action, layersFile } from '../scenarios/play.ts';
import type { FileStep } from './file-steps.ts';
import { setUpHome } from './shared-home.ts';
import { files, inWords, nextJob, nothingOfOurs, numbers, steps, stopping } from './stopped-jobs.ts';
import { tally } from './tally.ts';
import { inTurns } from './turns.ts';

test('a main step that gets SIGINT at any file step finishes what it began and is undone by the post step', async () => {
  await inTurns(shareOf(numbers(steps.main), { part: 1, of: 3 }), async (at) => {
    const home = await setUpHome(files, { refreshTokens: 'rotating' });
    const before = home.tree();
    const job = home.startJob();
    const main = await job.uses(action, stopping(at, 'SIGINT'));
    const tree = Object.keys(home.tree());
    const config = await readFile(home.path('.aws/config'), 'utf8');
    await job.finish({ beforeCleanup: nothingOfOurs });
    expect([at, main.exitCode]).toEqual([at, 130]);
    const exported = Object.keys(main.envWritten).length;
    expect(tree).toEqual([...Object.keys(before), ...(exported > 0 ? [layersFile] : [])].toSorted());
    expect(home.leaks(job)).toEqual([]);
    expect([0, 5]).toContain(exported);
    expect(config.includes('[profile mine]')).toBe(exported > 0);
    expect(home.tree()).toEqual(before);
    job.dispose();
    // A refresh token that the service took must not have gone with the answer.
    if (inWords(steps.main[at - 1] as FileStep).includes('/sso/cache/')) {
      home.endToken();
      await nextJob(home, before);
    }
    tally({
      chapter: 'stopped',
      what: inWords(steps.main[at - 1] as FileStep),
      times: 1,
      outcome: outcomeOf(exported, main),
    });
  });
});

function outcomeOf(exported: number, { masked }: StepResult): string {
  if (exported > 0) return 'published whole, then undone';
  return masked.length > 0 ? 'stopped before publishing' : 'stopped at once';
}

test('a post step that gets SIGINT at any file step completes the undo', async () => {
  await inTurns(shareOf(numbers(steps.post), { part: 0, of: 2 }), async (at) => {
    const home = await setUpHome(files);
    const before = home.tree();
    const job = home.startJob();
    await job.uses(action, stopping(at, 'SIGINT', 'post'));
    const { posts } = await job.finish({ beforeCleanup: nothingOfOurs });
    expect(posts.map(({ exitCode }) => [at, exitCode])).toEqual([[at, 130]]);
    expect(home.tree()).toEqual(before);
    expect(job.env.AWS_SECRET_ACCESS_KEY).toBe('');
    job.dispose();
    tally({
      chapter: 'post stopped',
      what: inWords(steps.post[at - 1] as FileStep),
      times: 1,
      outcome: 'undone whole',
    });
  });
});
