/** One line for many targets: account and permission set fill the placeholders of a role, and stand for bare names. */
import { expect, test } from '@jest/globals';
import { addOidcProvider, addRole, DEMO_BOOTSTRAP_ROLE, trustGitHub } from '../../emulator/index.ts';
import { legacyProfile } from './aws-config.ts';
import { callerOf } from './caller.ts';
import { failureOf } from './failure.ts';
import { askedOf, exchange, playJob, role, session } from './oidc.ts';
import { dev, playSignedIn, type Scene, ssoRegion } from './play.ts';

const placeholders = 'arn:{partition}:iam::{account-id}:role/{permission-set}';

/** Roles in an account that jobs of the repository may assume. */
function addRoles({ emulator }: Scene, accountId: string, ...names: readonly string[]): void {
  const provider = addOidcProvider(emulator.world, accountId);
  for (const name of names) addRole(emulator.world, role(accountId, name), trustGitHub(provider, 'repo:octo-org/*'));
}

test.each([
  ['111122223333', 'ReadOnlyAccess'],
  ['222233334444', 'Deploy'],
])(
  'role-to-assume with placeholders is filled for account %s and permission set %s',
  async (account, permissionSet) => {
    const scene = await playJob();
    addRoles(scene, account, permissionSet);
    const inputs = {
      'role-to-assume': placeholders,
      'aws-region': ssoRegion,
      account,
      'permission-set': permissionSet,
    };
    const { outputs } = await scene.step(inputs);
    expect(outputs).toMatchObject({
      'aws-account-id': account,
      'permission-set': permissionSet,
      'aws-profile': `${account}-${permissionSet}`,
    });
    expect(await callerOf(scene, { AWS_PROFILE: `${account}-${permissionSet}` })).toBe(session(account, permissionSet));
  },
);

test.each([
  ['deploy', 'deploy'],
  ['/deploy', 'deploy'],
  ['role/deploy', 'deploy'],
  ['ci/github/deploy', 'ci/github/deploy'],
  ['/ci/{permission-set}', 'ci/ReadOnlyAccess'],
  ['arn:aws:iam::{account-id}:role/ci/{permission-set}-{account-id}', 'ci/ReadOnlyAccess-444455556666'],
])('role-to-assume: %s with an account means the role %s', async (text, name) => {
  const scene = await playJob();
  addRoles(scene, '444455556666', name);
  const target = { account: '4444-5555-6666', 'permission-set': 'ReadOnlyAccess' };
  const { outputs } = await scene.step({ 'role-to-assume': text, 'aws-region': ssoRegion, ...target });
  expect(askedOf(scene, 'AssumeRoleWithWebIdentity')).toMatchObject([{ RoleArn: role('444455556666', name) }]);
  expect(outputs['aws-account-id']).toBe('444455556666');
});

test('without a permission set the profile is named after account and role', async () => {
  const scene = await playJob();
  addRoles(scene, '444455556666', 'ci/deploy-444455556666');
  const inputs = { 'role-to-assume': 'ci/deploy-{account-id}', account: '444455556666', 'aws-region': ssoRegion };
  expect((await scene.step(inputs)).outputs['aws-profile']).toBe('444455556666-deploy-444455556666');
});

test('a profile of the AWS config file fills the placeholders', async () => {
  const config = legacyProfile('p', '222233334444', 'Deploy', 'region = eu-west-1\n');
  const scene = await playJob({}, { files: { '.aws/config': config } });
  addRoles(scene, '222233334444', 'Deploy');
  const { envWritten } = await scene.step({ 'role-to-assume': placeholders, 'aws-profile': 'p' });
  expect(envWritten.AWS_REGION).toBe('eu-west-1');
  expect(await callerOf(scene, { AWS_PROFILE: 'p' })).toBe(session('222233334444', 'Deploy'));
});

test('the bootstrap role may be a bare name or have placeholders', async () => {
  for (const text of ['github-identity-center', 'arn:{partition}:iam::{account-id}:role/github-{permission-set}']) {
    const scene = await playJob();
    const [instance] = scene.emulator.world.instances;
    const target = { account: '111111111111', 'permission-set': 'identity-center' };
    instance?.accounts.push({ id: '111111111111', name: 'management', email: 'aws@example.com' });
    instance?.permissionSets.set('identity-center', { name: 'identity-center', sessionSeconds: 3600 });
    instance?.assignments.push({ user: '601234567', account: '111111111111', permissionSet: 'identity-center' });
    expect((await scene.step({ ...exchange, ...target, 'role-to-assume': text })).conclusion).toBe('success');
    expect(askedOf(scene, 'AssumeRoleWithWebIdentity')).toMatchObject([{ RoleArn: DEMO_BOOTSTRAP_ROLE }]);
    await scene.end();
  }
});

test('allowed-account-ids checks the account of a role ARN, not an id in its name', async () => {
  const elsewhere = 'arn:aws:iam::999900001111:role/for-{account-id}';
  const guard = { 'allowed-account-ids': '111122223333' };
  const scene = await playJob();
  const own = { 'role-to-assume': elsewhere, account: '111122223333', 'aws-region': ssoRegion };
  const contradiction = failureOf(await scene.step({ ...own, ...guard }, { continueOnError: true }), 'invalid-input');
  expect(contradiction).toContain('Input account is 111122223333, but role-to-assume is in account 999900001111');
  failureOf(await scene.step({ ...exchange, 'role-chain': elsewhere, ...guard }), 'not-allowed');
  expect(scene.operations()).toEqual([]);
  await scene.end();
  const signed = await playSignedIn();
  failureOf(await signed.step({ ...dev, 'role-chain': elsewhere, ...guard }), 'not-allowed');
  expect(signed.operations()).toEqual([]);
});
