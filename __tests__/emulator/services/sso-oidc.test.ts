/** Client registration, device authorization, renewal and PKCE, through the SDK's own client. */
import { createHash } from 'node:crypto';
import {
  CreateTokenCommand,
  RegisterClientCommand,
  type RegisterClientCommandInput,
  SSOOIDCClient,
  StartDeviceAuthorizationCommand,
} from '@aws-sdk/client-sso-oidc';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { approve, deny, type Emulator, endSessions, signIn, startEmulator } from '../../../emulator/index.ts';

const startUrl = 'https://d-1234567890.awsapps.com/start';
const DEVICE = 'urn:ietf:params:oauth:grant-type:device_code';

let emulator: Emulator;
let client: SSOOIDCClient;

beforeEach(async () => {
  emulator = await startEmulator();
  client = oidc('');
});

afterEach(async () => {
  client.destroy();
  await emulator.close();
});

function oidc(path: string): SSOOIDCClient {
  return new SSOOIDCClient({ endpoint: emulator.url + path, region: 'ap-northeast-1', maxAttempts: 1 });
}

async function register(extra: Partial<RegisterClientCommandInput> = {}, from = client) {
  const input = { clientName: 'test', clientType: 'public', scopes: ['sso:account:access'], ...extra };
  const { clientId, clientSecret, clientSecretExpiresAt } = await from.send(new RegisterClientCommand(input));
  return { registration: { clientId, clientSecret }, clientSecretExpiresAt };
}

async function startDevice(from = client) {
  const { registration } = await register({}, from);
  const started = await from.send(new StartDeviceAuthorizationCommand({ ...registration, startUrl }));
  const poll = () =>
    from.send(new CreateTokenCommand({ ...registration, grantType: DEVICE, deviceCode: started.deviceCode }));
  return { ...started, userCode: started.userCode ?? '', poll };
}

test('a device sign-in goes from registration over approval to tokens, once', async () => {
  const { poll, userCode, ...started } = await startDevice();
  expect(userCode).toMatch(/^[A-Z]{4}-[A-Z]{4}$/);
  expect(started).toMatchObject({
    verificationUri: `${emulator.url}/device`,
    verificationUriComplete: `${emulator.url}/device?user_code=${userCode}`,
    expiresIn: 600,
    interval: 1,
  });
  await expect(poll()).rejects.toMatchObject({
    name: 'AuthorizationPendingException',
    error: 'authorization_pending',
    $metadata: { httpStatusCode: 400 },
  });
  expect(approve(emulator.world, userCode.toLowerCase().replace('-', ''), 'bob')).toBe(true);
  const tokens = await poll();
  expect(tokens).toMatchObject({ tokenType: 'Bearer', expiresIn: 3600 });
  expect(emulator.issuedSecrets).toContain(tokens.refreshToken);
  expect(emulator.requests.at(-1)).toMatchObject({ operation: 'CreateToken', caller: 'bob' });
  await expect(poll()).rejects.toMatchObject({ name: 'InvalidGrantException' });
});

test('CreateToken answers slow_down to fast polls, access_denied to a denial, expired_token when the time is over', async () => {
  const hasty = await startDevice();
  await expect(hasty.poll()).rejects.toMatchObject({ error: 'authorization_pending' });
  await expect(hasty.poll()).rejects.toMatchObject({ error: 'authorization_pending' });
  await expect(hasty.poll()).rejects.toMatchObject({ name: 'SlowDownException', error: 'slow_down' });
  emulator.world.clock.advance(2);
  await expect(hasty.poll()).rejects.toMatchObject({ error: 'slow_down' });
  deny(emulator.world, hasty.userCode);
  emulator.world.clock.advance(60);
  await expect(hasty.poll()).rejects.toMatchObject({ name: 'AccessDeniedException', error: 'access_denied' });
  const late = await startDevice();
  emulator.world.clock.advance(601);
  expect(approve(emulator.world, late.userCode)).toBe(false);
  await expect(late.poll()).rejects.toMatchObject({ name: 'ExpiredTokenException', error: 'expired_token' });
});

