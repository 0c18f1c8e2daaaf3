/** The emulated portal as the SDK's own client sees it. */
import {
  GetRoleCredentialsCommand,
  ListAccountRolesCommand,
  ListAccountsCommand,
  LogoutCommand,
  paginateListAccounts,
  SSOClient,
} from '@aws-sdk/client-sso';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  createInstance,
  type Emulator,
  endSessions,
  signIn,
  startEmulator,
  unassign,
} from '../../../emulator/index.ts';
import { organizationOf } from '../../scenarios/several.ts';

let emulator: Emulator;
let client: SSOClient;

beforeEach(async () => {
  emulator = await startEmulator();
  client = portal('');
});

afterEach(async () => {
  client.destroy();
  await emulator.close();
});

function portal(path: string): SSOClient {
  return new SSOClient({ endpoint: emulator.url + path, region: 'ap-northeast-1', maxAttempts: 1 });
}

const target = { accountId: '111122223333', roleName: 'Deploy' };
const refused401 = { name: 'UnauthorizedException', message: 'Session token not found or invalid' };
const refused403 = { name: 'ForbiddenException', message: 'No access', $metadata: { httpStatusCode: 403 } };

test('role credentials last as long as the permission set says', async () => {
  const { accessToken } = signIn(emulator.world);
  const { roleCredentials } = await client.send(new GetRoleCredentialsCommand({ accessToken, ...target }));
  expect(roleCredentials?.accessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/);
  expect(roleCredentials?.secretAccessKey).toHaveLength(40);
  expect((roleCredentials?.expiration ?? 0) / 1000 - Date.now() / 1000).toBeCloseTo(4 * 3600, -1);
  for (const secret of [accessToken, roleCredentials?.secretAccessKey, roleCredentials?.sessionToken]) {
    expect(emulator.issuedSecrets).toContain(secret);
  }
  expect(emulator.requests).toMatchObject([
    {
      operation: 'GetRoleCredentials',
      status: 200,
      caller: 'alice',
      connection: 1,
      params: { account_id: '111122223333', role_name: 'Deploy' },
    },
  ]);
});

test('ListAccounts lists the assigned accounts, page by page', async () => {
  const { accessToken } = signIn(emulator.world);
  const names: (string | undefined)[] = [];
  for await (const page of paginateListAccounts({ client, pageSize: 3 }, { accessToken })) {
    names.push(...(page.accountList ?? []).map((account) => account.accountName));
  }
  expect(names).toEqual(['dev', 'prod', 'Staging (EU)', 'archive', 'sandbox', 'sandbox', 'Shared', 'shared']);
  expect(emulator.requests.map(({ status }) => status)).toEqual([200, 200, 200]);
  const others = { accessToken: signIn(emulator.world, { user: 'bob' }).accessToken, maxResults: 1 };
  expect(await client.send(new ListAccountsCommand(others))).toMatchObject({
    accountList: [{ accountId: '111122223333', accountName: 'dev', emailAddress: 'aws+111122223333@example.com' }],
  });
});

test('a wrong page size or page token is an InvalidRequestException', async () => {
  const { accessToken } = signIn(emulator.world);
  const first = await client.send(new ListAccountsCommand({ accessToken, maxResults: 1 }));
  for (const wrong of [{ maxResults: 101 }, { maxResults: 0 }, { nextToken: 'garbage' }]) {
    const refused = client.send(new ListAccountsCommand({ accessToken, ...wrong }));
    await expect(refused).rejects.toMatchObject({ name: 'InvalidRequestException' });
  }
  const foreign = new ListAccountRolesCommand({ accessToken, accountId: '111122223333', nextToken: first.nextToken });
  await expect(client.send(foreign)).rejects.toMatchObject({ name: 'InvalidRequestException' });
});

test('ListAccountRoles lists the assigned permission sets and refuses an account without any', async () => {
  const { accessToken } = signIn(emulator.world);
  const list = (accountId: string) => client.send(new ListAccountRolesCommand({ accessToken, accountId }));
  expect((await list('012345678901')).roleList).toEqual([
    { roleName: 'ReadOnlyAccess', accountId: '012345678901' },
    { roleName: 'SecurityAudit', accountId: '012345678901' },
  ]);
  await expect(list('888899990000')).rejects.toMatchObject(refused403);
});

test.each([
  ['a misspelt permission set', { roleName: 'deploy' }],
  ['an account that is not assigned', { accountId: '888899990000' }],
  ['an account that does not exist', { accountId: '999999999999' }],
])('GetRoleCredentials for %s is refused with "No access"', async (_case, wrong) => {
  const { accessToken } = signIn(emulator.world);
  const refused = client.send(new GetRoleCredentialsCommand({ accessToken, ...target, ...wrong }));
  await expect(refused).rejects.toMatchObject(refused403);
});

test('a removed assignment is refused with "No access" at once', async () => {
  const { accessToken } = signIn(emulator.world);
  unassign(organizationOf(emulator), { account: '111122223333', permissionSet: 'Deploy' });
  await expect(client.send(new GetRoleCredentialsCommand({ accessToken, ...target }))).rejects.toMatchObject(
    refused403,
  );
});

test('a token without the scope sso:account:access is refused with "No access"', async () => {
  const { accessToken } = signIn(emulator.world, { scopes: ['openid'] });
  await expect(client.send(new ListAccountsCommand({ accessToken }))).rejects.toMatchObject(refused403);
});

test('an access token that is unknown, expired or signed out is refused with 401', async () => {
  const attempt = (accessToken: string) => client.send(new ListAccountsCommand({ accessToken }));
  await expect(attempt('garbage')).rejects.toMatchObject(refused401);
  const [expired, ended, left] = [signIn(emulator.world), signIn(emulator.world), signIn(emulator.world)];
  endSessions(emulator.world, 'bob');
  await client.send(new LogoutCommand({ accessToken: left.accessToken }));
  await expect(attempt(left.accessToken)).rejects.toMatchObject(refused401);
  await attempt(ended.accessToken);
  emulator.world.clock.advance(3601);
  await expect(attempt(expired.accessToken)).rejects.toMatchObject(refused401);
});

test('an access token is refused with 401 in another region than its own', async () => {
  const { accessToken } = signIn(emulator.world);
  const attempt = (path: string) => portal(path).send(new ListAccountsCommand({ accessToken }));
  await attempt('/region/ap-northeast-1');
  await expect(attempt('/region/us-east-1')).rejects.toMatchObject(refused401);
});

test('more requests than requestsPerSecond are refused with 429', async () => {
  const busy = createInstance({
    startUrl: 'https://busy.awsapps.com/start',
    region: 'eu-west-1',
    users: ['carol'],
    accounts: [['123456789012', 'only']],
    permissionSets: { Admin: 3600 },
    assignments: [{ user: 'carol', account: '123456789012', permissionSet: 'Admin' }],
    settings: { requestsPerSecond: 2 },
  });
  emulator.world.instances.push(busy);
  const { accessToken } = signIn(emulator.world, { startUrl: 'https://busy.awsapps.com/start#/' });
  const attempt = () => client.send(new ListAccountsCommand({ accessToken }));
  await Promise.all([attempt(), attempt()]);
  await expect(attempt()).rejects.toMatchObject({
    name: 'TooManyRequestsException',
    $metadata: { httpStatusCode: 429 },
  });
  emulator.world.clock.advance(1);
  await attempt();
});
