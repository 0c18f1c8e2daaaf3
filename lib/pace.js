/** How fast a service is asked. */
import { setTimeout as sleep } from 'node:timers/promises';
/**
 * The portal's limits are not published; this is the one that AWS gives for the API of administrators. A little less
 * than 20, because requests do not arrive as evenly as they leave.
 */
const turnMilliseconds = 1000 / 19;
const burst = 20;
const refusalMilliseconds = 250;
export function openPace() {
    let next = 0;
    return {
        turn: async () => {
            const now = performance.now();
            const at = Math.max(next, now - (burst - 1) * turnMilliseconds);
            next = at + turnMilliseconds;
            if (at > now)
                await sleep(at - now);
        },
        slowDown: () => {
            next = Math.max(next, performance.now()) + refusalMilliseconds;
        },
    };
}
