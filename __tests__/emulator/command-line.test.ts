/** `npm run emulator`: what it says of its options, and its printed commands in a shell with a real AWS CLI. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readOptions } from '../../emulator/command-line.ts';
import { deviceCode } from '../real-clients/machine.ts';
import { cli, testWith } from '../real-clients/tools.ts';

const main = join(import.meta.dirname, '../../emulator/main.ts');
let folder: string;
let running: ChildProcess[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'command-line-'));
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map(stop));
  await rm(folder, { recursive: true });
});

/** Starts the emulator and waits until it has printed all that it prints at its start. */
async function start(...args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(child);
  let printed = '';
  for await (const chunk of child.stdout ?? []) {
    printed += chunk;
    if (printed.includes('\nPeople: ')) return printed;
  }
  throw new Error(`ended with ${child.exitCode}: ${printed}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  await once(child, 'exit');
}

/** The folder that the printed commands make a home. */
const homeIn = (printed: string) => /\. '(.*)\/environment'/.exec(printed)?.[1] ?? '';

/** The commands among the text, as a person copies them. */
const commandsIn = (printed: string) =>
  printed
    .split('\n')
    .filter((line) => /^ {2}(\.|aws) /.test(line))
    .join('\n');

describe('a call that is not understood ends with a sentence', () => {
  test.each([
    [['--nope'], "Unknown option '--nope'."],
    [[tmpdir()], `${tmpdir()} belongs to no option. npm keeps options for itself unless -- stands before them.`],
    [['--port', 'x'], '--port takes 0 to 65535, not x.'],
    [['--port', '65536'], '--port takes 0 to 65535, not 65536.'],
    [['--data-path='], '--data-path takes a folder.'],
  ])('%j', (args, words) => {
    expect(() => readOptions(args)).toThrow(words);
  });

  test('and the process with an error code', async () => {
    const ended = promisify(execFile)(process.execPath, [main, '--nope']);
    const stderr = "error: Unknown option '--nope'.\nnpm run emulator -- --help lists the options.\n";
    await expect(ended).rejects.toMatchObject({ code: 1, stdout: '', stderr });
  });
});

test('--help lists the options', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [main, '--help']);
  expect([...stdout.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, name]) => name)).toEqual([
    ...['--port', '--auto-approve', '--data-path', '--help'],
  ]);
});

test('the home is gone at the end', async () => {
  const home = homeIn(await start());
  expect(await readdir(home)).toEqual(expect.arrayContaining(['.aws', 'environment']));
  await Promise.all(running.map(stop));
  await expect(readdir(home)).rejects.toThrow('ENOENT');
});

/** A shell of a person with an AWS setup of their own, in which any call of it would end in an error. */
async function inShell(script: string, aws: string): Promise<string> {
  const own = join(folder, 'own');
  await mkdir(join(own, '.aws'), { recursive: true });
  await writeFile(join(own, '.aws', 'config'), '[profile demo]\nregion = nowhere\n');
  // Stands for a browser: opens the page and goes where that leads, without a person, while the AWS CLI goes on.
  const browser = join(folder, 'browser');
  const open = `'${process.execPath}' -e 'fetch(process.argv[1])' "$1"`;
  await writeFile(browser, `#!/bin/sh\n${open} >/dev/null 2>&1 &\n`, { mode: 0o755 });
  const env = {
    ...{ PATH: `${join(aws, '..')}:/usr/bin:/bin`, HOME: own, LANG: 'C.UTF-8', BROWSER: browser },
    ...{ AWS_PROFILE: 'gone', AWS_ACCESS_KEY_ID: 'AKIAOWN', AWS_SECRET_ACCESS_KEY: 'own', AWS_REGION: 'nowhere' },
    ...{ AWS_CONFIG_FILE: join(own, '.aws', 'config'), HTTP_PROXY: 'http://127.0.0.1:9', no_proxy: 'example.com' },
  };
  const { stdout } = await promisify(execFile)('bash', ['-e', '-c', script], { env });
  expect(await readdir(join(own, '.aws'))).toEqual(['config']);
  return stdout;
}

const alice = /"Arn": "arn:aws:sts::111122223333:assumed-role\/AWSReservedSSO_ReadOnlyAccess_[0-9a-f]{16}\/alice"/;

testWith(cli, 'the printed commands work as they are pasted, whatever the shell has of its own', async (aws) => {
  const commands = commandsIn(await start('--auto-approve'));
  expect(commands.split('\n')).toHaveLength(3);
  expect(await inShell(commands, aws)).toMatch(alice);
});

testWith(cli, 'after a restart the AWS CLI signs in anew with the registration that it has', async (aws) => {
  const env = { PATH: '/usr/bin:/bin', HOME: folder, LANG: 'C.UTF-8', AWS_DATA_PATH: join(folder, 'data') };
  const call = async (...args: readonly string[]) => (await promisify(execFile)(aws, [...args], { env })).stdout;
  const startAgain = async () => {
    const printed = await start('--auto-approve', '--data-path', env.AWS_DATA_PATH);
    await cp(join(homeIn(printed), '.aws', 'config'), join(folder, '.aws', 'config'));
  };
  const signIn = async () => {
    await call('sso', 'login', '--no-browser', '--profile', 'demo', ...deviceCode(aws));
    const cache = join(folder, '.aws/sso/cache');
    const files = await Promise.all((await readdir(cache)).map((name) => readFile(join(cache, name), 'utf8')));
    return files.filter((text) => !text.includes('accessToken'));
  };
  await startAgain();
  const registrations = await signIn();
  expect(registrations).toHaveLength(1);
  await Promise.all(running.map(stop));
  await startAgain();
  expect(await signIn()).toEqual(registrations);
  expect(await call('sts', 'get-caller-identity', '--profile', 'demo')).toMatch(alice);
});
