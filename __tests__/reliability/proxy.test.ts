/** A company's proxy: every call of every road goes through it, and what goes wrong with it is told from AWS. */
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { awsHosts } from '../../emulator/index.ts';
import type { StepResult } from '../../runner/index.ts';
import { sideBySide } from '../after-test.ts';
import { type HostNames, startByHostName } from '../by-host-name.ts';
import { triesAll } from '../extent.ts';
import { testWith } from '../real-clients/tools.ts';
import { failureOf } from '../scenarios/failure.ts';
import { findShown } from '../scenarios/job-laws.ts';
import { play, ssoRegion, tokenFile } from '../scenarios/play.ts';
import { type Road, roads } from './calls.ts';
import { faketime, fastTime } from './fast-time.ts';
import { expectTame } from './hostile.ts';
import { tally } from './tally.ts';
import { startTinyproxy, type Tinyproxy, tinyproxy } from './tinyproxy.ts';

const password = 'pr0xy-passw0rd';
const login = `build:${password}`;
const tokens = 'pipelines.actions.githubusercontent.com';
const [portal = '', oidc = '', sts = ''] = awsHosts(ssoRegion);
const europe = 'sts.eu-west-1.amazonaws.com';

let place: HostNames;
const proxies: Tinyproxy[] = [];

beforeAll(async () => {
  place = await startByHostName({ hosts: [portal, oidc, sts, europe, tokens, '0.0.0.0'] });
});
afterAll(async () => {
  for (const proxy of proxies) await proxy.close();
  await place.close();
});

async function proxyWith(file: string, ...lines: readonly string[]): Promise<Tinyproxy> {
  const proxy = await startTinyproxy(file, [`Upstream http 127.0.0.1:${place.proxy.port}`, ...lines]);
  proxies.push(proxy);
  return proxy;
}

/** Runs a road on a machine that reaches AWS and GitHub by their real names, if at all. */
async function run(road: Road, host: Readonly<Record<string, string>>): Promise<StepResult> {
  const scene = await play({
    emulator: place.emulator,
    isByHostName: true,
    files: road.files(place.emulator),
    changed: [tokenFile],
    ways: async () => ({ ID_TOKEN: host.ID_TOKEN_ORIGIN ?? `https://${tokens}` }),
    host: { NODE_EXTRA_CA_CERTS: place.caFile, ...host },
    ...(road.hasIdToken && { claims: {} }),
  });
  const step = await scene.step(road.inputs);
  await scene.close();
  expect(findShown([password, Buffer.from(login).toString('base64')], scene.job)).toEqual([]);
  expectTame(step, place.emulator.issuedSecrets);
  return step;
}

const hostsOf: Readonly<Record<string, readonly string[]>> = {
  'cached token': [oidc, portal],
  'permission sets by a pattern': [oidc, portal],
  'role chain': [oidc, portal, europe],
  'web identity': [tokens, europe],
  'token exchange': [tokens, sts, tokens, oidc, portal],
};

/** A person's sign-in asks the same hosts as a renewal. */
const silentRoads = roads.filter(({ name }) => name !== 'device code');
/** Roads to hosts that others lead to as well. */
const repeated = ['permission sets by a pattern', 'web identity'];
const triedRoads = triesAll ? silentRoads : silentRoads.filter(({ name }) => !repeated.includes(name));

