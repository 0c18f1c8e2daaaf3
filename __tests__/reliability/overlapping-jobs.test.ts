/** Many jobs on one home that come and go at the same time, each with a profile in the same files. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { action, dev } from '../scenarios/play.ts';
import { setUpHome } from './shared-home.ts';
import { tally } from './tally.ts';

test.each([
  ['none', undefined],
  ['an empty one', ''],
  ['line ends of Windows', '# mine\r\n[default]\r\nregion = a\r\n'],
  ['a last line without an end', '[default]\nregion = a'],
])('20 jobs on one home with %s: after the last its files are as before the first, byte for byte', async (_, text) => {
  const files = ['.aws/config', '.aws/credentials'];
  const home = await setUpHome(Object.fromEntries(text === undefined ? [] : files.map((file) => [file, text])));
  const before = home.tree();
  const jobs = Array.from({ length: 20 }, () => home.startJob());
  const inputs = (index: number) => ({ ...dev, 'aws-profile': `job-${index}`, 'aws-config-directory': '~/.aws' });
  const steps = await Promise.all(jobs.map((job, index) => job.uses(action, { with: inputs(index) })));
  expect(steps.map(({ conclusion }) => conclusion)).toEqual(jobs.map(() => 'success'));
  expect((await readFile(home.path('.aws/config'), 'utf8')).match(/^\[profile job-/gm)).toHaveLength(20);
  // The first to come is not the first to go.
  const leaving = jobs.toSorted(() => Math.random() - 0.5);
  for (const part of [leaving.slice(0, 10), leaving.slice(10)]) await Promise.all(part.map((job) => job.finish()));
  expect(home.tree()).toEqual(before);
  const what = 'jobs at once, a profile each, in ~/.aws';
  tally({ chapter: 'shared home', what, times: 20, outcome: 'files as before, byte for byte' });
});
