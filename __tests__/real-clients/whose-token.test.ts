/** Two people's sign-ins on one machine: an AWS tool and the action are the same person, or both are nobody. */
import { expect } from '@jest/globals';
import type { Emulator } from '../../emulator/index.ts';
import { cacheFile, dev, type Files, type Scene } from '../scenarios/play.ts';
import { ofDev, signedInAs, states, twoPeople } from '../scenarios/two-people.ts';
import { playOn, runTool, setUpMachine } from './machine.ts';
import { cli, inThisRun, otherBoto3, testWith } from './tools.ts';

const boto3 = (profile: string) =>
  `import boto3; boto3.Session(profile_name="${profile}").client("sts", "eu-west-1").get_caller_identity()`;
const tools = [
  {
    tool: cli,
    args: (profile: string) => ['sts', 'get-caller-identity', '--region', 'eu-west-1', '--profile', profile],
  },
  { tool: otherBoto3, args: (profile: string) => ['-c', boto3(profile)] },
];

/** Whom the portal gave role credentials, by a use of the files on a machine of its own. */
async function served(
  files: (emulator: Emulator) => Files,
  use: (scene: Scene, env: Readonly<Record<string, string>>) => Promise<unknown>,
): Promise<readonly (string | undefined)[]> {
  const machine = await setUpMachine();
  const unchecked = 'An AWS tool leaves files of its own.';
  const scene = await playOn(machine, { changed: [ofDev], unchecked }, files);
  await use(scene, machine.env);
  const answered = scene.emulator.requests.filter(
    ({ operation, status }) => operation === 'GetRoleCredentials' && status === 200,
  );
  return answered.map(({ caller }) => caller);
}

/** What an editor leaves: a token of the portal that can be renewed, in a file that no session is called after. */
const ofEditor = (emulator: Emulator) => ({ [cacheFile('an editor')]: signedInAs('alice', emulator) });

for (const { tool, args } of inThisRun(tools)) {
  testWith(tool, `${tool.name} and the action, whatever bob's sign-in is like`, async (file) => {
    for (const state of Object.keys(states) as (keyof typeof states)[]) {
      const files = (emulator: Emulator) => twoPeople(states[state], emulator);
      const byTool = await served(files, (_, env) => runTool(file, args('dev'), env).catch(() => {}));
      const byAction = await served(files, (scene) => scene.step({ 'aws-profile': 'dev' }));
      const isSomebody = ['lasting', 'about to end', 'ended and renewable'].includes(state);
      expect({ state, byTool, byAction }).toEqual({ state, byTool: isSomebody ? ['bob'] : [], byAction: byTool });
    }
  });

  testWith(
    tool,
    `${tool.name} is another person with each profile; the action refuses both in one step`,
    async (file) => {
      const files = (emulator: Emulator) => twoPeople(states.lasting, emulator);
      const byTool = await served(files, async (_, env) => {
        for (const profile of ['dev', 'prod']) await runTool(file, args(profile), env);
      });
      const byAction = await served(files, async (scene) => {
        for (const profile of ['dev', 'prod']) await scene.step({ 'aws-profile': profile });
      });
      const inOneStep = await served(files, (scene) => scene.step({ profiles: 'dev\nprod' }));
      expect({ byTool, byAction, inOneStep }).toEqual({ byTool: ['bob', 'alice'], byAction: byTool, inOneStep: [] });
    },
  );

  testWith(tool, `${tool.name} and the action pass over a token that an editor wrote`, async (file) => {
    const notRenewable = { ...states.lasting, refreshToken: undefined };
    const files = (emulator: Emulator) => ({ ...twoPeople(notRenewable, emulator), ...ofEditor(emulator) });
    const withoutProd = (emulator: Emulator) => ({ ...files(emulator), [cacheFile('Prod')]: '{}' });
    const byTool = await served(files, (_, env) => runTool(file, args('dev'), env));
    const byAction = await served(files, (scene) => scene.step({ 'aws-profile': 'dev' }));
    const byUrl = await served(withoutProd, (scene) => scene.step(dev));
    expect({ byTool, byAction, byUrl }).toEqual({ byTool: ['bob'], byAction: byTool, byUrl: byTool });
  });
}
