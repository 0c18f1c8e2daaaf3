/** Asks a `credential_process` profile for its credentials, as an AWS tool does. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ownerOf } from '../../src/config/sections/header.ts';
import { parseSections } from '../../src/config/sections/ini.ts';
import type { Scene } from './play.ts';

/** A job and what stands for AWS in it. */
type Place = Pick<Scene, 'job' | 'emulator'>;

export interface Answer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What stdout says, where it is JSON. */
  readonly credentials: Readonly<Record<string, string>> | undefined;
  /** Whom STS would take the credentials for; undefined when they have ended. */
  readonly arn: string | undefined;
}

/** The environment of a step with `run:`, less what the shell adds. */
export function stepEnv({ job, emulator }: Place): Record<string, string> {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: job.home, ...emulator.env, ...job.env };
}

/** What follows `credential_process =` in the config file in force. */
export function processLineOf({ job }: Place, profile: string): string {
  const config = readFileSync(job.env.AWS_CONFIG_FILE ?? join(job.home, '.aws', 'config'), 'utf8');
  const section = parseSections(config).sections.find((one) => ownerOf(one, 'config') === profile);
  return section?.settings.get('credential_process') ?? '';
}

/** The folder beside the program in which it keeps the credentials and what it gets them with. */
export function processFolderOf(scene: Place, profile: string): string {
  const [, program = ''] = processLineOf(scene, profile).split(' ');
  return join(dirname(program), 'credential-process.d');
}

/** Starts the process through a shell, as the SDKs for JavaScript, Go and Java do. */
export function startProcess(scene: Place, profile: string, env: Readonly<Record<string, string>> = {}) {
  // In a process group of its own, so that a test can kill all of it.
  return spawn('/bin/sh', ['-c', processLineOf(scene, profile)], {
    env: { ...stepEnv(scene), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
}

export async function askProcess(
  scene: Place,
  profile: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const child = startProcess(scene, profile, env);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  const credentials = stdout.startsWith('{') ? JSON.parse(stdout) : undefined;
  const { keys, clock } = scene.emulator.world;
  const key = keys.get(credentials?.AccessKeyId);
  const isGood = key?.secretAccessKey === credentials?.SecretAccessKey && (key?.expiresAt ?? 0) > clock.now();
  return { code, stdout, stderr, credentials, arn: isGood ? key?.principal.arn : undefined };
}
