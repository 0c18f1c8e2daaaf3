/** Nobody is asked to sign in where a session is there already: at home, or of this job. */
import { readFile, writeFile } from 'node:fs/promises';
import { expect } from '@jest/globals';
import { endSessions, signIn } from '../../emulator/index.ts';
import { sideBySide } from '../after-test.ts';
import { corpProfile, corpSession } from './aws-config.ts';
import { device, privately, sessionFiles, stepApprovedBy } from './person.ts';
import { inSeconds, play, signedIn, ssoRegion, startUrl, tokenFile } from './play.ts';

const prompts = (log: readonly string[]) => log.filter((line) => line.startsWith('##[notice]')).length;
const signInCalls = ['RegisterClient', 'StartDeviceAuthorization', 'CreateToken'];

sideBySide('a cached token at home is used without a sign-in', async () => {
  const scene = await play(privately, (emulator) => ({ [tokenFile]: signedIn(emulator) }));
  expect((await scene.step(device)).conclusion).toBe('success');
  expect(scene.operations()).toEqual(['GetRoleCredentials']);
});

sideBySide('a cached token that is due is renewed in its file without a sign-in', async () => {
  const file = tokenFile;
  const scene = await play({ ...privately, changed: [file] }, (emulator) => ({
    [file]: signedIn(emulator, { expiresAt: inSeconds(60) }),
  }));
  expect((await scene.step(device)).conclusion).toBe('success');
  expect(scene.operations()).toEqual(['CreateToken', 'GetRoleCredentials']);
});

sideBySide.each([
  ['has ended and cannot be renewed', { expiresAt: inSeconds(-4000), refreshToken: undefined }],
  ['is of another region', { region: 'us-east-1' }],
  ['is of another portal', { startUrl: 'https://d-0000000000.awsapps.com/start' }],
])('a cached token that %s leads to a sign-in', async (_title, change) => {
  const scene = await play(privately, (emulator) => ({ [tokenFile]: signedIn(emulator, change) }));
  expect((await stepApprovedBy('bob', scene)).conclusion).toBe('success');
  expect(scene.operations()).toEqual([...signInCalls, 'GetRoleCredentials']);
});

sideBySide('a refused renewal of an expired token leads to a sign-in', async () => {
  const scene = await play(privately, (emulator) => {
    const token = signedIn(emulator, { expiresAt: inSeconds(-60) });
    emulator.world.refreshTokens.clear();
    return { [tokenFile]: token };
  });
  const { conclusion, log } = await stepApprovedBy('alice', scene);
  expect(conclusion).toBe('success');
  expect(log.join('\n')).toContain('The service refused to renew it: invalid_grant: Invalid refresh token provided.');
  expect(scene.operations()).toEqual(['CreateToken', ...signInCalls, 'GetRoleCredentials']);
});

sideBySide.each([{}, { refreshToken: undefined }])(
  'a cached token (%j) that the portal refuses leads to a sign-in',
  async (change) => {
    const scene = await play(privately, (emulator) => {
      const token = signedIn(emulator, change);
      endSessions(emulator.world);
      return { [tokenFile]: token };
    });
    const { conclusion } = await stepApprovedBy('alice', scene);
    expect(conclusion).toBe('success');
    expect(scene.operations().slice(-4)).toEqual([...signInCalls, 'GetRoleCredentials']);
  },
);

sideBySide("a run for a fork's pull request does not read the cache at home", async () => {
  const payload = {
    pull_request: { user: { login: 'mallory' }, head: { repo: { id: 666 } } },
    repository: { id: 1, private: true },
  };
  const scene = await play({ event: { name: 'pull_request', payload } }, (emulator) => ({
    [tokenFile]: signedIn(emulator),
  }));
  expect((await stepApprovedBy('bob', scene)).conclusion).toBe('success');
  expect(scene.emulator.requests.at(-1)?.caller).toBe('bob');
});

