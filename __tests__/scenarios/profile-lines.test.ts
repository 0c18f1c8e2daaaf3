/** Lines that name profiles of the AWS config file, alone and beside others. */
import { describe, expect, test } from '@jest/globals';
import { corpProfile, corpSession } from './aws-config.ts';
import { callerOf } from './caller.ts';
import { failureOf } from './failure.ts';
import { playSignedIn, ssoRegion } from './play.ts';
import { assignmentsOf, configOf, countsOf, pairsOf } from './several.ts';

const config =
  corpProfile('dev-account', '111122223333', 'ReadOnlyAccess', 'region = us-west-2\noutput = json\n') +
  corpProfile(
    'prod-account',
    '222233334444',
    'Deploy',
    'cli_pager =\ncredential_process = sh -c "touch /tmp/never"\n',
  ) +
  corpSession;
const files = { '.aws/config': config };

test('two profile names give the accounts and settings of these profiles', async () => {
  const scene = await playSignedIn({ files });
  const step = await scene.step({ profiles: 'dev-account\nprod-account' });
  expect(assignmentsOf(step)).toMatchObject([
    { 'account-id': '111122223333', 'permission-set': 'ReadOnlyAccess', 'aws-profile': 'dev-account' },
    { 'account-id': '222233334444', 'permission-set': 'Deploy', 'aws-profile': 'prod-account' },
  ]);
  expect(await configOf(step)).toMatchObject({
    'profile dev-account': { region: 'us-west-2', output: 'json' },
    'profile prod-account': { region: ssoRegion },
  });
  expect((await configOf(step))['profile prod-account']).toEqual({ region: ssoRegion, cli_pager: '' });
  expect(countsOf(scene)).toEqual({ GetRoleCredentials: 2 });
  expect(await callerOf(scene, { AWS_PROFILE: 'dev-account' })).toContain(
    ':111122223333:assumed-role/AWSReservedSSO_ReadOnlyAccess_',
  );
  expect(await callerOf(scene, { AWS_PROFILE: 'prod-account' })).toContain(
    ':222233334444:assumed-role/AWSReservedSSO_Deploy_',
  );
});

test('profile names and targets may be mixed, and a line may add settings to a name', async () => {
  const scene = await playSignedIn({ files });
  const step = await scene.step({
    profiles: 'staging = "Staging (EU)"/Deploy\ndev-account region=eu-central-1 output=text # mine',
  });
  expect(pairsOf(step)).toEqual(['333344445555/Deploy', '111122223333/ReadOnlyAccess']);
  expect(await configOf(step)).toMatchObject({
    'profile staging': { region: ssoRegion },
    'profile dev-account': { region: 'eu-central-1', output: 'text' },
  });
});

test('aws-region overrides the region of a profile, and one line counts as one target', async () => {
  const scene = await playSignedIn({ files });
  const step = await scene.step({ profiles: 'dev-account', 'aws-region': 'eu-west-3' });
  expect(step.envWritten).toMatchObject({ AWS_REGION: 'eu-west-3' });
  expect(step.outputs).toMatchObject({ 'aws-account-id': '111122223333', 'aws-profile': 'dev-account' });
});

test('a profile with role_arn and source_profile is a role chain of its line', async () => {
  const chain =
    '[profile deployed]\nrole_arn = arn:aws:iam::222233334444:role/deploy-target\nsource_profile = prod-account\n';
  const scene = await playSignedIn({ files: { '.aws/config': `${config}\n${chain}` } });
  const step = await scene.step({ profiles: 'dev-account\ndeployed' });
  expect(await callerOf(scene, { AWS_PROFILE: 'deployed' })).toBe(
    'arn:aws:sts::222233334444:assumed-role/deploy-target/GitHubActions',
  );
  expect(await callerOf(scene, { AWS_PROFILE: 'dev-account' })).toContain('AWSReservedSSO_ReadOnlyAccess');
  expect(pairsOf(step)).toEqual(['111122223333/ReadOnlyAccess', '222233334444/Deploy']);
});

test('profiles are read from the file of AWS_CONFIG_FILE', async () => {
  const scene = await playSignedIn({
    files: { 'work/aws-config': config },
    env: { AWS_CONFIG_FILE: '~/work/aws-config' },
  });
  const step = await scene.step({ profiles: 'dev-account\nprod-account' });
  expect(pairsOf(step)).toEqual(['111122223333/ReadOnlyAccess', '222233334444/Deploy']);
});

describe('profile lines are refused before any request:', () => {
  const other =
    '[profile elsewhere]\nsso_start_url = https://d-0000000000.awsapps.com/start\nsso_region = us-east-1\nsso_account_id = 111122223333\nsso_role_name = Deploy\n';
  test.each<[string, Record<string, string>, string, readonly string[]]>([
    ['dev-acount\nx = prod/Deploy', {}, 'invalid-input', ['Line 1', 'Did you mean dev-account?']],
    ['dev-account\n\nnobody\nprod-acount', {}, 'invalid-input', ['2 lines', 'Line 3', 'nobody', 'Line 4']],
    ['dev-account\nelsewhere', {}, 'invalid-input', ['dev-account and elsewhere', 'different instances']],
    [
      'dev-account',
      { 'sso-start-url': 'https://other.awsapps.com/start' },
      'invalid-input',
      ['sso-start-url', 'dev-account'],
    ],
    ['dev-account', { 'sso-region': 'eu-west-1' }, 'invalid-input', ['sso-region', ssoRegion]],
    ['dev-account\ndev-account', {}, 'invalid-input', ['the name dev-account to both line 1 and line 2']],
    ['{account-id}', {}, 'invalid-input', ['Line 1']],
    ['dev-account = dev', {}, 'invalid-input', ['line 1, column 18']],
  ])('%j with %j', async (profiles, inputs, code, words) => {
    const scene = await playSignedIn({ files: { '.aws/config': `${config}\n${other}` } });
    const text = failureOf(await scene.step({ profiles, ...inputs }), code);
    for (const word of words) expect(text).toContain(word);
    expect(scene.operations()).toEqual([]);
  });

  test('a config file that cannot be parsed, with path and line', async () => {
    const scene = await playSignedIn({ files: { '.aws/config': 'nonsense\n' } });
    const text = failureOf(await scene.step({ profiles: 'a\nb' }), 'unreadable-config');
    expect(text).toContain(`${scene.home('.aws/config')} cannot be parsed: line 1`);
  });

  test('a config file that is not there, with its path', async () => {
    const scene = await playSignedIn();
    const text = failureOf(await scene.step({ profiles: 'dev-account' }), 'invalid-input');
    expect(text).toContain(`there is no AWS config file ${scene.home('.aws/config')}`);
  });
});
