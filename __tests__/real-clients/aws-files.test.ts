/** Config and credentials files on one machine: the AWS CLI and the action find the same profile, or both refuse. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Emulator } from '../../emulator/index.ts';
import { corpProfile, corpSession, legacyProfile } from '../scenarios/aws-config.ts';
import { failureOf } from '../scenarios/failure.ts';
import { cacheFile, dev, type Files, signedIn, startUrl, tokenFile } from '../scenarios/play.ts';
import { playOn, runTool, setUpMachine } from './machine.ts';
import { cli, systemBoto3, testWith } from './tools.ts';

const devProfile = corpProfile('dev', '111122223333', 'ReadOnlyAccess', 'region = eu-west-1\n');
const config = corpSession + devProfile;
const inCredentials = legacyProfile('dev', '111122223333', 'ReadOnlyAccess', 'region = us-west-2\n');

interface Case {
  readonly files: Files;
  readonly env?: Readonly<Record<string, string>>;
  /** By both. */
  readonly region?: string;
  /** What both say in the place of one. */
  readonly refused?: readonly [cli: string, action: string];
}

const notFound = 'The config profile (dev) could not be found';
const cases: Readonly<Record<string, Case>> = {
  'a section of the credentials file outranks that of the config file': {
    files: { '.aws/config': config, '.aws/credentials': '[dev]\nregion = sa-east-1\n' },
    region: 'sa-east-1',
  },
  'a profile of the credentials file alone is one': {
    files: { '.aws/credentials': inCredentials.replace('[profile dev]', '[dev]') },
    region: 'us-west-2',
  },
  'of two spellings of a profile the later one counts': {
    files: {
      '.aws/config': `${config}[profile "dev"]\n${devProfile.replace(/^.*\n/, '').replace('eu-west', 'us-east')}`,
    },
    region: 'us-east-1',
  },
  '$HOME in AWS_CONFIG_FILE is expanded': {
    files: { 'conf/aws': config },
    env: { AWS_CONFIG_FILE: '$HOME/conf/aws' },
    region: 'eu-west-1',
  },
  'without the word profile it is none': {
    files: { '.aws/config': config.replace('[profile dev]', '[dev]') },
    refused: [notFound, 'The header [dev] at line'],
  },
  'blanks before the word profile make it none': {
    files: { '.aws/config': config.replace('[profile dev]', '[ profile dev ]') },
    refused: [notFound, 'The header [ profile dev ] at line'],
  },
  '/dev/null is an empty file': {
    files: {},
    env: { AWS_CONFIG_FILE: '/dev/null' },
    refused: [notFound, 'there is no AWS config file /dev/null'],
  },
  'a section twice is refused': {
    files: { '.aws/config': `${config}[profile x]\na = b\n[profile x]\nc = d\n` },
    refused: ['Unable to parse config file', 'line 12 starts a second section [profile x]'],
  },
  'a setting twice is refused': {
    files: { '.aws/config': `${config}region = eu-west-2\n` },
    refused: ['Unable to parse config file', 'line 10 sets region a second time'],
  },
  'a line that is neither header nor setting is refused': {
    files: { '.aws/config': `${config}[profile x]\nnothing\n` },
    refused: ['Unable to parse config file', 'line 11 is neither'],
  },
};

const tokens = (emulator: Emulator) => ({ [tokenFile]: signedIn(emulator), [cacheFile(startUrl)]: signedIn(emulator) });

testWith(cli, 'the AWS CLI and the action find a profile in the same files, or refuse it', async (aws) => {
  for (const [name, { files, env = {}, region, refused }] of Object.entries(cases)) {
    const machine = await setUpMachine();
    const scene = await playOn(machine, { env }, (emulator) => ({ ...tokens(emulator), ...files }));
    const args = ['configure', 'get', 'region', '--profile', 'dev'];
    const byCli = await runTool(aws, args, { ...machine.env, ...env }).catch((error) => String(error.stderr));
    const step = await scene.step({ 'aws-profile': 'dev' }, { continueOnError: true });
    const byAction = step.envWritten.AWS_REGION ?? step.annotations.map(({ message }) => message).join();
    const [cliSays, actionSays] = refused ?? [region ?? '', region ?? ''];
    expect([name, byCli]).toEqual([name, expect.stringContaining(cliSays)]);
    expect([name, byAction]).toEqual([name, expect.stringContaining(actionSays)]);
  }
});

