import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Emulator, writeDataPath } from '../../emulator/index.ts';
import { temporaryFolder } from '../after-test.ts';
import { corpProfile, corpSession, legacyProfile } from '../scenarios/aws-config.ts';
import type { PlayOptions } from '../scenarios/play.ts';
import { type Files, play, type Scene } from '../scenarios/play.ts';
import { isCliSince } from './tools.ts';

export interface Machine {
  readonly home: string;
  /** What its shells have in their environment, and the runner of its jobs too. */
  readonly env: Readonly<Record<string, string>>;
  /** Leads the tools to an emulator, those too that know no `AWS_ENDPOINT_URL`. */
  readonly connect: (emulator: Emulator) => Promise<void>;
  readonly write: (path: string, content: string) => Promise<void>;
}

export async function setUpMachine(): Promise<Machine> {
  const root = await temporaryFolder('machine-');
  const home = join(root, 'home');
  const env: Record<string, string> = {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    HOME: home,
    LANG: 'C.UTF-8',
    AWS_DATA_PATH: join(root, 'data'),
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
  };
  return {
    home,
    env,
    connect: async (emulator) => {
      await writeDataPath(join(root, 'data'), emulator.url);
      Object.assign(env, emulator.env);
    },
    write: async (path, content) => {
      await mkdir(dirname(join(home, path)), { recursive: true, mode: 0o700 });
      await writeFile(join(home, path), content, { mode: 0o600 });
    },
  };
}

/** A job on a machine whose tools are led to the emulator. */
export function playOn(
  machine: Machine,
  options: PlayOptions = {},
  arrange: (emulator: Emulator) => Files | Promise<Files> = () => ({}),
): Promise<Scene> {
  return play({ ...options, home: machine.home, host: machine.env }, async (emulator) => {
    await machine.connect(emulator);
    return arrange(emulator);
  });
}

/** Status, user agent and caller of every request for an identity. */
export function identityRequests({ emulator }: Scene): readonly (readonly unknown[])[] {
  return emulator.requests
    .filter(({ operation }) => operation === 'GetCallerIdentity')
    .map(({ status, userAgent, caller }) => [status, userAgent, caller]);
}

/**
 * A script by which terraform takes up its s3 backend. There is no S3: that terraform comes to ask for the bucket shows
 * that it found and tried its credentials.
 */
export const terraformBackend = `cat > main.tf <<'END'
terraform {
  backend "s3" {
    bucket         = "state"
    key            = "state"
    region         = "eu-west-1"
    use_path_style = true
  }
}
END`;

/** What `aws configure sso` writes: the form of today, and the one of old that many tutorials show. */
const region = 'region = eu-west-1\n';
export const configs = {
  session: `${corpSession}\n${corpProfile('session', '111122223333', 'ReadOnlyAccess', `${region}output = json\n`)}`,
  legacy: legacyProfile('legacy', '222233334444', 'Deploy', region),
};

/** Runs a tool in an environment that holds nothing else; what it prints is trimmed. */
export async function runTool(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> {
  return (await promisify(execFile)(file, [...args], { env })).stdout.trim();
}

/** From 2.22 on a flow with a browser is the default; older versions do not know the switch. */
export function deviceCode(cli: string): readonly string[] {
  return isCliSince('2.22', cli) ? ['--use-device-code'] : [];
}

/** `aws sso login` by device authorization, approved by a person called alice. */
export async function signInWith(
  cli: string,
  profile: string,
  emulator: Emulator,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  emulator.world.autoApprove = { afterPolls: 0, user: 'alice' };
  await runTool(cli, ['sso', 'login', '--no-browser', '--profile', profile, ...deviceCode(cli)], env);
  emulator.resetRequests();
}

const keptInCleanShell = [
  'PATH',
  'HOME',
  'LANG',
  'AWS_DATA_PATH',
  'AWS_EC2_METADATA_DISABLED',
  'AWS_PAGER',
  'AWS_CONFIG_FILE',
  'AWS_SHARED_CREDENTIALS_FILE',
  'AWS_ENDPOINT_URL_STS',
];

/**
 * A script as a shell without any credentials in its environment runs it: only the files are left.
 *
 * @param added variables that are set there beside; values without special characters.
 */
export function inCleanShell(script: string, added: Readonly<Record<string, string>> = {}): string {
  const kept = keptInCleanShell.map((name) => `\${${name}+"${name}=$${name}"}`);
  const given = Object.entries(added).map(([name, value]) => `${name}=${value}`);
  return `env -i ${[...kept, ...given].join(' ')} bash -e <<'SCRIPT'\n${script}\nSCRIPT`;
}

/** The ARN of a permission set's role, as the session of a person called alice. */
export function roleOf(accountId: string, permissionSet: string): RegExp {
  return new RegExp(`^arn:aws:sts::${accountId}:assumed-role/AWSReservedSSO_${permissionSet}_[0-9a-f]{16}/alice$`);
}
