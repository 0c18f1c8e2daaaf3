/** What a company's proxy refuses is told from AWS, on every road. */
import { describe, expect } from '@jest/globals';
import { testWith } from '../real-clients/tools.ts';
import { failureOf } from '../scenarios/failure.ts';
import { password, proxyWith, run, triedRoads } from './proxied.ts';
import { tally } from './tally.ts';
import { tinyproxy } from './tinyproxy.ts';

describe.each(triedRoads.map((road) => [road.name, road] as const))('%s:', (name, road) => {
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
});
