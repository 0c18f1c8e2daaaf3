/** Names of profiles that placeholders fill in: accounts choose their own names, and must not take anybody's place. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { failureOf } from './failure.ts';
import { playSignedIn } from './play.ts';
import { configOf, countsOf, grow, instance, lines, namesOf, organizationOf } from './several.ts';

const dry = { 'dry-run': 'true' };

test.each([
  ['{account-id} = dev/Deploy', ['111122223333']],
  ['{account-name}.{permission-set}@{account-id} = dev/Deploy', ['dev.Deploy@111122223333']],
  ['x-{account-name}-{account-name} = prod/Deploy', ['x-prod-prod']],
  ['x-{account-name} = 222233334444/Deploy', ['x-prod']],
  ['{account-name} = "staging (eu)"/Deploy', ['Staging--EU-']],
  ['a+{account-name} = sha*/ReadOnlyAccess', ['a+shared']],
  ['{permission-set} = prod/*', ['Deploy', 'ReadOnlyAccess', 'SecurityAudit']],
])('the line %s gives the profile names %j', async (line, names) => {
  const scene = await playSignedIn();
  const step = await scene.step(lines(line));
  expect(namesOf(step)).toEqual(names);
  expect(Object.keys(await configOf(step))).toEqual(names.map((name) => `profile ${name}`));
});

test.each([
  ['R&D / Platform', 'R-D---Platform'],
  ['[default]', 'default-'],
  ['a\nb', 'a-b'],
  ['(dev) Sandbox', 'dev--Sandbox'],
  ['{permission-set}', 'permission-set-'],
  ["$& $1 $'", '1---'],
  ['__proto__', '__proto__'],
])('an account named %j gives the profile name %j', async (name, filled) => {
  const scene = await playSignedIn({}, (emulator) => grow(emulator, [['999900001111', name]]));
  const step = await scene.step(lines('{account-name} = 999900001111/ReadOnlyAccess', 'other = dev/Deploy'));
  expect(namesOf(step)).toEqual([filled, 'other']);
  expect(await readFile(step.envWritten.AWS_CONFIG_FILE ?? '', 'utf8')).toContain(`[profile ${filled}]\n`);
});

describe.each([
  ['a step', {}],
  ['a dry run', dry],
])('%s refuses placeholders that give', (_, inputs) => {
  test.each<[string, string, Record<string, string>, readonly string[]]>([
    ['the name default', 'default', {}, ['fills in the name default at line 2', 'AWS tools use by default']],
    [
      'a name of the config file',
      'work',
      { '.aws/config': '[profile work]\nregion = x\n' },
      ['the name work at line 2'],
    ],
    [
      'a name of the credentials file',
      'work',
      { '.aws/credentials': '[work]\n' },
      ['the name work', 'which another profile already has'],
    ],
    ['a name that a line gives', 'dev', {}, ['the name dev to line 1 (111122223333/Deploy)', 'to line 2 (9999']],
    ['the name default, behind what no name begins with', '-default', {}, ['fills in the name default at line 2']],
    ['a name of nothing but hyphens', '\u682a\u5f0f\u4f1a\u793e', {}, ['gives an empty name at line 2']],
    ['an empty name', '', {}, ['gives an empty name at line 2']],
  ])('%s', async (_, name, files, words) => {
    const scene = await playSignedIn({ files }, (emulator) => grow(emulator, [['999900001111', name]]));
    const step = await scene.step({
      ...lines('dev = 111122223333/Deploy', '{account-name} = 9999*/ReadOnlyAccess'),
      ...inputs,
    });
    const text = failureOf(step, 'invalid-input');
    for (const word of words) expect(text).toContain(word);
    expect(countsOf(scene).GetRoleCredentials).toBeUndefined();
  });

  test('one name to two accounts', async () => {
    const scene = await playSignedIn();
    const step = await scene.step({ ...lines('x = dev/Deploy', '{account-name} = */ReadOnlyAccess'), ...inputs });
    expect(failureOf(step, 'invalid-input')).toContain(
      'the name sandbox to line 2 (444455556666/ReadOnlyAccess) and to line 2 (555566667777/ReadOnlyAccess)',
    );
    expect(countsOf(scene).GetRoleCredentials).toBeUndefined();
  });

  test.each([
    ['a written name', 'dev-Deploy = prod/Deploy', '{account-name}-Deploy = dev/Deploy', 'dev-Deploy'],
    ['several permission sets', 'x = dev/Deploy', '{account-id} = 2222*/*', '222233334444'],
  ])('one name to pairs of %s', async (_, first, second, name) => {
    const scene = await playSignedIn();
    const step = await scene.step({ ...lines(first, second), ...inputs });
    expect(failureOf(step, 'invalid-input')).toContain(`gives the name ${name} to`);
    expect(countsOf(scene).GetRoleCredentials).toBeUndefined();
  });
});

