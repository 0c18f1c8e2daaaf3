/** IAM as an administrator sees it: roles with trust policies, OIDC providers, access keys. */

import type { Policy, Statement } from '../world/trust-policy.ts';
import type { OidcProvider, Role, World } from '../world/world.ts';
import { GITHUB_ISSUER } from './github-tokens.ts';
import { stableId } from './sts/credentials.ts';

/** @param maxSessionSeconds 3600 to 43200; IAM's default is an hour */
export function addRole(world: World, arn: string, trust: Policy, maxSessionSeconds = 3600): Role {
  const role: Role = { arn, id: stableId('AROA', arn), trust, maxSessionSeconds };
  world.roles.set(arn, role);
  return role;
}

/** An OIDC provider in an account; AWS can fetch its keys unless `world.reachableIssuers` loses it. */
export function addOidcProvider(
  world: World,
  accountId: string,
  options: { readonly clientIds?: string[]; readonly issuer?: string; readonly partition?: string } = {},
): OidcProvider {
  const issuer = options.issuer ?? GITHUB_ISSUER;
  const arn = providerArn(options.partition ?? 'aws', accountId, issuer);
  const provider: OidcProvider = { arn, clientIds: options.clientIds ?? ['sts.amazonaws.com'] };
  world.oidcProviders.set(arn, provider);
  world.reachableIssuers.add(issuer);
  return provider;
}

/** A trust policy for jobs of GitHub whose subject matches the pattern, as GitHub's guide gives it. */
export function trustGitHub(provider: OidcProvider, subject: string): Policy {
  const [audience = ''] = provider.clientIds;
  const statement: Statement = {
    Effect: 'Allow',
    Principal: { Federated: provider.arn },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: { 'token.actions.githubusercontent.com:aud': audience },
      StringLike: { 'token.actions.githubusercontent.com:sub': subject },
    },
  };
  return { Version: '2012-10-17', Statement: [statement] };
}

/** A trust policy for other principals: role ARNs, account ids or their roots. Conditions are optional. */
export function trustPrincipals(
  principals: string | readonly string[],
  condition?: Statement['Condition'],
  action: Statement['Action'] = ['sts:AssumeRole', 'sts:TagSession'],
): Policy {
  const statement: Statement = { Effect: 'Allow', Principal: { AWS: principals }, Action: action };
  return { Version: '2012-10-17', Statement: [condition ? { ...statement, Condition: condition } : statement] };
}

export function providerArn(partition: string, accountId: string, issuer: string): string {
  return `arn:${partition}:iam::${accountId}:oidc-provider/${issuer.replace(/^https:\/\//, '')}`;
}
