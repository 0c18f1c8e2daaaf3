/** `profile-type: sso`: what `aws configure sso` and `aws sso login` leave, lent for a job and taken back after it. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { snapshotTree } from '../../runner/index.ts';
import { temporaryFolder } from '../after-test.ts';
import { corpProfile, corpSession } from './aws-config.ts';
import { failureOf } from './failure.ts';
import { issuer } from './oidc.ts';
import {
  action,
  cacheFile,
  dev,
  inSeconds,
  play,
  playSignedIn,
  type Scene,
  signedIn,
  ssoRegion,
  startUrl,
  tokenFile,
} from './play.ts';

const name = '111122223333-ReadOnlyAccess';
const lending = { ...dev, 'profile-type': 'sso' };
const corp = `${corpSession}\n${corpProfile('dev', '111122223333', 'ReadOnlyAccess')}`;

/** The token is renewed in the file that it came from. */
const renewed = { changed: [tokenFile] };

async function json(path: string): Promise<Record<string, string>> {
  return JSON.parse(await readFile(path, 'utf8'));
}

/** The session that a profile of the job names, by the config file in force. */
async function sessionNameOf({ job }: Pick<Scene, 'job'>): Promise<string> {
  const config = await readFile(job.env.AWS_CONFIG_FILE ?? '', 'utf8');
  return /^sso_session = (.+)$/m.exec(config)?.[1] ?? '';
}

