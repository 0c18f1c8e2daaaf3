/** An OIDC token in a file, as runners on EKS, Forgejo or GitLab have it, instead of GitHub's token endpoint. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { stsError } from '../../emulator/index.ts';
import { callerOf } from './caller.ts';
import { failureOf } from './failure.ts';
import { askedOf, exchange, playJob, role, session, webIdentity } from './oidc.ts';
import { play, type Scene } from './play.ts';
import { playSteps } from './workflow.ts';

/** A token of the demo job, as whoever keeps the file would put it there. */
async function tokenFor({ emulator }: Scene, audience = 'sts.amazonaws.com'): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = emulator.idTokenEnv();
  const answer = await fetch(`${url}&audience=${audience}`, { headers: { authorization: `Bearer ${token}` } });
  const { value } = (await answer.json()) as { readonly value: string };
  emulator.resetRequests();
  return value;
}

/** A job that has no right to an ID token of GitHub, and the file. */
async function playWithFile(): Promise<{ readonly scene: Scene; readonly path: string }> {
  const scene = await play();
  const path = scene.home('secrets/eks.amazonaws.com/serviceaccount/token');
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, `${await tokenFor(scene)}\n`);
  return { scene, path };
}

/** What the test made is no part of the home that is compared. */
async function without(scene: Scene): Promise<void> {
  await rm(scene.home('secrets'), { recursive: true });
}

test('a workflow of configure-aws-credentials with a token file runs unchanged without id-token: write', async () => {
  const { scene, path } = await playWithFile();
  const [step] = await playSteps(
    `- uses: aws-actions/configure-aws-credentials@v6
  with:
    aws-region: us-east-2
    role-to-assume: ${role('111122223333')}
    web-identity-token-file: ${path}
    role-session-name: eks-runner
    audience: sts.amazonaws.com
`,
    scene,
  );
  expect(step?.conclusion).toBe('success');
  expect(scene.operations()).toEqual(['AssumeRoleWithWebIdentity']);
  expect(await callerOf(scene)).toBe(session('111122223333', 'deploy', 'eks-runner'));
  await without(scene);
});

test('the file is read again for each attempt, from ~ and relative to the checkout', async () => {
  const { scene } = await playWithFile();
  const operation = 'AssumeRoleWithWebIdentity';
  scene.emulator.faults.add({ operation, times: 1, ...stsError(400, 'IDPCommunicationError', 'No answer') });
  const file = '~/secrets/eks.amazonaws.com/serviceaccount/token';
  expect((await scene.step({ ...webIdentity, 'web-identity-token-file': file })).conclusion).toBe('success');
  expect(askedOf(scene, operation)).toHaveLength(2);
  await writeFile(join(scene.job.workspace, 'token'), await tokenFor(scene));
  expect((await scene.step({ ...webIdentity, 'web-identity-token-file': 'token' })).conclusion).toBe('success');
  await rm(join(scene.job.workspace, 'token'));
  await without(scene);
});

test('the file may stand for the bootstrap of trusted-token-issuer, whose exchange asks GitHub', async () => {
  const scene = await playJob();
  const path = join(scene.job.temp, 'token');
  await writeFile(path, await tokenFor(scene));
  expect((await scene.step({ ...exchange, 'web-identity-token-file': path })).conclusion).toBe('success');
  expect(askedOf(scene, 'GetIdToken')).toEqual([{ audience: exchange['application-arn'] }]);
  expect(scene.operations()).toContain('AssumeRoleWithWebIdentity');
  await rm(path);
});

test('a profile that renews itself reads the file again', async () => {
  const { scene, path } = await playWithFile();
  const inputs = { ...webIdentity, 'aws-profile': 'eks', 'profile-type': 'process', 'web-identity-token-file': path };
  await scene.step(inputs);
  expect(await callerOf(scene, { AWS_PROFILE: 'eks' })).toBe(session('111122223333'));
  await without(scene);
});

test.each([
  ['missing', undefined, 'does not exist'],
  ['empty', '\n', 'is empty'],
  ['not a token', 'hello', 'does not contain an OIDC token'],
  ['a token without claims', 'a.b.c', 'is not a valid JWT'],
])('a file that is %s is no-id-token that names the path', async (_, content, words) => {
  const scene = await play();
  const path = join(scene.job.temp, 'token');
  if (content !== undefined) await writeFile(path, content);
  const text = failureOf(await scene.step({ ...webIdentity, 'web-identity-token-file': path }), 'no-id-token');
  expect(text).toContain(path);
  expect(text).toContain(words);
  expect(scene.operations()).toEqual([]);
  await rm(path, { force: true });
});

test.each([
  ['of another audience', 'octo', undefined, /, or have a token with an audience that it has in (.*)\.$/],
  ['that has expired', 'sts.amazonaws.com', 'ExpiredTokenException', /^Check the program that writes (.*): its token/m],
])('a token %s in the file is web-identity-rejected, which leads to the file', async (_, audience, error, words) => {
  const scene = await play();
  const path = join(scene.job.temp, 'token');
  await writeFile(path, await tokenFor(scene, audience));
  const operation = 'AssumeRoleWithWebIdentity';
  if (error) scene.emulator.faults.add({ operation, times: 1, ...stsError(400, error, 'Token expired') });
  const text = failureOf(
    await scene.step({ ...webIdentity, 'web-identity-token-file': path }),
    'web-identity-rejected',
  );
  expect(words.exec(text)?.[1]).toBe(path);
  await rm(path);
});

test('a token file with a cached token is invalid input', async () => {
  const scene = await play();
  const inputs = { account: 'dev', 'permission-set': 'Deploy', 'web-identity-token-file': '/var/run/token' };
  expect(failureOf(await scene.step(inputs), 'invalid-input')).toContain('Input web-identity-token-file is set');
});
