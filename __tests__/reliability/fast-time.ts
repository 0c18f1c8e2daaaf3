/** Waiting without waiting: a process whose clock, timers included, runs twenty times as fast. */
import { execFileSync } from 'node:child_process';
import type { Tool } from '../real-clients/tools.ts';

const rate = 20;

export const faketime: Tool = { name: 'faketime', file: preloaded(), install: 'apt-get install faketime' };

/** What a process needs in its environment for it. */
export function fastTime(): Record<string, string> {
  return { LD_PRELOAD: faketime.file ?? '', FAKETIME: `+0 x${rate}` };
}

/** The library that faketime has its command preload. */
function preloaded(): string | undefined {
  try {
    return execFileSync('faketime', ['-f', '+0', 'printenv', 'LD_PRELOAD'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
