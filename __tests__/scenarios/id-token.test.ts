/** The request for the job's ID token: who gets none and why, and what the way to GitHub may do to it. */
import { expect } from '@jest/globals';
import { type FaultKind, jsonAnswer, proxyPage } from '../../emulator/index.ts';
import type { JobOptions } from '../../runner/index.ts';
import { sideBySide } from '../after-test.ts';
import { failureOf } from './failure.ts';
import { answersOf, playJob, webIdentity } from './oidc.ts';
import { play } from './play.ts';

const permission = 'Add permissions: id-token: write (and contents: read for a checkout) to the job';
const reusable = 'for a reusable workflow, also add it to the job that calls it';
const operation = 'GetIdToken';
const always = Number.POSITIVE_INFINITY;

/** A job without the permission. */
async function refusedWithout(options: Omit<JobOptions, 'secrets'>): Promise<string> {
  const scene = await play(options);
  const text = failureOf(await scene.step(webIdentity), 'no-id-token');
  expect(scene.emulator.requests).toEqual([]);
  await scene.close();
  return text;
}

sideBySide(
  'a job without id-token: write is no-id-token, with the permission to add, for a reusable workflow too',
  async () => {
    const text = await refusedWithout({});
    expect(text).toContain('This job cannot request an ID token. It needs the permission id-token: write;');
    expect(text).toContain('pull requests from forks never get one');
    expect(text).toContain(`${permission}; ${reusable}.`);
  },
);

const forked = { repository: { id: 1 }, pull_request: { user: { login: 'mallory' }, head: { repo: { id: 2 } } } };
const isForFork = 'Pull requests from forks never get one, whatever permissions the workflow sets.';

sideBySide("a fork's pull request is no-id-token, with an if: condition as remedy", async () => {
  const text = await refusedWithout({ event: { name: 'pull_request', payload: forked } });
  expect(text).toContain(isForFork);
  expect(text).toContain('Run the job only for branches of this repository, with an if: condition.');
  expect(text).toContain('permissions: id-token: write');
});

const workflowRun = { event: 'pull_request', head_repository: { id: 2 } };
sideBySide.each([
  { name: 'pull_request_target', payload: forked },
  { name: 'workflow_run', payload: { repository: { id: 1 }, workflow_run: workflowRun } },
  { name: 'pull_request', payload: { repository: { id: 1 }, pull_request: { head: { repo: { id: 1 } } } } },
])('the event %j without the permission is no-id-token, with the permission as remedy', async (event) => {
  const text = await refusedWithout({ event });
  expect(text).not.toContain(isForFork);
  expect(text).toContain(permission);
});

sideBySide('a run by Dependabot without the permission is no-id-token and names Dependabot', async () => {
  const text = await refusedWithout({ github: { actor: 'dependabot[bot]' } });
  expect(text).toContain('Dependabot started this run, so its permissions are restricted.');
  expect(text).toContain(permission);
});

