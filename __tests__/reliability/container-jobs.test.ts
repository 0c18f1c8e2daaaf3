/** Container jobs at once on one machine, with one ~/.aws: paths have the same text in all of them, but not on the host. */
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { temporaryFolder } from '../after-test.ts';
import { ownMounts, testWith } from '../real-clients/tools.ts';
import { corpProfile, corpSession } from '../scenarios/aws-config.ts';
import { action, cacheFile, dev, signedIn, tokenFile } from '../scenarios/play.ts';
import { signedInAs } from '../scenarios/two-people.ts';
import { type SharedHome, setUpHome } from './shared-home.ts';

const lending = { ...dev, 'profile-type': 'sso' };

/** Starts container jobs, which all see their RUNNER_TEMP and home at the same two paths. */
async function containersOf(home: SharedHome, unshare: string) {
  const world = await temporaryFolder('containers-');
  const [temp, outside] = [join(world, '_temp'), join(world, 'home')];
  for (const folder of [temp, join(outside, '.aws'), home.path('.aws')]) await mkdir(folder, { recursive: true });
  return async (name: string, secrets: readonly string[] = []) => {
    const real = join(world, `${name}-temp`);
    const node = join(world, `${name}-node`);
    const enter = [
      `mkdir -p ${real} && mount --bind ${real} ${temp} && mount --bind ${home.path('.aws')} ${outside}/.aws`,
      `hostname ${name} && RUNNER_TEMP=${temp} HOME=${outside} exec ${process.execPath} "$@"`,
    ].join(' && ');
    // Other shells leave out variables such as INPUT_AWS-REGION.
    await writeFile(node, `#!/bin/bash\nexec ${unshare} --mount --uts bash -c '${enter}' node "$@"\n`);
    await chmod(node, 0o755);
    const job = home.startJob({ temp: real, node, secrets });
    const read = (path = '') => readFile(path.replace(temp, real), 'utf8');
    return { job, sessionOf: async () => /^sso_session = (.+)$/m.exec(await read(job.env.AWS_CONFIG_FILE))?.[1] ?? '' };
  };
}

/** Who calls the portal with the token of a session. */
async function personOf(home: SharedHome, session: string): Promise<string | undefined> {
  const { accessToken } = JSON.parse(await readFile(home.path(cacheFile(session)), 'utf8'));
  const query = 'account_id=111122223333&role_name=ReadOnlyAccess';
  const headers = { 'x-amz-sso_bearer_token': accessToken };
  const answer = await fetch(`${home.emulator.url}/federation/credentials?${query}`, { headers });
  expect(answer.status).toBe(200);
  return home.emulator.requests.at(-1)?.caller;
}

testWith(ownMounts, 'each of two people whose secrets have the same session keeps their own', async (unshare) => {
  const config = `${corpSession}\n${corpProfile('dev', '111122223333', 'ReadOnlyAccess')}`;
  const home = await setUpHome({ '.aws/config': config });
  await rm(home.path(tokenFile));
  const before = home.tree();
  const start = await containersOf(home, unshare);
  const people = ['alice', 'bob'];
  const containers = [];
  for (const name of people) {
    const secret = signedInAs(name, home.emulator);
    const container = await start(name, [secret]);
    const inputs = { 'aws-profile': 'dev', 'profile-type': 'sso', 'sso-token': secret };
    expect((await container.job.uses(action, { with: inputs })).conclusion).toBe('success');
    containers.push(container);
  }
  for (const [index, name] of people.entries()) {
    expect(await personOf(home, (await containers[index]?.sessionOf()) ?? '')).toBe(name);
  }
  for (const { job } of containers) await job.finish();
  expect(home.tree()).toEqual(before);
});

testWith(ownMounts, 'a token that a container has lent is not taken for a sign-in on the host', async (unshare) => {
  const home = await setUpHome();
  await writeFile(home.path(tokenFile), signedIn(home.emulator));
  const before = home.tree();
  const start = await containersOf(home, unshare);
  const containers = [];
  // Files are looked at in the order of their names, of which about half come before that of the sign-in.
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    const container = await start(name);
    expect((await container.job.uses(action, { with: lending })).conclusion).toBe('success');
    containers.push(container);
  }
  const host = home.startJob();
  const { annotations, log } = await host.uses(action, { with: { ...dev, 'profile-type': 'process' } });
  expect(annotations.filter(({ message }) => message.includes('several sign-ins'))).toEqual([]);
  expect(log.join('\n')).toContain(home.path(tokenFile));
  // The first ends first, and the others still have their sessions.
  await containers[0]?.job.finish();
  for (const { sessionOf } of containers.slice(1)) expect(await personOf(home, await sessionOf())).toBe('alice');
  for (const { job } of [...containers.slice(1), { job: host }]) await job.finish();
  expect(home.tree()).toEqual(before);
});
