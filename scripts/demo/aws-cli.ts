/** The AWS CLI of this machine, led to the emulator. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type Emulator, writeDataPath } from '../../emulator/index.ts';

export interface AwsCli {
  readonly folder: string;
  readonly version: string;
  /** What leads it to the emulator and to nothing else. */
  readonly env: Readonly<Record<string, string>>;
  readonly dispose: () => Promise<void>;
}

const run = promisify(execFile);

/** The first AWS CLI v2 on PATH; undefined where there is none, or only a v1. */
export async function findAwsCli(emulator: Emulator): Promise<AwsCli | undefined> {
  const folders = [...new Set((process.env.PATH ?? '').split(delimiter))].filter(Boolean);
  const found = await Promise.all(folders.map(async (folder) => ({ folder, version: await versionIn(folder) })));
  const cli = found.find(({ version }) => version !== undefined);
  if (cli?.version === undefined) return undefined;
  const data = await mkdtemp(join(tmpdir(), 'aws-data-path-'));
  // Versions from before AWS_ENDPOINT_URL know another way.
  const isOld = Number(cli.version.split('.')[1]) < 17;
  return {
    folder: cli.folder,
    version: cli.version,
    env: {
      ...emulator.env,
      ...(isOld && { AWS_DATA_PATH: await writeDataPath(data, emulator.url) }),
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_PAGER: '',
    },
    dispose: () => rm(data, { recursive: true, force: true }),
  };
}

/** Runs `aws` in an environment that holds nothing but what is given. */
export async function aws(cli: AwsCli, args: readonly string[], env: Readonly<Record<string, string>>) {
  const environment = { ...cli.env, PATH: `${cli.folder}:/usr/bin:/bin`, LANG: 'C.UTF-8', ...env };
  const { stdout } = await run(join(cli.folder, 'aws'), args, { env: environment, timeout: 20_000 });
  return stdout;
}

async function versionIn(folder: string): Promise<string | undefined> {
  const answer = await run(join(folder, 'aws'), ['--version'], { timeout: 10_000 }).catch(() => undefined);
  return /^aws-cli\/(2\.\S+)/.exec(answer?.stdout ?? '')?.[1];
}
