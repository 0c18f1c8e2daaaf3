import { readFile, stat, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type Emulator, endSessions, signIn } from '../../emulator/index.ts';
import { snapshotTree } from '../../runner/index.ts';
import { failureOf } from './failure.ts';
import { action, cacheFile, dev, inSeconds, play, signedIn, ssoRegion, startUrl, tokenFile } from './play.ts';

test('a cached token gives credentials in one request when the account is an id', async () => {
  const scene = await play({}, (emulator) => ({ [tokenFile]: signedIn(emulator) }));
  const { conclusion, outputs, log, annotations } = await scene.step();
  expect(conclusion).toBe('success');
  expect(scene.operations()).toEqual(['GetRoleCredentials']);
  expect(outputs).toMatchObject({
    'aws-account-id': '111122223333',
    'permission-set': 'ReadOnlyAccess',
    'account-name': '',
  });
  expect(annotations.map(({ level }) => level)).toEqual(['warning']);
  expect(log.join('\n')).toContain('Got credentials for ReadOnlyAccess in account 111122223333, valid until ');
});

test.each([startUrl, `${startUrl}/`, `${startUrl}#/`, `${startUrl}/#/`, `${startUrl}#`])(
  'the start URL spelled %s finds its cached token',
  async (spelling) => {
    const scene = await play({}, (emulator) => ({ [cacheFile('any')]: signedIn(emulator) }));
    expect((await scene.step({ ...dev, 'sso-start-url': spelling })).conclusion).toBe('success');
  },
);

test.each([startUrl, `${startUrl}/`, `${startUrl}#/`])(
  'a token file without startUrl is found by its name, the SHA-1 of %s',
  async (key) => {
    const scene = await play({}, (emulator) => ({ [cacheFile(key)]: signedIn(emulator, { startUrl: undefined }) }));
    expect((await scene.step()).conclusion).toBe('success');
  },
);

test('files in the cache that are no token of this portal are skipped', async () => {
  const scene = await play({}, (emulator) => ({
    '.aws/sso/cache/a-registration.json': JSON.stringify({
      clientId: 'a',
      clientSecret: 'b',
      expiresAt: inSeconds(9999),
    }),
    '.aws/sso/cache/garbage.json': '\0\0 not json',
    '.aws/sso/cache/kiro-auth-token.json': JSON.stringify({
      accessToken: 'foreign-kiro-token',
      expiresAt: inSeconds(9999),
      region: 'us-east-1',
    }),
    '.aws/sso/cache/toolkit.json': JSON.stringify({
      accessToken: 'foreign-toolkit-token',
      startUrl,
      expiresAt: inSeconds(9999),
      scopes: ['codewhisperer:completions'],
    }),
    '.aws/sso/cache/other.json': JSON.stringify({
      accessToken: 'foreign-other-token',
      startUrl: 'https://other.awsapps.com/start',
      expiresAt: inSeconds(9999),
    }),
    '.aws/sso/cache/empty.json': '',
    [tokenFile]: signedIn(emulator),
  }));
  expect((await scene.step()).conclusion).toBe('success');
});

test('a half-written token file is read again when it is complete', async () => {
  let content = '';
  const scene = await play({ changed: [tokenFile] }, (emulator) => {
    content = signedIn(emulator);
    return { [tokenFile]: content.slice(0, 40) };
  });
  setTimeout(() => void writeFile(scene.home(tokenFile), content), 450);
  expect((await scene.step()).conclusion).toBe('success');
});

