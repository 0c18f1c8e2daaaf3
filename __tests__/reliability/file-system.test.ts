/** Files and folders that are not what they should be, homes that are not there, modes, and jobs that share a home. */
import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type StepResult, snapshotTree } from '../../runner/index.ts';
import type { ErrorCode } from '../../src/job/errors.ts';
import { temporaryFolder } from '../after-test.ts';
import { shareOf } from '../extent.ts';
import { both, root, testWith } from '../real-clients/tools.ts';
import { failureOf } from '../scenarios/failure.ts';
import { action, dev, inSeconds, play, playSignedIn, type Scene, signedIn, tokenFile } from '../scenarios/play.ts';
import { faketime, fastTime } from './fast-time.ts';
import { asRoot, misplace, type Thing, things } from './misplaced.ts';
import { setUpHome } from './shared-home.ts';
import { tally } from './tally.ts';
import { inTurns } from './turns.ts';

const atHome = { ...dev, 'aws-profile': 'mine', 'aws-config-directory': '~/.aws' };
const files = { '.aws/config': '[profile other]\nregion = a\n', '.aws/credentials': '' };

interface Place {
  readonly name: string;
  readonly path: string;
  readonly outcome: (thing: Thing) => ErrorCode | 'success';
}

const refused = () => 'unsafe-file' as const;

const places: readonly Place[] = [
  { name: 'config file, to be written', path: '.aws/config', outcome: refused },
  { name: 'credentials file, to be written', path: '.aws/credentials', outcome: refused },
  {
    name: 'lock of the AWS files',
    path: '.aws/.aws-sso-credentials.lock',
    outcome: (thing) => (thing === 'file of another user' ? 'success' : 'unsafe-file'),
  },
  {
    name: 'token file, to be renewed',
    path: tokenFile,
    // A token that cannot be read there is none, and the search goes on.
    outcome: (thing) => (/link to a file|another user/.test(thing) ? 'unsafe-file' : 'no-cached-token'),
  },
  {
    name: 'lock of the token file',
    path: `${tokenFile}.lock`,
    outcome: (thing) => (thing === 'file of another user' ? 'success' : 'unsafe-file'),
  },
];

async function stepWith(place: Place, thing: Thing): Promise<{ readonly step: StepResult; readonly scene: Scene }> {
  // A lock that nobody touches is waited for; a clock that runs fast has that over soon.
  const host = place.path.endsWith('.lock') ? fastTime() : {};
  // What was misplaced stays so; what was there before may have moved behind a link.
  const changed = [tokenFile, place.path, `${place.path}.there`];
  const scene = await play({ host, files, changed }, (emulator) => ({
    [tokenFile]: signedIn(emulator, { expiresAt: inSeconds(-60) }),
  }));
  await misplace(thing, scene.home(place.path));
  return { scene, step: await scene.step(atHome) };
}

async function expectOutcome(place: Place, thing: Thing): Promise<void> {
  const { scene, step } = await stepWith(place, thing);
  const outcome = place.outcome(thing);
  if (outcome === 'success') expect([thing, step.conclusion]).toEqual([thing, 'success']);
  else expect([thing, failureOf(step, outcome)]).toEqual([thing, expect.stringContaining(scene.home('.aws'))]);
  if (outcome === 'unsafe-file') expect(failureOf(step, outcome)).toContain(scene.home(place.path));
  await scene.close();
  const others = Object.entries(files).filter(([path]) => path !== place.path);
  for (const [path, content] of others) expect(await readFile(scene.home(path), 'utf8')).toBe(content);
  const drafts = Object.keys(snapshotTree(scene.home())).filter((path) => /\.[0-9a-f-]{36}$/.test(path));
  expect(drafts).toEqual([]);
  tally({ chapter: 'misplaced', what: thing, where: place.name, times: 1, outcome });
}

for (const [index, place] of places.entries()) {
  const where = `in place of the ${place.name}`;
  testWith(faketime, `a link, folder, FIFO or device ${where} fails the step with its code`, async () => {
    await inTurns(shareOf(things, { part: index % 2, of: 2 }), (thing) => expectOutcome(place, thing));
  });

  const outcome = place.outcome('file of another user');
  testWith(both(root, faketime), `a file of another user ${where} gives ${outcome}`, async () => {
    await expectOutcome(place, 'file of another user');
  });
}

async function readThere(thing: Thing): Promise<void> {
  const scene = await playSignedIn({
    env: { AWS_CONFIG_FILE: '~/conf' },
    files: { conf: '[profile x]\nregion = a\n' },
    changed: ['conf', 'conf.there'],
  });
  await misplace(thing, scene.home('conf'));
  const step = await scene.step();
  expect([thing, step.conclusion]).toEqual([thing, 'success']);
  const written = await readFile(step.outputs['aws-config-file'] ?? '', 'utf8');
  const isRead = thing === 'link to a file' || thing === 'file of another user';
  expect([thing, written.startsWith('[profile x]')]).toEqual([thing, isRead]);
  await scene.close();
  tally({ chapter: 'misplaced', what: thing, where: 'config file, only read', times: 1, outcome: 'success' });
}

test('a config file that is only read may be a link; anything else in its place counts as empty', async () => {
  await inTurns(things, readThere);
});

