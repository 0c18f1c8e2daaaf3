/** After the job everything is as it was before: variables, files, modes; and nothing is, of what others did since. */
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { snapshotTree } from '../../runner/index.ts';
import { temporaryFolder } from '../after-test.ts';
import { failureOf } from './failure.ts';
import { dev, layersFile, type PlayOptions, playSignedIn, ssoRegion } from './play.ts';

const atHome = { ...dev, 'aws-profile': 'mine', 'aws-config-directory': '~/.aws' };

/** A job whose home holds these files, with modes that this action would not give them, and outlives the job. */
async function jobAtHome(files: Readonly<Record<string, string>>, options: PlayOptions = {}) {
  const home = await temporaryFolder('home-');
  await mkdir(join(home, '.aws'), { mode: 0o755 });
  for (const [path, content] of Object.entries(files)) {
    await writeFile(join(home, path), content);
    await chmod(join(home, path), 0o644);
  }
  return playSignedIn({ ...options, home });
}

const original = '[profile other]\nregion = b\n';
const section = `[profile mine]\nregion = ${ssoRegion}\n`;

test.each([
  { files: [null], newFolders: [] },
  { files: [{ path: '/x' }], newFolders: [null] },
  { files: [], newFolders: [], environment: 1 },
  { files: [], newFolders: [], environment: [null] },
])('a forged record beside the others (%j) keeps no use from its work, nor from its undo', async (forged) => {
  const scene = await playSignedIn();
  await scene.step(dev);
  const use = join(scene.job.temp, 'aws-sso-credentials', '0'.repeat(36));
  await mkdir(use, { mode: 0o700 });
  await writeFile(join(use, 'undo.json'), JSON.stringify({ number: 1, isUndone: true, ...forged }));
  await writeFile(join(use, 'undoing'), '');
  expect((await scene.step({ ...dev, 'aws-profile': 'second' })).conclusion).toBe('success');
  const posts = await scene.job.finish();
  expect(posts.posts.flatMap(({ annotations }) => annotations)).toEqual([]);
  expect(scene.job.env).toMatchObject({ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_SESSION_TOKEN: '' });
});

test('the post step restores earlier variables and blanks the others', async () => {
  const env = {
    AWS_ACCESS_KEY_ID: 'AKIAEARLIER',
    AWS_DEFAULT_REGION: 'us-west-2',
    AWS_PROFILE: 'work',
    AWS_CONFIG_FILE: '~/etc/config',
    AWS_SECURITY_TOKEN: 'of-earlier',
  };
  const scene = await jobAtHome({}, { env });
  const { envWritten } = await scene.step({ ...dev, 'aws-region': 'eu-west-1' });
  expect(Object.keys(envWritten)).toHaveLength(10);
  const [post] = await scene.end();
  expect(post?.envWritten).toEqual({
    ...env,
    AWS_SECRET_ACCESS_KEY: '',
    AWS_SESSION_TOKEN: '',
    AWS_SDK_LOAD_CONFIG: '',
    AWS_SHARED_CREDENTIALS_FILE: scene.home('.aws/credentials'),
  });
  expect(post?.annotations).toEqual([]);
});

test.each(['_temp/', './_temp', '/_temp', '../work/_temp'])('RUNNER_TEMP may be spelled %s', async (spelling) => {
  const root = await temporaryFolder('home-');
  await mkdir(join(root, 'work'));
  const scene = await playSignedIn({ temp: `${root}/work/${spelling}` });
  const { outputs } = await scene.step({ ...dev, 'profile-type': 'sso' });
  expect(outputs['aws-config-file']).toContain(join(root, 'work', '_temp', 'aws-sso-credentials'));
  const [post] = await scene.end();
  expect(post?.annotations).toEqual([]);
});

test('the post step keeps variables that a later step set', async () => {
  const scene = await jobAtHome({});
  await scene.step();
  const later = { AWS_SESSION_TOKEN: 'of-a-later-step', AWS_REGION: 'sa-east-1', AWS_CONFIG_FILE: '/later/config' };
  for (const [name, value] of Object.entries(later)) await scene.job.run(`echo "${name}=${value}" >> "$GITHUB_ENV"`);
  await scene.end();
  expect(scene.job.env).toMatchObject({ ...later, AWS_ACCESS_KEY_ID: '', AWS_DEFAULT_REGION: ssoRegion });
});

