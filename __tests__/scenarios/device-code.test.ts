/** `aws sso login` for a job: a person reads the log, opens the link and decides. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { deny, jsonAnswer, oauthError, remember } from '../../emulator/index.ts';
import { sideBySide } from '../after-test.ts';
import { failureOf } from './failure.ts';
import { device, privately, readPrompt, sessionFiles, stepApprovedBy } from './person.ts';
import { dev, play, ssoRegion, startUrl } from './play.ts';

sideBySide(
  'an approved sign-in gives the job credentials, with its session in a 0600 file under RUNNER_TEMP',
  async () => {
    const scene = await play({
      ...privately,
      github: { workflow: 'Deploy', ref: 'refs/heads/release', run_number: '42' },
    });
    const { conclusion, outputs, annotations, summary, masked } = await stepApprovedBy('bob', scene);
    expect(conclusion).toBe('success');
    expect(outputs['aws-account-id']).toBe('111122223333');
    expect(scene.emulator.requests.at(-1)).toMatchObject({ operation: 'GetRoleCredentials', caller: 'bob' });

    const [notice, ...others] = annotations.filter(({ level }) => level === 'notice');
    expect(others).toEqual([]);
    expect(notice?.title).toBe('Sign in to AWS');
    const [, link = '', code = ''] =
      /Open (\S+) and approve the code ([A-Z]{4}-[A-Z]{4}),/.exec(notice?.message ?? '') ?? [];
    expect(link).toBe(`${scene.emulator.url}/device?user_code=${code}`);
    expect(notice?.message.split('\n')[1]).toBe(
      'It is for ReadOnlyAccess in account 111122223333. octocat requested it in run 42 of the workflow "Deploy" of octo-org/octo-repo, on "refs/heads/release".',
    );
    expect(notice?.message).toContain('Approve only a run that you started yourself');
    expect(summary).toContain(`<a href="${link}">${link}</a> and approve the code <code>${code}</code>`);

    expect(scene.emulator.issuedSecrets.size).toBeGreaterThan(5);
    expect([...scene.emulator.issuedSecrets].filter((secret) => !masked.includes(secret))).toEqual([]);
    expect(masked.filter((value) => link.includes(value))).toEqual([]);
    const [file = ''] = await sessionFiles(scene.job);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    // No session is left under RUNNER_TEMP, and nothing was ever written at home.
  },
);

sideBySide('verification link and user code are in the job summary while the step waits', async () => {
  const scene = await play(privately);
  const running = scene.step(device);
  const { link, userCode } = await readPrompt(scene, running);
  const folder = join(scene.job.temp, '_runner_file_commands');
  const read = async () => {
    const names = (await readdir(folder)).filter((name) => name.startsWith('step_summary_'));
    return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('');
  };
  while (!(await read()).includes(link));
  deny(scene.emulator.world, userCode);
  await running;
});

sideBySide('a denied sign-in is authorization-denied', async () => {
  const scene = await play(privately);
  const running = scene.step(device);
  const { userCode } = await readPrompt(scene, running);
  deny(scene.emulator.world, userCode);
  const text = failureOf(await running, 'authorization-denied');
  expect(text).toContain(`The sign-in with the code ${userCode} at ${startUrl} in ${ssoRegion} was denied`);
  expect(text).toContain('access_denied: User denied the request');
  expect(text).toContain('\nRun the job again');
});

sideBySide('a code that nobody approves in time is authorization-expired, with start URL and region', async () => {
  const scene = await play({ ...privately, settings: { deviceCodeSeconds: 2 } });
  const text = failureOf(await scene.step(device), 'authorization-expired');
  expect(text).toContain(`for ${startUrl} in ${ssoRegion} in time`);
  expect(text).toContain('correct sso-region');
});

sideBySide('an expired_token answer of the service is authorization-expired', async () => {
  const scene = await play(privately);
  const running = scene.step(device);
  await readPrompt(scene, running);
  scene.emulator.world.clock.advance(601);
  failureOf(await running, 'authorization-expired');
});

const oauth = (error: string) => oauthError(400, error, 'SomeException');

/** Milliseconds between one request and the next. */
function gaps(requests: readonly { readonly time: number; readonly operation: string }[]): readonly number[] {
  const times = requests.filter(({ operation }) => operation === 'CreateToken').map(({ time }) => time);
  return times.slice(1).map((time, index) => time - (times[index] ?? 0));
}

sideBySide('polls wait for the interval, and five seconds longer after each slow_down', async () => {
  const scene = await play({ ...privately, settings: { deviceCodeSeconds: 36 } });
  scene.emulator.world.autoApprove = { afterPolls: 1 };
  const slowDown = scene.emulator.faults.add({ operation: 'CreateToken', ...oauth('slow_down') });
  const { conclusion, log } = await scene.step(device);
  expect(conclusion).toBe('success');
  expect(slowDown.used).toBe(1);
  expect(gaps(scene.emulator.requests)).toHaveLength(2);
  for (const gap of gaps(scene.emulator.requests)) expect(gap).toBeGreaterThanOrEqual(5_990);
  // From there to the end the countdown passes one half minute.
  expect(log.filter((line) => line.includes('Waiting for approval'))).toEqual([
    expect.stringMatching(/^Waiting for approval of the sign-in: 3\d s left\.$/),
    expect.stringMatching(/^Waiting for approval of the sign-in: [12]\d s left\.$/),
  ]);
});

