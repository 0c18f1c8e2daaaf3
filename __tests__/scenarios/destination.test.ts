/** Where nothing can be written the step fails before role credentials are fetched, and before a person is asked to sign in. */
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { snapshotTree } from '../../runner/index.ts';
import { mount, testWith } from '../real-clients/tools.ts';
import { mounted } from '../reliability/mounted.ts';
import { failureOf } from './failure.ts';
import { privately } from './person.ts';
import { dev, play, playSignedIn, type Scene } from './play.ts';

const inputs = { ...dev, 'aws-config-directory': '~/aws' };

async function expectRefusal(scene: Scene, given: Readonly<Record<string, string>>, words: string): Promise<void> {
  const before = snapshotTree(scene.home());
  const step = await scene.step(given);
  expect(failureOf(step, 'unsafe-file')).toContain(words);
  expect(scene.operations()).toEqual([]);
  expect(snapshotTree(scene.home())).toEqual(before);
}

test.each<[string, (scene: Scene) => Promise<unknown>, string]>([
  [
    'a link in the place of the config file',
    ({ home }) => symlink('/dev/null', home('aws/config')),
    'aws/config is a symbolic link',
  ],
  [
    'a folder in the place of the credentials file',
    ({ home }) => mkdir(home('aws/credentials')),
    'aws/credentials is not',
  ],
  [
    'a mode that lets every user write',
    ({ home }) => chmod(home('aws'), 0o777),
    'aws is writable by every user (mode 777)',
  ],
])('%s of aws-config-directory is found before anything is asked', async (_, spoil, words) => {
  const scene = await playSignedIn({ changed: ['aws', 'aws/config', 'aws/credentials'] });
  await mkdir(scene.home('aws'));
  await spoil(scene);
  await expectRefusal(scene, inputs, words);
});

test.each([
  ['file', (path: string) => writeFile(path, ''), 'aws is not a folder'],
  ['link to a device', (path: string) => symlink('/dev/null', path), 'aws is not a folder'],
  ['link to nothing', (path: string) => symlink('nowhere', path), 'aws'],
])('a %s in the place of aws-config-directory is found before anything is asked', async (_, put, words) => {
  const scene = await playSignedIn({ changed: ['aws'] });
  await put(scene.home('aws'));
  await expectRefusal(scene, inputs, words);
});

test('a folder in which each user can remove but their own files is taken', async () => {
  const scene = await playSignedIn({ changed: ['aws'] });
  await mkdir(scene.home('aws'));
  await chmod(scene.home('aws'), 0o1777);
  expect((await scene.step(inputs)).conclusion).toBe('success');
});

test('a file in the place of the token cache is found before anything is asked, where it is to be written', async () => {
  const scene = await play({ secret: () => '', changed: ['.aws', '.aws/sso'], ...privately });
  await mkdir(scene.home('.aws'));
  await writeFile(scene.home('.aws/sso'), '');
  await expectRefusal(scene, { ...dev, 'credential-source': 'device-code', 'profile-type': 'sso' }, '.aws/sso');
});

testWith(mount, 'a full disk under aws-config-directory is found before anything is asked', async () => {
  const folder = await mounted('size=32k');
  const scene = await playSignedIn();
  await writeFile(join(folder, 'config'), `# ${'x'.repeat(25_000)}\n`);
  await expectRefusal(scene, { ...dev, 'aws-config-directory': folder }, 'the disk is full (ENOSPC)');
});

testWith(mount, 'a full disk under RUNNER_TEMP is found before anything is asked', async () => {
  const folder = await mounted('size=96k');
  const scene = await playSignedIn({ temp: join(folder, '_temp') });
  await scene.job.run('head -c 84000 /dev/zero > "$RUNNER_TEMP/_filler"');
  const { annotations } = await scene.step();
  // There is no room for the output error-code either.
  expect(annotations.at(-1)).toMatchObject({ title: 'unsafe-file', level: 'error' });
  expect(annotations.at(-1)?.message).toMatch(/aws-sso-credentials\S+ cannot be written: the disk is full \(ENOSPC\)/);
  expect(scene.operations()).toEqual([]);
});