test.each([
  ['other profiles', '# a\r\n[default]\r\ns3 =\r\n  a = 1\r\n\r\n', '# a\r\n[default]\r\ns3 =\r\n  a = 1\r\n\r\n\r\n'],
  ['a last line without an end', '[profile other]\nregion = b', '[profile other]\nregion = b\n\n'],
  ['nothing', '', ''],
])('~/.aws with %s is edited in place and restored with its modes', async (_, before, prefix) => {
  const scene = await jobAtHome({ '.aws/config': before });
  const { envWritten, outputs } = await scene.step(atHome);
  expect(outputs).toMatchObject({
    'aws-config-file': scene.home('.aws/config'),
    'aws-credentials-file': scene.home('.aws/credentials'),
  });
  expect(Object.keys(envWritten).filter((name) => name.endsWith('_FILE'))).toEqual([]);
  const newline = before.includes('\r') ? '\r\n' : '\n';
  expect(await readFile(scene.home('.aws/config'), 'latin1')).toBe(prefix + section.replaceAll('\n', newline));
  const { config, credentials } = snapshotTree(scene.home('.aws'));
  expect([config?.mode, credentials?.mode]).toEqual(['600', '600']);
});

test('one or two sections of the same name are replaced in both files and restored', async () => {
  const files = {
    '.aws/config': `[profile mine]\nrole_arn = x\n# mine\noutput = text\n\n${original}[profile\t'mine']\nregion = c`,
    '.aws/credentials': '[mine]\naws_access_key_id = AKIAOLD\n[other]\naws_access_key_id = AKIAOTHER\n',
  };
  const scene = await jobAtHome(files);
  const { envWritten } = await scene.step(atHome);
  expect(await readFile(scene.home('.aws/config'), 'utf8')).toBe(`${section}\n${original}`);
  expect(await readFile(scene.home('.aws/credentials'), 'utf8')).toBe(
    [
      '[mine]',
      `aws_access_key_id = ${envWritten.AWS_ACCESS_KEY_ID}`,
      `aws_secret_access_key = ${envWritten.AWS_SECRET_ACCESS_KEY}`,
      `aws_session_token = ${envWritten.AWS_SESSION_TOKEN}`,
      'aws_account_id = 111122223333',
      '[other]',
      'aws_access_key_id = AKIAOTHER',
      '',
    ].join('\n'),
  );
});

test('the mode is restored even when the section did not change', async () => {
  const scene = await jobAtHome({ '.aws/config': section });
  expect((await scene.step(atHome)).conclusion).toBe('success');
});

test.each([
  ['', ''],
  ['[profile mine]\noutput = text\n', '[profile mine]\noutput = text\n'],
])('in a file that a later step changed, the post step replaces only its own section, by %j', async (mine, kept) => {
  const scene = await jobAtHome({ '.aws/config': mine + original }, { changed: ['.aws/config'] });
  await scene.step(atHome);
  await scene.job.run('printf "[profile later]\\nregion = c\\n# end" >> ~/.aws/config');
  await scene.end();
  const after = await readFile(scene.home('.aws/config'), 'utf8');
  // The empty line that set our section off may stay.
  expect(after.replace(/\n\n/, '\n')).toBe(`${kept}${original}[profile later]\nregion = c\n# end`);
  expect(snapshotTree(scene.home('.aws')).config?.mode).toBe('644');
});

test('files that a later step removed are not created again', async () => {
  const scene = await jobAtHome({ '.aws/config': original }, { changed: ['.aws/config'] });
  await scene.step(atHome);
  await scene.job.run('rm ~/.aws/config ~/.aws/credentials');
  const [post] = await scene.end();
  expect(post?.annotations).toEqual([]);
  expect(Object.keys(snapshotTree(scene.home('.aws')))).toEqual(['sso', 'sso/cache', expect.any(String)]);
});

