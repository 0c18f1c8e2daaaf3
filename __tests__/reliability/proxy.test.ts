/** A company's proxy: every call of every road goes through it, except to hosts of NO_PROXY. */
import { describe, expect, test } from '@jest/globals';
import { testWith } from '../real-clients/tools.ts';
import { europe, login, oidc, password, place, portal, proxyWith, run, sts, tokens, triedRoads } from './proxied.ts';
import { tally } from './tally.ts';
import { tinyproxy } from './tinyproxy.ts';

const hostsOf: Readonly<Record<string, readonly string[]>> = {
  'cached token': [oidc, portal],
  'permission sets by a pattern': [oidc, portal],
  'role chain': [oidc, portal, europe],
  'web identity': [tokens, europe],
  'token exchange': [tokens, sts, tokens, oidc, portal],
};

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
