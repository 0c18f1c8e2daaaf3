import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { openRateLimiter } from '../../src/credentials/portal/rate-limiter.ts';

test('at most twenty requests are under way, and each answer lets one more leave', async () => {
  const limiter = openRateLimiter();
  const left: string[] = [];
  const send = async (name: string) => {
    const answered = await limiter.slot();
    left.push(name);
    return answered;
  };
  const first = await Promise.all(Array.from({ length: 20 }, (_, index) => send(`${index}`)));
  const late = send('late');
  const later = send('later');
  expect(left.length).toBe(20);
  first[0]?.(false);
  (await late)(false);
  expect(left.slice(20)).toEqual(['late']);
  await later;
  expect(left.slice(20)).toEqual(['late', 'later']);
});

test('requests leave in the order in which they asked, even when the rate drops in between', async () => {
  const limiter = openRateLimiter();
  const left: number[] = [];
  const work = Array.from({ length: 26 }, async (_, index) => {
    const answered = await limiter.slot();
    left.push(index);
    answered(index === 19);
  });
  await Promise.all(work);
  expect(left).toEqual([...work.keys()]);
});

test('a new process may send eighteen requests at once', async () => {
  const room = join(import.meta.dirname, '../../src/credentials/portal/rate-limiter.ts');
  const script = `
    import { openRateLimiter } from ${JSON.stringify(room)};
    let later = false;
    setImmediate(() => { later = true; });
    const limiter = openRateLimiter();
    for (let count = 0; count < 18; count++) await limiter.slot();
    process.stdout.write(String(later));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  expect(stdout).toBe('false');
});
