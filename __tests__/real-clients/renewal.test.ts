/** Jobs that last longer than any credentials: one step goes on and on, in the hands of real AWS tools. */

import { expect } from '@jest/globals';
import { shareOf } from '../extent.ts';
import { shareClock } from '../scenarios/clock.ts';
import * as oidc from '../scenarios/oidc.ts';
import { device, privately } from '../scenarios/person.ts';
import { action, dev, type PlayOptions, type Scene, signedIn, tokenFile } from '../scenarios/play.ts';
import { identityRequests, playOn, roleOf, setUpMachine, terraformBackend } from './machine.ts';
import { both, cli, faketime, inThisRun, node, otherBoto3, systemBoto3, terraform, testWith } from './tools.ts';

/** The token is renewed where it lies. */
const renewed = { changed: [tokenFile] };
const profile = 'dev_1.x@corp+read-only';
const role = roleOf('111122223333', 'ReadOnlyAccess');
/** Seconds: past the end of the first credentials, with little left of the second, past the end of the others. */
const moments = [0, 3700, 6800, 11_000];

/** Each asks at each moment who it is; of the SDKs it is one process with one client. */
const clients = [
  {
    name: cli.name,
    tool: cli,
    script: (file: string, at: readonly number[]) =>
      at
        .map((seconds) => `echo "+${seconds}s" > "$FAKETIME_TIMESTAMP_FILE"; ${file} sts get-caller-identity`)
        .join('\n'),
    agent: /^aws-cli\/2/,
  },
  ...[systemBoto3, otherBoto3].map((tool) => ({
    name: tool.name,
    tool,
    script: (file: string, at: readonly number[]) => `${file} - <<'END'
import boto3, os
client = boto3.client("sts")
for seconds in ${JSON.stringify(at)}:
    with open(os.environ["FAKETIME_TIMESTAMP_FILE"], "w") as clock: clock.write(f"+{seconds}s\\n")
    client.get_caller_identity()
END`,
    agent: /^Boto3\/1\./,
  })),
  {
    name: 'AWS SDK for JavaScript v3',
    tool: node,
    script: (file: string, at: readonly number[]) => `cd ${action}; ${file} --input-type=module - <<'END'
import { writeFileSync } from 'node:fs';
import { STS } from '@aws-sdk/client-sts';
const client = new STS();
for (const seconds of ${JSON.stringify(at)}) {
  writeFileSync(process.env.FAKETIME_TIMESTAMP_FILE, \`+\${seconds}s\\n\`);
  await client.getCallerIdentity();
}
END`,
    agent: /^aws-sdk-js\/3/,
  },
];

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

const target = 'arn:aws:iam::222233334444:role/deploy-target';

const sources = [
  { source: 'a secret', inputs: dev },
  { source: 'a secret', inputs: dev, type: 'sso' },
  { source: 'device-code', inputs: device },
  { source: 'device-code', inputs: device, type: 'sso' },
  {
    source: 'trusted-token-issuer',
    inputs: oidc.exchange,
    caller: oidc.permissionSetSession('111122223333', 'ReadOnlyAccess'),
  },
  {
    source: 'web-identity and a role chain',
    inputs: { ...oidc.webIdentity, 'role-chain': target },
    caller: 'arn:aws:sts::222233334444:assumed-role/deploy-target/GitHubActions',
  },
];

for (const [index, { source, type = 'process', inputs, caller = role }] of shareOf([...sources.entries()], {
  part: 0,
  of: 2,
})) {
  testWith(both(cli, faketime), `a ${type} profile from ${source} serves tools for hours in one step`, async () => {
    const scene = await playFrom(source);
    const token = scene.secret ? { 'sso-token': scene.secret } : {};
    const step = await scene.step({ ...inputs, ...token, 'profile-type': type, 'aws-profile': profile });
    expect(step.conclusion).toBe('success');
    const installed = clients.filter(({ tool }) => tool.file !== undefined && tool !== otherBoto3);
    // In a whole run one step holds all of them.
    const tools = shareOf(installed, { part: index % installed.length, of: installed.length });
    const scripts = tools.map(({ tool, script }, turn) =>
      script(tool.file ?? '', [7400 * turn + 10, 7400 * turn + 3700]),
    );
    await goOn(scene, scripts.join('\n'));
    expect(identityRequests(scene)).toEqual(
      tools.flatMap(({ agent }) => Array(2).fill([200, expect.stringMatching(agent), expect.stringMatching(caller)])),
    );
  });
}

testWith(
  cli,
  'AWS_WEB_IDENTITY_TOKEN_FILE of a runner on Kubernetes does not outrank a process profile',
  async (file) => {
    const env = { AWS_ROLE_ARN: target, AWS_WEB_IDENTITY_TOKEN_FILE: '/nowhere/token' };
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

/** A job whose session outlives all that is played here, from a source of sessions. */
async function playFrom(
  source = 'home',
  options: Pick<PlayOptions, 'env' | 'settings' | 'changed'> = {},
): Promise<Scene> {
  const scene = await playOn(
    await setUpMachine(),
    {
      ...options,
      ...privately,
      settings: { portalSessionSeconds: 24 * 3600, ...options.settings },
      ...(source === 'a secret' && { secret: signedIn }),
      ...(/^(trusted|web)/.test(source) && { claims: {} }),
    },
    (emulator) => (source === 'home' ? { [tokenFile]: signedIn(emulator) } : {}),
  );
  scene.emulator.world.autoApprove = { afterPolls: 0, user: 'alice' };
  return scene;
}

/** Runs a step by a clock that it moves itself. */
async function goOn(scene: Scene, script: string): Promise<void> {
  const { env } = await shareClock(scene);
  const { conclusion, log } = await scene.job.run(script, { env });
  expect([conclusion, log.filter((line) => /error/i.test(line))]).toEqual(['success', []]);
}
