/** An administrator with an organization that nobody has set up for GitHub yet, and the scripts of `setup`. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import {
  addRole,
  addUserKey,
  DEMO_BOOTSTRAP_ROLE,
  type Emulator,
  type Instance,
  trustGitHub,
} from '../../emulator/index.ts';
import { organizationOf } from '../scenarios/several.ts';

export const setup = join(import.meta.dirname, '../../setup');
const managementAccount = '111111111111';
/** The repository that the emulated job is of. */
export const repository = { owner: 'octo-org', name: 'octo-repo', ownerId: '6811672', id: '601234567' };

/** What identity-center.sh needs to be told of it. */
export const basicArguments = [
  ...['--repository', `${repository.owner}/${repository.name}`, '--repository-id', repository.id],
  ...['--sso-region', 'ap-northeast-1', '--role-arn', DEMO_BOOTSTRAP_ROLE],
];

export const isChange = (operation: string) => !/^(List|Describe|Get)/.test(operation);

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script of `setup` in an environment that holds nothing else. */
export function runScript(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(join(setup, name), [...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

/** What a script that succeeded printed; else an error with what it complained of. */
export function printed({ code, stdout, stderr }: Outcome): string {
  if (code !== 0) throw new Error(`ended with ${code}: ${stderr}`);
  return stdout;
}

/** Takes away what the demo organization has for GitHub. */
export function clear(emulator: Emulator): Instance {
  const instance = organizationOf(emulator);
  instance.issuers.length = 0;
  instance.applications.length = 0;
  instance.users.delete(repository.id);
  const others = instance.assignments.filter(({ user }) => user !== repository.id);
  instance.assignments.splice(0, Number.POSITIVE_INFINITY, ...others);
  return instance;
}

/** Lets the bootstrap role trust one subject alone. */
export function trustSubject({ world }: Emulator, subject: string): void {
  const [provider] = world.oidcProviders.values();
  if (provider) addRole(world, DEMO_BOOTSTRAP_ROLE, trustGitHub(provider, subject));
}

/**
 * The environment of a shell with credentials of an account.
 *
 * @param cli the AWS CLI to find first.
 * @param moto URL that plays CloudFormation and IAM.
 */
export function shellOf(
  emulator: Emulator,
  cli: string,
  moto: string,
  accountId = managementAccount,
): Readonly<Record<string, string>> {
  const key = addUserKey(emulator.world, accountId, 'admin');
  return {
    PATH: [join(cli, '..'), '/usr/local/bin', '/usr/bin', '/bin'].join(':'),
    HOME: '/nonexistent',
    LANG: 'C.UTF-8',
    AWS_ACCESS_KEY_ID: key.accessKeyId,
    AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
    AWS_ENDPOINT_URL_STS: emulator.url,
    AWS_ENDPOINT_URL_SSO_ADMIN: emulator.url,
    AWS_ENDPOINT_URL_IDENTITYSTORE: emulator.url,
    AWS_ENDPOINT_URL_CLOUDFORMATION: moto,
    AWS_ENDPOINT_URL_IAM: moto,
  };
}
