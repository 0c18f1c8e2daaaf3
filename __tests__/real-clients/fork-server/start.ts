/**
 * An AWS CLI of which tests may make many calls: nine tenths of the time of a call are the start of Python and imports,
 * so these are done once for all test files of a jest worker. Each call is a process of the real CLI all the same.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const server = join(import.meta.dirname, 'server.py');
const caller = join(import.meta.dirname, 'aws.py');

/**
 * @param cli file of an AWS CLI.
 * @returns a program called `aws` that does the same with less work; the file itself where that is not possible: on a
 *   system other than Linux, or for a CLI that comes without modules of Python, as the one that AWS distributes.
 */
export function served(cli: string): string {
  const [, python] = /^#!(\/\S*\/python[\d.]*)\n/.exec(readFileSync(cli, 'latin1').slice(0, 200)) ?? [];
  if (python === undefined) return cli;
  const folder = join(tmpdir(), `aws-of-${process.pid}${cli.replaceAll('/', '-')}`);
  const program = join(folder, 'aws');
  if (existsSync(folder)) return existsSync(program) && lstatSync(folder).uid === process.getuid?.() ? program : cli;
  mkdirSync(folder, { mode: 0o700 });
  try {
    symlinkSync(cli, join(folder, 'cli'));
    const env = { PATH: '/usr/bin:/bin', HOME: '/nonexistent', LANG: 'C.UTF-8' };
    execFileSync(python, [server, cli, folder, `${process.pid}`], { env, stdio: 'ignore' });
    writeFileSync(program, `#!${python} -IS\n${readFileSync(caller, 'utf8')}`, { mode: 0o700 });
    return program;
  } catch {
    rmSync(folder, { recursive: true });
    return cli;
  }
}