test('autoApprove approves a device code after so many polls', async () => {
  emulator.world.autoApprove = { afterPolls: 1, user: 'bob' };
  const { poll } = await startDevice();
  await expect(poll()).rejects.toMatchObject({ error: 'authorization_pending' });
  await poll();
  expect(emulator.requests.at(-1)?.caller).toBe('bob');
});

test('a device code of the wrong region can never be approved', async () => {
  const { poll, userCode } = await startDevice(oidc('/region/us-east-1'));
  const form = new URLSearchParams({ user_code: userCode, decision: 'approve', user: 'alice' });
  const page = await fetch(`${emulator.url}/device`, { method: 'POST', body: form });
  expect(await page.text()).toContain('invalid_grant: Invalid grant provided');
  await expect(poll()).rejects.toMatchObject({ error: 'authorization_pending' });
  emulator.world.clock.advance(601);
  await expect(poll()).rejects.toMatchObject({ error: 'expired_token' });
});

test('an unknown start URL is an InvalidRequestException without a description', async () => {
  const { registration } = await register();
  const input = { ...registration, startUrl: 'https://d-0000000000.awsapps.com/start' };
  await expect(client.send(new StartDeviceAuthorizationCommand(input))).rejects.toMatchObject({
    name: 'InvalidRequestException',
    error_description: '',
  });
});

test('the device page shows the code, takes the approval and escapes a hostile code', async () => {
  const { poll, userCode, verificationUriComplete = '' } = await startDevice();
  const page = await (await fetch(verificationUriComplete)).text();
  expect(page).toContain(userCode);
  expect(page).toContain('<option>alice</option>');
  const form = new URLSearchParams({ user_code: userCode, decision: 'approve', user: 'alice' });
  const answer = await fetch(`${emulator.url}/device`, { method: 'POST', body: form });
  expect(await answer.text()).toContain('Request approved');
  await poll();
  const hostile = await fetch(`${emulator.url}/device?user_code=${encodeURIComponent('<script>')}`);
  expect(await hostile.text()).not.toContain('<script>');
});

test('the setting refreshTokens makes refresh tokens rotate, stay or be left out', async () => {
  const renew = ({ clientId, clientSecret, refreshToken }: ReturnType<typeof signIn>) =>
    client.send(new CreateTokenCommand({ clientId, clientSecret, refreshToken, grantType: 'refresh_token' }));
  const spent = signIn(emulator.world);
  const renewed = await renew(spent);
  expect(renewed.refreshToken).not.toBe(spent.refreshToken);
  await expect(renew(spent)).rejects.toMatchObject({
    name: 'InvalidGrantException',
    error: 'invalid_grant',
    error_description: 'Invalid refresh token provided',
  });
  const settings = emulator.world.instances[0]?.settings;
  if (settings !== undefined) settings.refreshTokens = 'omitted';
  const kept = signIn(emulator.world);
  expect((await renew(kept)).refreshToken).toBeUndefined();
  await renew(kept);
  if (settings !== undefined) settings.refreshTokens = 'stable';
  expect((await renew(kept)).refreshToken).toBe(kept.refreshToken);
  endSessions(emulator.world);
  await expect(renew(kept)).rejects.toMatchObject({ error: 'invalid_grant' });
});

test('a client registration that is wrong, of another region or expired is an InvalidClientException', async () => {
  const token = signIn(emulator.world);
  const renew = (from: SSOOIDCClient, change = {}) =>
    from.send(new CreateTokenCommand({ ...token, grantType: 'refresh_token', ...change }));
  const refused = { name: 'InvalidClientException', error: 'invalid_client', $metadata: { httpStatusCode: 401 } };
  await expect(renew(client, { clientSecret: 'wrong' })).rejects.toMatchObject(refused);
  await expect(renew(oidc('/region/eu-west-1'))).rejects.toMatchObject(refused);
  emulator.world.clock.advance(91 * 86400);
  await expect(renew(client)).rejects.toMatchObject(refused);
});

