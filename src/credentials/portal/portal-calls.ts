/** Calls the access portal, within its rate limit, and with a session that is renewed if it is refused. */
import type { Service, Sso } from '../../aws/clients.ts';
import { attempt, type Limits, retrying } from '../../aws/retrying.ts';
import { isFailure, isThrottling, type ServiceFailure } from '../../aws/service-failure.ts';
import type { Session } from '../../session/session.ts';
import { isSessionRefusal, openPortalSession, type PortalRequest } from './portal-session.ts';
import { openRateLimiter } from './rate-limiter.ts';

/**
 * Calls the portal, and again with a renewed session if it refuses this one with 401.
 *
 * @param doing what the call is for, for error messages, such as "listing the accounts".
 * @returns the answer, or the portal's refusal of the account or permission set.
 * @throws ActionError `session-expired`, `throttled`, `network` or `unexpected`
 */
export type PortalCall = <Answer>(doing: string, request: PortalRequest<Answer>) => Promise<Answer | ServiceFailure>;

interface PortalCalls {
  readonly call: PortalCall;
  /** The current session: the renewed one if it was refused. */
  readonly session: () => Session;
}

export function openPortalCalls(opened: Session, service: Service<Sso>, limits: Limits): PortalCalls {
  const limiter = openRateLimiter();
  const { current, ask } = openPortalSession(opened, ({ accessToken }, request) => {
    const once = async () => {
      // Every attempt waits for a slot. That wait does not count towards the time limit of the attempt.
      const answered = await limiter.slot();
      const answer = await attempt((abortSignal) => request(service.client, accessToken, { abortSignal }), limits);
      answered(isFailure(answer) && isThrottling(answer));
      return answer;
    };
    return retrying(once, limits);
  });
  const call: PortalCall = async (doing, request) => {
    const answer = await ask(request);
    if (isSessionRefusal(answer)) throw current().refused(answer.words);
    if (isFailure(answer) && !isAccessRefusal(answer)) throw service.errorFor(answer, doing);
    return answer;
  };
  return { call, session: current };
}

/** "No access" (403) is not in the API's model; an account that the token cannot see may also be "not found". */
function isAccessRefusal({ answered, status }: ServiceFailure): boolean {
  return answered && (status === 403 || status === 404);
}
