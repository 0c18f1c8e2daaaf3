/** A step that lasts longer than any credentials, in which real AWS tools ask again and again who they are. */
import { expect } from '@jest/globals';
import { shareClock } from '../scenarios/clock.ts';
import { privately } from '../scenarios/person.ts';
import { action, dev, type PlayOptions, type Scene, signedIn, tokenFile } from '../scenarios/play.ts';
import { identityRequests, playOn, roleOf, setUpMachine } from './machine.ts';
import { both, cli, faketime, inThisRun, node, otherBoto3, systemBoto3, type Tool, testWith } from './tools.ts';

export const profile = 'dev_1.x@corp+read-only';
export const role = roleOf('111122223333', 'ReadOnlyAccess');
/** A client that asks at each moment, in seconds, who it is. */
interface Client {
  readonly name: string;
  readonly tool: Tool;
  readonly script: (file: string, at: readonly number[]) => string;
  readonly agent: RegExp;
}

export const cliClient: Client = {
  name: cli.name,
  tool: cli,
  script: (file, at) =>
    at.map((seconds) => `echo "+${seconds}s" > "$FAKETIME_TIMESTAMP_FILE"; ${file} sts get-caller-identity`).join('\n'),
  agent: /^aws-cli\/2/,
};

/** Each is one process with one client. */
export const sdkClients: readonly Client[] = [
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
    script: (file, at) => `cd ${action}; ${file} --input-type=module - <<'END'
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

export const clients = [cliClient, ...sdkClients];

/** A job whose session outlives all that is played here, from a source of sessions. */
export async function playFrom(
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
export async function goOn(scene: Scene, script: string): Promise<void> {
  const { env } = await shareClock(scene);
  const { conclusion, log } = await scene.job.run(script, { env });
  expect([conclusion, log.filter((line) => /error/i.test(line))]).toEqual(['success', []]);
}

/** The token is renewed where it lies. */
const renewed = { changed: [tokenFile] };
/** Seconds: past the end of the first credentials, with little left of the second, past the end of the others. */
const moments = [0, 3700, 6800, 11_000];

/** @param among the clients that are tried in one test file. */
export function testClients(among: readonly Client[]): void {
  for (const client of inThisRun(among)) testClient(client);
}

function testClient({ name, tool, script, agent }: Client): void {
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
