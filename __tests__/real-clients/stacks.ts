/** Stacks of the templates of `setup`, in the CloudFormation of moto. */
import { join } from 'node:path';
import { repository, setup } from './administrator.ts';
import { runTool } from './machine.ts';

/** moto makes no OIDC provider, and takes no list whose items are left out: everything is given. */
export const stackParameters = {
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
export const defaultParameters = {
  IssuerUrl: 'https://token.actions.githubusercontent.com',
  PermissionsBoundary: '',
  RoleName: '',
  ApplicationArn: '',
  KmsKeyArn: '',
};

/** Deploys the template of a name with the AWS CLI. */
export async function deployStack(
  file: string,
  moto: string,
  name: string,
  given: Readonly<Record<string, string>>,
  stack = name,
): Promise<void> {
  const pairs = Object.entries(given).map(([key, value]) => `ParameterKey=${key},ParameterValue="${value}"`);
  await callMoto(file, moto, [
    ...['cloudformation', 'create-stack', '--stack-name', stack, '--capabilities', 'CAPABILITY_NAMED_IAM'],
    ...['--template-body', `file://${join(setup, `${name}.yaml`)}`, '--parameters', ...pairs],
  ]);
}

export function callMoto(file: string, moto: string, args: readonly string[]): Promise<string> {
  const keys = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
  const env = { PATH: '/usr/bin:/bin', HOME: '/nonexistent', LANG: 'C.UTF-8', ...keys };
  const all = ['--endpoint-url', moto, '--region', 'us-east-1', '--output', 'text', ...args];
  return runTool(file, all, { ...env, AWS_PAGER: '', AWS_EC2_METADATA_DISABLED: 'true' });
}
