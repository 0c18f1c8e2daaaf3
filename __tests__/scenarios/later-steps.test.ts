/** What later steps find: environment, outputs, files and masks, to the last variable and byte. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { remember } from '../../emulator/index.ts';
import { snapshotTree } from '../../runner/index.ts';
import { legacyProfile } from './aws-config.ts';
import { failureOf } from './failure.ts';
import { cacheFile, dev, play, playSignedIn, signedIn, ssoRegion, startUrl, tokenFile } from './play.ts';

const name = '111122223333-ReadOnlyAccess';
const keys = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'] as const;
const regions = (region: string) => ({ AWS_REGION: region, AWS_DEFAULT_REGION: region });

const laptop = legacyProfile('laptop', '111122223333', 'ReadOnlyAccess');

test('the step exports regions, files and keys, sets the outputs and writes one folder, nothing else', async () => {
  const { step, emulator, job } = await playSignedIn();
  const { envWritten, outputs, pathAdded } = await step();
  const { AWS_CONFIG_FILE: config = '', AWS_SHARED_CREDENTIALS_FILE: credentials = '' } = envWritten;
  const [id, secret, token] = keys.map((key) => envWritten[key] ?? '');
  for (const value of [secret, token]) expect(emulator.issuedSecrets).toContain(value);
  expect(envWritten).toEqual({
    ...regions(ssoRegion),
    AWS_CONFIG_FILE: config,
    AWS_SHARED_CREDENTIALS_FILE: credentials,
    AWS_SDK_LOAD_CONFIG: '1',
    AWS_ACCESS_KEY_ID: id,
    AWS_SECRET_ACCESS_KEY: secret,
    AWS_SESSION_TOKEN: token,
  });
  expect(pathAdded).toEqual([]);
  expect(await readFile(config, 'utf8')).toBe(`[profile ${name}]\nregion = ${ssoRegion}\n`);
  expect(await readFile(credentials, 'utf8')).toBe(
    `[${name}]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\naws_session_token = ${token}\naws_account_id = 111122223333\n`,
  );

  const expiration = outputs['aws-expiration'] ?? '';
  expect(expiration).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  const target = { 'account-id': '111122223333', 'account-name': '', 'permission-set': 'ReadOnlyAccess' };
  expect(JSON.parse(outputs.assignments ?? '')).toEqual([
    { ...target, 'aws-profile': name, 'aws-region': ssoRegion, expiration },
  ]);
  expect(outputs).toEqual({
    'aws-account-id': '111122223333',
    'account-name': '',
    'permission-set': 'ReadOnlyAccess',
    'aws-expiration': expiration,
    'aws-profile': name,
    assignments: outputs.assignments,
    'aws-config-file': config,
    'aws-credentials-file': credentials,
  });

  const tree = snapshotTree(job.temp);
  const own = Object.entries(tree).filter(([path]) => path.startsWith('aws-sso-credentials'));
  const words = own.map(([path, { type, mode }]) => `${path.replace(/[\w-]{36}/, 'USE')}: ${type} ${mode}`);
  expect(words.toSorted()).toEqual([
    'aws-sso-credentials/USE/in-place: file 600',
    'aws-sso-credentials/USE/undo.json: file 600',
    'aws-sso-credentials/USE: folder 700',
    'aws-sso-credentials/config: file 600',
    'aws-sso-credentials/credentials: file 600',
    'aws-sso-credentials: folder 700',
  ]);
});

const homeFiles = {
  config: '# mine\n[default]\nregion = us-east-1\n\n[profile work]\ns3 =\n  max_concurrent_requests = 20\n; the end',
  credentials:
    '[work]\r\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\r\naws_secret_access_key = wJalrXUtnFEMIEXAMPLEKEY\r\n',
};

test.each([
  ['at home', '.aws', {}],
  ['of the job', 'etc', { AWS_CONFIG_FILE: '~/etc/config', AWS_SHARED_CREDENTIALS_FILE: '~/etc/credentials' }],
])('profiles of the AWS files %s stay in force, byte for byte', async (_, folder, env) => {
  const files = Object.fromEntries(Object.entries(homeFiles).map(([file, text]) => [`${folder}/${file}`, text]));
  const { step, job, end } = await playSignedIn({ files, env });
  const { envWritten } = await step();
  const { AWS_CONFIG_FILE: config = '', AWS_SHARED_CREDENTIALS_FILE: credentials = '' } = envWritten;
  expect(dirname(config)).toBe(join(job.temp, 'aws-sso-credentials'));
  expect(await readFile(config, 'utf8')).toBe(`${homeFiles.config}\n\n[profile ${name}]\nregion = ${ssoRegion}\n`);
  const lines = [`[${name}]`, ...keys.map((key) => `${key.toLowerCase()} = ${envWritten[key]}`)];
  lines.push('aws_account_id = 111122223333', '');
  expect(await readFile(credentials, 'utf8')).toBe(`${homeFiles.credentials}\r\n${lines.join('\r\n')}`);
  await end();
  expect(job.env).toMatchObject({
    AWS_CONFIG_FILE: join(job.home, '.aws/config'),
    AWS_SHARED_CREDENTIALS_FILE: join(job.home, '.aws/credentials'),
    ...env,
  });
});

test('secrets of copied AWS files are masked, with and without a comment behind them', async () => {
  const [secret, token, old, inConfig] = [
    'hUnteR2-secret/key+of/home',
    'home-token==',
    'old-secret-key',
    'in-the-config',
  ];
  const { step, job } = await play({}, (emulator) => {
    for (const value of [secret, token, old, inConfig]) remember(emulator.world, value);
    return {
      [tokenFile]: signedIn(emulator),
      '.aws/credentials': `[a]\naws_secret_access_key = ${secret}\nAWS_SESSION_TOKEN=${token}\n[b]\naws_secret_access_key = ${old} # of last year\n`,
      '.aws/config': `[profile c]\naws_secret_access_key = ${inConfig}\n`,
    };
  });
  await step();
  const { log } = await job.run('cat ~/.aws/credentials ~/.aws/config; sed "s/ #.*//" ~/.aws/credentials');
  const masked = 'aws_secret_access_key = ***';
  const shown = ['[a]', masked, 'AWS_SESSION_TOKEN=***', '[b]', masked];
  expect(log.slice(log.lastIndexOf('##[endgroup]') + 1)).toEqual([...shown, '[profile c]', masked, ...shown]);
});