test('a client without scopes gets an eight-hour token and no refresh token', async () => {
  const { registration } = await register({ scopes: undefined });
  const started = await client.send(new StartDeviceAuthorizationCommand({ ...registration, startUrl }));
  approve(emulator.world, started.userCode ?? '');
  const { deviceCode } = started;
  const tokens = await client.send(new CreateTokenCommand({ ...registration, grantType: DEVICE, deviceCode }));
  expect(tokens.expiresIn).toBe(8 * 3600);
  expect(tokens.refreshToken).toBeUndefined();
});

test('RegisterClient answers in epoch seconds and refuses unknown client and grant types', async () => {
  const { clientSecretExpiresAt = 0, registration } = await register();
  expect(clientSecretExpiresAt - Date.now() / 1000).toBeCloseTo(90 * 86400, -1);
  expect(Buffer.from(registration.clientId ?? '', 'base64url').toString()).toMatch(/ap-northeast-1$/);
  await expect(register({ clientType: 'private' })).rejects.toMatchObject({ name: 'InvalidClientMetadataException' });
  await expect(register({ grantTypes: ['password'] })).rejects.toMatchObject({ name: 'UnsupportedGrantTypeException' });
});

test('an authorization code with PKCE works once, with its verifier, on any loopback port', async () => {
  const { registration } = await register({
    grantTypes: ['authorization_code', 'refresh_token'],
    redirectUris: ['http://127.0.0.1/oauth/callback'],
    issuerUrl: startUrl,
  });
  const redirectUri = 'http://127.0.0.1:45678/oauth/callback';
  const codeVerifier = 'v'.repeat(64);
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: registration.clientId ?? '',
    redirect_uri: redirectUri,
    state: 'a&b',
    code_challenge_method: 'S256',
    code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
  });
  const page = await (await fetch(`${emulator.url}/authorize?${query}`)).text();
  expect(page).toContain('value="a&#38;b"');
  const pressed = { method: 'POST', redirect: 'manual', body: new URLSearchParams(`${query}&decision=deny`) } as const;
  const refused = await fetch(`${emulator.url}/authorize`, pressed);
  expect(refused.headers.get('location')).toContain('error=access_denied');
  emulator.world.autoApprove = { afterPolls: 0, user: 'alice' };
  const answer = await fetch(`${emulator.url}/authorize?${query}`, { redirect: 'manual' });
  const target = new URL(answer.headers.get('location') ?? '');
  expect(target.searchParams.get('state')).toBe('a&b');
  const code = target.searchParams.get('code') ?? undefined;
  const redeem = (verifier: string) => {
    const input = { ...registration, grantType: 'authorization_code', code, redirectUri, codeVerifier: verifier };
    return client.send(new CreateTokenCommand(input));
  };
  await expect(redeem('w'.repeat(64))).rejects.toMatchObject({ error: 'invalid_grant' });
  expect((await redeem(codeVerifier)).refreshToken).toMatch(/^aor/);
  await expect(redeem(codeVerifier)).rejects.toMatchObject({ error: 'invalid_grant' });
  query.set('redirect_uri', 'https://evil.example/callback');
  expect((await fetch(`${emulator.url}/authorize?${query}`, { redirect: 'manual' })).status).toBe(400);
});

test('a registration of an earlier run is good, as at AWS; a secret that was changed is not', async () => {
  const { registration } = await register();
  await emulator.close();
  emulator = await startEmulator();
  client = oidc('');
  const started = await client.send(new StartDeviceAuthorizationCommand({ ...registration, startUrl }));
  approve(emulator.world, started.userCode ?? '');
  const { deviceCode } = started;
  const issued = await client.send(new CreateTokenCommand({ ...registration, grantType: DEVICE, deviceCode }));
  expect(issued.refreshToken).toMatch(/^aor/);

  const [header, claims = '', seal] = registration.clientSecret?.split('.') ?? [];
  const told = JSON.parse(Buffer.from(claims, 'base64url').toString());
  const longer = Buffer.from(JSON.stringify({ ...told, exp: told.exp + 1 })).toString('base64url');
  const changed = { ...registration, clientSecret: [header, longer, seal].join('.') };
  await expect(client.send(new StartDeviceAuthorizationCommand({ ...changed, startUrl }))).rejects.toMatchObject({
    name: 'InvalidClientException',
  });
});
