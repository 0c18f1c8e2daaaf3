/** Guards: what they do not allow fails before any credentials are fetched, and before any request where the inputs tell. */
import { describe, expect, test } from '@jest/globals';
import { corpProfile, corpSession } from './aws-config.ts';
import { failureOf } from './failure.ts';
import { webIdentity } from './oidc.ts';
import { dev, play, playSignedIn } from './play.ts';
import { countsOf, lines, pairsOf } from './several.ts';

const accounts = (...ids: readonly string[]) => ({ 'allowed-account-ids': ids.join(', ') });
const sets = (...globs: readonly string[]) => ({ 'allowed-permission-sets': globs.join('\n') });
const target = 'arn:aws:iam::222233334444:role/deploy-target';

describe('a guard refuses before any request:', () => {
  test.each<[Record<string, string>, readonly string[]]>([
    [{ ...dev, ...accounts('222233334444') }, ['allowed-account-ids', 'account 111122223333', '222233334444']],
    [{ ...dev, ...sets('Deploy', 'Security*') }, ['allowed-permission-sets', 'ReadOnlyAccess', 'Deploy, Security*']],
    [{ ...dev, 'role-chain': target, ...accounts('111122223333') }, ['account 222233334444']],
    // Credentials of the first account are fetched on the way.
    [{ ...dev, 'role-chain': target, ...accounts('222233334444') }, ['account 111122223333']],
    [
      {
        ...dev,
        'role-chain': `${target}\narn:aws:iam::333344445555:role/last`,
        ...accounts('111122223333', '333344445555'),
      },
      ['account 222233334444'],
    ],
    [
      { ...lines('a = dev/Deploy', 'b = 222233334444/Deploy'), ...accounts('111122223333') },
      ['line 2', '222233334444'],
    ],
    [{ ...lines('x-{account-id} = */AdministratorAccess'), ...sets('Read*') }, ['line 1', 'AdministratorAccess']],
    [
      {
        ...lines('a = 111122223333/Deploy', 'b = dev/Deploy', 'c = 012345678901/ReadOnlyAccess'),
        ...accounts('999999999999'),
        ...sets('D*'),
      },
      ['2 targets failed', 'line 1 (111122223333/Deploy)', 'line 3 (012345678901/ReadOnlyAccess)'],
    ],
  ])('inputs %j', async (inputs, words) => {
    const scene = await playSignedIn();
    const text = failureOf(await scene.step(inputs), 'not-allowed');
    for (const word of words) expect(text).toContain(word);
    expect(scene.operations()).toEqual([]);
  });

  test('a web identity role, by the account of its ARN', async () => {
    const scene = await play({ claims: {} });
    const inputs = { ...webIdentity, ...accounts('222233334444') };
    expect(failureOf(await scene.step(inputs), 'not-allowed')).toContain('account 111122223333');
    expect(scene.operations()).toEqual([]);
  });
});

test('an account name is refused by the id that it means, before any credentials are fetched', async () => {
  const scene = await playSignedIn();
  const inputs = { ...lines('a = dev/Deploy', 'b = PROD/Deploy'), ...accounts('111122223333') };
  const text = failureOf(await scene.step(inputs), 'not-allowed');
  expect(text).toContain('line 2 (222233334444/Deploy)');
  expect(text).toContain('The guard allowed-account-ids does not allow account 222233334444');
  expect(Object.keys(countsOf(scene))).toEqual(['ListAccounts', 'ListAccountRoles']);
});

describe('a guard and a pattern:', () => {
  test('each assigned pair outside of the guard is named, before any credentials are fetched', async () => {
    const scene = await playSignedIn();
    const step = await scene.step({ ...lines('x-{account-id} = */Deploy'), ...accounts('111122223333') });
    const text = failureOf(step, 'not-allowed');
    expect(text).toContain('- line 1 (333344445555/Deploy): The guard allowed-account-ids');
    expect(text).toContain('line 1 (222233334444/Deploy): The guard');
    expect(scene.operations()).not.toContain('GetRoleCredentials');
  });

  test('accounts outside of the guard that are not assigned are no error', async () => {
    const scene = await playSignedIn();
    const allowed = accounts('111122223333', '222233334444', '333344445555');
    const step = await scene.step({ ...lines('x-{account-id} = */Deploy'), ...allowed });
    expect(pairsOf(step)).toEqual(['333344445555/Deploy', '111122223333/Deploy', '222233334444/Deploy']);
    // The five accounts outside are listed, to see whether the guard has to refuse them.
    expect(countsOf(scene)).toEqual({ ListAccounts: 1, ListAccountRoles: 5, GetRoleCredentials: 3 });
  });

  test('assigned permission sets outside of the globs are named', async () => {
    const scene = await playSignedIn();
    const inputs = { ...lines('x-{permission-set} = prod/*'), ...sets('Read*', 'Sec*it') };
    const text = failureOf(await scene.step(inputs, { continueOnError: true }), 'not-allowed');
    expect(text).toContain('line 1 (222233334444/Deploy): The guard allowed-permission-sets does not allow');
    const step = await scene.step({ ...inputs, ...sets('Read*', 'Sec*it', 'Deploy') });
    expect(pairsOf(step)).toHaveLength(3);
  });
});

