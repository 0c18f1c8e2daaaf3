/** Calls to the access portal: no faster than it takes them, with a session that is renewed where it was refused. */
import type { SSO } from '@aws-sdk/client-sso';
import type { Service } from '../aws/clients.ts';
import { attempt, type Limits, retrying } from '../aws/retrying.ts';
import { isFailure, isThrottling, type ServiceFailure } from '../aws/service-failure.ts';
import type { Session } from '../session/session.ts';
import { openRateLimiter } from './rate-limiter.ts';

type PortalRequest<Answer> = (
  client: SSO,
  accessToken: string,
  options: { readonly abortSignal: AbortSignal },
) => Promise<Answer>;

/**
 * Asks the portal, once more with another session where it refuses this one with 401.
 *
 * @param doing for errors, as in "listing the accounts".
 * @returns the answer, or the portal's refusal of what was asked for.
 * @throws ActionError `session-expired`, `throttled`, `network` or `unexpected`
 */
export type PortalCall = <Answer>(doing: string, request: PortalRequest<Answer>) => Promise<Answer | ServiceFailure>;

interface PortalCalls {
  readonly call: PortalCall;
  /** The session as it is now: renewed, where it was refused. */
  readonly session: () => Session;
}

export function openPortalCalls(opened: Session, service: Service<SSO>, limits: Limits): PortalCalls {
  const limiter = openRateLimiter();
  const session = sharedSession(opened);
  const askAs = <Answer>({ accessToken }: Session, request: PortalRequest<Answer>) => {
    const once = async () => {
      // Every attempt waits for a slot, and outside of the time that an answer has.
      const answered = await limiter.slot();
      const answer = await attempt((abortSignal) => request(service.client, accessToken, { abortSignal }), limits);
      answered(isFailure(answer) && isThrottling(answer));
      return answer;
    };
    return retrying(once, limits);
  };
  const call: PortalCall = async (doing, request) => {
    const first = session.current();
    let answer = await askAs(first, request);
    if (isSessionRefusal(answer) && first.renew) answer = await askAs(await session.after(first), request);
    if (isSessionRefusal(answer)) throw session.current().refused(answer.words);
    if (isFailure(answer) && !isAccessRefusal(answer)) throw service.errorFor(answer, doing);
    return answer;
  };
  return { call, session: session.current };
}

/** A session that calls side by side share: they meet the same refusal, one of them renews it, all wait for that. */
function sharedSession(opened: Session) {
  let current = opened;
  let renewal: Promise<Session> | undefined;
  return {
    current: () => current,
    /** The session that replaces one which was refused. */
    after: async (refused: Session) => {
      if (current === refused && refused.renew) {
        renewal ??= refused.renew().finally(() => {
          renewal = undefined;
        });
        current = await renewal;
      }
      return current;
    },
  };
}

function isSessionRefusal(answer: unknown): answer is ServiceFailure {
  return isFailure(answer) && answer.answered && answer.status === 401;
}

/** "No access" (403) is not in the API's model; an account that the token cannot see may also be "not found". */
function isAccessRefusal({ answered, status }: ServiceFailure): boolean {
  return answered && (status === 403 || status === 404);
}
