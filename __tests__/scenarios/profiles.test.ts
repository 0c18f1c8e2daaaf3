/** Several targets in one step: which they are, in which order, and what the job has of them. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { callerOf } from './caller.ts';
import { failureOf } from './failure.ts';
import { dev, playSignedIn, ssoRegion } from './play.ts';
import { assignmentsOf, configOf, countsOf, grow, instance, lines, namesOf, pairsOf } from './several.ts';

test('three lines give three profiles, each with the credentials of its account', async () => {
  const scene = await playSignedIn();
  const step = await scene.step(
    lines(
      '# the stages of one product',
      'dev = 111122223333/ReadOnlyAccess',
      '',
      'prod    = PROD/Deploy   # a name in any case',
      'staging = "Staging (EU)"/Deploy region=eu-west-1 output=json',
    ),
  );
  expect(await configOf(step)).toEqual({
    'profile dev': { region: ssoRegion },
    'profile prod': { region: ssoRegion },
    'profile staging': { region: 'eu-west-1', output: 'json' },
  });
  const expiration = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
  const assignment = (...[id, name, permissionSet, profile, region]: readonly string[]) => ({
    'account-id': id,
    'account-name': name,
    'permission-set': permissionSet,
    'aws-profile': profile,
    'aws-region': region,
    expiration,
  });
  expect(assignmentsOf(step)).toEqual([
    assignment('111122223333', '', 'ReadOnlyAccess', 'dev', ssoRegion),
    assignment('222233334444', 'prod', 'Deploy', 'prod', ssoRegion),
    assignment('333344445555', 'Staging (EU)', 'Deploy', 'staging', 'eu-west-1'),
  ]);
  expect(Object.keys(step.outputs).toSorted()).toEqual(['assignments', 'aws-config-file', 'aws-credentials-file']);
  expect(Object.keys(step.envWritten).toSorted()).toEqual([
    'AWS_CONFIG_FILE',
    'AWS_SDK_LOAD_CONFIG',
    'AWS_SHARED_CREDENTIALS_FILE',
  ]);
  expect(countsOf(scene)).toEqual({ ListAccounts: 1, GetRoleCredentials: 3 });
  for (const [profile, account, permissionSet] of [
    ['dev', '111122223333', 'ReadOnlyAccess'],
    ['prod', '222233334444', 'Deploy'],
    ['staging', '333344445555', 'Deploy'],
  ] as const) {
    const role = `arn:aws:sts::${account}:assumed-role/AWSReservedSSO_${permissionSet}_[0-9a-f]{16}/alice`;
    expect(await callerOf(scene, { AWS_PROFILE: profile })).toMatch(new RegExp(`^${role}$`));
  }
});

test('account ids with permission set names need no listing', async () => {
  const scene = await playSignedIn();
  const step = await scene.step(
    lines('a = 111122223333/Deploy', 'b = 2222-3333-4444/Deploy', 'c = 012345678901/ReadOnlyAccess'),
  );
  expect(pairsOf(step)).toEqual(['111122223333/Deploy', '222233334444/Deploy', '012345678901/ReadOnlyAccess']);
  expect(countsOf(scene)).toEqual({ GetRoleCredentials: 3 });
});

test('targets are in the order of the lines; those of a pattern by account name, account id and permission set', async () => {
  const scene = await playSignedIn();
  const step = await scene.step({
    ...lines('last = prod/Deploy', '{account-id}-{permission-set} = */*', 'first = dev/Deploy'),
    'dry-run': 'true',
  });
  expect(pairsOf(step)).toEqual([
    '222233334444/Deploy',
    '666677778888/ReadOnlyAccess',
    '333344445555/Deploy',
    '333344445555/SecurityAudit',
    '012345678901/ReadOnlyAccess',
    '012345678901/SecurityAudit',
    '111122223333/AdministratorAccess',
    '111122223333/Deploy',
    '111122223333/ReadOnlyAccess',
    '111122223333/SecurityAudit',
    '222233334444/Deploy',
    '222233334444/ReadOnlyAccess',
    '222233334444/SecurityAudit',
    '444455556666/ReadOnlyAccess',
    '555566667777/ReadOnlyAccess',
    '777788889999/ReadOnlyAccess',
    '111122223333/Deploy',
  ]);
});

