/** What tests tried and what came out, for the page docs/reliability.md when somebody makes it anew. */
import { appendFileSync } from 'node:fs';

export interface Tried {
  readonly chapter: string;
  readonly what: string;
  /** What it befell, where that is told apart. */
  readonly where?: string;
  readonly times: number;
  readonly outcome: string;
}

/** Counts something that was tried, after all that had to hold of it was found to hold. */
export function tally(tried: Tried): void {
  const file = process.env.RELIABILITY_TALLY;
  if (file) appendFileSync(file, `${JSON.stringify(tried)}\n`);
}
