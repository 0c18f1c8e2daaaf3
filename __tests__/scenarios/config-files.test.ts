import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { triesAll } from '../extent.ts';
import { legacyProfile } from './aws-config.ts';
import { cacheFile, dev, play, playSignedIn, signedIn, ssoRegion, startUrl } from './play.ts';

const atHome = { ...dev, 'aws-profile': 'dev', 'aws-config-directory': '~/.aws' };

test('sections of the same name in config and credentials file are replaced, and restored after the job', async () => {
  const config = '[profile dev]\nsso_start_url = x\n# kept out\nregion = a\n\n[profile other]\nregion = b';
  const credentials = '[dev]\naws_access_key_id = AKIAOLDOLDOLDOLDOLD1\n';
  const scene = await playSignedIn({
    files: {
      '.aws/config': config,
      '.aws/credentials': credentials,
    },
  });
  await scene.step(atHome);
  expect(await readFile(scene.home('.aws/config'), 'utf8')).toBe(
    `[profile dev]\nregion = ${ssoRegion}\n\n[profile other]\nregion = b`,
  );
  expect(await readFile(scene.home('.aws/credentials'), 'utf8')).toMatch(/^\[dev\]\naws_access_key_id = ASIA/);
});

test('the post step removes only its own section from a file that a later step changed', async () => {
  const scene = await playSignedIn({
    changed: ['.aws/config'],
    files: {
      '.aws/config': '[profile other]\nregion = b\n',
    },
  });
  await scene.step(atHome);
  await scene.job.run('printf "\\n[profile later]\\nregion = c\\n" >> ~/.aws/config');
  await scene.end();
  expect(scene.job.steps.at(-1)?.annotations).toEqual([]);
});

test('cleanup: false leaves sections, keys and no record of an undo', async () => {
  const scene = await playSignedIn({ changed: ['.aws/config', '.aws/credentials'] });
  await scene.step({ ...atHome, cleanup: 'false' });
  const { posts } = await scene.job.finish({
    beforeCleanup: async () =>
      expect((await readdir(scene.job.temp)).filter((name) => !name.startsWith('_'))).toEqual([]),
  });
  expect(posts.flatMap(({ annotations }) => annotations)).toEqual([]);
  expect(await readFile(scene.home('.aws/config'), 'utf8')).toContain('[profile dev]');
  expect(scene.job.env.AWS_ACCESS_KEY_ID).toMatch(/^ASIA/);
});

test('the post step refuses a changed undo record with a warning', async () => {
  const scene = await playSignedIn();
  await scene.step();
  await scene.job.run('echo " " >> "$(ls "$(dirname "$AWS_CONFIG_FILE")"/*/undo.json)"');
  const { posts, conclusion } = await scene.job.finish();
  expect(conclusion).toBe('success');
  expect(posts[0]?.annotations).toEqual([expect.objectContaining({ level: 'warning', title: 'unsafe-file' })]);
});

test('the post step refuses an undo record outside of its own folder', async () => {
  const made = JSON.stringify({ files: [], newFolders: [], environment: [] });
  const scene = await play({ files: { 'precious/undo.json': made } });
  await scene.step(dev, { continueOnError: true });
  await scene.job.run(
    `echo "STATE_undo=$HOME/precious/undo.json" >> "$GITHUB_ENV"; echo "STATE_undo-sha256=${createHash('sha256').update(made).digest('hex')}" >> "$GITHUB_ENV"`,
  );
  const posts = await scene.end();
  expect(posts[0]?.annotations).toEqual([expect.objectContaining({ level: 'warning', title: 'unsafe-file' })]);
});

test.each(['link', 'folder', 'fifo'])(
  'a %s in place of the credentials file is unsafe-file before anything is written',
  async (kind) => {
    const scene = await playSignedIn({
      files: {
        '.aws/config': '[profile other]\nregion = b\n',
        elsewhere: 'x',
      },
    });
    const path = scene.home('.aws/credentials');
    if (kind === 'link') await symlink(scene.home('elsewhere'), path);
    if (kind === 'folder') await mkdir(path);
    if (kind === 'fifo') execFileSync('mkfifo', [path]);
    const { outputs, annotations } = await scene.step(atHome);
    expect(outputs).toEqual({ 'error-code': 'unsafe-file' });
    expect(annotations.at(-1)?.message).toContain(path);
    expect(await readFile(scene.home('.aws/config'), 'utf8')).toBe('[profile other]\nregion = b\n');
    await rm(path, { recursive: true });
  },
);