sideBySide('two uses in one job ask for one sign-in, whatever the spelling of the start URL', async () => {
  const scene = await play(privately);
  expect((await stepApprovedBy('alice', scene)).conclusion).toBe('success');
  scene.emulator.resetRequests();
  const second = await scene.step({
    ...device,
    'sso-start-url': `${startUrl}/#/`,
    account: 'prod',
    'permission-set': 'Deploy',
    'aws-profile': 'second',
  });
  expect(second.conclusion).toBe('success');
  expect(prompts(second.log)).toBe(0);
  expect(second.log.join('\n')).toContain('that was approved earlier in this job');
  expect(scene.operations()).toEqual(['ListAccounts', 'GetRoleCredentials']);
});

sideBySide('a later use renews the session of a sign-in when it is due', async () => {
  const scene = await play({ ...privately, settings: { accessTokenSeconds: 240, refreshTokens: 'rotating' } });
  expect((await stepApprovedBy('alice', scene)).conclusion).toBe('success');
  expect(scene.operations()).toEqual([...signInCalls, 'GetRoleCredentials']);
  for (const _ of [2, 3]) {
    scene.emulator.resetRequests();
    const { conclusion, log } = await scene.step({ ...device, 'aws-profile': 'again' });
    expect(conclusion).toBe('success');
    expect(prompts(log)).toBe(0);
    expect(scene.emulator.requests.map(({ params }) => params.grantType)).toEqual(['refresh_token', undefined]);
  }
});

sideBySide('a later use whose session has ended leads to another sign-in', async () => {
  const scene = await play(privately);
  await stepApprovedBy('alice', scene);
  endSessions(scene.emulator.world);
  const second = await stepApprovedBy('bob', scene);
  expect(second.conclusion).toBe('success');
  expect(scene.emulator.requests.at(-1)).toMatchObject({ operation: 'GetRoleCredentials', caller: 'bob' });
});

sideBySide('the session of a sign-in is kept in the format of the AWS token cache', async () => {
  const scene = await play(privately);
  await stepApprovedBy('alice', scene);
  const [file = ''] = await sessionFiles(scene.job);
  const kept = JSON.parse(await readFile(file, 'utf8'));
  expect(Object.keys(kept).toSorted()).toEqual(Object.keys(signIn(scene.emulator.world)).toSorted());
  expect(kept).toMatchObject({ startUrl, region: ssoRegion });
  expect(kept.expiresAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
});

sideBySide('a broken session file leads to another sign-in', async () => {
  const scene = await play(privately);
  await stepApprovedBy('alice', scene);
  const [file = ''] = await sessionFiles(scene.job);
  await writeFile(file, '{"accessToken":');
  expect((await stepApprovedBy('bob', scene)).conclusion).toBe('success');
});

sideBySide('a profile of the AWS config file gives start URL and region of the sign-in', async () => {
  const scene = await play({
    ...privately,
    files: {
      '.aws/config': corpSession + corpProfile('dev', '111122223333', 'ReadOnlyAccess', 'region = eu-west-1\n'),
    },
  });
  const { conclusion, outputs } = await stepApprovedBy('alice', scene, {
    'aws-profile': 'dev',
    'credential-source': 'device-code',
  });
  expect(conclusion).toBe('success');
  expect(outputs['aws-profile']).toBe('dev');
});

sideBySide('cleanup: false keeps the profile, but removes the session of the sign-in', async () => {
  const scene = await play(privately);
  const { envWritten } = await stepApprovedBy('alice', scene, { ...device, cleanup: 'false' });
  const folder = envWritten.AWS_CONFIG_FILE ?? '';
  expect(await readFile(folder, 'utf8')).toContain('[profile');
  const { posts } = await scene.job.finish({
    beforeCleanup: async (job) => expect(await sessionFiles(job)).toEqual([]),
  });
  expect(posts.map(({ conclusion }) => conclusion)).toEqual(['success']);
});
