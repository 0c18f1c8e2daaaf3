/** After the job each variable is taken back, whatever `env:` the step itself has, and the post step says which. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { corpProfile, corpSession } from './aws-config.ts';
import { isKeyVariable } from './job-laws.ts';
import { playJob, webIdentity } from './oidc.ts';
import { dev, layersFile, playSignedIn, type Scene, signedIn } from './play.ts';

const ownKeys = { AWS_ACCESS_KEY_ID: 'AKIAOFTHESTEP', AWS_SECRET_ACCESS_KEY: 'of-step', AWS_SESSION_TOKEN: 'of-step' };
const defaultFiles = ({ home }: Scene) => ({
  AWS_CONFIG_FILE: home('.aws/config'),
  AWS_SHARED_CREDENTIALS_FILE: home('.aws/credentials'),
});

test('keys that the step has for itself alone: what it exported is gone after the job, and they are not in it', async () => {
  const scene = await playJob();
  const { envWritten } = await scene.step(webIdentity, { env: { ...ownKeys, AWS_SECURITY_TOKEN: 'of-step' } });
  expect(Object.keys(envWritten).filter(isKeyVariable)).toHaveLength(3);
  await scene.end();
  expect(scene.job.env).toMatchObject({
    ...{ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_SESSION_TOKEN: '', AWS_SECURITY_TOKEN: '' },
    ...{ AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-1' },
  });
});

test('the profile that the step names for itself alone is not put into the job', async () => {
  const scene = await playSignedIn();
  const { envWritten } = await scene.step({ ...dev, 'aws-profile': 'mine' }, { env: { AWS_PROFILE: 'mine' } });
  expect(envWritten).not.toHaveProperty('AWS_PROFILE');
  await scene.end();
  expect(scene.job.env).not.toHaveProperty('AWS_PROFILE');
});

test('a region that the step has for itself alone is not put into the job', async () => {
  const scene = await playSignedIn();
  await scene.step({ ...dev, 'aws-region': 'eu-west-1' }, { env: { AWS_REGION: 'us-west-2' } });
  const [post] = await scene.end();
  expect(scene.job.env).toMatchObject({ AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-1' });
  expect(post?.envWritten).not.toHaveProperty('AWS_REGION');
});

test.each([1, 2])(
  'with a config file that the step has for itself alone, after %d uses AWS tools find their default files',
  async (times) => {
    const scene = await playSignedIn();
    await mkdir(join(scene.job.workspace, '.aws'));
    const config = `${corpSession}\n${corpProfile('dev', '111122223333', 'ReadOnlyAccess')}`;
    await writeFile(join(scene.job.workspace, '.aws/config'), config);
    for (let use = 0; use < times; use += 1) {
      const step = await scene.step(
        { 'aws-profile': 'dev' },
        { env: { AWS_CONFIG_FILE: '.aws/config', AWS_PROFILE: 'mine' } },
      );
      expect(step.envWritten.AWS_PROFILE).toBe('dev');
    }
    await scene.end();
    expect(scene.job.env).toMatchObject({ ...defaultFiles(scene), AWS_PROFILE: '', AWS_SDK_LOAD_CONFIG: '' });
  },
);

const homely = { ...dev, 'aws-profile': 'first', 'aws-config-directory': '~/.aws' };

test.each([
  ['in another folder', { ...homely, 'aws-config-directory': '~/etc' }],
  ['at home', homely],
  ['without a profile', webIdentity],
])('after a use %s and one in the folder of the job, AWS tools find the files as before', async (_title, first) => {
  const scene = await playJob({}, { secret: signedIn });
  await scene.step(first === webIdentity ? first : { ...first, 'sso-token': scene.secret });
  await scene.step({ ...dev, 'sso-token': scene.secret, 'aws-profile': 'second' });
  const [post] = await scene.end();
  expect(scene.job.env).toMatchObject({ ...defaultFiles(scene), AWS_SDK_LOAD_CONFIG: '' });
  expect(post?.annotations).toEqual([]);
});

test('files that the step names for itself alone are exported: later steps have the profile', async () => {
  const scene = await playSignedIn();
  const env = { AWS_CONFIG_FILE: '~/etc/config' };
  const { outputs } = await scene.step({ ...dev, 'aws-config-directory': '~/etc' }, { env });
  expect(scene.job.env.AWS_CONFIG_FILE).toBe(outputs['aws-config-file']);
});

test('a step that was stopped before it exported anything: its undo leaves the variables of the job alone', async () => {
  const env = { AWS_ACCESS_KEY_ID: 'AKIAEARLIER', AWS_REGION: 'us-west-2' };
  const scene = await playSignedIn({ env });
  const { state } = await scene.step({ ...dev, 'aws-config-directory': '~/.aws' });
  for (const [name, value] of Object.entries(env)) await scene.job.run(`echo "${name}=${value}" >> "$GITHUB_ENV"`);
  await rm(join(state.undo ?? '', '..', 'in-place'));
  await scene.end();
  expect(scene.job.env).toMatchObject(env);
});

test('AWS_SDK_LOAD_CONFIG leads older SDKs to the files, as long as a profile of the job is there', async () => {
  const scene = await playSignedIn({ env: { AWS_SDK_LOAD_CONFIG: '0' } });
  for (const name of ['one', 'two']) await scene.step({ ...dev, 'aws-profile': name });
  expect(scene.job.env.AWS_SDK_LOAD_CONFIG).toBe('1');
  const posts = await scene.end();
  expect(posts.map(({ envWritten }) => envWritten.AWS_SDK_LOAD_CONFIG)).toEqual([undefined, '0']);
});

const said = (log: readonly string[] | undefined) => log?.slice(1);

test('the post step says what it has taken back, and what has another value now', async () => {
  const scene = await playSignedIn({ env: { AWS_PROFILE: 'work' } });
  await scene.step({ ...dev, 'aws-profile': 'mine' });
  await scene.job.run('echo AWS_SESSION_TOKEN=of-a-later-step >> "$GITHUB_ENV"');
  const [post] = await scene.end();
  expect(said(post?.log)).toEqual([
    `Cleaned up the profiles in ${scene.job.temp}/aws-sso-credentials: mine.`,
    'Restored to their earlier values: AWS_PROFILE.',
    'Set to the default files: AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE.',
    'Cleared, because the runner cannot unset variables: AWS_SDK_LOAD_CONFIG, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY.',
    'Kept, because AWS tools fail on an empty region: AWS_REGION, AWS_DEFAULT_REGION.',
    'Kept, because a later step set them: AWS_SESSION_TOKEN.',
    'Cleaned up everything that this step changed.',
  ]);
});

test('the post step says that something is left where it has warned of it', async () => {
  const scene = await playSignedIn({ changed: ['.aws', '.aws/config', '.aws/credentials', layersFile] });
  await scene.step({ ...dev, 'aws-config-directory': '~/.aws' });
  await scene.job.run('mv ~/.aws/config ~/there; ln -s ~/there ~/.aws/config');
  const { posts } = await scene.job.finish();
  expect(posts[0]?.annotations).toEqual([expect.objectContaining({ title: 'unsafe-file' })]);
  expect(posts[0]?.log.at(-1)).toBe('The cleanup is not complete. The warnings above say what is left.');
  expect(posts[0]?.log.join('\n')).not.toContain('Cleaned up the profiles in');
  await scene.job.run('rm ~/there ~/.aws/config');
});
