/** The emulator's raw answers agree with the official schemas that the SDK clients carry. */
import * as portal from '@aws-sdk/client-sso';
import * as oidc from '@aws-sdk/client-sso-oidc';
import * as sts from '@aws-sdk/client-sts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { NormalizedSchema } from '@smithy/core/schema';
import {
  addRole,
  addUserKey,
  DEMO_APPLICATION,
  type Emulator,
  signIn,
  startEmulator,
} from '../../../emulator/index.ts';
import { requestIdToken } from './id-token.ts';

let emulator: Emulator;
let answers: Record<string, unknown>;

type Schema = Parameters<typeof NormalizedSchema.of>[0];

/** Everything about a value that its schema does not allow, as paths with reasons. */
function problems(schema: NormalizedSchema, value: unknown, path: string): string[] {
  if (value === null || value === undefined) return [];
  if (schema.isStructSchema()) {
    if (typeof value !== 'object') return [`${path}: not a structure`];
    const members = new Map(schema.structIterator());
    const unknown = Object.keys(value).filter((key) => !members.has(key));
    return [
      ...unknown.map((key) => `${path}.${key}: not in the schema`),
      ...Object.entries(value).flatMap(([key, item]) => {
        const member = members.get(key);
        return member === undefined ? [] : problems(member, item, `${path}.${key}`);
      }),
      ...required(schema).flatMap((key) => (Object.hasOwn(value, key) ? [] : [`${path}.${key}: missing`])),
    ];
  }
  if (schema.isListSchema()) {
    if (!Array.isArray(value)) return [`${path}: not a list`];
    return value.flatMap((item, index) => problems(schema.getValueSchema(), item, `${path}[${index}]`));
  }
  if (schema.isNumericSchema()) return Number.isInteger(value) ? [] : [`${path}: not an integer`];
  if (schema.isTimestampSchema()) {
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(String(value)) ? [] : [`${path}: not a timestamp`];
  }
  return typeof value === 'string' ? [] : [`${path}: not a string`];
}

/** A static structure schema counts its required members at its end; they come first. */
function required(schema: NormalizedSchema): readonly string[] {
  const [, , , , names, , count = 0] = schema.getSchema() as unknown as [0, 0, 0, 0, string[], unknown, number?];
  return names.slice(0, count);
}

/** XML without attributes as a tree; of texts a short number is one, the digits of an account are not. */
function parseXml(xml: string): unknown {
  const children = [...xml.matchAll(/<(\w+)(?: [^>]*)?>(.*?)<\/\1>/gs)];
  if (children.length === 0) return /^\d{1,9}$/.test(xml) ? Number(xml) : xml;
  return Object.fromEntries(children.map(([, name = '', content = '']) => [name, parseXml(content)]));
}

const RESPONSES: Readonly<Record<string, Schema>> = {
  GetRoleCredentials: portal.GetRoleCredentialsResponse$,
  ListAccounts: portal.ListAccountsResponse$,
  ListAccountRoles: portal.ListAccountRolesResponse$,
  RegisterClient: oidc.RegisterClientResponse$,
  StartDeviceAuthorization: oidc.StartDeviceAuthorizationResponse$,
  CreateToken: oidc.CreateTokenResponse$,
  CreateTokenWithIAM: oidc.CreateTokenWithIAMResponse$,
  AssumeRole: sts.AssumeRoleResponse$,
  AssumeRoleWithWebIdentity: sts.AssumeRoleWithWebIdentityResponse$,
  GetCallerIdentity: sts.GetCallerIdentityResponse$,
  UnauthorizedException: portal.UnauthorizedException$,
  InvalidRequestException: portal.InvalidRequestException$,
  InvalidGrantException: oidc.InvalidGrantException$,
  InvalidClientException: oidc.InvalidClientException$,
};

/** One success answer of each operation and some errors, as bodies. */
async function collect(): Promise<Record<string, unknown>> {
  const bodies: Record<string, unknown> = {};
  const { world, url } = emulator;
  const token = signIn(world);
  const post = (path: string, body: unknown) => fetch(url + path, { method: 'POST', body: JSON.stringify(body) });
  const get = (path: string, accessToken = token.accessToken) =>
    fetch(url + path, { headers: { 'x-amz-sso_bearer_token': accessToken } });
  const keep = async (name: string, answer: Response | Promise<Response>) => {
    bodies[name] = await (await answer).json();
    return bodies[name] as Record<string, string>;
  };
  await keep('GetRoleCredentials', get('/federation/credentials?account_id=111122223333&role_name=Deploy'));
  await keep('ListAccounts', get('/assignment/accounts?max_result=2'));
  await keep('ListAccountRoles', get('/assignment/roles?account_id=111122223333'));
  const plan = { clientName: 'x', clientType: 'public', scopes: ['sso:account:access'] };
  const client = await keep('RegisterClient', post('/client/register', plan));
  await keep('StartDeviceAuthorization', post('/device_authorization', { ...client, startUrl: token.startUrl }));
  await keep('CreateToken', post('/token', { ...token, grantType: 'refresh_token' }));
  await keep('InvalidGrantException', post('/token', { ...token, grantType: 'refresh_token', refreshToken: 'x' }));
  await keep('InvalidClientException', post('/token', { grantType: 'refresh_token' }));
  const { __type: _type, ...unauthorized } = await keep('UnauthorizedException', get('/assignment/accounts', 'x'));
  const { __type: _other, ...invalid } = await keep('InvalidRequestException', get('/assignment/roles'));
  return {
    ...bodies,
    UnauthorizedException: unauthorized,
    InvalidRequestException: invalid,
    ...(await collectSigned()),
  };
}

