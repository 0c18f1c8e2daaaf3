/** Whom the roles of the CloudFormation templates trust: exactly the jobs that their parameters name, in every combination of these. */
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DEMO_APPLICATION, subjectOf } from '../../emulator/index.ts';
import { repository, setup } from './administrator.ts';
import { evaluateTemplate, readTemplate } from './cloudformation.ts';
import { choices, namedSubjects, trustPolicy } from './trusted-jobs.ts';

const place = { partition: 'aws', accountId: '111111111111' };
const issuer = 'https://token.actions.githubusercontent.com';

const required = {
  GitHubOwner: repository.owner,
  GitHubRepository: repository.name,
  GitHubOwnerId: repository.ownerId,
  GitHubRepositoryId: repository.id,
};

/** Parameters that are not undefined: a template has its defaults for the others. */
function given(parameters: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

describe.each([
  ['bootstrap-role.yaml', {}],
  ['web-identity-role.yaml', { ManagedPolicyArns: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }],
])('%s', (name, more) => {
  const template = readTemplate(join(setup, name));
  const resources = (parameters: Readonly<Record<string, string | undefined>>, where = place) =>
    evaluateTemplate(template, { ...required, ...more, ...given(parameters) }, where);
  const trusted = (parameters: Readonly<Record<string, string | undefined>>, where = place) => {
    const { Role } = resources(parameters, where) as { readonly Role: { readonly AssumeRolePolicyDocument: string } };
    return JSON.parse(Role.AssumeRolePolicyDocument);
  };

  test('trusts the jobs that the parameters name, and no others', () => {
    const seen = choices.map((choice) => {
      const { environment: Environment, branch: Branch, pullRequests: PullRequests, form: SubjectForm } = choice;
      const parameters = { Environment, Branch, PullRequests, SubjectForm };
      const subjects = namedSubjects(choice);
      if (subjects.length === 0) {
        expect(() => resources(parameters)).toThrow('Give Environment, Branch, or PullRequests');
        return 'refused';
      }
      const provider = `arn:aws:iam::${place.accountId}:oidc-provider/token.actions.githubusercontent.com`;
      expect(trusted(parameters)).toEqual(trustPolicy(provider, subjects));
      return Environment !== undefined && Branch === undefined ? 'environment alone' : 'more';
    });
    expect(new Set(seen)).toEqual(new Set(['refused', 'environment alone', 'more']));
  });

  test.each(['true', 'false'])('makes the provider that it trusts, or trusts the one that is there: %s', (choice) => {
    const host = 'token.actions.githubusercontent.com/octo-enterprise';
    const china = { partition: 'aws-cn', accountId: '222233334444' };
    const parameters = { Environment: 'production', IssuerUrl: `https://${host}`, CreateProvider: choice };
    const subjects = [{ environment: 'production' }].flatMap((job) => [subjectOf(job, 'immutable'), subjectOf(job)]);
    const provider = `arn:aws-cn:iam::${china.accountId}:oidc-provider/${host}`;
    expect(trusted(parameters, china)).toEqual(trustPolicy(provider, subjects));
    expect(resources(parameters, china).Provider).toEqual(
      choice === 'true' ? { Url: `https://${host}`, ClientIdList: ['sts.amazonaws.com.cn'] } : undefined,
    );
  });

  test.each([
    ['Environment', '*'],
    ['Environment', 'prod?'],
    ['Environment', '", "repo:evil/evil:ref:refs/heads/main'],
    ['Branch', 'release/*'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable of IAM.
    ['Environment', '${aws:PrincipalTag/x}'],
    ['IssuerUrl', `${issuer}/`],
    ['IssuerUrl', `${issuer}/*`],
    ['GitHubRepository', '*'],
  ])('refuses %s %s', (parameter, value) => {
    expect(() => resources({ Environment: 'production', [parameter]: value })).toThrow(`${parameter} does not take`);
  });
});

test('the bootstrap role can use one application, not all that a wildcard stands for', () => {
  const template = readTemplate(join(setup, 'bootstrap-role.yaml'));
  const policies = (ApplicationArn: string) => {
    const { Role } = evaluateTemplate(template, { ...required, Environment: 'production', ApplicationArn }, place);
    return JSON.stringify(Role);
  };
  expect(policies(DEMO_APPLICATION)).toContain(`"Resource":"${DEMO_APPLICATION}"`);
  for (const wide of [DEMO_APPLICATION.replace(/apl-.*/, 'apl-*'), DEMO_APPLICATION.replace(/ssoins-[^/]*/, '*')]) {
    expect(() => policies(wide)).toThrow('ApplicationArn does not take');
  }
});
