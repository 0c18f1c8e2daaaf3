/** What administrators call: Regions of an instance, its quota, and answers as AWS's API models have them. */
import { STSClient } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { addUserKey, DEMO_APPLICATION, type Emulator, type Instance, startEmulator } from '../../../emulator/index.ts';
import { problems, readModel } from '../../real-clients/api-model.ts';
import { apiModels, testWith } from '../../real-clients/tools.ts';

const PRIMARY = 'ap-northeast-1';
const ADDITIONAL = 'eu-west-1';
const targets = { 'sso-admin': 'SWBExternalService', identitystore: 'AWSIdentityStore' } as const;
const signingNames = { 'sso-admin': 'sso', identitystore: 'identitystore' } as const;
type Service = keyof typeof targets;

let emulator: Emulator;
let instance: Instance;

beforeEach(async () => {
  emulator = await startEmulator();
  const [demo] = emulator.world.instances;
  if (!demo) throw new Error('the demo world has an instance');
  instance = { ...demo, regions: [PRIMARY, ADDITIONAL] };
  emulator.world.instances.splice(0, 1, instance);
});
afterEach(() => emulator.close());

interface Answer {
  readonly [member: string]: unknown;
}

/** The raw answer to a call of the management account's administrator, signed by the SDK. */
async function call(service: Service, operation: string, input: object = {}, region = PRIMARY): Promise<Answer> {
  const credentials = addUserKey(emulator.world, instance.managementAccount, 'admin');
  const { signer } = new STSClient({ region, credentials }).config;
  const { hostname, port } = new URL(emulator.url);
  const request = {
    ...{ method: 'POST', protocol: 'http:', hostname, port: Number(port), path: '/', query: {} },
    headers: { host: `${hostname}:${port}`, 'x-amz-target': `${targets[service]}.${operation}` },
    body: JSON.stringify(input),
  };
  const signing = { signingService: signingNames[service], signingRegion: region };
  const { headers } = await (await signer()).sign(request, signing);
  const answer = await fetch(emulator.url, { method: 'POST', headers, body: request.body });
  return (await answer.json()) as Answer;
}

const InstanceArn = 'arn:aws:sso:::instance/ssoins-1234567890abcdef';
const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const IdentityStoreId = 'd-1234567890';
const newUser = { IdentityStoreId, UserName: '700000001', DisplayName: 'GitHub' };
const userId = (name: string) => ({ IdentityStoreId, AlternateIdentifier: alternate(name) });
const alternate = (name: string) => ({ UniqueAttribute: { AttributePath: 'userName', AttributeValue: name } });
const newIssuer = (url: string) => ({
  ...{ InstanceArn, Name: 'issuer', TrustedTokenIssuerType: 'OIDC_JWT' },
  TrustedTokenIssuerConfiguration: {
    OidcJwtConfiguration: { IssuerUrl: url, ClaimAttributePath: 'sub', IdentityStoreAttributePath: 'userName' },
  },
});

test('an instance tells its Regions, and whether permission sets are enabled', async () => {
  const metadata = {
    ...{ InstanceArn, IdentityStoreId, OwnerAccountId: '111111111111', Status: 'ACTIVE', PrimaryRegion: PRIMARY },
    IdentityStoreArn: 'arn:aws:identitystore::111111111111:identitystore/d-1234567890',
    Regions: [
      { RegionName: PRIMARY, Status: 'ACTIVE', IsPrimaryRegion: true },
      { RegionName: ADDITIONAL, Status: 'ACTIVE', IsPrimaryRegion: false },
    ],
  };
  for (const region of [PRIMARY, ADDITIONAL]) {
    expect(await call('sso-admin', 'ListInstances', {}, region)).toEqual({ Instances: [metadata] });
    const described = await call('sso-admin', 'DescribeInstance', { InstanceArn }, region);
    expect(described).toEqual({ ...metadata, PermissionSetsEnabled: true });
  }
  instance.settings.permissionSetsEnabled = false;
  expect(await call('sso-admin', 'DescribeInstance', { InstanceArn })).toMatchObject({ PermissionSetsEnabled: false });
});

test('in a Region without the instance nothing is found', async () => {
  expect(await call('sso-admin', 'ListInstances', {}, 'us-east-1')).toEqual({ Instances: [] });
  expect(await call('sso-admin', 'DescribeInstance', { InstanceArn }, 'us-east-1')).toMatchObject({
    __type: 'ResourceNotFoundException',
  });
  expect(await call('identitystore', 'GetUserId', userId('alice'), 'us-east-1')).toMatchObject({
    __type: 'ResourceNotFoundException',
  });
});

test.each<[Service, string, object]>([
  ['identitystore', 'CreateUser', newUser],
  ['sso-admin', 'CreateTrustedTokenIssuer', newIssuer('https://issuer.example')],
  ['sso-admin', 'ListPermissionSets', { InstanceArn }],
])('%s %s is answered in the primary Region only', async (service, operation, input) => {
  const refused = await call(service, operation, input, ADDITIONAL);
  expect(refused).toMatchObject({ __type: 'ValidationException', message: expect.stringContaining(PRIMARY) });
  expect(await call(service, operation, input)).not.toHaveProperty('__type');
});