describe('a pattern gives the assigned pairs that it matches:', () => {
  test.each<[string, readonly string[]]>([
    ['*/Deploy', ['333344445555/Deploy', '111122223333/Deploy', '222233334444/Deploy']],
    ['*/AdministratorAccess', ['111122223333/AdministratorAccess']],
    ['"Staging*"/Deploy', ['333344445555/Deploy']],
    ['?rod/Deploy', ['222233334444/Deploy']],
    ['??????????01/ReadOnlyAccess', ['012345678901/ReadOnlyAccess']],
    ['*4444*/Deploy', ['333344445555/Deploy', '222233334444/Deploy']],
    ['SAND*/ReadOnlyAccess', ['444455556666/ReadOnlyAccess', '555566667777/ReadOnlyAccess']],
    ['sha*/ReadOnlyAccess', ['777788889999/ReadOnlyAccess']],
    ['Sha*/ReadOnlyAccess', ['666677778888/ReadOnlyAccess']],
    ['SHA*/ReadOnlyAccess', ['666677778888/ReadOnlyAccess', '777788889999/ReadOnlyAccess']],
    ['prod/*', ['222233334444/Deploy', '222233334444/ReadOnlyAccess', '222233334444/SecurityAudit']],
    ['222233334444/*', ['222233334444/Deploy', '222233334444/ReadOnlyAccess', '222233334444/SecurityAudit']],
    ['Prod/?e*', ['222233334444/Deploy', '222233334444/ReadOnlyAccess', '222233334444/SecurityAudit']],
    ['*prod*/"Read*"', ['222233334444/ReadOnlyAccess']],
  ])('%s', async (pattern, pairs) => {
    const scene = await playSignedIn();
    const step = await scene.step(lines(`{account-id}-{permission-set} = ${pattern}`));
    expect(pairsOf(step)).toEqual(pairs);
    const dry = await scene.step({ ...lines(`again-{account-id}-{permission-set} = ${pattern}`), 'dry-run': 'true' });
    expect(pairsOf(dry)).toEqual(pairs);
  });
});

test('a pattern lists permission sets only for a glob of them, or where an account refused', async () => {
  const scene = await playSignedIn();
  await scene.step(lines('{account-id}-{permission-set} = prod/R*'));
  expect(countsOf(scene)).toEqual({ ListAccounts: 1, ListAccountRoles: 1, GetRoleCredentials: 1 });
  scene.emulator.resetRequests();
  await scene.step(lines('{account-id} = */AdministratorAccess'));
  // One account of eight holds it, so seven refuse it; they are asked whether it is assigned there.
  expect(countsOf(scene)).toEqual({ ListAccounts: 1, GetRoleCredentials: 8, ListAccountRoles: 7 });
});

describe('a pattern without a match:', () => {
  test.each([
    [
      'team-*/Deploy',
      'account-not-found',
      ['matches "team-*"', 'Available accounts (8)', 'dev (111122223333), prod (222233334444)'],
    ],
    ['dev,prod/Deploy', 'account-not-found', ['Write a line for each of the 2 accounts, such as NAME = dev/Deploy']],
    ['prd*/Deploy', 'account-not-found', ['Did you mean prod? Use that name, or the ID 222233334444']],
    [
      '*/SecurtyAudit',
      'not-assigned',
      ['any of the 8 accounts that match *', 'AdministratorAccess, Deploy', 'Did you mean SecurityAudit?'],
    ],
    [
      'sandbox*/Deploy',
      'not-assigned',
      ['any of the 2 accounts that match sandbox*', 'Assigned there: ReadOnlyAccess'],
    ],
    [
      'arch*/D*',
      'not-assigned',
      ['in account archive (012345678901)', 'Assigned there: ReadOnlyAccess, SecurityAudit'],
    ],
    ['999999999999/*', 'not-assigned', ['in account 999999999999', 'Assigned there: none']],
  ])('%s is %s, with the names that exist', async (pattern, code, words) => {
    const scene = await playSignedIn();
    for (const inputs of [{}, { 'dry-run': 'true' }]) {
      const step = scene.step({ ...lines(`x-{account-id} = ${pattern}`), ...inputs }, { continueOnError: true });
      const text = failureOf(await step, code);
      for (const word of ['line 1', ...words]) expect(text).toContain(word);
    }
  });
});

