/** The program behind a `credential_process`, in the hands of hasty, noisy and careless jobs. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { cp, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { jsonAnswer, tooManyRequests } from '../../emulator/index.ts';
import { snapshotTree } from '../../runner/index.ts';
import { temporaryFolder } from '../after-test.ts';
import { faketime, python3, testWith } from '../real-clients/tools.ts';
import { fastTime } from '../reliability/fast-time.ts';
import { askProcess, processFolderOf, processLineOf, startProcess, stepEnv } from './ask.ts';
import { shareClock } from './clock.ts';
import { failureOf } from './failure.ts';
import { playJob, webIdentity } from './oidc.ts';
import { action, dev, type PlayOptions, play, playSignedIn, type Scene, signedIn, tokenFile } from './play.ts';

const name = 'p';
const renewing = { ...dev, 'profile-type': 'process', 'aws-profile': name };
/** The token is renewed where it lies. */
const renewed = { changed: [tokenFile] };

async function playRenewing(options: PlayOptions = {}): Promise<Scene> {
  const scene = await playSignedIn(options);
  expect((await scene.step(renewing)).conclusion).toBe('success');
  scene.emulator.resetRequests();
  return scene;
}

testWith(
  faketime,
  'the credential process answers on stdout, with nothing on stderr, whatever variables the job sets',
  async () => {
    const scene = await playRenewing({ changed: [tokenFile, 'broken'] });
    const clock = await shareClock(scene);
    await writeFile(scene.home('broken'), 'no section\n[profile ');
    const noise = {
      NODE_OPTIONS: '--require /nowhere.cjs --trace-warnings',
      NODE_DEBUG: 'http,https,net,tls,fs,module',
      NODE_V8_COVERAGE: scene.home('coverage'),
      HTTPS_PROXY: 'http://127.0.0.1:1',
      AWS_PROFILE: 'nobody',
      AWS_REGION: 'nowhere',
      AWS_CONFIG_FILE: scene.home('broken'),
      AWS_SHARED_CREDENTIALS_FILE: scene.home('broken'),
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
      AWS_ENDPOINT_URL_SSO: 'http://127.0.0.1:1',
      AWS_USE_FIPS_ENDPOINT: 'true',
      AWS_MAX_ATTEMPTS: 'many',
      AWS_RETRY_MODE: 'none',
      AWS_DEFAULTS_MODE: 'none',
      AWS_ACCESS_KEY_ID: 'AKIAABCDEFGHIJKLMNOP',
      AWS_SECRET_ACCESS_KEY: 'of-another',
      AWS_BEARER_TOKEN_SSO: 'of-another',
    };
    for (const seconds of [0, 7200]) {
      await clock.moveTo(seconds);
      const { code, stdout, stderr, credentials, arn } = await askProcess(scene, name, { ...clock.env, ...noise });
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toBe(`${JSON.stringify(credentials)}\n`);
      expect(arn).toBeDefined();
    }
    expect(scene.operations()).toEqual(['CreateToken', 'GetRoleCredentials']);
  },
);

testWith(faketime, 'the credential process renews credentials in an empty environment, as under sudo', async () => {
  const scene = await playJob();
  await scene.step({ ...webIdentity, 'profile-type': 'process', 'aws-profile': name });
  const clock = await shareClock(scene);
  await clock.moveTo(7200);
  const ask = promisify(execFile)('/bin/sh', ['-c', processLineOf(scene, name)], { env: clock.env });
  expect(JSON.parse((await ask).stdout)).toMatchObject({ Version: 1, AccountId: '111122223333' });
  expect(scene.operations().slice(2)).toEqual(['GetIdToken', 'AssumeRoleWithWebIdentity']);
});

testWith(
  faketime,
  'twenty processes that ask at the moment of expiry cause one renewal and get the same answer',
  async () => {
    const scene = await playRenewing(renewed);
    const clock = await shareClock(scene);
    await clock.moveTo(3600);
    scene.emulator.faults.add({ operation: 'GetRoleCredentials', kind: 'delay', ms: 500 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => askProcess(scene, name, clock.env)));
    expect(answers.map(({ code, stderr }) => [code, stderr])).toEqual(Array(20).fill([0, '']));
    expect(new Set(answers.map(({ stdout }) => stdout)).size).toBe(1);
    expect(answers[0]?.arn).toBeDefined();
    expect(scene.operations()).toEqual(['CreateToken', 'GetRoleCredentials']);
  },
);

testWith(
  faketime,
  'while renewals fail, cached credentials are served and one process retries each minute',
  async () => {
    const scene = await playRenewing({ ...renewed, env: { AWS_MAX_ATTEMPTS: '1' } });
    const clock = await shareClock(scene);
    scene.emulator.faults.add({
      operation: 'GetRoleCredentials',
      times: Number.POSITIVE_INFINITY,
      ...tooManyRequests(),
    });
    for (const [seconds, tries] of [
      [3000, 1],
      [3055, 1],
      [3065, 2],
    ] as const) {
      await clock.moveTo(seconds);
      const answers = await Promise.all(Array.from({ length: 5 }, () => askProcess(scene, name, clock.env)));
      expect(answers.map(({ code, stderr }) => [code, stderr])).toEqual(Array(5).fill([0, '']));
      expect(new Set(answers.map(({ arn }) => arn)).size).toBe(1);
      expect(scene.operations().filter((one) => one === 'GetRoleCredentials')).toHaveLength(tries);
    }
    scene.emulator.faults.clear();
    await clock.moveTo(3130);
    await askProcess(scene, name, clock.env);
    expect(scene.operations().filter((one) => one === 'GetRoleCredentials')).toHaveLength(3);
  },
);

