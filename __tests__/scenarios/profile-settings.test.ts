/** Settings that the author adds to the generated profiles, and which of them no profile may have. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { corpProfile, corpSession } from './aws-config.ts';
import { failureOf } from './failure.ts';
import { dev, playSignedIn, ssoRegion } from './play.ts';

const head = `[profile 111122223333-ReadOnlyAccess]\nregion = ${ssoRegion}\n`;

test('profile-settings are written into the profile', async () => {
  const { step } = await playSignedIn();
  const { outputs } = await step({
    ...dev,
    'profile-settings': 'output = json\nCLI_Pager=less -R\nuse_fips_endpoint = true\nretry_mode =',
  });
  expect(await readFile(outputs['aws-config-file'] ?? '', 'utf8')).toBe(
    `${head}output = json\ncli_pager = less -R\nuse_fips_endpoint = true\nretry_mode =\n`,
  );
});

test.each([
  ['in the columns of a config file', '', '  '],
  ['with all lines indented', '    ', ' '],
  ['with tabs', '\t', '\t'],
])('profile-settings can have a block, %s', async (_, outer, inner) => {
  const { step } = await playSignedIn();
  const settings = [
    `${outer}S3 =`,
    `${outer}${inner}max_concurrent_requests = 5`,
    '',
    `${outer}${inner}Addressing_Style=path`,
    `${outer}cli_pager =`,
    `${outer}output = json`,
  ];
  const { outputs } = await step({ ...dev, 'profile-settings': `\n${settings.join('\r\n')}\n` });
  expect(await readFile(outputs['aws-config-file'] ?? '', 'utf8')).toBe(
    `${head}s3 =\n  max_concurrent_requests = 5\n  addressing_style = path\ncli_pager =\noutput = json\n`,
  );
});

test('a block in profile-settings adds to the block of the profile that is read', async () => {
  const block = 's3 =\n  addressing_style = path\n  max_queue_size = 20\n';
  const files = { '.aws/config': corpSession + corpProfile('dev', '111122223333', 'ReadOnlyAccess', block) };
  const { step } = await playSignedIn({ files });
  const settings = '\uFEFFs3 =\n  max_queue_size = 5\n  use_accelerate_endpoint = true';
  const { outputs } = await step({ 'aws-profile': 'dev', 'profile-settings': settings });
  expect(await readFile(outputs['aws-config-file'] ?? '', 'utf8')).toContain(
    's3 =\n  addressing_style = path\n  max_queue_size = 5\n  use_accelerate_endpoint = true\n',
  );
});

test('comments in profile-settings are not written', async () => {
  const { step } = await playSignedIn();
  const { outputs } = await step({
    ...dev,
    'profile-settings': `  # mine
output = json # for jq
  ; another
cli_pager = # off
s3 = # tuned
# in between
  max_queue_size = 5\t#5
sdk_ua_app_id = a#b;c
cli_history = enabled ; not a comment`,
  });
  expect(await readFile(outputs['aws-config-file'] ?? '', 'utf8')).toBe(
    `${head}output = json\ncli_pager =\ns3 =\n  max_queue_size = 5\nsdk_ua_app_id = a#b;c\ncli_history = enabled ; not a comment\n`,
  );
});

test.each([
  ['output = json\nnonsense', 'is not valid at line 2: expected key = value'],
  ['[profile other]', 'is not valid at line 1: expected key = value'],
  ['output = a\rrole_arn = b', 'is not valid at line 1: expected key = value'],
  ['region = eu-west-1', 'Use aws-region'],
  ['Region = evil.example.com/', 'Use aws-region'],
  ['output = json\nOutput = text', 'sets output again at line 2'],
  ['\ns3 =\n  max_queue_size = 1\n  Max_Queue_Size = 2', 'sets max_queue_size again at line 4'],
  ['s3 =\n  nonsense', 'is not valid at line 2: expected key = value'],
  ['output = json\n  max_queue_size = 5', 'unexpected indentation at line 2'],
  ['  output = json\nretry_mode = standard', 'unexpected indentation at line 2'],
  ['s3 =\n  max_queue_size = 5\n    use_arn_region = true', 'unexpected indentation at line 3'],
  ['cli_pager =\n  output = json', 'unexpected indentation at line 2'],
  ['s3 =\n    max_queue_size = 5\n  use_arn_region = true', 'unexpected indentation at line 3'],
  ['region =\n  x = y', 'Use aws-region'],
  ['sso_session =\n  x = y', 'sets sso_session, but a profile must not have two types of credentials'],
  ['s3 =\n  addressing_style = a\u0001b', 'has control characters in the value of addressing_style'],
  ['s3 =', 'sets s3 without a block of settings'],
  ['S3 = path\noutput = json', 'write the settings of s3 on indented lines after s3 ='],
  ...['aws_access_key_id', 'credential_process', 'CREDENTIAL_SOURCE', 'sso_session', 'role_arn', 'source_profile'].map(
    (key) => [`${key} = x`, `sets ${key}, but a profile must not have two types of credentials`] as const,
  ),
])('profile-settings with %j are invalid input', async (settings, words) => {
  const { step, operations } = await playSignedIn();
  const inputs = { ...dev, 'aws-region': 'eu-west-1', 'profile-settings': settings };
  const text = failureOf(await step(inputs), 'invalid-input');
  expect(text).toContain('Input profile-settings');
  expect(text).toContain(words);
  expect(operations()).toEqual([]);
});
