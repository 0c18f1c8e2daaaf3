/** What stands behind `credential_process` on Windows: a batch file, and a path to it that every AWS tool can run. */
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ActionError } from '../../job/errors.ts';
import type { Environment } from '../../job/job.ts';

/**
 * The text of the batch file.
 *
 * @param emptied variables that are not for the credential process.
 * @throws ActionError `unsafe-file` when a path in it cannot be told to cmd.exe.
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

/** cmd.exe reads a batch file in the code page of its console, which differs from machine to machine beyond ASCII. */
async function inBatchFile(path: string): Promise<string> {
  const isAscii = (text: string) => /^[\x20-\x7e]*$/.test(text);
  const told = isAscii(path) ? path : await shortPath(path);
  if (isAscii(told)) return told.replaceAll('%', '%%');
  throw new ActionError(
    'unsafe-file',
    `The path ${path} has characters that a batch file cannot carry, and no short form (8.3).`,
    'Use profile-type: static, or a path of ASCII characters.',
  );
}

/** A path that all programs of Windows read alike, where its file system keeps short forms (8.3); else the path. */
export async function shortPath(path: string): Promise<string> {
  // cmd.exe would take it for a variable, even in quotes.
  if (path.includes('%')) return path;
  const cmd = join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'cmd.exe');
  const args = ['/d', '/v:off', '/c', `for %I in ("${path}") do @echo %~sI`];
  const run = promisify(execFile)(cmd, args, { windowsVerbatimArguments: true, encoding: 'latin1' });
  return run.then(
    ({ stdout }) => stdout.trim(),
    () => path,
  );
}
