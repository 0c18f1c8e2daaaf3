/** A crowd of processes on one machine, with one token that is to be renewed. */
import { writeFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { triesAll } from '../extent.ts';
import { action, dev, tokenFile } from '../scenarios/play.ts';
import { setUpHome } from './shared-home.ts';
import { tally } from './tally.ts';

const processes = triesAll ? 100 : 25;

test(`${processes} processes at once with one expired token and a stale lock make one renewal and all succeed`, async () => {
  const home = await setUpHome({}, { refreshTokens: 'rotating' });
  const before = home.tree();
  await writeFile(home.path(`${tokenFile}.lock`), '');
  const jobs = Array.from({ length: processes }, () => home.startJob());
  const steps = await Promise.all(jobs.map((job) => job.uses(action, { with: dev })));
  for (const job of jobs) job.dispose();
  expect(steps.flatMap(({ outputs }) => outputs['error-code'] ?? [])).toEqual([]);
  expect(steps.filter(({ conclusion }) => conclusion === 'success')).toHaveLength(processes);
  const operations = home.emulator.requests.map(({ operation }) => operation);
  expect(operations.filter((name) => name === 'CreateToken')).toHaveLength(1);
  const said = steps.flatMap(({ annotations }) => annotations.map(({ message }) => message));
  expect(said.filter((message) => /^Removed the lock .*, which a killed job had left\.$/.test(message))).toHaveLength(
    1,
  );
  expect(home.tree()).toEqual(before);
  const what = 'processes at once, one token to renew, a lock left behind';
  tally({ chapter: 'crowds', what, times: processes, outcome: 'one removes the lock, one renews, all succeed' });
});
