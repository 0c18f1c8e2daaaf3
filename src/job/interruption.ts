/** Bringing work to its end that must not stay half-done, although the runner wants the step to stop. */

import { setImmediate as nextTurn } from 'node:timers/promises';

/** What the runner has asked for so far. */
export interface Interruption {
  /** Aborts with the first signal: what has not begun yet need not begin. */
  readonly asked: AbortSignal;
  /** Aborts with the second one, shortly before the process is killed: nobody is waited for any longer. */
  readonly urgent: AbortSignal;
}

/** The last one is Ctrl-Break, which Windows alone has. */
const signals = ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const;

/**
 * Does work to its end, and only then lets a signal end the process that came in the meantime.
 *
 * The runner sends SIGINT, after 7.5 seconds SIGTERM, and kills after another 2.5; on Windows Ctrl-C and Ctrl-Break
 * (actions/runner, ProcessInvoker.cs).
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
    // A signal that came while nothing but this work ran is told of when the event loop has polled once more. The first
    // turn may still be of the poll that this work ends in.
    await nextTurn();
    await nextTurn();
    for (const signal of signals) process.off(signal, onSignal);
    // Now the system's own way of ending the process is back, unless this is a part of other such work.
    if (received && process.listenerCount(received) === 0) end(received);
  }
}

/** Windows sends no SIGBREAK to a process; any signal that it does send ends one. */
function end(signal: NodeJS.Signals): void {
  process.kill(process.pid, signal === 'SIGBREAK' ? 'SIGINT' : signal);
}
