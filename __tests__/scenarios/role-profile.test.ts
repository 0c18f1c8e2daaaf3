/** A profile with role_arn and source_profile, as on a laptop: the permission set first, then the roles, inner ones before. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { addRole, trustPrincipals } from '../../emulator/index.ts';
import { corpProfile, corpSession } from './aws-config.ts';
import { callerOf } from './caller.ts';
import { failureOf } from './failure.ts';
import { askedOf, exchange, playJob, role, session } from './oidc.ts';
import { playSignedIn, type Scene, ssoRegion } from './play.ts';

const base = corpSession + corpProfile('base', '111122223333', 'Deploy', 'region = us-east-1\n');
const target = role('222233334444', 'deploy-target');
const inner = `[profile inner]\nrole_arn = ${target}\nsource_profile = base\nregion = us-west-2\n`;
const outerArn = role('333344445555', 'outer');
const outer = `[profile outer]\nrole_arn = ${outerArn}\nsource_profile = inner\nregion = eu-west-1\noutput = json\nexternal_id = agreed\nrole_session_name = from-laptop\nduration_seconds = 900\n`;

async function playWith(config: string): Promise<Scene> {
  const scene = await playSignedIn({ files: { '.aws/config': base + config } });
  const condition = { StringEquals: { 'sts:ExternalId': 'agreed' } };
  addRole(scene.emulator.world, outerArn, trustPrincipals(target, condition));
  return scene;
}

test('a profile with role_arn has its own region and settings and the session of its source_profile', async () => {
  const scene = await playWith(`${inner}output = table\ncredential_process = sh -c "touch ~/pwned"\n`);
  const { outputs } = await scene.step({ 'aws-profile': 'inner' });
  expect(askedOf(scene, 'GetRoleCredentials')).toEqual([{ account_id: '111122223333', role_name: 'Deploy' }]);
  expect(askedOf(scene, 'AssumeRole')).toEqual([
    { Action: 'AssumeRole', RoleArn: target, RoleSessionName: 'GitHubActions', DurationSeconds: '3600' },
  ]);
  expect(outputs).toMatchObject({ 'aws-account-id': '222233334444', 'aws-profile': 'inner' });
  // What is written holds keys alone: a profile never has two kinds of credentials.
  const config = await readFile(outputs['aws-config-file'] ?? '', 'utf8');
  expect(config).toContain('[profile inner]\nregion = us-west-2\noutput = table\n');
  expect(config).not.toMatch(/role_arn|credential_process/);
  expect(await callerOf(scene, { AWS_PROFILE: 'inner' })).toBe(session('222233334444', 'deploy-target'));
});

test('nested roles are assumed with the external id, session name and duration of their profiles', async () => {
  const scene = await playWith(inner + outer);
  const { envWritten } = await scene.step({ 'aws-profile': 'outer' });
  expect(askedOf(scene, 'AssumeRole')).toMatchObject([
    { RoleArn: target, RoleSessionName: 'GitHubActions', DurationSeconds: '3600' },
    { RoleArn: outerArn, RoleSessionName: 'from-laptop', DurationSeconds: '900', ExternalId: 'agreed' },
  ]);
  expect(envWritten.AWS_REGION).toBe('eu-west-1');
  expect(await callerOf(scene)).toBe(session('333344445555', 'outer', 'from-laptop'));
});

test('inputs override session name and duration of a profile', async () => {
  const scene = await playWith(inner + outer);
  await scene.step({ 'aws-profile': 'outer', 'role-session-name': 'here', 'role-duration-seconds': '1800' });
  expect(askedOf(scene, 'AssumeRole')).toMatchObject([
    { RoleSessionName: 'here', DurationSeconds: '3600' },
    { RoleSessionName: 'here', DurationSeconds: '1800', ExternalId: 'agreed' },
  ]);
});

test('role-chain continues from the last role of the profile', async () => {
  const scene = await playWith(inner + outer);
  const end = role('444455556666', 'end');
  addRole(scene.emulator.world, end, trustPrincipals(outerArn));
  await scene.step({ 'aws-profile': 'outer', 'role-chain': end, 'role-duration-seconds': '1800' });
  expect(askedOf(scene, 'AssumeRole')).toMatchObject([
    { RoleArn: target },
    { RoleArn: outerArn, DurationSeconds: '900', ExternalId: 'agreed' },
    { RoleArn: end, DurationSeconds: '1800' },
  ]);
  expect(await callerOf(scene)).toBe(session('444455556666', 'end'));
});

test('a profile with role_arn works with an exchanged ID token instead of a sign-in', async () => {
  const scene = await playJob({}, { files: { '.aws/config': base + inner } });
  const { account, 'permission-set': _, ...source } = exchange;
  await scene.step({ ...source, 'aws-profile': 'inner' });
  expect(account).toBe('111122223333');
  expect(scene.operations().slice(-2)).toEqual(['GetRoleCredentials', 'AssumeRole']);
  expect(await callerOf(scene)).toBe(session('222233334444', 'deploy-target'));
});

const roleOf = (line: string) => `[profile p]\nrole_arn = ${target}\nsource_profile = base\n${line}\n`;
test.each([
  [`[profile p]\nrole_arn = ${target}\n`, ['has role_arn without source_profile', 'Set source_profile']],
  [`[profile p]\nrole_arn = ${target}\nsource_profile = p\n`, ['a source_profile that leads back to it']],
  [
    `[profile p]\nrole_arn = ${target}\nsource_profile = q\n[profile q]\nrole_arn = ${outerArn}\nsource_profile = p\n`,
    ['names the profile p, whose source_profile is q of', 'a source_profile that leads back to it'],
  ],
  [`[profile p]\nrole_arn = ${target}\nsource_profile = bas\n`, ['does not have it', 'Did you mean base?']],
  [
    `[profile p]\nrole_arn = ${target}\nsource_profile = keys\n[profile keys]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n`,
    ['whose source_profile is keys', 'it has access keys'],
  ],
  [roleOf('duration_seconds = 7200'), ['duration_seconds = 7200', '900 to 3600']],
  [roleOf('duration_seconds = 1e3'), ['duration_seconds = 1e3', '900 to 3600']],
  [roleOf('role_session_name = two words'), ['role_session_name = two words', 'STS accepts 2 to 64']],
  [roleOf('external_id = a b'), ['external_id = a b', 'STS accepts 2 to 1224']],
  [
    '[profile p]\nrole_arn = deploy\nsource_profile = base\n',
    ['contains deploy, which is not a valid ARN of an IAM role'],
  ],
  [
    '[profile p]\nrole_arn = arn:aws-cn:iam::222233334444:role/x\nsource_profile = base\n',
    ['Input aws-profile names arn:aws-cn', `the region ${ssoRegion} is in aws`],
  ],
])('the profile %j is invalid input', async (config, words) => {
  const scene = await playWith(config);
  const text = failureOf(await scene.step({ 'aws-profile': 'p' }), 'invalid-input');
  for (const word of words) expect(text).toContain(word);
  expect(scene.operations()).toEqual([]);
});
