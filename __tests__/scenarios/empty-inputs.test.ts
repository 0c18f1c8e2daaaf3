/** Secrets and variables that are not defined come out empty: the error says so first. */
import { describe, expect, test } from '@jest/globals';
import { examplesOf } from '../pages.ts';
import { failureOf } from './failure.ts';
import * as oidc from './oidc.ts';
import { dev, play, playSignedIn } from './play.ts';
import { openStage } from './stage.ts';

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
  ['github-hosted', /^The input sso-token is empty: the secret is not defined/, /^Define the secret/],
  ['self-hosted', /^There is no cached token for/, /^Run aws configure sso/],
])(
  'an empty secret beside a start URL, on a %s runner where nobody has signed in',
  async (environment, what, remedy) => {
    const scene = await play({ runner: { environment } });
    const lines = failureOf(await scene.step({ ...dev, 'sso-token': '' }), 'no-cached-token').split('\n');
    expect(lines[0]).toMatch(what);
    expect(lines[0]).toContain(scene.home('.aws/sso/cache'));
    expect(lines[1]).toMatch(remedy);
  },
);

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
  expect(text).toMatch(/^Input role-to-assume is empty, .* the variables \(vars\) in them are not defined/);
});

describe('an application that is not defined beside a role that is', () => {
  const words = 'To use the permission set, define the variable (vars) in application-arn, which is empty.';

  test.each(['dev', '222233334444'])('is named first in the remedy for the account %s', async (account) => {
    const scene = await play({ claims: {} });
    const step = await scene.step({ ...oidc.exchange, account, 'application-arn': '' });
    expect(failureOf(step, 'invalid-input').split('\n')[1]?.startsWith(words)).toBe(true);
    expect(scene.operations()).toEqual([]);
  });

  test.each([
    ['of the role itself', {}, 1],
    ['that the role has a part in', { 'role-to-assume': 'arn:aws:iam::{account-id}:role/{permission-set}' }, 0],
    ['where web-identity is meant', { 'credential-source': 'web-identity' }, 0],
  ])('brings a warning in the account %s', async (_title, more, times) => {
    const inputs = { ...oidc.webIdentity, ...dev, 'sso-start-url': '', 'permission-set': 'deploy', ...more };
    const scene = await play({ claims: {} });
    const { conclusion, annotations } = await scene.step(inputs);
    expect(conclusion).toBe('success');
    expect(annotations.filter(({ message }) => message.includes(words))).toHaveLength(times);
  });
});

test('a role that is not defined beside an account that is', async () => {
  const scene = await play({ claims: {} });
  const inputs = { 'role-to-assume': '', account: '111122223333', 'aws-region': 'eu-west-1' };
  const text = failureOf(await scene.step(inputs), 'invalid-input');
  expect(text).toMatch(
    /^Input permission-set is missing, .* role-to-assume and application-arn are empty: .*variables/,
  );
});

test('a role that is not defined beside an application that is', async () => {
  const scene = await play({ claims: {} });
  const text = failureOf(await scene.step({ ...oidc.exchange, 'role-to-assume': '' }), 'invalid-input');
  expect(text).toMatch(/^Input role-to-assume is missing, .* the variables \(vars\) in it are not defined/);
});

const withSecret = examplesOf('README.md').filter(({ workflow }) => workflow.includes('secrets.AWS_SSO_TOKEN'));
const withVariables = examplesOf('README.md').filter(({ workflow }) => workflow.includes('vars.'));

test.each([
  ...withSecret.map(({ name, workflow }) => [name, workflow, /^The inputs? sso-token\b.* empty: the secret/] as const),
  ...withVariables.map(
    ({ name, workflow }) =>
      [
        name,
        workflow,
        /^The inputs sso-token, application-arn and role-to-assume are empty: .* variables \(vars\)/,
      ] as const,
  ),
])('%s, where neither variable nor secret is defined', async (_name, workflow, what) => {
  const stage = await openStage();
  const undefinedEverywhere = { vars: {}, secrets: { AWS_SSO_TOKEN: '' } };
  const [job] = await stage.play('example.yml', { readFile: () => workflow, ...undefinedEverywhere });
  const [error] = job?.steps.flatMap(({ annotations }) => annotations.filter(({ level }) => level === 'error')) ?? [];
  expect(error?.title).toBe('no-cached-token');
  const lines = error?.message.split('\n') ?? [];
  expect(lines[0]).toMatch(what);
  expect(lines[1]).toMatch(/^Define the secret, or name its environment/);
});
