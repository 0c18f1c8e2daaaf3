import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sideBySide } from '../../src/credentials/side-by-side.ts';

test('results stand in the order of the items, and no more than the limit are worked on at once', async () => {
  const durations = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(durations, fc.integer({ min: 1, max: 5 }), async (items, limit) => {
      let [busy, most] = [0, 0];
      const results = await sideBySide(items, limit, async (item) => {
        most = Math.max(most, ++busy);
        await sleep(item);
        busy -= 1;
        return item * 2;
      });
      expect(results).toEqual(items.map((item) => item * 2));
      expect(most).toBe(Math.min(limit, items.length));
    }),
    { numRuns: 60 },
  );
});

test('after a failure no further item is started', async () => {
  const begun: number[] = [];
  const work = sideBySide([1, 2, 3, 4, 5, 6], 2, async (item) => {
    begun.push(item);
    await sleep(1);
    if (item === 2) throw new Error('the second failed');
  });
  await expect(work).rejects.toThrow('the second failed');
  await sleep(20);
  expect(begun).toEqual([1, 2, 3]);
});
