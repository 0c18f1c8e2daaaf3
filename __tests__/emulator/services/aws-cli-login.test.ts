/** `aws sso login` of a real AWS CLI, and what AWS tools then make of its token cache. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Emulator, startEmulator, writeDataPath } from '../../../emulator/index.ts';

const CLI = '/usr/bin/aws';
const here = existsSync(CLI);
const withCli = here ? test : test.skip;
const run = promisify(execFile);

let emulator: Emulator;
let home: string;
let env: Record<string, string>;

const CONFIG = `[sso-session demo]
sso_start_url = https://d-1234567890.awsapps.com/start
sso_region = ap-northeast-1
sso_registration_scopes = sso:account:access

[profile session]
sso_session = demo
sso_account_id = 111122223333
sso_role_name = ReadOnlyAccess
region = eu-west-1

[profile legacy]
sso_start_url = https://d-1234567890.awsapps.com/start
sso_region = ap-northeast-1
sso_account_id = 012345678901
sso_role_name = ReadOnlyAccess
region = eu-west-1
`;

beforeAll(async () => {
  if (!here) process.stderr.write(`skipped: there is no AWS CLI at ${CLI} (apt-get install awscli)\n`);
  emulator = await startEmulator();
  emulator.world.autoApprove = { afterPolls: 1, user: 'bob' };
  home = await mkdtemp(join(tmpdir(), 'emulator-home-'));
  await mkdir(join(home, '.aws'));
  await writeFile(join(home, '.aws', 'config'), CONFIG);
  const dataPath = await writeDataPath(join(home, 'data'), emulator.url);
  env = {
    PATH: '/usr/bin:/bin',
    HOME: home,
    LANG: 'C.UTF-8',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_DATA_PATH: dataPath,
    ...emulator.env,
  };
});

afterAll(async () => {
  await emulator.close();
  await rm(home, { recursive: true });
});

async function aws(...args: readonly string[]): Promise<string> {
  return (await run(CLI, [...args], { env })).stdout;
}

withCli('sign in with an sso-session, call, sign out', async () => {
  // Newer versions take the code flow of a browser by default; both know this way.
  const deviceFlow = (await aws('sso', 'login', 'help').catch(() => '')).includes('use-device-code');
  await aws('sso', 'login', '--no-browser', '--profile', 'session', ...(deviceFlow ? ['--use-device-code'] : []));
  const folder = join(home, '.aws', 'sso', 'cache');
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
  const tokens = files.map((text) => JSON.parse(text)).filter((entry) => 'accessToken' in entry);
  expect(tokens).toMatchObject([{ region: 'ap-northeast-1', refreshToken: expect.stringMatching(/^aor/) }]);
  const identity = JSON.parse(await aws('sts', 'get-caller-identity', '--profile', 'session'));
  expect(identity.Arn).toMatch(
    /^arn:aws:sts::111122223333:assumed-role\/AWSReservedSSO_ReadOnlyAccess_[0-9a-f]{16}\/bob$/,
  );
  await aws('sso', 'logout');
  expect(emulator.requests.at(-1)).toMatchObject({ operation: 'Logout', status: 200, caller: 'bob' });
});

withCli('sign in with a legacy profile; an account that the person lacks is refused', async () => {
  await aws('sso', 'login', '--no-browser', '--profile', 'legacy');
  await expect(aws('sts', 'get-caller-identity', '--profile', 'legacy')).rejects.toMatchObject({
    stderr: expect.stringContaining('No access'),
  });
});
