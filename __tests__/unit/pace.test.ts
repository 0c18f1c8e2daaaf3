import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { openPace } from '../../src/credentials/pace.ts';

test('at most twenty requests are under way, and each answer lets one more leave', async () => {
  const pace = openPace();
  const left: string[] = [];
  const turn = async (name: string) => {
    const answered = await pace.turn();
    left.push(name);
    return answered;
  };
  const first = await Promise.all(Array.from({ length: 20 }, (_, index) => turn(`${index}`)));
  const late = turn('late');
  const later = turn('later');
  expect(left.length).toBe(20);
  first[0]?.(false);
  (await late)(false);
  expect(left.slice(20)).toEqual(['late']);
  await later;
  expect(left.slice(20)).toEqual(['late', 'later']);
});

test('requests leave in the order in which they asked, even when the rate drops in between', async () => {
  const pace = openPace();
  const left: number[] = [];
  const work = Array.from({ length: 26 }, async (_, index) => {
    const answered = await pace.turn();
    left.push(index);
    answered(index === 19);
  });
  await Promise.all(work);
  expect(left).toEqual([...work.keys()]);
});

test('a new process may send eighteen requests at once', async () => {
  const pace = join(import.meta.dirname, '../../src/credentials/pace.ts');
  const script = `
    import { openPace } from ${JSON.stringify(pace)};
    let later = false;
    setImmediate(() => { later = true; });
    const pace = openPace();
    for (let count = 0; count < 18; count++) await pace.turn();
    process.stdout.write(String(later));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  expect(stdout).toBe('false');
});
