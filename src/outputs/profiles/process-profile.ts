/** Profiles that renew themselves: the program that `credential_process` runs, and the files it uses. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CredentialRequest } from '../../credentials/provider.ts';
import type { Source } from '../../inputs/source.ts';
import { ActionError } from '../../job/errors.ts';
import { replaceFile, unwritable } from '../../job/files.ts';
import type { Environment, Job } from '../../job/job.ts';
import { type CachedCredentials, processFiles } from './process-cache.ts';

const isWindows = process.platform === 'win32';
/** Paths that every tool reads in the same way, with and without a shell. */
const plain = isWindows ? /^[\w\\/.+:@~-]+$/ : /^[\w/.+:@~-]+$/;

/**
 * The record of one profile for the credential process. It may contain the sign-in session: mode 0600, in the job's
 * folder.
 */
export interface ProcessRecord {
  readonly source: Source;
  readonly request: CredentialRequest;
  readonly home: string;
  readonly temp: string;
  /** Variables that say how to reach AWS and GitHub. */
  readonly env: Environment;
}

/**
 * Installs the credential process in the job's folder. It is a copy, because a later checkout may remove an action in
 * the workspace. A script starts it, so that the command has only one path: cmd.exe strips quotes from a line with
 * several.
 *
 * @throws ActionError `unsafe-file`
 */
export async function installHelper(folder: string, { bundles, env }: Job): Promise<void> {
  const copy = join(folder, 'dist');
  try {
    for (const own of [copy, join(folder, 'credential-process.d')]) await mkdir(own, { mode: 0o700 });
    for (const part of ['credential-process', 'shared']) {
      await cp(join(bundles, part), join(copy, part), { recursive: true });
    }
    await writeFile(join(copy, 'package.json'), '{"type":"module"}\n');
    await writeFile(shimPath(folder), await shim(join(copy, 'credential-process', 'index.js'), env), { mode: 0o600 });
  } catch (error) {
    throw error instanceof ActionError ? error : unwritable(copy, error);
  }
}

/** Ignores Node.js settings of later steps, which are for their own programs. A private CA is needed to reach AWS. */
async function shim(script: string, env: Environment): Promise<string> {
  const forOthers = ['NODE_OPTIONS', 'NODE_DEBUG', 'NODE_V8_COVERAGE', 'NODE_TLS_REJECT_UNAUTHORIZED'];
  if (isWindows) {
    const { windowsShim } = await import('./windows-shim.ts');
    return windowsShim(forOthers, env);
  }
  const { NODE_EXTRA_CA_CERTS: certificates } = env;
  const settings = [`unset ${forOthers.join(' ')}`];
  if (certificates) settings.push(`export NODE_EXTRA_CA_CERTS=${shellQuoted(resolve(certificates))}`);
  const command = `exec ${shellQuoted(process.execPath)} ${shellQuoted(script)} "$@"`;
  return [...settings, command, ''].join('\n');
}

/** Writes what the credential process of a profile needs, and the credentials fetched so far. */
export async function writeProcessFiles(
  folder: string,
  profile: string,
  record: ProcessRecord,
  credentials: CachedCredentials,
): Promise<void> {
  const paths = processFiles(folder, profile);
  await replaceFile(paths.record, JSON.stringify(record), record.temp);
  await replaceFile(paths.cache, JSON.stringify(credentials), record.temp);
}

/**
 * Returns the path of the program for all profiles of a folder, in a form that `credential_process` accepts if there is
 * one.
 */
export async function programIn(folder: string): Promise<string> {
  const path = shimPath(folder);
  if (!isWindows || plain.test(path)) return path;
  const { shortPath } = await import('./windows-shim.ts');
  const short = await shortPath(path);
  return plain.test(short) ? short : path;
}

/**
 * Returns the value of `credential_process` in a form that all AWS tools accept: botocore splits it without a shell,
 * while Go, Java and JavaScript pass it to one. Go strips quotes if a value begins and ends with them, and its cmd.exe
 * command must not have any quotes (aws/aws-sdk-go-v2#3208). Several tools cut a value at ` #`.
 *
 * @param program the path from `programIn`.
 * @throws ActionError `unsafe-file` if RUNNER_TEMP has characters that no form can contain.
 */
export function processLine(program: string, profile: string): string {
  // The script itself cannot be executed if the work folder is mounted with noexec.
  const start = isWindows ? '' : '/bin/sh ';
  if (plain.test(program)) return `${start}${program} ${profile}`;
  if (!isWindows && !/["$`%!\\#;\p{Cc}]/u.test(program)) return `${start}"${program}" ${profile}`;
  throw new ActionError(
    'unsafe-file',
    `The path ${program} has characters that not all AWS tools accept in credential_process.`,
    `Use profile-type: static, or a runner whose folder has only letters, digits${isWindows ? '' : ', spaces'} and any of _.+-.`,
  );
}

function shimPath(folder: string): string {
  return join(folder, isWindows ? 'credential-process.cmd' : 'credential-process');
}

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

const way =
  /^(ACTIONS_ID_TOKEN_REQUEST_(URL|TOKEN)|(HTTPS?|NO)_PROXY|AWS_(CONFIG_FILE|MAX_ATTEMPTS|IGNORE_CONFIGURED_ENDPOINT_URLS|USE_(FIPS|DUALSTACK)_ENDPOINT|ENDPOINT_URL(_SSO|_SSO_OIDC|_STS)?))$/i;

/**
 * Returns the record for one profile. AWS and GitHub are reached with the variables of this step: a later step may not
 * have them, for example under sudo, or set them for its own tools.
 *
 * @param tokenFile the file where the session was found or is kept. The process keeps using the same person's
 *   sign-in, even if somebody else signs in later.
 */
export function processRecord(
  source: Source,
  tokenFile: string | undefined,
  request: CredentialRequest,
  { home, temp, env }: Job,
): ProcessRecord {
  const { assignment, isPattern, role, chain, region } = request;
  const isSignIn = source.kind === 'cached-token' || source.kind === 'device-code';
  return {
    source: isSignIn ? { ...source, tokenFile } : source,
    request: { assignment, isPattern, role, chain, region },
    home,
    temp,
    env: Object.fromEntries(Object.entries(env).filter(([name]) => way.test(name))),
  };
}