/** Renews the token of a file as an AWS tool does, with its refresh token, and asks for role credentials. */
async function useAsTool({ emulator }: Pick<Scene, 'emulator'>, path: string): Promise<Record<string, string>> {
  const token = await json(path);
  const { clientId, clientSecret, refreshToken } = token;
  const answer = await fetch(`${emulator.url}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grantType: 'refresh_token', clientId, clientSecret, refreshToken }),
  });
  const renewed = (await answer.json()) as Record<string, string>;
  expect(renewed.accessToken).toBeTruthy();
  const { accessToken = '', refreshToken: next = '' } = renewed;
  const fields = { ...token, accessToken, refreshToken: next, expiresAt: inSeconds(3600) };
  await writeFile(path, JSON.stringify(fields));
  return fields;
}

test('profile-type: sso writes the section of aws configure sso and lends the token under a new session name', async () => {
  const scene = await playSignedIn();
  const { outputs, envWritten, log, state } = await scene.step({
    ...lending,
    'aws-region': 'eu-west-1',
    'profile-settings': 'output = json',
  });
  const session = `aws-sso-credentials-${basename(dirname(state.undo ?? ''))}`;
  expect(session).toMatch(/^aws-sso-credentials-[0-9a-f-]{36}$/);
  expect(await readFile(outputs['aws-config-file'] ?? '', 'utf8')).toBe(
    [
      `[profile ${name}]`,
      `sso_session = ${session}`,
      'sso_account_id = 111122223333',
      'sso_role_name = ReadOnlyAccess',
      'region = eu-west-1',
      'output = json',
      '',
      `[sso-session ${session}]`,
      `sso_start_url = ${startUrl}`,
      `sso_region = ${ssoRegion}`,
      'sso_registration_scopes = sso:account:access',
      '',
    ].join('\n'),
  );
  expect(await readFile(outputs['aws-credentials-file'] ?? '', 'utf8')).toBe('');
  expect(envWritten).toMatchObject({ AWS_PROFILE: name });
  expect(Object.keys(envWritten).filter((variable) => /KEY|TOKEN/.test(variable))).toEqual([]);
  expect(log.filter((line) => line.includes('cannot be masked'))).toHaveLength(1);

  const lent = await json(scene.home(cacheFile(session)));
  expect(lent).toEqual(await json(scene.home(tokenFile)));
  expect(lent.expiresAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  const folder = scene.home('.aws/sso/cache');
  for (const file of await readdir(folder)) expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
});

test('several targets share one sso-session', async () => {
  const scene = await playSignedIn();
  await scene.step({
    'sso-start-url': startUrl,
    'sso-region': ssoRegion,
    'profile-type': 'sso',
    profiles: 'a = dev/ReadOnlyAccess\nb = prod/Deploy region=eu-west-1',
  });
  const config = await readFile(scene.job.env.AWS_CONFIG_FILE ?? '', 'utf8');
  const session = await sessionNameOf(scene);
  expect(config.match(/^\[.+\]$/gm)).toEqual(['[profile a]', '[profile b]', `[sso-session ${session}]`]);
  expect(config.split(`sso_session = ${session}\n`)).toHaveLength(3);
});

test('a lent token that AWS tools renewed is written back to the file it came from', async () => {
  const scene = await playSignedIn(renewed);
  await scene.step(lending);
  const before = await json(scene.home(tokenFile));
  const token = await useAsTool(scene, scene.home(cacheFile(await sessionNameOf(scene))));
  const [post] = await scene.end();
  expect(post?.annotations).toEqual([]);
  expect(before.accessToken).not.toBe(token.accessToken);
});

test('the renewed token that is written back has all of its fields and mode 0600', async () => {
  const scene = await playSignedIn(renewed);
  await scene.step(lending);
  const before = await json(scene.home(tokenFile));
  const token = await useAsTool(scene, scene.home(cacheFile(await sessionNameOf(scene))));
  await scene.end();
  expect(await json(scene.home(tokenFile))).toEqual({ ...before, ...token });
  expect((await stat(scene.home(tokenFile))).mode & 0o777).toBe(0o600);
});

test('a newer sign-in of the person is not overwritten by the lent token', async () => {
  const scene = await playSignedIn(renewed);
  await scene.step(lending);
  await useAsTool(scene, scene.home(cacheFile(await sessionNameOf(scene))));
  const anew = signedIn(scene.emulator);
  await writeFile(scene.home(tokenFile), anew);
  await scene.end();
  expect(await readFile(scene.home(tokenFile), 'utf8')).toBe(anew);
});

test('a profile with its own session is lent no copy, and its token stays as AWS tools renewed it', async () => {
  const scene = await playSignedIn({ ...renewed, files: { '.aws/config': corp } });
  await scene.step({ 'aws-profile': 'dev', 'profile-type': 'sso' });
  const config = await readFile(scene.job.env.AWS_CONFIG_FILE ?? '', 'utf8');
  expect(config.match(/^\[.+\]$/gm)).toEqual(['[sso-session corp]', '[profile dev]']);
  expect(await sessionNameOf(scene)).toBe('corp');
  expect(await readdir(scene.home('.aws/sso/cache'))).toEqual([basename(tokenFile)]);
  const token = await useAsTool(scene, scene.home(tokenFile));
  await scene.end();
  expect(await json(scene.home(tokenFile))).toMatchObject(token);
});

test.each(['true', 'false'])(
  'a sign-in of somebody else under the session of a profile stays where it is while an sso-token is lent, cleanup: %s',
  async (cleanup) => {
    const earlier = '{"startUrl": "https://other.awsapps.com/start", "accessToken": "of-somebody-else"}';
    const scene = await play({
      files: { '.aws/config': corp, [tokenFile]: earlier },
      secret: signedIn,
      ...(cleanup === 'false' && { unchecked: 'cleanup: false leaves profile and token at home' }),
    });
    await scene.step({ 'aws-profile': 'dev', 'profile-type': 'sso', 'sso-token': scene.secret, cleanup });
    expect(await readFile(scene.home(tokenFile), 'utf8')).toBe(earlier);
    const session = await sessionNameOf(scene);
    expect(session).toMatch(/^aws-sso-credentials-/);
    expect(await json(scene.home(cacheFile(session)))).toMatchObject({
      accessToken: JSON.parse(scene.secret).accessToken,
    });
    if (cleanup === 'true') await scene.end();
    expect(await readFile(scene.home(tokenFile), 'utf8')).toBe(earlier);
  },
);

test.each([
  ['a token of the cache', false],
  ['an sso-token', true],
])(
  'a folder whose config file names another portal by the same session: %s has one of its own',
  async (_title, isSecret) => {
    const other = '[sso-session corp]\nsso_start_url = https://other.awsapps.com/start\nsso_region = us-west-2\n';
    const files = { '.aws/config': other, 'etc/config': corp };
    const scene = await (isSecret ? play({ files, secret: signedIn }) : playSignedIn({ files }));
    const inputs = { 'aws-profile': 'dev', 'profile-type': 'sso', 'aws-config-directory': '~/.aws' };
    const env = { AWS_CONFIG_FILE: '~/etc/config' };
    await scene.step({ ...inputs, 'sso-token': scene.secret }, { env });
    const session = await sessionNameOf(scene);
    expect(session).toMatch(/^aws-sso-credentials-/);
    expect(await readFile(scene.home('.aws/config'), 'utf8')).toContain(
      `[sso-session ${session}]\nsso_start_url = ${startUrl}\nsso_region = ${ssoRegion}\n`,
    );
    expect(await json(scene.home(cacheFile(session)))).toMatchObject({ startUrl, region: ssoRegion });
  },
);

test('an sso-token is lent and removed after the job, with the folders that were made for it', async () => {
  const scene = await play({ secret: signedIn });
  await scene.step({ ...lending, 'sso-token': scene.secret });
  await writeCliCache(scene, await sessionNameOf(scene));
  const [post] = await scene.end();
  expect(post?.annotations).toEqual([]);
  expect(await readdir(scene.home())).toEqual([]);
});

test('a lent sso-token whose refresh token AWS tools replaced gives a warning to store it anew', async () => {
  const scene = await play({ secret: signedIn });
  await scene.step({ ...lending, 'sso-token': scene.secret });
  await useAsTool(scene, scene.home(cacheFile(await sessionNameOf(scene))));
  const [post] = await scene.end();
  expect(post?.annotations).toEqual([
    expect.objectContaining({ level: 'warning', message: expect.stringContaining('store sso-token again') }),
  ]);
});

test('a bare access token is lent with start URL, region and expiry', async () => {
  const scene = await play({ secret: (emulator) => JSON.parse(signedIn(emulator)).accessToken });
  await scene.step({ ...lending, 'sso-token': scene.secret });
  expect(await json(scene.home(cacheFile(await sessionNameOf(scene))))).toEqual({
    accessToken: scene.secret,
    startUrl,
    region: ssoRegion,
    expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  });
});

test('a token that was renewed after a refusal is lent in its renewed form', async () => {
  const scene = await playSignedIn(renewed);
  const { accessToken = '' } = await json(scene.home(tokenFile));
  scene.emulator.world.accessTokens.delete(accessToken);
  expect((await scene.step(lending)).conclusion).toBe('success');
  expect(scene.operations()).toEqual(['GetRoleCredentials', 'CreateToken', 'GetRoleCredentials']);
  const lent = await json(scene.home(cacheFile(await sessionNameOf(scene))));
  expect(lent).toEqual(await json(scene.home(tokenFile)));
  expect(lent.accessToken).not.toBe(accessToken);
});

test.each(['true', 'false'])('a step that fails with unsafe-file lends nothing, cleanup: %s', async (cleanup) => {
  const scene = await playSignedIn({ changed: ['.aws/config'] });
  await mkdir(scene.home('.aws/config'));
  const before = snapshotTree(scene.home());
  failureOf(await scene.step({ ...lending, 'aws-config-directory': '~/.aws', cleanup }), 'unsafe-file');
  expect(snapshotTree(scene.home())).toEqual(before);
});

test('cleanup: false keeps the lent token and no mark of the loan', async () => {
  const scene = await playSignedIn({ unchecked: 'cleanup: false leaves profile and token at home' });
  await scene.step({ ...lending, 'aws-config-directory': '~/.aws', cleanup: 'false' });
  const files = (await readdir(scene.home('.aws/sso/cache'))).toSorted();
  expect(files).toHaveLength(2);
  expect(files.filter((file) => !file.endsWith('.json'))).toEqual([]);
  await scene.job.finish();
  expect((await readdir(scene.home('.aws/sso/cache'))).toSorted()).toEqual(files);
});

test('two jobs on one home at the same moment lend under different session names', async () => {
  const scene = await playSignedIn();
  const other = scene.startJob();
  const before = snapshotTree(scene.home());
  const steps = await Promise.all([scene.step(lending), other.uses(action, { with: lending })]);
  expect(steps.map(({ conclusion }) => conclusion)).toEqual(['success', 'success']);
  const [mine, theirs] = await Promise.all([sessionNameOf(scene), sessionNameOf({ job: other })]);
  expect(mine).not.toBe(theirs);
  await other.finish();
  expect((await json(scene.home(cacheFile(mine)))).accessToken).toBeTruthy();
  await scene.end();
  expect(snapshotTree(scene.home())).toEqual(before);
});

test('of two jobs that lend an sso-token under one session, the later one takes a new name', async () => {
  const scene = await play({ files: { '.aws/config': corp }, secret: signedIn });
  const other = scene.startJob({ secrets: [scene.secret] });
  const use = { 'aws-profile': 'dev', 'profile-type': 'sso', 'sso-token': scene.secret };
  await scene.step(use);
  expect((await other.uses(action, { with: use })).conclusion).toBe('success');
  expect(await sessionNameOf(scene)).toBe('corp');
  expect(await sessionNameOf({ job: other })).toMatch(/^aws-sso-credentials-/);
  await other.finish();
  expect((await json(scene.home(tokenFile))).accessToken).toBeTruthy();
});

const uses = { sso: lending, process: { ...dev, 'profile-type': 'process' }, static: dev };

test.each([
  ['the cache', 'sso'],
  ['the cache', 'static'],
  ['the secret', 'sso'],
  ['the secret', 'static'],
] as const)(
  'a session of %s that AWS tools renewed works in a later use with profile-type: %s',
  async (from, later) => {
    const isSecret = from === 'the secret';
    // Of two files of one portal, a search takes the one that is called after the start URL.
    const inCache = cacheFile(startUrl);
    const scene = await (isSecret
      ? play({ secret: signedIn })
      : play({ changed: [inCache] }, (emulator) => ({ [inCache]: signedIn(emulator) })));
    const token = { 'sso-token': scene.secret };
    await scene.step({ ...lending, ...token, 'aws-profile': 'first' });
    const session = await sessionNameOf(scene);
    const lent = scene.home(cacheFile(session));
    const { accessToken } = await useAsTool(scene, lent);
    // What the first token had is spent, and it is no longer good.
    for (const spent of scene.emulator.world.accessTokens.keys())
      if (spent !== accessToken) scene.emulator.world.accessTokens.delete(spent);
    const step = await scene.step({ ...uses[later], ...token, 'aws-profile': 'second' });
    expect(step.conclusion).toBe('success');
    const config = await readFile(scene.job.env.AWS_CONFIG_FILE ?? '', 'utf8');
    expect(config.match(/^sso_session = .+$/gm)).toEqual(
      Array(later === 'sso' ? 2 : 1).fill(`sso_session = ${session}`),
    );
    // The use that came later has spent nothing that the first profile needs.
    await useAsTool(scene, lent);
  },
);

test('the next job removes what a killed job lent and writes the renewed token back', async () => {
  const scene = await playSignedIn(renewed);
  const before = snapshotTree(scene.home());
  const killed = scene.startJob();
  await killed.uses(action, { with: lending });
  const session = await sessionNameOf({ job: killed });
  await writeCliCache(scene, session);
  const token = await useAsTool(scene, scene.home(cacheFile(session)));
  killed.dispose();

  const { log } = await scene.step(dev);
  expect(log).toContain(`Removed the token that a killed job had left in ${scene.home(cacheFile(session))}.`);
  expect(await json(scene.home(tokenFile))).toMatchObject(token);
  expect(Object.keys(snapshotTree(scene.home()))).toEqual(Object.keys(before));
});

test('a job that still runs, here or on another machine, keeps what it lent', async () => {
  const scene = await playSignedIn();
  await scene.step(lending);
  const session = await sessionNameOf(scene);
  const elsewhere = scene.startJob();
  const step = await elsewhere.uses(action, { with: dev });
  expect(step.log.filter((line) => line.startsWith('Removed'))).toEqual([]);
  // Its token is the person's, not the one that was lent.
  expect(step.log).toContain(`Using the cached token for ${startUrl} from ${scene.home(tokenFile)}.`);
  await elsewhere.finish();

  const mark = scene.home(cacheFile(session).replace(/json$/, 'lent'));
  await writeFile(mark, (await readFile(mark, 'utf8')).replace(/"host":"[^"]*"/, '"host":"another-machine"'));
  const other = scene.startJob();
  expect((await other.uses(action, { with: dev })).log.filter((line) => line.startsWith('Removed'))).toEqual([]);
  await other.finish();
});

test.each([
  ['not JSON', () => '{', true],
  ['of another shape', () => '{"token":{"path":1}}', true],
  ['of another token', (home: string) => markOf(home, { path: join(home, 'precious') }), true],
  ['of a token that was never lent', (home: string) => markOf(home, {}), true],
  [
    'one for paths outside of the caches',
    (home: string) =>
      markOf(
        home,
        { origin: join(home, 'precious'), lent: fingerprintOf('another') },
        { cliCache: [{ accountId: '../../..', permissionSet: 'precious' }], newFolders: [join(home, 'empty')] },
      ),
    false,
  ],
])('a planted mark that is %s does no harm', async (_, content, stays) => {
  const precious = '{"accessToken":"mine"}';
  const planted = '.aws/sso/cache/planted';
  const changed = ['empty', '.aws/cli', '.aws/cli/cache', `${planted}.json`, `${planted}.lent`];
  const scene = await playSignedIn({ files: { precious, '.aws/config': corp }, changed });
  await mkdir(scene.home('empty'));
  await mkdir(scene.home('.aws/cli/cache'), { recursive: true });
  await writeFile(scene.home(`${planted}.json`), '{"accessToken":"another"}');
  await writeFile(scene.home(`${planted}.lent`), content(scene.home()));
  expect((await scene.step(dev)).conclusion).toBe('success');
  await scene.end();
  const left = Object.keys(snapshotTree(scene.home()));
  expect(left).toEqual(expect.arrayContaining(['precious', '.aws/config', 'empty', tokenFile]));
  expect(left.includes(`${planted}.json`)).toBe(stays);
  expect(await readFile(scene.home('precious'), 'utf8')).toBe(precious);
});

const fingerprintOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** A mark that a job would have left which was killed. */
function markOf(home: string, token: object, rest: object = {}): string {
  return JSON.stringify({
    name: 'x',
    cliCache: [],
    newFolders: [],
    isMarked: true,
    folder: join(home, 'gone'),
    host: hostname(),
    token: { path: join(home, '.aws/sso/cache/planted.json'), lent: fingerprintOf('mine'), ...token },
    ...rest,
  });
}

test.each([
  ['a file that is no token', 'no-token'],
  ["a person's own token", 'corp'],
])('a planted mark of %s takes nothing away', async (_title, key) => {
  const [token, mark] = [cacheFile(key), cacheFile(key).replace(/json$/, 'lent')];
  const cli = { accountId: '111122223333', permissionSet: 'ReadOnlyAccess' };
  const scene = await playSignedIn({
    changed: [mark],
    files: { [cacheFile('no-token')]: '{"clientSecret":"mine"}', [cliCacheFile('corp')]: cliCache },
  });
  await writeCliCache(scene, 'corp');
  await writeFile(
    scene.home(mark),
    markOf(scene.home(), { path: scene.home(token) }, { name: 'corp', cliCache: [cli] }),
  );
  const before = snapshotTree(scene.home('.aws'));
  await scene.step(dev);
  const after = snapshotTree(scene.home('.aws'));
  const kept = (tree: typeof before) => Object.entries(tree).filter(([path]) => !path.endsWith('.lent'));
  expect(kept(after)).toEqual(kept(before));
});

test('a planted mark beside a sign-in, which gives it the name of another one, leads to no file of that', async () => {
  const other = cacheFile('other');
  const mark = tokenFile.replace(/json$/, 'lent');
  const scene = await playSignedIn({ files: { [other]: '{}' }, changed: [mark] });
  const planted = markOf(scene.home(), { path: scene.home(tokenFile) });
  await writeFile(scene.home(mark), JSON.stringify({ ...JSON.parse(planted), name: 'other', folder: scene.home() }));
  expect((await scene.step(lending)).conclusion).toBe('success');
  expect(await sessionNameOf(scene)).toMatch(/^aws-sso-credentials-/);
  expect(await readFile(scene.home(other), 'utf8')).toBe('{}');
});

test("an outsider's run reads nothing of the cache, not even what a killed job lent", async () => {
  const home = await temporaryFolder('home-');
  const first = await playSignedIn({ home, unchecked: 'the job is killed' });
  await first.step(lending);
  first.job.dispose();
  const scene = await play({ home, secret: signedIn, github: { actor: 'dependabot[bot]' } });
  expect((await scene.step({ ...dev, 'sso-token': scene.secret })).conclusion).toBe('success');
});

test.each([
  ['the credential source trusted-token-issuer has', issuer],
  [
    'the credential source web-identity has',
    { 'role-to-assume': 'arn:aws:iam::111122223333:role/deploy', 'sso-start-url': '' },
  ],
  ['role-chain is set,', { 'role-chain': 'arn:aws:iam::222233334444:role/deploy-target' }],
  ['run is set,', { run: 'true' }],
])('profile-type: sso, but %s … is invalid input before any request', async (why, change) => {
  const scene = await playSignedIn({ claims: {} });
  const text = failureOf(await scene.step({ ...lending, ...change }), 'invalid-input');
  expect(text).toMatch(new RegExp(`^Input profile-type is sso, but ${why} `));
  expect(text).toContain('Use profile-type: process');
  expect(scene.operations()).toEqual([]);
});

test('profile-type: sso without a start URL is invalid input', async () => {
  const scene = await play({ secret: (emulator) => JSON.parse(signedIn(emulator)).accessToken });
  const text = failureOf(
    await scene.step({ ...lending, 'sso-start-url': '', 'sso-token': scene.secret }),
    'invalid-input',
  );
  expect(text).toContain('sso-start-url');
});

/** What `aws --profile NAME` leaves of role credentials. */
async function writeCliCache({ home }: Scene, session: string): Promise<void> {
  const path = home(cliCacheFile(session));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, cliCache);
}

const cliCache = '{"ProviderType":"sso","Credentials":{}}';

function cliCacheFile(session: string): string {
  const key = JSON.stringify({ accountId: '111122223333', roleName: 'ReadOnlyAccess', sessionName: session });
  return cacheFile(key).replace('/sso/', '/cli/');
}
