/** Whose jobs a role of `setup` can be made to trust, and the policy that trusts exactly these. */
import { type JobClaims, subjectOf } from '../../emulator/index.ts';

/** Every choice of whose jobs are trusted, with the jobs that it names. */
export const choices = [undefined, 'production', 'a%3Ab'].flatMap((environment) =>
  [undefined, 'main', 'release/1.x'].flatMap((branch) =>
    [undefined, 'false', 'true'].flatMap((pullRequests) =>
      [undefined, 'both', 'ids', 'names'].map((form) => ({ environment, branch, pullRequests, form })),
    ),
  ),
);
export type Choice = (typeof choices)[number];

/** The subjects of the jobs that a choice names, as GitHub makes them. */
export function namedSubjects({ environment, branch, pullRequests, form = 'both' }: Choice): readonly string[] {
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

/** The trust policy for these subjects of the issuer that a provider stands for. */
export function trustPolicy(provider: string, subjects: readonly string[]) {
  const issuer = provider.slice(provider.indexOf('/') + 1);
  const audience = provider.startsWith('arn:aws-cn:') ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: provider },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: { [`${issuer}:aud`]: audience, [`${issuer}:sub`]: subjects } },
      },
    ],
  };
}
