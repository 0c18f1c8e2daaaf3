/** Endpoints that stand in for AWS's own: what they may be, what is said of them, and what never is. */
import { expect, test } from '@jest/globals';
import type { StepResult } from '../../runner/index.ts';
import { failureOf } from './failure.ts';
import { playSignedIn } from './play.ts';

/** A step whose every way out is closed. */
async function stepWith(env: Readonly<Record<string, string>>): Promise<StepResult> {
  const scene = await playSignedIn();
  const step = await scene.step(undefined, { env: { HTTPS_PROXY: '127.0.0.1:9', AWS_MAX_ATTEMPTS: '1', ...env } });
  expect(scene.operations()).toEqual([]);
  return step;
}

test.each([
  'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com',
  'bucket.s3.eu-west-1.amazonaws.com',
  'internal-portal-123.eu-west-1.elb.amazonaws.com',
])('an endpoint at %s, which a customer may have, is named as outside of AWS', async (host) => {
  const { annotations } = await stepWith({ AWS_ENDPOINT_URL_SSO: `https://${host}` });
  expect(annotations[0]).toMatchObject({ level: 'warning' });
  expect(annotations[0]?.message).toBe(
    `AWS_ENDPOINT_URL_SSO sends the requests of this step to ${host}, which is not an AWS host.`,
  );
});

test.each(['portal.sso.eu-west-1.amazonaws.com', 'portal.sso.us-iso-east-1.c2s.ic.gov'])(
  'an endpoint at %s, which is the service, brings no warning',
  async (host) => {
    const { annotations } = await stepWith({ AWS_ENDPOINT_URL_SSO: `https://${host}` });
    expect(annotations.map(({ title }) => title)).toEqual(['network']);
  },
);

test.each([
  ['http://build:s3cretw0rd@portal.example.com', 'is http://portal.example.com, to which secrets would be sent'],
  ['http://portal.example.com/?key=s3cretw0rd', 'is http://portal.example.com, to which secrets would be sent'],
  ['build:s3cretw0rd@portal.example.com', 'AWS_ENDPOINT_URL_SSO'],
  ['https://build:s3cretw0rd@portal.example.com:port', 'is not a valid URL'],
])('what is wrong with the endpoint %s is said without its password', async (endpoint, words) => {
  const step = await stepWith({ AWS_ENDPOINT_URL_SSO: endpoint });
  expect(failureOf(step, 'invalid-input')).toContain(words);
  expect(step.annotations.map(({ message }) => message).join()).not.toContain('s3cretw0rd');
});

test('the password of an endpoint that does not answer is not in log or error', async () => {
  const step = await stepWith({ AWS_ENDPOINT_URL_SSO: 'https://build:s3cretw0rd@portal.example.com/x' });
  expect(failureOf(step, 'network')).toContain('No answer from portal.example.com');
  const said = [...step.log.filter((line) => !line.includes('AWS_ENDPOINT_URL_SSO:')), failureOf(step, 'network')];
  expect(said.join('\n')).not.toContain('s3cretw0rd');
});

/** As the endpoint rule sets of the AWS SDKs have it: "FIPS and custom endpoint are not supported". */
test.each(['AWS_USE_FIPS_ENDPOINT', 'AWS_USE_DUALSTACK_ENDPOINT'])(
  '%s with an endpoint is invalid-input that names both',
  async (variant) => {
    const text = failureOf(
      await stepWith({ [variant]: 'true', AWS_ENDPOINT_URL_SSO: 'https://portal.example.com' }),
      'invalid-input',
    );
    expect(text).toContain('AWS_ENDPOINT_URL_SSO sets the endpoint portal.example.com');
    expect(text).toContain(`Remove ${variant} or AWS_ENDPOINT_URL_SSO`);
  },
);
