/** Jobs that last longer than any credentials: one step goes on and on, in the hands of real AWS tools. */
import { expect } from '@jest/globals';
import { dev, tokenFile } from '../scenarios/play.ts';
import { identityRequests, terraformBackend } from './machine.ts';
import { clients, goOn, playFrom, profile, role } from './renewal.ts';
import { both, cli, faketime, inThisRun, terraform, testWith } from './tools.ts';

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

// Go asks the system for the time, past libfaketime: so here everything is short-lived.
testWith(
  terraform,
  "terraform's s3 backend uses process and sso profiles after credentials and access token have expired",
  async (file) => {
    const scene = await playFrom('home', { ...renewed, settings: { accessTokenSeconds: 4 } });
    const name = 'ReadOnlyAccess';
    scene.emulator.world.instances[0]?.permissionSets.set(name, { name, sessionSeconds: 4 });
    for (const type of ['process', 'sso']) await scene.step({ ...dev, 'profile-type': type, 'aws-profile': type });
    const { log } = await scene.job.run(
      `${terraformBackend}
    for turn in 1 2; do
      sleep 4.1
      for profile in process sso; do
        AWS_PROFILE=$profile ${file} init -reconfigure -input=false -no-color || true
      done
    done`,
      { env: { AWS_ENDPOINT_URL_S3: scene.emulator.url, CHECKPOINT_DISABLE: '1' } },
    );
    expect(log.filter((line) => line.includes('Unable to list objects in S3 bucket "state"'))).toHaveLength(4);
    const identities = identityRequests(scene);
    expect(identities.length).toBeGreaterThanOrEqual(4);
    const agent = expect.stringMatching(/Terraform\/.* aws-sdk-go-v2\//);
    expect(identities).toEqual(identities.map(() => [200, agent, expect.stringMatching(role)]));
  },
);
