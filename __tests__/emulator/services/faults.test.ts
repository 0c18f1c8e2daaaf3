/** Every fault, as the SDK or a plain client meets it; and that hostile requests do no harm. */
import { GetRoleCredentialsCommand, ListAccountsCommand, SSOClient } from '@aws-sdk/client-sso';
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  type Emulator,
  proxyPage,
  signIn,
  startEmulator,
  stsError,
  tooManyRequests,
  verificationKeyUnavailable,
} from '../../../emulator/index.ts';

const operation = 'GetRoleCredentials';

let emulator: Emulator;
let accessToken: string;

beforeEach(async () => {
  emulator = await startEmulator();
  ({ accessToken } = signIn(emulator.world));
});

afterEach(async () => {
  await emulator.close();
});

async function fetchCredentials(maxAttempts = 1, accountId = '111122223333') {
  const client = new SSOClient({ endpoint: emulator.url, region: 'ap-northeast-1', maxAttempts });
  const command = new GetRoleCredentialsCommand({ accessToken, accountId, roleName: 'Deploy' });
  return client.send(command).finally(() => client.destroy());
}

test('a fault hits as many requests as it says and can be removed', async () => {
  const fault = emulator.faults.add({ operation: /^Get/, times: 2, kind: 'reset' });
  await fetchCredentials(3);
  expect(fault.used).toBe(2);
  expect(emulator.requests.map(({ status }) => status)).toEqual([undefined, undefined, 200]);
  const always = emulator.faults.add({ operation, times: Infinity, kind: 'reset' });
  await expect(fetchCredentials(2)).rejects.toThrow('ECONNRESET');
  always.remove();
  await fetchCredentials();
  expect(always.used).toBe(2);
});

test('a fault can be limited to some requests: by a predicate, by chance, by load', async () => {
  const when = ({ query }: { query: URLSearchParams }) => query.get('account_id') === '222233334444';
  emulator.faults.add({ operation, when, kind: 'answer', status: 500 });
  await fetchCredentials();
  await expect(fetchCredentials(1, '222233334444')).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
  emulator.faults.add({ operation, probability: 0, kind: 'reset' });
  emulator.faults.add({ operation, atLoad: 2, kind: 'reset' });
  await fetchCredentials();
});

test('tooManyRequests answers 429 with Retry-After', async () => {
  emulator.faults.add({ operation, ...tooManyRequests(1) });
  await expect(fetchCredentials()).rejects.toMatchObject({
    name: 'TooManyRequestsException',
    $response: { headers: { 'retry-after': '1' } },
  });
});

test('proxyPage answers HTML, which the SDK cannot parse', async () => {
  emulator.faults.add({ operation, ...proxyPage(403) });
  await expect(fetchCredentials()).rejects.toMatchObject({ name: 'SyntaxError' });
});

test('truncate breaks an answer off; slow-body and delay hold it up', async () => {
  emulator.faults.add({ operation, kind: 'truncate' });
  await expect(fetchCredentials()).rejects.toThrow();
  for (const kind of ['slow-body', 'delay'] as const) {
    emulator.faults.add({ operation, kind, ms: 100 });
    const start = performance.now();
    await fetchCredentials();
    expect(performance.now() - start).toBeGreaterThan(95);
  }
});

test('hang keeps the connection open without an answer', async () => {
  emulator.faults.add({ operation, kind: 'hang' });
  const abort = AbortSignal.timeout(100);
  const url = `${emulator.url}/federation/credentials`;
  await expect(fetch(url, { signal: abort })).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(emulator.requests).toMatchObject([{ operation, status: undefined }]);
});

test('stsError and verificationKeyUnavailable answer as STS words its errors', async () => {
  const client = new STSClient({ endpoint: emulator.url, region: 'ap-northeast-1' });
  const input = { RoleArn: 'arn:aws:iam::111122223333:role/deploy', RoleSessionName: 'x', WebIdentityToken: 'abcd' };
  const attempt = () => client.send(new AssumeRoleWithWebIdentityCommand(input));
  const assumption = 'AssumeRoleWithWebIdentity';
  emulator.faults.add({ operation: assumption, ...verificationKeyUnavailable() });
  await expect(attempt()).rejects.toMatchObject({
    name: 'InvalidIdentityTokenException',
    message: expect.stringMatching(/^Couldn't retrieve verification key from your identity provider, {2}please/),
  });
  expect(emulator.requests).toHaveLength(1);
  const fault = emulator.faults.add({ operation: assumption, ...stsError(400, 'Throttling', 'Rate exceeded') });
  await expect(attempt()).rejects.toMatchObject({ name: 'ValidationError' });
  expect(fault.used).toBe(1);
  client.destroy();
});

test('hostile requests get an error and change nothing', async () => {
  const post = (path: string, body: string) => fetch(emulator.url + path, { method: 'POST', body });
  expect((await post('/client/register', 'x'.repeat(300 * 1024))).status).toBe(413);
  expect((await post('/token', '{"__proto__":{"grantType":"refresh_token"}}')).status).toBe(400);
  expect((await post('/token', 'null')).status).toBe(400);
  expect((await post('/', 'Action=__proto__')).status).toBe(400);
  expect((await fetch(`${emulator.url}/constructor`)).status).toBe(404);
  const client = new SSOClient({ endpoint: emulator.url, region: 'ap-northeast-1', maxAttempts: 1 });
  expect((await client.send(new ListAccountsCommand({ accessToken }))).accountList).toHaveLength(8);
  client.destroy();
});

test('the emulator counts connections, and resetRequests clears its record', async () => {
  await fetchCredentials();
  await fetchCredentials();
  expect([emulator.connections, emulator.requests.map(({ connection }) => connection)]).toEqual([2, [1, 2]]);
  emulator.resetRequests();
  expect([emulator.connections, emulator.requests]).toEqual([0, []]);
});
