/** Requests role credentials from the access portal with the SDK's client, and nothing besides. */
import { GetRoleCredentialsCommand, SSOClient } from '@aws-sdk/client-sso';
import { settings } from './settings.ts';

const { AWS_ENDPOINT_URL_SSO: endpoint = '', ACCOUNT: accountId, PERMISSION_SET: roleName } = process.env;

export async function getRoleCredentials(accessToken: string | undefined): Promise<void> {
  const client = new SSOClient({ ...settings, endpoint });
  const { roleCredentials } = await client.send(new GetRoleCredentialsCommand({ accessToken, accountId, roleName }));
  client.destroy();
  if (!roleCredentials?.sessionToken) throw new Error('no credentials');
}
