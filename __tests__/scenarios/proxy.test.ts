/** The proxy on the way to AWS and GitHub, as people write it: one reading for every call, and nothing passes it by. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  awsHosts,
  type Certificates,
  type ConnectProxy,
  type Emulator,
  makeCertificates,
  startConnectProxy,
  startEmulator,
} from '../../emulator/index.ts';
import { cli, faketime, testWith } from '../real-clients/tools.ts';
import { askProcess } from './ask.ts';
import { shareClock } from './clock.ts';
import { failureOf } from './failure.ts';
import { findShown } from './job-laws.ts';
import { exchange } from './oidc.ts';
import { dev, inSeconds, play, signedIn, ssoRegion, tokenFile } from './play.ts';

const [portal = '', oidc = '', sts = ''] = awsHosts(ssoRegion);
const tokens = 'pipelines.actions.githubusercontent.com';
const password = '100%pure@home';

let folder: string;
let certificates: Certificates;
let emulator: Emulator;
let open: ConnectProxy;
let guarded: ConnectProxy;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proxy-'));
  certificates = await makeCertificates(folder, [portal, oidc, sts, tokens, '0.0.0.0']);
  emulator = await startEmulator({ tls: certificates });
  const targetPort = emulator.tlsPort ?? 0;
  open = await startConnectProxy({ targetPort });
  guarded = await startConnectProxy({ targetPort, user: 'build', password });
});
afterAll(async () => {
  await Promise.all([open.close(), guarded.close(), emulator.close()]);
  await rm(folder, { recursive: true });
});

/** A job on a machine that knows the services by their real names alone, which lead nowhere but through the proxy. */
async function behind(host: Readonly<Record<string, string>>, expiresIn = 3600) {
  emulator.resetRequests();
  const scene = await play({
    emulator,
    isByHostName: true,
    host: { NODE_EXTRA_CA_CERTS: certificates.caFile, ...host },
    files: { [tokenFile]: signedIn(emulator, { expiresAt: inSeconds(expiresIn) }) },
    changed: [tokenFile],
    ways: async () => ({ ID_TOKEN: host.ID_TOKEN_ORIGIN ?? `https://${tokens}` }),
    ...(host.ID_TOKEN_ORIGIN !== '' && { claims: {} }),
  });
  const tunnels = [open.hosts.length, guarded.hosts.length] as const;
  return { ...scene, hosts: () => [...open.hosts.slice(tunnels[0]), ...guarded.hosts.slice(tunnels[1])] };
}

test.each([
  ['HTTPS_PROXY', 'HOST:PORT', () => `127.0.0.1:${open.port}`],
  ['https_proxy', 'a name without a scheme', () => `localhost:${open.port}`],
  ['HTTPS_PROXY', 'blanks around it', () => ` http://127.0.0.1:${open.port}/ `],
  ['HTTPS_PROXY', 'a scheme in capitals', () => `HTTP://127.0.0.1:${open.port}`],
  ['HTTP_PROXY', 'a variable that stands in for HTTPS_PROXY', () => `127.0.0.1:${open.port}`],
  ['HTTPS_PROXY', 'a password with a bare % and a bare @', () => `http://build:${password}@127.0.0.1:${guarded.port}`],
  ['HTTPS_PROXY', 'the same without a scheme', () => `build:${password}@127.0.0.1:${guarded.port}`],
  ['HTTPS_PROXY', 'an encoded password', () => `http://build:100%25pure%40home@127.0.0.1:${guarded.port}`],
])('%s with %s: every call goes through it', async (variable, _, value) => {
  const scene = await behind({ [variable]: value() });
  const { annotations } = await scene.step(exchange);
  expect(annotations).toEqual([]);
  expect([...new Set(scene.hosts())].toSorted()).toEqual([oidc, portal, sts, tokens].toSorted());
  await scene.close();
  expect(findShown([password, '100%25pure%40home'], scene.job)).toEqual([]);
});

test('a tunnel serves all calls to its host', async () => {
  const scene = await behind({ HTTPS_PROXY: `127.0.0.1:${open.port}` });
  expect((await scene.step({ ...dev, account: 'dev' })).conclusion).toBe('success');
  expect(scene.operations()).toEqual(['ListAccounts', 'GetRoleCredentials']);
  expect(scene.hosts()).toEqual([portal]);
});

