/** A clock that nobody moves. */

/**
 * Milliseconds since this process began. `performance.now()` tells the same, and loads eight modules of Node for it
 * first: 1.3 ms.
 */
export function uptime(): number {
  return process.uptime() * 1000;
}