testWith(faketime, 'a process that is killed during a renewal does not block the next one', async () => {
  const scene = await playRenewing(renewed);
  const clock = await shareClock(scene);
  await clock.moveTo(3600);
  scene.emulator.faults.add({ operation: 'GetRoleCredentials', kind: 'hang' });
  const child = startProcess(scene, name, clock.env);
  while (!scene.operations().includes('GetRoleCredentials')) await sleep(20);
  process.kill(-(child.pid ?? 0), 'SIGKILL');
  await once(child, 'close');
  const { code, stderr, arn } = await askProcess(scene, name, fastTime({ seconds: 3600 }));
  expect([code, stderr]).toEqual([0, '']);
  expect(arn).toBeDefined();
});

testWith(faketime, 'a renewal without an answer ends by itself with code and remedy, and frees its lock', async () => {
  const scene = await playRenewing(renewed);
  const clock = await shareClock(scene);
  await clock.moveTo(3600);
  scene.emulator.faults.add({ operation: 'GetRoleCredentials', kind: 'hang', times: Number.POSITIVE_INFINITY });
  const { code, stdout, stderr } = await askProcess(scene, name, fastTime({ seconds: 3600 }));
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^network: No answer from 127\.0\.0\.1:\d+ while getting role credentials.+\n.+\n$/);
  // What it held is free again.
  scene.emulator.faults.clear();
  expect((await askProcess(scene, name, clock.env)).arn).toBeDefined();
});

for (const folder of ['my runner', "the runner's", 'ä & (b) [c] *']) {
  const title = `a process profile works with RUNNER_TEMP in a folder called ${folder}`;
  const playThere = async () => playRenewing({ temp: join(await temporaryFolder('runner-'), folder) });

  test(`${title}, run by a shell`, async () => {
    expect((await askProcess(await playThere(), name)).arn).toBeDefined();
  });

  testWith(python3, `${title}, split as botocore does`, async (python) => {
    const scene = await playThere();
    const split = 'import shlex, subprocess, sys; subprocess.run(shlex.split(sys.argv[1]), check=True)';
    const args = ['-c', split, processLineOf(scene, name)];
    const { stdout } = await promisify(execFile)(python, args, { env: stepEnv(scene) });
    expect(JSON.parse(stdout)).toMatchObject({ Version: 1 });
  });
}

test.each(['a$HOME', 'a #b'])(
  'RUNNER_TEMP in a folder called %j is unsafe-file before anything is written',
  async (folder) => {
    const root = await temporaryFolder('runner-');
    const scene = await playSignedIn({ temp: join(root, folder) });
    const step = await scene.step(renewing);
    expect(failureOf(step, 'unsafe-file')).toContain('profile-type: static');
  },
);

test('a process profile works after a checkout has removed the action from the workspace', async () => {
  const scene = await playSignedIn();
  const local = join(scene.job.workspace, 'action');
  for (const part of ['action.yml', 'dist']) await cp(join(action, part), join(local, part), { recursive: true });
  expect((await scene.job.uses(local, { with: renewing })).conclusion).toBe('success');
  await rename(local, `${local}.gone`);
  expect((await askProcess(scene, name)).arn).toBeDefined();
  await rename(`${local}.gone`, local);
});

test('a credential process with broken cache and record fails without showing them', async () => {
  const scene = await playRenewing();
  const folder = processFolderOf(scene, name);
  const [cache = '', record = ''] = (await readdir(folder)).toSorted();
  await writeFile(join(folder, cache), '{"secretAccessKey":"half-writ');
  expect((await askProcess(scene, name)).arn).toBeDefined();
  for (const file of [cache, record]) await writeFile(join(folder, file), '{"secretAccessKey":"half-writ');
  const { code, stdout, stderr } = await askProcess(scene, name);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(
    /^unexpected: The profile p cannot be renewed, because the job that wrote it has ended\.\nUse the profile only in that job\.\n$/,
  );
});

testWith(faketime, 'a token in an error of the service is masked on stderr', async () => {
  const scene = await play({}, (emulator) => ({
    [tokenFile]: signedIn(emulator, { refreshToken: undefined }),
  }));
  await scene.step(renewing);
  const { accessToken } = JSON.parse(await readFile(scene.home(tokenFile), 'utf8'));
  const clock = await shareClock(scene);
  scene.emulator.faults.add({
    operation: 'GetRoleCredentials',
    ...jsonAnswer(400, { message: `bad ${accessToken}`, __type: 'InvalidRequestException' }),
    times: Number.POSITIVE_INFINITY,
  });
  await clock.moveTo(3620);
  const { code, stderr } = await askProcess(scene, name, clock.env);
  expect(code).toBe(1);
  expect(stderr).toContain('bad ***');
});

test('before the post step the secrets of a process profile lie only under RUNNER_TEMP', async () => {
  const scene = await playRenewing();
  await askProcess(scene, name);
  const own = dirname(scene.job.env.AWS_CONFIG_FILE ?? '');
  expect((await stat(own)).mode & 0o777).toBe(0o700);
  expect(Object.keys(snapshotTree(scene.home())).filter((path) => path.endsWith('.json'))).toEqual([tokenFile]);
});
