/** A step of the real `dist` on this machine: its folders, its main and post step, and what they said. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { EOL, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Emulator } from '../../emulator/index.ts';
import { keyValuePairs } from '../../runner/text/key-value-file.ts';
import { prepareStep } from '../bench/step.ts';

const action = resolve(import.meta.dirname, '../..');

export type Variables = Readonly<Record<string, string>>;

export interface Place {
  readonly home: string;
  readonly temp: string;
  readonly workspace: string;
}

export interface Scene {
  readonly inputs: Variables;
  /** Of the runner, over those that Windows itself needs. */
  readonly env?: Variables;
  /** Where they are not to be fresh ones. */
  readonly folders?: Partial<Pick<Place, 'home' | 'temp'>>;
  /** Puts files in place before the step. */
  readonly arrange?: (place: Place) => Promise<void>;
  /** Node, where it is not the one that runs this. */
  readonly node?: string;
  /** Told the id of the main step's process when a text first shows in its log. */
  readonly when?: readonly [text: string, act: (processId: number) => void];
}

export interface Ended {
  readonly code: number | null;
  readonly log: string;
}

export interface Played extends Ended, Place {
  readonly outputs: Variables;
  readonly env: Variables;
  /** The post step, with the variables as it leaves them. */
  readonly end: () => Promise<Ended & { readonly env: Variables }>;
}

const needed = ['SystemRoot', 'SystemDrive', 'ComSpec', 'PATH', 'PATHEXT', 'TEMP', 'TMP'];
/** What programs of Windows cannot do without. */
export const system = Object.fromEntries(needed.map((name) => [name, process.env[name] ?? '']));

export async function playStep(emulator: Emulator, scene: Scene): Promise<Played> {
  const home = scene.folders?.home ?? (await freshFolder('home'));
  const env = { ...emulator.env, ...system, USERPROFILE: home, ...scene.env };
  const step = prepareStep(action, scene.inputs, env, { ...scene.folders, home });
  await scene.arrange?.(step.job);
  const { args, env: environment, cwd } = step.main;
  const main = await run([scene.node ?? process.execPath, ...args], environment, { cwd, when: scene.when });
  const exported = await step.written('env');
  return {
    ...main,
    ...{ home, temp: step.job.temp, workspace: step.job.workspace },
    outputs: await step.written('output'),
    env: exported,
    end: async () => {
      const post = step.post();
      const ended = await run([process.execPath, ...post.args], post.env, { cwd });
      const written = (await readFile(post.env.GITHUB_ENV ?? '', 'utf8')).replaceAll(EOL, '\n');
      return { ...ended, env: { ...exported, ...Object.fromEntries(keyValuePairs(written)) } };
    },
  };
}

/** Runs a program with a console of its own that nobody sees, as the runner does. */
export async function run(
  [file = '', ...args]: readonly string[],
  env: Variables = system,
  { cwd, when }: { readonly cwd?: string; readonly when?: Scene['when'] } = {},
): Promise<Ended> {
  const child = spawn(file, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
  let log = '';
  let [text = '', act] = when ?? [];
  const listen = (chunk: string) => {
    log += chunk;
    if (!act || !child.pid || !log.includes(text)) return;
    act(child.pid);
    act = undefined;
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', listen);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, log: log.replaceAll('\r\n', '\n') };
}

export async function freshFolder(name: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `${name}-`));
}

export async function put(path: string, content: string | Uint8Array): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}
