/** How fast a service is asked. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isRecord } from './job.ts';

/**
 * The portal's limits are not published; this is the one that AWS gives for the API of administrators. A little less
 * than 20, because requests do not arrive as evenly as they leave.
 */
const turnMilliseconds = 1000 / 19;
const burst = 20;
const refusalMilliseconds = 250;

export interface Pace {
  /**
   * Waits for the turn of a request, 20 at once and then one each twentieth of a second, and sends it. When the service
   * refuses it as one too many, all that follow leave later.
   */
  readonly taken: <Answer>(request: () => Promise<Answer>) => Promise<Answer>;
}

export function openPace(): Pace {
  let next = 0;
  return {
    taken: async (request) => {
      const now = performance.now();
      const at = Math.max(next, now - (burst - 1) * turnMilliseconds);
      next = at + turnMilliseconds;
      if (at > now) await sleep(at - now);
      return request().catch((error: unknown) => {
        const metadata = isRecord(error) ? error.$metadata : undefined;
        if (isRecord(metadata) && metadata.httpStatusCode === 429) {
          next = Math.max(next, performance.now()) + refusalMilliseconds;
        }
        throw error;
      });
    },
  };
}
