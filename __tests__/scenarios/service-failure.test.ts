import { expect } from '@jest/globals';
import { type Fault, jsonAnswer, proxyPage, tooManyRequests } from '../../emulator/index.ts';
import { sideBySide } from '../after-test.ts';
import { failureOf } from './failure.ts';
import { dev, playSignedIn, ssoRegion } from './play.ts';

const operation = 'GetRoleCredentials';

async function failing(fault: Fault, env: Record<string, string> = {}) {
  const scene = await playSignedIn({ env });
  scene.emulator.faults.add(fault);
  const result = await scene.step();
  await scene.close();
  return { ...result, requests: scene.operations(), message: result.annotations.at(-1)?.message ?? '' };
}

sideBySide.each<[string, Fault]>([
  ['a reset connection', { operation, times: 2, kind: 'reset' }],
  ['half an answer', { operation, kind: 'truncate' }],
  ['429', { operation, times: 2, ...tooManyRequests() }],
  ['503 of a proxy', { operation, ...proxyPage(503) }],
  ['500', { operation, ...jsonAnswer(500, { message: 'InternalError' }) }],
])('%s of the portal is retried', async (_, fault) => {
  const { conclusion, requests } = await failing(fault);
  expect(conclusion).toBe('success');
  expect(requests.length).toBeGreaterThan(1);
});

sideBySide('429 for every attempt is throttled, with attempts and seconds', async () => {
  const { outputs, message, requests } = await failing(
    { operation, times: Number.POSITIVE_INFINITY, ...tooManyRequests() },
    { AWS_MAX_ATTEMPTS: '3' },
  );
  expect(outputs).toEqual({ 'error-code': 'throttled' });
  expect(message).toMatch(/3 attempts over \d+ seconds/);
  expect(requests).toHaveLength(3);
});

sideBySide.each([200, 403, 407])(
  'an HTML page of a proxy with status %i is a network error after one request',
  async (status) => {
    const { outputs, message, requests } = await failing({
      operation,
      times: Number.POSITIVE_INFINITY,
      ...proxyPage(status),
    });
    expect(outputs).toEqual({ 'error-code': 'network' });
    expect(message).toContain(`HTTP ${status}`);
    expect(message).toContain('127.0.0.1');
    expect(requests).toHaveLength(1);
  },
);

sideBySide('a portal that refuses connections is a network error after AWS_MAX_ATTEMPTS', async () => {
  const { outputs, message } = await failing(
    { operation: 'never', kind: 'reset' },
    { AWS_ENDPOINT_URL_SSO: 'http://127.0.0.1:9', AWS_MAX_ATTEMPTS: '2' },
  );
  expect(outputs).toEqual({ 'error-code': 'network' });
  expect(message).toContain('after 2 attempts (ECONNREFUSED');
  expect(message).toMatch(/\nCheck that the runner can reach 127\.0\.0\.1:9\.$/);
});

sideBySide('a host of AWS that cannot be reached through the proxy may be one of a wrong region', async () => {
  const host = { HTTPS_PROXY: 'http://127.0.0.1:9', AWS_MAX_ATTEMPTS: '1' };
  const scene = await playSignedIn({ isByHostName: true, host });
  expect(failureOf(await scene.step(), 'network')).toContain(
    `\nCheck that the runner can reach portal.sso.${ssoRegion}.amazonaws.com, and that the proxy allows it, and that the region is correct.`,
  );
});

sideBySide('an unknown error of the portal is unexpected, with its words and request id', async () => {
  const { outputs, message } = await failing({
    operation,
    ...jsonAnswer(
      400,
      {
        message: 'Odd\r\n::set-env name=A::b',
        __type: 'com.amazonaws.switchboard.portal#InvalidRequestException',
      },
      { 'x-amzn-requestid': 'request-1' },
    ),
  });
  expect(outputs).toEqual({ 'error-code': 'unexpected' });
  expect(message).toContain('InvalidRequestException');
  expect(message).toContain('Odd');
  expect(message).toContain('request-1');
});

sideBySide('an endpoint over plain http outside of loopback is invalid input', async () => {
  const { outputs, message } = await failing(
    { operation, kind: 'reset' },
    { AWS_ENDPOINT_URL_SSO: 'http://portal.example.com' },
  );
  expect(outputs).toEqual({ 'error-code': 'invalid-input' });
  expect(message).toContain('unencrypted');
});

sideBySide('a malformed AWS_MAX_ATTEMPTS is invalid input before any request', async () => {
  const scene = await playSignedIn({ env: { AWS_MAX_ATTEMPTS: 'many' } });
  const { outputs } = await scene.step(dev);
  expect(outputs).toEqual({ 'error-code': 'invalid-input' });
  expect(scene.operations()).toEqual([]);
});
