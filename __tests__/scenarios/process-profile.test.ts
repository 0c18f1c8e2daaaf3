/** `profile-type: process`: a profile whose credentials are new whenever a tool asks, for as long as the job lives. */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from '@jest/globals';
import { endSessions, unassign } from '../../emulator/index.ts';
import { snapshotTree } from '../../runner/index.ts';
import { faketime, testWith } from '../real-clients/tools.ts';
import { askProcess, processLineOf } from './ask.ts';
import { shareClock } from './clock.ts';
import * as oidc from './oidc.ts';
import { playJob } from './oidc.ts';
import { privately } from './person.ts';
import { dev, type PlayOptions, play, playSignedIn, signedIn, ssoRegion, tokenFile } from './play.ts';

const name = '111122223333-ReadOnlyAccess';
const renewing = { ...dev, 'profile-type': 'process' };
const permissionSet = /^arn:aws:sts::111122223333:assumed-role\/AWSReservedSSO_ReadOnlyAccess_[0-9a-f]{16}\//;
const target = 'arn:aws:iam::222233334444:role/deploy-target';
const chained = 'arn:aws:sts::222233334444:assumed-role/deploy-target/GitHubActions';

/** The token is renewed where it lies. */
const renewed = { changed: [tokenFile] };
const withSecret = (options: PlayOptions = {}) => play({ ...options, secret: signedIn });
const withApproval = async (options: PlayOptions = {}) => {
  const scene = await play({ ...options, ...privately });
  scene.emulator.world.autoApprove = { afterPolls: 0, user: 'alice' };
  return scene;
};
const withIdToken = (options: PlayOptions = {}) => playJob({}, options);

const webIdentity = { ...oidc.webIdentity, 'profile-type': 'process', 'aws-profile': name };
const approved = { ...renewing, 'credential-source': 'device-code' };
const exchange = { ...oidc.exchange, 'profile-type': 'process' };

test('a process profile names a credential process whose files are for their owner alone', async () => {
  const scene = await playSignedIn();
  const { envWritten, outputs, state, log } = await scene.step({
    ...renewing,
    'aws-region': 'eu-west-1',
    'profile-settings': 'output = json',
  });
  const config = outputs['aws-config-file'] ?? '';
  const folder = dirname(state.undo ?? '');
  expect(dirname(folder)).toBe(dirname(config));
  expect(await readFile(config, 'utf8')).toBe(
    `[profile ${name}]\nregion = eu-west-1\noutput = json\ncredential_process = /bin/sh ${folder}/credential-process ${name}\n`,
  );
  expect(await readFile(outputs['aws-credentials-file'] ?? '', 'utf8')).toBe('');
  expect(envWritten).toEqual({
    AWS_REGION: 'eu-west-1',
    AWS_DEFAULT_REGION: 'eu-west-1',
    AWS_CONFIG_FILE: config,
    AWS_SHARED_CREDENTIALS_FILE: outputs['aws-credentials-file'],
    AWS_PROFILE: name,
    AWS_SDK_LOAD_CONFIG: '1',
  });
  expect(log.filter((line) => line.includes('cannot be masked'))).toHaveLength(1);
  expect(Object.keys(state).toSorted()).toEqual(['undo', 'undo-sha256']);
  const tree = Object.entries(snapshotTree(folder));
  const ours = tree.filter(([path]) => !path.startsWith('dist/')).map(([, { type, mode }]) => `${type} ${mode}`);
  expect(ours.toSorted()).toEqual([...Array(5).fill('file 600'), 'folder 700', 'folder 700']);
});

