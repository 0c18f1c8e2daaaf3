/** Finishes work that must not stay half-done, even if the runner cancels the step. */

import { setImmediate as nextTurn } from 'node:timers/promises';

/** The signals from the runner so far. */
export interface Interruption {
  /** Aborts with the first signal: no more work needs to be started. */
  readonly asked: AbortSignal;
  /** Aborts with the second signal, shortly before the process is killed: all waiting must end. */
  readonly urgent: AbortSignal;
}

/** SIGBREAK is Ctrl-Break, which only Windows has. */
const signals = ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const;

/**
 * Finishes work before a signal can end the process.
 *
 * The runner sends SIGINT, then SIGTERM after 7.5 seconds, and kills the process after another 2.5 seconds. On Windows,
 * it sends Ctrl-C and Ctrl-Break (actions/runner, ProcessInvoker.cs).
 */
export async function uninterrupted<T>(work: (interruption: Interruption) => Promise<T>): Promise<T> {
  const asked = new AbortController();
  const urgent = new AbortController();
  let received: NodeJS.Signals | undefined;
  const onSignal = (signal: NodeJS.Signals) => {
    (received ? urgent : asked).abort();
    received = signal;
  };
  for (const signal of signals) process.on(signal, onSignal);
  try {
    return await work({ asked: asked.signal, urgent: urgent.signal });
  } finally {
    // Node delivers a signal that came during the work only when the event loop polls again. The first turn may still
    // belong to the poll in which the work ended.
    await nextTurn();
    await nextTurn();
    for (const signal of signals) process.off(signal, onSignal);
    // The signal now ends the process as usual, unless this is part of other work that must be finished.
    if (received && process.listenerCount(received) === 0) end(received);
  }
}

/** On Windows, Node cannot send SIGBREAK to a process, and every signal that it can send ends the process. */
function end(signal: NodeJS.Signals): void {
  process.kill(process.pid, signal === 'SIGBREAK' ? 'SIGINT' : signal);
}