testWith(root, 'a config file that is only read may be of another user', () => readThere('file of another user'));

async function stepAt(put: (scene: Scene) => Promise<void>, what: string, outcome: ErrorCode | 'success') {
  const scene = await play({ secret: signedIn, changed: ['.aws', 'elsewhere'] });
  await put(scene);
  const before = snapshotTree(scene.home());
  const step = await scene.step({ ...atHome, 'sso-token': scene.secret });
  if (outcome === 'success') expect(step.conclusion).toBe('success');
  else expect(failureOf(step, outcome)).toContain(scene.home('.aws'));
  await scene.close();
  expect(snapshotTree(scene.home())).toEqual(before);
  tally({ chapter: 'folders', what: `.aws is ${what}`, times: 1, outcome });
}

test('~/.aws may be a link to a folder elsewhere', async () => {
  const put = async ({ home }: Scene) => {
    await mkdir(home('elsewhere'));
    await symlink(home('elsewhere'), home('.aws'));
  };
  await stepAt(put, 'a link to a folder elsewhere', 'success');
});

test('a file in place of ~/.aws is unsafe-file', async () => {
  await stepAt(({ home }) => writeFile(home('.aws'), 'precious'), 'a file', 'unsafe-file');
});

testWith(root, 'a folder of another user in place of ~/.aws is unsafe-file', async () => {
  const put = async ({ home }: Scene) => {
    await mkdir(home('.aws'));
    await chmod(home('.aws'), 0o777);
    asRoot('chown', '12345:12345', home('.aws'));
  };
  await stepAt(put, 'a folder of another user', 'unsafe-file');
});

test.each([
  ['that is not there', (root: string) => join(root, 'nobody')],
  ['below a file', (root: string) => join(root, 'file', 'home')],
  ['with spaces, quotes and letters of all kinds', (root: string) => join(root, `a "b" 'c' \u00e9\u754c $HOME`)],
])('a job with sso-token works with a home %s', async (what, path) => {
  const scene = await play({ secret: signedIn });
  await writeFile(scene.home('file'), '');
  const home = path(scene.home());
  if (what.startsWith('with')) await mkdir(home);
  const { conclusion } = await scene.step({ ...dev, 'sso-token': scene.secret }, { env: { HOME: home } });
  expect(conclusion).toBe('success');
  await rm(scene.home('file'));
  if (what.startsWith('with')) await rm(home, { recursive: true });
  await scene.close();
  tally({ chapter: 'folders', what: `a home ${what}`, times: 1, outcome: 'success' });
});

test.each(['000', '027', '077'])('under the umask %s files and folders are for their owner alone', async (umask) => {
  const folder = await temporaryFolder('umask-');
  const preload = join(folder, 'umask.cjs');
  await writeFile(preload, `process.umask(0o${umask});\n`);
  const scene = await play({ env: { NODE_OPTIONS: `--require ${preload}` }, changed: [tokenFile] }, (emulator) => ({
    [tokenFile]: signedIn(emulator, { expiresAt: inSeconds(-60) }),
  }));
  for (const where of [{}, { 'aws-config-directory': '~/new/folder' }]) {
    expect((await scene.step({ ...dev, ...where })).conclusion).toBe('success');
  }
  const { [tokenFile]: token, ...rest } = snapshotTree(scene.home());
  const made = Object.entries({ ...snapshotTree(scene.job.temp), ...rest }).filter(([path]) =>
    /^(new|aws-sso-credentials)/.test(path),
  );
  expect(token?.mode).toBe('600');
  expect(made.map(([path, { type, mode }]) => [path, type, mode])).toEqual(
    made.map(([path, { type }]) => [path, type, type === 'folder' ? '700' : '600']),
  );
  expect(made.length).toBeGreaterThan(8);
  await scene.close();
  tally({ chapter: 'folders', what: `umask ${umask}: modes 0600 and 0700`, times: 1, outcome: 'success' });
});

describe('six jobs at the same moment on one home', () => {
  test('each have their profile, and the files are restored in the end', async () => {
    await inTurns([{}, { '.aws/config': '# mine\n[profile other]\nregion = a' }], async (there) => {
      const home = await setUpHome(there);
      const before = home.tree();
      const jobs = Array.from({ length: 6 }, () => home.startJob());
      await Promise.all(
        jobs.map(async (job, index) => {
          const step = await job.uses(action, { with: { ...atHome, 'aws-profile': `job-${index}` } });
          expect([step.conclusion, step.outputs['error-code']]).toEqual(['success', undefined]);
          expect(await readFile(home.path('.aws/credentials'), 'utf8')).toContain(`[job-${index}]`);
          await job.finish();
          job.dispose();
        }),
      );
      expect(home.emulator.requests.filter(({ operation }) => operation === 'CreateToken')).toHaveLength(1);
      const text = await readFile(home.path('.aws/config'), 'utf8').catch(() => '');
      expect(text.trim()).toBe((there['.aws/config'] ?? '').trim());
      expect(Object.keys(home.tree())).toEqual(Object.keys(before));
    });
    tally({
      chapter: 'shared home',
      what: 'six jobs at once, a profile each, in ~/.aws',
      times: 2,
      outcome: 'success',
    });
  });
});
