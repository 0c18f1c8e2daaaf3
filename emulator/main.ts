/** `npm run emulator`: the demo organization on this machine, for trying AWS tools by hand. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Options, readOptions, usage } from './command-line.ts';
import { layOutHome, quoted } from './home.ts';
import { writeDataPath } from './http/data-path.ts';
import { type Emulator, type Instance, startEmulator } from './index.ts';

try {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) process.stdout.write(usage);
  else await run(options);
} catch (error) {
  process.stderr.write(`error: ${(error as Error).message}\nnpm run emulator -- --help lists the options.\n`);
  process.exitCode = 1;
}

async function run(options: Options): Promise<void> {
  const emulator = await startEmulator({ port: options.port });
  const home = await mkdtemp(join(tmpdir(), 'emulator-home-'));
  const stop = async () => {
    await emulator.close();
    await rm(home, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  try {
    process.stdout.write(await prepare(emulator, home, options));
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @returns what to do next. */
async function prepare(emulator: Emulator, home: string, { autoApprove, dataPath }: Options): Promise<string> {
  const { world, url, env } = emulator;
  const [instance] = world.instances;
  if (instance === undefined) throw new Error('the demo organization has no instance');
  if (autoApprove) world.autoApprove = { afterPolls: 0 };
  const file = await layOutHome(home, { url, instance, env: { ...env, ...emulator.idTokenEnv() } });
  if (dataPath !== undefined) await writeDataPath(resolve(dataPath), url);
  return instructions(url, file, instance, autoApprove);
}

function instructions(url: string, file: string, instance: Instance, autoApprove: boolean): string {
  const approval = autoApprove
    ? 'Every sign-in is approved at once.'
    : 'The page that opens has Approve and Deny; where no browser opens, the AWS CLI prints its address.';
  return `IAM Identity Center, STS and GitHub's ID tokens are emulated at ${url}
Other services of AWS are not. Ctrl-C ends it.

In another terminal:

  . ${quoted(file)}
  aws sso login --profile demo
  aws sts get-caller-identity --profile demo

The first line gives that shell a home folder of its own, so your own AWS files and settings play no part, and the
variables with which a job of GitHub asks for ID tokens.
${approval}

Accounts:
${instance.accounts.map(({ id, name }) => `  ${id}  ${name}`).join('\n')}
Permission sets: ${[...instance.permissionSets.keys()].join(', ')}
People: ${[...instance.users.keys()].join(', ')}
`;
}
