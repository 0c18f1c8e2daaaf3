/** Which account a step means, by id and by name, and what it says when there is none. */
import { expect, test } from '@jest/globals';
import { failureOf } from './failure.ts';
import { dev, playSignedIn } from './play.ts';
import { grow, lines, namesOf } from './several.ts';

test('a leading zero of an account id is kept', async () => {
  const scene = await playSignedIn();
  const { outputs } = await scene.step({ ...dev, account: '012345678901' });
  expect(outputs['aws-account-id']).toBe('012345678901');
  expect(outputs['aws-profile']).toBe('012345678901-ReadOnlyAccess');
  expect(scene.emulator.requests.map(({ params }) => params.account_id)).toEqual(['012345678901']);
});

test('an account id may be grouped with hyphens, as the console shows it', async () => {
  const scene = await playSignedIn();
  const { outputs } = await scene.step({ ...dev, account: '1111-2222-3333' });
  expect(outputs['aws-account-id']).toBe('111122223333');
  expect(scene.operations()).toEqual(['GetRoleCredentials']);
});

test.each([
  ['prod', '222233334444', 'prod'],
  ['PROD', '222233334444', 'prod'],
  ['Staging (EU)', '333344445555', 'Staging (EU)'],
  ['Shared', '666677778888', 'Shared'],
  ['shared', '777788889999', 'shared'],
])('the account name %s means account %s', async (name, id, official) => {
  const scene = await playSignedIn();
  const { outputs } = await scene.step({
    ...dev,
    account: name,
    'permission-set': name === 'Staging (EU)' ? 'Deploy' : 'ReadOnlyAccess',
  });
  expect(outputs).toMatchObject({ 'aws-account-id': id, 'account-name': official });
  expect(scene.operations()).toEqual(['ListAccounts', 'GetRoleCredentials']);
});

test('an account name matches in another Unicode form of its accents', async () => {
  const scene = await playSignedIn({}, (emulator) => grow(emulator, [['999900001111', 'Caf\u00e9']]));
  const { outputs } = await scene.step({ ...dev, account: 'Cafe\u0301' });
  expect(outputs).toMatchObject({ 'aws-account-id': '999900001111', 'aws-profile': 'Cafe--ReadOnlyAccess' });
});

test.each(['Payments', '  payments'])('an account name with blanks around it is found by %j', async (name) => {
  const scene = await playSignedIn({}, (emulator) => grow(emulator, [['999900001111', ' Payments ']]));
  const { outputs } = await scene.step({ ...dev, account: name });
  expect(outputs).toMatchObject({ 'aws-account-id': '999900001111', 'aws-profile': `${name.trim()}-ReadOnlyAccess` });
  const several = await scene.step(lines('p = "Payments "/ReadOnlyAccess', '{account-id} = Payment?/Read*'));
  expect(namesOf(several)).toEqual(['p', '999900001111']);
});

test('without a name for the profile, an account name that begins with another character gives one for --profile', async () => {
  const scene = await playSignedIn({}, (emulator) => grow(emulator, [['999900001111', '(dev) Sandbox']]));
  const { outputs } = await scene.step({ ...dev, account: '(dev) Sandbox' });
  expect(outputs['aws-profile']).toBe('dev--Sandbox-ReadOnlyAccess');
});

test.each([
  ['sandbox', ['sandbox (444455556666)', 'sandbox (555566667777)']],
  ['SHARED', ['Shared (666677778888)', 'shared (777788889999)']],
])('several accounts named %s are account-ambiguous, with their ids', async (name, candidates) => {
  const scene = await playSignedIn();
  const text = failureOf(await scene.step({ ...dev, account: name }), 'account-ambiguous');
  for (const candidate of candidates) expect(text).toContain(candidate);
  expect(text).toContain('Use the ID of the account');
  expect(scene.operations()).toEqual(['ListAccounts']);
});

test.each([
  ['produ', 'Did you mean prod? Use that name, or the ID 222233334444.'],
  ['sandbax', 'Did you mean sandbox? Use that name, or the ID 444455556666 or 555566667777.'],
  ['Stagin (EU)', 'Did you mean Staging (EU)? Use that name, or the ID 333344445555.'],
  [
    'dev,prod',
    'Use profiles instead of account and permission-set, with a line for each of the 2 accounts, such as NAME = dev/ReadOnlyAccess.',
  ],
  [
    'Staging (EU), 111122223333',
    'with a line for each of the 2 accounts, such as NAME = "Staging (EU)"/ReadOnlyAccess.',
  ],
  [
    'dev*',
    'Use profiles instead of account and permission-set for a pattern, with the line {account-name} = dev*/ReadOnlyAccess.',
  ],
  ['a-name-like-no-other', 'Use the 12-digit account ID'],
  ['unassigned', 'Use the 12-digit account ID'],
])('the account name %s is account-not-found, with what to write instead', async (name, remedy) => {
  const scene = await playSignedIn();
  const text = failureOf(await scene.step({ ...dev, account: name }), 'account-not-found');
  expect(text).toContain(
    `No account named "${name}" is available to this session. Available accounts (8): Shared (666677778888), Staging (EU) (333344445555), `,
  );
  expect(text).toContain(remedy);
  expect(scene.operations()).toEqual(['ListAccounts']);
});