test('output-credentials: true sets the keys as outputs too', async () => {
  const { step } = await playSignedIn();
  const { outputs, envWritten } = await step({ ...dev, 'output-credentials': 'true' });
  expect([outputs['aws-access-key-id'], outputs['aws-secret-access-key'], outputs['aws-session-token']]).toEqual(
    keys.map((key) => envWritten[key]),
  );
});

test.each([
  [{}, {}, ssoRegion],
  [{}, { AWS_DEFAULT_REGION: 'us-west-2' }, 'us-west-2'],
  [{}, { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'us-west-2' }, 'eu-west-1'],
  [{ 'aws-region': 'cn-north-1' }, { AWS_REGION: 'eu-west-1' }, 'cn-north-1'],
  [{ 'aws-region': 'us-gov-west-1' }, {}, 'us-gov-west-1'],
])('the region by inputs %j and environment %j is %s', async (inputs, env, region) => {
  const { step } = await playSignedIn({ env });
  const { envWritten, outputs } = await step({ ...dev, ...inputs });
  expect(envWritten).toMatchObject(regions(region));
  expect(await readFile(outputs['aws-config-file'] ?? '', 'utf8')).toBe(`[profile ${name}]\nregion = ${region}\n`);
});

test.each([
  [{ 'aws-region': 'eu-west-1.evil.example' }, {}, 'Input aws-region'],
  [{ 'aws-region': 'Tokyo' }, {}, 'Input aws-region'],
  [{}, { AWS_REGION: 'eu-west-1/@evil' }, 'AWS_REGION of the environment'],
  [{ 'sso-region': 'evil.example#' }, {}, 'Input sso-region'],
])('inputs %j and environment %j are invalid input for their region', async (inputs, env, words) => {
  const { step, operations } = await playSignedIn({ env });
  expect(failureOf(await step({ ...dev, ...inputs }), 'invalid-input')).toContain(words);
  expect(operations()).toEqual([]);
});

