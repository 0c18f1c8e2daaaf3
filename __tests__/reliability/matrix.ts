/** The matrix of faults and calls: where each fault strikes, and what has to come of it. */
import type { ErrorCode } from '../../src/job/errors.ts';
import { shareOf } from '../extent.ts';
import { type Call, isFirst, type Road, roads } from './calls.ts';
import { type FaultCase, faults, kindOf } from './faults.ts';
import type { Tried } from './tally.ts';

export interface Cell {
  readonly road: Road;
  readonly call: Call;
}

/** Where a fault can strike: one of connections strikes the first call to a service. */
export function cellsOf({ door }: FaultCase): readonly Cell[] {
  return roads.flatMap((road) =>
    road.calls.filter((call) => !door || isFirst(road, call)).map((call) => ({ road, call })),
  );
}

/** Where this run tries a fault: those of a kind, among the faults of a matrix, share the places of the matrix. */
export function placesOf<Place>(
  places: readonly Place[],
  fault: FaultCase,
  among: readonly FaultCase[],
): readonly Place[] {
  const kind = kindOf(fault).filter((one) => among.includes(one));
  return shareOf(places, { part: kind.indexOf(fault), of: kind.length });
}

/** What a fault that stays comes to. */
export function outcomeOf(call: Call, fault: FaultCase): ErrorCode | 'success' {
  return (fault.isTransient && call.outlasts) || fault.stays;
}

/** Faults that can pass: a host without a name, or without TLS, stays so. */
export const passingFaults: readonly FaultCase[] = faults.filter(
  ({ isTransient, door }) => isTransient && door !== 'nameless' && door !== 'plain',
);

/** The calls of a road that survive a fault that passes. */
export function survivingCalls({ calls }: Road, fault: FaultCase): readonly Call[] {
  return calls.filter(({ isOnce }) => !(isOnce && fault.losesAnswer));
}

/** One run in a cell, as it is counted. */
export function triedIn(chapter: 'stays' | 'passes', fault: FaultCase, { road, call }: Cell, outcome: string): Tried {
  return { chapter, what: fault.name, where: `${road.name}: ${call.name}`, times: 1, outcome };
}
