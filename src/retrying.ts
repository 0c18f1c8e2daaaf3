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
 * @param allowed how many attempts in all a failure is worth; 1 for a permanent one. Of failures that are worth
 *   different numbers the patient one counts, whichever comes last.
 * @returns the answer, or the last failure with the number of attempts and the milliseconds spent waiting.
 */
export async function retrying<Answer>(
  attempt: () => Promise<Answer | ServiceFailure>,
  allowed: (failure: ServiceFailure) => number,
): Promise<Answer | ServiceFailure> {
  let [waited, most] = [0, 1];
  for (let attempts = 1; ; attempts++) {
    const answer = await attempt();
    if (!isFailure(answer)) return answer;
    const worth = allowed(answer);
    most = Math.max(most, worth);
    if (worth === 1 || attempts >= most) {
      return { ...answer, metadata: { ...answer.metadata, attempts, totalRetryDelay: waited } };
    }
    const longest = Math.min(firstPauseMilliseconds * 2 ** (attempts - 1), longestPauseMilliseconds);
    const pause = longest * (0.5 + Math.random() / 2);
    waited += pause;
    await sleep(pause);
  }
}
