/** A bound on how many tasks run at the same moment. */

export type InSlot = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** Runs at most so many tasks at once; the others wait for their turn in the order they came. */
export function createSlots(count: number): InSlot {
  let free = count;
  const queue: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await task();
    } finally {
      const next = queue.shift();
      if (next) next();
      else free += 1;
    }
  };
}
