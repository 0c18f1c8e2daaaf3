/** Two people's sign-ins on one machine: the token of the one who is meant is used, and no other. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type Emulator, signIn } from '../../emulator/index.ts';
import type { StepResult } from '../../runner/index.ts';
import { askProcess, processFolderOf } from './ask.ts';
import { assigned, legacyProfile } from './aws-config.ts';
import { failureOf } from './failure.ts';
import { device, privately, sessionFiles, stepApprovedBy } from './person.ts';
import { cacheFile, dev, type PlayOptions, play, type Scene, ssoRegion, startUrl } from './play.ts';
import { config, ofDev, signedInAs, states, twoPeople } from './two-people.ts';

const urlFile = cacheFile(startUrl);
const ended = states['not renewable'];

/** A machine with both sign-ins. */
function playTwo(state: keyof typeof states, options: PlayOptions = {}): Promise<Scene> {
  return play(options, (emulator) => ({ ...twoPeople(states[state], emulator), ...options.files }));
}

const calls = ({ emulator }: Scene) => emulator.requests.map(({ operation, caller }) => `${operation} ${caller}`);

test.each([
  ['lasting', []],
  ['about to end', ['CreateToken bob']],
  ['ended and renewable', ['CreateToken bob']],
] as const)(
  "a profile uses its session's own sign-in, %s, though another person's lasts longer",
  async (state, first) => {
    const scene = await playTwo(state, { changed: [ofDev] });
    expect((await scene.step({ 'aws-profile': 'dev' })).conclusion).toBe('success');
    expect(calls(scene)).toEqual([...first, 'GetRoleCredentials bob']);
  },
);

test.each([
  ['not renewable', []],
  ['refused a renewal', ['CreateToken undefined']],
] as const)("a session that has ended and is %s is over, though another person's lasts", async (state, asked) => {
  const scene = await playTwo(state);
  const text = failureOf(await scene.step({ 'aws-profile': 'dev' }), 'session-expired');
  expect(text).toContain('aws sso login --sso-session Dev');
  expect(calls(scene)).toEqual(asked);
});

test('a session without a token has none, whatever else lies in the cache', async () => {
  const scene = await playTwo('absent');
  const text = failureOf(await scene.step({ 'aws-profile': 'dev' }), 'no-cached-token');
  expect(text).toContain('There is no cached token of the session Dev');
  expect(text).toContain(scene.home(ofDev));
  expect(text).toContain('Run aws sso login --sso-session Dev');
  expect(calls(scene)).toEqual([]);
});

test('device-code asks for a sign-in rather than use the one of another session', async () => {
  const scene = await playTwo('absent', privately);
  await stepApprovedBy('bob', scene, { 'aws-profile': 'dev', 'credential-source': 'device-code' });
  expect(scene.emulator.requests.at(-1)?.caller).toBe('bob');
});

test('a session that was approved for one profile of a job is not used for another session', async () => {
  const scene = await playTwo('absent', privately);
  const asked = { 'credential-source': 'device-code' };
  await stepApprovedBy('bob', scene, { ...asked, 'aws-profile': 'dev' });
  expect((await scene.step({ ...asked, 'aws-profile': 'prod' })).conclusion).toBe('success');
  expect(scene.emulator.requests.at(-1)?.caller).toBe('alice');
});

test('a legacy profile uses the file of its start URL as it spells it, and no session of the portal', async () => {
  const legacy = legacyProfile('old', '111122223333', 'ReadOnlyAccess');
  const scene = await play({ files: { '.aws/config': config + legacy } }, (emulator) => ({
    [cacheFile('Prod')]: signedInAs('alice', emulator),
    [cacheFile(`${startUrl}/`)]: signedInAs('alice', emulator),
  }));
  const without = await scene.step({ 'aws-profile': 'old' }, { continueOnError: true });
  expect(failureOf(without, 'no-cached-token')).toContain('Run aws sso login --profile old');
  expect(calls(scene)).toEqual([]);
});

const dev2 = 'dev2 = 111122223333/ReadOnlyAccess';

test.each([
  ['dev\nprod', ['line 1 (dev) uses the session Dev', 'line 2 (prod) uses the session Prod']],
  [`# comment\nprod\n${dev2}\nold`, ['line 2 (prod) uses the session Prod', `line 4 (old) uses ${startUrl}`]],
])('profiles of two sign-ins, %j, are invalid input', async (profiles, words) => {
  const legacy = legacyProfile('old', '111122223333', 'ReadOnlyAccess');
  const scene = await playTwo('lasting', { files: { '.aws/config': config + legacy } });
  const text = failureOf(await scene.step({ profiles }), 'invalid-input');
  for (const word of words) expect(text).toContain(word);
  expect(calls(scene)).toEqual([]);
});