test('a dry run lists the guard as a link', async () => {
  const scene = await playSignedIn();
  const inputs = { ...lines('a = dev/Deploy', 'b = prod/Deploy'), 'dry-run': 'true' };
  const step = await scene.step({ ...inputs, ...accounts('222233334444') }, { continueOnError: true });
  expect(failureOf(step, 'not-allowed')).toContain('line 1 (111122223333/Deploy)');
  expect(step.log.some((line) => /^❌ failed +guard +see the error below$/.test(line))).toBe(true);
  const held = await scene.step({ ...inputs, ...accounts('222233334444', '111122223333') });
  expect(held.log.some((line) => /^✅ ok +guard +The guards allow every target\.$/.test(line))).toBe(true);
});

test('guards with lines and commas allow every target that they list', async () => {
  const scene = await playSignedIn();
  const step = await scene.step({
    ...lines('a = dev/Deploy', 'b = prod/Deploy'),
    'allowed-account-ids': '111122223333,\n 222233334444\n',
    'allowed-permission-sets': 'Dep?oy',
  });
  expect(pairsOf(step)).toHaveLength(2);
});

test.each(['allowed-account-ids', 'allowed-permission-sets'])(
  'the guard %s that came out empty, as of a variable that is not defined, is invalid input',
  async (name) => {
    const scene = await playSignedIn();
    for (const empty of ['', '\n', ' , ']) {
      const text = failureOf(await scene.step({ ...dev, [name]: empty }, { continueOnError: true }), 'invalid-input');
      expect(text).toContain(`Input ${name} is empty. An empty guard would allow everything.`);
    }
    expect(scene.operations()).toEqual([]);
    const step = await scene.step({ ...dev, [name]: '*' });
    expect(step.conclusion).toBe('success');
  },
);

test.each([
  ['allowed-account-id', 'allowed-account-ids'],
  ['dryrun', 'dry-run'],
  ['permission_set', 'permission-set'],
  ['clean-up', 'cleanup'],
])('the misspelt input %s fails the step and names %s', async (wrong, right) => {
  const scene = await playSignedIn();
  const text = failureOf(await scene.step({ ...dev, [wrong]: '222233334444' }), 'invalid-input');
  expect(text).toBe(`Input ${wrong} is not an input of this action.\nDid you mean ${right}?`);
  expect(scene.operations()).toEqual([]);
});

test('a guard on permission sets refuses a profile that assumes a role, which is no permission set', async () => {
  const config = `${corpProfile('base', '111122223333', 'ReadOnlyAccess')}\n${corpSession}\n[profile admin]\nrole_arn = ${target}\nsource_profile = base\n`;
  const scene = await playSignedIn({ files: { '.aws/config': config } });
  const text = failureOf(await scene.step({ 'aws-profile': 'admin', ...sets('ReadOnlyAccess') }), 'invalid-input');
  expect(text).toContain(`the profile admin assumes ${target}, which is a role and not a permission set`);
  expect(scene.operations()).toEqual([]);
});

test.each([
  ['dev', 'has "dev", which is not a valid account ID'],
  ['111122223333, 12345678901', "Did you mean '012345678901'?"],
])('allowed-account-ids: %j is invalid input', async (list, words) => {
  const scene = await playSignedIn();
  const text = failureOf(await scene.step({ ...dev, 'allowed-account-ids': list }), 'invalid-input');
  expect(text).toContain('Input allowed-account-ids');
  expect(text).toContain(words);
  expect(scene.operations()).toEqual([]);
});

test('allowed-account-ids may group account ids with hyphens, as the console shows them', async () => {
  const scene = await playSignedIn();
  const { conclusion } = await scene.step({ ...dev, 'allowed-account-ids': '1111-2222-3333' });
  expect(conclusion).toBe('success');
});
