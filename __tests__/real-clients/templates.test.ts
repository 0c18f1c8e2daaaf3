/** The CloudFormation templates of `setup`: linted, deployed to moto, and their roles assumed by jobs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  addOidcProvider,
  addRole,
  type JobClaims,
  type Policy,
  startEmulator,
  subjectOf,
} from '../../emulator/index.ts';
import { afterTest } from '../after-test.ts';
import { play } from '../scenarios/play.ts';
import { clear, printed, repository, runScript, shellOf } from './administrator.ts';
import { runTool } from './machine.ts';
import { motoAccount, startMoto } from './moto.ts';
import { adminCli, both, cfnLint, cli, motoServer, testWith } from './tools.ts';

const template = (name: string) => join(import.meta.dirname, '../../setup', name);
const templates = ['bootstrap-role.yaml', 'web-identity-role.yaml'];
const applicationArn = `arn:aws:sso::${motoAccount}:application/ssoins-1234567890abcdef/apl-1234567890abcdef`;

/** moto makes no OIDC provider, and takes no list whose items are left out: everything is given. */
const parameters = {
  GitHubOwner: repository.owner,
  GitHubRepository: repository.name,
  GitHubOwnerId: repository.ownerId,
  GitHubRepositoryId: repository.id,
  Environment: 'production',
  Branch: 'main',
  PullRequests: 'true',
  SubjectForm: 'both',
  CreateProvider: 'false',
};
/** moto knows no previous value of a parameter that had its default. */
const defaults = {
  IssuerUrl: 'https://token.actions.githubusercontent.com',
  PermissionsBoundary: '',
  RoleName: 'github-identity-center',
  ApplicationArn: '',
  KmsKeyArn: '',
};

testWith(cfnLint, 'cfn-lint accepts the templates', async (lint) => {
  expect(await runTool(lint, templates.map(template), process.env as Record<string, string>)).toBe('');
});

test.each(templates)('%s names no partition and no account', (name) => {
  const text = readFileSync(template(name), 'utf8');
  expect(text.match(/arn:aws:|\b\d{12}\b|us-east-1/g)).toBeNull();
});

/** Deploys a stack by the AWS CLI. */
async function deploy(file: string, moto: string, name: string, given: Readonly<Record<string, string>>) {
  const pairs = Object.entries(given).map(([key, value]) => `ParameterKey=${key},ParameterValue="${value}"`);
  // biome-ignore format: an option and its value in each row
  await callMoto(file, moto, [
    'cloudformation', 'create-stack',
    '--stack-name', name,
    '--capabilities', 'CAPABILITY_NAMED_IAM',
    '--template-body', `file://${template(`${name}.yaml`)}`,
    '--parameters', ...pairs,
  ]);
}