test.each([
  ['sso-start-url', { 'sso-start-url': startUrl, account: '111122223333', 'permission-set': 'ReadOnlyAccess' }],
  ['the profile dev', { 'aws-profile': 'dev' }],
])('sso-token of another portal than %s says is invalid input', async (from, inputs) => {
  const other = 'https://d-9067000000.awsapps.com/start';
  const scene = await play({
    files: { '.aws/config': config },
    secret: (emulator) => signedInAs('alice', emulator, { startUrl: other }),
  });
  const text = failureOf(await scene.step({ ...inputs, 'sso-token': scene.secret }), 'invalid-input');
  expect(text).toContain(`Input sso-token is a sign-in to ${other}, but ${from} has ${startUrl}.`);
  expect(calls(scene)).toEqual([]);
});

/** A token of the portal that an editor wrote, in a file that is read before those of `late`. */
const editor = cacheFile('an editor');
const late = cacheFile('zzz');
const noAccess = ({ world }: Emulator) =>
  JSON.stringify(signIn(world, { user: 'alice', scopes: ['codewhisperer:completions'] }));
const gone = (emulator: Emulator) =>
  signedInAs('alice', emulator, { accessToken: 'gone-token', refreshToken: 'spent-token' });
const notRenewable = { refreshToken: undefined };
const warnings = ({ annotations }: StepResult) =>
  annotations
    .flatMap(({ level, message }) => (level === 'warning' ? [message] : []))
    .filter((text) => !text.includes('127.0.0.1'));

test.each([
  ['lacks the scope', noAccess, ['GetRoleCredentials alice']],
  ['has ended', gone, ['GetRoleCredentials undefined', 'CreateToken undefined']],
])(
  'with a start URL alone, a token of another tool that %s is followed by the next',
  async (_title, foreign, asked) => {
    const scene = await play({}, (emulator) => ({
      [editor]: foreign(emulator),
      [late]: signedInAs('bob', emulator, notRenewable),
    }));
    const step = await scene.step();
    expect(step.conclusion).toBe('success');
    expect(calls(scene)).toEqual([...asked, 'GetRoleCredentials bob']);
    expect(warnings(step)).toEqual([expect.stringMatching(/^The token cache has several sign-ins to .* aws-profile/)]);
    for (const path of [editor, late]) expect(warnings(step)[0]).toContain(scene.home(path));
  },
);

test('one person answers for all targets, also where the first token is refused', async () => {
  const scene = await play({}, (emulator) => ({ [editor]: noAccess(emulator), [late]: signedInAs('alice', emulator) }));
  const accounts = ['111122223333', '222233334444', '444455556666', '555566667777'];
  const profiles = accounts.map((id) => `p-${id} = ${id}/ReadOnlyAccess`).join('\n');
  const { conclusion } = await scene.step({ 'sso-start-url': startUrl, 'sso-region': ssoRegion, profiles });
  expect(conclusion).toBe('success');
  expect(scene.emulator.requests.map(({ status }) => status)).toEqual([403, 200, 200, 200, 200]);
});

test.each([
  [
    'the file of the URL itself',
    [
      [urlFile, 'bob'],
      [ofDev, 'alice'],
    ],
  ],
  [
    'then a session that the AWS config file names',
    [
      [editor, 'alice'],
      [ofDev, 'bob'],
    ],
  ],
] as const)('with a start URL alone %s comes first, and a warning names all', async (_title, files) => {
  const scene = await play({ files: { '.aws/config': config } }, (emulator) =>
    Object.fromEntries(
      files.map(([path, user]) => [path, signedInAs(user, emulator, user === 'bob' ? notRenewable : {})]),
    ),
  );
  const step = await scene.step();
  expect(calls(scene)).toEqual(['GetRoleCredentials bob']);
  for (const [path] of files) expect(warnings(step)[0]).toContain(scene.home(path));
});

test('one sign-in that has ended beside one that will do: a warning says which is used', async () => {
  const scene = await play({}, (emulator) => ({
    [urlFile]: signedInAs('alice', emulator, ended),
    [late]: signedInAs('bob', emulator),
  }));
  const step = await scene.step();
  expect(calls(scene)).toEqual(['GetRoleCredentials bob']);
  expect(warnings(step)[0]).toContain(`Using ${scene.home(late)}.`);
});

test('one sign-in alone brings no warning', async () => {
  const scene = await play({}, (emulator) => ({
    [late]: signedInAs('bob', emulator),
    [editor]: signedInAs('bob', emulator, ended),
  }));
  expect(warnings(await scene.step())).toEqual([]);
  expect(calls(scene)).toEqual(['GetRoleCredentials bob']);
});