for (const { source, inputs, open, first, renewal, arn } of [
  {
    source: 'the token cache at home',
    inputs: renewing,
    open: playSignedIn,
    arn: permissionSet,
    first: ['GetRoleCredentials'],
    renewal: ['CreateToken', 'GetRoleCredentials'],
  },
  {
    source: 'the secret',
    inputs: renewing,
    open: withSecret,
    arn: permissionSet,
    first: ['GetRoleCredentials'],
    renewal: ['CreateToken', 'GetRoleCredentials'],
  },
  {
    source: 'an approved sign-in',
    inputs: approved,
    open: withApproval,
    arn: permissionSet,
    first: ['RegisterClient', 'StartDeviceAuthorization', 'CreateToken', 'GetRoleCredentials'],
    renewal: ['CreateToken', 'GetRoleCredentials'],
  },
  {
    source: 'the exchanged ID token',
    inputs: exchange,
    open: withIdToken,
    arn: permissionSet,
    first: ['GetIdToken', 'AssumeRoleWithWebIdentity', 'GetIdToken', 'CreateTokenWithIAM', 'GetRoleCredentials'],
    renewal: ['GetIdToken', 'AssumeRoleWithWebIdentity', 'GetIdToken', 'CreateTokenWithIAM', 'GetRoleCredentials'],
  },
  {
    source: 'web identity',
    inputs: webIdentity,
    open: withIdToken,
    arn: 'arn:aws:sts::111122223333:assumed-role/deploy/GitHubActions',
    first: ['GetIdToken', 'AssumeRoleWithWebIdentity'],
    renewal: ['GetIdToken', 'AssumeRoleWithWebIdentity'],
  },
]) {
  for (const chain of source === 'the secret' || source === 'an approved sign-in' ? [''] : ['', target]) {
    testWith(
      faketime,
      `a process profile from ${source}${chain && ', with a role chain,'} has new credentials each hour`,
      async () => {
        const scene = await open(renewed);
        const clock = await shareClock(scene);
        const step = await scene.step({
          ...inputs,
          'role-chain': chain,
          ...(scene.secret && { 'sso-token': scene.secret }),
        });
        expect(step.conclusion).toBe('success');
        const hop = chain ? ['AssumeRole'] : [];
        // Two ID tokens are asked for at the same moment.
        expect(scene.operations().toSorted()).toEqual([...first, ...hop].toSorted());
        const ids = new Set([(await askProcess(scene, name, clock.env)).credentials?.AccessKeyId]);
        expect(scene.operations()).toHaveLength(first.length + hop.length);
        for (const hours of [1, 2.5]) {
          scene.emulator.resetRequests();
          await clock.moveTo(hours * 3600);
          const { code, stdout, stderr, credentials, arn: seen } = await askProcess(scene, name, clock.env);
          expect([code, stderr]).toEqual([0, '']);
          if (chain) expect(seen).toBe(chained);
          else expect(seen).toMatch(arn);
          expect(stdout).toBe(`${JSON.stringify(credentials)}\n`);
          expect(credentials).toEqual({
            Version: 1,
            AccessKeyId: expect.any(String),
            SecretAccessKey: expect.any(String),
            SessionToken: expect.any(String),
            Expiration: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
            AccountId: chain ? '222233334444' : '111122223333',
          });
          expect(scene.operations().toSorted()).toEqual([...renewal, ...hop].toSorted());
          ids.add(credentials?.AccessKeyId);
        }
        expect(ids.size).toBe(3);
      },
    );
  }
}

testWith(faketime, 'credentials with more than 15 minutes left are served without a request', async () => {
  const scene = await playSignedIn(renewed);
  const clock = await shareClock(scene);
  await scene.step(renewing);
  for (const [seconds, requests] of [
    [0, 1],
    [44 * 60, 1],
    [46 * 60, 2],
    [47 * 60, 2],
  ] as const) {
    await clock.moveTo(seconds);
    expect((await askProcess(scene, name, clock.env)).arn).toMatch(permissionSet);
    expect(scene.operations().filter((one) => one === 'GetRoleCredentials')).toHaveLength(requests);
  }
});

