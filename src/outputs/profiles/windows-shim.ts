/** The batch file that `credential_process` runs on Windows, with a path that every AWS tool accepts. */
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ActionError } from '../../job/errors.ts';
import type { Environment } from '../../job/job.ts';

/**
 * Returns the text of the batch file.
 *
 * @param emptied names of variables that the credential process must not get.
 * @throws ActionError `unsafe-file` if cmd.exe cannot read a path in it.
 */
export async function windowsShim(
  emptied: readonly string[],
  { NODE_EXTRA_CA_CERTS: certificates }: Environment,
): Promise<string> {
  const settings = emptied.map((name) => `@set ${name}=`);
  if (certificates) settings.push(`@set "NODE_EXTRA_CA_CERTS=${await inBatchFile(resolve(certificates))}"`);
  const node = await inBatchFile(process.execPath);
  return [...settings, `@"${node}" "%~dp0dist\\credential-process\\index.js" %*`, ''].join('\r\n');
}

/** cmd.exe reads a batch file in the console's code page, which differs from machine to machine beyond ASCII. */
async function inBatchFile(path: string): Promise<string> {
  const isAscii = (text: string) => /^[\x20-\x7e]*$/.test(text);
  const readable = isAscii(path) ? path : await shortPath(path);
  if (isAscii(readable)) return readable.replaceAll('%', '%%');
  throw new ActionError(
    'unsafe-file',
    `The path ${path} has characters that a batch file cannot contain, and it has no short form (8.3).`,
    'Use profile-type: static, or a path with only ASCII characters.',
  );
}

/**
 * Returns the short form (8.3) of a path, which all Windows programs read in the same way, or the path if it has none.
 */
export async function shortPath(path: string): Promise<string> {
  // cmd.exe would expand it as a variable, even in quotes.
  if (path.includes('%')) return path;
  const cmd = join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'cmd.exe');
  const args = ['/d', '/v:off', '/c', `for %I in ("${path}") do @echo %~sI`];
  const run = promisify(execFile)(cmd, args, { windowsVerbatimArguments: true, encoding: 'latin1' });
  return run.then(
    ({ stdout }) => stdout.trim(),
    () => path,
  );
}