test('one line counts as one target', async () => {
  const scene = await playSignedIn();
  const { outputs, envWritten } = await scene.step(lines('only = dev/ReadOnlyAccess region=eu-west-1'));
  expect(outputs).toMatchObject({ 'aws-account-id': '111122223333', 'account-name': 'dev', 'aws-profile': 'only' });
  expect(envWritten).toMatchObject({ AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-1' });
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'])
    expect(envWritten[name]).toBeTruthy();
});

test('a line with a glob counts as several targets even when it matches one', async () => {
  const scene = await playSignedIn();
  const { outputs, envWritten } = await scene.step(lines('admin-{account-name} = */AdministratorAccess'));
  expect(Object.keys(envWritten).toSorted()).toEqual([
    'AWS_CONFIG_FILE',
    'AWS_SDK_LOAD_CONFIG',
    'AWS_SHARED_CREDENTIALS_FILE',
  ]);
  expect(Object.keys(outputs).toSorted()).toEqual(['assignments', 'aws-config-file', 'aws-credentials-file']);
});

describe('the region of several targets', () => {
  test('is exported when aws-region gives one, and each line may set its own', async () => {
    const scene = await playSignedIn({ env: { AWS_REGION: 'us-west-2' } });
    const step = await scene.step({
      ...lines('a = dev/Deploy', 'b = prod/Deploy region=eu-west-1'),
      'aws-region': 'us-east-2',
    });
    expect(step.envWritten).toMatchObject({ AWS_REGION: 'us-east-2', AWS_DEFAULT_REGION: 'us-east-2' });
    expect(await configOf(step)).toEqual({
      'profile a': { region: 'us-east-2' },
      'profile b': { region: 'eu-west-1' },
    });
    await scene.end();
    expect(scene.job.env.AWS_REGION).toBe('us-west-2');
  });

  test('is not exported without aws-region, and profiles take that of the job', async () => {
    const scene = await playSignedIn({ env: { AWS_REGION: 'us-west-2' } });
    const step = await scene.step(lines('a = dev/Deploy', 'b = prod/Deploy region=eu-west-1'));
    expect(step.envWritten.AWS_REGION).toBeUndefined();
    expect(await configOf(step)).toEqual({
      'profile a': { region: 'us-west-2' },
      'profile b': { region: 'eu-west-1' },
    });
  });
});

test('settings of a line override profile-settings', async () => {
  const scene = await playSignedIn();
  const { envWritten } = await scene.step({
    ...lines('a = dev/Deploy cli_pager="less -R" Output=text', 'b = prod/Deploy'),
    'profile-settings': 'output = json\nuse_fips_endpoint = true',
  });
  expect(await readFile(envWritten.AWS_CONFIG_FILE ?? '', 'utf8')).toBe(
    `[profile a]\nregion = ${ssoRegion}\noutput = text\nuse_fips_endpoint = true\ncli_pager = less -R\n\n` +
      `[profile b]\nregion = ${ssoRegion}\noutput = json\nuse_fips_endpoint = true\n`,
  );
});

describe('profiles are refused before any request:', () => {
  test.each<[Record<string, string>, readonly string[]]>([
    [{ profiles: 'a = dev/Deploy', account: 'dev' }, ['Input account is set, and so is profiles']],
    [{ profiles: 'a = dev/Deploy', 'permission-set': 'Deploy' }, ['Input permission-set is set']],
    [{ profiles: 'a = dev/Deploy', 'aws-profile': 'a' }, ['Input aws-profile is set']],
    [{ profiles: 'a = dev/Deploy\nb = prod/Deploy', 'output-env-credentials': 'true' }, ['output-env-credentials']],
    [{ profiles: 'x-{account-id} = dev*/Deploy', 'output-env-credentials': 'TRUE' }, ['output-env-credentials']],
    [{ profiles: 'a = dev/Deploy\nb = prod/Deploy', 'output-credentials': 'true' }, ['output-credentials']],
    [{ profiles: '# nothing yet' }, ['has no target']],
    [{ profiles: 'a = dev/Deploy\n\n  b = prod Deploy' }, ['at line 3, column 11', 'needs / and a permission set']],
    [{ profiles: 'a = 12345678901/Deploy' }, ['Line 1', '11 digits', "'012345678901'"]],
    [{ profiles: 'a = dev/AWSReservedSSO_Deploy_0123456789abcdef' }, ['Line 1', 'name of the permission set: Deploy']],
    [{ profiles: 'a = dev/Deploy region=mars' }, ['Line 1', 'Input profiles has the region "mars"']],
    [{ profiles: 'a = dev/Deploy credential_process=sh' }, ['Line 1', 'sets credential_process']],
    [{ profiles: 'a = dev/Deploy aws_session_token=x' }, ['Line 1', 'sets aws_session_token']],
    [{ profiles: 'a = dev/Deploy S3=' }, ['Line 1', 'Input profiles sets s3 without a block', 'Use profile-settings']],
    [{ profiles: '"two words" = dev/Deploy' }, ['Line 1', '"two words"', 'silently drop']],
    [
      { profiles: 'my profile = dev/Deploy' },
      ['Line 1', 'has the profile name "my profile"', 'a space, a slash or a similar character'],
    ],
    [{ profiles: 'my profile=dev/Deploy' }, ['Line 1', 'has the profile name "my profile"']],
    [
      { profiles: 'a/b = dev/Deploy' },
      ['Line 1', 'has the profile name "a/b"', 'a space, a slash or a similar character'],
    ],
    [{ profiles: 'a: dev/Deploy' }, ['needs = instead of : after the name at line 1, column 2']],
    [
      { profiles: '-a = dev/Deploy' },
      ['Line 1', 'has the profile name "-a"', 'read a name that starts with - as an option'],
    ],
    [{ profiles: '-{account-name} = dev/Deploy' }, ['Line 1', 'as an option']],
    [
      { account: 'dev', 'permission-set': 'Deploy', 'aws-profile': '-a' },
      ['Input aws-profile has the profile name "-a"', 'as an option'],
    ],
    [{ profiles: 'caf\u00e9 = dev/Deploy' }, ['Line 1', 'silently drop']],
    [{ profiles: 'x-{account} = dev/Deploy' }, ['Line 1', 'silently drop']],
    [{ profiles: 'x = */Deploy' }, ['Line 1', 'gives the same name, x,', '{account-id}']],
    [{ profiles: 'x = dev/*' }, ['Line 1', 'gives the same name, x,']],
    [{ profiles: 'x = dev/Deploy\ny = prod/Deploy\nx = 012345678901/ReadOnlyAccess' }, ['line 1 and line 3']],
    [
      { profiles: 'a = dev/Deploy region=eu-west-1\nb = prod/Deploy region=eu-west-1', 'aws-region': 'a.evil/' },
      ['Input aws-region'],
    ],
    [{ profiles: 'a = dev/Deploy\nb = prod/Deploy', 'role-duration-seconds': '3600' }, ['Input role-duration-seconds']],
    [
      { profiles: 'a = dev Deploy\nb = prod/Deploy\nc = 1234567890/Deploy\n[profile x]' },
      ['3 lines of profiles are not valid', 'line 1, column 8', 'Line 3', 'line 4, column 10'],
    ],
  ])('%j', async (inputs, words) => {
    const scene = await playSignedIn();
    const text = failureOf(await scene.step({ ...instance, ...inputs }), 'invalid-input');
    for (const word of words) expect(text).toContain(word);
    expect(scene.operations()).toEqual([]);
  });
});

test('output-env-credentials: false is allowed with several targets', async () => {
  const scene = await playSignedIn();
  const step = await scene.step({ ...lines('a = dev/Deploy', 'b = prod/Deploy'), 'output-env-credentials': 'false' });
  expect(namesOf(step)).toEqual(['a', 'b']);
});

test('mask-aws-account-id warns that jobs of a matrix will not get the output assignments', async () => {
  const scene = await playSignedIn();
  const step = await scene.step({ ...lines('x-{account-name} = */Deploy'), 'mask-aws-account-id': 'true' });
  expect(step.annotations.filter(({ message }) => message.includes('masked account ID'))).toHaveLength(1);
  expect(scene.job.jobOutputs({ assignments: step.outputs.assignments ?? '' })).toEqual({});
  for (const id of ['111122223333', '222233334444', '333344445555', '444455556666'])
    expect(scene.job.log.join('\n')).not.toContain(id);
});

test('keys that an earlier use exported stay in force beside several profiles', async () => {
  const scene = await playSignedIn();
  const first = await scene.step(dev);
  const step = await scene.step(lines('a = dev/Deploy', 'b = prod/Deploy'));
  expect(Object.keys(await configOf(step))).toEqual(['profile 111122223333-ReadOnlyAccess', 'profile a', 'profile b']);
  expect(scene.job.env.AWS_ACCESS_KEY_ID).toBe(first.envWritten.AWS_ACCESS_KEY_ID);
});

test('several profiles in aws-config-directory are added to the files there, and removed after the job', async () => {
  const before = '# mine\n[profile a]\nregion = us-east-1 ; old\n\n[profile z]\nregion = x\n';
  const scene = await playSignedIn({ files: { '.aws/config': before } });
  await scene.step({ ...lines('a = dev/Deploy', 'b = prod/Deploy'), 'aws-config-directory': '~/.aws' });
  expect(await readFile(scene.home('.aws/config'), 'utf8')).toBe(
    `# mine\n[profile a]\nregion = ${ssoRegion}\n\n[profile z]\nregion = x\n\n[profile b]\nregion = ${ssoRegion}\n`,
  );
});

test('hostile account names are text in the log and in the files', async () => {
  const hostile = '::error::pwned]\n[default]\r::add-mask::e';
  const scene = await playSignedIn({}, (emulator) => grow(emulator, [['999900001111', hostile]]));
  const step = await scene.step(lines('x-{account-name} = 9999*/ReadOnlyAccess'));
  expect(step.annotations.filter(({ level }) => level === 'error')).toEqual([]);
  expect(await configOf(step)).toEqual({ 'profile x---error--pwned---default----add-mask--e': { region: ssoRegion } });
  expect(scene.job.masks).not.toContain('e');
});