testWith(
  faketime,
  'short credentials with more than a third of their lifetime left are served without a request',
  async () => {
    const scene = await withIdToken();
    const clock = await shareClock(scene);
    await scene.step({ ...webIdentity, 'role-duration-seconds': '900' });
    for (const [seconds, requests] of [
      [580, 1],
      [620, 2],
      [620 + 580, 2],
      [620 + 620, 3],
    ] as const) {
      await clock.moveTo(seconds);
      expect((await askProcess(scene, name, clock.env)).code).toBe(0);
      expect(scene.operations().filter((one) => one === 'AssumeRoleWithWebIdentity')).toHaveLength(requests);
    }
  },
);

testWith(
  faketime,
  'while a renewal fails, cached credentials are served until they expire, then the error is printed',
  async () => {
    const scene = await playSignedIn({ ...renewed, env: { AWS_MAX_ATTEMPTS: '2' } });
    const clock = await shareClock(scene);
    await scene.step(renewing);
    scene.emulator.faults.add({ operation: 'GetRoleCredentials', kind: 'reset', times: Number.POSITIVE_INFINITY });
    await clock.moveTo(59 * 60);
    const left = await askProcess(scene, name, clock.env);
    expect([left.code, left.stderr]).toEqual([0, '']);
    expect(left.arn).toMatch(permissionSet);

    await clock.moveTo(61 * 60);
    const { code, stdout, stderr } = await askProcess(scene, name, clock.env);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^network: No answer from 127\.0\.0\.1:\d+ while getting role credentials after 2 attempts/);
    expect(stderr).toMatch(/\nCheck that the runner can reach 127\.0\.0\.1:\d+\.\n$/);

    scene.emulator.faults.clear();
    expect((await askProcess(scene, name, clock.env)).arn).toMatch(permissionSet);
  },
);

testWith(faketime, 'a removed assignment is printed as not-assigned with its remedy', async () => {
  const scene = await playSignedIn(renewed);
  const clock = await shareClock(scene);
  await scene.step(renewing);
  const [instance] = scene.emulator.world.instances;
  if (instance) unassign(instance, { user: 'alice', permissionSet: 'ReadOnlyAccess' });
  await clock.moveTo(2 * 3600);
  const { code, stdout, stderr } = await askProcess(scene, name, clock.env);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^not-assigned: .*ReadOnlyAccess.*\n.+\n$/s);
  expect(stderr).toContain('Deploy');
});

testWith(faketime, 'an ended sign-in is printed as session-expired, without a new sign-in', async () => {
  const scene = await withApproval();
  await scene.step(approved);
  const clock = await shareClock(scene);
  endSessions(scene.emulator.world);
  scene.emulator.resetRequests();
  await clock.moveTo(2 * 3600);
  const { code, stdout, stderr } = await askProcess(scene, name, clock.env);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^session-expired: .+\nRun the job again\. It asks for a new sign-in\.\n$/);
  expect(scene.operations()).toEqual(['CreateToken']);
});

test('several targets have a process profile each', async () => {
  const scene = await playSignedIn();
  const { envWritten } = await scene.step({
    'sso-start-url': dev['sso-start-url'],
    'sso-region': ssoRegion,
    'profile-type': 'process',
    profiles: 'a = dev/ReadOnlyAccess\na.credentials = prod/Deploy region=eu-west-1\nA = archive/SecurityAudit',
  });
  expect(envWritten.AWS_PROFILE).toBeUndefined();
  for (const [profile, arn] of [
    ['a', /:111122223333:assumed-role\/AWSReservedSSO_ReadOnlyAccess_/],
    ['a.credentials', /:222233334444:assumed-role\/AWSReservedSSO_Deploy_/],
    ['A', /:012345678901:assumed-role\/AWSReservedSSO_SecurityAudit_/],
  ] as const) {
    expect(processLineOf(scene, profile)).toMatch(new RegExp(` ${profile}$`));
    expect((await askProcess(scene, profile)).arn).toMatch(arn);
  }
  expect(scene.operations().filter((one) => one === 'GetRoleCredentials')).toHaveLength(3);
});
