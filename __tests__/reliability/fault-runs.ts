/** Faults on all calls: one that passes is survived, one that stays ends in the right error code. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Emulator } from '../../emulator/index.ts';
import { sideBySide } from '../after-test.ts';
import { testWith } from '../real-clients/tools.ts';
import { failureOf } from '../scenarios/failure.ts';
import { privately } from '../scenarios/person.ts';
import { play, type Scene, tokenFile, type Ways } from '../scenarios/play.ts';
import { type Call, type Road, requestsOf, roads } from './calls.ts';
import { type FlawedCertificates, makeFlawedCertificates } from './door-certificates.ts';
import { faketime, fastTime } from './fast-time.ts';
import { type Family, type FaultCase, faults, faultsIn } from './faults.ts';
import { type FrontDoor, openDoor } from './front-door.ts';
import { type Cell, cellsOf, outcomeOf, passingFaults, placesOf, survivingCalls, triedIn } from './matrix.ts';
import { tally } from './tally.ts';
import { openTurns } from './turns.ts';

let folder: string;
let certificates: FlawedCertificates;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doors-'));
  certificates = await makeFlawedCertificates(folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** A job on a road some of whose calls have a fault, so many times. */
async function start(road: Road, calls: readonly Call[], fault: FaultCase, times: number, attempts: number) {
  const doors: FrontDoor[] = [];
  const ways = async ({ url }: Emulator): Promise<Ways> => {
    if (!fault.door) return {};
    const found: Partial<Record<keyof Ways, string>> = {};
    for (const service of new Set(calls.map((call) => call.service))) {
      const door = await openDoor(fault.door, { target: Number(new URL(url).port), times, certificates });
      doors.push(door);
      found[service] = door.origin;
    }
    return found;
  };
  // A person is waited for in real time, unless that is until the code expires.
  const isFast = fault.isSlow || (road.settings && fault.isTransient);
  const host = {
    ...(isFast && fastTime()),
    ...(fault.door && { NODE_EXTRA_CA_CERTS: certificates.caFile }),
  };
  // A refresh token that is good for one answer does not outlive the loss of that answer: see renewal.test.ts.
  const settings = { refreshTokens: 'stable', ...road.settings, ...(!isFast && { pollSeconds: 1 }) } as const;
  const options = {
    ...privately,
    env: { AWS_MAX_ATTEMPTS: String(attempts) },
    host,
    ways,
    settings,
    changed: [tokenFile],
  };
  const scene = await play({ ...options, ...(road.hasIdToken && { claims: {} }) }, road.files);
  for (const call of calls) plan(scene, call, fault, times);
  const end = async () => {
    await scene.close();
    for (const door of doors) await door.close();
  };
  return { scene, doors, end };
}

function plan({ emulator }: Scene, call: Call, { answer }: FaultCase, times: number): void {
  const { operation, audience } = call;
  if (!answer) return;
  const when = audience ? { when: ({ query }: { query: URLSearchParams }) => query.get('audience') === audience } : {};
  emulator.faults.add({ operation, times, ...when, ...answer(call) });
}

async function stays({ road, call }: Cell, fault: FaultCase): Promise<string> {
  const { scene, doors, end } = await start(road, [call], fault, Number.POSITIVE_INFINITY, 2);
  const step = await scene.step(road.inputs);
  const attempts = fault.door ? (doors[0]?.met ?? 0) : requestsOf(call, scene.emulator.requests).length;
  await end();
  const outcome = outcomeOf(call, fault);
  if (outcome === 'success') {
    expect([call.name, step.conclusion, step.annotations.filter(({ level }) => level === 'error')]).toEqual([
      call.name,
      'success',
      [],
    ]);
    return 'success';
  }
  const text = failureOf(step, outcome);
  if (outcome === fault.stays) {
    expect(text).toMatch(/127\.0\.0\.1:\d+|a{64}\.invalid/);
    const expected = fault.isTransient ? 2 : 1;
    const isCounted = fault.door !== 'refusing' && fault.door !== 'nameless';
    // Calls to one service may be under way side by side, and a connection may be opened ahead of the first request.
    const beside = road.calls.filter(({ service }) => service === call.service).length;
    const most = fault.door ? expected * beside + 1 : expected;
    if (isCounted)
      expect([call.name, attempts >= expected && attempts <= most, attempts]).toEqual([call.name, true, attempts]);
  }
  return outcome;
}

async function passes(road: Road, fault: FaultCase): Promise<void> {
  const calls = survivingCalls(road, fault);
  const { scene, doors, end } = await start(road, calls, fault, 1, fault.door === 'refusing' ? 12 : 5);
  const step = await scene.step(road.inputs);
  const errors = step.annotations.filter(({ level }) => level === 'error');
  const met = fault.door
    ? doors.map((door) => door.met)
    : calls.map((call) => requestsOf(call, scene.emulator.requests).length - 1);
  await end();
  expect([road.name, errors, step.conclusion]).toEqual([road.name, [], 'success']);
  if (fault.door !== 'refusing') expect(met.every((count) => count > 0)).toBe(true);
}

/** The tests of a file. Most of a run is waiting, so they share the room that there is. */
export function testFaults(family: Family): void {
  const ofFamily = faultsIn(family);
  const inTurns = openTurns();

  describe('a fault that stays ends in its error code:', () => {
    for (const fault of ofFamily) {
      const tryAll = () =>
        inTurns(placesOf(cellsOf(fault), fault, faults), async (cell) => {
          tally(triedIn('stays', fault, cell, await stays(cell, fault)));
        });
      testWith(faketime, fault.name, tryAll, sideBySide);
    }
  });

  describe('a fault that passes is survived:', () => {
    for (const fault of ofFamily.filter((one) => passingFaults.includes(one))) {
      const tryAll = () =>
        inTurns(placesOf(roads, fault, passingFaults), async (road) => {
          await passes(road, fault);
          for (const call of survivingCalls(road, fault)) tally(triedIn('passes', fault, { road, call }, 'success'));
        });
      testWith(faketime, fault.name, tryAll, sideBySide);
    }
  });
}
