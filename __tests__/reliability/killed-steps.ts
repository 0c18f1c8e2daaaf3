/** A main step that is killed at any of the steps by which it changes files: what comes next undoes it. */
import { readFile } from 'node:fs/promises';
import { expect } from '@jest/globals';
import { shareOf } from '../extent.ts';
import { testWith } from '../real-clients/tools.ts';
import { faketime, fastTime } from './fast-time.ts';
import type { FileStep } from './file-steps.ts';
import { setUpHome } from './shared-home.ts';
import { files, inWords, nextJob, numbers, steps, stoppedJob } from './stopped-jobs.ts';
import { tally } from './tally.ts';
import { inTurns } from './turns.ts';

/** The part of a main step up to its first words to the runner, which announce the undo, or the part from there on. */
type Part = 'before' | 'after';

function numbersIn(part: Part): readonly number[] {
  const announced = steps.main.findIndex(([name]) => name === 'append');
  expect(announced).toBeGreaterThan(0);
  return numbers(steps.main).filter((at) => at <= announced === (part === 'before'));
}

export function testKilled(part: Part): void {
  const title = `a main step that is killed at any file step ${part} it announces its undo is undone by the post step, and the next job works`;
  const tryAll = () =>
    inTurns(shareOf(numbersIn(part), { part: 0, of: 3 }), async (at) => {
      const home = await setUpHome(files, { refreshTokens: 'stable' });
      const before = home.tree();
      const { job, main } = await stoppedJob(home, at, 'SIGKILL', fastTime());
      const content = await Promise.all(Object.keys(files).map((name) => readFile(home.path(name), 'utf8')));
      expect(home.leaks(job)).toEqual([]);
      const left = Object.keys(home.tree()).filter((path) => path.endsWith('.lock'));
      job.dispose();
      home.endToken();
      const next = await nextJob(home, before, fastTime());
      expect([at, main.exitCode]).toEqual([at, 137]);
      expect(content).toEqual(Object.values(files));
      const found = next.annotations.filter(({ message }) =>
        /^Removed the lock .*, which a killed job had left\.$/.test(message),
      );
      expect(found).toHaveLength(left.length);
      tally({
        chapter: 'killed',
        what: inWords(steps.main[at - 1] as FileStep),
        times: 1,
        outcome: 'undone; the next job works',
      });
    });
  testWith(faketime, title, tryAll);
}
