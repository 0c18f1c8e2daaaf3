/** The CloudFormation templates of `setup`: linted, deployed to moto, and their roles assumed by jobs. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
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

// Each of many calls starts an AWS CLI anew.
jest.setTimeout(180_000);

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
  RoleName: '',
  ApplicationArn: '',
  KmsKeyArn: '',
};

testWith(cfnLint, 'cfn-lint accepts the templates', async (lint) => {
  expect(await runTool(lint, templates.map(template), process.env as Record<string, string>)).toBe('');
});

testWith(
  cfnLint,
  'cfn-lint finds nothing in the policy of the script, and would find an action that IAM has not',
  async (lint) => {
    const policy = readFileSync(template('identity-center-policy.json'), 'utf8');
    const findings = (PolicyDocument: string) => {
      const Properties = { PolicyDocument: JSON.parse(PolicyDocument) };
      return lintTemplate(lint, { Resources: { Policy: { Type: 'AWS::IAM::ManagedPolicy', Properties } } });
    };
    expect(await findings(policy)).toBe('');
    expect(await findings(policy.replace('sso:ListInstances', 'sso:ListInstance'))).toContain(
      "'listinstance' is not one of",
    );
  },
);

async function lintTemplate(lint: string, content: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'template-'));
  const file = join(folder, 'template.json');
  await writeFile(file, JSON.stringify(content));
  // It ends with what it found: 4 for warnings.
  const found = await runTool(lint, [file], process.env as Record<string, string>).catch(({ stdout }) =>
    String(stdout),
  );
  await rm(folder, { recursive: true });
  return found;
}

test.each(templates)('%s names no partition and no account', (name) => {
  const text = readFileSync(template(name), 'utf8');
  expect(text.match(/arn:aws:|\b\d{12}\b|us-east-1/g)).toBeNull();
});

/** Deploys a stack by the AWS CLI. */
async function deploy(file: string, moto: string, name: string, given: Readonly<Record<string, string>>, stack = name) {
  const pairs = Object.entries(given).map(([key, value]) => `ParameterKey=${key},ParameterValue="${value}"`);
  // biome-ignore format: an option and its value in each row
  await callMoto(file, moto, [
    'cloudformation', 'create-stack',
    '--stack-name', stack,
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
    const [name = ''] = (await callMoto(file, moto, ['iam', 'list-roles', '--query', 'Roles[].RoleName'])).split('\t');
    const role = ['--role-name', name];
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
  'each repository has a stack and a role of its own, which the script tells the application',
  async () => {
    const [file = '', moto] = [adminCli.file, await startMoto(motoServer.file ?? '')];
    const stack = { ...parameters, ...defaults };
    await deploy(file, moto, 'bootstrap-role', stack, 'github-identity-center-octo-repo');
    const other = { ...stack, GitHubRepository: 'other', GitHubRepositoryId: '2' };
    await deploy(file, moto, 'bootstrap-role', other, 'github-identity-center-other');
    const emulator = await startEmulator();
    afterTest(emulator.close);
    clear(emulator);
    const script = (name: string, ...more: readonly string[]) => {
      const where = ['--sso-region', 'ap-northeast-1', '--stack', name, '--stack-region', 'us-east-1'];
      const all = [...['--repository', 'octo-org/octo-repo', '--repository-id', repository.id], ...where, ...more];
      // moto's accounts are not the emulator's: the caller is the one that has the stack.
      return runScript('identity-center.sh', all, { ...shellOf(emulator, file, moto), AWS_ENDPOINT_URL_STS: moto });
    };
    const wrong = await script('github-identity-center-other');
    expect(wrong).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('does not trust jobs of octo-org/octo-repo, but of: octo-org@6811672/other@2 '),
    });
    expect(await script('nothing')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('error: deploy bootstrap-role.yaml as the stack nothing in us-east-1 first'),
    });

    const done = await script('github-identity-center-octo-repo', '--verbose');
    const [application] = emulator.world.instances[0]?.applications ?? [];
    const role = JSON.stringify(application?.actorPolicy?.Statement[0]?.Principal);
    expect(printed(done)).toContain(`--body ${JSON.parse(role).AWS}\n`);
    expect(done.stdout).toContain('\n    environment: "production"\n');
    expect(done.stdout).toMatch(/^created +permission of the role +stack github-identity-center-octo-repo$/m);
    const applications = () => callMoto(file, moto, ['cloudformation', 'describe-stacks', '--query', applicationQuery]);
    expect(await applications()).toBe(application?.arn);
    const calls = [...done.stderr.matchAll(/^\+ aws cloudformation (\S+)/gm)].map(([, call]) => call);
    expect(new Set(calls)).toEqual(new Set(['describe-stacks', 'update-stack', 'wait']));
    const policy = readFileSync(template('identity-center-policy.json'), 'utf8');
    expect(policy.match(/cloudformation:[A-Z]\w+/g)).toEqual([
      'cloudformation:DescribeStacks',
      'cloudformation:UpdateStack',
    ]);

    const removed = await script('github-identity-center-octo-repo', '--remove');
    expect(printed(removed)).toMatch(/^deleted +permission of the role +stack github-identity-center-octo-repo$/m);
    expect(removed.stdout).toContain('--stack-name github-identity-center-octo-repo --region us-east-1\n');
    expect(await applications()).toBe('');
  },
);

const applicationQuery = "Stacks[].Parameters[?ParameterKey=='ApplicationArn'].ParameterValue[]";
