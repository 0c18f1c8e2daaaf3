/** Roads on a machine that reaches AWS and GitHub by their real names, and through a proxy alone. */
import { afterAll, beforeAll, expect } from '@jest/globals';
import { awsHosts } from '../../emulator/index.ts';
import type { StepResult } from '../../runner/index.ts';
import { type HostNames, startByHostName } from '../by-host-name.ts';
import { triesAll } from '../extent.ts';
import { findShown } from '../scenarios/job-laws.ts';
import { play, ssoRegion, tokenFile } from '../scenarios/play.ts';
import { type Road, roads } from './calls.ts';
import { expectTame } from './hostile.ts';
import { startTinyproxy, type Tinyproxy } from './tinyproxy.ts';

export const password = 'pr0xy-passw0rd';
export const login = `build:${password}`;
export const tokens = 'pipelines.actions.githubusercontent.com';
export const [portal = '', oidc = '', sts = ''] = awsHosts(ssoRegion);
export const europe = 'sts.eu-west-1.amazonaws.com';

export let place: HostNames;
const proxies: Tinyproxy[] = [];

beforeAll(async () => {
  place = await startByHostName({ hosts: [portal, oidc, sts, europe, tokens, '0.0.0.0'] });
});
afterAll(async () => {
  for (const proxy of proxies) await proxy.close();
  await place.close();
});

export async function proxyWith(file: string, ...lines: readonly string[]): Promise<Tinyproxy> {
  const proxy = await startTinyproxy(file, [`Upstream http 127.0.0.1:${place.proxy.port}`, ...lines]);
  proxies.push(proxy);
  return proxy;
}

/** Runs a road on a machine that reaches AWS and GitHub by their real names, if at all. */
export async function run(road: Road, host: Readonly<Record<string, string>>): Promise<StepResult> {
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

/** A person's sign-in asks the same hosts as a renewal. */
const silentRoads = roads.filter(({ name }) => name !== 'device code');
/** Roads to hosts that others lead to as well. */
const repeated = ['permission sets by a pattern', 'web identity'];
export const triedRoads = triesAll ? silentRoads : silentRoads.filter(({ name }) => !repeated.includes(name));
