/** The one request of a cached token with the SDK's client, told as much as this action tells it, and nothing besides. */
import { GetRoleCredentialsCommand, SSOClient } from '@aws-sdk/client-sso';

const {
  AWS_ENDPOINT_URL_SSO: endpoint = '',
  TOKEN: accessToken,
  ACCOUNT: accountId,
  PERMISSION_SET: roleName,
} = process.env;
const client = new SSOClient({
  region: 'ap-northeast-1',
  endpoint,
  maxAttempts: 1,
  retryStrategy: { retry: (next, args) => next(args) },
  retryMode: 'standard',
  defaultsMode: 'standard',
  useFipsEndpoint: false,
  useDualstackEndpoint: false,
  ignoreConfiguredEndpointUrls: true,
  userAgentAppId: 'floor',
  authSchemePreference: [],
});
const { roleCredentials } = await client.send(new GetRoleCredentialsCommand({ accessToken, accountId, roleName }));
if (!roleCredentials?.sessionToken) throw new Error('no credentials');
client.destroy();