test('accounts are assigned in the primary Region only', async () => {
  const { PermissionSets } = await call('sso-admin', 'ListPermissionSets', { InstanceArn });
  const { UserId } = await call('identitystore', 'GetUserId', userId('bob'));
  const assignment = {
    ...{ InstanceArn, TargetId: '222233334444', TargetType: 'AWS_ACCOUNT' },
    ...{ PermissionSetArn: (PermissionSets as string[])[0], PrincipalType: 'USER', PrincipalId: UserId },
  };
  const before = instance.assignments.length;
  expect(await call('sso-admin', 'CreateAccountAssignment', assignment, ADDITIONAL)).toHaveProperty('__type');
  expect(instance.assignments).toHaveLength(before);
  expect(await call('sso-admin', 'CreateAccountAssignment', assignment)).not.toHaveProperty('__type');
  expect(instance.assignments).toHaveLength(before + 1);
});

test.each<[Service, string, object]>([
  ['sso-admin', 'CreateApplication', { InstanceArn, Name: 'elsewhere', ApplicationProviderArn: 'arn:aws:sso::aws:x' }],
  ['sso-admin', 'ListApplications', { InstanceArn }],
  ['sso-admin', 'ListTrustedTokenIssuers', { InstanceArn }],
  ['identitystore', 'GetUserId', userId('alice')],
])('%s %s is answered in an additional Region as well', async (service, operation, input) => {
  expect(await call(service, operation, input, ADDITIONAL)).not.toHaveProperty('__type');
});

test('the eleventh trusted token issuer is one too many', async () => {
  instance.issuers.length = 0;
  for (let number = 1; number <= 10; number += 1) {
    const made = await call('sso-admin', 'CreateTrustedTokenIssuer', newIssuer(`https://${number}.example`));
    expect(made).toHaveProperty('TrustedTokenIssuerArn');
  }
  expect(await call('sso-admin', 'CreateTrustedTokenIssuer', newIssuer('https://11.example'))).toMatchObject({
    __type: 'ServiceQuotaExceededException',
  });
  expect(instance.issuers).toHaveLength(10);
});

test('a user is named by an ARN as well, a new one with its revision', async () => {
  const created = await call('identitystore', 'CreateUser', newUser);
  expect(created).toEqual({
    IdentityStoreId,
    UserId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    UserArn: `arn:aws:identitystore:::user/${created.UserId}`,
    Revision: expect.stringMatching(/^\d+$/),
  });
  const { Revision: _, ...names } = created;
  expect(await call('identitystore', 'GetUserId', userId(newUser.UserName))).toEqual(names);
});

/** Members that are younger than the models of botocore 1.43.11. */
const YOUNG = /\.(PrimaryRegion|Regions|IdentityStoreArn|PermissionSetsEnabled|UserArn|Revision): unknown$/;

testWith(apiModels, 'answers agree with the API models of this machine', async (folder) => {
  const { PermissionSets } = await call('sso-admin', 'ListPermissionSets', { InstanceArn });
  const [issuer, application] = [instance.issuers[0]?.arn, DEMO_APPLICATION];
  const permissionSet = { InstanceArn, PermissionSetArn: (PermissionSets as string[])[0] };
  const { UserId } = await call('identitystore', 'GetUserId', userId('601234567'));
  const answers: readonly (readonly [Service, string, object])[] = [
    ['sso-admin', 'ListInstances', {}],
    ['sso-admin', 'DescribeInstance', { InstanceArn }],
    ['sso-admin', 'ListTrustedTokenIssuers', { InstanceArn }],
    ['sso-admin', 'DescribeTrustedTokenIssuer', { TrustedTokenIssuerArn: issuer }],
    ['sso-admin', 'CreateTrustedTokenIssuer', newIssuer('https://issuer.example')],
    ['sso-admin', 'ListApplications', { InstanceArn }],
    ['sso-admin', 'CreateApplication', { InstanceArn, Name: 'new' }],
    ['sso-admin', 'GetApplicationGrant', { ApplicationArn: application, GrantType: jwtBearer }],
    ['sso-admin', 'GetApplicationAuthenticationMethod', { ApplicationArn: application }],
    ['sso-admin', 'GetApplicationAccessScope', { ApplicationArn: application, Scope: 'sso:account:access' }],
    ['sso-admin', 'GetApplicationAssignmentConfiguration', { ApplicationArn: application }],
    ['sso-admin', 'DescribeApplicationAssignment', { ApplicationArn: application, PrincipalId: UserId }],
    ['sso-admin', 'ListPermissionSets', { InstanceArn }],
    ['sso-admin', 'DescribePermissionSet', permissionSet],
    ['sso-admin', 'ListAccountAssignments', { ...permissionSet, AccountId: '111122223333' }],
    ['identitystore', 'CreateUser', newUser],
    ['identitystore', 'GetUserId', userId('alice')],
  ];
  for (const [service, operation, input] of answers) {
    const model = readModel(folder, service);
    const found = problems(model, `${operation}Response`, await call(service, operation, input), operation);
    expect(found.filter((problem) => !YOUNG.test(problem))).toEqual([]);
  }
});