interface SignedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Record<string, string>;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array;
}

/** The signed operations: the SDK signs, and what came back is kept as it came. */
async function collectSigned(): Promise<Record<string, unknown>> {
  const bodies: Record<string, unknown> = {};
  const handle = async ({ method, path, query, headers, body: bytes }: SignedRequest) => {
    const body = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
    const { host: _host, 'content-length': _length, ...others } = headers;
    const answer = await fetch(`${emulator.url}${path}?${new URLSearchParams(query)}`, {
      method,
      headers: others,
      body,
    });
    const text = await answer.text();
    const action = new URLSearchParams(body).get('Action') ?? '';
    const tree = parseXml(text) as Record<string, Record<string, unknown>>;
    bodies[action || 'CreateTokenWithIAM'] = tree[`${action}Response`]?.[`${action}Result`] ?? JSON.parse(text);
    throw new Error('kept');
  };
  const settings = {
    endpoint: emulator.url,
    region: 'ap-northeast-1',
    credentials: addUserKey(emulator.world, '111111111111', 'admin'),
    maxAttempts: 1,
    requestHandler: { handle },
  };
  const service = new sts.STSClient(settings as unknown as sts.STSClientConfig);
  const exchange = new oidc.SSOOIDCClient(settings as unknown as oidc.SSOOIDCClientConfig);
  const kept = (promise: Promise<unknown>) => expect(promise).rejects.toThrow('kept');
  const role = { RoleArn: 'arn:aws:iam::111122223333:role/deploy', RoleSessionName: 'schema' };
  await kept(service.send(new sts.GetCallerIdentityCommand({})));
  const WebIdentityToken = await requestIdToken(emulator, 'sts.amazonaws.com');
  await kept(service.send(new sts.AssumeRoleWithWebIdentityCommand({ ...role, WebIdentityToken })));
  addRole(emulator.world, role.RoleArn, allowEveryone);
  await kept(service.send(new sts.AssumeRoleCommand(role)));
  for (const application of emulator.world.instances[0]?.applications ?? []) application.actorPolicy = allowEveryone;
  const assertion = await requestIdToken(emulator, DEMO_APPLICATION);
  const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
  await kept(exchange.send(new oidc.CreateTokenWithIAMCommand({ clientId: DEMO_APPLICATION, grantType, assertion })));
  return bodies;
}

const allowEveryone = {
  Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: ['sts:*', 'sso-oauth:*'] }],
} as const;

beforeAll(async () => {
  emulator = await startEmulator();
  answers = await collect();
});

afterAll(async () => {
  await emulator.close();
});

test.each(Object.entries(RESPONSES))(
  'the answer %s has the members that the schema of the SDK declares',
  (name, schema) => {
    expect(answers[name]).toBeDefined();
    expect(problems(NormalizedSchema.of(schema), answers[name], name)).toEqual([]);
  },
);

test('the schema check finds a foreign key, a wrong type and a missing member', () => {
  const schema = NormalizedSchema.of(sts.Credentials$);
  const wrong = { AccessKeyId: 1, SecretAccessKey: 'x', Expiration: 'soon', Extra: '' };
  expect(problems(schema, wrong, 'C')).toEqual([
    'C.Extra: not in the schema',
    'C.AccessKeyId: not a string',
    'C.Expiration: not a timestamp',
    'C.SessionToken: missing',
  ]);
});

test('the portal tells times in milliseconds, SSO-OIDC in seconds', () => {
  const { roleCredentials } = answers.GetRoleCredentials as { roleCredentials: { expiration: number } };
  expect(roleCredentials.expiration).toBeGreaterThan(Date.now());
  const { clientIdIssuedAt } = answers.RegisterClient as { clientIdIssuedAt: number };
  expect(Math.abs(clientIdIssuedAt - Date.now() / 1000)).toBeLessThan(60);
});
