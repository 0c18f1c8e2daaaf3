/** The session that all calls to the access portal share. If it is refused, it is renewed, or the next one is tried. */
import type { Sso } from '../../aws/clients.ts';
import { isFailure, type ServiceFailure } from '../../aws/service-failure.ts';
import { ActionError } from '../../job/errors.ts';
import type { Session } from '../../session/session.ts';

export type PortalRequest<Answer> = (
  client: Sso,
  accessToken: string,
  options: { readonly abortSignal: AbortSignal },
) => Promise<Answer>;

/** Makes a request with one session, with all its attempts. */
type AskAs = <Answer>(session: Session, request: PortalRequest<Answer>) => Promise<Answer | ServiceFailure>;

/** Makes a request with the current session. */
type Ask = <Answer>(request: PortalRequest<Answer>) => Promise<Answer | ServiceFailure>;

interface PortalSession {
  readonly current: () => Session;
  /** @throws ActionError the error of a renewal. */
  readonly ask: Ask;
}

export function openPortalSession(opened: Session, askAs: AskAs): PortalSession {
  const session = sharedSession(opened);
  const ask: Ask = async (request) => {
    const first = session.current();
    const answer = await askAs(first, request);
    return isSessionRefusal(answer) && first.renew ? askAs(await session.after(first), request) : answer;
  };
  return { current: session.current, ask: opened.next ? settledByFirstCall(ask, session) : ask };
}

type SharedSession = ReturnType<typeof sharedSession>;

/** A session that concurrent calls share: if it is refused, one of them renews it, and the others wait for that. */
function sharedSession(opened: Session) {
  let current = opened;
  let renewal: Promise<Session> | undefined;
  return {
    current: () => current,
    use: (session: Session) => {
      current = session;
    },
    /** The session that replaces a refused one. */
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

/**
 * Lets the first call find out which of several sessions the portal accepts, while all others wait, so that all of them
 * use one person's session.
 */
function settledByFirstCall(ask: Ask, session: SharedSession): Ask {
  let settled: Promise<unknown> | undefined;
  return async (request) => {
    if (settled) {
      await settled;
      return ask(request);
    }
    const answer = askOneAfterTheOther(request, ask, session);
    settled = answer.catch(() => {});
    return answer;
  };
}

/** If the portal accepts none of them, the answer is for the first session that it knows, or for the first of all. */
async function askOneAfterTheOther<Answer>(
  request: PortalRequest<Answer>,
  ask: Ask,
  session: SharedSession,
): Promise<Answer | ServiceFailure> {
  const refusals: { readonly by: Session; readonly answer: ServiceFailure | ActionError }[] = [];
  let candidate: Session | undefined = session.current();
  while (candidate) {
    session.use(candidate);
    const answer: Answer | ServiceFailure | ActionError = await ask(request).catch(orExpiry);
    if (!isRefusal(answer)) return answer;
    refusals.push({ by: session.current(), answer });
    const next: Session | ActionError | undefined = await candidate.next?.().catch(orExpiry);
    candidate = next instanceof ActionError ? undefined : next;
  }
  const told = refusals.find(({ answer }) => isForbidden(answer)) ?? refusals[0];
  if (!told || told.answer instanceof ActionError) throw told?.answer;
  session.use(told.by);
  return told.answer;
}

/** The error of a session that has ended is an answer here; any other error is thrown. */
function orExpiry(error: unknown): ActionError {
  if (error instanceof ActionError && error.code === 'session-expired') return error;
  throw error;
}

function isRefusal(answer: unknown): answer is ServiceFailure | ActionError {
  return answer instanceof ActionError || isSessionRefusal(answer) || isForbidden(answer);
}

export function isSessionRefusal(answer: unknown): answer is ServiceFailure {
  return isFailure(answer) && answer.answered && answer.status === 401;
}

function isForbidden(answer: unknown): answer is ServiceFailure {
  return isFailure(answer) && answer.answered && answer.status === 403;
}
