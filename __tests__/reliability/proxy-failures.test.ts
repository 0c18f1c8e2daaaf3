/** What goes wrong with a company's proxy is told from AWS, on every road. */
import { createServer, type Server } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { sideBySide } from '../after-test.ts';
import { testWith } from '../real-clients/tools.ts';
import { failureOf } from '../scenarios/failure.ts';
import { faketime, fastTime } from './fast-time.ts';
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
});
