import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from '@jest/globals';
import { remember } from '../../emulator/index.ts';
import { dev, play, playSignedIn, signedIn, tokenFile } from './play.ts';

test('the step exports keys, region and the paths of its files, nothing else', async () => {
  const scene = await playSignedIn();
  const { envWritten, outputs } = await scene.step({
    ...dev,
    'aws-region': 'eu-west-1',
    'profile-settings': 'output = json',
  });
  expect(Object.keys(envWritten).toSorted()).toEqual([
    'AWS_ACCESS_KEY_ID',
    'AWS_CONFIG_FILE',
    'AWS_DEFAULT_REGION',
    'AWS_REGION',
    'AWS_SDK_LOAD_CONFIG',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_SHARED_CREDENTIALS_FILE',
  ]);
  expect(envWritten).toMatchObject({ AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-1' });
  expect(outputs).toMatchObject({
    'aws-profile': '111122223333-ReadOnlyAccess',
    'aws-config-file': envWritten.AWS_CONFIG_FILE,
  });
  expect(JSON.parse(outputs.assignments ?? '')).toEqual([
    {
      'account-id': '111122223333',
      'account-name': '',
      'permission-set': 'ReadOnlyAccess',
      'aws-profile': '111122223333-ReadOnlyAccess',
      'aws-region': 'eu-west-1',
      expiration: outputs['aws-expiration'],
    },
  ]);
  expect(await readFile(envWritten.AWS_CONFIG_FILE ?? '', 'utf8')).toBe(
    '[profile 111122223333-ReadOnlyAccess]\nregion = eu-west-1\noutput = json\n',
  );
  expect((await stat(envWritten.AWS_CONFIG_FILE ?? '')).mode & 0o777).toBe(0o600);
  expect((await stat(envWritten.AWS_SHARED_CREDENTIALS_FILE ?? '')).mode & 0o777).toBe(0o600);
  expect((await stat(dirname(envWritten.AWS_CONFIG_FILE ?? ''))).mode & 0o777).toBe(0o700);
  await scene.end();
  expect(scene.job.env).toMatchObject({
    AWS_ACCESS_KEY_ID: '',
    AWS_SECRET_ACCESS_KEY: '',
    AWS_SESSION_TOKEN: '',
    AWS_REGION: 'eu-west-1',
    AWS_CONFIG_FILE: scene.home('.aws', 'config'),
    AWS_SHARED_CREDENTIALS_FILE: scene.home('.aws', 'credentials'),
  });
});

test('existing profiles stay in force, and their copied secrets are masked', async () => {
  const config = '# mine\r\n[profile other]\r\nregion = us-east-1\r\ns3 =\r\n  max_concurrent_requests = 20\r\n';
  const scene = await play({}, (emulator) => ({
    [tokenFile]: signedIn(emulator),
    '.aws/config': config,
    '.aws/credentials': `[other]\naws_access_key_id = AKIAOTHEROTHEROTHER1\naws_secret_access_key = ${remember(emulator.world, 'a-secret-of-the-other-profile-0123456789')}\n`,
  }));
  const { envWritten } = await scene.step();
  expect((await readFile(envWritten.AWS_CONFIG_FILE ?? '', 'utf8')).startsWith(config)).toBe(true);
  await scene.job.run('cat "$AWS_SHARED_CREDENTIALS_FILE"');
  expect(scene.job.log.join('\n')).toContain('aws_secret_access_key = ***');
});

test('AWS_PROFILE and stale variables of earlier keys are corrected, and restored after the job', async () => {
  const env = {
    AWS_PROFILE: 'earlier',
    AWS_SECURITY_TOKEN: 'stale',
    AWS_CREDENTIAL_EXPIRATION: '2020-01-01T00:00:00Z',
    AWS_REGION: 'us-west-2',
  };
  const scene = await playSignedIn({ env });
  const { envWritten } = await scene.step();
  expect(envWritten).toMatchObject({
    AWS_PROFILE: '111122223333-ReadOnlyAccess',
    AWS_SECURITY_TOKEN: '',
    AWS_CREDENTIAL_EXPIRATION: '',
    AWS_REGION: 'us-west-2',
  });
  await scene.end();
  expect(scene.job.env).toMatchObject(env);
});

test('output-env-credentials: False writes the profile and exports no keys', async () => {
  const scene = await playSignedIn();
  const { envWritten } = await scene.step({ ...dev, 'output-env-credentials': 'False' });
  expect(Object.keys(envWritten).filter((name) => /KEY|TOKEN/.test(name))).toEqual([]);
  expect(envWritten.AWS_CONFIG_FILE).toBeTruthy();
});

test('a variable that a later step set keeps its value after the job', async () => {
  const scene = await playSignedIn();
  await scene.step();
  await scene.job.run('echo "AWS_SESSION_TOKEN=of-a-later-step" >> "$GITHUB_ENV"');
  await scene.end();
  expect(scene.job.env.AWS_SESSION_TOKEN).toBe('of-a-later-step');
});

test('two uses in one job: both profiles are written, and both are undone', async () => {
  const scene = await playSignedIn({ env: { AWS_REGION: 'us-west-2' } });
  const first = await scene.step({ ...dev, 'aws-profile': 'one' });
  const second = await scene.step({ ...dev, 'aws-profile': 'two', 'aws-region': 'eu-west-1' });
  const config = await readFile(second.outputs['aws-config-file'] ?? '', 'utf8');
  expect(config).toContain('[profile one]');
  expect(config).toContain('[profile two]');
  expect(second.outputs['aws-config-file']).toBe(first.envWritten.AWS_CONFIG_FILE);
  await scene.end();
  expect(scene.job.env.AWS_REGION).toBe('us-west-2');
});

const uncontained = 'every later step, except steps that run in their own Docker container';
const keysExported = 'Exported AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN to every later step.';

test.each<[Readonly<Record<string, string>>, string, string | undefined]>([
  [{}, 'every later step', keysExported],
  [{ 'output-env-credentials': 'false' }, 'every later step', undefined],
  [{ 'aws-config-directory': '~/.aws' }, uncontained, keysExported],
  [{ 'profile-type': 'process' }, uncontained, `Exported AWS_PROFILE to ${uncontained}.`],
  [{ 'profile-type': 'sso' }, uncontained, `Exported AWS_PROFILE to ${uncontained}.`],
])('with %j the log says which later steps have the profile, and what is exported', async (inputs, steps, exported) => {
  const scene = await playSignedIn();
  const { log } = await scene.step({ ...dev, ...inputs });
  expect(log.find((line) => line.startsWith('Wrote profile '))).toMatch(
    new RegExp(`\\. aws --profile 111122223333-ReadOnlyAccess works in ${steps}\\.$`),
  );
  expect(log.find((line) => line.startsWith('Exported '))).toBe(exported);
});

test('with keys and AWS_PROFILE, where the job had set one, the log says that both are exported', async () => {
  const scene = await playSignedIn({ env: { AWS_PROFILE: 'of-the-job' } });
  const { log, envWritten } = await scene.step();
  expect(envWritten.AWS_PROFILE).toBe('111122223333-ReadOnlyAccess');
  expect(log).toContain(
    'Exported AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN and AWS_PROFILE to every later step.',
  );
});

test('mask-aws-account-id masks account ids in the log', async () => {
  const scene = await playSignedIn();
  await scene.step({ ...dev, account: 'dev', 'mask-aws-account-id': 'true' });
  expect(scene.job.log.join('\n')).not.toContain('111122223333');
});

test('the summary is a table that shows a hostile account name as text', async () => {
  const scene = await playSignedIn({}, (emulator) => {
    const accounts = emulator.world.instances[0]?.accounts as { id: string; name: string }[];
    for (const account of accounts) if (account.id === '111122223333') account.name = '</td><img src=x>|**dev**';
  });
  const { conclusion, summary } = await scene.step({ ...dev, account: '</td><img src=x>|**dev**' });
  expect(conclusion).toBe('success');
  expect(summary).toContain('<th>Profile</th>');
  expect(summary).not.toContain('<img');
  expect(summary).not.toContain('**');
  expect(summary).toMatch(/UTC \(valid for 1 h\)</);
});

test.each([
  [{ cleanup: 'yes' }, 'cleanup'],
  [{ 'profile-settings': 'no setting' }, 'profile-settings'],
  [{ 'profile-settings': 'credential_process = sh' }, 'credential_process'],
  [{ 'profile-settings': 'region = x' }, 'aws-region'],
  [{ 'aws-region': 'evil.example.com/' }, 'aws-region'],
  [{ 'sso-region': 'nowhere' }, 'sso-region'],
  [{ 'aws-profile': 'two words' }, 'aws-profile'],
  [{ 'credential-source': 'cached-token', 'role-to-assume': 'arn:aws:iam::111122223333:role/x' }, 'role-to-assume'],
  [{ 'role-chaining': 'true' }, 'role-chain'],
  [{ 'credential-source': 'cached_token' }, 'Did you mean cached-token?'],
  [{ 'credential-source': 'device_code' }, 'Did you mean device-code?'],
  [{ 'profile-type': 'sso', run: 'true' }, 'Use profile-type: process'],
  [{ 'permission-set': '' }, 'permission-set'],
])('the input %j is invalid input that names it, and nothing is written', async (change, word) => {
  const scene = await playSignedIn();
  const { outputs, annotations, envWritten } = await scene.step({ ...dev, ...change } as Record<string, string>);
  expect(outputs).toEqual({ 'error-code': 'invalid-input' });
  expect(annotations.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([
    expect.stringContaining(word),
  ]);
  expect(envWritten).toEqual({});
  expect(scene.operations()).toEqual([]);
});
