/** What tests tried and with what result, for the page docs/reliability.md. */
import { appendFileSync } from 'node:fs';

/** What the runs are counted under, in the order of the page. */
export const groups = {
  stays: 'A permanent fault, on every call of every road',
  passes: 'A temporary fault, on every call of every road',
  time: 'Time: wrong clocks, and answers that never end',
  renewal: 'Renewing a token',
  hostile: 'Hostile data',
  misplaced: 'Something other than a regular file',
  folders: 'Home folders and other folders',
  'full disk': 'A full disk, from each file operation on',
  'shared home': 'Several jobs with one home folder',
  killed: 'The step killed after each file operation, then the next job with the same home folder',
  stopped: 'The step asked to stop after each file operation',
  'post stopped': 'The post step asked to stop after each file operation',
  'post killed': 'The post step killed after each file operation, then the next post step of the job',
  crowds: 'Many processes, and many jobs of a matrix, at once',
  cancelled: 'Cancellation during each call',
  proxy: 'Proxies, through tinyproxy',
} as const;

export interface Tried {
  readonly chapter: keyof typeof groups;
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
