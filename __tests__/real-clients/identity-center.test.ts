/** setup/identity-center.sh with a real AWS CLI: what it makes is what the action needs, and it makes it once. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DEMO_BOOTSTRAP_ROLE, type Emulator, type Instance, startEmulator } from '../../emulator/index.ts';
import { play } from '../scenarios/play.ts';
import { clear, type Outcome, printed, repository, runScript, shellOf } from './administrator.ts';
import { callProblems, readCall } from './aws-call.ts';
import { adminCli, apiModels, testWith } from './tools.ts';

const read = /^(List|Describe|Get)/;
// biome-ignore format: an option and its value in each row
const basic = [
  '--repository', `${repository.owner}/${repository.name}`,
  '--repository-id', repository.id,
  '--sso-region', 'ap-northeast-1',
  '--role-arn', DEMO_BOOTSTRAP_ROLE,
];
const steps = [
  'CreateTrustedTokenIssuer',
  'CreateApplication',
  'PutApplicationGrant',
  'PutApplicationAuthenticationMethod',
  'PutApplicationAccessScope',
  'CreateUser',
  'CreateApplicationAssignment',
  'CreateAccountAssignment',
];
const args = [...basic, '--assign', '111122223333/ReadOnlyAccess'];

let emulator: Emulator;
let instance: Instance;
beforeEach(async () => {
  emulator = await startEmulator();
  instance = clear(emulator);
});
afterEach(() => emulator.close());

const changes = () => emulator.requests.map(({ operation }) => operation).filter((operation) => !read.test(operation));
const script = (cli: string, options: readonly string[], account?: string) =>
  runScript('identity-center.sh', options, shellOf(emulator, cli, emulator.url, account));

testWith(
  adminCli,
  'identity-center.sh sets everything up once, a second run changes nothing, and jobs of the repository get credentials',
  async (cli) => {
    const dry = await script(cli, [...args, '--dry-run']);
    expect(printed(dry)).toContain('apl-0000000000000000');
    expect([...dry.stderr.matchAll(/^would run: aws \S+ (\S+)/gm)].map(([, operation]) => operation)).toEqual(
      steps.map((name) => name.replace(/\B(?=[A-Z])/g, '-').toLowerCase()),
    );
    expect(changes()).toEqual([]);

    const first = await script(cli, args);
    const yaml = printed(first);
    expect(changes()).toEqual(steps);
    emulator.resetRequests();
    const second = await script(cli, args);
    expect(printed(second)).toBe(yaml);
    expect(changes()).toEqual([]);
    expectKnownCalls([dry, first, second]);

    const scene = await play({ claims: {} }, (other) => {
      other.world.instances.splice(0, 1, instance);
      return {};
    });
    const { outputs } = await scene.step(pasted(yaml));
    expect(outputs).toMatchObject({ 'aws-account-id': '111122223333', 'permission-set': 'ReadOnlyAccess' });
  },
);

/** Every printed call has the parameters that the API model asks for, where this machine has the model. */
function expectKnownCalls(outcomes: readonly Outcome[]): void {
  const calls = outcomes.flatMap(({ stderr }) =>
    [...stderr.matchAll(/^(?:\+|would run:) (aws .*)$/gm)].map(([, line = '']) => readCall(line)),
  );
  expect(new Set(calls.map(({ operation }) => operation)).size).toBeGreaterThan(18);
  const models = apiModels.file;
  if (models) expect(calls.flatMap((call) => callProblems(call, models))).toEqual([]);
}

testWith(
  apiModels,
  'the check against the API model finds missing, unknown and malformed parameters',
  async (models) => {
    const call = "aws sso-admin put-application-access-scope --scopes 'sso account' --application-arn arn:aws:sso:::x";
    expect(callProblems(readCall(call), models)).toEqual([
      'put-application-access-scope.Scope: missing',
      'put-application-access-scope.scopes: unknown',
      'put-application-access-scope.ApplicationArn: arn:aws:sso:::x',
    ]);
  },
);

/** The inputs of the step that the script prints. */
function pasted(yaml: string): Record<string, string> {
  const lines = yaml.split('with:\n')[1]?.trimEnd().split('\n') ?? [];
  const pairs = lines.map((line) => /^ {6}([a-z-]+): "?(.*?)"?$/.exec(line)?.slice(1));
  expect(pairs).not.toContain(undefined);
  return Object.fromEntries(pairs as [string, string][]);
}

testWith(
  adminCli,
  'identity-center.sh fails on an issuer that maps another claim, and changes nothing',
  async (cli) => {
    const issuerUrl = 'https://token.actions.githubusercontent.com';
    const arn = `arn:aws:sso::111111111111:trustedTokenIssuer/${instance.id}/tti-11111111-2222-3333-4444-555555555555`;
    instance.issuers.push({ arn, issuerUrl, claim: 'actor', attribute: 'userName' });
    const { code, stderr } = await script(cli, args);
    expect(code).toBe(1);
    expect(stderr).toContain(`error: ${arn} maps another claim than repository_id to userName`);
    expect(changes()).toEqual([]);
  },
);

testWith(adminCli, 'identity-center.sh fails when a look-up fails', async (cli) => {
  const foreign = await script(cli, args, '222233334444');
  expect(foreign).toMatchObject({ code: 1, stderr: expect.stringContaining('AccessDeniedException') });
  for (const operation of ['ListTrustedTokenIssuers', 'GetApplicationGrant']) {
    emulator.resetRequests();
    emulator.faults.add({ operation, kind: 'answer', status: 400, body: '{"__type":"AccessDeniedException"}' });
    const { code } = await script(cli, args);
    expect({ operation, code }).toEqual({ operation, code: 1 });
    expect(emulator.requests.at(-1)?.operation).toBe(operation);
  }
});

test.each([
  [['--sso-region', 'tokyo'], 'give --repository OWNER/NAME'],
  [['--repository', 'o/r', '--sso-region', 'ap-northeast-1'], 'give the bootstrap role'],
  [[...basic, '--assign', 'dev/ReadOnlyAccess'], '--assign dev/ReadOnlyAccess is not ACCOUNT-ID/PERMISSION-SET'],
  [['--repositry', 'o/r'], '--repositry is not an option'],
  [['--stack'], '--stack needs a value'],
])('identity-center.sh refuses the options %j', async (options, words) => {
  const { code, stderr } = await runScript('identity-center.sh', options, { PATH: '/usr/bin:/bin' });
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(words) });
});