test('an account of a taken or common name that does not hold the permission set is passed over', async () => {
  const files = { '.aws/config': '[profile taken]\nregion = x\n' };
  const scene = await playSignedIn({ files }, (emulator) =>
    grow(emulator, [
      ['999900001111', 'taken'],
      ['999900001112', 'prod'],
    ]),
  );
  const step = await scene.step(lines('{account-name} = */Deploy'));
  expect(namesOf(step)).toEqual(['Staging--EU-', 'dev', 'prod']);
});

test('a placeholder may give the name of an existing profile when only a command gets the credentials', async () => {
  const files = { '.aws/config': '[profile dev]\nregion = x\n' };
  const scene = await playSignedIn({ files });
  const inputs = { ...lines('{account-name} = d*/Deploy'), run: 'echo "for $AWS_SSO_PROFILE"' };
  const { log, conclusion } = await scene.step(inputs);
  expect([conclusion, log.includes('for dev')]).toEqual(['success', true]);
  expect((await scene.step({ ...inputs, ...dry })).conclusion).toBe('success');
});

test('a placeholder must not give the name of an existing profile when a command gets a process profile', async () => {
  const scene = await playSignedIn({ files: { '.aws/config': '[profile dev]\nregion = x\n' } });
  const inputs = { ...lines('{account-name} = d*/Deploy'), run: 'true', 'profile-type': 'process' };
  for (const more of [{}, dry]) {
    const step = await scene.step({ ...inputs, ...more }, { continueOnError: true });
    expect(failureOf(step, 'invalid-input')).toContain('the name dev at line 1');
  }
});

test('a written name may be default, or replace an existing profile', async () => {
  const files = { '.aws/config': '[default]\nregion = x\n\n[profile work]\nregion = y\n' };
  const scene = await playSignedIn({ files });
  const step = await scene.step(lines('default = dev/Deploy region=eu-west-1', 'work = prod/Deploy region=eu-west-2'));
  expect(await configOf(step)).toEqual({ default: { region: 'eu-west-1' }, 'profile work': { region: 'eu-west-2' } });
});

test('{account-name} needs ListAccounts, {account-id} does not', async () => {
  const scene = await playSignedIn();
  await scene.step(lines('{account-id}-x = 111122223333/Deploy', '{account-name}-y = 222233334444/Deploy'));
  expect(countsOf(scene)).toEqual({ ListAccounts: 1, GetRoleCredentials: 2 });
});

describe('without a name for the profile', () => {
  const pair = { ...instance, 'permission-set': 'Deploy' };

  test('accounts whose names are not ASCII do not replace the profile of each other', async () => {
    const accounts = ['開発', '本番', '開発-A', '本番-A'].map((name, index) => [`99990000111${index}`, name] as const);
    const scene = await playSignedIn({}, (emulator) => grow(emulator, accounts, 'Deploy'));
    const written: Record<string, unknown>[] = [];
    for (const [, account] of accounts) written.push(await configOf(await scene.step({ ...pair, account })));
    expect(Object.keys(written.at(-1) ?? {}).toSorted()).toEqual(
      accounts.map(([id]) => `profile ${id}-Deploy`).toSorted(),
    );
  });

  test.each([
    ['Développement', 'D-veloppement-Deploy'],
    ['🔥 prod', '999900001111-Deploy'],
    ['(-)', '999900001111-Deploy'],
    ['(dev) – A', 'dev----A-Deploy'],
    ['{account-id}', 'account-id--Deploy'],
  ])('an account named %j gives %j', async (account, name) => {
    const scene = await playSignedIn({}, (emulator) => grow(emulator, [['999900001111', account]], 'Deploy'));
    for (const inputs of [dry, {}]) {
      const { outputs } = await scene.step({ ...pair, account, ...inputs });
      expect(outputs['aws-profile']).toBe(name);
    }
  });

  test('a permission set of nothing but characters that no name may have gives the account ID', async () => {
    const scene = await playSignedIn({}, (emulator) => {
      organizationOf(emulator).permissionSets.set('=,=', { name: '=,=', sessionSeconds: 3600 });
      grow(emulator, [['999900001111', '開発']], '=,=');
    });
    const { outputs } = await scene.step({ ...pair, account: '開発', 'permission-set': '=,=' });
    expect(outputs['aws-profile']).toBe('999900001111-999900001111');
  });

  test('the account ID in the name replaces an existing profile, as a written name does', async () => {
    const files = { '.aws/config': '[profile 999900001111-Deploy]\nregion = x\n' };
    const scene = await playSignedIn({ files }, (emulator) => grow(emulator, [['999900001111', '開発']], 'Deploy'));
    const step = await scene.step({ ...pair, account: '開発', 'aws-region': 'eu-west-1' });
    expect(await configOf(step)).toEqual({ 'profile 999900001111-Deploy': { region: 'eu-west-1' } });
  });
});