sideBySide.each([
  'http://token.actions.example/idtoken?api-version=2.0',
  'http://127.0.0.1.example/idtoken',
  'http://10.0.0.1:8080/idtoken',
  'ftp://127.0.0.1/idtoken',
  'not a URL',
])('the request URL %s is no-id-token, and nothing is sent there', async (address) => {
  const text = await refusedWithout({
    env: { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-the-workflow' },
  });
  expect(text).toContain('ACTIONS_ID_TOKEN_REQUEST_URL is not an https:// URL');
  expect(text).toContain('Remove ACTIONS_ID_TOKEN_REQUEST_URL from every env:');
});

sideBySide.each(['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'])(
  '%s without its counterpart is no-id-token',
  async (name) => {
    expect(await refusedWithout({ env: { [name]: 'http://127.0.0.1:9/idtoken' } })).toContain(permission);
  },
);

sideBySide.each([
  [401, ': the request token has expired), as it does after a job has run for six hours.'],
  [403, ': the request token has expired).'],
  [404, ': the request token has expired).'],
])(
  'an ID token that is refused with %i is no-id-token after one request, with the words of the service',
  async (status, words) => {
    const scene = await playJob();
    scene.emulator.faults.add({
      operation,
      times: always,
      ...jsonAnswer(status, { message: 'the request token has expired' }),
    });
    const text = failureOf(await scene.step(webIdentity), 'no-id-token');
    expect(text).toMatch(/^This job cannot get an ID token: 127\.0\.0\.1:\d+ refused the request/);
    expect(text).toContain(`(HTTP ${status}${words}`);
    expect(text).toContain(permission);
    expect(answersOf(scene)).toEqual([[operation, status]]);
  },
);

sideBySide('an expired request token is no-id-token and names the six hours', async () => {
  const scene = await playJob();
  scene.emulator.world.clock.advance(7 * 3600);
  const text = failureOf(await scene.step(webIdentity), 'no-id-token');
  expect(text).toContain('after a job has run for six hours');
  expect(answersOf(scene)).toEqual([[operation, 401]]);
});

sideBySide.each<[string, FaultKind]>([
  ['a page with 200', proxyPage(200)],
  ['a page with 403', proxyPage(403)],
  ['a page with 407', proxyPage(407)],
  ['an answer without a token', jsonAnswer(200, { count: 0 })],
  ['a token that is none', jsonAnswer(200, { value: 'no-jwt-at-all' })],
  ['a redirect', { kind: 'answer', status: 302, headers: { location: 'https://evil.example/' }, body: '' }],
])('%s instead of an ID token is a network error after one request, with the host', async (_, fault) => {
  const scene = await playJob();
  scene.emulator.faults.add({ operation, times: always, ...fault });
  const text = failureOf(await scene.step(webIdentity), 'network');
  expect(text).toMatch(
    /^The answer from 127\.0\.0\.1:\d+ did not come from the service itself: HTTP \d+ while requesting an ID token/,
  );
  expect(scene.operations()).toEqual([operation]);
});

sideBySide.each<[string, FaultKind]>([
  ['500', jsonAnswer(500, { message: 'oops' })],
  ['503 with a page', proxyPage(503)],
  ['429', jsonAnswer(429, { message: 'slow down' })],
  ['a reset connection', { kind: 'reset' }],
  ['half an answer', { kind: 'truncate' }],
])('%s for two ID token requests is retried', async (_, fault) => {
  const scene = await playJob();
  scene.emulator.faults.add({ operation, times: 2, ...fault });
  expect((await scene.step(webIdentity)).conclusion).toBe('success');
  expect(scene.operations()).toEqual([operation, operation, operation, 'AssumeRoleWithWebIdentity']);
});

sideBySide.each<[FaultKind, string, RegExp]>([
  [
    { kind: 'reset' },
    'network',
    /^No answer from 127\.0\.0\.1:\d+ while requesting an ID token after 3 attempts \(ECONNRESET/,
  ],
  [{ kind: 'truncate' }, 'network', /after 3 attempts \(ECONNRESET: aborted/],
  [
    jsonAnswer(429, { message: 'slow down' }),
    'throttled',
    /^Too many requests to \S+ while requesting an ID token: 3 attempts over/,
  ],
  [jsonAnswer(500, { message: 'oops' }), 'unexpected', /returned HTTP 500 while requesting an ID token.*oops/],
])('%j for every ID token request ends after AWS_MAX_ATTEMPTS', async (fault, code, words) => {
  const scene = await playJob({}, { env: { AWS_MAX_ATTEMPTS: '3' } });
  scene.emulator.faults.add({ operation, times: always, ...fault });
  expect(failureOf(await scene.step(webIdentity), code)).toMatch(words);
  expect(scene.operations()).toEqual([operation, operation, operation]);
});

sideBySide(
  'an ID token request without an answer, or with one byte at a time, is given up after 20 seconds',
  async () => {
    const faults: readonly FaultKind[] = [{ kind: 'hang' }, { kind: 'slow-body', ms: 60_000 }];
    const endings = faults.map(async (fault) => {
      const scene = await playJob({}, { env: { AWS_MAX_ATTEMPTS: '1' } });
      scene.emulator.faults.add({ operation, ...fault });
      const text = failureOf(await scene.step(webIdentity), 'network');
      expect(text).toMatch(/^No answer from 127\.0\.0\.1:\d+ while requesting an ID token \(TimeoutError/);
      expect(scene.operations()).toEqual([operation]);
    });
    await Promise.all(endings);
  },
);