describe.each(triedRoads.map((road) => [road.name, road] as const))('%s:', (name, road) => {
  testWith(
    tinyproxy,
    'every call goes through a proxy with a password, with a private certificate authority',
    async (file) => {
      const proxy = await proxyWith(file, `BasicAuth build ${password}`);
      const before = place.proxy.hosts.length;
      const step = await run(road, { HTTPS_PROXY: `http://${login}@127.0.0.1:${proxy.port}` });
      expect(step.annotations).toEqual([]);
      expect([...new Set(place.proxy.hosts.slice(before))].toSorted()).toEqual([...new Set(hostsOf[name])].toSorted());
      expect(await proxy.log()).toContain('CONNECT');
      tally({
        chapter: 'proxy',
        what: 'with a password, private authority',
        where: name,
        times: 1,
        outcome: 'success',
      });
    },
  );

  testWith(tinyproxy, 'every call goes through a proxy named by https_proxy', async (file) => {
    const proxy = await proxyWith(file);
    const before = place.proxy.hosts.length;
    const step = await run(road, { https_proxy: `http://127.0.0.1:${proxy.port}` });
    expect(step.conclusion).toBe('success');
    expect(place.proxy.hosts.length).toBeGreaterThan(before + 1);
    tally({ chapter: 'proxy', what: 'without a password', where: name, times: 1, outcome: 'success' });
  });

  testWith(
    tinyproxy,
    'a proxy that refuses the password is a network error without a retry, naming HTTPS_PROXY',
    async (file) => {
      const proxy = await proxyWith(file, `BasicAuth build ${password}`);
      for (const url of [`http://127.0.0.1:${proxy.port}`, `http://build:wrong@127.0.0.1:${proxy.port}`]) {
        const text = failureOf(await run(road, { HTTPS_PROXY: url }), 'network');
        expect(text).toContain(`127.0.0.1:${proxy.port}`);
        expect(text).toContain('HTTPS_PROXY');
        expect(text).not.toMatch(/after \d+ attempts|wrong/);
      }
      tally({ chapter: 'proxy', what: 'password missing or wrong', where: name, times: 2, outcome: 'network' });
    },
  );

  testWith(
    tinyproxy,
    'a proxy that refuses the host is a network error without a retry, naming NO_PROXY',
    async (file) => {
      const proxy = await proxyWith(file, 'ConnectPort 8443');
      const text = failureOf(await run(road, { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` }), 'network');
      expect(text).toContain('NO_PROXY');
      expect(text).not.toMatch(/after \d+ attempts/);
      tally({ chapter: 'proxy', what: 'refuses the host', where: name, times: 1, outcome: 'network' });
    },
  );

  testWith(
    tinyproxy,
    'an unknown certificate authority is a network error that names NODE_EXTRA_CA_CERTS',
    async (file) => {
      const proxy = await proxyWith(file);
      const host = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`, NODE_EXTRA_CA_CERTS: '' };
      const text = failureOf(await run(road, host), 'network');
      expect(text).toMatch(/NODE_EXTRA_CA_CERTS/);
      tally({ chapter: 'proxy', what: 'authority unknown', where: name, times: 1, outcome: 'network' });
    },
  );

  test('a proxy that is not there is a network error after AWS_MAX_ATTEMPTS', async () => {
    const host = { HTTPS_PROXY: 'http://127.0.0.1:9', AWS_MAX_ATTEMPTS: '2' };
    const text = failureOf(await run(road, host), 'network');
    expect(text).toMatch(/through the proxy 127.0.0.1:9 .*after 2 attempts/);
    tally({ chapter: 'proxy', what: 'not there', where: name, times: 1, outcome: 'network' });
  });

  const waitInVain = async () => {
    const silent: Server = createServer();
    await new Promise<void>((resolve) => {
      silent.listen(0, '127.0.0.1', resolve);
    });
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const host = { HTTPS_PROXY: `http://127.0.0.1:${port}`, AWS_MAX_ATTEMPTS: '2', ...fastTime() };
    const text = failureOf(await run(road, host), 'network');
    expect(text).toMatch(/after 2 attempts/);
    silent.close();
    tally({ chapter: 'proxy', what: 'silent', where: name, times: 1, outcome: 'network' });
  };
  const title = 'a proxy that never answers is a network error after AWS_MAX_ATTEMPTS';
  testWith(faketime, title, waitInVain, sideBySide);

  test('hosts of NO_PROXY are called directly', async () => {
    // An address of this machine that is not one of those that never go through a proxy.
    const here = `https://0.0.0.0:${place.emulator.tlsPort}`;
    const services = { AWS_ENDPOINT_URL: here, ID_TOKEN_ORIGIN: here };
    for (const names of ['0.0.0.0', `.example.com, 0.0.0.0:${place.emulator.tlsPort}`, '*']) {
      const step = await run(road, { HTTPS_PROXY: 'http://127.0.0.1:9', NO_PROXY: names, ...services });
      expect([names, step.conclusion]).toEqual([names, 'success']);
    }
    tally({ chapter: 'proxy', what: 'NO_PROXY', where: name, times: 3, outcome: 'success' });
  });
});
