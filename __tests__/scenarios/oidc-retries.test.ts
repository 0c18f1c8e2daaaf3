/** What passes is tried again, each time with a fresh ID token; what does not pass is told with the number of attempts. */
import { expect } from '@jest/globals';
import {
  type Fault,
  type FaultKind,
  GITHUB_ISSUER,
  oauthError,
  proxyPage,
  stsError,
  tooManyRequests,
  verificationKeyUnavailable,
} from '../../emulator/index.ts';
import { sideBySide } from '../after-test.ts';
import { failureOf } from './failure.ts';
import { askedOf, exchange, playJob, role, webIdentity } from './oidc.ts';
import { ssoRegion } from './play.ts';

const always = Number.POSITIVE_INFINITY;

const calls = {
  AssumeRoleWithWebIdentity: { inputs: webIdentity, token: 'WebIdentityToken' },
  CreateTokenWithIAM: { inputs: exchange, token: 'assertion' },
} as const;

const passing: readonly [keyof typeof calls, string, FaultKind][] = [
  ['AssumeRoleWithWebIdentity', 'a key that STS could not fetch', verificationKeyUnavailable()],
  ['AssumeRoleWithWebIdentity', 'trouble with the issuer', stsError(400, 'IDPCommunicationError', 'No answer')],
  ['AssumeRoleWithWebIdentity', 'throttling', stsError(400, 'Throttling', 'Rate exceeded')],
  ['AssumeRoleWithWebIdentity', 'an internal error', stsError(500, 'InternalFailure', 'Oops')],
  ['AssumeRoleWithWebIdentity', 'a service that is away', stsError(503, 'ServiceUnavailable', 'Later')],
  ['AssumeRoleWithWebIdentity', 'a reset connection', { kind: 'reset' }],
  ['AssumeRoleWithWebIdentity', 'half an answer', { kind: 'truncate' }],
  ['CreateTokenWithIAM', 'an internal error', oauthError(500, 'server_error', 'InternalServerException')],
  ['CreateTokenWithIAM', 'too many requests', tooManyRequests()],
  ['CreateTokenWithIAM', 'a gateway that has no answer', proxyPage(502)],
  ['CreateTokenWithIAM', 'a reset connection', { kind: 'reset' }],
  // The service has done its work: the assertion is spent, and would be refused if it came again.
  ['CreateTokenWithIAM', 'half an answer', { kind: 'truncate' }],
];

sideBySide.each(passing)('%s: %s, twice, is retried with a fresh ID token each time', async (operation, _, fault) => {
  const scene = await playJob();
  scene.emulator.faults.add({ operation, times: 2, ...fault });
  const { inputs, token } = calls[operation];
  expect((await scene.step(inputs)).conclusion).toBe('success');
  const sent = askedOf(scene, operation).map((asked) => asked[token]);
  expect(sent).toHaveLength(3);
  expect(new Set(sent).size).toBe(3);
  expect(askedOf(scene, 'GetIdToken')).toHaveLength(operation === 'CreateTokenWithIAM' ? 4 : 3);
});

sideBySide(
  'a verification key that STS cannot fetch is retried more than five times, whatever comes between',
  async () => {
    const scene = await playJob();
    const operation = 'AssumeRoleWithWebIdentity';
    scene.emulator.faults.add({ operation, times: 4, ...verificationKeyUnavailable() });
    scene.emulator.faults.add({ operation, times: 1, ...stsError(400, 'Throttling', 'Rate exceeded') });
    scene.emulator.faults.add({ operation, times: 1, ...verificationKeyUnavailable() });
    expect((await scene.step(webIdentity)).conclusion).toBe('success');
    expect(askedOf(scene, operation)).toHaveLength(7);
  },
);

sideBySide(
  'an issuer that AWS cannot reach is web-identity-rejected after AWS_MAX_ATTEMPTS, with where to look',
  async () => {
    const scene = await playJob({}, { env: { AWS_MAX_ATTEMPTS: '3' } });
    scene.emulator.world.reachableIssuers.delete(GITHUB_ISSUER);
    const text = failureOf(await scene.step(webIdentity), 'web-identity-rejected');
    expect(text).toContain(`STS in eu-west-1 could not verify the ID token for ${role('111122223333')} in 3 attempts:`);
    expect(text).toContain("Couldn't retrieve verification key");
    expect(text).toContain(
      `The claims of the token are iss ${GITHUB_ISSUER}, aud sts.amazonaws.com, sub repo:octo-org/octo-repo:`,
    );
    expect(text).toContain(`that ${GITHUB_ISSUER}/.well-known/openid-configuration can be reached from the internet`);
    expect(askedOf(scene, 'AssumeRoleWithWebIdentity')).toHaveLength(3);
  },
);

