/** The cancel button while a call is under way: SIGINT, SIGTERM, SIGKILL, as the runner sends them. */
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { FaultKind } from '../../emulator/index.ts';
import { privately } from '../scenarios/person.ts';
import { play, type Scene, tokenFile } from '../scenarios/play.ts';
import { type Call, type Road, requestsOf, roads } from './calls.ts';
import { tally } from './tally.ts';
import { inTurns } from './turns.ts';

const [cachedToken] = roads as readonly [Road, ...Road[]];
const [createToken] = cachedToken.calls as readonly [Call, ...Call[]];
const cells = roads.flatMap((road) => road.calls.map((call) => ({ road, call })));
/** A process that does not end at SIGINT does not end within the time of a test. */
const patient = { interrupt: 600_000, terminate: 600_000 };

/** A job that is cancelled when a call has reached its service. */
async function cancelledIn(
  road: Road,
  call: Call,
  fault: FaultKind,
  waits: { readonly interrupt: number; readonly terminate: number },
  changed: readonly string[] = [tokenFile],
): Promise<Scene> {
  const options = { ...privately, ...(road.settings && { settings: road.settings }), waits, changed };
  const scene = await play({ ...options, ...(road.hasIdToken && { claims: {} }) }, road.files);
  const { operation, audience } = call;
  const when = audience ? { when: ({ query }: { query: URLSearchParams }) => query.get('audience') === audience } : {};
  scene.emulator.faults.add({ operation, ...when, ...fault });
  const step = scene.step(road.inputs);
  while (requestsOf(call, scene.emulator.requests).length === 0) await sleep(10);
  scene.job.cancel();
  const { outcome, envWritten, outputs } = await step;
  expect([call.name, outcome, envWritten, outputs]).toEqual([call.name, 'cancelled', {}, {}]);
  return scene;
}

test('a step that is cancelled during any call ends at SIGINT and leaves nothing', async () => {
  const rest = cells.filter(({ road, call }) => road !== cachedToken || call !== createToken);
  await inTurns(rest, async ({ road, call }) => {
    // Without an answer, only a process that ends at SIGINT comes to an end here before the runner's patience does.
    const scene = await cancelledIn(road, call, { kind: 'hang' }, patient);
    await scene.end();
    tally({ chapter: 'cancelled', what: `${road.name}: ${call.name}`, times: 1, outcome: 'ended at SIGINT' });
  });
});

test('a step that is cancelled during a renewal writes the renewed token before it ends', async () => {
  const scene = await cancelledIn(cachedToken, createToken, { kind: 'delay', ms: 500 }, patient);
  const { refreshToken, expiresAt } = JSON.parse(await readFile(scene.home(tokenFile), 'utf8'));
  expect(scene.emulator.world.refreshTokens.has(refreshToken)).toBe(true);
  expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());
  await scene.end();
  tally({
    chapter: 'cancelled',
    what: 'cached token: CreateToken, answered in time',
    times: 1,
    outcome: 'renewed first',
  });
});

test('a renewal without an answer is given up at SIGTERM and leaves no lock or draft', async () => {
  const scene = await cancelledIn(cachedToken, createToken, { kind: 'hang' }, { ...patient, interrupt: 300 }, []);
  await scene.end();
  tally({
    chapter: 'cancelled',
    what: 'cached token: CreateToken, never answered',
    times: 1,
    outcome: 'given up at SIGTERM',
  });
});

test('a step that is cancelled while it waits for a lock ends at once and leaves the lock', async () => {
  const scene = await play({ waits: patient, changed: [`${tokenFile}.lock`] }, cachedToken.files);
  const lock = scene.home(`${tokenFile}.lock`);
  await writeFile(lock, '');
  const beats = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => {}), 500);
  const step = scene.step();
  await sleep(1_000);
  scene.job.cancel();
  expect((await step).outcome).toBe('cancelled');
  clearInterval(beats);
  expect(scene.operations()).toEqual([]);
  expect(await readFile(lock, 'utf8')).toBe('');
  await scene.end();
  tally({ chapter: 'cancelled', what: 'waiting for the lock of another job', times: 1, outcome: 'ended at SIGINT' });
});
