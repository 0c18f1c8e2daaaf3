/** Roles assumed with the keys that an earlier step exported: `role-chaining`, and the source `environment`. */
import { expect, test } from '@jest/globals';
import { addRole, trustPrincipals } from '../../emulator/index.ts';
import { callerOf } from './caller.ts';
import { failureOf } from './failure.ts';
import { askedOf, playJob, role, session, webIdentity } from './oidc.ts';
import { playSteps } from './workflow.ts';

const target = role('222233334444', 'deploy-target');
const last = role('333344445555', 'team/auditor');
const chaining = { 'role-to-assume': target, 'aws-region': 'us-east-2', 'role-chaining': 'true' };
const needed = { ...chaining, 'role-external-id': 'agreed' };

test('a workflow of configure-aws-credentials that assumes a second role by role-chaining runs unchanged', async () => {
  const scene = await playJob();
  const uses = 'uses: aws-actions/configure-aws-credentials@v6';
  const steps = await playSteps(
    `- ${uses}
  with:
    aws-region: us-east-2
    role-to-assume: ${role('111122223333')}
    role-session-name: MySessionName
- ${uses}
  with:
    aws-region: us-east-2
    role-to-assume: ${target}
    role-chaining: true
    role-external-id: agreed
    role-duration-seconds: 900
    role-skip-session-tagging: true
`,
    scene,
  );
  expect(steps.map(({ conclusion }) => conclusion)).toEqual(['success', 'success']);
  expect(scene.operations()).toEqual(['GetIdToken', 'AssumeRoleWithWebIdentity', 'AssumeRole']);
  expect(askedOf(scene, 'AssumeRole')).toEqual([
    {
      Action: 'AssumeRole',
      RoleArn: target,
      RoleSessionName: 'GitHubActions',
      DurationSeconds: '900',
      ExternalId: 'agreed',
    },
  ]);
  expect(scene.emulator.requests.at(-1)?.caller).toBe(session('111122223333', 'deploy', 'MySessionName'));
  expect(steps[1]?.log.join('\n')).toMatch(
    /Got credentials for role deploy-target in account 222233334444, valid until /,
  );
  expect(Object.keys(steps[1]?.envWritten ?? {})).not.toContain('AWS_CONFIG_FILE');
  expect(await callerOf(scene)).toBe(session('222233334444', 'deploy-target'));
  await scene.end();
  expect(scene.job.env).toMatchObject({ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_SESSION_TOKEN: '' });
});

test('role-chain goes on from role-to-assume, and from the keys alone with credential-source: environment', async () => {
  const scene = await playJob();
  addRole(scene.emulator.world, last, trustPrincipals(target));
  addRole(scene.emulator.world, target, trustPrincipals(role('111122223333')));
  await scene.step(webIdentity);
  await scene.step({ ...chaining, 'role-chain': last });
  expect(await callerOf(scene)).toBe(session('333344445555', 'auditor'));
  await scene.step(webIdentity);
  const { outputs } = await scene.step({
    'credential-source': 'environment',
    'role-chain': `${target}\n${last}`,
    'aws-region': 'us-east-2',
    'aws-profile': 'auditor',
    'role-session-name': 'audit',
  });
  expect(outputs).toMatchObject({ 'aws-account-id': '333344445555', 'aws-profile': 'auditor' });
  expect(await callerOf(scene, { AWS_PROFILE: 'auditor' })).toBe(session('333344445555', 'auditor', 'audit'));
});

test('custom-tags and transitive-tag-keys are the tags of the role that is chained', async () => {
  const scene = await playJob();
  const condition = { StringEquals: { 'aws:RequestTag/Team': 'Platform', 'sts:TransitiveTagKeys': 'Team' } };
  addRole(scene.emulator.world, target, trustPrincipals(role('111122223333'), condition));
  await scene.step(webIdentity);
  const tags = { 'custom-tags': '{"Team": "Platform", "Build": 17}', 'transitive-tag-keys': 'Team' };
  expect((await scene.step({ ...chaining, ...tags })).conclusion).toBe('success');
  expect(askedOf(scene, 'AssumeRole')).toMatchObject([
    {
      'Tags.member.1.Key': 'Team',
      'Tags.member.1.Value': 'Platform',
      'Tags.member.2.Key': 'Build',
      'Tags.member.2.Value': '17',
      'TransitiveTagKeys.member.1': 'Team',
    },
  ]);
});