test('a legacy profile is the whole input and is written with its settings', async () => {
  const settings = 'region = us-east-1\noutput = json\n';
  const tutorial = legacyProfile('my-sso-profile', '111122223333', 'ReadOnlyAccess', settings);
  const scene = await play({}, (emulator) => ({ [cacheFile(startUrl)]: signedIn(emulator), '.aws/config': tutorial }));
  const { conclusion, envWritten, outputs } = await scene.step({ 'aws-profile': 'my-sso-profile' });
  expect(conclusion).toBe('success');
  expect(outputs['aws-profile']).toBe('my-sso-profile');
  expect(await readFile(envWritten.AWS_CONFIG_FILE ?? '', 'utf8')).toBe(
    '[profile my-sso-profile]\nregion = us-east-1\noutput = json\n',
  );
  expect(scene.operations()).toEqual(['GetRoleCredentials']);
});

test('a profile with sso_session is read from AWS_CONFIG_FILE, without settings that run a program or redirect requests', async () => {
  const config = `[sso-session corp]\nsso_start_url = ${startUrl}#/\nsso_region = ${ssoRegion}\n[profile p]\nsso_session = corp\nsso_account_id = 012345678901\nsso_role_name = SecurityAudit\ncredential_process = touch /tmp/never\nendpoint_url = https://evil.example.com\nservices = evil\ncli_pager =\noutput = table # wide\n`;
  const scene = await playSignedIn({
    env: { AWS_CONFIG_FILE: '~/conf/aws' },
    files: {
      'conf/aws': config,
    },
  });
  const { outputs, envWritten } = await scene.step({ 'aws-profile': 'p' });
  expect(outputs).toMatchObject({ 'aws-account-id': '012345678901', 'aws-profile': 'p' });
  const written = await readFile(envWritten.AWS_CONFIG_FILE ?? '', 'utf8');
  expect(written).toContain(`[profile p]\nregion = ${ssoRegion}\ncli_pager =\noutput = table\n`);
});

test.each([
  ['[profile dev-acount]\nregion = a\n', 'invalid-input', 'Did you mean dev-acount?'],
  ['[profile dev-account]\nsso_session = gone\n', 'invalid-input', '[sso-session gone]'],
  [
    `[profile dev-account]\nsso_session = s\nsso_region = us-east-1\n[sso-session s]\nsso_region = eu-west-1\nsso_start_url = ${startUrl}\n`,
    'invalid-input',
    'Remove sso_region',
  ],
  ['[profile dev-account]\nnonsense\n', 'unreadable-config', 'line 2'],
  ['[profile dev-account]\naws_access_key_id = x\n', 'invalid-input', 'it has access keys'],
  ['', 'invalid-input', 'no profiles'],
])('the config file %j is %s', async (config, code, words) => {
  const scene = await playSignedIn({ files: { '.aws/config': config } });
  const { outputs, annotations } = await scene.step({ 'aws-profile': 'dev-account' });
  expect(outputs).toEqual({ 'error-code': code });
  expect(annotations.at(-1)?.message).toContain(words);
});

test('with arbitrary AWS files at home the step changes only its own section, and the post step restores every byte', async () => {
  const line = fc.oneof(
    fc.constantFrom(
      '[default]',
      '[profile dev]',
      '[dev]',
      '[profile other]',
      'region = x',
      '# note',
      '',
      's3 =',
      '  deep = 1',
      'garbage',
      '[open',
    ),
    fc.string(),
  );
  const file = fc
    .tuple(
      fc.array(line, { maxLength: 8 }),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '\uFEFF'),
      fc.uint8Array({ maxLength: 6 }),
    )
    .map(([lines, end, mark, bytes]) => Buffer.concat([Buffer.from(mark + lines.join(end)), bytes]));
  await fc.assert(
    fc.asyncProperty(file, file, async (config, credentials) => {
      const scene = await playSignedIn({
        files: {
          '.aws/config': config,
          '.aws/credentials': credentials,
        },
      });
      const { conclusion } = await scene.step({ ...atHome, 'aws-profile': 'ours' });
      expect(conclusion).toBe('success');
      const after = await readFile(scene.home('.aws/config'));
      expect(after.subarray(0, config.length).equals(config)).toBe(true);
      expect(after.subarray(config.length).toString()).toMatch(
        /^(\r?\n){0,2}\[profile ours\]\r?\nregion = ap-northeast-1\r?\n$/,
      );
      await scene.end();
    }),
    { numRuns: triesAll ? 15 : 5 },
  );
});

test('the post step removes new files and their folders', async () => {
  const scene = await play({ secret: signedIn });
  await scene.step({
    'sso-token': scene.secret,
    account: 'dev',
    'permission-set': 'Deploy',
    'aws-config-directory': '~/new/deep',
  });
  await writeFile(scene.home('proof'), await readFile(scene.home('new/deep/config')));
  expect(await readFile(scene.home('proof'), 'utf8')).toContain('[profile dev-Deploy]');
  await rm(scene.home('proof'));
});
