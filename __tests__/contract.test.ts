/** The names that workflows rely on: inputs, defaults, outputs and error codes, written out once more on purpose. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { errorCodes } from '../src/job/errors.ts';

const root = join(import.meta.dirname, '..');
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));

const inputs = {
  'sso-start-url': undefined,
  'sso-region': undefined,
  'sso-token': undefined,
  account: undefined,
  'permission-set': undefined,
  'aws-profile': undefined,
  profiles: undefined,
  'aws-region': undefined,
  'profile-settings': undefined,
  'credential-source': 'auto',
  'role-to-assume': undefined,
  'application-arn': undefined,
  audience: undefined,
  'web-identity-token-file': undefined,
  'role-chain': undefined,
  'role-chaining': 'false',
  'role-session-name': undefined,
  'role-duration-seconds': undefined,
  'role-external-id': undefined,
  'session-tags': undefined,
  'custom-tags': undefined,
  'transitive-tag-keys': undefined,
  'inline-session-policy': undefined,
  'managed-session-policies': undefined,
  'profile-type': 'static',
  'output-env-credentials': undefined,
  'output-credentials': 'false',
  run: undefined,
  'aws-config-directory': undefined,
  cleanup: 'true',
  'mask-aws-account-id': 'false',
  'allowed-account-ids': '*',
  'allowed-permission-sets': '*',
  'dry-run': 'false',
};

test('action.yml declares exactly these inputs, all of them optional, with these defaults', () => {
  const declared = Object.entries(action.inputs as Record<string, Record<string, unknown>>);
  expect(Object.fromEntries(declared.map(([name, input]) => [name, input.default]))).toStrictEqual(inputs);
  for (const [name, input] of declared) {
    expect([name, Object.keys(input).filter((key) => !['description', 'default'].includes(key))]).toEqual([name, []]);
    expect(input.description).toMatch(/\w/);
  }
});

test('action.yml declares exactly these outputs', () => {
  expect(Object.keys(action.outputs)).toEqual([
    'aws-account-id',
    'account-name',
    'permission-set',
    'authenticated-arn',
    'aws-expiration',
    'aws-profile',
    'assignments',
    'aws-config-file',
    'aws-credentials-file',
    'aws-access-key-id',
    'aws-secret-access-key',
    'aws-session-token',
    'error-code',
  ]);
});

test('the code has exactly these error codes', () => {
  expect(errorCodes).toEqual([
    'invalid-input',
    'no-cached-token',
    'session-expired',
    'account-not-found',
    'account-ambiguous',
    'not-assigned',
    'not-allowed',
    'no-id-token',
    'web-identity-rejected',
    'role-chain-rejected',
    'token-exchange-rejected',
    'authorization-denied',
    'authorization-expired',
    'throttled',
    'network',
    'unsafe-file',
    'unreadable-config',
    'command-failed',
    'unexpected',
  ]);
});

test('action.yml runs two bundles of dist, the post step without a condition', () => {
  expect(Object.keys(action.runs).toSorted()).toEqual(['main', 'post', 'using']);
  expect(action.runs.using).toBe('node24');
  for (const entry of [action.runs.main, action.runs.post])
    expect([entry, existsSync(join(root, entry))]).toEqual([entry, true]);
});
