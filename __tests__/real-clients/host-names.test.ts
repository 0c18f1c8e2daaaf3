/** Without any endpoint variable: sign-in, action and CLI call AWS by its real host names, through a company's proxy. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { awsHosts } from '../../emulator/index.ts';
import { type HostNames, startByHostName } from '../by-host-name.ts';
import { askProcess } from '../scenarios/ask.ts';
import { shareClock } from '../scenarios/clock.ts';
import { findShown } from '../scenarios/job-laws.ts';
import { dev, inSeconds, play, signedIn, ssoRegion, tokenFile } from '../scenarios/play.ts';
import { configs, roleOf, setUpMachine, signInWith } from './machine.ts';
import { cli, faketime, testWith } from './tools.ts';

const [portal, oidc] = awsHosts(ssoRegion);
const sts = 'sts.eu-west-1.amazonaws.com';

let place: HostNames;
beforeAll(async () => {
  const login = { user: 'build', password: 'pr0xy-passw0rd' };
  place = await startByHostName({ hosts: [...awsHosts(ssoRegion), sts], login });
});
afterAll(() => place.close());

/** A job that reaches the services by their own names alone; its token is renewed where it lies. */
const byHostName = () => ({ emulator: place.emulator, isByHostName: true, changed: [tokenFile] }) as const;

/** The environment of a machine behind the proxy. */
const behindProxy = () => ({
  HTTPS_PROXY: place.proxy.url,
  NODE_EXTRA_CA_CERTS: place.caFile,
  AWS_CA_BUNDLE: place.caFile,
});

test('the action renews a session at oidc.REGION and gets credentials at portal.sso.REGION', async () => {
  const files = { [tokenFile]: signedIn(place.emulator, { expiresAt: inSeconds(30) }) };
  const scene = await play({ ...byHostName(), host: behindProxy(), files });
  const tunnels = place.proxy.hosts.length;
  const { conclusion, annotations } = await scene.step();
  expect(annotations).toEqual([]);
  expect(conclusion).toBe('success');
  expect(place.proxy.hosts.slice(tunnels)).toEqual([oidc, portal]);
  expect(place.emulator.requests.map(({ host, operation }) => [host, operation])).toEqual([
    [oidc, 'CreateToken'],
    [portal, 'GetRoleCredentials'],
  ]);
  await scene.end();
  expect(findShown(['pr0xy-passw0rd'], scene.job)).toEqual([]);
});

testWith(
  faketime,
  'a credential process goes through the proxy of its job, in a step without proxy variables',
  async () => {
    const scene = await play({ ...byHostName(), files: { [tokenFile]: signedIn(place.emulator) } });
    const use = { ...dev, 'profile-type': 'process', 'aws-profile': 'p' };
    expect((await scene.step(use, { env: behindProxy() })).conclusion).toBe('success');
    const clock = await shareClock(scene);
    await clock.moveTo(3600);
    const tunnels = place.proxy.hosts.length;
    const { stderr, arn } = await askProcess(scene, 'p', clock.env);
    expect(stderr).toBe('');
    expect(arn).toMatch(roleOf('111122223333', 'ReadOnlyAccess'));
    expect(place.proxy.hosts.slice(tunnels)).toEqual([oidc, portal]);
    place.emulator.resetRequests();
  },
);

testWith(
  cli,
  'aws sso login, the action and a later aws command call oidc, portal.sso and sts of their regions',
  async (aws) => {
    const machine = await setUpMachine();
    const host = { ...behindProxy(), AWS_EC2_METADATA_DISABLED: 'true' };
    await machine.write('.aws/config', configs.session);
    const tunnels = place.proxy.hosts.length;
    const shell = { PATH: '/usr/bin:/bin', HOME: machine.home, LANG: 'C.UTF-8', ...host };
    await signInWith(aws, 'session', place.emulator, shell);
    expect([...new Set(place.proxy.hosts.slice(tunnels))]).toEqual([oidc]);

    const scene = await play({ ...byHostName(), home: machine.home, host });
    await scene.step({ 'aws-profile': 'session' });
    const { log } = await scene.job.run(`${aws} sts get-caller-identity --query Arn --output text`);
    expect(log.at(-1)).toMatch(roleOf('111122223333', 'ReadOnlyAccess'));
    expect(place.emulator.requests.map(({ host, operation, status }) => [host, operation, status])).toEqual([
      [portal, 'GetRoleCredentials', 200],
      [sts, 'GetCallerIdentity', 200],
    ]);
  },
);
