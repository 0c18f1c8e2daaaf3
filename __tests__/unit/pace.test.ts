import { expect, test } from '@jest/globals';
import { openPace } from '../../src/pace.ts';

test('twenty requests at most are under way, and each answer lets one more leave', async () => {
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

test('requests leave in the order in which they asked, also when the pace slows down in between', async () => {
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
