/** Static, process and sso profiles side by side: which credentials the environment means, and that none harms another. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { snapshotTree } from '../../runner/index.ts';
import { askProcess } from './ask.ts';
import { callerOf, callersOf } from './caller.ts';
import { playJob, webIdentity } from './oidc.ts';
import { dev, playSignedIn, signedIn, ssoRegion } from './play.ts';

const name = '111122223333-ReadOnlyAccess';
const types = ['static', 'process', 'sso'] as const;

test.each(['process', 'sso'])(
  '%s: variables that would outrank the profile are blank, and restored after the job',
  async (type) => {
    const env = {
      AWS_PROFILE: 'earlier',
      AWS_DEFAULT_PROFILE: 'earlier',
      AWS_ACCESS_KEY_ID: 'AKIAABCDEFGHIJKLMNOP',
      AWS_SECRET_ACCESS_KEY: 'of-an-earlier-step',
      AWS_SESSION_TOKEN: 'of-an-earlier-step',
      AWS_SECURITY_TOKEN: 'of-an-earlier-step',
      AWS_CREDENTIAL_EXPIRATION: '2020-02-20T18:49:27Z',
      AWS_WEB_IDENTITY_TOKEN_FILE: '/var/run/secrets/eks.amazonaws.com/serviceaccount/token',
      AWS_ROLE_ARN: 'arn:aws:iam::999900001111:role/runner',
    };
    const scene = await playSignedIn({ env });
    const { envWritten } = await scene.step({ ...dev, 'profile-type': type });
    const { AWS_ROLE_ARN, ...outranking } = env;
    expect(envWritten).toEqual({
      ...Object.fromEntries(Object.keys(outranking).map((variable) => [variable, ''])),
      AWS_PROFILE: name,
      AWS_DEFAULT_PROFILE: name,
      AWS_REGION: ssoRegion,
      AWS_DEFAULT_REGION: ssoRegion,
      AWS_CONFIG_FILE: expect.any(String),
      AWS_SHARED_CREDENTIALS_FILE: expect.any(String),
      AWS_SDK_LOAD_CONFIG: '1',
    });
    await scene.end();
    expect(scene.job.env).toMatchObject(env);
  },
);

test.each(types)('%s: sections of the same name in ~/.aws are replaced, and restored after the job', async (type) => {
  const scene = await playSignedIn({
    files: {
      '.aws/config': `# mine\n[profile ${name}]\nsso_session = corp\nregion = us-west-2\n\n[profile other]\nregion = b\n`,
      '.aws/credentials': `[${name}]\naws_access_key_id = AKIAABCDEFGHIJKLMNOP\naws_secret_access_key = earlier\n`,
    },
  });
  const { envWritten } = await scene.step({ ...dev, 'profile-type': type, 'aws-config-directory': '~/.aws' });
  expect(envWritten.AWS_CONFIG_FILE).toBeUndefined();
  const config = await readFile(scene.home('.aws/config'), 'utf8');
  expect(config.startsWith(`# mine\n[profile ${name}]\n`)).toBe(true);
  expect(config).toContain('\n\n[profile other]\nregion = b\n');
  expect(config).not.toContain('us-west-2');
  expect(await readFile(scene.home('.aws/credentials'), 'utf8')).not.toContain('AKIAABCDEFGHIJKLMNOP');
  expect(await callersOf(scene, name)).toEqual([expect.stringMatching(/\/alice$/)]);
});

test('run with a process profile: the command has the profile, later steps have nothing', async () => {
  const scene = await playSignedIn({ env: { AWS_ACCESS_KEY_ID: 'AKIAABCDEFGHIJKLMNOP' } });
  const { log, envWritten, outputs, state } = await scene.step({
    ...dev,
    'profile-type': 'process',
    run: `env | grep ^AWS_ | grep -v ENDPOINT | sort
      cat "$AWS_CONFIG_FILE"
      sh "$(dirname "$AWS_CONFIG_FILE")/credential-process" ${name} > answer
      test -s answer`,
  });
  expect(envWritten).toEqual({});
  expect(state.undo).toBe('');
  expect(outputs['aws-account-id']).toBe('111122223333');
  expect([outputs['aws-profile'], outputs['aws-config-file']]).toEqual([undefined, undefined]);
  const folder = /^AWS_CONFIG_FILE=(.+)\/config$/m.exec(log.join('\n'))?.[1] ?? '';
  expect(log.slice(log.indexOf(`AWS_CONFIG_FILE=${folder}/config`))).toEqual([
    `AWS_CONFIG_FILE=${folder}/config`,
    `AWS_DEFAULT_REGION=${ssoRegion}`,
    `AWS_PROFILE=${name}`,
    `AWS_REGION=${ssoRegion}`,
    'AWS_SDK_LOAD_CONFIG=1',
    `AWS_SHARED_CREDENTIALS_FILE=${folder}/credentials`,
    'AWS_SSO_ACCOUNT_ID=111122223333',
    'AWS_SSO_ACCOUNT_NAME=',
    `AWS_SSO_PROFILE=${name}`,
    'AWS_SSO_ROLE_NAME=ReadOnlyAccess',
    `[profile ${name}]`,
    `region = ${ssoRegion}`,
    `credential_process = /bin/sh ${folder}/credential-process ${name}`,
  ]);
  expect(log.filter((line) => line.includes('cannot be masked'))).toHaveLength(1);
  const { AccessKeyId } = JSON.parse(await readFile(join(scene.job.workspace, 'answer'), 'utf8'));
  expect(scene.emulator.world.keys.get(AccessKeyId)?.principal.arn).toMatch(/\/alice$/);
  await scene.job.run('rm answer');
  // Before any post step: the session that the process had must not be there for later steps.
  expect(Object.keys(snapshotTree(dirname(folder))).filter((path) => /^aws-sso/.test(path))).toEqual([]);
  const [post] = await scene.end();
  expect(post?.log).toEqual(['Post job cleanup.']);
});

test.each([
  ['fails', 'exit 7', 7],
  ['is killed', 'kill -9 $$', 137],
])('run with a process profile: nothing is left when the command %s', async (_, command, code) => {
  const scene = await playSignedIn();
  const step = await scene.step({ ...dev, 'profile-type': 'process', run: command });
  expect([step.outcome, step.exitCode]).toEqual(['failure', code]);
  expect(Object.keys(snapshotTree(scene.job.temp)).filter((path) => /^aws-sso/.test(path))).toEqual([]);
});

test('uses of all types in one job: every profile works, and the environment means the last use', async () => {
  const scene = await playSignedIn({ env: { AWS_REGION: 'eu-west-1' } });
  const targets = [
    ['dev', 'ReadOnlyAccess'],
    ['dev', 'Deploy'],
    ['dev', 'SecurityAudit'],
    ['dev', 'AdministratorAccess'],
    ['prod', 'ReadOnlyAccess'],
    ['prod', 'Deploy'],
    ['prod', 'SecurityAudit'],
    ['archive', 'ReadOnlyAccess'],
    ['archive', 'SecurityAudit'],
    ['666677778888', 'ReadOnlyAccess'],
  ] as const;
  // Each type follows each, itself too.
  const order = ['static', 'static', 'process', 'process', 'sso', 'sso', 'static', 'sso', 'process', 'static'];
  const done: string[] = [];
  for (const [index, type] of order.entries()) {
    const [account = '', permissionSet = ''] = targets[index] ?? [];
    const profile = `${index}-${type}`;
    const use = { ...dev, account, 'permission-set': permissionSet, 'profile-type': type, 'aws-profile': profile };
    const { conclusion, envWritten } = await scene.step(use);
    expect(conclusion).toBe('success');
    const { AWS_ACCESS_KEY_ID: key, AWS_PROFILE } = scene.job.env;
    expect(type === 'static' ? key : AWS_PROFILE).toBe(type === 'static' ? envWritten.AWS_ACCESS_KEY_ID : profile);
    expect([Boolean(key), AWS_PROFILE]).toEqual([type === 'static', index < 2 ? undefined : profile]);
    done.push(profile);
  }
  expect(await callersOf(scene, ...done)).toEqual(
    targets.map(([, permissionSet]) => expect.stringContaining(`/AWSReservedSSO_${permissionSet}_`)),
  );
  expect(await callerOf(scene)).toContain(':666677778888:');
  const posts = await scene.end();
  expect(posts.flatMap(({ annotations }) => annotations)).toEqual([]);
  expect(scene.job.env).toMatchObject({ AWS_ACCESS_KEY_ID: '', AWS_PROFILE: '', AWS_REGION: 'eu-west-1' });
});

test('keys of a pure drop-in use replace the process profile of an earlier use in the environment', async () => {
  const scene = await playJob({}, { secret: signedIn });
  await scene.step({ ...dev, 'sso-token': scene.secret, 'profile-type': 'process' });
  const { envWritten } = await scene.step(webIdentity);
  expect(scene.job.env.AWS_PROFILE).toBe('111122223333-deploy');
  expect(envWritten.AWS_ACCESS_KEY_ID).toBeTruthy();
  // The SDK for JavaScript goes by AWS_PROFILE, botocore by the keys.
  expect(await callerOf(scene)).toBe('arn:aws:sts::111122223333:assumed-role/deploy/GitHubActions');
  expect((await askProcess(scene, name)).arn).toMatch(/\/alice$/);
});

test('cleanup: false keeps a process profile working to the end of the job', async () => {
  const scene = await playSignedIn({ changed: ['.aws/config', '.aws/credentials'] });
  const use = { ...dev, 'profile-type': 'process', 'aws-config-directory': '~/.aws', cleanup: 'false' };
  const { state } = await scene.step(use);
  expect(state).toEqual({});
  const config = await readFile(scene.home('.aws/config'), 'utf8');
  const { posts } = await scene.job.finish({
    beforeCleanup: async () => expect((await askProcess(scene, name)).arn).toMatch(/\/alice$/),
  });
  expect(posts[0]?.log).toEqual(['Post job cleanup.']);
  expect(await readFile(scene.home('.aws/config'), 'utf8')).toBe(config);
});
