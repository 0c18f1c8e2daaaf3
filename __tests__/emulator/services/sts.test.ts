/** The emulated STS and GitHub's ID tokens: trust, signatures, limits, with the SDK's own client. */
import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityCommandInput,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  addOidcProvider,
  addRole,
  addUserKey,
  type Emulator,
  GITHUB_ISSUER,
  type JobClaims,
  startEmulator,
  subjectOf,
  trustGitHub,
  trustPrincipals,
} from '../../../emulator/index.ts';
import { requestIdToken } from './id-token.ts';

const RoleArn = 'arn:aws:iam::111122223333:role/deploy';
const TargetArn = 'arn:aws:iam::222233334444:role/deploy-target';

let emulator: Emulator;
let clients: STSClient[];

beforeEach(async () => {
  emulator = await startEmulator();
  clients = [];
});

afterEach(async () => {
  for (const client of clients) client.destroy();
  await emulator.close();
});

interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

function sts(credentials: Keys = { accessKeyId: '', secretAccessKey: '' }, maxAttempts = 1): STSClient {
  const client = new STSClient({ endpoint: emulator.url, region: 'ap-northeast-1', maxAttempts, credentials });
  clients.push(client);
  return client;
}

const idToken = (claims?: JobClaims, audience = 'sts.amazonaws.com') => requestIdToken(emulator, audience, claims);

async function withWebIdentity(token: string, change: Partial<AssumeRoleWithWebIdentityCommandInput> = {}) {
  const input = { RoleArn, RoleSessionName: 'GitHubActions', WebIdentityToken: token, ...change };
  return sts().send(new AssumeRoleWithWebIdentityCommand(input));
}

async function deployKeys(): Promise<Required<Keys>> {
  const { Credentials } = await withWebIdentity(await idToken());
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
}

function assume(keys: Keys, change: Partial<AssumeRoleCommandInput> = {}) {
  return sts(keys).send(new AssumeRoleCommand({ RoleArn: TargetArn, RoleSessionName: 'next', ...change }));
}

const whoAmI = (keys: Keys, maxAttempts?: number) => sts(keys, maxAttempts).send(new GetCallerIdentityCommand({}));

test('an ID token has the claims and the subject forms that GitHub documents', async () => {
  const token = await idToken({ repository: 'acme/app', environment: 'eu:prod' }, 'x');
  const [, part = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(part, 'base64url').toString());
  expect(claims).toMatchObject({ iss: GITHUB_ISSUER, aud: 'x', sub: 'repo:acme/app:environment:eu%3Aprod' });
  expect(claims).toMatchObject({ repository_owner: 'acme', exp: claims.iat + 300, nbf: claims.iat - 600 });
  expect(emulator.issuedSecrets).toContain(token);
  const job = { repository: 'acme/app', repository_id: '7', repository_owner_id: '8', event_name: 'pull_request' };
  expect(subjectOf(job, 'immutable')).toBe('repo:acme@8/app@7:pull_request');
});

test('a wrong or expired request token gets 401 instead of an ID token', async () => {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = emulator.idTokenEnv();
  expect((await fetch(url, { headers: { authorization: 'bearer wrong' } })).status).toBe(401);
  emulator.world.clock.advance(7 * 3600);
  expect((await fetch(url, { headers: { authorization: `bearer ${token}` } })).status).toBe(401);
});

test('the issuer publishes its OpenID configuration and its keys', async () => {
  const configuration = await (await fetch(`${emulator.url}/.well-known/openid-configuration`)).json();
  const { jwks_uri } = configuration as { jwks_uri: string };
  expect(await (await fetch(jwks_uri)).json()).toMatchObject({ keys: [{ kty: 'RSA', use: 'sig', alg: 'RS256' }] });
});

test('AssumeRoleWithWebIdentity gives a job of the trusted repository a session of the role', async () => {
  const answer = await withWebIdentity(await idToken());
  expect(answer).toMatchObject({
    SubjectFromWebIdentityToken: 'repo:octo-org/octo-repo:ref:refs/heads/main',
    Audience: 'sts.amazonaws.com',
    Provider: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
    AssumedRoleUser: { Arn: 'arn:aws:sts::111122223333:assumed-role/deploy/GitHubActions' },
  });
  const keys = await deployKeys();
  expect(await whoAmI(keys)).toMatchObject({
    Account: '111122223333',
    Arn: 'arn:aws:sts::111122223333:assumed-role/deploy/GitHubActions',
    UserId: expect.stringMatching(/^AROA[A-Z2-7]{17}:GitHubActions$/),
  });
  expect(emulator.requests.at(-1)?.caller).toBe('arn:aws:sts::111122223333:assumed-role/deploy/GitHubActions');
});

