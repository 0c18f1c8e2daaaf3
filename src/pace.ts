/** How fast a service is asked. */
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The portal's limits are not published; this is the one that AWS gives for the API of administrators. A little less
 * than 20, because requests do not arrive as evenly as they leave.
 */
const turnMilliseconds = 1000 / 19;
const burst = 20;
const refusalMilliseconds = 250;

export interface Pace {
  /** Waits until a request may leave: 20 at once, then one each twentieth of a second. */
  readonly turn: () => Promise<void>;
  /** The service refused a request as one too many: all that follow leave later. */
  readonly slowDown: () => void;
}

export function openPace(): Pace {
  let next = 0;
  return {
    turn: async () => {
      const now = performance.now();
      const at = Math.max(next, now - (burst - 1) * turnMilliseconds);
      next = at + turnMilliseconds;
      if (at > now) await sleep(at - now);
    },
    slowDown: () => {
      next = Math.max(next, performance.now()) + refusalMilliseconds;
    },
  };
}
