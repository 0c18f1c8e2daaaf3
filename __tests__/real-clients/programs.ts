/** Programs of this machine: where they are, and what they say. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';

/** The file of a program that a shell finds on the PATH. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const file = folders.map((folder) => executable(join(folder, name))).find(Boolean);
  return file && (behindShim(file) ?? file);
}

/** A Python of a version manager is on the PATH as shims: scripts that take longer than the programs they start. */
function behindShim(file: string): string | undefined {
  if (basename(dirname(file)) !== 'shims') return undefined;
  shimmedPython ??= says(join(file, '../python3'), ['-c', 'import sys; print(sys.executable)']) ?? '/';
  return executable(join(shimmedPython, '..', basename(file)));
}
let shimmedPython: string | undefined;

/** The file, if it is a program. */
export function executable(file: string): string | undefined {
  try {
    accessSync(file, constants.X_OK);
    return file;
  } catch {
    return undefined;
  }
}

/** What a program prints; undefined where it is not there or fails. */
export function says(file: string, args: readonly string[], env = process.env): string | undefined {
  try {
    return execFileSync(file, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
