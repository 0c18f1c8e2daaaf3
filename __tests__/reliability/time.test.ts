/** Time: clocks that are wrong, services that are slow without end, and the end of a step all the same. */
import { expect, test } from '@jest/globals';
import { type FaultKind, tooManyRequests } from '../../emulator/index.ts';
import { sideBySide } from '../after-test.ts';
import { testWith } from '../real-clients/tools.ts';
import { failureOf } from '../scenarios/failure.ts';
import { privately } from '../scenarios/person.ts';
import { inSeconds, play, signedIn, tokenFile } from '../scenarios/play.ts';
import { type Road, requestsOf, roads } from './calls.ts';
import { faketime, fastTime } from './fast-time.ts';
import { tally } from './tally.ts';
import { openTurns } from './turns.ts';

const once = { AWS_MAX_ATTEMPTS: '1' };

/** Most of a run is waiting, so the tests share the room that there is. */
const inTurns = openTurns(8);

sideBySide.each([
  ['10 minutes slow', 600, {}],
  ['10 minutes fast', -600, {}],
  ['10 minutes slow, with one attempt', 600, once],
  ['10 minutes fast, with one attempt', -600, once],
])('a clock that is %s makes no difference to any source of credentials', async (which, seconds, env) => {
  await inTurns(roads, async (road) => {
    const options = { ...privately, ...(road.settings && { settings: road.settings }), env, changed: [tokenFile] };
    const scene = await play({ ...options, ...(road.hasIdToken && { claims: {} }) }, (emulator) => {
      const files = road.files(emulator);
      emulator.world.clock.advance(seconds);
      return files;
    });
    const { annotations, conclusion } = await scene.step(road.inputs);
    await scene.close();
    expect(annotations.filter(({ level }) => level === 'error')).toEqual([]);
    expect(conclusion).toBe('success');
    tally({ chapter: 'time', what: `a clock that is ${which}`, where: road.name, times: 1, outcome: 'success' });
  });
});

test('a token that looks expired by a fast clock is used, for the service decides', async () => {
  const fields = { expiresAt: inSeconds(-540), refreshToken: undefined };
  const scene = await play({}, (emulator) => {
    const files = { [tokenFile]: signedIn(emulator, fields) };
    emulator.world.clock.advance(-600);
    return files;
  });
  expect((await scene.step()).conclusion).toBe('success');
});

const endless: readonly (readonly [string, FaultKind, string, RegExp])[] = [
  [
    'a service that never answers',
    { kind: 'hang' },
    'network',
    /(the time limit of this step was reached|within 20 seconds)\)/,
  ],
  ['a service that asks to wait', tooManyRequests(60), 'throttled', /\d+ attempts over 1\d\d seconds/],
];

/** Ends by itself with the right error; the runner would have stopped a step that goes on. */
async function endsOnRoad(road: Road, kind: FaultKind, code: string, words: RegExp): Promise<void> {
  const settings = road.settings && { settings: road.settings };
  const options = {
    ...privately,
    ...settings,
    env: { AWS_MAX_ATTEMPTS: '100' },
    // It is the end of all that time that is waited for.
    host: fastTime({ rate: 20 }),
    changed: [tokenFile],
  };
  const scene = await play({ ...options, ...(road.hasIdToken && { claims: {} }) }, road.files);
  for (const { operation } of road.calls) scene.emulator.faults.add({ operation, times: Infinity, ...kind });
  const step = await scene.step(road.inputs);
  const [first] = road.calls;
  const attempts = first ? requestsOf(first, scene.emulator.requests).length : 0;
  await scene.close();
  expect(failureOf(step, code)).toMatch(words);
  expect(attempts).toBeGreaterThan(3);
  expect(attempts).toBeLessThan(20);
}

for (const [what, kind, code, words] of endless) {
  const endEverywhere = () =>
    inTurns(roads, async (road) => {
      await endsOnRoad(road, kind, code, words);
      tally({ chapter: 'time', what: `${what}, 100 attempts`, where: road.name, times: 1, outcome: code });
    });
  const title = `${what} does not keep the step from its end, whatever AWS_MAX_ATTEMPTS says`;
  testWith(faketime, title, endEverywhere, sideBySide);
}