test('without a token the error says where it looked, which portals it found there and how to sign in', async () => {
  const scene = await play({
    files: {
      '.aws/config': `[sso-session corp]\nsso_start_url = ${startUrl}/#\nsso_region = ${ssoRegion}\n`,
      '.aws/sso/cache/other.json': JSON.stringify({
        accessToken: 'foreign-other-token',
        startUrl: 'https://other.awsapps.com/start',
        expiresAt: inSeconds(9999),
      }),
      '.aws/login/cache/abc.json': '{}',
    },
  });
  const { conclusion, annotations, outputs } = await scene.step();
  expect(conclusion).toBe('failure');
  expect(outputs).toEqual({ 'error-code': 'no-cached-token' });
  expect(annotations).toHaveLength(1);
  expect(annotations[0]?.title).toBe('no-cached-token');
  const text = annotations[0]?.message ?? '';
  expect(text).toContain(scene.home('.aws/sso/cache'));
  expect(text).toContain('https://other.awsapps.com/start');
  expect(text).toContain('aws login');
  expect(text).toContain('secrets: inherit');
  expect(text).toContain('Run aws sso login --sso-session corp on this machine');
  expect(scene.operations()).toEqual([]);
});

test('sso-token alone gives start URL and region', async () => {
  const scene = await play({ secret: signedIn });
  const { conclusion } = await scene.step({
    'sso-token': scene.secret,
    account: 'prod',
    'permission-set': 'Deploy',
  });
  expect(conclusion).toBe('success');
  expect(scene.operations()).toEqual(['ListAccounts', 'GetRoleCredentials']);
});

test('an sso-token that was stored as base64 is decoded', async () => {
  const scene = await play({ secret: (emulator) => Buffer.from(signedIn(emulator)).toString('base64') });
  const inputs = { 'sso-token': scene.secret, account: '111122223333', 'permission-set': 'ReadOnlyAccess' };
  expect((await scene.step(inputs)).conclusion).toBe('success');
});

test('an sso-token on several lines brings a warning, one on a single line none', async () => {
  const scene = await play({ secret: (emulator) => JSON.stringify(JSON.parse(signedIn(emulator)), undefined, 2) });
  const inputs = { account: '111122223333', 'permission-set': 'ReadOnlyAccess' };
  const warned = async (text: string) => {
    const { conclusion, annotations } = await scene.step({ ...inputs, 'sso-token': text });
    expect(conclusion).toBe('success');
    return annotations.some(({ message }) => message.includes('Store it on one line with setup/store-token.sh'));
  };
  expect(await warned(scene.secret)).toBe(true);
  expect(await warned(JSON.stringify(JSON.parse(scene.secret)))).toBe(false);
});

test('of a secret, nothing under eight characters is masked', async () => {
  const scene = await play({
    secret: (emulator) => JSON.stringify({ ...JSON.parse(signedIn(emulator)), idToken: 'i' }),
  });
  const inputs = { 'sso-token': scene.secret, account: '111122223333', 'permission-set': 'ReadOnlyAccess' };
  const { conclusion, masked } = await scene.step(inputs);
  expect(conclusion).toBe('success');
  expect(masked.filter((value) => value.length < 8)).toEqual([]);
});

test('a bare access token without sso-region is invalid input; with it, it works', async () => {
  const scene = await play({ secret: ({ world }) => signIn(world, { user: 'alice' }).accessToken });
  const inputs = { 'sso-token': scene.secret, account: '012345678901', 'permission-set': 'ReadOnlyAccess' };
  const without = await scene.step(inputs, { continueOnError: true });
  expect(without.outputs['error-code']).toBe('invalid-input');
  expect(without.annotations[0]?.message).toContain('sso-region');
  const withRegion = await scene.step({ ...inputs, 'sso-region': ssoRegion });
  expect(withRegion.outputs['aws-account-id']).toBe('012345678901');
});

test('an expired token without a refresh token is session-expired, with the command to sign in', async () => {
  const scene = await play({}, (emulator) => ({
    [tokenFile]: signedIn(emulator, { refreshToken: undefined, expiresAt: '2020-02-20T18:49:27UTC' }),
  }));
  const { outputs, annotations } = await scene.step();
  expect(outputs['error-code']).toBe('session-expired');
  expect(annotations.at(-1)?.message).toContain('expired at 2020-02-20T18:49:27Z');
  expect(annotations.at(-1)?.message).toContain(ssoRegion);
  expect(annotations.at(-1)?.message).toContain('aws sso login');
  expect(scene.operations()).toEqual([]);
});

