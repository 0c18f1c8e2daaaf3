/** A permission set that a session does not hold in an account: what is refused before any request, and by the portal. */
import { expect, test } from '@jest/globals';
import { failureOf } from './failure.ts';
import { dev, playSignedIn } from './play.ts';

test('a pattern as permission-set is invalid input, with the line of profiles that it belongs into', async () => {
  const scene = await playSignedIn();
  const text = failureOf(await scene.step({ ...dev, 'permission-set': 'Read*' }), 'invalid-input');
  expect(text).toContain('Use patterns in profiles instead: {permission-set} = ACCOUNT/Read*.');
});

test.each([
  'AWSReservedSSO_ReadOnlyAccess_0123456789abcdef',
  'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/ap-northeast-1/AWSReservedSSO_ReadOnlyAccess_0123456789abcdef',
])('the IAM role %s as permission-set is invalid input, with the name of its permission set', async (role) => {
  const scene = await playSignedIn();
  const text = failureOf(await scene.step({ ...dev, 'permission-set': role }), 'invalid-input');
  expect(text).toContain('Input permission-set');
  expect(text).toContain('Use the name of the permission set: ReadOnlyAccess.');
  expect(scene.operations()).toEqual([]);
});

test.each([
  ['ReadOnlyAcess', 'Did you mean ReadOnlyAccess?'],
  ['readonlyaccess', 'Did you mean ReadOnlyAccess?'],
  ['Billing', 'Use one of these'],
  ['Deploy,ReadOnlyAccess', 'Use profiles, with a line for each of the 2 permission sets.'],
])('the permission set %s is not-assigned, with those that are, in two requests', async (permissionSet, remedy) => {
  const scene = await playSignedIn();
  const text = failureOf(await scene.step({ ...dev, 'permission-set': permissionSet }), 'not-assigned');
  expect(text).toContain(
    `Permission set ${permissionSet} is not assigned in account 111122223333 (ap-northeast-1: No access). Assigned there: AdministratorAccess, Deploy, ReadOnlyAccess, SecurityAudit.`,
  );
  expect(text).toContain('the name of a permission set, not of an IAM role');
  expect(text).toContain(remedy);
  expect(scene.operations()).toEqual(['GetRoleCredentials', 'ListAccountRoles']);
});

test('not-assigned names the account as it was typed, and its id', async () => {
  const scene = await playSignedIn();
  const inputs = { ...dev, account: 'PROD', 'permission-set': 'AdministratorAccess' };
  const text = failureOf(await scene.step(inputs), 'not-assigned');
  expect(text).toMatch(
    /^Permission set AdministratorAccess is not assigned in account prod \(222233334444\) \(ap-northeast-1: No access\)/,
  );
});

test.each([
  { 'permission-set': 'admin-from-elsewhere' },
  { account: '999999999999' },
  { account: 'dev', 'permission-set': 'Role' },
])('not-assigned of %j names web identity for roles of account access manager', async (inputs) => {
  const scene = await playSignedIn();
  const text = failureOf(await scene.step({ ...dev, ...inputs }), 'not-assigned');
  expect(text).toContain('account access manager');
  expect(text).toContain('credential-source: web-identity');
});

test.each(['888899990000', '999999999999'])(
  'the account id %s, which the session cannot see, is not-assigned',
  async (account) => {
    const scene = await playSignedIn();
    const text = failureOf(await scene.step({ ...dev, account }), 'not-assigned');
    expect(text).toContain('Assigned there: none. Available accounts: ');
    expect(text).toContain('archive (012345678901)');
    expect(text).toContain('Correct the account ID');
  },
);
