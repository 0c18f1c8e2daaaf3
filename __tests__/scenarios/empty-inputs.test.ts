/** Secrets and variables that are not defined come out empty: the error says so first. */
import { expect, test } from '@jest/globals';
import { failureOf } from './failure.ts';
import * as oidc from './oidc.ts';
import { dev, play, playSignedIn } from './play.ts';

const target = { account: 'dev', 'permission-set': 'ReadOnlyAccess' };
const variables = 'application-arn and role-to-assume are empty';

test.each([
  ['with an id', { account: '111122223333', 'permission-set': 'ReadOnlyAccess', 'aws-region': 'eu-west-1' }],
  ['by name', { ...target, 'sso-region': 'ap-northeast-1' }],
  ['by name of the source', { ...target, 'credential-source': 'cached-token' }],
  ['in profiles', { profiles: 'a = dev/ReadOnlyAccess\nb = prod/Deploy' }],
])('an empty secret, where nothing else names a portal, is no token: %s', async (_title, inputs) => {
  const scene = await playSignedIn();
  const text = failureOf(await scene.step({ ...inputs, 'sso-token': '' }), 'no-cached-token');
  const [what, remedy] = text.split('\n');
  expect(what).toContain('environment that the job does not name (environment:)');
  expect(what).toContain('secrets: inherit');
  expect(what).not.toContain(variables);
  expect(remedy).toMatch(/^Define the secret, or name its environment in the job/);
});

test.each([
  ['nothing names a portal', { ...target, 'sso-region': 'ap-northeast-1' }],
  ['a start URL does', { ...dev, ...target }],
])('undefined variables in a job that may have an ID token, where %s', async (_title, inputs) => {
  const scene = await play({ claims: {} });
  const step = await scene.step({ ...inputs, 'application-arn': '', 'role-to-assume': '' });
  expect(failureOf(step, 'no-cached-token')).toContain(variables);
});

test('a role that is not defined, with the inputs of another action', async () => {
  const scene = await play({ claims: {} });
  const text = failureOf(await scene.step({ 'role-to-assume': '', 'aws-region': 'eu-west-1' }), 'invalid-input');
  expect(text).toContain(variables);
});

test('an application that is not defined beside a role that is', async () => {
  const scene = await play({ claims: {} });
  const step = await scene.step({ ...oidc.exchange, ...target, 'application-arn': '' });
  expect(failureOf(step, 'invalid-input')).toContain('application-arn is empty: is the variable in it defined?');
});
