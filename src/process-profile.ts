/** Profiles that renew themselves: what `credential_process` runs, and what it is to get. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Wanted } from './credentials.ts';
import { ActionError } from './errors.ts';
import type { Job } from './job.ts';
import { type CachedCredentials, processFiles } from './process-cache.ts';
import type { Source } from './source-inputs.ts';

/** What the credential process of one profile knows. It may hold the sign-in session: mode 0600, in the job's folder. */
export interface ProcessRecord {
  readonly source: Source;
  readonly wanted: Wanted;
  readonly home: string;
  readonly temp: string;
}

/**
 * Puts the helper into the job's folder. It is copied, because a later checkout may remove an action that lies in the
 * workspace, and stands behind one path without arguments of its own: cmd.exe strips quotes from a line with several.
 *
 * @param bundles folder of this action's bundles.
 */
export async function installHelper(folder: string, bundles: string): Promise<void> {
  const copy = join(folder, 'dist');
  for (const part of ['credential-process', 'shared']) {
    await cp(join(bundles, part), join(copy, part), { recursive: true });
  }
  await writeFile(join(copy, 'package.json'), '{"type":"module"}\n');
  await mkdir(join(folder, 'credential-process.d'), { mode: 0o700, recursive: true });
  const script = join(copy, 'credential-process', 'index.js');
  // NODE_OPTIONS of a later step are meant for its own programs.
  const shim =
    process.platform === 'win32'
      ? `@set NODE_OPTIONS=\r\n@"${process.execPath}" "${script}" %*\r\n`
      : `#!/bin/sh\nunset NODE_OPTIONS\nexec ${shellQuoted(process.execPath)} ${shellQuoted(script)} "$@"\n`;
  await writeFile(shimPath(folder), shim, { mode: 0o700 });
}

/** Keeps what the credential process of a profile needs, and the credentials that are there already. */
export async function writeProcessFiles(
  folder: string,
  profile: string,
  record: ProcessRecord,
  credentials: CachedCredentials,
): Promise<void> {
  const paths = processFiles(folder, profile);
  await writeFile(paths.record, JSON.stringify(record), { mode: 0o600 });
  await writeFile(paths.cache, JSON.stringify(credentials), { mode: 0o600 });
}

/**
 * The value of `credential_process`, in a form that all AWS tools take: botocore splits it without a shell, Go, Java
 * and JavaScript give it to one, Go strips quotes when a value begins and ends with them, and several cut at ` #`.
 *
 * @throws ActionError `unsafe-file` when RUNNER_TEMP has characters that no form could carry.
 */
export function processLine(folder: string, profile: string): string {
  const path = shimPath(folder);
  if (/^[\w/.+:@~-]+$/.test(path)) return `${path} ${profile}`;
  if (!/["$`%!\\#;\p{Cc}]/u.test(process.platform === 'win32' ? path.replaceAll('\\', '') : path)) {
    return `"${path}" ${profile}`;
  }
  throw new ActionError(
    'unsafe-file',
    `The path ${path} has characters that credential_process cannot carry in all AWS tools.`,
    'Use profile-type: static, or a runner whose folder has letters, digits, spaces and any of _.+- only.',
  );
}

function shimPath(folder: string): string {
  return join(folder, process.platform === 'win32' ? 'credential-process.cmd' : 'credential-process');
}

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The record of one use, from the job it belongs to. */
export function processRecord(source: Source, wanted: Wanted, { home, temp }: Job): ProcessRecord {
  const { assignment, isPattern, role, chain, region } = wanted;
  return { source, wanted: { assignment, isPattern, role, chain, region }, home, temp };
}