const DENIED = { name: 'AccessDenied', message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity' };
const invalid = (message: string) => ({ name: 'InvalidIdentityTokenException', message });

test('AssumeRoleWithWebIdentity refuses what token, provider or trust policy does not allow, in the words of STS', async () => {
  const good = await idToken();
  await expect(withWebIdentity(await idToken({ repository: 'evil/repo' }))).rejects.toMatchObject(DENIED);
  await expect(withWebIdentity(good, { RoleArn: `${RoleArn}-missing` })).rejects.toMatchObject(DENIED);
  await expect(withWebIdentity(await idToken({}, 'other'))).rejects.toMatchObject(invalid('Incorrect token audience'));
  await expect(withWebIdentity(good, { RoleArn: 'arn:aws:iam::333344445555:role/deploy' })).rejects.toMatchObject(
    invalid(`No OpenIDConnect provider found in your account for ${GITHUB_ISSUER}`),
  );
  const forged = `${good.slice(0, -8)}${good.endsWith('AAAAAAAA') ? 'BBBBBBBB' : 'AAAAAAAA'}`;
  await expect(withWebIdentity(forged)).rejects.toMatchObject({ name: 'InvalidIdentityTokenException' });
  await expect(withWebIdentity('not.a.jwt')).rejects.toMatchObject({ name: 'InvalidIdentityTokenException' });
  emulator.world.clock.advance(301);
  await expect(withWebIdentity(good)).rejects.toMatchObject({ name: 'ExpiredTokenException' });
  emulator.world.reachableIssuers.delete(GITHUB_ISSUER);
  await expect(withWebIdentity(good)).rejects.toMatchObject(
    invalid(
      "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
    ),
  );
});

test('AssumeRoleWithWebIdentity follows trust policies with other claims and operators', async () => {
  const provider = addOidcProvider(emulator.world, '444455556666', { clientIds: ['a', 'b'] });
  const [first] = trustGitHub(provider, '*').Statement;
  const host = 'token.actions.githubusercontent.com';
  const arn = 'arn:aws:iam::444455556666:role/ci/strict';
  const attempt = async (condition: NonNullable<typeof first>['Condition'], claims: JobClaims = {}) => {
    const statement = { Effect: 'Allow', Principal: { Federated: provider.arn }, Action: 'sts:*' } as const;
    addRole(emulator.world, arn, { Statement: [{ ...statement, Condition: condition ?? {} }] });
    return withWebIdentity(await idToken(claims, 'b'), { RoleArn: arn });
  };
  await attempt({ StringEquals: { [`${host}:repository_id`]: '601234567' } });
  await attempt({ StringEqualsIgnoreCase: { [`${host}:ACTOR`]: 'OctoCat' } });
  await attempt({ 'ForAnyValue:StringLike': { [`${host}:sub`]: ['repo:x/*', 'repo:octo-org/*:ref:refs/heads/?ain'] } });
  await attempt({ 'ForAllValues:StringEquals': { [`${host}:aud`]: ['a', 'b'] } });
  await attempt({ StringNotEquals: { [`${host}:actor`]: 'mallory' }, Null: { [`${host}:environment`]: 'true' } });
  await attempt({ StringEqualsIfExists: { [`${host}:environment`]: 'prod' } });
  const refused = [
    { StringEquals: { [`${host}:sub`]: 'repo:octo-org/octo-repo:*' } },
    { StringEquals: { [`${host}:environment`]: 'prod' } },
    { StringNotLike: { [`${host}:ref`]: 'refs/heads/*' } },
    { 'ForAnyValue:StringEquals': { [`${host}:environment`]: ['prod'] } },
  ];
  for (const condition of refused) await expect(attempt(condition)).rejects.toMatchObject(DENIED);
  await expect(attempt({ Frobnicate: { x: 'y' } })).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
});

test('parameters outside their limits are validation errors', async () => {
  const token = await idToken();
  const refused = (message: string) => ({ name: 'ValidationError', message: expect.stringContaining(message) });
  await expect(withWebIdentity(token, { RoleSessionName: 'x' })).rejects.toMatchObject(
    refused("Value 'x' at 'roleSessionName' failed to satisfy constraint: Member must have length greater than"),
  );
  await expect(withWebIdentity(token, { RoleSessionName: 'a b' })).rejects.toMatchObject(refused('regular expression'));
  await expect(withWebIdentity(token, { DurationSeconds: 899 })).rejects.toMatchObject(refused('900'));
  await expect(withWebIdentity(token, { DurationSeconds: 5 * 3600 })).rejects.toMatchObject(
    refused('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.'),
  );
  await expect(withWebIdentity(token, { Policy: '{' })).rejects.toMatchObject({
    name: 'MalformedPolicyDocumentException',
  });
  const arns = Array.from({ length: 11 }, () => ({ arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }));
  await expect(withWebIdentity(token, { PolicyArns: arns })).rejects.toMatchObject(refused('10'));
});

test('AssumeRole limits a chained role to an hour and wants sts:TagSession for tags', async () => {
  const keys = await deployKeys();
  const tags = [{ Key: 'team', Value: 'core' }];
  const { AssumedRoleUser } = await assume(keys, { RoleArn: TargetArn, Tags: tags });
  expect(AssumedRoleUser?.Arn).toBe('arn:aws:sts::222233334444:assumed-role/deploy-target/next');
  await expect(assume(keys, { DurationSeconds: 3601 })).rejects.toMatchObject({
    name: 'ValidationError',
    message: expect.stringContaining('1 hour session limit for roles assumed by role chaining'),
  });
  const long = await assume(addUserKey(emulator.world, '111122223333', 'carol'), { DurationSeconds: 12 * 3600 });
  expect(((long.Credentials?.Expiration?.getTime() ?? 0) - Date.now()) / 1000).toBeCloseTo(12 * 3600, -1);
  addRole(emulator.world, TargetArn, trustPrincipals(RoleArn, undefined, 'sts:AssumeRole'));
  await expect(assume(keys, { Tags: tags })).rejects.toMatchObject({
    name: 'AccessDenied',
    message: `User: arn:aws:sts::111122223333:assumed-role/deploy/GitHubActions is not authorized to perform: sts:TagSession on resource: ${TargetArn}`,
  });
  const many = Array.from({ length: 51 }, (_, index) => ({ Key: `k${index}`, Value: 'v' }));
  await expect(assume(keys, { Tags: many })).rejects.toMatchObject({ name: 'ValidationError' });
});

test('AssumeRole refuses a wrong or missing external id where the trust policy asks for one', async () => {
  const keys = addUserKey(emulator.world, '333344445555', 'partner');
  const condition = { StringEquals: { 'sts:ExternalId': 'agreed' } };
  addRole(emulator.world, TargetArn, trustPrincipals('arn:aws:iam::333344445555:root', condition));
  await assume(keys, { ExternalId: 'agreed' });
  await expect(assume(keys, { ExternalId: 'guessed' })).rejects.toMatchObject({ name: 'AccessDenied' });
  await expect(assume(keys)).rejects.toMatchObject({ name: 'AccessDenied' });
});

test('a request with a wrong secret or token, an unknown key, no signature or an expired session is refused with 403', async () => {
  const keys = await deployKeys();
  const refused = (name: string) => ({ name, $metadata: { httpStatusCode: 403 } });
  await expect(whoAmI({ ...keys, secretAccessKey: 'wrong' })).rejects.toMatchObject(refused('SignatureDoesNotMatch'));
  await expect(whoAmI({ ...keys, sessionToken: 'wrong' })).rejects.toMatchObject(refused('InvalidClientTokenId'));
  await expect(whoAmI({ accessKeyId: 'AKIAUNKNOWN', secretAccessKey: 'x' })).rejects.toMatchObject(
    refused('InvalidClientTokenId'),
  );
  const unsigned = await fetch(emulator.url, { method: 'POST', body: 'Action=GetCallerIdentity&Version=2011-06-15' });
  expect([unsigned.status, await unsigned.text()]).toEqual([
    403,
    expect.stringContaining('MissingAuthenticationToken'),
  ]);
  emulator.world.clock.advance(3601);
  await expect(whoAmI(keys, 2)).rejects.toMatchObject({ ...refused('ExpiredToken') });
});

test('a request whose time is off is refused, and the SDK corrects its clock by the answer', async () => {
  const keys = addUserKey(emulator.world, '111122223333', 'carol');
  for (const seconds of [600, -1200]) {
    emulator.world.clock.advance(seconds);
    await expect(whoAmI(keys)).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
    expect((await whoAmI(keys, 2)).Arn).toBe('arn:aws:iam::111122223333:user/carol');
  }
});

test('a session token carries policies and tags, grows when asked to, and ends at 4,096 bytes', async () => {
  const token = await idToken();
  const plain = await withWebIdentity(token);
  expect(plain.SessionTokenSize).toBe(plain.Credentials?.SessionToken?.length);
  const withPolicy = await withWebIdentity(token, { Policy: JSON.stringify({ Id: 'x'.repeat(2000) }) });
  expect(withPolicy.SessionTokenSize).toBeGreaterThan((plain.SessionTokenSize ?? 0) + 2000);
  expect(withPolicy.SessionTokenUtilization).toBeGreaterThan(60);

  const keys = await deployKeys();
  const largest = await assume(keys, { MinimumSessionTokenSize: 4096 });
  expect(largest).toMatchObject({ SessionTokenSize: 4096, SessionTokenUtilization: 100 });
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = largest.Credentials ?? {};
  expect(SessionToken).toHaveLength(4096);
  const { Arn } = await whoAmI({
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
  });
  expect(Arn).toBe('arn:aws:sts::222233334444:assumed-role/deploy-target/next');

  const Tags = Array.from({ length: 50 }, (_, index) => ({ Key: `key-${index}`, Value: 'v'.repeat(100) }));
  await expect(assume(keys, { Tags })).rejects.toMatchObject({
    name: 'PackedPolicyTooLargeException',
    message: expect.stringMatching(/of \d+ bytes exceeds the maximum allowed size of 4096 bytes/),
  });
  await expect(assume(keys, { MinimumSessionTokenSize: 4097 })).rejects.toMatchObject({ name: 'ValidationError' });
});
