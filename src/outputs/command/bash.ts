/** The bash that runs the command of `run`, and the script that it is given. */
import { access, constants, stat, writeFile } from 'node:fs/promises';
import { join, posix, win32 } from 'node:path';
import { ActionError } from '../../job/errors.ts';
import { unwritable } from '../../job/files.ts';
import type { Job } from '../../job/job.ts';
import { emptyUse, makeUse, newUse, removeUse } from '../../job/own-folder.ts';

/** A program, and a file beside it without which it is not the one that is meant. */
type Candidate = readonly [program: string, beside?: string];

/** bash.exe there is the door to the Windows Subsystem for Linux, another system, which need not be set up. */
const doorsToLinux = /\\(system32|sysnative|windowsapps)$/i;

/**
 * Does work with a bash and a script that it can run; the script is removed afterwards.
 *
 * @param command what the script holds. A script is what the runner makes of `run:` as well: Git Bash reads arguments by
 *   other rules than Windows writes them.
 * @throws ActionError `command-failed` when there is no bash; `unsafe-file`
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
  for (const [program, beside] of bashCandidates(path, process.platform)) {
    if ((await isProgram(program)) && (!beside || (await isProgram(beside)))) return program;
  }
  throw new ActionError(
    'command-failed',
    'run needs bash, and there is none on the PATH of this runner.',
    process.platform === 'win32'
      ? 'Install Git for Windows, which brings bash along, and put its folder bin on the PATH.'
      : 'Install bash on this runner.',
  );
}

/**
 * Where bash is looked for, in this order: the folders of PATH, as the runner does for `shell: bash` (actions/runner,
 * WhichUtil.cs), then beside git. The working folder, where the system looks first on Windows, holds a checkout: it is no
 * place to take a program from that gets credentials.
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
  const own = folders.filter((folder) => !doorsToLinux.test(folder));
  // git.exe lies in cmd, bin and mingw64\bin.
  const besideGit = folders.flatMap((folder) =>
    ['..', '..\\..'].map((up) => [win32.join(folder, up, 'bin', 'bash.exe'), win32.join(folder, 'git.exe')] as const),
  );
  return [...own.map((folder) => [win32.join(folder, 'bash.exe')] as const), ...besideGit];
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
