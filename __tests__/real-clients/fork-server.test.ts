/** A call of an AWS CLI that the fork server answers, beside one that its file answers. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect } from '@jest/globals';
import { afterTest } from '../after-test.ts';
import { setUpMachine } from './machine.ts';
import { both, cli, node, testWith } from './tools.ts';

/** The link to the file of an AWS CLI, beside the program that tests are given. */
const linkBeside = (aws = '') => join(dirname(aws), 'cli');
const isServed = existsSync(linkBeside(cli.file));
const servedCli = { name: 'AWS CLI that a fork server can answer for', file: isServed ? cli.file : undefined };

/** The shell of an alias tells what its AWS CLI has from whoever calls it. */
const alias = `[toplevel]
tell = !f() { env | grep -v ^_= | sort; pwd; umask; cat; echo "$@" >&2; exit 3; }; f
`;

testWith(servedCli, 'the AWS CLI has the arguments, environment, folder and streams of its caller', async (aws) => {
  const { env, home, write } = await setUpMachine();
  await write('.aws/cli/alias', alias);
  // Without a language it is the file that answers: Python itself reads that as it starts.
  const { LANG: _, ...withoutLanguage } = env;
  for (const variables of [env, withoutLanguage]) {
    const call = async (file: string) => {
      const shell = ['-c', `umask 027; echo input | ${file} "$@"`, 'sh', 'tell', 'a word', 'é'];
      const ended = promisify(execFile)('sh', shell, { env: variables, cwd: home });
      const { code, stdout, stderr } = await ended.catch((error) => error);
      return { code, stdout, stderr };
    };
    const byFile = await call(readlinkSync(linkBeside(aws)));
    expect(byFile).toEqual({
      code: 3,
      stdout: expect.stringContaining(`\n${home}\n0027\ninput\n`),
      stderr: 'a word é\n',
    });
    expect(await call(aws)).toEqual(byFile);
  }
});

testWith(servedCli, 'a call ends with its caller', async (aws) => {
  const { env } = await setUpMachine();
  const silent = createServer().listen(0, '127.0.0.1');
  afterTest(() => silent.close());
  await once(silent, 'listening');
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const keys = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_REGION: 'eu-west-1' };
  const caller = spawn(aws, ['sts', 'get-caller-identity', '--endpoint-url', url], { env: { ...env, ...keys } });
  const [request] = await once(silent, 'request');
  caller.kill('SIGKILL');
  await once(request.socket, 'close');
});

testWith(both(node, servedCli), 'the server and its files are gone after the process that started it', async (file) => {
  const [module, program] = ['./fork-server/start.ts', readlinkSync(linkBeside(cli.file))].map((one) =>
    JSON.stringify(one),
  );
  const script = `console.log((await import(${module})).served(${program}))`;
  const options = { cwd: import.meta.dirname };
  const { stdout } = await promisify(execFile)(file, ['--input-type=module', '-e', script], options);
  expect(stdout).toMatch(/-aws\/aws\n$/);
  while (existsSync(dirname(stdout))) await setTimeout(10);
});
