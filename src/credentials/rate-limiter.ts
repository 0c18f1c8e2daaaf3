/** How fast a service is asked, and how much at the same moment. */
import { setTimeout as sleep } from 'node:timers/promises';
import { uptime } from '../job/clock.ts';

/**
 * Requests a second. The portal's limits are not published; 20 is what AWS gives for the API of administrators. A
 * little less, because requests do not arrive as evenly as they leave.
 */
const fastest = 19.8;
const slowest = 0.5;
/** Requests that may leave at once after a rest; two less than 20, for those that arrive closer together. */
const burst = 18;
const atOnce = 20;
/** Other jobs share the limit: a refusal leaves this much of the rate, and each second brings this much of it back. */
const slowing = 0.7;
const quickening = 1.5;

interface RateLimiter {
  /**
   * Waits until a request may leave.
   *
   * @returns to be told once the answer is there: whether it refused the request as one too many.
   */
  readonly slot: () => Promise<(isRefused: boolean) => void>;
}

/** Begins at the fastest rate; each refusal slows down all requests that follow, which then grow faster again. */
export function openRateLimiter(): RateLimiter {
  const waiting: (() => void)[] = [];
  // Nothing has left yet: the rest before it was as long as anybody likes.
  let [busy, rate, next, slowedAt] = [0, fastest, Number.NEGATIVE_INFINITY, 0];
  let departure = Promise.resolve();

  const place = async () => {
    if (busy < atOnce) busy += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const depart = async () => {
    // A refusal that comes in the meantime moves the time.
    for (let wait = next - uptime(); wait > 0; wait = next - uptime()) await sleep(wait);
    const now = uptime();
    next = Math.max(next, now - ((burst - 1) * 1000) / rate) + 1000 / rate;
    return now;
  };
  const answered = (leftAt: number, isRefused: boolean) => {
    const heir = waiting.shift();
    if (heir) heir();
    else busy -= 1;
    if (!isRefused) rate = Math.min(fastest, rate + quickening / rate);
    // A request that left before the rate was lowered tells nothing of the new one.
    if (!isRefused || leftAt < slowedAt) return;
    rate = Math.max(slowest, rate * slowing);
    slowedAt = uptime();
    next = Math.max(next, slowedAt + 1000 / rate);
  };
  return {
    slot: async () => {
      await place();
      const left = departure.then(depart);
      departure = left.then(() => {});
      const leftAt = await left;
      return (isRefused) => answered(leftAt, isRefused);
    },
  };
}