test.each([-60, 60])(
  'a token without a refresh token, %i s from its expiry, is used without asking SSO-OIDC',
  async (seconds) => {
    const scene = await play({}, (emulator) => ({
      [tokenFile]: signedIn(emulator, { refreshToken: undefined, expiresAt: inSeconds(seconds) }),
    }));
    expect((await scene.step()).conclusion).toBe('success');
    expect(scene.operations()).toEqual(['GetRoleCredentials']);
  },
);

test('a refused token without a refresh token is session-expired', async () => {
  const scene = await play({}, (emulator) => ({
    [tokenFile]: signedIn(emulator, { refreshToken: undefined }),
  }));
  endSessions(scene.emulator.world);
  const { outputs, annotations } = await scene.step();
  expect(outputs['error-code']).toBe('session-expired');
  expect(annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
  expect(annotations.at(-1)?.message).toContain('Session token not found or invalid');
});

test.each([{ expiresAt: inSeconds(60) }, { expiresAt: inSeconds(-4000) }, { expiresAt: '2020-02-20T18:49:27UTC' }])(
  'a token that is due (%j) is renewed and written back with all of its fields',
  async (change) => {
    const file = tokenFile;
    const scene = await play({ settings: { refreshTokens: 'omitted' }, changed: [file] }, (emulator) => ({
      [file]: JSON.stringify({ ...JSON.parse(signedIn(emulator, change)), unknownField: { kept: true } }),
    }));
    const before = JSON.parse(await readFile(scene.home(file), 'utf8'));
    const { conclusion, log } = await scene.step();
    expect(conclusion).toBe('success');
    expect(log.join('\n')).toMatch(/Renewed the session in \S+; it is valid until /);
    expect(scene.operations()).toEqual(['CreateToken', 'GetRoleCredentials']);
    const after = JSON.parse(await readFile(scene.home(file), 'utf8'));
    expect(after).toEqual({ ...before, accessToken: after.accessToken, expiresAt: after.expiresAt });
    expect(after.accessToken).not.toBe(before.accessToken);
    expect(after.expiresAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect((await stat(scene.home(file))).mode & 0o777).toBe(0o600);
  },
);

test('a rotated refresh token is written to the token file', async () => {
  const file = tokenFile;
  const scene = await play({ settings: { refreshTokens: 'rotating' }, changed: [file] }, (emulator) => ({
    [file]: signedIn(emulator, { expiresAt: inSeconds(-1) }),
  }));
  const before = JSON.parse(await readFile(scene.home(file), 'utf8'));
  await scene.step();
  const after = JSON.parse(await readFile(scene.home(file), 'utf8'));
  expect(after.refreshToken).not.toBe(before.refreshToken);
  expect((await scene.step()).conclusion).toBe('success');
});

test('a token that the portal refuses before it expires is renewed once', async () => {
  const file = tokenFile;
  const scene = await play({ changed: [file] }, (emulator) => {
    const token = JSON.parse(signedIn(emulator));
    emulator.world.accessTokens.delete(token.accessToken);
    return { [file]: JSON.stringify(token) };
  });
  expect((await scene.step()).conclusion).toBe('success');
  expect(scene.operations()).toEqual(['GetRoleCredentials', 'CreateToken', 'GetRoleCredentials']);
});

test('a refused renewal leaves a valid token in use, with a warning', async () => {
  const scene = await play({}, (emulator) => {
    const token = JSON.parse(signedIn(emulator, { expiresAt: inSeconds(120) }));
    emulator.world.refreshTokens.clear();
    return { [tokenFile]: JSON.stringify(token) };
  });
  const { conclusion, annotations } = await scene.step();
  expect(conclusion).toBe('success');
  expect(annotations.map(({ message }) => message).join('\n')).toContain('The session was not renewed; using it until');
});

test('a token that another region issued is session-expired, with that region first', async () => {
  const elsewhere = async ({ url }: Emulator) => ({
    SSO: `${url}/region/eu-west-1`,
    SSO_OIDC: `${url}/region/eu-west-1`,
  });
  const scene = await play({ secret: signedIn, ways: elsewhere });
  const { annotations } = await scene.step({ ...dev, 'sso-token': scene.secret, 'sso-region': 'eu-west-1' });
  const text = annotations.at(-1)?.message ?? '';
  expect(text).toMatch(`in eu-west-1 is no longer valid. `);
  expect(text).toContain(
    `The token was issued in ${ssoRegion} and works only there.\nCorrect sso-region (in a profile, sso_region) to ${ssoRegion}. If the session has expired there too, run aws sso login`,
  );
});

test('a refused renewal of an expired token is session-expired', async () => {
  const scene = await play({}, (emulator) => {
    const token = signedIn(emulator, { expiresAt: inSeconds(-1) });
    emulator.world.refreshTokens.clear();
    return { [tokenFile]: token };
  });
  const { outputs, annotations } = await scene.step();
  expect(outputs['error-code']).toBe('session-expired');
  expect(annotations.at(-1)?.message).toContain('invalid_grant: Invalid refresh token provided');
});

test('eight jobs on one machine that need a renewal at the same moment make one CreateToken request', async () => {
  const file = tokenFile;
  const scene = await play({ changed: [file] }, (emulator) => ({
    [file]: signedIn(emulator, { expiresAt: inSeconds(30) }),
  }));
  const jobs = Array.from({ length: 8 }, () => scene.startJob());
  const results = await Promise.all(jobs.map((job) => job.uses(action, { with: dev })));
  expect(results.map(({ conclusion }) => conclusion)).toEqual(Array(8).fill('success'));
  expect(scene.operations().filter((operation) => operation === 'CreateToken')).toHaveLength(1);
  for (const job of jobs) await job.finish();
});

test('an expired sso-token is renewed once for all uses in a job, with a warning to store it anew', async () => {
  const scene = await play({
    settings: { refreshTokens: 'rotating' },
    secret: (emulator) => signedIn(emulator, { expiresAt: inSeconds(-60) }),
  });
  const inputs = { 'sso-token': scene.secret, account: '111122223333', 'permission-set': 'ReadOnlyAccess' };
  const first = await scene.step(inputs);
  expect(first.conclusion).toBe('success');
  expect(first.annotations.map(({ message }) => message).join('\n')).toContain(
    'The service replaced the refresh token in sso-token',
  );
  const second = await scene.step({ ...inputs, 'permission-set': 'Deploy' });
  expect(second.conclusion).toBe('success');
  expect(scene.operations().filter((operation) => operation === 'CreateToken')).toHaveLength(1);
});

test('an sso-token with a minute left is used without renewal', async () => {
  const scene = await play({ secret: (emulator) => signedIn(emulator, { expiresAt: inSeconds(60) }) });
  const { conclusion } = await scene.step({
    'sso-token': scene.secret,
    account: '111122223333',
    'permission-set': 'ReadOnlyAccess',
  });
  expect(conclusion).toBe('success');
  expect(scene.operations()).toEqual(['GetRoleCredentials']);
});

test.each(['relative', '.'])('with HOME=%j nothing of the session gets into the checkout', async (home) => {
  const scene = await play({ secret: signedIn });
  const inputs = { 'sso-token': scene.secret, account: '111122223333', 'permission-set': 'ReadOnlyAccess' };
  const env = { HOME: home, USERPROFILE: scene.job.home };
  expect((await scene.step({ ...inputs, 'profile-type': 'sso' }, { env })).conclusion).toBe('success');
  expect(Object.keys(snapshotTree(scene.job.workspace))).toEqual([]);
});

test.each(['', 'relative'])('with HOME=%j and no other word on it, the home is that of the user', async (home) => {
  const scene = await play();
  const text = failureOf(await scene.step(dev, { env: { HOME: home } }), 'no-cached-token');
  expect(text).toContain(` in ${join(userInfo().homedir, '.aws/sso/cache')}.`);
  expect(Object.keys(snapshotTree(scene.job.workspace))).toEqual([]);
});