function callMoto(file: string, moto: string, args: readonly string[]): Promise<string> {
  const env = { PATH: '/usr/bin:/bin', HOME: '/nonexistent', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
  const all = ['--endpoint-url', moto, '--region', 'us-east-1', '--output', 'text', ...args];
  return runTool(file, all, { ...env, AWS_PAGER: '', AWS_EC2_METADATA_DISABLED: 'true' });
}

/** The role of a stack as IAM has it, taken over into the emulator, whose STS looks at trust policies. */
async function trustOf(file: string, moto: string, role: string): Promise<Policy> {
  const query = ['--query', 'Role.AssumeRolePolicyDocument', '--output', 'json'];
  return JSON.parse(await callMoto(file, moto, ['iam', 'get-role', '--role-name', role, ...query]));
}

/** A job of the repository, or of another, assumes a role that has a trust policy. */
async function assume(trust: Policy, claims: JobClaims): Promise<string | undefined> {
  const scene = await play({ claims }, ({ world }) => {
    addOidcProvider(world, motoAccount);
    addRole(world, roleArn('deployed'), trust);
    return {};
  });
  const { outputs } = await scene.step({ 'role-to-assume': roleArn('deployed'), 'aws-region': 'eu-west-1' });
  await scene.end();
  return outputs['error-code'] ?? outputs['aws-account-id'];
}

const roleArn = (name: string) => `arn:aws:iam::${motoAccount}:role/${name}`;
const allowed: readonly JobClaims[] = [
  { environment: 'production' },
  { ref: 'refs/heads/main' },
  { event_name: 'pull_request', ref: 'refs/pull/1/merge' },
];
const refused: readonly JobClaims[] = [
  { environment: 'staging' },
  { ref: 'refs/heads/feature' },
  { repository: 'octo-org/octo-repo2' },
  { repository: 'evil/octo-repo' },
];

describe.each([
  ['bootstrap-role', { ApplicationArn: applicationArn, KmsKeyArn: `arn:aws:kms:eu-west-1:${motoAccount}:key/k` }],
  ['web-identity-role', { ManagedPolicyArns: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }],
] as const)('%s', (name, more) => {
  testWith(
    both(cli, motoServer),
    'makes a role that trusts the named jobs, in both forms of the subject, and no others',
    async () => {
      const [file = '', moto] = [cli.file, await startMoto(motoServer.file ?? '')];
      await deploy(file, moto, name, { ...parameters, ...more, RoleName: 'deployed' });
      const trust = await trustOf(file, moto, 'deployed');
      for (const claims of allowed) {
        expect(await assume(trust, claims)).toBe(motoAccount);
        expect(await assume(trust, { ...claims, sub: subjectOf(claims, 'immutable') })).toBe(motoAccount);
      }
      for (const claims of refused) {
        expect(await assume(trust, claims)).toBe('web-identity-rejected');
        expect(await assume(trust, { ...claims, sub: subjectOf(claims, 'immutable') })).toBe('web-identity-rejected');
      }
      // moto looks at no policy, but it is a client's real way to the role.
      // biome-ignore format: an option and its value in each row
      const session = await callMoto(file, moto, [
      'sts', 'assume-role-with-web-identity',
      '--role-arn', roleArn('deployed'),
      '--role-session-name', 'job',
      '--web-identity-token', 'a.b.c',
      '--query', 'AssumedRoleUser.Arn',
    ]);
      expect(session).toBe(`arn:aws:sts::${motoAccount}:assumed-role/deployed/job`);
    },
  );
});

testWith(
  both(cli, motoServer),
  'bootstrap-role.yaml allows the role to exchange tokens at its application, and nothing else',
  async () => {
    const [file = '', moto] = [cli.file, await startMoto(motoServer.file ?? '')];
    const key = `arn:aws:kms:eu-west-1:${motoAccount}:key/k`;
    await deploy(file, moto, 'bootstrap-role', { ...parameters, ApplicationArn: applicationArn, KmsKeyArn: key });
    const role = ['--role-name', 'github-identity-center'];
    expect(await callMoto(file, moto, ['iam', 'list-attached-role-policies', ...role])).toBe('');
    const policy = ['iam', 'get-role-policy', ...role, '--policy-name', 'exchange', '--query', 'PolicyDocument'];
    // moto keeps it as Python prints it.
    const { Statement } = JSON.parse((await callMoto(file, moto, policy)).replaceAll("'", '"'));
    expect(Statement).toEqual([
      { Effect: 'Allow', Action: 'sso-oauth:CreateTokenWithIAM', Resource: applicationArn },
      { Effect: 'Allow', Action: 'kms:Decrypt', Resource: key },
    ]);
  },
);

testWith(
  both(adminCli, motoServer),
  'identity-center.sh reads the role from the stack and updates the stack with the application',
  async () => {
    const [file = '', moto] = [adminCli.file, await startMoto(motoServer.file ?? '')];
    await deploy(file, moto, 'bootstrap-role', { ...parameters, ...defaults });
    const emulator = await startEmulator();
    afterTest(emulator.close);
    clear(emulator);
    // biome-ignore format: an option and its value in each row
    const args = [
      '--repository', `${repository.owner}/${repository.name}`,
      '--repository-id', repository.id,
      '--sso-region', 'ap-northeast-1',
      '--stack', 'bootstrap-role',
      '--stack-region', 'us-east-1',
    ];
    const stdout = printed(await runScript('identity-center.sh', args, shellOf(emulator, file, moto)));
    expect(stdout).toContain(`role-to-assume: ${roleArn('github-identity-center')}\n`);
    const [application] = emulator.world.instances[0]?.applications ?? [];
    expect(application?.actorPolicy?.Statement[0]?.Principal).toEqual({ AWS: roleArn('github-identity-center') });
    const query = "Stacks[].Parameters[?ParameterKey=='ApplicationArn'].ParameterValue[]";
    expect(await callMoto(file, moto, ['cloudformation', 'describe-stacks', '--query', query])).toBe(application?.arn);
  },
);