test.each([
  [{ 'transitive-tag-keys': 'Repository' }, 'transitive-tag-keys', 'Add the tag to session-tags'],
  [{ 'custom-tags': '{"Team": "a"}', 'session-tags': 'Team = b' }, 'custom-tags', 'Use only session-tags'],
  [
    { 'custom-tags': '{"Team": "a"}', 'transitive-tag-keys': 'team' },
    'transitive-tag-keys',
    'Add the tag to custom-tags',
  ],
  [{ 'custom-tags': '{"Team": "<a>"}' }, 'custom-tags', 'Correct the object, such as {"team": "payments"}'],
  [{ 'custom-tags': '{"Team": "a"}', 'role-skip-session-tagging': 'true' }, 'custom-tags', 'to send the tags'],
  [{ 'session-tags': 'Team = a', 'role-skip-session-tagging': 'true' }, 'session-tags', 'to send the tags'],
  [
    { 'web-identity-token-file': '/var/run/token' },
    'web-identity-token-file',
    'to use the token, remove role-chaining',
  ],
  [{ 'custom-tags': '["Team"]' }, 'custom-tags', 'Write {"team": "payments"}'],
  [{ 'custom-tags': '{"Team": {"a": 1}}' }, 'custom-tags', 'Write {"team": "payments"}'],
  [{ 'custom-tags': '{"aws:Team": "a"}' }, 'custom-tags', 'are reserved'],
  [{ 'session-tags': 'no tag' }, 'session-tags', 'is not a valid tag'],
  [{ 'role-duration-seconds': '7200' }, 'role-duration-seconds', 'one hour'],
  [{ 'profile-type': 'process' }, 'profile-type', 'Use profile-type: static'],
  [{ 'profile-type': 'sso' }, 'profile-type', 'no sign-in session'],
  [{ 'credential-source': 'web-identity' }, 'role-chaining', 'role-chain'],
  [{ 'application-arn': 'arn:aws:sso::1:application/x/y' }, 'role-chaining', 'role-chain'],
  [{ 'sso-token': '{}' }, 'sso-token', 'Remove sso-token'],
  [{ 'role-to-assume': '' }, 'role-to-assume', 'or remove role-chaining'],
  [{ 'role-to-assume': 'deploy-target' }, 'account', 'Set account'],
])('with role-chaining %j is invalid input %s', async (change, input, remedy) => {
  const scene = await playJob();
  await scene.step(webIdentity);
  const text = failureOf(await scene.step({ ...needed, ...change } as Record<string, string>), 'invalid-input');
  expect(text).toContain(`Input ${input} `);
  expect(text).toContain(remedy);
  expect(askedOf(scene, 'AssumeRole')).toEqual([]);
});

test('role-chaining without keys in the environment is invalid input that says which step exports them', async () => {
  const scene = await playJob();
  const text = failureOf(await scene.step(needed, { continueOnError: true }), 'invalid-input');
  expect(text).toContain('AWS_ACCESS_KEY_ID is not set in the environment of the job');
  expect(text).toContain('Add an earlier step that exports keys');
  await scene.step({ ...webIdentity, 'aws-profile': 'hub', 'profile-type': 'process' });
  const other = failureOf(await scene.step(needed), 'invalid-input');
  expect(other).toContain('exported AWS_PROFILE (hub) instead of keys, set profile-type: static');
  expect(askedOf(scene, 'AssumeRole')).toEqual([]);
});

test.each([
  ['that STS does not know', { AWS_ACCESS_KEY_ID: 'ASIAUNKNOWNKEY000000' }, 'STS does not recognize them'],
  ['without their session token', { AWS_SESSION_TOKEN: '' }, 'STS does not recognize them'],
  ['whose secret is another one', { AWS_SECRET_ACCESS_KEY: 'x'.repeat(40) }, 'does not belong to the access key ID'],
])('keys %s are role-chain-rejected, which points at the step that exported them', async (_, env, words) => {
  const scene = await playJob();
  await scene.step(webIdentity);
  const text = failureOf(await scene.step(needed, { env }), 'role-chain-rejected');
  expect(text).toContain(`did not let the identity in AWS_ACCESS_KEY_ID assume ${target}`);
  expect(text).toContain(words);
});

test('a role that does not trust the keys is role-chain-rejected, and guards hold for it', async () => {
  const scene = await playJob();
  await scene.step(webIdentity);
  const untrusting = { ...chaining, 'role-to-assume': last };
  const text = failureOf(await scene.step(untrusting, { continueOnError: true }), 'role-chain-rejected');
  expect(text).toContain('its trust policy allows sts:AssumeRole for the identity in AWS_ACCESS_KEY_ID');
  const guard = { 'allowed-account-ids': '111122223333' };
  expect(failureOf(await scene.step({ ...needed, ...guard }), 'not-allowed')).toContain('222233334444');
  expect(askedOf(scene, 'AssumeRole')).toHaveLength(1);
});

test('a dry run with role-chaining names the keys, and asks nobody', async () => {
  const scene = await playJob();
  const broken = await scene.step({ ...needed, 'dry-run': 'true' }, { continueOnError: true });
  expect(broken.summary).toMatch(/<td>keys<\/td><td>❌/);
  await scene.step(webIdentity);
  scene.emulator.resetRequests();
  const { conclusion, log } = await scene.step({ ...needed, 'dry-run': 'true' });
  expect(conclusion).toBe('success');
  expect(log.join('\n')).toMatch(/✅ .*keys +The environment has access keys from an earlier step\./);
  expect(scene.operations()).toEqual([]);
});
