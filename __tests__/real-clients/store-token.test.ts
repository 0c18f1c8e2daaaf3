/** setup/store-token.sh: the right session becomes the secret, and nothing else does. */
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '../../emulator/index.ts';
import { cacheFile, inSeconds, signedIn, startUrl } from '../scenarios/play.ts';
import { printed, runScript } from './administrator.ts';
import { configs, type Machine, setUpMachine } from './machine.ts';
import { type SecretStore, startSecretStore } from './secret-store.ts';
import { cli, gh, testWith } from './tools.ts';

const otherUrl = 'https://d-9067000000.awsapps.com/start';
/** One of an application that is no `sso:account:access`, as editors leave them. */
const foreign = (emulator: Emulator) =>
  JSON.stringify({ ...JSON.parse(signedIn(emulator)), scopes: ['codewhisperer:completions'] });
const registration = JSON.stringify({ clientId: 'c', clientSecret: 's', expiresAt: inSeconds(86_400) });

let emulator: Emulator;
let machine: Machine;
beforeEach(async () => {
  emulator = await startEmulator();
  machine = await setUpMachine();
});
afterEach(() => emulator.close());

const run = (...args: string[]) => runScript('store-token.sh', args, machine.env);
const file = (key: string) => join(machine.home, cacheFile(key));

describe('which file it is', () => {
  test('the one session of the one portal, beside registrations and tokens of other tools', async () => {
    await machine.write('.aws/sso/cache/kiro-auth-token.json', signedIn(emulator));
    await machine.write(cacheFile('a registration'), registration);
    await machine.write(cacheFile('an editor'), foreign(emulator));
    await machine.write(cacheFile('half a file'), signedIn(emulator).slice(0, 40));
    await machine.write(cacheFile('my-sso'), signedIn(emulator));
    const { code, stdout, stderr } = await run('--dry-run');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr.split('\n')).toEqual([
      `Session of ${startUrl} in ap-northeast-1: ${file('my-sso')}`,
      expect.stringMatching(
        /^All jobs can use it until 2\S+Z\. The first job after that renews it, possibly for itself only\./,
      ),
      `would run: tr -d '\\r\\n' < ${file('my-sso')} | gh secret set AWS_SSO_TOKEN`,
      '',
    ]);
  });

  test.each([
    ['cannot be renewed', { refreshToken: undefined }, /^All jobs can use it until 2\S+Z\.$/m],
    ['has ended and can be renewed', { expiresAt: inSeconds(-60) }, /^It expired at 2\S+Z\. The first job renews it/m],
  ])('of a session that %s, how long it will do', async (_title, change, words) => {
    await machine.write(cacheFile('my-sso'), signedIn(emulator, change));
    expect(await run('--dry-run')).toMatchObject({ code: 0, stderr: expect.stringMatching(words) });
  });

  test.each([
    [['--start-url', 'https://D-1234567890.awsapps.com/start/#/'], 'mine'],
    [['--start-url', 'https://d-1234567890.awsapps.com'], 'mine'],
    [['--start-url', otherUrl], 'other'],
    [['--session', 'other'], 'other'],
  ])('of two portals, the one that %j means', async (args, key) => {
    await machine.write(cacheFile('mine'), signedIn(emulator));
    await machine.write(cacheFile('other'), signedIn(emulator, { startUrl: otherUrl }));
    expect((await run('--dry-run', ...args)).stderr).toContain(`< ${file(key)} |`);
  });

  test.each([
    ['of the two, the one that lasts the longest', 28_000],
    ['of one that has ended and one that can be renewed, the latter', -60],
  ])('of one portal, %s', async (_title, seconds) => {
    const ofOld = { refreshToken: undefined, expiresAt: inSeconds(seconds) };
    await machine.write(cacheFile('of old'), signedIn(emulator, ofOld));
    await machine.write(cacheFile('my-sso'), signedIn(emulator));
    const { stderr } = await run('--dry-run');
    expect(stderr).toContain(`< ${file(seconds > 0 ? 'of old' : 'my-sso')} |`);
    expect(stderr.includes('There are 2 sessions of it')).toBe(seconds > 0);
  });

  testWith(cli, 'a profile tells the one file that AWS tools open for it', async (aws) => {
    Object.assign(machine.env, { PATH: `${dirname(aws)}:${machine.env.PATH}` });
    await machine.write('.aws/config', `${configs.session}\n${configs.legacy}`);
    await machine.write(cacheFile('corp'), signedIn(emulator));
    await machine.write(cacheFile('another'), signedIn(emulator, { expiresAt: inSeconds(28_000) }));
    const asked = (profile: string) => run('--dry-run', '--profile', profile);
    expect((await asked('session')).stderr).toContain(`< ${file('corp')} |`);
    expect((await asked('legacy')).stderr).toContain(`error: there is no session of ${startUrl} in`);
    await machine.write(cacheFile(startUrl), signedIn(emulator));
    expect((await asked('legacy')).stderr).toContain(`< ${file(startUrl)} |`);
    expect((await asked('none')).stderr).toContain('error: there is no profile none');
  });
});

describe('what is refused', () => {
  test('several portals and no word on which', async () => {
    await machine.write(cacheFile('mine'), signedIn(emulator));
    await machine.write(cacheFile('other'), signedIn(emulator, { startUrl: otherUrl }));
    const { code, stderr } = await run('--dry-run');
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `error: there are sessions of several portals; give --start-url, one of:\n${startUrl}\n${otherUrl}\n`,
    });
  });

  test('a session that has ended and cannot be renewed', async () => {
    const ended = { refreshToken: undefined, expiresAt: inSeconds(-60) };
    await machine.write(cacheFile('of old'), signedIn(emulator, ended));
    expect(await run('--dry-run')).toMatchObject({ code: 1, stderr: expect.stringContaining(`ended at`) });
  });

  test.each([
    [[], 'there is no session in'],
    [['--session', 'mine'], 'there is no session mine in'],
    [['--start-url', otherUrl], `there is no session of ${otherUrl} in`],
    [['--secret', 'A B'], 'A B cannot be the name of a secret'],
    [['--sesion', 'mine'], '--sesion is not an option'],
  ])('%j where there is none', async (args, words) => {
    await machine.write(cacheFile('a registration'), registration);
    expect(await run(...args)).toMatchObject({ code: 1, stderr: expect.stringContaining(words) });
  });
});

describe('storing it', () => {
  let store: SecretStore;
  beforeEach(async () => {
    store = await startSecretStore();
    Object.assign(machine.env, store.env);
  });
  afterEach(() => store.close());

  testWith(gh, 'the real gh gets the session on one line, and prints none of it', async () => {
    const session = signedIn(emulator);
    await machine.write(cacheFile('my-sso'), JSON.stringify(JSON.parse(session), undefined, 2));
    const outcome = await run('--repo', `${store.host}/octo-org/octo-repo`, '--env', 'production');
    printed(outcome);
    const [[path, bytes] = []] = store.stored;
    expect(path).toMatch(/\/environments\/production\/secrets\/AWS_SSO_TOKEN$/);
    const oneLine = JSON.stringify(JSON.parse(session), undefined, 2).replaceAll('\n', '');
    expect(bytes).toBe(Buffer.byteLength(oneLine));
    for (const secret of emulator.issuedSecrets) expect(outcome.stdout + outcome.stderr).not.toContain(secret);
  });
});
