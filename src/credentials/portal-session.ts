/** The session that all calls to the access portal share: renewed where it was refused, another one where it must be. */
import type { Sso } from '../aws/clients.ts';
import { isFailure, type ServiceFailure } from '../aws/service-failure.ts';
import { ActionError } from '../job/errors.ts';
import type { Session } from '../session/session.ts';

export type PortalRequest<Answer> = (
  client: Sso,
  accessToken: string,
  options: { readonly abortSignal: AbortSignal },
) => Promise<Answer>;

/** Asks with one session, however often that takes. */
type AskAs = <Answer>(session: Session, request: PortalRequest<Answer>) => Promise<Answer | ServiceFailure>;

/** Asks with the session as it is now. */
type Ask = <Answer>(request: PortalRequest<Answer>) => Promise<Answer | ServiceFailure>;

interface PortalSession {
  readonly current: () => Session;
  /** @throws ActionError what a renewal ended in. */
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

/** A session that calls side by side share: they meet the same refusal, one of them renews it, all wait for that. */
function sharedSession(opened: Session) {
  let current = opened;
  let renewal: Promise<Session> | undefined;
  return {
    current: () => current,
    use: (session: Session) => {
      current = session;
    },
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

/**
 * Has the first call find out which of several sessions the portal takes, while all others wait: one person's session
 * answers them all.
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

/** Where the portal takes none of them, the answer is that to the first one it knows, else to the first. */
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

/** A session that has ended is an answer here; any other error is one. */
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
