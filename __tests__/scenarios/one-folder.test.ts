/** All uses of the action in a job share one folder: one after the other, at the same moment, and where one is killed. */
import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { snapshotTree } from '../../runner/index.ts';
import { temporaryFolder } from '../after-test.ts';
import { legacyProfile } from './aws-config.ts';
import { failureOf } from './failure.ts';
import { action, cacheFile, dev, play, playSignedIn, type Scene, signedIn, ssoRegion, startUrl } from './play.ts';

const shared = ({ job }: Scene, name = '') => join(job.temp, 'aws-sso-credentials', name);
const headers = async (path: string) => (await readFile(path, 'utf8')).match(/^\[.*\]$/gm);
const recipe = [
  legacyProfile('dev-account', '111122223333', 'ReadOnlyAccess'),
  legacyProfile('prod-account', '222233334444', 'ReadOnlyAccess'),
].join('\n');

/** Two uses that run at the same moment, in the order in which the job waits for them. */
async function atOnce(scene: Scene, ...uses: readonly Readonly<Record<string, string>>[]) {
  const started = uses.map((inputs) => scene.job.startUses(action, { with: { ...dev, ...inputs } }));
  const steps = await scene.job.wait(...started);
  expect(steps.map(({ conclusion }) => conclusion)).toEqual(uses.map(() => 'success'));
  return steps;
}

test.each([
  ['in the folder of the job', {}, shared],
  ['at home', { 'aws-config-directory': '~/.aws' }, ({ home }: Scene, name: string) => home('.aws', name)],
  [
    'in a new folder',
    { 'aws-config-directory': '~/new/deep' },
    ({ home }: Scene, name: string) => home('new/deep', name),
  ],
])(
  'uses at the same moment %s: later steps see the profiles of both, and in the end nothing of them',
  async (_, where, place) => {
    const scene = await playSignedIn({ files: { '.aws/config': '[profile mine]\nregion = a' } });
    const [first, second] = await atOnce(
      scene,
      { ...where, 'aws-profile': 'one' },
      { ...where, 'aws-profile': 'two', 'permission-set': 'Deploy' },
    );
    const config = place(scene, 'config');
    expect([first?.outputs['aws-config-file'], second?.outputs['aws-config-file']]).toEqual([config, config]);
    const all = (await headers(config)) ?? [];
    expect(all).toEqual(expect.arrayContaining(['[profile one]', '[profile two]']));
    expect((await headers(place(scene, 'credentials')))?.toSorted()).toEqual(['[one]', '[two]']);
    expect(scene.job.env.AWS_SECRET_ACCESS_KEY).toBe(second?.envWritten.AWS_SECRET_ACCESS_KEY);
    const posts = await scene.end();
    expect(posts.flatMap(({ annotations }) => annotations)).toEqual([]);
    expect(scene.job.env).toMatchObject({ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_SESSION_TOKEN: '' });
    if (config.startsWith(scene.home()) && config.includes('/.aws/')) return;
    expect(scene.job.env).toMatchObject({
      AWS_CONFIG_FILE: scene.home('.aws/config'),
      AWS_SHARED_CREDENTIALS_FILE: scene.home('.aws/credentials'),
    });
  },
);

test('uses at the same moment, one at home: the files that later steps are led to have both', async () => {
  const scene = await playSignedIn({ files: { '.aws/config': '[profile mine]\nregion = a\n' } });
  const started = scene.job.startUses(action, { with: { ...dev, 'aws-profile': 'one' } });
  await scene.job.wait(started);
  await scene.step({ ...dev, 'aws-profile': 'two', 'aws-config-directory': '~/.aws' });
  expect(scene.job.env.AWS_CONFIG_FILE).toBe(shared(scene, 'config'));
  expect(await headers(shared(scene, 'config'))).toEqual(['[profile mine]', '[profile one]', '[profile two]']);
  expect(await headers(scene.home('.aws/config'))).toEqual(['[profile mine]', '[profile two]']);
});

test('ten uses at the same moment, of all types, one of which fails: the others have their profiles', async () => {
  const scene = await playSignedIn();
  const types = ['static', 'process', 'sso'] as const;
  const inputs = (index: number) => ({
    ...dev,
    'aws-profile': `job-${index}`,
    'profile-type': types[index % 3] ?? '',
    ...(index === 4 && { 'permission-set': 'Nope' }),
  });
  const started = Array.from({ length: 10 }, (_, index) =>
    scene.job.startUses(action, { with: inputs(index), continueOnError: true }),
  );
  const steps = await scene.job.wait(...started);
  expect(steps.flatMap(({ outcome }, index) => (outcome === 'success' ? [] : [index]))).toEqual([4]);
  const profiles = (await headers(shared(scene, 'config')))?.filter((header) => header.startsWith('[profile'));
  expect(profiles?.toSorted()).toEqual([0, 1, 2, 3, 5, 6, 7, 8, 9].map((index) => `[profile job-${index}]`));
});

