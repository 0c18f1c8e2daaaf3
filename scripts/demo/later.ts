/** Time that passes for a process of its own, without waiting. */
import { globSync } from 'node:fs';

/** A library that, loaded before others, moves the clock of a process; undefined where the machine has none. */
const library = globSync('/usr/lib/*/faketime/libfaketime.so.1')[0];

/**
 * What a process needs in its environment to live so much later, undefined where that cannot be had.
 *
 * @param seconds from now.
 */
export function later(seconds: number): Readonly<Record<string, string>> | undefined {
  return library === undefined
    ? undefined
    : { LD_PRELOAD: library, FAKETIME: `+${seconds}s`, FAKETIME_DONT_FAKE_MONOTONIC: '1' };
}
