/** The CloudFormation templates of `setup`: deployed to moto, and their roles assumed by jobs. */
import { describe, expect } from '@jest/globals';
import { addOidcProvider, addRole, type JobClaims, type Policy, subjectOf } from '../../emulator/index.ts';
import { play } from '../scenarios/play.ts';
import { emptyMoto, motoAccount } from './moto.ts';
import { callMoto, deployStack, stackParameters } from './stacks.ts';
import { both, cli, motoServer, testWith } from './tools.ts';

const applicationArn = `arn:aws:sso::${motoAccount}:application/ssoins-1234567890abcdef/apl-1234567890abcdef`;

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
    'trusts the jobs it names, in both forms of the subject, and no others',
    async (file) => {
      const moto = await emptyMoto(motoServer.file ?? '');
      await deployStack(file, moto, name, { ...stackParameters, ...more, RoleName: 'deployed' });
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
      const session = await callMoto(file, moto, [
        ...['sts', 'assume-role-with-web-identity', '--role-arn', roleArn('deployed'), '--role-session-name', 'job'],
        ...['--web-identity-token', 'a.b.c', '--query', 'AssumedRoleUser.Arn'],
      ]);
      expect(session).toBe(`arn:aws:sts::${motoAccount}:assumed-role/deployed/job`);
    },
  );
});

testWith(
  both(cli, motoServer),
  'the bootstrap role may exchange tokens at its application, and nothing else',
  async (file) => {
    const moto = await emptyMoto(motoServer.file ?? '');
    const key = `arn:aws:kms:eu-west-1:${motoAccount}:key/k`;
    await deployStack(file, moto, 'bootstrap-role', {
      ...stackParameters,
      ApplicationArn: applicationArn,
      KmsKeyArn: key,
    });
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
