/** Requests an ID token of the job, and a role with it, with nothing besides. */
import { once } from 'node:events';
import { get } from 'node:https';
import { text } from 'node:stream/consumers';
import { settings } from './settings.ts';

const {
  ACTIONS_ID_TOKEN_REQUEST_URL: address,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
  AWS_ENDPOINT_URL_STS: endpoint = '',
  ROLE: roleArn,
} = process.env;

export async function idTokenFor(audience: string): Promise<string> {
  const request = get(`${address}&audience=${encodeURIComponent(audience)}`, {
    headers: { authorization: `Bearer ${requestToken}` },
  });
  const [response] = await once(request, 'response');
  return JSON.parse(await text(response)).value;
}

/** Loads the client while the ID token is on its way, as the action does. */
export async function assumeRole() {
  const requested = idTokenFor('sts.amazonaws.com');
  const { AssumeRoleWithWebIdentityCommand, STSClient } = await import('@aws-sdk/client-sts');
  const client = new STSClient({ ...settings, endpoint });
  const command = new AssumeRoleWithWebIdentityCommand({
    RoleArn: roleArn,
    RoleSessionName: 'floor',
    WebIdentityToken: await requested,
  });
  const { Credentials: credentials } = await client.send(command);
  client.destroy();
  const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken } = credentials ?? {};
  if (!accessKeyId || !secretAccessKey || !sessionToken) throw new Error('no credentials');
  return { accessKeyId, secretAccessKey, sessionToken };
}
