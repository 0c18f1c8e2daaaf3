/** Whom the roles of `setup` trust: exactly the jobs that their parameters name, in every combination of these. */
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type JobClaims, subjectOf } from '../../emulator/index.ts';
import { repository, setup } from './administrator.ts';
import { evaluateTemplate, readTemplate } from './cloudformation.ts';

const place = { partition: 'aws', accountId: '111111111111' };
const issuer = 'https://token.actions.githubusercontent.com';

const required = {
  GitHubOwner: repository.owner,
  GitHubRepository: repository.name,
  GitHubOwnerId: repository.ownerId,
  GitHubRepositoryId: repository.id,
};

/** Every choice of whose jobs are trusted, with the jobs that it names. */
const choices = [undefined, 'production', 'a%3Ab'].flatMap((environment) =>
  [undefined, 'main', 'release/1.x'].flatMap((branch) =>
    [undefined, 'false', 'true'].flatMap((pullRequests) =>
      [undefined, 'both', 'ids', 'names'].map((form) => ({ environment, branch, pullRequests, form })),
    ),
  ),
);
type Choice = (typeof choices)[number];

/** The subjects of the jobs that a choice names, as GitHub makes them. */
function namedSubjects({ environment, branch, pullRequests, form = 'both' }: Choice): readonly string[] {
  const jobs: JobClaims[] = [
    ...(environment ? [{ environment: environment.replace('%3A', ':') }] : []),
    ...(branch ? [{ ref: `refs/heads/${branch}` }] : []),
    ...(pullRequests === 'true' ? [{ event_name: 'pull_request', ref: 'refs/pull/1/merge' }] : []),
  ];
  return jobs.flatMap((claims) => [
    ...(form === 'names' ? [] : [subjectOf(claims, 'immutable')]),
    ...(form === 'ids' ? [] : [subjectOf(claims)]),
  ]);
}

/** Parameters that are not undefined: a template has its defaults for the others. */
function given(parameters: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

function trustPolicy(accountId: string, partition: string, host: string, subjects: readonly string[]) {
  const audience = partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: `arn:${partition}:iam::${accountId}:oidc-provider/${host}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: { [`${host}:aud`]: audience, [`${host}:sub`]: subjects } },
      },
    ],
  };
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
      const host = issuer.replace('https://', '');
      expect(trusted(parameters)).toEqual(trustPolicy(place.accountId, 'aws', host, subjects));
      return Environment !== undefined && Branch === undefined ? 'environment alone' : 'more';
    });
    expect(new Set(seen)).toEqual(new Set(['refused', 'environment alone', 'more']));
  });

  test.each(['true', 'false'])('makes the provider that it trusts, or trusts the one that is there: %s', (choice) => {
    const host = 'token.actions.githubusercontent.com/octo-enterprise';
    const china = { partition: 'aws-cn', accountId: '222233334444' };
    const parameters = { Environment: 'production', IssuerUrl: `https://${host}`, CreateProvider: choice };
    const subjects = [{ environment: 'production' }].flatMap((job) => [subjectOf(job, 'immutable'), subjectOf(job)]);
    expect(trusted(parameters, china)).toEqual(trustPolicy(china.accountId, china.partition, host, subjects));
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
    ['GitHubRepository', '*'],
  ])('refuses %s %s', (parameter, value) => {
    expect(() => resources({ Environment: 'production', [parameter]: value })).toThrow(`${parameter} does not take`);
  });
});