test.each([{}, { 'aws-config-directory': '~/.aws' }])(
  'the file of the checkout that each use names for itself is read twice, and both profiles stay: %j',
  async (where) => {
    const scene = await play({}, (emulator) => ({ [cacheFile(startUrl)]: signedIn(emulator) }));
    await mkdir(join(scene.job.workspace, '.aws'));
    await writeFile(join(scene.job.workspace, '.aws/config'), recipe);
    const env = { AWS_CONFIG_FILE: '.aws/config' };
    for (const profile of ['dev-account', 'prod-account', 'dev-account']) {
      const { outputs } = await scene.step({ 'aws-profile': profile, ...where }, { env });
      expect(outputs['aws-profile']).toBe(profile);
      expect(await readFile(outputs['aws-config-file'] ?? '', 'utf8')).toContain(
        `[profile ${profile}]\nregion = ${ssoRegion}\n`,
      );
    }
    const credentials = await headers(
      'aws-config-directory' in where ? scene.home('.aws/credentials') : shared(scene, 'credentials'),
    );
    expect(credentials).toEqual(['[dev-account]', '[prod-account]']);
  },
);

test('files that come in force between two uses: their profiles are seen, and those of the uses stay', async () => {
  const scene = await playSignedIn({
    files: {
      first: '[profile a]\nregion = a\n[profile b]\nregion = a\n',
      second: '[profile b]\nregion = b\n[profile one]\nregion = b\n',
    },
    env: { AWS_CONFIG_FILE: '~/first' },
  });
  await scene.step({ ...dev, 'aws-profile': 'one' });
  await scene.job.run('echo "AWS_CONFIG_FILE=$HOME/second" >> "$GITHUB_ENV"');
  await scene.step({ ...dev, 'aws-profile': 'two' });
  expect(scene.job.env.AWS_CONFIG_FILE).toBe(shared(scene, 'config'));
  expect(await readFile(shared(scene, 'config'), 'utf8')).toBe(
    `[profile a]\nregion = a\n[profile b]\nregion = b\n\n[profile one]\nregion = ${ssoRegion}\n\n[profile two]\nregion = ${ssoRegion}\n`,
  );
});

test('a use with cleanup: false keeps its profile and the way to it; the other is undone', async () => {
  const scene = await playSignedIn();
  await scene.step({ ...dev, 'aws-profile': 'kept', cleanup: 'false' });
  await scene.step({ ...dev, 'aws-profile': 'gone' });
  let left: unknown;
  await scene.job.finish({
    beforeCleanup: async () => {
      left = await headers(shared(scene, 'credentials'));
    },
  });
  expect(left).toEqual(['[kept]']);
  expect(scene.job.env.AWS_SHARED_CREDENTIALS_FILE).toBe(shared(scene, 'credentials'));
});

test.each(['link', 'file', 'folder that others may read'])(
  'a %s in the place of the folder is refused, and nothing is done to it',
  async (kind) => {
    const scene = await playSignedIn();
    const elsewhere = await temporaryFolder('elsewhere-');
    await writeFile(join(elsewhere, 'precious'), '');
    if (kind === 'link') await symlink(elsewhere, shared(scene));
    if (kind === 'file') await writeFile(shared(scene), '');
    if (kind.startsWith('folder')) {
      await mkdir(shared(scene));
      await chmod(shared(scene), 0o755);
    }
    expect(failureOf(await scene.step(), 'unsafe-file')).toContain(shared(scene));
    const { posts } = await scene.job.finish({
      beforeCleanup: async () => {
        expect(Object.keys(snapshotTree(elsewhere))).toEqual(['precious']);
        await rm(shared(scene), { recursive: true });
      },
    });
    expect(posts.flatMap(({ annotations }) => annotations.map(({ title }) => title))).toEqual(['unsafe-file']);
  },
);

test('a second use with the same line of placeholders takes the place of its own profile', async () => {
  const scene = await playSignedIn();
  const inputs = {
    'sso-start-url': dev['sso-start-url'],
    'sso-region': ssoRegion,
    profiles: 'audit-{account-id} = dev/Deploy',
  };
  for (const where of [{}, { 'aws-config-directory': '~/.aws' }]) {
    for (const _ of [1, 2]) expect((await scene.step({ ...inputs, ...where })).conclusion).toBe('success');
  }
});
