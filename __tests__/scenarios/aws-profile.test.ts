/** A profile read from the AWS config file, as on a laptop: which ones work, what is taken from them, and what never. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import type { Emulator } from '../../emulator/index.ts';
import type { JobOptions } from '../../runner/index.ts';
import { assigned, corpSession, legacyProfile, portal } from './aws-config.ts';
import { failureOf } from './failure.ts';
import { cacheFile, play, signedIn, ssoRegion, startUrl, tokenFile } from './play.ts';

const target = assigned('111122223333', 'ReadOnlyAccess');
const legacy = portal + target;
const tutorial = legacyProfile(
  'my-sso-profile',
  '111122223333',
  'ReadOnlyAccess',
  'region = us-west-2\noutput = json\n',
);

const underTheUrl = (emulator: Emulator) => ({ [cacheFile(startUrl)]: signedIn(emulator) });
const scene = (config: string, options: Omit<JobOptions, 'secrets'> = {}, cache = underTheUrl, path = '.aws/config') =>
  play(options, (emulator) => ({ ...cache(emulator), [path]: config }));

test.each([
  ['in the file of the start URL', underTheUrl],
  [
    'without a start URL, by its name alone',
    (emulator: Emulator) => ({ [cacheFile(startUrl)]: signedIn(emulator, { startUrl: undefined }) }),
  ],
])('a legacy profile is the whole input, with the token %s', async (_, cache) => {
  const { step, operations } = await scene(tutorial, {}, cache);
  const { outputs, envWritten } = await step({ 'aws-profile': 'my-sso-profile' });
  expect(outputs).toMatchObject({
    'aws-account-id': '111122223333',
    'permission-set': 'ReadOnlyAccess',
    'aws-profile': 'my-sso-profile',
  });
  expect(envWritten).toMatchObject({ AWS_REGION: 'us-west-2', AWS_DEFAULT_REGION: 'us-west-2' });
  expect(await readFile(envWritten.AWS_CONFIG_FILE ?? '', 'utf8')).toBe(
    '[profile my-sso-profile]\nregion = us-west-2\noutput = json\n',
  );
  expect(operations()).toEqual(['GetRoleCredentials']);
});

test('a legacy profile without a token is no-cached-token, with aws sso login --profile', async () => {
  const { step } = await scene(tutorial, {}, () => ({}));
  const text = failureOf(await step({ 'aws-profile': 'my-sso-profile' }), 'no-cached-token');
  expect(text).toContain('aws sso login --profile my-sso-profile');
});

test.each([
  ['[profile "two"]', 'two'],
  ['[profile two] # mine', 'two'],
  ['[default]', 'default'],
  ['[profile default]', 'default'],
])('the section %s with sso_session is read as the profile %s', async (header, name) => {
  const config = `${header}\nsso_session = corp\n${target}\n${corpSession}`;
  const { step } = await scene(config, {}, (emulator) => ({
    [tokenFile]: signedIn(emulator, { startUrl: undefined }),
  }));
  const { envWritten, outputs } = await step({ 'aws-profile': name });
  expect(outputs['aws-profile']).toBe(name);
  const written = name === 'default' ? '[default]' : `[profile ${name}]`;
  expect(await readFile(envWritten.AWS_CONFIG_FILE ?? '', 'utf8')).toBe(
    `${written}\nregion = ${ssoRegion}\n\n${corpSession}`,
  );
  expect(await readFile(envWritten.AWS_SHARED_CREDENTIALS_FILE ?? '', 'utf8')).toContain(`[${name}]\n`);
});

test('settings that run a program or redirect requests are neither followed nor written', async () => {
  const evil =
    'credential_process = sh -c "touch $HOME/pwned"\nendpoint_url = https://evil.example\nservices = evil\nsso_endpoint_url = https://evil.example\nca_bundle = /evil.pem\ns3 =\n  endpoint_url = https://evil.example\n  region = sa-east-1\n';
  const display = 'output = table\ncli_timestamp_format = iso8601\ncli_pager = less\n';
  const services =
    '[services evil]\nsso =\n  endpoint_url = https://evil.example\nsso_oidc =\n  endpoint_url = https://evil.example\n';
  const global = `[default]\nendpoint_url = https://evil.example\n`;
  const { step, operations, home } = await scene(`${global}[profile p]\n${legacy}${evil}${display}${services}`);
  const { conclusion, outputs } = await step({ 'aws-profile': 'p' });
  expect(conclusion).toBe('success');
  expect(operations()).toEqual(['GetRoleCredentials']);
  expect(await readFile(outputs['aws-config-file'] ?? '', 'utf8')).toBe(
    `${global}[profile p]\nregion = ${ssoRegion}\ns3 =\n  region = sa-east-1\n${display}${services}`,
  );
  await expect(readFile(home('pwned'))).rejects.toThrow('ENOENT');
});

test('AWS_CONFIG_FILE is read instead of the config file at home', async () => {
  const { step } = await play({ env: { AWS_CONFIG_FILE: '~/etc/aws' } }, (emulator) => ({
    ...underTheUrl(emulator),
    'etc/aws': tutorial,
    '.aws/config': '[profile my-sso-profile]\ngarbage\n',
  }));
  expect((await step({ 'aws-profile': 'my-sso-profile' })).conclusion).toBe('success');
});

test.each([
  [{ 'aws-region': 'eu-west-1' }, {}, 'eu-west-1'],
  [{}, { AWS_REGION: 'eu-west-1' }, 'us-west-2'],
])('with inputs %j and environment %j the region is %s', async (inputs, env, region) => {
  const { step } = await scene(tutorial, { env });
  const { envWritten } = await step({ 'aws-profile': 'my-sso-profile', ...inputs });
  expect(envWritten.AWS_REGION).toBe(region);
});

test('profile-settings override the settings of the profile', async () => {
  const { step } = await scene(tutorial);
  const { outputs } = await step({ 'aws-profile': 'my-sso-profile', 'profile-settings': 'output = yaml' });
  expect(await readFile(outputs['aws-config-file'] ?? '', 'utf8')).toBe(
    '[profile my-sso-profile]\nregion = us-west-2\noutput = yaml\n',
  );
});

test('sso-start-url may spell the start URL of the profile in another way', async () => {
  const { step } = await scene(tutorial);
  expect((await step({ 'aws-profile': 'my-sso-profile', 'sso-start-url': `${startUrl}/#/` })).conclusion).toBe(
    'success',
  );
});

const p = `[profile p]\n`;
test.each([
  ['my-sso-profil', tutorial, {}, ['does not have', 'The file has: my-sso-profile.', 'Did you mean my-sso-profile?']],
  ['p', `${p}sso_session = crop\n${target}${corpSession}`, {}, ['[sso-session crop]']],
  [
    'p',
    `${p}sso_session = corp\nsso_region = us-east-1\n${target}${corpSession}`,
    {},
    ['sso_region = us-east-1', ssoRegion],
  ],
  ['p', `${p}sso_session = corp\n${corpSession}`, {}, ['has no sso_account_id', 'set account and permission-set']],
  ['p', `${p}sso_start_url = ${startUrl}\n${target}`, {}, ['has no sso_region', 'aws configure sso']],
  ['p', `${p}region = us-east-1\n`, {}, ['has no sso_start_url']],
  ['p', `${p}login_session = arn:aws:iam::111122223333:user/x\n`, {}, ['aws login']],
  [
    'p',
    `${p}${legacy.replace(ssoRegion, 'evil.example/#')}`,
    {},
    ['Input aws-profile', 'is not a valid AWS region name'],
  ],
  ['p', `${p}${legacy}region = evil.example/#\n`, {}, ['Input aws-profile', 'is not a valid AWS region name']],
  [
    'p',
    `${p}${legacy.replace('111122223333', '11122223333')}`,
    {},
    ['Input aws-profile', 'has sso_account_id = 11122223333', '12 digits'],
  ],
  [
    'p',
    `${p}${legacy.replace('ReadOnlyAccess', 'AWSReservedSSO_Deploy_0123456789abcdef')}`,
    {},
    ['Input aws-profile', 'has sso_role_name = AWSReservedSSO_Deploy', 'name of the permission set: Deploy'],
  ],
  [
    'p',
    `${p}granted_sso_start_url = ${startUrl}\ngranted_sso_account_id = 111122223333\ncredential_process = granted credential-process --profile p\n`,
    {},
    ['its credential_process is not run', `sso_start_url = ${startUrl}, sso_account_id = 111122223333`],
  ],
  [
    'p',
    `${p}credential_process = aws-sso process --arn arn:aws:iam::111122223333:role/x\n`,
    {},
    ['its credential_process is not run', 'sso_session or sso_start_url'],
  ],
  ['p', p + legacy, { 'sso-region': 'us-east-1' }, ['Input sso-region', 'Remove sso-region']],
  ['p', p + legacy, { 'sso-start-url': 'https://other.awsapps.com/start' }, ['Input sso-start-url', startUrl]],
  ['p', p + legacy, { account: '111122223333' }, ['Input permission-set is missing']],
  ['two words', tutorial, {}, ['"two words"']],
  ['p]\n[profile q', tutorial, {}, ['has the profile name "p]']],
])('the profile %j of the config file %j with inputs %j is invalid input', async (name, config, inputs, words) => {
  const { step, operations } = await scene(config);
  const text = failureOf(await step({ 'aws-profile': name, ...inputs }), 'invalid-input');
  for (const word of words) expect(text).toContain(word);
  expect(operations()).toEqual([]);
});

test.each([
  [`# comment\n[profile p]\n${legacy}\nthis is no setting\n`, 'line 8'],
  [`region = us-east-1\n${tutorial}`, 'line 1'],
])('a config file that botocore cannot read is unreadable-config, with its line: %j', async (config, line) => {
  const { step, home } = await scene(config);
  const text = failureOf(await step({ 'aws-profile': 'p' }), 'unreadable-config');
  expect(text).toContain(`${home('.aws/config')} cannot be parsed: ${line} `);
});

test('a profile without a config file is invalid input, with the path looked at', async () => {
  const { step, home } = await play();
  const text = failureOf(await step({ 'aws-profile': 'p' }), 'invalid-input');
  expect(text).toContain(`no AWS config file ${home('.aws/config')}`);
});
