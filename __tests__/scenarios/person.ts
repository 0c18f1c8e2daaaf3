/** A person who reads the log of a job that waits for them, and does what it says. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { approve } from '../../emulator/index.ts';
import type { StepResult } from '../../runner/index.ts';
import { dev, type Scene } from './play.ts';

/** The inputs of a job that asks for a sign-in. */
export const device = { ...dev, 'credential-source': 'device-code' };

/** A run of a private repository. */
export const privately = {
  event: { name: 'push', payload: { repository: { id: 1, private: true, visibility: 'private' } } },
};

/** The sessions that a job keeps for its steps alone. */
export async function sessionFiles({ temp }: Scene['job']): Promise<readonly string[]> {
  const folder = join(temp, 'aws-sso-credentials');
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.startsWith('session-')).map((name) => join(folder, name));
}

export interface Asked {
  readonly link: string;
  readonly userCode: string;
}

/**
 * Link and code, as soon as the log shows them. A step that ends without is an error.
 *
 * @param from the line of the log from which on the person reads.
 */
export async function readPrompt({ job }: Scene, running: Promise<StepResult>, from = 0): Promise<Asked> {
  let ended = false;
  void running.finally(() => {
    ended = true;
  });
  for (;;) {
    const lines = job.log.slice(from).join('\n');
    const [, link, userCode] = /^##\[notice\]Open (\S+) and approve the code (\S+),/m.exec(lines) ?? [];
    if (link && userCode) return { link, userCode };
    if (ended) throw new Error(`nobody was asked to sign in:\n${lines}`);
    await sleep(20);
  }
}

/** A step for which somebody signs in. */
export async function stepApprovedBy(
  user: string,
  scene: Scene,
  inputs: Readonly<Record<string, string>> = device,
): Promise<StepResult> {
  const from = scene.job.log.length;
  const running = scene.step(inputs);
  const { userCode } = await readPrompt(scene, running, from);
  approve(scene.emulator.world, userCode, user);
  return running;
}
