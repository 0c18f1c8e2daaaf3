/** `aws sso login` of a real AWS CLI, and what AWS tools then make of its token cache. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { expect } from '@jest/globals';
import { type Emulator, startEmulator } from '../../../emulator/index.ts';
import { afterTest } from '../../after-test.ts';
import { configs, type Machine, runTool, setUpMachine, signInWith } from '../../real-clients/machine.ts';
import { cli, isCliSince, testWith } from '../../real-clients/tools.ts';
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

const cliWithBrowser = {
  name: 'AWS CLI from 2.22 on',
  file: cli.file && isCliSince('2.22', cli.file) ? cli.file : undefined,
};

/** The address to authorize a process at, as soon as it has printed it; the process may print on. */
function addressFrom(stdout: Readable): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let printed = '';
  stdout.on('data', (chunk) => {
    printed += chunk;
    const [, address] = /(http\S+\/authorize\S+)\s/.exec(printed) ?? [];
    if (address) resolve(address);
  });
  stdout.once('close', () => reject(new Error(`no address in: ${printed}`)));
  return promise;
}

testWith(cliWithBrowser, 'the AWS CLI signs in by the page that a browser opens, its default', async (aws) => {
  const { emulator, machine } = await setUp();
  emulator.world.autoApprove = { afterPolls: 0, user: 'alice' };
  await machine.write('.aws/config', configs.session);
  const login = spawn(aws, ['sso', 'login', '--no-browser', '--profile', 'session'], {
    env: { ...machine.env, PYTHONUNBUFFERED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(login, 'exit');
  // The page leads the browser back to the CLI, which listens on the loopback interface.
  const page = await fetch(await addressFrom(login.stdout));
  expect(page.status).toBe(200);
  expect(await ended).toEqual([0, null]);
  const identity = await runTool(aws, ['sts', 'get-caller-identity', '--profile', 'session'], machine.env);
  expect(JSON.parse(identity).Arn).toMatch(/\/alice$/);
});

testWith(cli, 'an account without an assignment is refused to a legacy profile of the AWS CLI', async (aws) => {
  const { emulator, machine } = await setUp();
  await machine.write('.aws/config', legacyProfile('legacy', '888899990000', 'ReadOnlyAccess', 'region = eu-west-1\n'));
  await signInWith(aws, 'legacy', emulator, machine.env);
  const identity = runTool(aws, ['sts', 'get-caller-identity', '--profile', 'legacy'], machine.env);
  await expect(identity).rejects.toMatchObject({ stderr: expect.stringContaining('No access') });
});