const lasting: readonly [string, Fault, code: string, words: RegExp, attempts: number][] = [
  [
    'throttling of STS',
    { operation: 'AssumeRoleWithWebIdentity', ...stsError(400, 'Throttling', 'Rate exceeded') },
    'throttled',
    /^Too many requests to \S+ while assuming .*github-identity-center: 3 attempts over 1 seconds/,
    3,
  ],
  [
    'an STS that breaks every connection',
    { operation: 'AssumeRoleWithWebIdentity', kind: 'reset' },
    'network',
    /No answer from 127\.0\.0\.1:\d+ while assuming .* after 3 attempts \(ECONNRESET/,
    3,
  ],
  [
    "a proxy's page in the place of STS",
    { operation: 'AssumeRoleWithWebIdentity', ...proxyPage(200) },
    'network',
    /The answer from 127\.0\.0\.1:\d+ did not come from the service itself/,
    1,
  ],
  [
    "a proxy's page in the place of SSO-OIDC",
    { operation: 'CreateTokenWithIAM', ...proxyPage(403) },
    'network',
    /did not come from the service itself: HTTP 403 while exchanging the ID token/,
    1,
  ],
  [
    'a page that passes for an answer',
    { operation: 'CreateTokenWithIAM', kind: 'answer', status: 200, body: '{}' },
    'network',
    /did not come from the service itself: it has no access token/,
    1,
  ],
  [
    'too many exchanges',
    { operation: 'CreateTokenWithIAM', ...tooManyRequests() },
    'throttled',
    /^Too many requests to \S+ while exchanging the ID token: 3 attempts/,
    3,
  ],
  [
    'an SSO-OIDC in trouble',
    { operation: 'CreateTokenWithIAM', ...oauthError(500, 'server_error', 'InternalServerException') },
    'unexpected',
    /returned InternalServerException while exchanging the ID token \(HTTP 500.*server_error/,
    3,
  ],
];

sideBySide.each(lasting)(
  '%s for every attempt ends with the right error code',
  async (_, fault, code, words, attempts) => {
    const scene = await playJob({}, { env: { AWS_MAX_ATTEMPTS: '3' } });
    scene.emulator.faults.add({ ...fault, times: always });
    expect(failureOf(await scene.step(exchange), code)).toMatch(words);
    expect(scene.operations().filter((operation) => operation === fault.operation)).toHaveLength(attempts);
  },
);

sideBySide('an ID token that a proxy answers from a cache is refused after one request, with that cause', async () => {
  const scene = await playJob();
  await scene.step(exchange);
  const stale = [...scene.emulator.issuedSecrets].filter((secret) => secret.startsWith('eyJ'));
  const cached = (value: string | undefined, audience: string): Fault => ({
    operation: 'GetIdToken',
    kind: 'answer',
    status: 200,
    body: JSON.stringify({ value }),
    times: always,
    when: ({ query }) => query.get('audience') === audience,
  });
  // Spent already: whoever sees an assertion again refuses it.
  const replay = scene.emulator.faults.add(cached(stale[1], exchange['application-arn']));
  scene.emulator.resetRequests();
  const replayed = failureOf(await scene.step(exchange, { continueOnError: true }), 'token-exchange-rejected');
  expect(replayed).toContain('invalid_grant');
  expect(askedOf(scene, 'CreateTokenWithIAM')).toHaveLength(1);
  replay.remove();
  scene.emulator.world.clock.advance(301);
  scene.emulator.faults.add(cached(stale[0], 'sts.amazonaws.com'));
  scene.emulator.resetRequests();
  const expired = failureOf(await scene.step(exchange), 'web-identity-rejected');
  expect(expired).toContain(`STS in ${ssoRegion} refused the ID token`);
  expect(expired).toContain('check that no proxy returns a cached token');
  expect(askedOf(scene, 'AssumeRoleWithWebIdentity')).toHaveLength(1);
});

sideBySide('an exchange that arrives five minutes late is signed and sent once more', async () => {
  const scene = await playJob();
  scene.emulator.faults.add({
    operation: 'CreateTokenWithIAM',
    kind: 'delay',
    ms: 0,
    when: () => {
      scene.emulator.world.clock.advance(301);
      return true;
    },
  });
  // Signature and assertion are too old by then: signed anew, and with another assertion, the request is taken.
  expect((await scene.step(exchange)).conclusion).toBe('success');
  expect(askedOf(scene, 'CreateTokenWithIAM')).toHaveLength(2);
});