testWith(
  cli,
  'the AWS CLI takes a section that only begins with profile for the profile; the action refuses it',
  async (aws) => {
    const alias = `[profilex dev]\nregion = us-east-2\n`;
    const machine = await setUpMachine();
    const scene = await playOn(machine, {}, (emulator) => ({ ...tokens(emulator), '.aws/config': config + alias }));
    expect(await runTool(aws, ['configure', 'get', 'region', '--profile', 'dev'], machine.env)).toBe('us-east-2');
    const step = await scene.step({ ...dev, 'aws-profile': 'dev' }, { continueOnError: true });
    failureOf(step, 'unreadable-config');
  },
);

testWith(cli, 'the AWS CLI in a command of run loads no plugin that a file of the checkout names', async (aws) => {
  const machine = await setUpMachine();
  const scene = await playOn(machine, {}, tokens);
  const { workspace } = scene.job;
  const mark = join(workspace, 'pwned');
  await writeFile(join(workspace, 'evil.py'), `def awscli_initialize(cli): open(${JSON.stringify(mark)}, "w")\n`);
  const plugins = `[plugins]\ncli_legacy_plugin_path = ${workspace}\nevil = evil\n`;
  await writeFile(join(workspace, 'config'), config + plugins);
  const ask = `${aws} sts get-caller-identity`;
  const env = { AWS_CONFIG_FILE: 'config' };
  const step = await scene.step({ 'aws-profile': 'dev', run: ask }, { env });
  expect(step.log.join()).toMatch(/"Account": "111122223333"/);
  expect(existsSync(mark)).toBe(false);
  await scene.job.run(`${ask} || true`, { env });
  expect(existsSync(mark)).toBe(true);
});

testWith(cli, 'the AWS CLI takes the name of a profile that begins with - for an option', async (aws) => {
  const { env } = await setUpMachine();
  const asking = runTool(aws, ['configure', 'list', '--profile', '-dev'], env);
  await expect(asking).rejects.toThrow('--profile: expected one argument');
});

const readProfile = `
import botocore.session, json
print(json.dumps(botocore.session.Session(profile="dev").get_scoped_config()))
`;

testWith(systemBoto3, 'boto3 finds in the written profile the settings of the one that was read', async (python) => {
  const settings = 'cli_pager =\nretry_mode = adaptive\ns3 =\n  addressing_style = path\n  max_bandwidth = 1MB/s\n';
  const machine = await setUpMachine();
  const scene = await playOn(machine, {}, (emulator) => ({ ...tokens(emulator), '.aws/config': config + settings }));
  const read = async (env: Readonly<Record<string, string>>) =>
    JSON.parse(await runTool(python, ['-c', readProfile], { ...machine.env, ...env }));
  const before = await read({});
  const { outputs, envWritten } = await scene.step({
    'aws-profile': 'dev',
    'profile-settings': 'use_fips_endpoint =\nemr =\n  service_role = mine\noutput = json',
  });
  const after = await read({
    AWS_CONFIG_FILE: outputs['aws-config-file'] ?? '',
    AWS_SHARED_CREDENTIALS_FILE: outputs['aws-credentials-file'] ?? '',
  });
  const { sso_session: _, sso_account_id: accountId, sso_role_name: __, ...kept } = before;
  expect(after).toEqual({
    ...kept,
    use_fips_endpoint: '',
    emr: { service_role: 'mine' },
    output: 'json',
    aws_account_id: accountId,
    aws_access_key_id: envWritten.AWS_ACCESS_KEY_ID,
    aws_secret_access_key: envWritten.AWS_SECRET_ACCESS_KEY,
    aws_session_token: envWritten.AWS_SESSION_TOKEN,
  });
});
