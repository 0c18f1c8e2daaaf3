/** setup/identity-center.sh with stacks of bootstrap-role.yaml: each repository has its own, beside the other's. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from '@jest/globals';
import { type Application, type Emulator, startEmulator } from '../../emulator/index.ts';
import { clear, type Outcome, printed, repository, runScript, setup, shellOf } from './administrator.ts';
import { emptyMoto } from './moto.ts';
import { callMoto, defaultParameters, deployStack, stackParameters } from './stacks.ts';
import { adminCli, both, motoServer, testWith } from './tools.ts';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator();
  clear(emulator);
});
afterEach(() => emulator.close());

const first = { name: 'octo-org/octo-repo', id: repository.id, stack: 'github-identity-center-octo-repo' };
const second = { name: 'octo-org/other', id: '700000001', stack: 'github-identity-center-other' };
type Repository = typeof first;

function script(
  cli: string,
  moto: string,
  { name, id, stack }: Repository,
  ...more: readonly string[]
): Promise<Outcome> {
  const which = ['--repository', name, '--repository-id', id, '--stack', stack, '--stack-region', 'us-east-1'];
  // moto's accounts are not the emulator's: the caller is the one that has the stack.
  const env = { ...shellOf(emulator, cli, moto), AWS_ENDPOINT_URL_STS: moto };
  return runScript('identity-center.sh', [...which, '--sso-region', 'ap-northeast-1', ...more], env);
}

testWith(both(adminCli, motoServer), 'two repositories are set up, and one is removed again', async (cli) => {
  const moto = await emptyMoto(motoServer.file ?? '');
  const parameters = { ...stackParameters, ...defaultParameters };
  await deployStack(cli, moto, 'bootstrap-role', parameters, first.stack);
  const others = { ...parameters, GitHubRepository: 'other', GitHubRepositoryId: second.id };
  await deployStack(cli, moto, 'bootstrap-role', others, second.stack);
  const { applications } = emulator.world.instances[0] ?? { applications: [] };
  const applicationOf = (stack: string) =>
    callMoto(cli, moto, ['cloudformation', 'describe-stacks', '--stack-name', stack, '--query', applicationQuery]);

  const one = await script(cli, moto, first, '--verbose');
  const [application] = applications;
  expect(printed(one)).toContain(`--body ${roleOf(application)}\n`);
  expect(one.stdout).toContain('\n    environment: "production"\n');
  expect(one.stdout).toMatch(/^created +permission of the role +stack github-identity-center-octo-repo$/m);
  expectPolicy(one);

  const two = await script(cli, moto, second);
  expect(printed(two)).toMatch(/^exists +trusted token issuer +/m);
  const [, other] = applications;
  expect(roleOf(other)).not.toBe(roleOf(application));
  expect([await applicationOf(first.stack), await applicationOf(second.stack)]).toEqual([application?.arn, other?.arn]);

  const removed = await script(cli, moto, first, '--remove');
  expect(printed(removed)).toMatch(/^deleted +permission of the role +stack github-identity-center-octo-repo$/m);
  expect(removed.stdout).toMatch(/^kept +trusted token issuer +\S+, in use by /m);
  expect(removed.stdout).toContain('--stack-name github-identity-center-octo-repo --region us-east-1\n');
  expect(applications).toEqual([other]);
  expect([await applicationOf(first.stack), await applicationOf(second.stack)]).toEqual(['', other?.arn]);
});

testWith(
  both(adminCli, motoServer),
  "another repository's stack, and one that is not there, are refused",
  async (cli) => {
    const moto = await emptyMoto(motoServer.file ?? '');
    await deployStack(cli, moto, 'bootstrap-role', { ...stackParameters, ...defaultParameters }, first.stack);
    expect(await script(cli, moto, { ...second, stack: first.stack })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(
        'does not trust jobs of octo-org/other, but of: octo-org@6811672/octo-repo@601234567 ',
      ),
    });
    expect(await script(cli, moto, second)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(
        `error: deploy bootstrap-role.yaml as the stack ${second.stack} in us-east-1 first`,
      ),
    });
    expect(emulator.world.instances[0]).toMatchObject({ issuers: [], applications: [] });
  },
);

const applicationQuery = "Stacks[].Parameters[?ParameterKey=='ApplicationArn'].ParameterValue[]";

function roleOf(application: Application | undefined): string {
  const principal = application?.actorPolicy?.Statement[0]?.Principal;
  return typeof principal === 'object' ? `${principal.AWS}` : '';
}

/** The policy that comes with the script has a permission for each call of CloudFormation, and no more. */
function expectPolicy({ stderr }: Outcome): void {
  const calls = [...stderr.matchAll(/^\+ aws cloudformation (\S+)/gm)].map(([, call]) => call);
  // Waiting is looking again.
  expect(new Set(calls)).toEqual(new Set(['describe-stacks', 'update-stack', 'wait']));
  const policy = readFileSync(join(setup, 'identity-center-policy.json'), 'utf8');
  expect(policy.match(/cloudformation:[A-Z]\w+/g)).toEqual([
    'cloudformation:DescribeStacks',
    'cloudformation:UpdateStack',
  ]);
}
