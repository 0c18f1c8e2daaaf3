/** A job that is killed while it lends a session to AWS tools or takes it back: nothing stays lent, nothing is lost. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { snapshotTree } from '../../runner/index.ts';
import { shareOf } from '../extent.ts';
import { testWith } from '../real-clients/tools.ts';
import { corpProfile, corpSession } from '../scenarios/aws-config.ts';
import { action, signedIn, tokenFile } from '../scenarios/play.ts';
import { faketime, fastTime } from './fast-time.ts';
import { ordersFor, stepsIn } from './file-steps.ts';
import { type SharedHome, setUpHome } from './shared-home.ts';
import { inTurns } from './turns.ts';

/** Under the name that the profile has for the session lies one of another portal; its own is in a secret. */
const files = {
  '.aws/config': `${corpSession}\n${corpProfile('dev', '111122223333', 'ReadOnlyAccess')}`,
  [tokenFile]: '{"startUrl": "https://other.awsapps.com/start", "accessToken": "of-another-portal"}',
};
let folder: string;
/** Numbers of the file steps of each entry, from the first at the token cache to the last. */
const steps: Record<string, readonly number[]> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lending-'));
  for (const entry of ['main', 'post'] as const) {
    const home = await homeWithTokens();
    const job = home.startJob({ secrets: [home.secret] });
    await job.uses(action, lending(home, entry, 0));
    await job.finish();
    job.dispose();
    const isAtCache = (await stepsIn(join(folder, `${entry}-0`))).map(([, path]) => path.includes('/sso/cache/'));
    const [first, last] = [isAtCache.indexOf(true), isAtCache.lastIndexOf(true)];
    steps[entry] = isAtCache.map((_, index) => index + 1).slice(first, last + 2);
  }
});
afterAll(() => rm(folder, { recursive: true }));

/** A step that lends the session of a profile, and is killed at a file step of main or post. */
function lending({ secret }: LendingHome, entry: 'main' | 'post', at: number) {
  const env = ordersFor({ entry, at, act: 'SIGKILL', log: join(folder, `${entry}-${at}`) });
  return { with: { 'aws-profile': 'dev', 'profile-type': 'sso', 'sso-token': secret }, env };
}

interface LendingHome extends SharedHome {
  readonly secret: string;
}

async function homeWithTokens(): Promise<LendingHome> {
  const home = await setUpHome(files);
  await rm(home.path(tokenFile), { force: true });
  await writeFile(home.path(tokenFile), files[tokenFile] ?? '');
  return { ...home, secret: signedIn(home.emulator) };
}

async function expectAsBefore(home: SharedHome, before: unknown): Promise<void> {
  const names = await readdir(home.path('.aws/sso/cache'));
  // An empty lock or a draft that nobody can read the whole of goes with the next use of the file.
  for (const name of names) if (/\.lock$|^\./.test(name)) await rm(home.path('.aws/sso/cache', name));
  expect(snapshotTree(home.path())).toEqual(before);
}

testWith(
  faketime,
  'a main step that is killed while it lends a session: the post step takes the session back',
  async () => {
    await inTurns(shareOf(steps.main ?? [], { part: 0, of: 2 }), async (at) => {
      const home = await homeWithTokens();
      const before = snapshotTree(home.path());
      const job = home.startJob({ secrets: [home.secret], host: fastTime() });
      const main = await job.uses(action, lending(home, 'main', at));
      const { posts } = await job.finish();
      job.dispose();
      expect([at, main.exitCode, posts[0]?.conclusion]).toEqual([at, 137, 'success']);
      await expectAsBefore(home, before);
    });
  },
);

testWith(faketime, 'a post step that is killed while it takes a session back: the next job takes it back', async () => {
  await inTurns(shareOf(steps.post ?? [], { part: 1, of: 2 }), async (at) => {
    const home = await homeWithTokens();
    const before = snapshotTree(home.path());
    const job = home.startJob({ secrets: [home.secret] });
    await job.uses(action, lending(home, 'post', at));
    const { posts } = await job.finish();
    job.dispose();
    expect([at, posts[0]?.exitCode]).toEqual([at, 137]);
    const next = home.startJob({ secrets: [home.secret], host: fastTime() });
    const { conclusion } = await next.uses(action, { with: { 'aws-profile': 'dev', 'sso-token': home.secret } });
    expect([at, conclusion]).toEqual([at, 'success']);
    await next.finish();
    next.dispose();
    await expectAsBefore(home, before);
  });
});
