/** Jobs that last longer than any credentials, in the hands of terraform. */
import { expect } from '@jest/globals';
import { dev, tokenFile } from '../scenarios/play.ts';
import { identityRequests, terraformBackend } from './machine.ts';
import { playFrom, role } from './renewal.ts';
import { terraform, testWith } from './tools.ts';

// Go asks the system for the time, past libfaketime: so here everything is short-lived.
testWith(
  terraform,
  "terraform's s3 backend uses process and sso profiles after credentials and access token have expired",
  async (file) => {
    const scene = await playFrom('home', { changed: [tokenFile], settings: { accessTokenSeconds: 4 } });
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
