/** Finds the bash that runs the command of `run`, and writes its script. */
import { access, constants, stat, writeFile } from 'node:fs/promises';
import { join, posix, win32 } from 'node:path';
import { ActionError } from '../../job/errors.ts';
import { unwritable } from '../../job/files.ts';
import type { Job } from '../../job/job.ts';
import { emptyUse, makeUse, newUse, removeUse } from '../../job/own-folder.ts';

/** A program, and another file that must exist for it to be the right one. */
type Candidate = readonly [program: string, required?: string];

/** The bash.exe in these folders starts the Windows Subsystem for Linux, which may not be set up. */
const linuxSubsystem = /\\(system32|sysnative|windowsapps)$/i;

/**
 * Calls `work` with a bash and a script for it, and removes the script afterwards.
 *
 * @param command the content of the script. The runner writes a script for `run:` as well: Git Bash parses arguments by
 *   other rules than Windows.
 * @throws ActionError `command-failed` if there is no bash; `unsafe-file`
 */
export async function withScript<T>(
  command: string,
  { env, temp }: Job,
  work: (bash: string, script: string) => Promise<T>,
): Promise<T> {
  const bash = await findBash(env.PATH ?? '');
  const use = newUse(temp);
  const script = join(use.path, 'run.sh');
  try {
    await makeUse(use, temp);
    await writeFile(script, command, { mode: 0o700, flag: 'wx' }).catch((error: unknown) => {
      throw unwritable(script, error);
    });
    return await work(bash, process.platform === 'win32' ? script.replaceAll('\\', '/') : script);
  } finally {
    await emptyUse(use);
    await removeUse(use).catch(() => {});
  }
}

async function findBash(path: string): Promise<string> {
  for (const [program, required] of bashCandidates(path, process.platform)) {
    if ((await isProgram(program)) && (!required || (await isProgram(required)))) return program;
  }
  throw new ActionError(
    'command-failed',
    'Input run needs bash, but bash is not on the PATH of this runner.',
    process.platform === 'win32'
      ? 'Install Git for Windows, which includes bash, and add its bin folder to the PATH.'
      : 'Install bash on this runner.',
  );
}

/**
 * Returns where to look for bash, in this order: the folders of PATH, as the runner does for `shell: bash`
 * (actions/runner, WhichUtil.cs), then next to git. The working folder, where Windows looks first, is a checkout: a
 * program from there must not get credentials.
 */
export function bashCandidates(path: string, platform: NodeJS.Platform): readonly Candidate[] {
  if (platform !== 'win32') {
    const folders = path.split(':').filter((folder) => posix.isAbsolute(folder));
    return folders.map((folder) => [posix.join(folder, 'bash')]);
  }
  const folders = path
    .split(';')
    .map((folder) => folder.replace(/^"(.*)"$/, '$1'))
    .filter((folder) => win32.isAbsolute(folder))
    .map((folder) => win32.resolve(folder));
  const own = folders.filter((folder) => !linuxSubsystem.test(folder));
  // git.exe is in cmd, bin and mingw64\bin.
  const nextToGit = folders.flatMap((folder) =>
    ['..', '..\\..'].map((up) => [win32.join(folder, up, 'bin', 'bash.exe'), win32.join(folder, 'git.exe')] as const),
  );
  return [...own.map((folder) => [win32.join(folder, 'bash.exe')] as const), ...nextToGit];
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
