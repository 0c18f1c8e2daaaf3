/** The config file and the credentials file together, as the AWS CLI sees them, and what it refuses of them. */
import { mkdir, readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { jsonAnswer } from '../../emulator/index.ts';
import type { StepResult } from '../../runner/index.ts';
import { assigned, corpProfile, corpSession, legacyProfile } from './aws-config.ts';
import { failureOf } from './failure.ts';
import {
  cacheFile,
  dev,
  type PlayOptions,
  play,
  playSignedIn,
  type Scene,
  signedIn,
  ssoRegion,
  startUrl,
} from './play.ts';
import { instance } from './several.ts';

const devProfile = corpProfile('dev', '111122223333', 'ReadOnlyAccess', 'region = eu-west-1\n');
const asDev = { 'aws-profile': 'dev' };

async function configOf({ outputs }: StepResult): Promise<string> {
  return readFile(outputs['aws-config-file'] ?? '', 'utf8');
}

function warningsOf({ annotations }: StepResult): readonly string[] {
  return annotations
    .filter(({ level, message }) => level === 'warning' && message.includes(' reject '))
    .map(({ message }) => message);
}

const withConfig = (config: string, credentials?: string, options: PlayOptions = {}) =>
  playSignedIn({
    ...options,
    files: { '.aws/config': config, ...(credentials !== undefined && { '.aws/credentials': credentials }) },
  });

test('settings of the credentials file outrank those of the config file', async () => {
  const scene = await withConfig(corpSession + devProfile, '[dev]\nregion = sa-east-1\noutput = yaml\n');
  const step = await scene.step(asDev);
  expect(step.envWritten.AWS_REGION).toBe('sa-east-1');
  expect(await configOf(step)).toContain('[profile dev]\nregion = sa-east-1\noutput = yaml\n');
});

test.each([
  ['beside its session in the config file', corpSession],
  ['with a config file that does not have it', `${corpSession}[profile other]\nregion = eu-west-1\n`],
])('a profile of the credentials file alone is a profile, %s', async (_, config) => {
  const credentials = `[dev]\nsso_session = corp\n${assigned('222233334444', 'Deploy')}region = us-west-2\n`;
  const { outputs, envWritten } = await (await withConfig(config, credentials)).step(asDev);
  expect(outputs['aws-account-id']).toBe('222233334444');
  expect(envWritten.AWS_REGION).toBe('us-west-2');
});

test('a profile of the credentials file needs no config file', async () => {
  const credentials = legacyProfile('dev', '111122223333', 'ReadOnlyAccess').replace('[profile dev]', '[dev]');
  const scene = await play({}, (emulator) => ({
    [cacheFile(startUrl)]: signedIn(emulator),
    '.aws/credentials': credentials,
  }));
  expect((await scene.step(asDev)).outputs['aws-account-id']).toBe('111122223333');
});

test('of two sections that are one profile the later counts, as in botocore, and [DEFAULT] is below all', async () => {
  const shared = '[DEFAULT]\nregion = ca-central-1\n';
  const first = corpProfile('dev', '111122223333', 'ReadOnlyAccess', 'output = text\n');
  const second = corpProfile('"dev"', '222233334444', 'Deploy');
  const { outputs, envWritten } = await (await withConfig(corpSession + first + second + shared)).step(asDev);
  expect(outputs['aws-account-id']).toBe('222233334444');
  expect(envWritten.AWS_REGION).toBe('ca-central-1');
});

test.each([
  [
    `[dev]\nregion = a\n`,
    undefined,
    ['The header [dev] at line 1 of', 'is not a valid profile header', 'Change it to [profile dev].'],
  ],
  [
    `${corpSession}[ profile dev ]\n`,
    undefined,
    ['The header [ profile dev ] at line 5 of', 'is not a valid profile header'],
  ],
  [
    `${corpSession}[Profile dev]\n`,
    undefined,
    ['The header [Profile dev] at line 5 of', 'is not a valid profile header'],
  ],
  [corpSession, '[deb]\nregion = a\n', ['neither', 'nor', 'They have: deb.', 'Did you mean deb?']],
  [corpSession, '[dev]\naws_access_key_id = AKIAABCDEFGHIJKLMNOP\n', ['.aws/credentials, which', 'it has access keys']],
])(
  'a profile that is meant and not there is invalid input with a hint: %j, credentials %j',
  async (config, credentials, words) => {
    const text = failureOf(await (await withConfig(config, credentials)).step(asDev), 'invalid-input');
    for (const word of words) expect(text).toContain(word);
  },
);

const twice = `${corpSession}${devProfile}[profile x]\noutput = json\n[profile x]\nregion = a\n`;
test.each([
  ['.aws/config', twice, 'line 12 starts a second section [profile x]'],
  [
    '.aws/config',
    `${corpSession}${devProfile}[profile x]\nregion = a\nregion = b\n`,
    'line 12 sets region a second time',
  ],
  ['.aws/config', `${corpSession}${devProfile}no setting\n`, 'line 10 is neither'],
  ['.aws/config', `\uFEFF${corpSession}${devProfile}`, 'line 1 begins with a byte order mark'],
  ['.aws/credentials', '[x]\nregion = a\n[x]\nregion = b\n', 'line 3 starts a second section [x]'],
  ['.aws/credentials', '[x]\nkey\n', 'line 2 is neither'],
])(
  'what AWS tools refuse of %s is unreadable-config where a profile is read, and a warning elsewhere: %j',
  async (path, content, words) => {
    const scene = await playSignedIn({ files: { '.aws/config': corpSession + devProfile, [path]: content } });
    const text = failureOf(await scene.step(asDev, { continueOnError: true }), 'unreadable-config');
    expect(text).toContain(`${scene.home(path)} cannot be parsed: ${words}`);
    const step = await scene.step({ ...dev, 'aws-profile': 'new' });
    expect(step.conclusion).toBe('success');
    const file = path.endsWith('config') ? 'config' : 'credentials';
    expect(warningsOf(step)).toEqual([
      expect.stringMatching(
        `^The AWS CLI and boto3 reject the AWS ${file} file ${scene.home(path)} and every profile in it: `,
      ),
    ]);
    expect(warningsOf(step)[0]).toContain(words);
    // The copy of the copy is refused as well; what the author can correct is told.
    expect(warningsOf(await scene.step({ ...dev, 'aws-profile': 'newer' }))).toEqual([]);
  },
);

test('what AWS tools refuse of a section that is replaced is no warning', async () => {
  const scene = await withConfig(`${corpSession}[profile dev]\nregion = a\nregion = b\n[profile dev]\nkey\n`);
  expect(warningsOf(await scene.step({ ...dev, ...asDev }))).toEqual([]);
});

test.each(['/dev/null', 'a folder'])('%s as config and credentials file is read as empty', async (kind) => {
  const at = async (scene: Scene, name: string) => {
    if (kind === '/dev/null') return kind;
    await mkdir(`${scene.job.workspace}/${name}`);
    return `${scene.job.workspace}/${name}`;
  };
  const scene = await playSignedIn();
  const env = {
    AWS_CONFIG_FILE: await at(scene, 'config-folder'),
    AWS_SHARED_CREDENTIALS_FILE: await at(scene, 'credentials-folder'),
  };
  const missing = failureOf(await scene.step(asDev, { env, continueOnError: true }), 'invalid-input');
  expect(missing).toContain(`no AWS config file ${env.AWS_CONFIG_FILE}`);
  expect(missing).not.toMatch(/remove/i);
  const step = await scene.step({ ...dev, 'aws-profile': 'ours' }, { env });
  expect(step.conclusion).toBe('success');
  expect(await configOf(step)).toBe(`[profile ours]\nregion = ${ssoRegion}\n`);
});

test.each([
  ['$HOME/conf/aws', {}],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell's spelling
  ['${HOME}/conf/aws', {}],
  ['~/$CONF_NAME/aws', { CONF_NAME: 'conf' }],
  ['$NOWHERE/../conf/aws', {}],
])('AWS_CONFIG_FILE %s is expanded as the AWS CLI does', async (value, more) => {
  const scene = await playSignedIn({
    env: { AWS_CONFIG_FILE: value, AWS_SHARED_CREDENTIALS_FILE: value.replace('/aws', '/keys'), ...more },
    files: { 'conf/aws': corpSession + devProfile, 'conf/keys': '[dev]\nregion = sa-east-1\n' },
  });
  const step = await scene.step(asDev, { continueOnError: true });
  if (value.startsWith('$NOWHERE')) {
    expect(failureOf(step, 'invalid-input')).toContain('/octo-repo/conf/aws.');
  } else expect(step.envWritten.AWS_REGION).toBe('sa-east-1');
});

test('variables in aws-config-directory are expanded in the same way', async () => {
  const scene = await playSignedIn();
  const step = await scene.step({ ...dev, 'aws-profile': 'dev', 'aws-config-directory': '$HOME/conf' });
  expect(step.outputs['aws-config-file']).toBe(scene.home('conf/config'));
});

test('settings of a profile are kept but those that run programs or lead requests elsewhere, which one line names', async () => {
  const kept =
    'use_fips_endpoint = false\nsts_regional_endpoints = regional\nretry_mode = adaptive\nmax_attempts = 7\ncli_pager =\ns3 =\n  max_concurrent_requests = 20\n  addressing_style = path\nunknown_to_us = yes\n';
  const unsafe =
    'credential_process = evil\ncredential_source = Environment\nweb_identity_token_file = evil\nca_bundle = evil.pem\nendpoint_url = https://evil.example\nservices = evil\nec2_metadata_service_endpoint = http://evil.example\ns3_endpoint_url = https://evil.example\n';
  const nested = 's3api =\n  endpoint_url = https://evil.example\n  payload_signing_enabled = true\n';
  const scene = await withConfig(`${corpSession}${devProfile}${kept}${unsafe}${nested}`);
  const step = await scene.step(asDev);
  const [, written] = (await configOf(step)).split('[profile dev]\n');
  expect(written).toBe(`region = eu-west-1\n${kept}s3api =\n  payload_signing_enabled = true\n`);
  expect(step.log.filter((line) => line.includes('Left out'))).toEqual([
    expect.stringContaining(
      'Left out settings of the profile dev: credential_process, credential_source, web_identity_token_file, ca_bundle, endpoint_url, services, ec2_metadata_service_endpoint, s3_endpoint_url, s3api.endpoint_url.',
    ),
  ]);
});

const granted = `[profile dev]\ngranted_sso_start_url = ${startUrl}\ngranted_sso_region = ${ssoRegion}\ngranted_sso_account_id = 111122223333\ngranted_sso_role_name = Deploy\ncredential_process = granted credential-process --profile dev\n`;
const assigning = (accountId: string, name: string) =>
  `[profile dev]\nsso_session = corp\n${assigned(accountId, name)}${corpSession}`;
test.each([
  [
    granted,
    [
      'has no sso_start_url (its credential_process is not run',
      `the values of its granted_sso_* keys: sso_start_url = ${startUrl}, sso_region = ${ssoRegion}, sso_account_id = 111122223333, sso_role_name = Deploy.`,
    ],
  ],
  [
    '[profile dev]\ncredential_process = aws-sso process --profile dev\n',
    ['its credential_process is not run', 'Create a profile with sso_session or sso_start_url'],
  ],
  [
    '[profile dev]\nrole_arn = arn:aws:iam::111122223333:role/x\ncredential_source = Environment\n',
    ['credential_source is not used'],
  ],
  [
    assigning('1111-2222-3333', 'Deploy'),
    ['has sso_account_id = 1111-2222-3333, but an account ID has 12 digits.', 'Correct or remove sso_account_id'],
  ],
  [assigning('prod', 'Deploy'), ['has sso_account_id = prod, but an account ID has 12 digits.']],
  [assigning('11122223333', 'Deploy'), ['has sso_account_id = 11122223333,', 'Did you mean 011122223333?']],
  [assigning('111122223333', 'a/b'), ['has sso_role_name = a/b, but a permission set name has']],
  [
    assigning('111122223333', 'AWSReservedSSO_Deploy_0123456789abcdef'),
    ['has sso_role_name = AWSReservedSSO_', 'name of the permission set: Deploy'],
  ],
  [
    corpProfile('dev', '111122223333', 'Deploy', 'region = evil/\n') + corpSession,
    ['has region = evil/, which is not a valid AWS region name'],
  ],
  [
    devProfile + corpSession.replace(ssoRegion, 'evil/'),
    ['has sso_region = evil/, which is not a valid AWS region name'],
  ],
  [
    devProfile + corpSession.replace('https', 'http'),
    ['has sso_start_url = http://', 'which is not a valid https:// URL'],
  ],
  [
    devProfile + corpSession.replace('/start\n', '/start\n  more\n'),
    ['has sso_start_url', 'which is not a valid https:// URL'],
  ],
])('an error about the profile %j names profile, file and setting', async (config, words) => {
  const scene = await withConfig(config);
  const text = failureOf(await scene.step(asDev), 'invalid-input');
  expect(text).toContain(`Input aws-profile names the profile dev of ${scene.home('.aws/config')}, which`);
  expect(text).not.toMatch(/YAML|Input account|run aws configure sso$/);
  for (const word of words) expect(text).toContain(word);
});

const injected = `${startUrl}#\n[default]\ncredential_process = evil\n[profile z`;
test.each([
  [
    'sso-token',
    (scene: Scene) => ({ 'sso-token': scene.secret }),
    'sso-token has a startUrl that is not a valid https:// URL',
  ],
  ['sso-start-url', () => ({ 'sso-start-url': injected }), 'sso-start-url is "'],
])('a start URL with a line end in %s is invalid input', async (_, inputs, words) => {
  const scene = await playSignedIn({ secret: (emulator) => signedIn(emulator, { startUrl: injected }) });
  const { account, 'permission-set': permissionSet } = dev;
  const step = await scene.step({
    account,
    'permission-set': permissionSet,
    'sso-region': ssoRegion,
    'profile-type': 'sso',
    ...inputs(scene),
  });
  expect(failureOf(step, 'invalid-input')).toContain(words);
});

test('the name of a permission set with a line end is written into no file', async () => {
  const roleName = 'Deploy\n[default]\ncredential_process = evil';
  const keys = { accessKeyId: 'ASIAABCDEFGHIJKLMNOP', secretAccessKey: 'b'.repeat(40), sessionToken: 'c'.repeat(100) };
  const scene = await playSignedIn({}, ({ faults }) => {
    const answer = (operation: string, body: unknown) => faults.add({ operation, ...jsonAnswer(200, body) });
    answer('ListAccountRoles', { roleList: [{ roleName, accountId: '111122223333' }] });
    answer('GetRoleCredentials', { roleCredentials: { ...keys, expiration: Date.now() + 3_600_000 } });
  });
  const inputs = { ...instance, profiles: 'x-{permission-set} = 111122223333/Dep*', 'profile-type': 'sso' };
  const text = failureOf(await scene.step(inputs), 'invalid-input');
  expect(text).toContain(
    'The value of sso_role_name in the section x-Deploy--default--credential_process---evil contains a control character',
  );
});

test.each([
  ['without any config file', {}, ', but there is no AWS config file'],
  ['without such a profile', { '.aws/config': corpSession + devProfile }, ', but '],
  [
    'with a profile that lacks its account',
    { '.aws/config': `${corpSession}[profile dev-account]\nsso_session = corp\n` },
    'has no sso_account_id',
  ],
])('%s, a line of profiles with a name alone blames profiles', async (_, files, words) => {
  const text = failureOf(await (await play({ files })).step({ profiles: 'dev-account' }), 'invalid-input');
  expect(text).toContain('Line 1 of profiles: Input profiles names the profile dev-account');
  expect(text).toContain(words);
  expect(text).toContain('write dev-account = ACCOUNT/PERMISSION-SET');
  expect(text).not.toMatch(/aws-profile|set account/);
});