test.each([
  ['a profile means', { 'aws-profile': 'deploy' }, ofDev],
  ['lies in the file of the start URL', { ...dev, 'permission-set': 'Deploy' }, urlFile],
])("where the sign-in that %s may not, another person's is not tried", async (_title, inputs, path) => {
  const deploy = `[profile deploy]\nsso_session = Dev\n${assigned('111122223333', 'Deploy')}`;
  const scene = await play({ files: { '.aws/config': config + deploy } }, (emulator) => ({
    [path]: signedInAs('bob', emulator),
    [late]: signedInAs('alice', emulator),
  }));
  expect(failureOf(await scene.step(inputs), 'not-assigned')).toContain('ReadOnlyAccess');
  expect(new Set(scene.emulator.requests.map(({ caller }) => caller))).toEqual(new Set(['bob']));
});

test('where the portal takes no token, the error is that of the one it knows', async () => {
  const scene = await play({}, (emulator) => ({
    [editor]: gone(emulator),
    [cacheFile('y')]: signedInAs('bob', emulator, notRenewable),
    [late]: gone(emulator),
  }));
  expect(failureOf(await scene.step({ ...dev, 'permission-set': 'Deploy' }), 'not-assigned')).toContain(
    'ReadOnlyAccess',
  );
});

test('a planted mark beside a sign-in, as of another job, leads to no other sign-in', async () => {
  const mark = urlFile.replace(/json$/, 'lent');
  const scene = await play({ changed: [mark] }, (emulator) => ({
    [urlFile]: signedInAs('bob', emulator),
    [late]: signedInAs('alice', emulator),
  }));
  const token = { path: scene.home(urlFile), lent: '0'.repeat(64) };
  const loan = { name: 'x', cliCache: [], newFolders: [], isMarked: true, folder: scene.home(), host: hostname() };
  await writeFile(scene.home(mark), JSON.stringify({ ...loan, token }));
  await scene.step();
  expect(calls(scene)).toEqual(['GetRoleCredentials bob']);
});

test('a planted mark that calls a sign-in at home a copy of sso-token does not lead to that sign-in', async () => {
  const mark = urlFile.replace(/json$/, 'lent');
  const secret = (emulator: Emulator) => signedInAs('bob', emulator);
  const scene = await play({ secret, changed: [mark] }, (emulator) => ({ [urlFile]: signedInAs('alice', emulator) }));
  const folder = join(scene.job.temp, 'aws-sso-credentials');
  const { accessToken } = JSON.parse(scene.secret);
  const origin = join(folder, `session-${createHash('sha256').update(accessToken).digest('hex')}.json`);
  const token = { path: scene.home(urlFile), lent: '0'.repeat(64), origin };
  const loan = {
    name: 'x',
    cliCache: [],
    newFolders: [],
    isMarked: true,
    folder: join(folder, 'use'),
    host: hostname(),
  };
  // A use that is there still: otherwise the mark is that of a killed job.
  await mkdir(loan.folder, { recursive: true, mode: 0o700 });
  await writeFile(scene.home(mark), JSON.stringify({ ...loan, token }));
  await scene.step({ ...dev, 'sso-token': scene.secret });
  expect(calls(scene)).toEqual(['GetRoleCredentials bob']);
});

test('a profile that renews itself stays the person that it was written for, whoever signs in later', async () => {
  const scene = await play({ changed: [urlFile] }, (emulator) => ({ [late]: signedInAs('bob', emulator) }));
  await scene.step({ ...dev, 'aws-profile': 'p', 'profile-type': 'process' });
  await writeFile(scene.home(urlFile), signedInAs('alice', scene.emulator));
  const folder = processFolderOf(scene, 'p');
  for (const name of await readdir(folder)) if (name.includes('.cache.')) await rm(join(folder, name));
  const { arn } = await askProcess(scene, 'p');
  expect(arn).toMatch(/\/bob$/);
});

test('a profile that renews itself with a session that was approved for the job takes no sign-in at home for it', async () => {
  const payload = { pull_request: { head: { repo: { id: 666 } } }, repository: { id: 1, private: true } };
  const scene = await play({ event: { name: 'pull_request', payload } }, (emulator) => ({
    [urlFile]: signedInAs('bob', emulator),
  }));
  await stepApprovedBy('alice', scene, { ...device, 'aws-profile': 'p', 'profile-type': 'process' });
  const folder = processFolderOf(scene, 'p');
  for (const name of await readdir(folder)) if (name.includes('.cache.')) await rm(join(folder, name));
  for (const file of await sessionFiles(scene.job)) await rm(file);
  const { arn, stderr } = await askProcess(scene, 'p');
  expect(arn).toBeUndefined();
  expect(stderr).toContain('no-cached-token');
});
