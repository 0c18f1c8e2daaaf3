/** Jobs that last longer than any credentials: one step goes on and on, in the hands of real AWS tools. */
import { expect } from '@jest/globals';
import { dev, tokenFile } from '../scenarios/play.ts';
import { identityRequests } from './machine.ts';
import { clients, goOn, playFrom, profile, role } from './renewal.ts';
import { both, cli, faketime, inThisRun, testWith } from './tools.ts';

/** The token is renewed where it lies. */
const renewed = { changed: [tokenFile] };
/** Seconds: past the end of the first credentials, with little left of the second, past the end of the others. */
const moments = [0, 3700, 6800, 11_000];

for (const { name, tool, script, agent } of inThisRun(clients)) {
  for (const type of ['process', 'sso']) {
    testWith(both(tool, faketime), `${name} uses a ${type} profile for hours in one step`, async (file) => {
      const scene = await playFrom('home', renewed);
      await scene.step({ ...dev, 'profile-type': type, 'aws-profile': profile });
      await goOn(scene, script(file, moments));
      expect(identityRequests(scene)).toEqual(
        moments.map(() => [200, expect.stringMatching(agent), expect.stringMatching(role)]),
      );
    });
  }
}

testWith(
  cli,
  'AWS_WEB_IDENTITY_TOKEN_FILE of a runner on Kubernetes does not outrank a process profile',
  async (file) => {
    const env = {
      AWS_ROLE_ARN: 'arn:aws:iam::222233334444:role/deploy-target',
      AWS_WEB_IDENTITY_TOKEN_FILE: '/nowhere/token',
    };
    const scene = await playFrom('home', { env });
    await scene.step({ ...dev, 'profile-type': 'process' });
    expect((await scene.job.run(`${file} sts get-caller-identity`)).conclusion).toBe('success');
    expect(identityRequests(scene)).toEqual([[200, expect.any(String), expect.stringMatching(role)]]);
  },
);
