/** setup/identity-center.sh, without what takes many calls of an AWS CLI: its arguments, its sign-in, and a dry run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Emulator, type Instance, startEmulator } from '../../emulator/index.ts';
import { basicArguments, clear, printed, runScript, setup, shellOf, trustSubject } from './administrator.ts';
import { callProblems, readCall } from './aws-call.ts';
import { adminCli, apiModels, cli, testWith } from './tools.ts';

let emulator: Emulator;
let instance: Instance;
beforeEach(async () => {
  emulator = await startEmulator();
  instance = clear(emulator);
});
afterEach(() => emulator.close());

const operations = () => emulator.requests.map(({ operation }) => operation);
const script = (file: string, options: readonly string[]) =>
  runScript('identity-center.sh', options, shellOf(emulator, file, emulator.url));

testWith(adminCli, 'another repository has its own application, however much of the name they share', async (cli) => {
  const [first, second] = ['1', '2'].map((end) => `${'o'.repeat(39)}/${'r'.repeat(99)}${end}`) as [string, string];
  trustSubject(emulator, `repo:${second}:ref:refs/heads/main`);
  const none = { audiences: [], scopes: [], grants: [], actorPolicy: undefined, assignedUsers: [] };
  const [arn, name] = ['arn:aws:sso::111111111111:application/ssoins-1/apl-1', `GitHub ${first.slice(0, 80)} 111`];
  instance.applications.push({ ...none, arn, name, assignmentRequired: true });
  const options = ['--repository', second, '--repository-id', '1111', ...basicArguments.slice(4), '--dry-run'];
  const [, own = ''] = /^would create +application +(.*)$/m.exec(printed(await script(cli, options))) ?? [];
  expect(own).toMatch(/^GitHub o{39}\/r+ 1111$/);
  expect(own.length).toBeLessThanOrEqual(100);
});

testWith(adminCli, 'without credentials it says which are needed, and lists the permissions', async (file) => {
  const { AWS_ACCESS_KEY_ID: _id, AWS_SECRET_ACCESS_KEY: _key, ...shell } = shellOf(emulator, file, emulator.url);
  const { code, stderr } = await runScript('identity-center.sh', basicArguments, shell);
  expect(code).toBe(1);
  expect(stderr).toMatch(/\nerror: the AWS CLI has no valid credentials\. Sign in to the management account, /);
  expect(stderr).toContain('aws sso login --profile NAME');
  expect(stderr).toContain(readFileSync(join(setup, 'identity-center-policy.json'), 'utf8'));
  expect(operations()).toEqual([]);
});

/** The AWS CLI of Debian 12; newer ones know what the script calls. */
const oldCli = { name: 'AWS CLI that is too old', file: cli.file === adminCli.file ? undefined : cli.file };

testWith(oldCli, 'an AWS CLI that is too old is named, with the version that is needed', async (file) => {
  const { code, stderr } = await script(file, basicArguments);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(/^error: aws-cli\/2\.\S+ .* is too old; install the AWS CLI 2\.13\.37 or later\n$/),
  });
});

testWith(apiModels, 'the API model finds what is wrong with a call', async (models) => {
  const call = "aws sso-admin put-application-access-scope --scopes 'sso account' --application-arn arn:aws:sso:::x";
  expect(callProblems(readCall(call), models)).toEqual([
    'put-application-access-scope.Scope: missing',
    'put-application-access-scope.scopes: unknown',
    'put-application-access-scope.ApplicationArn: arn:aws:sso:::x',
  ]);
});

test.each([
  [['--sso-region', 'tokyo'], 'give --repository OWNER/NAME'],
  [['--repository', 'o/r', '--sso-region', 'ap-northeast-1'], 'give the bootstrap role'],
  [
    [...basicArguments, '--assign', 'dev/ReadOnlyAccess'],
    '--assign dev/ReadOnlyAccess is not ACCOUNT-ID/PERMISSION-SET',
  ],
  [
    [...basicArguments, '--assign', '111122223333/Deploy', '--remove'],
    '--remove deletes all assignments of the repository',
  ],
  [
    [...basicArguments, '--role-arn', 'github-identity-center'],
    '--role-arn github-identity-center is not the ARN of a role',
  ],
  [['--repositry', 'o/r'], '--repositry is not an option'],
  [['--stack'], '--stack needs a value'],
])('%j are refused', async (options, words) => {
  const { code, stderr } = await runScript('identity-center.sh', options, { PATH: '/usr/bin:/bin' });
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(words) });
});
