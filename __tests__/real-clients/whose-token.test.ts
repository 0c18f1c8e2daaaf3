/** Two people's sign-ins on one machine: an AWS tool and the action are the same person, or both are nobody. */
import { expect } from '@jest/globals';
import { ofDev, states, twoPeople } from '../scenarios/two-people.ts';
import { playOn, runTool, setUpMachine } from './machine.ts';
import { cli, otherBoto3, testWith } from './tools.ts';

const boto3 = 'import boto3; boto3.Session(profile_name="dev").client("sts", "eu-west-1").get_caller_identity()';
const tools = [
  { tool: cli, args: ['sts', 'get-caller-identity', '--profile', 'dev'] },
  { tool: otherBoto3, args: ['-c', boto3] },
];

/** Whom the portal gave role credentials, by a run of `use` on a machine of its own. */
async function served(
  state: keyof typeof states,
  use: (scene: Awaited<ReturnType<typeof playOn>>, env: Readonly<Record<string, string>>) => Promise<unknown>,
): Promise<readonly (string | undefined)[]> {
  const machine = await setUpMachine();
  const unchecked = 'An AWS tool leaves files of its own.';
  const scene = await playOn(machine, { changed: [ofDev], unchecked }, (emulator) =>
    twoPeople(states[state], emulator),
  );
  await use(scene, machine.env);
  const answered = scene.emulator.requests.filter(
    ({ operation, status }) => operation === 'GetRoleCredentials' && status === 200,
  );
  return answered.map(({ caller }) => caller);
}

for (const { tool, args } of tools) {
  testWith(tool, `${tool.name} and the action, whatever bob's sign-in is like`, async (file) => {
    for (const state of Object.keys(states) as (keyof typeof states)[]) {
      const byTool = await served(state, (_, env) => runTool(file, args, env).catch(() => {}));
      const byAction = await served(state, (scene) => scene.step({ 'aws-profile': 'dev' }));
      const isSomebody = ['lasting', 'about to end', 'ended and renewable'].includes(state);
      expect({ state, byTool, byAction }).toEqual({ state, byTool: isSomebody ? ['bob'] : [], byAction: byTool });
    }
  });
}
