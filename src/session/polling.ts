/** Polls until a person has decided (RFC 8628, sections 3.4 and 3.5). */
import { setTimeout as sleep } from 'node:timers/promises';
import { isFailure, isTransient, type ServiceFailure } from '../aws/service-failure.ts';
import { uptime } from '../job/clock.ts';

/** In seconds. */
export interface PollSchedule {
  /** The minimum time between two polls. */
  readonly interval: number;
  /** The time after which a decision is no longer possible. */
  readonly expiresIn: number;
}

const slowDownSeconds = 5;
const countdownSeconds = 30;

/**
 * Polls until there is a decision, or no time left. A network failure is not a decision: the next polls wait two and four
 * times as long, until there is an answer again. If that answer refuses the code as already used, the token was in the
 * answer that was lost, and the network failure is returned.
 *
 * @param poll makes one poll, and returns a failure.
 * @param onWaiting receives the seconds left, immediately and then about every 30 seconds.
 * @returns the answer, a final failure, or `expired`.
 */
export async function pollUntilDecided<Answer extends object>(
  { interval, expiresIn }: PollSchedule,
  poll: () => Promise<Answer | ServiceFailure>,
  onWaiting: (secondsLeft: number) => void,
): Promise<Answer | ServiceFailure | 'expired'> {
  // Not the wall clock, which may be corrected while a person looks for the phone with the second factor.
  const end = uptime() + expiresIn * 1000;
  const left = () => (end - uptime()) / 1000;
  const mark = () => Math.ceil(left() / countdownSeconds);
  let told = Number.POSITIVE_INFINITY;
  let slowDowns = 0;
  let failures: readonly ServiceFailure[] = [];
  for (;;) {
    if (mark() < told) {
      told = mark();
      onWaiting(Math.round(left()));
    }
    const pause = (interval + slowDowns * slowDownSeconds) * 2 ** Math.min(failures.length, 2);
    const inTime = pause < left();
    await sleep(Math.min(pause, left()) * 1000);
    if (!inTime) return 'expired';
    const answer = await poll();
    if (!isFailure(answer)) return answer;
    const isPending = answer.oauthCode === 'authorization_pending' || answer.oauthCode === 'slow_down';
    if (answer.oauthCode === 'slow_down') slowDowns += 1;
    if (!isPending && !isTransient(answer)) {
      return (answer.oauthCode === 'invalid_grant' && failures.at(-1)) || answer;
    }
    failures = isPending ? [] : [...failures, answer];
  }
}
