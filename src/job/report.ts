/** What the silent rooms tell the entry that called them. */

/** Masks a secret: called before anything else is done with it. */
export type Mask = (secret: string) => void;

/** A shorter value, such as `test` or `i`, would be masked in words that have nothing to do with it. */
const shortestSecret = 8;

/** Whether masking a value hides it and little else. */
export function isMaskable(value: string): boolean {
  return value.trim().length >= shortestSecret;
}

/** What has to hold, one after the other, before there are role credentials. */
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

/** What the silent rooms tell the entry that called them; only entries speak. */
export interface Report {
  readonly mask: Mask;
  /** A step on the way from the job to its credentials holds. */
  readonly passed: (step: CheckStep, sentence: string) => void;
  /** One decision, one sentence. */
  readonly info: (sentence: string) => void;
  readonly warning: (sentence: string) => void;
  /** What is said and printed during the work belongs together. */
  readonly group: <T>(title: string, work: () => Promise<T>) => Promise<T>;
}
