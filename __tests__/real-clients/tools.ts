/** The real AWS tools of this machine, and a browser: where they are, and what it means when one is missing. */
import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from '@jest/globals';
import { triesAll } from '../extent.ts';
import { readModel } from './api-model.ts';
import { served } from './fork-server/start.ts';
import { executable, findProgram, says } from './programs.ts';

export interface Tool {
  readonly name: string;
  /** The file to run; undefined where the machine has none. */
  readonly file: string | undefined;
  /** How it is had, for tools that every test machine must have. */
  readonly install?: string;
}

/** A tool that is looked for when a test asks for it: most test files need one or two, and to ask a CLI takes a second. */
function tool(name: string, find: () => string | undefined, install?: string): Tool {
  let found: { readonly file: string | undefined } | undefined;
  return {
    name,
    get file() {
      found ??= { file: find() };
      return found.file;
    },
    ...(install && { install }),
  };
}

/** Debian's, or the newer one that GitHub's own runners have. */
export const cli = tool(
  'AWS CLI v2',
  () => installed('/usr/bin/aws', '/usr/local/bin/aws').find((file) => isCliSince('2', file)),
  'apt-get install awscli',
);

/** One that follows a start URL of one's own domain to the portal. */
export const vanityCli = tool('AWS CLI 2.35.13 or newer', () =>
  [cli.file, ...installed(findProgram('aws'))].find((file) => file && isCliSince('2.35.13', file)),
);

/** The files of AWS CLIs, each in the form in which a call takes the least time. */
function installed(...files: readonly (string | undefined)[]): readonly string[] {
  return files.flatMap((file) => (file && executable(file) ? [served(file)] : []));
}

/** The environment in which an AWS CLI is asked what it can do. */
const plain = { PATH: '/usr/bin:/bin', HOME: '/nonexistent', LANG: 'C.UTF-8' };

const versions = new Map<string, string>();
/** Whether a file is an AWS CLI of a version or a newer one. */
export function isCliSince(version: string, file: string): boolean {
  const said = versions.get(file) ?? says(file, ['--version'], plain) ?? '';
  versions.set(file, said);
  const [, found = '0'] = /^aws-cli\/(\S+)/.exec(said) ?? [];
  return found.localeCompare(version, 'en', { numeric: true }) >= 0;
}

export const systemBoto3 = tool(
  "boto3 of the system's Python",
  () => pythonWithBoto3('/usr/bin/python3'),
  'apt-get install python3-boto3',
);

