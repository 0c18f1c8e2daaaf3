/** CreateTokenWithIAM: a job's ID token for a user's access token, and every way in which that is refused. */
import { ListAccountsCommand, SSOClient } from '@aws-sdk/client-sso';
import {
  CreateTokenWithIAMCommand,
  type CreateTokenWithIAMCommandInput,
  SSOOIDCClient,
} from '@aws-sdk/client-sso-oidc';
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  type Application,
  addUser,
  DEMO_APPLICATION,
  DEMO_BOOTSTRAP_ROLE,
  type Emulator,
  type Instance,
  type JobClaims,
  startEmulator,
} from '../../../emulator/index.ts';
import { requestIdToken } from './id-token.ts';

let emulator: Emulator;
let instance: Instance;
let application: Application;

beforeEach(async () => {
  emulator = await startEmulator();
  const [first] = emulator.world.instances;
  if (first?.applications[0] === undefined) throw new Error('the demo world has an application');
  instance = first;
  application = first.applications[0];
});

afterEach(async () => {
  await emulator.close();
});

const idToken = (audience: string, claims?: JobClaims) => requestIdToken(emulator, audience, claims);

async function roleKeys(RoleArn = DEMO_BOOTSTRAP_ROLE) {
  const client = new STSClient({ endpoint: emulator.url, region: 'ap-northeast-1' });
  const WebIdentityToken = await idToken('sts.amazonaws.com');
  const input = { RoleArn, RoleSessionName: 'GitHubActions', WebIdentityToken };
  const { Credentials } = await client.send(new AssumeRoleWithWebIdentityCommand(input));
  client.destroy();
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
}

async function exchange(
  change: Partial<CreateTokenWithIAMCommandInput> = {},
  { roleArn, region = 'ap-northeast-1' }: { roleArn?: string; region?: string } = {},
) {
  const credentials = await roleKeys(roleArn);
  const client = new SSOOIDCClient({ endpoint: emulator.url, region, credentials, maxAttempts: 2 });
  const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
  const assertion = change.assertion ?? (await idToken(DEMO_APPLICATION));
  const command = new CreateTokenWithIAMCommand({ clientId: DEMO_APPLICATION, grantType, ...change, assertion });
  return client.send(command).finally(() => client.destroy());
}

const denied = { name: 'AccessDeniedException', error: 'access_denied', error_description: '' };

test('the exchanged token lists the accounts of the user that the claim maps to', async () => {
  const { accessToken, scope, refreshToken, awsAdditionalDetails } = await exchange();
  expect(scope).toEqual(['sso:account:access', 'openid', 'aws', 'sts:identity_context']);
  expect(refreshToken).toBeUndefined();
  expect(emulator.issuedSecrets).toContain(awsAdditionalDetails?.identityContext);
  expect(emulator.requests.at(-1)?.caller).toContain('assumed-role/github-identity-center/GitHubActions');
  const portal = new SSOClient({ endpoint: emulator.url, region: 'ap-northeast-1' });
  const { accountList } = await portal.send(new ListAccountsCommand({ accessToken }));
  expect(accountList).toHaveLength(8);
  portal.destroy();
});

test('grants and scopes of the application decide on refresh token and account scope', async () => {
  application.grants.push('refresh_token');
  application.scopes = [];
  const { refreshToken, scope } = await exchange();
  expect(scope).not.toContain('sso:account:access');
  const renewed = await exchange({ grantType: 'refresh_token', refreshToken });
  expect(renewed.accessToken).toMatch(/^aoa/);
});

test('a missing assignment, authentication method or actor policy is access_denied without a description', async () => {
  application.assignedUsers = [];
  await expect(exchange()).rejects.toMatchObject(denied);
  application.assignmentRequired = false;
  await exchange();
  await expect(exchange({}, { roleArn: 'arn:aws:iam::111122223333:role/deploy' })).rejects.toMatchObject(denied);
  application.actorPolicy = undefined;
  await expect(exchange()).rejects.toMatchObject(denied);
});

test('an assertion of another audience, issuer or user, a spent one and an expired one are invalid_grant', async () => {
  const refused = { name: 'InvalidGrantException', error: 'invalid_grant' };
  const attempt = async (assertion: string) => exchange({ assertion });
  await expect(attempt(await idToken('sts.amazonaws.com'))).rejects.toMatchObject(refused);
  await expect(attempt(await idToken(DEMO_APPLICATION, { repository_id: '1' }))).rejects.toMatchObject(refused);
  await expect(attempt(await idToken(DEMO_APPLICATION, { iss: 'https://x.example' }))).rejects.toMatchObject(refused);
  const once = await idToken(DEMO_APPLICATION);
  await attempt(once);
  await expect(attempt(once)).rejects.toMatchObject(refused);
  const old = await idToken(DEMO_APPLICATION);
  emulator.world.clock.advance(301);
  // The client's clock is five minutes behind by now: its first attempt tells it the time, its second counts.
  await expect(attempt(old)).rejects.toMatchObject(refused);
  expect(emulator.requests.slice(-2).map(({ status }) => status)).toEqual([403, 400]);
});

test('a claim that maps to two users is invalid_grant', async () => {
  const [issuer] = instance.issuers.splice(0);
  if (issuer !== undefined) instance.issuers.push({ ...issuer, claim: 'repository_owner', attribute: 'externalId' });
  addUser(instance, 'one', { externalId: 'octo-org' });
  application.assignmentRequired = false;
  await exchange();
  addUser(instance, 'two', { externalId: 'octo-org' });
  await expect(exchange()).rejects.toMatchObject({ error: 'invalid_grant' });
});

test('a wrong application, region, grant type or scope has an error code of its own', async () => {
  const unknown = `${DEMO_APPLICATION}0`;
  await expect(exchange({ clientId: unknown })).rejects.toMatchObject({ error: 'invalid_client' });
  await expect(exchange({}, { region: 'us-east-1' })).rejects.toMatchObject({
    name: 'InvalidRequestRegionException',
    region: 'ap-northeast-1',
    endpoint: 'https://oidc.ap-northeast-1.amazonaws.com',
  });
  await expect(exchange({ grantType: 'refresh_token' })).rejects.toMatchObject({ error: 'unsupported_grant_type' });
  await expect(exchange({ scope: ['s3:everything'] })).rejects.toMatchObject({ error: 'invalid_scope' });
  expect((await exchange({ scope: ['sso:account:access'] })).scope).toEqual(['sso:account:access']);
});
