/** Asking services: each attempt has its time, transient failures are tried again, and all of it has an end. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ActionError } from '../job/errors.ts';
import type { Environment } from '../job/job.ts';
import { describeFailure, isFailure, isTransient, type ServiceFailure } from './service-failure.ts';

/** How often a call is tried, and when all calls of a step have to be over. */
export interface Limits {
  /** `AWS_MAX_ATTEMPTS`, the total of attempts for each call; undefined where it is not set. */
  readonly attempts: number | undefined;
  /** Aborts when the time of the step is over. */
  readonly deadline: AbortSignal;
  /** Gives the step its time once more: a person, a command or one of many targets has used some of it up. */
  readonly extend: () => void;
}

/** How often a call that failed is tried again. */
export interface RetryPolicy {
  /** Attempts in all where `AWS_MAX_ATTEMPTS` is not set; 1 for a permanent failure. */
  readonly attempts: number;
  /** Milliseconds, the longest that the first pause may be. */
  readonly pause: number;
}

/** For a failure that no further attempt may follow. */
export const noRetry: RetryPolicy = { attempts: 1, pause: 0 };

/** For one attempt, from the connection to the last byte of the answer. */
export const attemptSeconds = 20;
/** For all calls of a step together: one that waits for no person ends within three minutes, with its files written. */
export const stepSeconds = 170;
const longestPauseMilliseconds = 8_000;
/** A longer `Retry-After` would use up the step's time for nothing. */
const longestAskedPauseMilliseconds = 20_000;

/**
 * @param seconds after which no call may go on, counted from now.
 * @throws ActionError `invalid-input` when `AWS_MAX_ATTEMPTS` is no number of attempts.
 */
export function limitsFrom(env: Environment, seconds = stepSeconds): Limits {
  const text = env.AWS_MAX_ATTEMPTS;
  const attempts = text ? Number(text) : undefined;
  if (attempts === undefined || (Number.isInteger(attempts) && attempts > 0)) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), seconds * 1000).unref();
    return { attempts, deadline: controller.signal, extend: () => void timer.refresh() };
  }
  throw new ActionError(
    'invalid-input',
    `The environment variable AWS_MAX_ATTEMPTS says "${text}", which is not a number of attempts.`,
    'Set it to a whole number from 1, or remove it.',
  );
}

/** Calls a service until its answer is final. */
export function ask<Answer>(
  call: (signal: AbortSignal) => Promise<Answer>,
  limits: Limits,
): Promise<Answer | ServiceFailure> {
  return retrying(() => attempt(call, limits), limits);
}

/**
 * One attempt of a call, given up when the last byte of its answer has not come within 20 seconds, or when the time of
 * the step is over.
 *
 * @param call ends the request when its signal aborts; whether it does or not, nobody waits for it any longer.
 */
export async function attempt<Answer>(
  call: (signal: AbortSignal) => Promise<Answer>,
  { deadline }: Limits,
): Promise<Answer | ServiceFailure> {
  const limit = new AbortController();
  const { promise: over, reject } = Promise.withResolvers<never>();
  const giveUp = (words: string) => {
    reject(Object.assign(new Error(words), { name: 'TimeoutError' }));
    limit.abort();
  };
  const onDeadline = () => giveUp('the time of this step is over');
  const timer = setTimeout(giveUp, attemptSeconds * 1000, `no whole answer within ${attemptSeconds} seconds`);
  deadline.addEventListener('abort', onDeadline);
  try {
    if (deadline.aborted) onDeadline();
    return await Promise.race(limit.signal.aborted ? [over] : [over, call(limit.signal)]);
  } catch (error) {
    return describeFailure(error);
  } finally {
    clearTimeout(timer);
    deadline.removeEventListener('abort', onDeadline);
  }
}

/**
 * Repeats attempts that bring something fresh along each time, such as an ID token, until the answer is final.
 *
 * Pauses double, each shortened at random, so that jobs that failed together do not come back together; a service that
 * sends `Retry-After` is left alone for so long, within bounds.
 *
 * @param once one attempt; a failure is returned, what it throws is final.
 * @param policyFor what failed; of failures with different policies the patient one counts, whichever comes last.
 * @returns the answer, or the last failure with the number of attempts and the milliseconds spent waiting.
 */
export async function retrying<Answer>(
  once: () => Promise<Answer | ServiceFailure>,
  { attempts: told, deadline }: Limits,
  policyFor: (failure: ServiceFailure) => RetryPolicy = usualPolicy,
): Promise<Answer | ServiceFailure> {
  let [waited, most, spare] = [0, 1, 0];
  for (let attempts = 1; ; attempts++) {
    const answer = await once();
    if (!isFailure(answer)) return answer;
    const own = policyFor(answer);
    most = Math.max(most, own.attempts);
    // What was signed with the time of a wrong clock could not be taken, and counts as no attempt, once.
    if (answer.metadata.clockSkewCorrected) spare = 1;
    const pause = pauseAfter(attempts, own.pause, answer);
    const isLast = own.attempts === 1 || attempts >= (told ?? most) + spare;
    if (isLast || !(await sleep(pause, true, { signal: deadline }).catch(() => false))) {
      return { ...answer, metadata: { ...answer.metadata, attempts, totalRetryDelay: waited } };
    }
    waited += pause;
  }
}

export function usualPolicy(failure: ServiceFailure): RetryPolicy {
  return isTransient(failure) ? { attempts: 5, pause: 100 } : noRetry;
}

function pauseAfter(attempts: number, first: number, { retryAfter = 0 }: ServiceFailure): number {
  const pause = Math.min(first * 2 ** (attempts - 1), longestPauseMilliseconds);
  const asked = Math.min(retryAfter, longestAskedPauseMilliseconds);
  return asked + pause * (0.5 + Math.random() / 2);
}