testWith(cli, 'the AWS CLI of a later step reads the same spellings in the same way', async (aws) => {
  for (const HTTPS_PROXY of [`127.0.0.1:${open.port}`, `build:${password}@127.0.0.1:${guarded.port}`]) {
    const scene = await behind({ HTTPS_PROXY, AWS_CA_BUNDLE: certificates.caFile });
    await scene.step();
    const { log } = await scene.job.run(`${aws} sts get-caller-identity --query Account --output text`);
    expect([log.at(-1), ...scene.hosts()]).toEqual(['111122223333', portal, sts]);
  }
});

test.each([
  'http://',
  'http://build:secret/word@proxy.corp:3128',
  'build:5ecret/w0rd@proxy.corp:3128',
  'http://build:12?3@proxy.corp:3128',
  'http://[::1',
  'http://build:s3cretw0rd@proxy.corp:port',
  'socks5://build:s3cretw0rd@proxy.corp:1080',
  'https:proxy.corp:3128',
])('a proxy that cannot be read (%s) is invalid-input that does not quote it, and nothing goes out', async (value) => {
  const scene = await behind({ HTTPS_PROXY: value });
  const text = failureOf(await scene.step(), 'invalid-input');
  expect(text).toContain('HTTPS_PROXY');
  expect(text).toContain('http://USER:PASSWORD@HOST:PORT');
  expect(text).not.toMatch(/s3cret|secret|5ecret|proxy\.corp/);
  expect(scene.operations()).toEqual([]);
});

test('a proxy that is named is the way even where its host is not there', async () => {
  const here = `https://0.0.0.0:${emulator.tlsPort}`;
  const scene = await behind({ HTTPS_PROXY: '127.0.0.1:9', AWS_ENDPOINT_URL: here, AWS_MAX_ATTEMPTS: '2' });
  const text = failureOf(await scene.step(), 'network');
  expect(text).toMatch(/through the proxy 127\.0\.0\.1:9 .* after 2 attempts \(ECONNREFUSED/);
  expect(scene.operations()).toEqual([]);
});

test.each(['0.0.0.0', 'x, 0.0.0.0:PORT', 'x 0.0.0.0', '*'])(
  'NO_PROXY=%s: the host is called directly, and no text speaks of the proxy',
  async (names) => {
    const here = `https://0.0.0.0:${emulator.tlsPort}`;
    const NO_PROXY = names.replace('PORT', String(emulator.tlsPort));
    const scene = await behind({ HTTPS_PROXY: '127.0.0.1:9', NO_PROXY, AWS_ENDPOINT_URL: here, ID_TOKEN_ORIGIN: here });
    expect((await scene.step(exchange)).conclusion).toBe('success');
    emulator.faults.add({ operation: 'GetRoleCredentials', times: 5, kind: 'reset' });
    const text = (await scene.step()).annotations.at(-1)?.message;
    emulator.faults.clear();
    expect(text).toContain('No answer from 0.0.0.0');
    expect(text).not.toContain('proxy');
  },
);

test.each(['0.0', '10.0.0.0', 'a0.0.0.0', '0.0.0.0:1'])('NO_PROXY=%s: the host is not meant', async (NO_PROXY) => {
  const here = `https://0.0.0.0:${emulator.tlsPort}`;
  const env = { HTTPS_PROXY: '127.0.0.1:9', NO_PROXY, AWS_ENDPOINT_URL: here, AWS_MAX_ATTEMPTS: '1' };
  const scene = await behind(env);
  expect(failureOf(await scene.step(), 'network')).toContain('through the proxy 127.0.0.1:9');
});

testWith(faketime, 'a credential process reads the proxy of its job in the same way', async () => {
  const scene = await behind({ ID_TOKEN_ORIGIN: '' });
  const env = { HTTPS_PROXY: `build:${password}@127.0.0.1:${guarded.port}` };
  const use = { ...dev, 'profile-type': 'process', 'aws-profile': 'p' };
  expect((await scene.step(use, { env })).conclusion).toBe('success');
  const clock = await shareClock(scene);
  await clock.moveTo(3600);
  const before = guarded.hosts.length;
  const { stderr, credentials } = await askProcess(scene, 'p', { ...clock.env, https_proxy: 'http://127.0.0.1:9' });
  expect([stderr, typeof credentials?.AccessKeyId]).toEqual(['', 'string']);
  expect(guarded.hosts.slice(before)).toEqual([oidc, portal]);
});