/** The Python that a developer put first on the PATH, when that is another one than the system's. */
export const otherBoto3 = tool('boto3 of another Python', () =>
  [pythonWithBoto3(findProgram('python3'))].find((file) => !/^(\/usr)?\/bin\//.test(file ?? '/bin/')),
);
export const cliV1 = tool(
  'AWS CLI v1 or newer beside that Python',
  () => installed(otherBoto3.file && join(dirname(otherBoto3.file), 'aws'))[0],
);

/** Splits a command line as botocore does. */
export const python3 = onPath('python3', 'apt-get install python3');

export const terraform = onPath('terraform');
const openTofu = onPath('tofu');
/** Either evaluates modules that need no provider, without a network. */
export const terraformOrTofu = tool('terraform or tofu', () => terraform.file ?? openTofu.file);
export const motoServer = onPath('moto_server');
export const cfnLint = onPath('cfn-lint');
export const gh = onPath('gh', 'apt-get install gh');
export const shellcheck = onPath('shellcheck', 'apt-get install shellcheck');

/** An AWS CLI that knows all that setting up Identity Center takes; Debian's is older than that. */
export const adminCli = tool('AWS CLI with sso-admin put-application-access-scope', () =>
  [cli.file, cliV1.file].find(
    (file) => file && says(file, ['sso-admin', 'put-application-access-scope', '--generate-cli-skeleton'], plain),
  ),
);

/** The folder of API models of a botocore that knows the same. */
export const apiModels = tool('botocore with the API model of sso-admin', () =>
  [otherBoto3.file, systemBoto3.file].map((python) => python && modelsOf(python)).find(Boolean),
);

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const chromium = tool('Chromium', () => browsers.map(executable).find(Boolean), 'apt-get install chromium');

/** A library that, loaded before others, moves the clock of a process. */
export const faketime = tool(
  'libfaketime',
  () => globSync('/usr/lib/*/faketime/libfaketime.so.1')[0],
  'apt-get install faketime',
);

/** What gives files to another user. */
export const root = tool('root, or sudo without a password', () => saidAsRoot('command -v env'));

/** What makes file systems, which even root may not do in most containers. */
export const mount = tool('mount for root, or sudo without a password', () =>
  saidAsRoot('unshare --mount mount -t tmpfs tmpfs /tmp && command -v mount'),
);

/** Gives a process file systems of its own. */
export const ownMounts = tool('unshare for root', () =>
  process.getuid?.() === 0 ? says('unshare', ['--mount', '--uts', 'sh', '-c', 'command -v unshare']) : undefined,
);

function saidAsRoot(script: string): string | undefined {
  const shell = ['sh', '-c', script] as const;
  return process.getuid?.() === 0 ? says('env', shell) : says('sudo', ['-n', ...shell]);
}

/** The one that runs these tests, with the AWS SDK for JavaScript v3 of this project. */
export const node = tool('Node.js', () => process.execPath);

/** One that cannot run the action. */
export const oldNode = tool('Node.js older than 24', () =>
  ['/usr/bin/node', '/usr/local/bin/node', ...globSync('/opt/hostedtoolcache/node/*/x64/bin/node')].find((file) =>
    /^v(1\d|2[0-3])\./.test(says(file, ['--version']) ?? ''),
  ),
);

/**
 * A test that needs a tool, given its path. Without the tool it is skipped, and says so; with
 * `REQUIRE_REAL_CLIENTS=true`, as in CI, it fails when that tool belongs on every test machine.
 *
 * @param add how the test is added: `test`, or beside others of its file.
 */
export function testWith(
  tool: Tool,
  title: string,
  body: (file: string) => Promise<void>,
  add: (title: string, body: () => Promise<void>) => void = test,
): void {
  const { name, file, install } = tool;
  if (file !== undefined) {
    add(title, () => body(file));
  } else if (install !== undefined && process.env.REQUIRE_REAL_CLIENTS === 'true') {
    test(title, () => {
      throw new Error(`REQUIRE_REAL_CLIENTS is set, and there is no ${name} (${install})`);
    });
  } else {
    process.stderr.write(`skipped, there is no ${name}${install ? ` (${install})` : ''}: ${title}\n`);
    test.skip(`${title} (there is no ${name})`, () => {});
  }
}

/** Without the other versions of the same tools, which `npm run test:all` tries as well. */
export function inThisRun<Client extends { readonly tool: Tool }>(clients: readonly Client[]): readonly Client[] {
  return triesAll ? clients : clients.filter(({ tool }) => tool !== cliV1 && tool !== otherBoto3);
}

/** For a test that needs another tool as well. Given to the test is the first one. */
export function both(tool: Tool, other: Tool): Tool {
  return other.file === undefined ? other : tool;
}

/** A program that is found as a shell finds it. */
export function onPath(name: string, install?: string): Tool {
  return tool(name, () => findProgram(name), install);
}

function pythonWithBoto3(python: string | undefined): string | undefined {
  const script = 'import importlib.util, sys; sys.exit(importlib.util.find_spec("boto3") is None)';
  return python !== undefined && says(python, ['-c', script]) !== undefined ? python : undefined;
}

function modelsOf(python: string): string | undefined {
  const script = 'import importlib.util; print(importlib.util.find_spec("botocore").submodule_search_locations[0])';
  const folder = join(says(python, ['-c', script]) ?? '', 'data');
  const isKnown = existsSync(folder) && 'PutApplicationAccessScope' in readModel(folder, 'sso-admin').operations;
  return isKnown ? folder : undefined;
}
