/** Opens the source of role credentials: a session of IAM Identity Center, the ID token itself, or access keys. */
import type { Context } from '../aws/clients.ts';
import type { RoleRequest } from '../aws/role.ts';
import type { RoleCredentials } from '../aws/role-credentials.ts';
import type { EnvironmentSource, Source, WebIdentitySource } from '../inputs/source.ts';
import { invalidInput } from '../job/errors.ts';
import { readKeys } from '../sts/environment-keys.ts';
import { assumeRole } from '../sts/role-chain.ts';
import { assumeRoleWithWebIdentity } from '../sts/web-identity.ts';
import type { CredentialProvider, Listener } from './provider.ts';

/** @throws ActionError the error of opening a session. */
export async function openProvider(source: Source, context: Context, listener: Listener): Promise<CredentialProvider> {
  if (source.kind === 'web-identity') return webIdentity(source, context);
  if (source.kind === 'environment') return environment(source, context);
  // Code that the other sources do not need.
  const { openIdentityCenter } = await import('./identity-center.ts');
  return openIdentityCenter(source, context, listener);
}

function webIdentity(source: WebIdentitySource, context: Context): CredentialProvider {
  return assumingRoles(source.region, (role, region) => assumeRoleWithWebIdentity(role, source, region, context));
}

function environment({ region }: EnvironmentSource, context: Context): CredentialProvider {
  const keys = readKeys(context);
  const caller = 'the identity in AWS_ACCESS_KEY_ID';
  return assumingRoles(region, (role, own) => assumeRole(role, keys, caller, own, context));
}

/** A source without a session, so without listings: the account is the one of the role. */
function assumingRoles(
  region: string,
  assume: (role: RoleRequest, region: string) => Promise<RoleCredentials>,
): CredentialProvider {
  return {
    region,
    session: () => undefined,
    accounts: async ({ account }) => [{ id: account, name: '' }],
    permissionSets: async () => [],
    confirm: async () => true,
    roleCredentials: ({ role, region: own }) => {
      if (!role) throw invalidInput('role-to-assume', 'is missing.', 'Set it to the role to assume.');
      return assume(role, own);
    },
  };
}
