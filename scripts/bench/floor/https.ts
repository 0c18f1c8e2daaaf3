/** The one request of a cached token with Node's own client, and nothing besides. */
import { once } from 'node:events';
import { get } from 'node:https';
import { text } from 'node:stream/consumers';

const { AWS_ENDPOINT_URL_SSO: endpoint, TOKEN: token = '', ACCOUNT: account, PERMISSION_SET: role } = process.env;
const request = get(`${endpoint}/federation/credentials?account_id=${account}&role_name=${role}`, {
  headers: { 'x-amz-sso_bearer_token': token },
});
const [response] = await once(request, 'response');
const { roleCredentials } = JSON.parse(await text(response));
if (!roleCredentials.sessionToken) throw new Error('no credentials');
