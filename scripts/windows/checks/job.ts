/** Files at home and under RUNNER_TEMP. */
import assert from 'node:assert/strict';
import { type FileHandle, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseSections } from '../../../src/config/sections/ini.ts';
import { endJob, type Stage, setStage } from '../stage.ts';
import { freshFolder, type Place, put } from '../step.ts';

let stage: Stage;
before(async () => {
  stage = await setStage();
});
after(() => stage.close());

const mine = '[profile mine]\r\nregion = eu-west-1\r\n';
const signedIn = async ({ home }: Place) => {
  await put(join(home, '.aws', 'sso', 'cache', 'mine.json'), JSON.stringify(stage.token));
  await put(join(home, '.aws', 'config'), mine);
};
const atHome = {
  'sso-token': '',
  'sso-start-url': 'https://d-1234567890.awsapps.com/start',
  'sso-region': 'ap-northeast-1',
  'aws-profile': 'dev',
  'aws-config-directory': '~\\.aws',
};

test('keys and profile are there for later steps, and gone after the job', async () => {
  const step = await stage.play({ 'aws-profile': 'dev' });
  assert.equal(step.code, 0, step.log);
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SHARED_CREDENTIALS_FILE = '' } = step.env;
  stage.checkKeys(AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY);
  const [section] = parseSections(await readFile(AWS_SHARED_CREDENTIALS_FILE, 'utf8')).sections;
  assert.equal(section?.settings.get('aws_access_key_id'), AWS_ACCESS_KEY_ID);
  await endJob(step);
});

test('home is USERPROFILE, and where HOME is another both file variables tell of it', async () => {
  const step = await stage.play(atHome, { arrange: signedIn, env: { HOME: await freshFolder('other-home') } });
  const config = join(step.home, '.aws', 'config');
  assert.equal(step.env.AWS_CONFIG_FILE, config, step.log);
  assert.equal(step.env.AWS_SHARED_CREDENTIALS_FILE, join(step.home, '.aws', 'credentials'));
  assert.match(await readFile(config, 'utf8'), /\[profile mine\][\s\S]*\[profile dev\]/);
  await endJob(step);
  assert.equal(await readFile(config, 'utf8'), mine);
});

test('a file that another program holds open for a second is written all the same', async () => {
  let handle: FileHandle | undefined;
  const arrange = async (place: Place) => {
    await signedIn(place);
    handle = await open(join(place.home, '.aws', 'config'));
  };
  // What comes next is the files.
  const when = ['Got credentials for ReadOnlyAccess', () => void sleep(1_000).then(() => handle?.close())] as const;
  const step = await stage.play({ ...atHome, 'aws-config-directory': '~/.aws' }, { arrange, when });
  assert.equal(step.code, 0, step.log);
  await endJob(step);
});

test('jobs that share a home wait for each other', async () => {
  const home = await freshFolder('home');
  await signedIn({ home, temp: '', workspace: '' });
  const names = ['one', 'two', 'three', 'four'];
  const steps = await Promise.all(
    names.map((name) => stage.play({ ...atHome, 'aws-profile': name }, { folders: { home } })),
  );
  for (const step of steps) assert.equal(step.code, 0, step.log);
  const config = await readFile(join(home, '.aws', 'config'), 'utf8');
  for (const name of names) assert.ok(config.includes(`[profile ${name}]`), config);
  await Promise.all(steps.map(endJob));
  assert.equal((await readFile(join(home, '.aws', 'config'), 'utf8')).trimEnd(), mine.trimEnd());
  assert.deepEqual(await readdir(join(home, '.aws')), ['config', 'sso']);
});

test('a session that is lent to AWS tools is taken back', async () => {
  const step = await stage.play({ ...atHome, 'profile-type': 'sso' }, { arrange: signedIn });
  assert.equal(step.code, 0, step.log);
  const cache = join(step.home, '.aws', 'sso', 'cache');
  assert.ok((await readdir(cache)).some((name) => name.endsWith('.lent')));
  await endJob(step);
  assert.deepEqual(await readdir(cache), ['mine.json']);
});

test('RUNNER_TEMP may be spelled with slashes, a dot and an end of its own', async () => {
  const temp = `${(await freshFolder('spelled')).replaceAll('\\', '/')}/./_temp/`;
  const step = await stage.play({}, { folders: { temp } });
  assert.equal(step.code, 0, step.log);
  await endJob(step);
});
