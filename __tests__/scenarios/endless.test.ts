/** Answers without end, of a proxy or a broken endpoint: each is given up at a size, or after 20 seconds. */
import { expect, test } from '@jest/globals';
import type { FaultKind } from '../../emulator/index.ts';
import { testWith } from '../real-clients/tools.ts';
import { faketime, fastTime } from '../reliability/fast-time.ts';
import { askProcess } from './ask.ts';
import { shareClock } from './clock.ts';
import { failureOf } from './failure.ts';
import { playJob, webIdentity } from './oidc.ts';
import { dev, inSeconds, play, playSignedIn, signedIn, tokenFile } from './play.ts';

const always = Number.POSITIVE_INFINITY;
const chunked: FaultKind = { kind: 'endless' };
const kinds: readonly (readonly [string, FaultKind])[] = [
  ['in chunks', chunked],
  ['with a length header beyond all bounds', { kind: 'endless', headers: { 'content-length': String(2 ** 40) } }],
  ['that calls itself compressed', { kind: 'endless', headers: { 'content-encoding': 'gzip' } }],
  ['with status 403', { kind: 'endless', status: 403 }],
];

test.each(kinds)('an answer of the portal without end %s is a network error after 8 MiB, at once', async (_, kind) => {
  const scene = await playSignedIn();
  scene.emulator.faults.add({ operation: 'GetRoleCredentials', times: always, ...kind });
  const text = failureOf(await scene.step(), 'network');
  expect(text).toMatch(
    /^The answer from 127\.0\.0\.1:\d+ did not come from the service itself: more than 8 MiB while /,
  );
  expect(scene.operations()).toEqual(['GetRoleCredentials']);
});

test.each(kinds)('an answer to the ID token request without end %s is a network error after 1 MiB', async (_, kind) => {
  const scene = await playJob();
  scene.emulator.faults.add({ operation: 'GetIdToken', times: always, ...kind });
  const text = failureOf(await scene.step(webIdentity), 'network');
  expect(text).toMatch(
    /^The answer from 127\.0\.0\.1:\d+ did not come from the service itself: more than 1 MiB while requesting/,
  );
  expect(scene.operations()).toEqual(['GetIdToken']);
});

test('an answer of STS and of SSO-OIDC without end is a network error after 8 MiB', async () => {
  const job = await playJob();
  job.emulator.faults.add({ operation: 'AssumeRoleWithWebIdentity', ...chunked });
  expect(failureOf(await job.step(webIdentity), 'network')).toContain('more than 8 MiB');
  const scene = await play({}, (emulator) => ({ [tokenFile]: signedIn(emulator, { expiresAt: inSeconds(-60) }) }));
  scene.emulator.faults.add({ operation: 'CreateToken', ...chunked });
  expect(failureOf(await scene.step(), 'network')).toContain('more than 8 MiB');
});

test('an answer of 500 without end is tried again', async () => {
  const scene = await playSignedIn();
  scene.emulator.faults.add({ operation: 'GetRoleCredentials', kind: 'endless', status: 500 });
  expect((await scene.step()).conclusion).toBe('success');
  expect(scene.operations()).toEqual(['GetRoleCredentials', 'GetRoleCredentials']);
});

testWith(faketime, 'an answer of the portal that comes byte by byte is given up after 20 seconds', async () => {
  const scene = await playSignedIn({ env: { AWS_MAX_ATTEMPTS: '1' }, host: fastTime() });
  scene.emulator.faults.add({ operation: 'GetRoleCredentials', kind: 'slow-body', ms: 60_000 });
  expect(failureOf(await scene.step(), 'network')).toContain('no complete answer within 20 seconds');
});

testWith(faketime, 'a credential process gives up an answer without end as well', async () => {
  const scene = await playSignedIn({ changed: [tokenFile] });
  await scene.step({ ...dev, 'profile-type': 'process', 'aws-profile': 'p' });
  const clock = await shareClock(scene);
  await clock.moveTo(3600);
  scene.emulator.faults.add({ operation: 'GetRoleCredentials', times: always, ...chunked });
  const { code, stderr } = await askProcess(scene, 'p', clock.env);
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^network: .*more than 8 MiB/)]);
});

testWith(faketime, 'a credential process gives up answers that come slowly without end', async () => {
  const scene = await playSignedIn({ changed: [tokenFile] });
  await scene.step({ ...dev, 'profile-type': 'process', 'aws-profile': 'p' });
  scene.emulator.faults.add({ operation: 'GetRoleCredentials', times: always, kind: 'slow-body', ms: 600_000 });
  const { code, stderr } = await askProcess(scene, 'p', fastTime({ seconds: 3600 }));
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^network: No answer from .* while getting role/)]);
});
