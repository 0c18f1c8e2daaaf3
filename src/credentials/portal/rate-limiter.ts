/** Limits how many requests a service gets per second, and how many at the same time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { uptime } from '../../job/clock.ts';

/**
 * Requests per second. The limits of the portal are not published; AWS documents 20 for the administration API. This is
 * slightly less, because requests do not arrive as evenly as they are sent.
 */
const fastest = 19.8;
const slowest = 0.5;
/** Requests that can be sent at once after a pause: two less than 20, because some arrive closer together. */
const burst = 18;
const atOnce = 20;
/** Other jobs share the limit: a refusal multiplies the rate by `slowing`, and each second adds `quickening` to it. */
const slowing = 0.7;
const quickening = 1.5;

interface RateLimiter {
  /**
   * Waits until a request can be sent.
   *
   * @returns a function to call after the answer, with whether the service refused the request as too many.
   */
  readonly slot: () => Promise<(isRefused: boolean) => void>;
}

/** Starts at the fastest rate. Each refusal slows down all following requests, until the rate has recovered. */
export function openRateLimiter(): RateLimiter {
  const waiting: (() => void)[] = [];
  // No request was sent yet, so the first ones can be sent at once.
  let [busy, rate, next, slowedAt] = [0, fastest, Number.NEGATIVE_INFINITY, 0];
  let departure = Promise.resolve();

  const place = async () => {
    if (busy < atOnce) busy += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const depart = async () => {
    // A refusal during the wait moves the time.
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
    // A request that was sent before the rate was lowered says nothing about the new rate.
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