test('the ids of candidates are masked where account ids are', async () => {
  const scene = await playSignedIn();
  const step = await scene.step({ ...dev, account: 'produ', 'mask-aws-account-id': 'true' });
  expect(failureOf(step, 'account-not-found')).toContain('Did you mean prod? Use that name, or the ID ***.');
  expect(step.log.join('\n')).not.toMatch(/\d{12}/);
});

test('a comma may be a part of an account name', async () => {
  const scene = await playSignedIn({}, (emulator) => grow(emulator, [['999900001111', 'dev,prod']]));
  const { outputs } = await scene.step({ ...dev, account: 'dev,prod' });
  expect(outputs['aws-account-id']).toBe('999900001111');
});

test.each([
  [{ account: '111122223333, 222233334444' }, 'Input account accepts one value, not 2: "111122223333, 222233334444".'],
  [{ account: 'dev\nprod' }, 'Input account accepts one value, not 2: "dev\\nprod".'],
  [
    { 'permission-set': 'Deploy, ReadOnlyAccess' },
    'Input permission-set accepts one value, not 2: "Deploy, ReadOnlyAccess"',
  ],
])('%j is invalid input that means profiles, before any request', async (inputs, words) => {
  const scene = await playSignedIn();
  const text = failureOf(await scene.step({ ...dev, ...inputs }), 'invalid-input');
  expect(text).toContain(words);
  expect(text).toContain('Use profiles instead of account and permission-set');
  expect(scene.operations()).toEqual([]);
});

test('hostile account names in an error are no workflow commands', async () => {
  const scene = await playSignedIn({}, (emulator) => {
    grow(emulator, [
      ['999900001111', 'a\r\n::warning::pwned'],
      ['999900002222', 'b##[error]pwned\u2028::stop-commands::x'],
    ]);
  });
  const step = await scene.step({ ...dev, account: 'a-name-like-no-other' });
  expect(failureOf(step, 'account-not-found')).toContain('pwned');
  expect(step.annotations.filter(({ message }) => message.startsWith('pwned'))).toEqual([]);
  expect(step.log.filter((line) => /^(##\[|::)/.test(line) && line.includes('pwned'))).toHaveLength(1);
});

test.each([
  ['12345678901', "'012345678901'"],
  ['123456789', "'000123456789'"],
  ['1111222233334', 'has 13 digits'],
])('the account %s is invalid input, with the likely account id', async (account, words) => {
  const scene = await playSignedIn();
  const text = failureOf(await scene.step({ ...dev, account }), 'invalid-input');
  expect(text).toContain('Input account is ');
  expect(text).toContain(words);
  expect(scene.operations()).toEqual([]);
});

test.each([
  [
    { 'allowed-account-ids': '222233334444, 012345678901' },
    [],
    'allowed-account-ids does not allow account 111122223333',
  ],
  [{ 'allowed-account-ids': '222233334444\n012345678901', account: 'dev' }, ['ListAccounts'], 'account 111122223333'],
  [
    { 'allowed-permission-sets': 'Deploy\nSecurity*' },
    [],
    'allowed-permission-sets does not allow permission set ReadOnlyAccess',
  ],
  [{ 'allowed-permission-sets': 'readonlyaccess' }, [], 'Allowed: readonlyaccess'],
  [{ 'allowed-account-ids': '111122223333', 'allowed-permission-sets': 'Admin*' }, [], 'permission set ReadOnlyAccess'],
])('the guard %j is not-allowed before any credentials are fetched', async (guards, operations, words) => {
  const scene = await playSignedIn();
  expect(failureOf(await scene.step({ ...dev, ...guards }), 'not-allowed')).toContain(words);
  expect(scene.operations()).toEqual(operations);
});

test.each([
  { 'allowed-account-ids': '222233334444, 111122223333' },
  { 'allowed-permission-sets': 'Deploy, Read?nly*' },
  { 'allowed-account-ids': '111122223333\n\n', 'allowed-permission-sets': '*' },
])('the guard %j allows the target', async (guards) => {
  const scene = await playSignedIn();
  expect((await scene.step({ ...dev, ...guards })).conclusion).toBe('success');
});

test.each(['allowed-account-ids', 'allowed-permission-sets'])(
  'the guard %s without any item is invalid input',
  async (guard) => {
    const scene = await playSignedIn();
    expect(failureOf(await scene.step({ ...dev, [guard]: ' ,, ' }), 'invalid-input')).toContain(guard);
    expect(scene.operations()).toEqual([]);
  },
);

test('accounts and permission sets on later pages of a listing are found', async () => {
  const scene = await playSignedIn({}, (emulator) => {
    grow(
      emulator,
      Array.from({ length: 240 }, (_, index) => [String(900_000_000_000 + index), `team-${index}`]),
    );
    const more = Array.from({ length: 120 }, (_, index) => `Team${String(index).padStart(3, '0')}Access`);
    const [instance] = emulator.world.instances;
    for (const permissionSet of more)
      instance?.assignments.push({ user: 'alice', account: '900000000239', permissionSet });
  });
  expect((await scene.step({ ...dev, account: 'team-239' })).outputs['aws-account-id']).toBe('900000000239');
  expect(scene.operations()).toEqual(['ListAccounts', 'ListAccounts', 'ListAccounts', 'GetRoleCredentials']);
  const text = failureOf(
    await scene.step({ ...dev, account: '900000000239', 'permission-set': 'Team119Acess' }),
    'not-assigned',
  );
  expect(text).toContain('and 111 more');
  expect(text).toContain('Did you mean Team119Access?');
});
