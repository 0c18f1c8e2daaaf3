/** Clients that call AWS by its real host names, through the CONNECT proxy and its certificates. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  awsHosts,
  type Certificates,
  type ConnectProxy,
  type Emulator,
  makeCertificates,
  signIn,
  startConnectProxy,
  startEmulator,
} from '../../../emulator/index.ts';

let folder: string;
let certificates: Certificates;
let emulator: Emulator;
let proxy: ConnectProxy;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-'));
  certificates = await makeCertificates(folder, [...awsHosts('ap-northeast-1'), ...awsHosts('us-east-1')]);
  emulator = await startEmulator({ tls: certificates });
  proxy = await startConnectProxy({ targetPort: emulator.tlsPort ?? 0, user: 'build', password: 's3cret' });
});

afterAll(async () => {
  await Promise.all([proxy.close(), emulator.close()]);
  await rm(folder, { recursive: true });
});

async function status(url: string, proxyUrl: string): Promise<number | undefined> {
  const ca = await readFile(certificates.caFile, 'utf8');
  const agent = new Agent({ ca, proxyEnv: { HTTPS_PROXY: proxyUrl } });
  const headers = { 'x-amz-sso_bearer_token': signIn(emulator.world).accessToken };
  return new Promise((resolve, reject) => {
    request(url, { agent, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    })
      .on('error', reject)
      .end();
  }).finally(() => agent.destroy()) as Promise<number | undefined>;
}

test('the portal takes its region from the host name of the request', async () => {
  const path = '/assignment/accounts';
  expect(await status(`https://portal.sso.ap-northeast-1.amazonaws.com${path}`, proxy.url)).toBe(200);
  expect(await status(`https://portal.sso.us-east-1.amazonaws.com${path}`, proxy.url)).toBe(401);
  expect(proxy.hosts).toEqual(['portal.sso.ap-northeast-1.amazonaws.com', 'portal.sso.us-east-1.amazonaws.com']);
  expect(emulator.requests.map(({ host }) => host)).toEqual(proxy.hosts);
});

test('the proxy refuses a wrong password, and the certificate covers no other host name', async () => {
  const url = 'https://sts.ap-northeast-1.amazonaws.com/';
  await expect(status(url, proxy.url.replace('s3cret', 'guess'))).rejects.toThrow('407');
  expect(proxy.refused).toBe(1);
  await expect(status('https://sts.eu-west-1.amazonaws.com/', proxy.url)).rejects.toThrow(/altnames/);
});
