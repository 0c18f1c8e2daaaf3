/** Trying again, for calls that must bring something fresh along each time, such as an ID token. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isFailure, type ServiceFailure } from './service-failure.ts';

const firstPauseMilliseconds = 100;
const longestPauseMilliseconds = 8_000;

/**
 * Attempts a call until its answer is final; pauses between attempts double, each shortened at random, so that jobs
 * that failed together do not come back together.
 *
 * @param attempt one attempt; a failure is returned, what it throws is final.
 * @param allowed how many attempts in all a failure is worth; 1 for a permanent one.
 * @returns the answer, or the last failure with the number of attempts and the time spent waiting.
 */
export async function retrying<Answer>(
  attempt: () => Promise<Answer | ServiceFailure>,
  allowed: (failure: ServiceFailure) => number,
): Promise<Answer | ServiceFailure> {
  let waited = 0;
  for (let attempts = 1; ; attempts++) {
    const answer = await attempt();
    if (!isFailure(answer)) return answer;
    if (attempts >= allowed(answer)) {
      return { ...answer, metadata: { ...answer.metadata, attempts, totalRetryDelay: waited } };
    }
    const pause = Math.min(firstPauseMilliseconds * 2 ** (attempts - 1), longestPauseMilliseconds);
    waited += pause;
    await sleep(pause * (0.5 + Math.random() / 2));
  }
}
