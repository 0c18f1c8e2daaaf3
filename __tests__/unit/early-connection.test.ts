import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { openEarly } from '../../src/start/early-connection.ts';

const role = { 'INPUT_ROLE-TO-ASSUME': 'arn:aws:iam::111122223333:role/deploy' };
const asked = (url: string) => ({ ...role, ACTIONS_ID_TOKEN_REQUEST_URL: url });

test('a step that will ask for an ID token has the connection opened at once', async () => {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  const url = `https://localhost:${typeof address === 'object' ? address?.port : ''}/idtoken?api-version=2.0`;
  const early = openEarly(asked(url));
  const [connection] = await once(server, 'connection');
  expect(early?.url.href).toBe(url);
  early?.socket.destroy();
  connection.destroy();
  server.close();
});

const usual = asked('https://pipelines.actions.githubusercontent.com/idtoken');

test.each([
  ['the job may have no ID token', role],
  ['no role is assumed', { ...usual, 'INPUT_ROLE-TO-ASSUME': '' }],
  ['the token is in a file', { ...usual, 'INPUT_WEB-IDENTITY-TOKEN-FILE': '/var/run/token' }],
  ['the role is assumed with keys', { ...usual, 'INPUT_ROLE-CHAINING': 'true' }],
  ['a proxy stands between', { ...usual, https_proxy: 'proxy.example:3128' }],
  ['certificates would not be checked', { ...usual, NODE_TLS_REJECT_UNAUTHORIZED: '0' }],
  ['the address is not https', asked('http://pipelines.actions.githubusercontent.com')],
  ['the address is no URL', asked('pipelines')],
  ['the host is an IPv6 address', asked('https://[::1]:1')],
])('no connection is opened early where %s', (_, env) => {
  expect(openEarly(env)).toBeUndefined();
});
