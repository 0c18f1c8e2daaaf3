/** What can go wrong, as a person reads it: a code, what happened, and what to do about it. */

export const errorCodes = [
  'invalid-input',
  'no-cached-token',
  'session-expired',
  'account-not-found',
  'account-ambiguous',
  'not-assigned',
  'not-allowed',
  'no-id-token',
  'web-identity-rejected',
  'role-chain-rejected',
  'token-exchange-rejected',
  'authorization-denied',
  'authorization-expired',
  'throttled',
  'network',
  'unsafe-file',
  'unreadable-config',
  'command-failed',
  'unexpected',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/**
 * The one error that leaves the rooms of this action on purpose.
 *
 * `message` says what happened, with the names, URL and region concerned; `remedy` says what to do, as an imperative
 * sentence, which a list may follow in lines of its own. Neither holds a secret but in the words of a service, which are
 * freed of it where they are shown.
 */
export class ActionError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string;

  constructor(code: ErrorCode, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ActionError';
    this.code = code;
    this.remedy = remedy;
  }
}

/** An `invalid-input` error about one input, named as the workflow author wrote it. */
export function invalidInput(input: string, what: string, remedy: string): ActionError {
  return new ActionError('invalid-input', `Input ${input} ${what}`, remedy);
}

/** Any error as one that a person can act on. */
export function asActionError(error: unknown): ActionError {
  if (error instanceof ActionError) return error;
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new ActionError('unexpected', words, 'Report this with the log of a run with step debug logging.', {
    cause: error,
  });
}
