/** A job that is killed while it lends a session to AWS tools or takes it back: nothing stays lent, nothing is lost. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { snapshotTree } from '../../runner/index.ts';
import { testWith } from '../real-clients/tools.ts';
import { action, cacheFile, signedIn, ssoRegion, startUrl } from '../scenarios/play.ts';
import { tokenFile } from './calls.ts';
import { faketime, fastTime } from './fast-time.ts';
import { type SharedHome, setUpHome } from './shared-home.ts';
import { inTurns } from './turns.ts';

const config = `[sso-session corp]
sso_start_url = ${startUrl}
sso_region = ${ssoRegion}

[profile dev]
sso_session = corp
sso_account_id = 111122223333
sso_role_name = ReadOnlyAccess
`;
/** Under the name that the profile has for the session lies one of another portal; its own is elsewhere. */
const files = {
  '.aws/config': config,
  [cacheFile('corp')]: '{"startUrl": "https://other.awsapps.com/start", "accessToken": "of-another-portal"}',
};
const preload = join(import.meta.dirname, 'file-steps.cjs');

let folder: string;
/** Numbers of the file steps of each entry, from the first at the token cache to the last. */
const steps: Record<string, readonly number[]> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lending-'));
  for (const entry of ['main', 'post']) {
    const home = await homeWithTokens();
    const job = await home.startJob();
    await job.uses(action, orders(entry, 0));
    await job.finish();
    await job.dispose();
    const lines = (await readFile(join(folder, `${entry}-0`), 'utf8')).trim().split('\n');
    const isAtCache = lines.map((line) => JSON.parse(line)[1].includes('/sso/cache/'));
    const [first, last] = [isAtCache.indexOf(true), isAtCache.lastIndexOf(true)];
    steps[entry] = lines.map((_, index) => index + 1).slice(first, last + 2);
  }
});
afterAll(() => rm(folder, { recursive: true }));

function orders(entry: string, at: number) {
  const log = join(folder, `${entry}-${at}`);
  const env = {
    NODE_OPTIONS: `--require ${preload}`,
    FILE_STEPS: JSON.stringify({ entry, at, act: 'SIGKILL', log }),
  };
  return { with: { 'aws-profile': 'dev', 'profile-type': 'sso' }, env };
}

async function homeWithTokens(): Promise<SharedHome> {
  const home = await setUpHome(files);
  await rm(home.path(tokenFile), { force: true });
  await writeFile(home.path(cacheFile('corp')), files[cacheFile('corp')] ?? '');
  await writeFile(home.path(cacheFile(startUrl)), signedIn(home.emulator));
  return home;
}

async function expectAsBefore(home: SharedHome, before: unknown): Promise<void> {
  const names = await readdir(home.path('.aws/sso/cache'));
  // An empty lock or a draft that nobody can read the whole of goes with the next use of the file.
  for (const name of names) if (/\.lock$|^\./.test(name)) await rm(home.path('.aws/sso/cache', name));
  expect(await snapshotTree(home.path())).toEqual(before);
}

testWith(faketime, 'killed in the main step: the post step takes back what was lent', async () => {
  await inTurns([...(steps.main ?? [])], async (at) => {
    const home = await homeWithTokens();
    const before = await snapshotTree(home.path());
    const job = await home.startJob({ host: fastTime() });
    const main = await job.uses(action, orders('main', at));
    const { posts } = await job.finish();
    await job.dispose();
    expect([at, main.exitCode, posts[0]?.conclusion]).toEqual([at, 137, 'success']);
    await expectAsBefore(home, before);
  });
});

testWith(faketime, 'killed in the post step: the next job takes it back', async () => {
  await inTurns([...(steps.post ?? [])], async (at) => {
    const home = await homeWithTokens();
    const before = await snapshotTree(home.path());
    const job = await home.startJob();
    await job.uses(action, orders('post', at));
    const { posts } = await job.finish();
    await job.dispose();
    expect([at, posts[0]?.exitCode]).toEqual([at, 137]);
    const next = await home.startJob({ host: fastTime() });
    const { conclusion } = await next.uses(action, { with: { 'aws-profile': 'dev' } });
    expect([at, conclusion]).toEqual([at, 'success']);
    await next.finish();
    await next.dispose();
    await expectAsBefore(home, before);
  });
});
