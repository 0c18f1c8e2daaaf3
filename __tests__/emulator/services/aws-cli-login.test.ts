/** `aws sso login` of a real AWS CLI, and what AWS tools then make of its token cache. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { type Emulator, startEmulator } from '../../../emulator/index.ts';
import { afterTest } from '../../after-test.ts';
import { configs, type Machine, runTool, setUpMachine, signInWith } from '../../real-clients/machine.ts';
import { cli, testWith } from '../../real-clients/tools.ts';
import { legacyProfile } from '../../scenarios/aws-config.ts';

async function setUp(): Promise<{ readonly emulator: Emulator; readonly machine: Machine }> {
  const emulator = await startEmulator();
  afterTest(emulator.close);
  const machine = await setUpMachine();
  await machine.connect(emulator);
  return { emulator, machine };
}

testWith(cli, 'the AWS CLI signs in with an sso-session, calls STS by its profile and signs out', async (aws) => {
  const { emulator, machine } = await setUp();
  await machine.write('.aws/config', configs.session);
  await signInWith(aws, 'session', emulator, machine.env);
  const folder = join(machine.home, '.aws', 'sso', 'cache');
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
  const tokens = files.map((text) => JSON.parse(text)).filter((entry) => 'accessToken' in entry);
  expect(tokens).toMatchObject([{ region: 'ap-northeast-1', refreshToken: expect.stringMatching(/^aor/) }]);
  const identity = await runTool(aws, ['sts', 'get-caller-identity', '--profile', 'session'], machine.env);
  expect(JSON.parse(identity).Arn).toMatch(
    /^arn:aws:sts::111122223333:assumed-role\/AWSReservedSSO_ReadOnlyAccess_[0-9a-f]{16}\/alice$/,
  );
  await runTool(aws, ['sso', 'logout'], machine.env);
  expect(emulator.requests.at(-1)).toMatchObject({ operation: 'Logout', status: 200, caller: 'alice' });
});

testWith(cli, 'an account without an assignment is refused to a legacy profile of the AWS CLI', async (aws) => {
  const { emulator, machine } = await setUp();
  await machine.write('.aws/config', legacyProfile('legacy', '888899990000', 'ReadOnlyAccess', 'region = eu-west-1\n'));
  await signInWith(aws, 'legacy', emulator, machine.env);
  const identity = runTool(aws, ['sts', 'get-caller-identity', '--profile', 'legacy'], machine.env);
  await expect(identity).rejects.toMatchObject({ stderr: expect.stringContaining('No access') });
});