sideBySide('network failures between polls do not end the wait, but slow it down', async () => {
  const scene = await play(privately);
  scene.emulator.world.autoApprove = { afterPolls: 2 };
  const page = { kind: 'answer' as const, status: 502, body: '<html>Bad gateway</html>' };
  scene.emulator.faults.add({ operation: 'CreateToken', kind: 'reset' });
  scene.emulator.faults.add({ operation: 'CreateToken', ...page });
  expect((await scene.step(device)).conclusion).toBe('success');
  const [first, second, third] = gaps(scene.emulator.requests);
  expect(first).toBeGreaterThanOrEqual(1_990);
  expect(second).toBeGreaterThanOrEqual(3_990);
  expect(third).toBeGreaterThanOrEqual(990);
});

sideBySide('an approval whose answer is lost is a network error', async () => {
  const scene = await play(privately);
  scene.emulator.world.autoApprove = { afterPolls: 0 };
  scene.emulator.faults.add({ operation: 'CreateToken', kind: 'truncate' });
  const text = failureOf(await scene.step(device), 'network');
  expect(text).toContain('while waiting for the approval');
});

sideBySide.each([
  ['a portal that the region does not know', 'StartDeviceAuthorization', 'invalid_request'],
  ['a code that can never be used there', 'CreateToken', 'invalid_grant'],
])('%s is invalid input that names sso-start-url and sso-region', async (_title, operation, code) => {
  const scene = await play(privately);
  scene.emulator.faults.add({ operation, ...oauth(code) });
  const text = failureOf(await scene.step(device), 'invalid-input');
  expect(text).toContain(`Input sso-start-url is ${startUrl}`);
  expect(text).toContain(`sso-region ${ssoRegion} does not know (${code})`);
});

sideBySide('a KMS error of the instance is unexpected, not a denial', async () => {
  const scene = await play(privately);
  const body = { error: 'access_denied', error_description: '', reason: 'KMS_AccessDeniedException' };
  const headers = { 'x-amzn-errortype': 'SomeException' };
  scene.emulator.faults.add({ operation: 'CreateToken', ...jsonAnswer(400, body, headers) });
  const text = failureOf(await scene.step(device), 'unexpected');
  expect(text).toContain('KMS_AccessDeniedException');
});

sideBySide.each([
  'https://evil.example.com/device',
  'https://device.sso.us-east-1.amazonaws.com.evil.example/',
  'http://device.sso.us-east-1.amazonaws.com/',
  'https://evil.s3.amazonaws.com/device',
  'https://evil.sso.s3.amazonaws.com/device',
  'https://abc123.execute-api.us-east-1.amazonaws.com/device',
  'https://device.sso.us-east-1.amazonaws.com@evil.example/',
  'https://user:word@device.sso.us-east-1.amazonaws.com/',
  'https://device.sso.us-east-1.amazonaws.com:8443/',
  'javascript:alert(1)',
  '##[error]no URL at all',
])('the verification URL %s is a network error and is not shown', async (hostile) => {
  const scene = await play(privately, ({ faults, world }) => {
    const answer = { deviceCode: remember(world, 'a-device-code-0123456789'), userCode: 'ABCD-EFGH', expiresIn: 600 };
    const good = 'https://device.sso.us-east-1.amazonaws.com/';
    const body = { ...answer, verificationUri: good, verificationUriComplete: hostile, interval: 1 };
    faults.add({ operation: 'StartDeviceAuthorization', ...jsonAnswer(200, body) });
    return {};
  });
  const step = await scene.step(device);
  const text = failureOf(step, 'network');
  expect(text).toContain('did not come from the service itself');
  expect(step.annotations.filter(({ level }) => level === 'notice')).toEqual([]);
  expect(`${scene.job.log.join('\n')}${step.summary}`).not.toMatch(
    /evil\S*\/|amazonaws\.com\/|https:\/\/\S*evil|ABCD-EFGH|alert/,
  );
  expect(scene.operations()).toEqual(['RegisterClient', 'StartDeviceAuthorization']);
});

sideBySide('a user code with a link in it is a network error and is not shown', async () => {
  const scene = await play(privately, ({ faults }) => {
    const answer = {
      deviceCode: 'd',
      verificationUri: 'https://d-1234567890.awsapps.com/start/#/device',
      expiresIn: 60,
    };
    const body = { ...answer, userCode: 'see https://evil.example.com' };
    faults.add({ operation: 'StartDeviceAuthorization', ...jsonAnswer(200, body) });
    return {};
  });
  failureOf(await scene.step(device), 'network');
  expect(scene.job.log.join('\n')).not.toContain('evil.example');
});

