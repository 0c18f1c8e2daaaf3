/** Errors as people read them: a code, what happened, and what to do. */

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
 * The only error that this action throws on purpose.
 *
 * `message` says what happened, with the names, URL and region concerned. `remedy` says what to do, as an imperative
 * sentence; a list can follow on separate lines. Neither contains a secret, except in the words of a service, from which
 * secrets are removed before they are shown.
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

/** Converts any error to an ActionError. */
export function asActionError(error: unknown): ActionError {
  if (error instanceof ActionError) return error;
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new ActionError('unexpected', words, 'Open an issue with the log of a run with step debug logging.', {
    cause: error,
  });
}
