/** The messages and secrets that code passes to the entry that called it, which alone prints them. */

/** Masks a secret. Called before the secret is used for anything else. */
export type Mask = (secret: string) => void;

/** A shorter value, such as `test` or `i`, would also be masked in unrelated words. */
const shortestSecret = 8;

/** Whether a value is long enough to be masked. */
export function isMaskable(value: string): boolean {
  return value.trim().length >= shortestSecret;
}

/** The steps that must pass to get role credentials, in their order. */
export type CheckStep =
  | 'ID token'
  | 'keys'
  | 'bootstrap role'
  | 'exchange'
  | 'scope'
  | 'session'
  | 'account'
  | 'permission set'
  | 'guard';

/** Messages to the entry, which alone writes to the log. */
export interface Report {
  readonly mask: Mask;
  /** A step on the way from the job to its credentials has passed. */
  readonly passed: (step: CheckStep, sentence: string) => void;
  /** One decision, one sentence. */
  readonly info: (sentence: string) => void;
  readonly warning: (sentence: string) => void;
  /** Groups everything that is logged and printed during the work. */
  readonly group: <T>(title: string, work: () => Promise<T>) => Promise<T>;
}
