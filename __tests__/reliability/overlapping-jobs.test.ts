/** Many jobs on one home that come and go at the same time, each with a profile in the same files. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import type { Job } from '../../runner/index.ts';
import { parseIni } from '../../src/config/sections/ini.ts';
import { assigned } from '../scenarios/aws-config.ts';
import { action, cacheFile, dev, layersFile, signedIn, ssoRegion, startUrl } from '../scenarios/play.ts';
import { setUpHome } from './shared-home.ts';
import { tally } from './tally.ts';

test.each([
  ['none', undefined],
  ['an empty one', ''],
  ['line ends of Windows', '# mine\r\n[default]\r\nregion = a\r\n'],
  ['a last line without an end', '[default]\nregion = a'],
])('20 jobs on one home with %s: after the last its files are as before the first, byte for byte', async (_, text) => {
  const files = ['.aws/config', '.aws/credentials'];
  const home = await setUpHome(Object.fromEntries(text === undefined ? [] : files.map((file) => [file, text])));
  const before = home.tree();
  const jobs = Array.from({ length: 20 }, () => home.startJob());
  const inputs = (index: number) => ({ ...dev, 'aws-profile': `job-${index}`, 'aws-config-directory': '~/.aws' });
  const steps = await Promise.all(jobs.map((job, index) => job.uses(action, { with: inputs(index) })));
  expect(steps.map(({ conclusion }) => conclusion)).toEqual(jobs.map(() => 'success'));
  expect((await readFile(home.path('.aws/config'), 'utf8')).match(/^\[profile job-/gm)).toHaveLength(20);
  // The first to come is not the first to go.
  const leaving = jobs.toSorted(() => Math.random() - 0.5);
  for (const part of [leaving.slice(0, 10), leaving.slice(10)]) await Promise.all(part.map((job) => job.finish()));
  expect(home.tree()).toEqual(before);
  const what = 'jobs at once, a profile each, in ~/.aws';
  tally({ chapter: 'shared home', what, times: 20, outcome: 'files as before, byte for byte' });
});

const keys = '[one]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = mine\n';

test.each([
  [
    'the same profile',
    {},
    ['one', 'one'],
    /^Left the profiles in \S+ that another step or job has replaced: one\. It cleans them up/,
  ],
  [
    'profiles without keys, one of them named as keys of the user',
    { 'profile-type': 'process' },
    ['two', 'one'],
    /: two\.$/,
  ],
])(
  'two jobs with %s: the second keeps its own when the first has ended, and the user gets theirs back',
  async (_, type, profiles, said) => {
    const home = await setUpHome({ '.aws/config': '[profile one]\nregion = mine\n', '.aws/credentials': keys });
    const before = home.tree();
    const jobs: Job[] = [];
    for (const [index, account] of ['dev', 'prod'].entries()) {
      const job = home.startJob();
      const inputs = {
        ...dev,
        account,
        ...type,
        'aws-profile': profiles[index] ?? '',
        'aws-config-directory': '~/.aws',
      };
      expect((await job.uses(action, { with: inputs })).conclusion).toBe('success');
      jobs.push(job);
    }
    const [first, second] = jobs as [Job, Job];
    const readOne = async () => ({
      config: settingsOf(await readFile(home.path('.aws/config')), `profile ${profiles[1]}`),
      credentials: settingsOf(await readFile(home.path('.aws/credentials')), profiles[1] ?? ''),
    });
    const written = await readOne();
    expect((await first.finish()).posts.flatMap(({ log }) => log)).toContainEqual(expect.stringMatching(said));
    expect(await readOne()).toEqual(written);
    await second.finish();
    expect(home.tree()).toEqual(before);
  },
);

test.each([
  ['corp', startUrl],
  // In the file, the name has more bytes than characters.
  ['firm\u00e4', startUrl],
  ['corp', startUrl.replace(/\/start$/, '/start/#/')],
])(
  'two jobs with the session %s, in a folder of their own: the second keeps it when the first has ended',
  async (name, second) => {
    const session = (url: string) => [`[sso-session ${name}]`, `sso_start_url = ${url}`, `sso_region = ${ssoRegion}`];
    const profile = ['[profile dev]', `sso_session = ${name}`, assigned('111122223333', 'ReadOnlyAccess')];
    const configOf = (url: string) => [...profile, ...session(url), ''].join('\n');
    const home = await setUpHome({ first: configOf(startUrl), second: configOf(second) });
    await writeFile(home.path(cacheFile(name)), signedIn(home.emulator));
    await mkdir(home.path('shared'));
    const before = home.tree();
    const jobs: Job[] = [];
    for (const file of ['first', 'second']) {
      const job = home.startJob({ env: { AWS_CONFIG_FILE: `~/${file}` } });
      const inputs = { 'aws-profile': 'dev', 'profile-type': 'sso', 'aws-config-directory': '~/shared' };
      expect([file, (await job.uses(action, { with: inputs })).conclusion]).toEqual([file, 'success']);
      jobs.push(job);
    }
    await jobs[0]?.finish();
    const left = await readFile(home.path('shared/config'), 'utf8');
    expect(left.match(/^\[.*$/gm)).toEqual(['[profile dev]', `[sso-session ${name}]`]);
    expect(left).toContain('sso_registration_scopes = sso:account:access\n');
    await jobs[1]?.finish();
    expect(home.tree()).toEqual(before);
  },
);

test('a profile that stays after the job is left alone by the job that had written it before', async () => {
  const home = await setUpHome();
  const inputs = { ...dev, 'aws-profile': 'one', 'aws-config-directory': '~/.aws' };
  const [first, second] = [home.startJob(), home.startJob()];
  await first.uses(action, { with: inputs });
  await second.uses(action, { with: { ...inputs, account: 'prod', cleanup: 'false' } });
  const kept = await readFile(home.path('.aws/credentials'), 'utf8');
  await first.finish();
  await second.finish();
  expect(await readFile(home.path('.aws/credentials'), 'utf8')).toBe(kept);
  expect(Object.keys(home.tree())).not.toContain(layersFile);
});

function settingsOf(file: Buffer, header: string) {
  return parseIni(file).sections.find((section) => section.header === header)?.settings;
}
