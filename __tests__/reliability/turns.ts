/** Many runs of the action at once, but not more than a small machine bears. */
import { createSlots } from '../../runner/machine/slots.ts';

/** Does work for every item when there is room; the first failure comes out when all have ended. */
export type Turns = <Item>(items: readonly Item[], work: (item: Item) => Promise<void>) => Promise<void>;

/** Room for so many at the same moment, among all that share it. */
export function openTurns(atOnce = 6): Turns {
  const inSlot = createSlots(atOnce);
  return async (items, work) => {
    const settled = await Promise.allSettled(items.map((item) => inSlot(() => work(item))));
    for (const one of settled) if (one.status === 'rejected') throw one.reason;
  };
}

/** Does work for every item, so many at the same moment; the first failure comes out when all have ended. */
export const inTurns: Turns = (items, work) => openTurns()(items, work);
