/** What tests tried and what came out, for the page docs/reliability.md when somebody writes it anew. */
import { appendFileSync } from 'node:fs';

/** What the runs are counted under, in the order of the page. */
export const groups = {
  stays: 'A fault that stays, on every call of every road',
  passes: 'A fault that passes, on every call of every road',
  time: 'Time: wrong clocks, and services that never come to an end',
  renewal: 'Renewing a token',
  hostile: 'Hostile data',
  misplaced: 'Something else in the place of a file',
  folders: 'Homes and folders',
  'full disk': 'No room on the disk, from any step with a file on',
  'shared home': 'Several jobs on one home',
  killed: 'The step killed after each step with a file, and the next job on the same home',
  stopped: 'The step told to stop after each step with a file',
  'post stopped': 'The post step told to stop after each step with a file',
  'post killed': 'The post step killed after each step with a file, and the next one of the job',
  crowds: 'Crowds of processes, and of jobs of a matrix',
  cancelled: 'Cancellation, while any call is under way',
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
