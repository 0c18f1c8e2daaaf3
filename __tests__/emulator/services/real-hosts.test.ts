/** Clients that call AWS by its real host names, through the CONNECT proxy and its certificates. */
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:https';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { awsHosts, signIn } from '../../../emulator/index.ts';
import { type HostNames, startByHostName } from '../../by-host-name.ts';

let place: HostNames;
beforeAll(async () => {
  const hosts = [...awsHosts('ap-northeast-1'), ...awsHosts('us-east-1')];
  place = await startByHostName({ hosts, login: { user: 'build', password: 's3cret' } });
});
afterAll(() => place.close());

async function status(url: string, proxyUrl: string): Promise<number | undefined> {
  const ca = await readFile(place.caFile, 'utf8');
  const agent = new Agent({ ca, proxyEnv: { HTTPS_PROXY: proxyUrl } });
  const headers = { 'x-amz-sso_bearer_token': signIn(place.emulator.world).accessToken };
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
  expect(await status(`https://portal.sso.ap-northeast-1.amazonaws.com${path}`, place.proxy.url)).toBe(200);
  expect(await status(`https://portal.sso.us-east-1.amazonaws.com${path}`, place.proxy.url)).toBe(401);
  expect(place.proxy.hosts).toEqual(['portal.sso.ap-northeast-1.amazonaws.com', 'portal.sso.us-east-1.amazonaws.com']);
  expect(place.emulator.requests.map(({ host }) => host)).toEqual(place.proxy.hosts);
});

test('the proxy refuses a wrong password, and the certificate covers no other host name', async () => {
  const url = 'https://sts.ap-northeast-1.amazonaws.com/';
  await expect(status(url, place.proxy.url.replace('s3cret', 'guess'))).rejects.toThrow('407');
  expect(place.proxy.refused).toBe(1);
  await expect(status('https://sts.eu-west-1.amazonaws.com/', place.proxy.url)).rejects.toThrow(/altnames/);
});
