/** The real AWS tools of this machine, and a browser: where they are, and what it means when one is missing. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, globSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { test } from '@jest/globals';

export interface Tool {
  readonly name: string;
  /** The file to run; undefined where the machine has none. */
  readonly file: string | undefined;
  /** How it is had, for tools that every test machine must have. */
  readonly install?: string;
}

/** Debian's, or the newer one that GitHub's own runners have. */
export const cli: Tool = {
  name: 'AWS CLI v2',
  file: ['/usr/bin/aws', '/usr/local/bin/aws'].find((file) => says(file, ['--version'])?.startsWith('aws-cli/2')),
  install: 'apt-get install awscli',
};

export const systemBoto3: Tool = {
  name: "boto3 of the system's Python",
  file: pythonWithBoto3('/usr/bin/python3'),
  install: 'apt-get install python3-boto3',
};

/** The Python that a developer put first on the PATH, when that is another one than the system's. */
const otherPython = [pythonWithBoto3('python3')].find((file) => !/^(\/usr)?\/bin\//.test(file ?? '/bin/'));
export const otherBoto3: Tool = { name: 'boto3 of another Python', file: otherPython };
export const cliV1: Tool = {
  name: 'AWS CLI v1 or newer beside that Python',
  file: otherPython && executable(join(dirname(otherPython), 'aws')),
};

export const terraform = onPath('terraform');
const openTofu = onPath('tofu');
/** Either evaluates modules that need no provider, without a network. */
export const terraformOrTofu: Tool = { name: 'terraform or tofu', file: terraform.file ?? openTofu.file };
export const motoServer = onPath('moto_server');
export const cfnLint = onPath('cfn-lint');
export const gh: Tool = { ...onPath('gh'), install: 'apt-get install gh' };
export const shellcheck: Tool = { ...onPath('shellcheck'), install: 'apt-get install shellcheck' };

/** An AWS CLI that knows all that setting up Identity Center takes; Debian's is older than that. */
export const adminCli: Tool = {
  name: 'AWS CLI with sso-admin put-application-access-scope',
  file: [cli.file, cliV1.file].find(
    (file) => file && says(file, ['sso-admin', 'put-application-access-scope', '--generate-cli-skeleton']),
  ),
};

/** The folder of API models of a botocore that knows the same. */
export const apiModels: Tool = {
  name: 'botocore with the API model of sso-admin',
  file: [otherBoto3.file, systemBoto3.file].map((python) => python && modelsOf(python)).find(Boolean),
};

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const chromium: Tool = {
  name: 'Chromium',
  file: browsers.map(executable).find(Boolean),
  install: 'apt-get install chromium',
};

/** A library that, loaded before others, moves the clock of a process. */
export const faketime: Tool = {
  name: 'libfaketime',
  file: globSync('/usr/lib/*/faketime/libfaketime.so.1')[0],
  install: 'apt-get install faketime',
};

/** The one that runs these tests, with the AWS SDK for JavaScript v3 of this project. */
export const node: Tool = { name: 'Node.js', file: process.execPath };

/**
 * A test that needs a tool, given its path. Without the tool it is skipped, and says so; with
 * `REQUIRE_REAL_CLIENTS=true`, as in CI, it fails when that tool belongs on every test machine.
 */
export function testWith(tool: Tool, title: string, body: (file: string) => Promise<void>): void {
  const { name, file, install } = tool;
  if (file !== undefined) {
    test(title, () => body(file));
  } else if (install !== undefined && process.env.REQUIRE_REAL_CLIENTS === 'true') {
    test(title, () => {
      throw new Error(`REQUIRE_REAL_CLIENTS is set, and there is no ${name} (${install})`);
    });
  } else {
    process.stderr.write(`skipped, there is no ${name}${install ? ` (${install})` : ''}: ${title}\n`);
    test.skip(`${title} (there is no ${name})`, () => {});
  }
}

/** For a test that needs two tools; it is given the path of the first. */
export function both(a: Tool, b: Tool): Tool {
  return { name: `${a.name} with ${b.name}`, file: b.file && a.file };
}

function onPath(name: string): Tool {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return { name, file: folders.map((folder) => executable(join(folder, name))).find(Boolean) };
}

function modelsOf(python: string): string | undefined {
  const script = `import botocore.session as s
session = s.get_session()
session.get_service_model("sso-admin").operation_model("PutApplicationAccessScope")
import botocore; print(botocore.__path__[0] + "/data")`;
  return says(python, ['-c', script]);
}

function pythonWithBoto3(python: string): string | undefined {
  return says(python, ['-c', 'import sys, boto3; print(sys.executable)']);
}

function says(file: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(file, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

function executable(file: string): string | undefined {
  try {
    accessSync(file, constants.X_OK);
    return file;
  } catch {
    return undefined;
  }
}
