/** A matrix of many jobs before a service that is overrun. */
import { expect, test } from '@jest/globals';
import { demoWorld, type Emulator, startEmulator, verificationKeyUnavailable } from '../../emulator/index.ts';
import { startJob } from '../../runner/index.ts';
import { triesAll } from '../extent.ts';
import { action } from '../scenarios/play.ts';
import { roads } from './calls.ts';
import { tally } from './tally.ts';
import { openTurns } from './turns.ts';

const matrixJobs = triesAll ? 256 : 32;
const firstRefused = triesAll ? 100 : 12;

/** STS cannot fetch the issuer's keys for the first jobs of a matrix, nor for more than so many requests a second. */
function overrun(emulator: Emulator, first: number, perSecond: number): void {
  const verified: number[] = [];
  let left = first;
  const isTooMany = () => {
    left -= 1;
    const now = Date.now();
    const isBusy = verified.filter((time) => time > now - 1000).length >= perSecond;
    if (left < 0 && !isBusy) verified.push(now);
    return left >= 0 || isBusy;
  };
  emulator.faults.add({
    operation: 'AssumeRoleWithWebIdentity',
    times: Number.POSITIVE_INFINITY,
    when: isTooMany,
    ...verificationKeyUnavailable(),
  });
}

test(`${matrixJobs} jobs of a matrix all get credentials from an STS that fails verification under load`, async () => {
  const emulator = await startEmulator({ world: demoWorld() });
  overrun(emulator, firstRefused, 10);
  const inputs = roads.find(({ name }) => name === 'web identity')?.inputs ?? {};
  const jobs = Array.from({ length: matrixJobs }, (_, index) => index);
  const failures: unknown[] = [];
  await openTurns(32)(jobs, async () => {
    const job = startJob({ host: emulator.env, idToken: emulator.idTokenEnv({}) });
    const { annotations } = await job.uses(action, { with: inputs });
    failures.push(...annotations.filter(({ level }) => level === 'error'));
    job.dispose();
  });
  const asked = emulator.requests.filter(({ operation }) => operation === 'AssumeRoleWithWebIdentity');
  const tokens = emulator.requests.filter(({ operation }) => operation === 'GetIdToken');
  await emulator.close();
  expect(failures).toEqual([]);
  expect(asked.length).toBeGreaterThan(matrixJobs);
  // A fresh ID token came along with every attempt.
  expect(tokens).toHaveLength(asked.length);
  const what = 'jobs of a matrix, STS fails verification under load';
  tally({ chapter: 'crowds', what, times: matrixJobs, outcome: 'all succeed, a fresh ID token each attempt' });
});
