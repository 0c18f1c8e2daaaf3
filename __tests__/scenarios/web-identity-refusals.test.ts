/** STS refuses the ID token for good: one call, and an error with what the token says and what has to match it. */
import { expect, test } from '@jest/globals';
import {
  addOidcProvider,
  addRole,
  DEMO_BOOTSTRAP_ROLE,
  type Emulator,
  GITHUB_ISSUER,
  type JobClaims,
  stsError,
  subjectOf,
  trustGitHub,
} from '../../emulator/index.ts';
import { failureOf } from './failure.ts';
import { exchange, playJob, role, webIdentity } from './oidc.ts';
import { ssoRegion } from './play.ts';

const subject = 'repo:octo-org/octo-repo:ref:refs/heads/main';
const immutable = subjectOf({}, 'immutable');
const enterprise = `${GITHUB_ISSUER}/octo-enterprise`;
const claimsOf = (claims: { iss?: string; aud?: string; sub?: string }) =>
  `The claims of the token are iss ${claims.iss ?? GITHUB_ISSUER}, aud ${claims.aud ?? 'sts.amazonaws.com'}, sub ${claims.sub ?? subject}.`;
const provider = (accountId: string) => `arn:aws:iam::${accountId}:oidc-provider/token.actions.githubusercontent.com`;

interface Refusal {
  readonly claims?: JobClaims;
  readonly inputs?: Record<string, string>;
  readonly arrange?: (emulator: Emulator) => void;
  readonly says: readonly string[];
}

const refusals: Readonly<Record<string, Refusal>> = {
  'an account without an OIDC provider': {
    inputs: { 'role-to-assume': role('333344445555') },
    says: [
      claimsOf({}),
      `Create an OIDC provider for ${GITHUB_ISSUER} with the audience sts.amazonaws.com in account 333344445555`,
    ],
  },
  'the issuer of an enterprise': {
    claims: { iss: enterprise },
    arrange: ({ world }) => world.reachableIssuers.add(enterprise),
    says: [claimsOf({ iss: enterprise }), `Create an OIDC provider for ${enterprise} with`],
  },
  'an audience that the provider does not list': {
    inputs: { audience: 'octo' },
    says: [claimsOf({ aud: 'octo' }), `Add octo to the audiences of ${provider('111122223333')}`],
  },
  'another repository': {
    claims: { repository: 'evil-org/fork' },
    says: [claimsOf({ sub: 'repo:evil-org/fork:ref:refs/heads/main' }), 'AccessDenied: Not authorized to perform'],
  },
  'the immutable form of the subject, where the policy has the one by names': {
    claims: { sub: immutable },
    says: [
      claimsOf({ sub: 'repo:octo-org@6811672/octo-repo@601234567:ref:refs/heads/main' }),
      `- principal: Federated ${provider('111122223333')}\n`,
      '- condition: token.actions.githubusercontent.com:aud is sts.amazonaws.com\n',
      `- condition: token.actions.githubusercontent.com:sub matches ${immutable}\n`,
      'The subject is in the immutable form repo:octo-org@6811672/octo-repo@601234567:…; a policy with repo:octo-org/octo-repo:… does not match it.',
    ],
  },
  'the form by names, where the policy has the immutable one': {
    arrange: ({ world }) => {
      const own = world.oidcProviders.get(provider('111122223333'));
      if (own) addRole(world, role('111122223333'), trustGitHub(own, 'repo:octo-org@6811672/*'));
    },
    says: [
      claimsOf({}),
      'The subject is in the form repo:octo-org/octo-repo:…; a policy with the immutable form repo:octo-org@6811672/octo-repo@601234567:… does not match it.',
    ],
  },
  'a customized subject': {
    claims: { sub: 'repository_owner_id:6811672:environment:prod' },
    says: ['The subject is customized; the usual forms repo:octo-org/octo-repo:… and repo:octo-org@6811672/'],
  },
  'an issuer without repositories': {
    claims: { iss: 'https://git.example/api/actions', repository: '', sub: 'job:17' },
    arrange: ({ world }) => {
      const other = addOidcProvider(world, '111122223333', { issuer: 'https://git.example/api/actions' });
      addRole(world, role('111122223333'), trustGitHub(other, 'repo:*'));
    },
    says: ['git.example/api/actions:sub matches job:17'],
  },
  'a role that is not there': {
    inputs: { 'role-to-assume': role('111122223333', 'ci/delpoy') },
    says: [
      `refused the ID token for ${role('111122223333', 'ci/delpoy')}`,
      'Check that the role exists in account 111122223333',
    ],
  },
  'a region that the account has not activated': {
    arrange: ({ faults }) =>
      faults.add({
        operation: 'AssumeRoleWithWebIdentity',
        ...stsError(403, 'RegionDisabledException', 'STS is not activated in this region'),
      }),
    says: ['Activate STS in the region eu-west-1 for account 111122223333, or use another aws-region.'],
  },
};

test.each(Object.entries(refusals))(
  '%s is web-identity-rejected after one request, with the claims and what must match',
  async (_, { claims, inputs, arrange, says }) => {
    const scene = await playJob(claims);
    arrange?.(scene.emulator);
    const text = failureOf(await scene.step({ ...webIdentity, ...inputs }), 'web-identity-rejected');
    for (const words of [...says, 'STS in eu-west-1 refused']) expect(text).toContain(words);
    expect(text).not.toMatch(/undefined|none/);
    expect(scene.operations()).toEqual(['GetIdToken', 'AssumeRoleWithWebIdentity']);
  },
);

test('a refused bootstrap role is web-identity-rejected in the same words', async () => {
  const scene = await playJob({ repository: 'octo-org/other' });
  const text = failureOf(await scene.step(exchange), 'web-identity-rejected');
  expect(text).toContain(`STS in ${ssoRegion} refused the ID token for ${DEMO_BOOTSTRAP_ROLE}`);
  expect(scene.operations()).toEqual(['GetIdToken', 'GetIdToken', 'AssumeRoleWithWebIdentity']);
});
