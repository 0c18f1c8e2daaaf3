/** What the environment of later steps has, and what of it would lead AWS tools elsewhere. */
import { expect, test } from '@jest/globals';
import { callerOf } from './caller.ts';
import { playJob, session, webIdentity } from './oidc.ts';
import { dev, playSignedIn, type Scene } from './play.ts';

const files = ['AWS_CONFIG_FILE', 'AWS_SDK_LOAD_CONFIG', 'AWS_SHARED_CREDENTIALS_FILE'];
const several = { profiles: 'one = dev/Deploy\ntwo = dev/ReadOnlyAccess' };
const portal = { 'sso-start-url': dev['sso-start-url'], 'sso-region': dev['sso-region'] };
const warnings = ({ annotations }: Awaited<ReturnType<Scene['step']>>) =>
  annotations
    .filter(({ level, message }) => level === 'warning' && !message.includes('is not an AWS host'))
    .map(({ message }) => message);

test.each([
  ['one target', { ...dev, 'aws-region': 'eu-west-1' }],
  ['one target in a profile that renews itself', { ...dev, 'profile-type': 'process', 'aws-region': 'eu-west-1' }],
  ['several targets', { ...portal, ...several, 'aws-region': 'eu-west-1' }],
])('output-env-credentials: false with %s exports what leads to the files, and no region', async (_, inputs) => {
  const env = { AWS_REGION: 'us-west-2', AWS_PROFILE: 'earlier', AWS_ACCESS_KEY_ID: 'AKIAABCDEFGHIJKLMNOP' };
  const scene = await playSignedIn({ env });
  const { envWritten } = await scene.step({ ...inputs, 'output-env-credentials': 'FALSE' });
  expect(Object.keys(envWritten).toSorted()).toEqual(files);
});

test('output-env-credentials: false without a profile exports nothing', async () => {
  const scene = await playJob();
  const { envWritten, conclusion } = await scene.step({ ...webIdentity, 'output-env-credentials': 'false' });
  expect([conclusion, envWritten]).toEqual(['success', {}]);
});

test('several targets with a region of their own choice export it', async () => {
  const scene = await playSignedIn();
  const { envWritten } = await scene.step({ ...portal, ...several, 'aws-region': 'eu-west-1' });
  expect(envWritten.AWS_REGION).toBe('eu-west-1');
});

test.each(['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'])(
  '%s that the job has set to nothing names the profile afterwards',
  async (name) => {
    const scene = await playSignedIn({ env: { [name]: '' } });
    for (const type of ['static', 'process']) {
      await scene.step({ ...dev, 'aws-profile': 'mine', 'profile-type': type });
      expect(scene.job.env[name]).toBe('mine');
    }
    await scene.end();
    expect(scene.job.env[name]).toBe('');
  },
);

test('with AWS_PROFILE set to nothing, a role by web identity gets a profile for it', async () => {
  const scene = await playJob({}, { env: { AWS_PROFILE: '' } });
  const { outputs, envWritten } = await scene.step(webIdentity);
  expect(envWritten.AWS_PROFILE).toBe(outputs['aws-profile']);
  expect(await callerOf(scene)).toBe(session('111122223333'));
});

test.each(['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE'])(
  '%s that the job has set to nothing leads to the files at home afterwards',
  async (name) => {
    const scene = await playSignedIn({ env: { [name]: '' } });
    const { envWritten, outputs } = await scene.step({ ...dev, 'aws-config-directory': '~/.aws' });
    const output = name === 'AWS_CONFIG_FILE' ? 'aws-config-file' : 'aws-credentials-file';
    expect(envWritten[name]).toBe(outputs[output]);
    await scene.end();
    expect(scene.job.env[name]).toBe('');
  },
);

const onKubernetes = { AWS_WEB_IDENTITY_TOKEN_FILE: '/var/run/secrets/token', AWS_ROLE_ARN: 'arn:aws:iam::1:role/pod' };

test.each<[string, Readonly<Record<string, string>>, boolean]>([
  ['several profiles', { ...portal, ...several }, true],
  ['a profile alone', { ...dev, 'output-env-credentials': 'false' }, true],
  ['exported keys', dev, false],
  ['a profile that renews itself', { ...dev, 'profile-type': 'process' }, false],
  ['a command', { ...dev, run: 'true' }, false],
])(
  'on a runner with a role of its own, %s: a warning says so where it outranks AWS_PROFILE',
  async (_, inputs, isSaid) => {
    const scene = await playSignedIn({ env: onKubernetes });
    const said = warnings(await scene.step(inputs));
    expect(said).toEqual(
      isSaid
        ? [
            'The AWS CLI and boto3 prefer AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN of the job to AWS_PROFILE. Choose a profile with --profile.',
          ]
        : [],
    );
  },
);

test.each<[string, Readonly<Record<string, string>>, boolean]>([
  ['999999999999', dev, true],
  ['111122223333', dev, false],
  ['999999999999', { ...dev, 'profile-type': 'process' }, false],
  ['999999999999', { ...dev, 'output-env-credentials': 'false' }, false],
])(
  'AWS_ACCOUNT_ID %s of the job with %j brings a warning where the keys are of another',
  async (id, inputs, isSaid) => {
    const scene = await playSignedIn({ env: { AWS_ACCOUNT_ID: id } });
    const said = warnings(await scene.step(inputs));
    expect(said).toEqual(isSaid ? [expect.stringMatching(/^AWS_ACCOUNT_ID .* Rename the variable\.$/)] : []);
  },
);
