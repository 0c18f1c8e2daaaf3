/** One emulated organization, and steps of the real `dist` that get a person's sign-in as a secret. */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { signIn, startEmulator } from '../../emulator/index.ts';
import { type Played, playStep, type Scene } from './step.ts';

export type Stage = Awaited<ReturnType<typeof setStage>>;

export async function setStage() {
  const emulator = await startEmulator();
  const token = signIn(emulator.world, { user: 'alice' });
  const target = { account: '111122223333', 'permission-set': 'ReadOnlyAccess' };
  return {
    token,
    play: (inputs: Scene['inputs'], scene: Omit<Scene, 'inputs'> = {}) =>
      playStep(emulator, { inputs: { 'sso-token': JSON.stringify(token), ...target, ...inputs }, ...scene }),
    /** Checks that STS would take keys for those of the target. */
    checkKeys: (id: string | undefined, secret: string | undefined) => {
      const key = emulator.world.keys.get(id ?? '');
      assert.equal(key?.secretAccessKey, secret);
      assert.match(key?.principal.arn ?? '', /^arn:aws:sts::111122223333:assumed-role\/AWSReservedSSO_ReadOnlyAccess_/);
    },
    operations: () => emulator.requests.map(({ operation }) => operation),
    close: () => emulator.close(),
  };
}

/** Ends a step's job: the post step has nothing to warn of, and leaves no file and no key. */
export async function endJob({ temp, end }: Played): Promise<void> {
  const { code, log, env } = await end();
  assert.equal(code, 0, log);
  assert.doesNotMatch(log, /::(warning|error)/);
  assert.deepEqual([env.AWS_ACCESS_KEY_ID ?? '', env.AWS_PROFILE ?? ''], ['', '']);
  const left = (await readdir(temp)).filter((name) => name.startsWith('aws-sso-credentials'));
  assert.deepEqual(left, []);
}