test.each(['cleanup', 'output-env-credentials', 'output-credentials', 'mask-aws-account-id', 'dry-run'])(
  '%s with yes or 1 is invalid input',
  async (input) => {
    const { step } = await playSignedIn();
    for (const word of ['yes', '1']) {
      const text = failureOf(await step({ ...dev, [input]: word }, { continueOnError: true }), 'invalid-input');
      expect(text).toContain(`Input ${input} must be true or false, not "${word}".`);
    }
  },
);

test.each([
  ['prod', 'ReadOnlyAccess', undefined],
  ['prod', 'ReadOnlyAcess', 'not-assigned'],
  ['sandbox', 'ReadOnlyAccess', 'account-ambiguous'],
])(
  'mask-aws-account-id masks account ids in log, annotations and summary: %s, %s',
  async (account, permissionSet, code) => {
    const { step, job } = await playSignedIn();
    const inputs = { ...dev, account, 'permission-set': permissionSet, 'mask-aws-account-id': 'true' };
    const { outputs, annotations, summary } = await step(inputs);
    expect(outputs['error-code']).toBe(code);
    expect(JSON.stringify([job.log, annotations, summary])).not.toMatch(/222233334444|444455556666|555566667777/);
    // An output that holds a mask does not reach other jobs.
    const warned = annotations.filter(({ level, message }) => level === 'warning' && message.includes('assignments'));
    expect(warned).toHaveLength(code ? 0 : 1);
  },
);

test.each([{}, { 'profile-type': 'process' }, { 'aws-config-directory': '~/.aws' }])(
  'a later use reads the profile that an earlier use read and replaced: %j',
  async (more) => {
    const { step } = await play({ files: { '.aws/config': laptop } }, (emulator) => ({
      [cacheFile(startUrl)]: signedIn(emulator),
    }));
    for (const expected of ['success', 'success', 'success']) {
      const { conclusion, outputs } = await step({ 'aws-profile': 'laptop', ...more });
      expect([conclusion, outputs['aws-account-id']]).toEqual([expected, '111122223333']);
    }
  },
);

test.each<[string, Readonly<Record<string, string>>]>([
  ['two accounts', { account: '111122223333', 'role-to-assume': 'arn:aws:iam::222233334444:role/deploy' }],
  ['an account as the console groups it', { account: '1111-2222-3333', 'permission-set': 'a b' }],
  ['an account that lost its leading zero', { account: '12345678901' }],
  ['the role of a line', { profiles: 'a = 111122223333/Deploy x', 'role-to-assume': 'arn:aws:iam::{x}:role/a' }],
  ['a profile of the config file', { 'aws-profile': 'dev', 'sso-region': 'us-east-1' }],
])('mask-aws-account-id masks account ids in an error about inputs with %s', async (_, inputs) => {
  const scene = await playSignedIn({
    files: { '.aws/config': legacyProfile('dev', '111122223333', 'ReadOnlyAccess') },
  });
  const all = { 'sso-start-url': startUrl, 'aws-region': 'eu-west-1', 'mask-aws-account-id': 'true', ...inputs };
  const step = await scene.step(all);
  expect(step.outputs['error-code']).toBe('invalid-input');
  const said = step.log.slice(step.log.indexOf('##[endgroup]')).join('\n');
  expect(said).not.toMatch(/\d{11}|\d{4}-\d{4}/);
});
