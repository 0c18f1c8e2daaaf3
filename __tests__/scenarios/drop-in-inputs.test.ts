/** Inputs of aws-actions/configure-aws-credentials that have no effect here, or are refused. */
import { expect, test } from '@jest/globals';
import { failureOf } from './failure.ts';
import { playJob, webIdentity } from './oidc.ts';

test.each([
  ['overwrite-aws-profile', 'true', 'a profile of the same name is replaced'],
  ['unset-current-credentials', 'true', 'no keys from the environment'],
  ['disable-retry', 'true', 'AWS_MAX_ATTEMPTS: 1'],
  ['retry-max-attempts', '3', 'AWS_MAX_ATTEMPTS'],
  ['special-characters-workaround', 'true', 'no workaround'],
  ['action-timeout-s', '60', 'timeout-minutes'],
  ['role-skip-session-tagging', 'true', 'session-tags'],
])('the input %s has no effect, and one line of the log says what has', async (input, value, words) => {
  const scene = await playJob();
  const { conclusion, log } = await scene.step({ ...webIdentity, [input]: value });
  expect(conclusion).toBe('success');
  const lines = log.filter((line) => line.includes('has no effect'));
  expect(lines).toEqual([expect.stringContaining(`Input ${input} has no effect: `)]);
  expect(lines[0]).toContain(words);
  const off = await scene.step({ ...webIdentity, [input]: 'false' });
  expect(off.log.join('\n')).not.toContain('has no effect');
});

test.each([
  ['aws-access-key-id', 'AKIAIOSFODNN7EXAMPLE', 'needs no access keys'],
  ['aws-secret-access-key', 'secret', 'needs no access keys'],
  ['aws-session-token', 'token', 'needs no access keys'],
  ['force-skip-oidc', 'true', 'credential-source'],
  ['use-existing-credentials', 'true', 'if: condition'],
  ['sts-endpoint', 'https://minio.example', 'AWS_ENDPOINT_URL_STS'],
  ['http-proxy', 'http://proxy.example:3128', 'HTTPS_PROXY'],
  ['no-proxy', 'localhost', 'NO_PROXY'],
])('the unsupported input %s is invalid input, with what to write instead', async (input, value, words) => {
  const scene = await playJob();
  const text = failureOf(await scene.step({ ...webIdentity, [input]: value }), 'invalid-input');
  expect(text).toContain(`Input ${input} is not an input of this action.`);
  expect(text).toContain(words);
  expect(scene.operations()).toEqual([]);
});

test.each([
  ['custom-tags', '{"Team": "Platform"}'],
  ['transitive-tag-keys', 'Repository'],
  ['role-external-id', 'agreed'],
])('%s with an ID token is invalid input, since STS takes it with keys alone', async (input, value) => {
  const scene = await playJob();
  const text = failureOf(await scene.step({ ...webIdentity, [input]: value }), 'invalid-input');
  expect(text).toContain(`Input ${input} is set, but STS does not accept it with an ID token.`);
  expect(scene.operations()).toEqual([]);
});
