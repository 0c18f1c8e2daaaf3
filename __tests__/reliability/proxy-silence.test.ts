/** A company's proxy that does not answer is told from AWS, on every road. */
import { createServer, type Server } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { sideBySide } from '../after-test.ts';
import { testWith } from '../real-clients/tools.ts';
import { failureOf } from '../scenarios/failure.ts';
import { faketime, fastTime } from './fast-time.ts';
import { run, triedRoads } from './proxied.ts';
import { tally } from './tally.ts';

describe.each(triedRoads.map((road) => [road.name, road] as const))('%s:', (name, road) => {
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