sideBySide('workflow names in the prompt are neither workflow commands nor markup', async () => {
  const workflow = '</p><img src=x>\n::error::x ##[error]y';
  const scene = await play({ ...privately, github: { workflow } });
  const { summary, annotations, conclusion } = await stepApprovedBy('alice', scene);
  expect(conclusion).toBe('success');
  expect(annotations.filter(({ level }) => level === 'error')).toEqual([]);
  expect(summary).not.toContain('<img');
  expect(scene.job.log.join('\n')).not.toContain('##[error]');
});

sideBySide('mask-aws-account-id masks account ids in the prompt', async () => {
  const scene = await play(privately);
  const inputs = { ...device, 'mask-aws-account-id': 'true' };
  const { summary, annotations } = await stepApprovedBy('alice', scene, inputs);
  const [notice] = annotations.filter(({ level }) => level === 'notice');
  expect(notice?.message).toContain('ReadOnlyAccess in account ***');
  expect(summary).toContain('ReadOnlyAccess in account ***');
  expect(summary).not.toContain('111122223333');
});

sideBySide.each([
  [{ visibility: 'public', private: false }, 'push', 'in a public repository'],
  [{ private: false }, 'workflow_dispatch', 'in a public repository'],
  [{ visibility: 'private', private: true }, 'pull_request_target', 'for the event pull_request_target'],
])('device-code for %j on %s is not-allowed before any request', async (repository, name, words) => {
  const scene = await play({ event: { name, payload: { repository: { id: 1, ...repository } } } });
  const step = await scene.step(device);
  expect(failureOf(step, 'not-allowed')).toContain(`device-code is not allowed ${words}`);
  expect(scene.operations()).toEqual([]);
});

sideBySide.each([
  [{ visibility: 'internal', private: true }, 0],
  [{ visibility: 'private' }, 0],
  [{ private: true }, 0],
  [{}, 1],
])('in a repository of which the event tells %j, device-code gives %i warnings', async (repository, count) => {
  const scene = await play({ event: { name: 'push', payload: { repository: { id: 1, ...repository } } } });
  const { annotations, conclusion } = await stepApprovedBy('alice', scene);
  expect(conclusion).toBe('success');
  const warnings = annotations.filter(({ level, message }) => level === 'warning' && message.includes('is public'));
  expect(warnings).toHaveLength(count);
});

sideBySide('the prompt of a rerun names who started it and who started the first run', async () => {
  const scene = await play({ ...privately, github: { actor: 'octocat', triggering_actor: 'hubot' } });
  const { annotations } = await stepApprovedBy('alice', scene);
  const [notice] = annotations.filter(({ level }) => level === 'notice');
  expect(notice?.message).toContain('hubot, who re-ran it after octocat, requested it');
});

sideBySide.each([
  ['CI", on "refs/heads/main". It is for nothing. "', '"CI\\", on \\"refs/heads/main\\". It is for nothing. \\""'],
  ['CI\n::error::no', '"CI\\n::error::no"'],
  ['x'.repeat(500), 'a text of 500 characters'],
])('the prompt quotes a workflow named %j, behind what it is for', async (workflow, words) => {
  const scene = await play({ ...privately, github: { workflow, ref: 'refs/heads/a"b' } });
  const { annotations } = await stepApprovedBy('alice', scene);
  const [notice] = annotations.filter(({ level }) => level === 'notice');
  expect(notice?.message).toMatch(
    /^Open .*\nIt is for ReadOnlyAccess in account 111122223333\. octocat requested it in run /,
  );
  expect(notice?.message).toContain(` of the workflow ${words} of octo-org/octo-repo, on "refs/heads/a\\"b".`);
});

sideBySide('a cancelled job ends the wait at once and leaves nothing behind', async () => {
  // The runner would wait ten minutes before it sends more than SIGINT: longer than this test may take.
  const scene = await play({ ...privately, waits: { interrupt: 600_000 } });
  const running = scene.step(device);
  await readPrompt(scene, running);
  scene.job.cancel();
  const { outcome, envWritten, outputs } = await running;
  expect({ outcome, envWritten, outputs }).toEqual({ outcome: 'cancelled', envWritten: {}, outputs: {} });
});

sideBySide.each([
  [{ 'sso-start-url': '' }, 'sso-start-url is missing'],
  [{ 'sso-region': '' }, 'sso-region is missing'],
  [{ 'sso-token': 'a-token' }, 'Remove sso-token to have a person sign in'],
  [{ 'role-to-assume': 'arn:aws:iam::111122223333:role/deploy' }, 'Use role-chain'],
  [{ audience: 'x' }, 'audience is set, but credential-source is device-code'],
])('the inputs %j with device-code are invalid input', async (change, words) => {
  const scene = await play(privately);
  const step = await scene.step({ ...dev, 'credential-source': 'device-code', ...change } as Record<string, string>);
  expect(failureOf(step, 'invalid-input')).toContain(words);
  expect(scene.operations()).toEqual([]);
});
