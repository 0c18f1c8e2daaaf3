/** Calls services: each attempt has a time limit, transient failures are tried again, and the step has a deadline. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ActionError } from '../job/errors.ts';
import type { Environment } from '../job/job.ts';
import { describeFailure, isFailure, isTransient, type ServiceFailure } from './service-failure.ts';

/** How often a call is tried, and when all calls of a step must end. */
export interface Limits {
  /** `AWS_MAX_ATTEMPTS`, the total number of attempts for each call; undefined if it is not set. */
  readonly attempts: number | undefined;
  /** Aborts when the time limit of the step is reached. */
  readonly deadline: AbortSignal;
  /** Restarts the time limit, after a person, a command or one of many targets has used some of the time. */
  readonly extend: () => void;
}

/** How often a failed call is tried again. */
export interface RetryPolicy {
  /** Total number of attempts if `AWS_MAX_ATTEMPTS` is not set; 1 for a permanent failure. */
  readonly attempts: number;
  /** Maximum length of the first pause, in milliseconds. */
  readonly pause: number;
}

/** For a failure after which no further attempt is made. */
export const noRetry: RetryPolicy = { attempts: 1, pause: 0 };

/** Time limit for one attempt, from the connection to the last byte of the answer. */
export const attemptSeconds = 20;
/** Time limit for all calls of a step: without waiting for a person, it ends within three minutes, files included. */
export const stepSeconds = 170;
const longestPauseMilliseconds = 8_000;
/** A longer `Retry-After` would only use up the time of the step. */
const longestAskedPauseMilliseconds = 20_000;

/**
 * @param seconds until every call must end, from now.
 * @throws ActionError `invalid-input` if `AWS_MAX_ATTEMPTS` is not a positive whole number.
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
    `The environment variable AWS_MAX_ATTEMPTS is "${text}", which is not a positive whole number.`,
    'Set it to 1 or more, or remove it.',
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
 * Makes one attempt of a call. It fails if the answer is not complete within 20 seconds, or when the time limit of the
 * step is reached.
 *
 * @param call is expected to end the request when its signal aborts. The attempt ends then in any case.
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
  const onDeadline = () => giveUp('the time limit of this step was reached');
  const timer = setTimeout(giveUp, attemptSeconds * 1000, `no complete answer within ${attemptSeconds} seconds`);
  deadline.addEventListener('abort', onDeadline);
  try {
    if (deadline.aborted) onDeadline();
    return await Promise.race(limit.signal.aborted ? [over] : [over, call(limit.signal)]);
  } catch (error) {
    return describeFailure(error);
  } finally {
    clearTimeout(timer);
    deadline.removeEventListener('abort', onDeadline);
    // Node frees the connection for the next request only when the system has reported that this one was sent, which can
    // come after the answer.
    await new Promise(setImmediate);
  }
}

/**
 * Repeats attempts until the answer is final. Each attempt can use something new, such as an ID token.
 *
 * Pauses double, with random jitter, so that jobs that failed together do not try again together. A `Retry-After` from
 * the service is obeyed, up to a limit.
 *
 * @param once makes one attempt. It returns a failure; an error that it throws is final.
 * @param policyFor the policy for a failure. After failures with different policies, the most attempts count.
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
    // A request that was signed with the time of a wrong clock could not succeed. Once, it does not count.
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
