/** The five requests of a trusted token issuer with the SDK's clients, and nothing besides. */
import { assumeRole, idTokenFor } from './id-token.ts';
import { settings } from './settings.ts';

const { AWS_ENDPOINT_URL_SSO_OIDC: endpoint = '', APPLICATION: clientId = '' } = process.env;

const bootstrapping = assumeRole();
const requested = idTokenFor(clientId);
const { CreateTokenWithIAMCommand, SSOOIDCClient } = await import('@aws-sdk/client-sso-oidc');
const { getRoleCredentials } = await import('./get-role-credentials.ts');
const client = new SSOOIDCClient({ ...settings, endpoint, credentials: await bootstrapping });
const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const command = new CreateTokenWithIAMCommand({ clientId, grantType, assertion: await requested });
const { accessToken } = await client.send(command);
client.destroy();
await getRoleCredentials(accessToken);
