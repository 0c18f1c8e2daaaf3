/** Certificates: whoever answers proves to be AWS or GitHub, whatever the environment says of that. */
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Certificates, type Emulator, makeCertificates, startEmulator } from '../../emulator/index.ts';
import { faketime, testWith } from '../real-clients/tools.ts';
import { askProcess } from './ask.ts';
import { shareClock } from './clock.ts';
import { failureOf } from './failure.ts';
import { webIdentity } from './oidc.ts';
import { dev, play, signedIn, tokenFile } from './play.ts';

const trustsAnybody = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };

let folder: string;
let certificates: Certificates;
let emulator: Emulator;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'certificates-'));
  certificates = await makeCertificates(folder, []);
  emulator = await startEmulator({ tls: certificates });
});
afterAll(async () => {
  await emulator.close();
  await rm(folder, { recursive: true });
});

/** A job whose services have a certificate that nobody knows, unless `host` does. */
function overTls(host: Readonly<Record<string, string>> = {}, claims = false) {
  emulator.resetRequests();
  const origin = `https://127.0.0.1:${emulator.tlsPort}`;
  return play({
    emulator,
    host,
    ways: async () => ({ SSO: origin, SSO_OIDC: origin, STS: origin, ID_TOKEN: origin }),
    files: { [tokenFile]: signedIn(emulator) },
    changed: [tokenFile],
    ...(claims && { claims: {} }),
  });
}

test.each([
  ['a cached token', dev, false],
  ['web identity', webIdentity, true],
])('NODE_TLS_REJECT_UNAUTHORIZED=0 with %s is invalid-input, and nothing is sent', async (_, inputs, claims) => {
  const scene = await overTls(trustsAnybody, claims);
  const text = failureOf(await scene.step(inputs), 'invalid-input');
  expect(text).toContain('NODE_TLS_REJECT_UNAUTHORIZED');
  expect(text).toContain('set NODE_EXTRA_CA_CERTS');
  expect(scene.operations()).toEqual([]);
});

testWith(faketime, 'NODE_TLS_REJECT_UNAUTHORIZED=0 of a later step is nothing to the credential process', async () => {
  const own = join(folder, 'of-the-job.pem');
  await copyFile(certificates.caFile, own);
  const scene = await overTls({ NODE_EXTRA_CA_CERTS: own });
  const { conclusion } = await scene.step({ ...dev, 'profile-type': 'process', 'aws-profile': 'p' });
  expect(conclusion).toBe('success');
  const clock = await shareClock(scene);
  await clock.moveTo(3600);
  emulator.resetRequests();
  // The authority is gone, so that nothing but a switched-off check would let the services through.
  await writeFile(own, '');
  const { code, stderr } = await askProcess(scene, 'p', { ...clock.env, ...trustsAnybody });
  expect([code, scene.operations()]).toEqual([1, []]);
  expect(stderr).toMatch(/^network: .*certificate/);
});
