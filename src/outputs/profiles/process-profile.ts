/** Profiles that renew themselves: what `credential_process` runs, and what it is to get. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CredentialRequest } from '../../credentials/provider.ts';
import type { Source } from '../../inputs/source.ts';
import { ActionError } from '../../job/errors.ts';
import { replaceFile, unwritable } from '../../job/files.ts';
import type { Environment, Job } from '../../job/job.ts';
import { type CachedCredentials, processFiles } from './process-cache.ts';

const isWindows = process.platform === 'win32';
/** Paths that are read alike by every tool, with a shell and without. */
const plain = isWindows ? /^[\w\\/.+:@~-]+$/ : /^[\w/.+:@~-]+$/;

/** What the credential process of one profile knows. It may hold the sign-in session: mode 0600, in the job's folder. */
export interface ProcessRecord {
  readonly source: Source;
  readonly request: CredentialRequest;
  readonly home: string;
  readonly temp: string;
  /** How AWS and GitHub are reached. */
  readonly env: Environment;
}

/**
 * Puts the helper into the job's folder. It is copied, because a later checkout may remove an action that lies in the
 * workspace, and stands behind a script of one path: cmd.exe strips quotes from a line with several.
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

/** Settings of Node.js in a later step are meant for its own programs; a private CA is for whoever asks AWS. */
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

/** Keeps what the credential process of a profile needs, and the credentials that are there already. */
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

/** The program of all profiles of a folder, by a path that `credential_process` can carry if there is one. */
export async function programIn(folder: string): Promise<string> {
  const path = shimPath(folder);
  if (!isWindows || plain.test(path)) return path;
  const { shortPath } = await import('./windows-shim.ts');
  const short = await shortPath(path);
  return plain.test(short) ? short : path;
}

/**
 * The value of `credential_process`, in a form that all AWS tools take: botocore splits it without a shell, Go, Java
 * and JavaScript give it to one, Go strips quotes when a value begins and ends with them, and several cut at ` #`. What
 * Go gives to cmd.exe may hold no quotes at all (aws/aws-sdk-go-v2#3208).
 *
 * @param program what `programIn` tells.
 * @throws ActionError `unsafe-file` when RUNNER_TEMP has characters that no form could carry.
 */
export function processLine(program: string, profile: string): string {
  // Nothing runs by itself where the work folder is mounted with noexec.
  const start = isWindows ? '' : '/bin/sh ';
  if (plain.test(program)) return `${start}${program} ${profile}`;
  if (!isWindows && !/["$`%!\\#;\p{Cc}]/u.test(program)) return `${start}"${program}" ${profile}`;
  throw new ActionError(
    'unsafe-file',
    `The path ${program} has characters that credential_process cannot carry in all AWS tools.`,
    `Use profile-type: static, or a runner whose folder has letters, digits${isWindows ? '' : ', spaces'} and any of _.+- only.`,
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
 * The record of one use, from the job it belongs to. The way to AWS and GitHub is the one that this step has: a later
 * step may have none, as under sudo, or set variables that are meant for its own tools.
 *
 * @param tokenFile of the token cache that the session was found in: the process stays the same person, whoever signs
 *   in meanwhile.
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