test.each([
  ['in folders of their own', {}, 'second', true],
  ['at home', { 'aws-config-directory': '~/.aws' }, 'second', true],
  ['at home under one name', { 'aws-config-directory': '~/.aws' }, 'first', false],
])(
  'two uses in one job %s: the later keeps the profile of the earlier, and both are undone in reverse',
  async (_, where, name, both) => {
    const scene = await jobAtHome({ '.aws/config': original }, { env: { AWS_REGION: 'us-west-2' } });
    const first = await scene.step({ ...dev, ...where, 'aws-profile': 'first' });
    const use = { ...dev, ...where, 'aws-profile': name, 'permission-set': 'Deploy', 'aws-region': 'eu-west-1' };
    const second = await scene.step(use);
    const credentials = await readFile(second.outputs['aws-credentials-file'] ?? '', 'utf8');
    expect(credentials.includes(first.envWritten.AWS_SECRET_ACCESS_KEY ?? '')).toBe(both);
    expect(credentials).toContain(second.envWritten.AWS_SECRET_ACCESS_KEY);
    const config = await readFile(second.outputs['aws-config-file'] ?? '', 'utf8');
    expect(config).toBe(
      `${original}\n${both ? '[profile first]\nregion = us-west-2\n\n' : ''}[profile ${name}]\nregion = eu-west-1\n`,
    );
    const posts = await scene.end();
    expect(posts.map(({ envWritten }) => envWritten.AWS_REGION)).toEqual(['us-west-2', undefined]);
    expect(posts[0]?.envWritten.AWS_SECRET_ACCESS_KEY).toBe(first.envWritten.AWS_SECRET_ACCESS_KEY);
    expect(scene.job.env).toMatchObject({ AWS_SECRET_ACCESS_KEY: '', AWS_REGION: 'us-west-2' });
  },
);

test('a missing undo record is a warning, and nothing else is touched', async () => {
  const scene = await jobAtHome({}, { changed: ['.aws/config', '.aws/credentials', layersFile] });
  const { state } = await scene.step(atHome);
  await rm(state.undo ?? '');
  const before = snapshotTree(scene.home());
  const { posts, conclusion } = await scene.job.finish();
  expect(conclusion).toBe('success');
  expect(posts[0]?.annotations).toEqual([expect.objectContaining({ level: 'warning', title: 'unsafe-file' })]);
  expect(posts[0]?.annotations[0]?.message).toContain(`${state.undo}`);
  expect(snapshotTree(scene.home())).toEqual(before);
});

test('what another step names is not taken for what this one left', async () => {
  const scene = await jobAtHome({});
  const { state, envWritten } = await scene.step(atHome);
  const named = join(scene.job.temp, `aws-sso-credentials-session-${'0'.repeat(64)}.json`);
  await writeFile(named, 'precious');
  const env = { STATE_undo: state.undo ?? '', STATE_session: named };
  expect((await scene.step({ ...dev, 'dry-run': 'true' }, { env })).conclusion).toBe('success');
  const { posts } = await scene.job.finish({
    beforeCleanup: async () => {
      expect(await readFile(named, 'utf8')).toBe('precious');
      await rm(named);
    },
  });
  const texts = posts.map(({ annotations }) => annotations.map(({ message }) => message).join());
  expect(texts).toEqual([
    expect.stringContaining(`The record of this step's changes, ${state.undo}, is not the one that the step wrote`),
    '',
  ]);
  expect(Object.keys(envWritten)).toContain('AWS_SECRET_ACCESS_KEY');
  expect(scene.job.env.AWS_SECRET_ACCESS_KEY).toBe('');
  await scene.end();
});

test.each([
  ['not-assigned', { 'permission-set': 'Nope' }],
  ['invalid-input', { 'aws-region': 'nowhere' }],
])('a step that fails with %s writes nothing', async (code, change) => {
  const scene = await jobAtHome({ '.aws/config': original });
  // Whether a folder can be written to is tried, so that its own time may differ.
  const files = async () =>
    Object.entries(snapshotTree(scene.home(), { times: true })).filter(([, { type }]) => type === 'file');
  const before = await files();
  const step = await scene.step({ ...atHome, ...change });
  failureOf(step, code);
  expect(step.state).toEqual({});
  expect(await files()).toEqual(before);
  const [post] = await scene.end();
  expect(post?.log).toEqual(['Post job cleanup.']);
});

test.each(['link', 'dangling link', 'folder', 'FIFO'])(
  'a %s in place of ~/.aws/config is unsafe-file',
  async (kind) => {
    const scene = await jobAtHome({ elsewhere: original }, { changed: ['.aws/config'] });
    const path = scene.home('.aws/config');
    if (kind === 'link') await symlink(scene.home('elsewhere'), path);
    if (kind === 'dangling link') await symlink('nowhere', path);
    if (kind === 'folder') await mkdir(path);
    if (kind === 'FIFO') execFileSync('mkfifo', [path]);
    const before = snapshotTree(scene.home());
    const text = failureOf(await scene.step(atHome), 'unsafe-file');
    expect(text).toContain(path);
    expect(snapshotTree(scene.home())).toEqual(before);
  },
);
