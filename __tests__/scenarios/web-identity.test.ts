/** The job's ID token for the session of a role: what is asked for, what the job gets, and what is undone. */
import { expect, test } from '@jest/globals';
import { addOidcProvider, addRole, trustGitHub } from '../../emulator/index.ts';
import { callerOf } from './caller.ts';
import { failureOf } from './failure.ts';
import { askedOf, playJob, role, session, webIdentity } from './oidc.ts';
import { ssoRegion } from './play.ts';

const keys = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'] as const;

test('role-to-assume and aws-region give the credentials of the role in two requests', async () => {
  const scene = await playJob();
  const { conclusion, annotations, envWritten, outputs, log } = await scene.step(webIdentity);
  expect(conclusion).toBe('success');
  expect(annotations.map(({ message }) => message)).toEqual([expect.stringContaining('AWS_ENDPOINT_URL_STS')]);
  expect(scene.operations()).toEqual(['GetIdToken', 'AssumeRoleWithWebIdentity']);
  expect(askedOf(scene, 'GetIdToken')).toEqual([{ audience: 'sts.amazonaws.com' }]);
  expect(askedOf(scene, 'AssumeRoleWithWebIdentity')).toEqual([
    {
      Action: 'AssumeRoleWithWebIdentity',
      RoleArn: role('111122223333'),
      RoleSessionName: 'GitHubActions',
      DurationSeconds: '3600',
      WebIdentityToken: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
  expect(Object.keys(envWritten).toSorted()).toEqual([...keys, 'AWS_REGION', 'AWS_DEFAULT_REGION'].toSorted());
  expect(envWritten).toMatchObject({ AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-1' });
  const expiration = outputs['aws-expiration'] ?? '';
  expect((Date.parse(expiration) - Date.now()) / 60_000).toBeCloseTo(60, 0);
  expect(outputs).toEqual({
    'aws-account-id': '111122223333',
    'account-name': '',
    'permission-set': '',
    'authenticated-arn': session('111122223333'),
    'aws-expiration': expiration,
    assignments: outputs.assignments,
  });
  expect(JSON.parse(outputs.assignments ?? '')).toEqual([
    {
      'account-id': '111122223333',
      'account-name': '',
      'permission-set': '',
      'aws-profile': '',
      'aws-region': 'eu-west-1',
      expiration,
    },
  ]);
  expect(log.at(-2)).toBe(
    `Got credentials for role deploy in account 111122223333, valid until ${expiration?.replace('.000Z', 'Z')}.`,
  );
  expect(await callerOf(scene)).toBe(session('111122223333'));
  await scene.end();
  expect(scene.job.env).toEqual({
    ...Object.fromEntries(keys.map((key) => [key, ''])),
    AWS_REGION: 'eu-west-1',
    AWS_DEFAULT_REGION: 'eu-west-1',
  });
});

test.each([
  [{ 'role-session-name': 'release 17/main' }, { RoleSessionName: 'release-17-main' }],
  [{ 'role-session-name': 'x'.repeat(70) }, { RoleSessionName: 'x'.repeat(64) }],
  [{ 'role-duration-seconds': '900' }, { DurationSeconds: '900' }],
  [{ 'role-duration-seconds': '14400' }, { DurationSeconds: '14400' }],
  [{ 'inline-session-policy': '{"Version":"2012-10-17","Statement":[]}' }, { Policy: expect.stringContaining('2012') }],
  [
    { 'managed-session-policies': 'arn:aws:iam::aws:policy/ReadOnlyAccess\narn:aws:iam::111122223333:policy/team/s3' },
    {
      'PolicyArns.member.1.arn': 'arn:aws:iam::aws:policy/ReadOnlyAccess',
      'PolicyArns.member.2.arn': 'arn:aws:iam::111122223333:policy/team/s3',
    },
  ],
])('inputs %j reach STS as %j', async (inputs, asked) => {
  const scene = await playJob();
  expect((await scene.step({ ...webIdentity, ...inputs })).conclusion).toBe('success');
  expect(askedOf(scene, 'AssumeRoleWithWebIdentity')).toMatchObject([asked]);
});

test('a duration over the maximum of the role is invalid input, with the words of STS', async () => {
  const scene = await playJob();
  const text = failureOf(await scene.step({ ...webIdentity, 'role-duration-seconds': '43200' }), 'invalid-input');
  expect(text).toContain('Input role-duration-seconds is 43200, which STS does not allow for ');
  expect(text).toContain('exceeds the MaxSessionDuration set for this role');
  expect(text).toContain('Use a shorter duration, or raise the maximum session duration of the role.');
});

test('audience is the audience of the ID token', async () => {
  const scene = await playJob();
  const provider = addOidcProvider(scene.emulator.world, '444455556666', {
    clientIds: ['https://github.com/octo-org'],
  });
  addRole(scene.emulator.world, role('444455556666'), trustGitHub(provider, 'repo:octo-org/*'));
  const inputs = { 'role-to-assume': role('444455556666'), audience: 'https://github.com/octo-org' };
  expect((await scene.step({ ...webIdentity, ...inputs })).conclusion).toBe('success');
  expect(askedOf(scene, 'GetIdToken')).toEqual([{ audience: 'https://github.com/octo-org' }]);
});

test('a job of an environment has a subject of its own, which a trust policy may ask for', async () => {
  const scene = await playJob({ environment: 'production' });
  const provider = addOidcProvider(scene.emulator.world, '222233334444');
  addRole(
    scene.emulator.world,
    role('222233334444', 'ci/release'),
    trustGitHub(provider, 'repo:octo-org/octo-repo:environment:production'),
  );
  await scene.step({ ...webIdentity, 'role-to-assume': role('222233334444', 'ci/release') });
  expect(await callerOf(scene)).toBe(session('222233334444', 'release'));
});

test.each([
  ['aws-profile', { 'aws-profile': 'ci' }, 'ci'],
  ['account', { account: '111122223333' }, '111122223333-deploy'],
  ['aws-config-directory', { 'aws-config-directory': '~/.aws' }, '111122223333-deploy'],
])('with %s a profile is written too, and removed after the job', async (_, inputs, profile) => {
  const scene = await playJob();
  const { outputs } = await scene.step({ ...webIdentity, ...inputs, 'output-env-credentials': 'false' });
  expect(outputs['aws-profile']).toBe(profile);
  expect(await callerOf(scene)).toBeUndefined();
  expect(await callerOf(scene, { AWS_PROFILE: profile })).toBe(session('111122223333'));
});

test('the region may come from the environment, else from sso-region, else it is invalid input', async () => {
  const scene = await playJob({}, { env: { AWS_DEFAULT_REGION: 'us-west-2' } });
  const inputs = { 'role-to-assume': role('111122223333'), 'sso-region': ssoRegion };
  expect((await scene.step(inputs)).envWritten.AWS_REGION).toBe('us-west-2');
  await scene.end();
  const other = await playJob();
  expect((await other.step(inputs)).envWritten.AWS_REGION).toBe(ssoRegion);
  await other.end();
  const nowhere = await playJob();
  const text = failureOf(await nowhere.step({ 'role-to-assume': role('111122223333') }), 'invalid-input');
  expect(text).toContain('Input aws-region is missing');
  expect(nowhere.operations()).toEqual([]);
});

test('allowed-account-ids refuses another account before any request', async () => {
  const scene = await playJob();
  const step = (ids: string) => scene.step({ ...webIdentity, 'allowed-account-ids': ids }, { continueOnError: true });
  const text = failureOf(await step('222233334444, 333344445555'), 'not-allowed');
  expect(text).toContain('allowed-account-ids does not allow account 111122223333');
  expect(scene.operations()).toEqual([]);
  expect((await step('222233334444, 111122223333')).outcome).toBe('success');
});

test('mask-aws-account-id masks account ids in log, annotations and summary, those of a refusal too', async () => {
  const scene = await playJob();
  const inputs = { ...webIdentity, 'mask-aws-account-id': 'true' };
  await scene.step(inputs);
  await scene.step({ ...inputs, 'role-to-assume': role('222233334444', 'missing') }, { continueOnError: true });
  const said = scene.job.steps.map(({ annotations, summary, log }) => [
    annotations,
    summary,
    log.slice(log.indexOf('##[endgroup]')),
  ]);
  expect(JSON.stringify(said)).not.toMatch(/111122223333|222233334444/);
});

test('step debug logging shows no token', async () => {
  const scene = await playJob({}, { debug: true });
  expect((await scene.step(webIdentity)).conclusion).toBe('success');
});
