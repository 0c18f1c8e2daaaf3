/** Roles assumed one after the other, from whichever credentials came first: what each hop asks for, and who is last. */
import { expect, test } from '@jest/globals';
import { addRole, reservedRoleArn, trustPrincipals } from '../../emulator/index.ts';
import { callerOf } from './caller.ts';
import { failureOf } from './failure.ts';
import { answersOf, askedOf, exchange, permissionSetSession, playJob, role, session, webIdentity } from './oidc.ts';
import { dev, playSignedIn, type Scene, ssoRegion } from './play.ts';

const target = role('222233334444', 'deploy-target');
const last = role('333344445555', 'team/auditor');

/** The role that ends the chains here trusts the one before it alone, under the conditions given. */
function addLastRole({ emulator }: Scene, condition?: Parameters<typeof trustPrincipals>[1]): void {
  addRole(emulator.world, last, trustPrincipals(target, condition), 12 * 3600);
}

const sources = [
  ['the cached token', dev, () => playSignedIn()],
  ['the exchanged ID token', exchange, () => playJob()],
  ['web identity', webIdentity, () => playJob()],
] as const;

test.each(sources)(
  'from %s, role-chain assumes each role with the credentials of the one before, for an hour',
  async (_, inputs, open) => {
    const scene = await open();
    addLastRole(scene);
    const { conclusion, outputs, log, summary } = await scene.step({ ...inputs, 'role-chain': `${target}\n${last}\n` });
    expect(conclusion).toBe('success');
    const plain = { Action: 'AssumeRole', RoleSessionName: 'GitHubActions', DurationSeconds: '3600' };
    expect(askedOf(scene, 'AssumeRole')).toEqual([
      { ...plain, RoleArn: target },
      { ...plain, RoleArn: last },
    ]);
    expect(scene.operations().slice(-3)).toEqual([scene.operations().at(-3), 'AssumeRole', 'AssumeRole']);
    const [first, second] = scene.emulator.requests.filter(({ operation }) => operation === 'AssumeRole');
    expect(first?.caller).toMatch(/^arn:aws:sts::111122223333:assumed-role\//);
    expect(second?.caller).toBe(session('222233334444', 'deploy-target'));
    expect(outputs).toMatchObject({
      'aws-account-id': '333344445555',
      'authenticated-arn': session('333344445555', 'auditor'),
    });
    expect(log.join('\n')).toMatch(
      /Got credentials for .+, then role deploy-target, then role auditor in account 333344445555, valid until /,
    );
    expect(summary).toContain('333344445555');
    expect(await callerOf(scene)).toBe(session('333344445555', 'auditor'));
  },
);

test('role-chain passes duration, external id, tags and policies to the last role alone', async () => {
  const scene = await playJob();
  addLastRole(scene, {
    StringEquals: { 'sts:ExternalId': 'agreed/1', 'aws:RequestTag/Team': 'payments and more' },
    'ForAllValues:StringEquals': { 'aws:TagKeys': ['Team', 'Stage'] },
  });
  const inputs = {
    'role-chain': `${target}\n${last}`,
    'role-duration-seconds': '1200',
    'role-session-name': 'release-17',
    'role-external-id': 'agreed/1',
    'session-tags': 'Team = payments and more\nStage=',
    'inline-session-policy': '{"Version":"2012-10-17","Statement":[]}',
    'managed-session-policies': 'arn:aws:iam::aws:policy/ReadOnlyAccess',
  };
  expect((await scene.step({ ...exchange, ...inputs })).conclusion).toBe('success');
  const session17 = { Action: 'AssumeRole', RoleSessionName: 'release-17' };
  expect(askedOf(scene, 'AssumeRole')).toEqual([
    { ...session17, RoleArn: target, DurationSeconds: '3600' },
    {
      ...session17,
      RoleArn: last,
      DurationSeconds: '1200',
      ExternalId: 'agreed/1',
      'Tags.member.1.Key': 'Team',
      'Tags.member.1.Value': 'payments and more',
      'Tags.member.2.Key': 'Stage',
      'Tags.member.2.Value': '',
      Policy: '{"Version":"2012-10-17","Statement":[]}',
      'PolicyArns.member.1.arn': 'arn:aws:iam::aws:policy/ReadOnlyAccess',
    },
  ]);
});

test('placeholders of role-chain are filled by account and permission set of the step', async () => {
  const scene = await playJob();
  addRole(scene.emulator.world, role('222233334444', 'x/Deploy'), trustPrincipals('222233334444'));
  const chain = 'arn:{partition}:iam::{account-id}:role/x/{permission-set}';
  const inputs = { ...exchange, account: 'prod', 'permission-set': 'Deploy', 'role-chain': chain };
  const { outputs } = await scene.step(inputs);
  expect(askedOf(scene, 'AssumeRole')).toMatchObject([{ RoleArn: role('222233334444', 'x/Deploy') }]);
  // Account and permission set stay the ones that were asked for.
  expect(outputs).toMatchObject({ 'permission-set': 'Deploy', 'aws-profile': 'prod-Deploy' });
  expect(await callerOf(scene)).toBe(session('222233334444', 'Deploy'));
});

const refused = (scene: Scene, inputs: Record<string, string>) => scene.step({ ...webIdentity, ...inputs });

test('a role that does not trust the one before is role-chain-rejected, with both ARNs, without a retry', async () => {
  const scene = await playJob();
  addRole(scene.emulator.world, last, trustPrincipals('999900001111'));
  const text = failureOf(await refused(scene, { 'role-chain': `${target}\n${last}` }), 'role-chain-rejected');
  const caller = session('222233334444', 'deploy-target');
  expect(text).toContain(`STS in eu-west-1 did not let ${caller} assume ${last} (AccessDenied: User: ${caller} is not`);
  expect(text).toContain(`that its trust policy allows sts:AssumeRole for ${caller}, and`);
  expect(askedOf(scene, 'AssumeRole')).toHaveLength(2);
});

test('a refused first hop from a permission set is role-chain-rejected, with permission set and account', async () => {
  const scene = await playJob();
  const chain = { 'role-chain': role('999900001111'), 'role-external-id': 'x-1', 'session-tags': 'a=b' };
  const text = failureOf(await scene.step({ ...exchange, ...chain }), 'role-chain-rejected');
  expect(text).toContain('did not let ReadOnlyAccess in account 111122223333 assume');
  expect(text).toContain('sts:AssumeRole and sts:TagSession');
  expect(text).toContain('with the external ID in role-external-id');
  expect(askedOf(scene, 'AssumeRole')).toHaveLength(1);
});

test('tags that the session token has no room for are refused with what STS says of its size', async () => {
  const scene = await playJob();
  const tags = Array.from({ length: 50 }, (_, index) => `key-${index} = ${'v'.repeat(100)}`).join('\n');
  const step = await scene.step({ ...webIdentity, 'role-chain': target, 'session-tags': tags });
  const text = failureOf(step, 'invalid-input');
  expect(text).toContain('Input session-tags is too large, because session policies and session tags share the');
  expect(text).toMatch(/size of \d+ bytes exceeds the maximum allowed size of 4096 bytes/);
  await scene.end();
});

test.each([
  [{ kind: 'reset' }, 'success'],
  [{ kind: 'truncate' }, 'success'],
  [{ kind: 'answer', status: 503 }, 'success'],
] as const)('the fault %j at a hop is retried', async (fault, conclusion) => {
  const scene = await playJob();
  scene.emulator.faults.add({ operation: 'AssumeRole', ...fault });
  expect((await refused(scene, { 'role-chain': target })).conclusion).toBe(conclusion);
  expect(askedOf(scene, 'AssumeRole')).toHaveLength(2);
});

test.each([600, -600])('role-chain works with a clock that is %i seconds off', async (seconds) => {
  for (const inputs of [exchange, webIdentity]) {
    const scene = await playJob();
    addLastRole(scene);
    scene.emulator.world.clock.advance(seconds);
    expect((await scene.step({ ...inputs, 'role-chain': `${target}\n${last}` })).conclusion).toBe('success');
    expect(answersOf(scene).slice(-4)).toEqual([403, 200, 403, 200].map((status) => ['AssumeRole', status]));
    expect(await callerOf(scene)).toBe(session('333344445555', 'auditor'));
    await scene.end();
  }
});

test('a trust policy may name the IAM role of a permission set', async () => {
  const scene = await playJob();
  const [instance] = scene.emulator.world.instances;
  const reserved = instance ? reservedRoleArn(instance, '111122223333', 'ReadOnlyAccess') : '';
  addRole(scene.emulator.world, last, trustPrincipals(reserved));
  await scene.step({ ...exchange, 'role-chain': last });
  expect(scene.emulator.requests.at(-1)?.caller).toMatch(permissionSetSession('111122223333', 'ReadOnlyAccess'));
  expect(reserved).toContain(`/${ssoRegion}/`);
  expect(await callerOf(scene)).toBe(session('333344445555', 'auditor'));
});
