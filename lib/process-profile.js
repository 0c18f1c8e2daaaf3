/** Profiles that renew themselves: what `credential_process` runs, and what it is to get. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from './errors.js';
/** Paths of one profile's record and cache, in the job's folder. */
export function processFiles(folder, profile) {
    return {
        record: join(folder, 'credential-process.d', `${profile}.json`),
        cache: join(folder, 'credential-process.d', `${profile}.credentials.json`),
    };
}
export function cachedCredentials({ accessKeyId, secretAccessKey, sessionToken, expiration }, accountId) {
    return {
        accountId,
        accessKeyId,
        secretAccessKey,
        sessionToken,
        expiration: expiration.toISOString(),
        obtained: Date.now(),
    };
}
/**
 * Puts the helper into the job's folder. It is copied, because a later checkout may remove an action that lies in the
 * workspace, and stands behind one path without arguments of its own: cmd.exe strips quotes from a line with several.
 *
 * @param bundle folder of the helper's bundle in this action.
 */
export async function installHelper(folder, bundle) {
    await cp(bundle, join(folder, 'credential-process.js'), { recursive: true });
    await mkdir(join(folder, 'credential-process.d'), { mode: 0o700, recursive: true });
    const script = join(folder, 'credential-process.js', 'index.js');
    // NODE_OPTIONS of a later step are meant for its own programs.
    const shim = process.platform === 'win32'
        ? `@set NODE_OPTIONS=\r\n@"${process.execPath}" "${script}" %*\r\n`
        : `#!/bin/sh\nunset NODE_OPTIONS\nexec ${shellQuoted(process.execPath)} ${shellQuoted(script)} "$@"\n`;
    await writeFile(shimPath(folder), shim, { mode: 0o700 });
}
/** Keeps what the credential process of a profile needs, and the credentials that are there already. */
export async function writeProcessFiles(folder, profile, record, credentials) {
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
export function processLine(folder, profile) {
    const path = shimPath(folder);
    if (/^[\w/.+:@~-]+$/.test(path))
        return `${path} ${profile}`;
    if (!/["$`%!\\#;\p{Cc}]/u.test(process.platform === 'win32' ? path.replaceAll('\\', '') : path)) {
        return `"${path}" ${profile}`;
    }
    throw new ActionError('unsafe-file', `The path ${path} has characters that credential_process cannot carry in all AWS tools.`, 'Use profile-type: static, or a runner whose folder has letters, digits, spaces and any of _.+- only.');
}
function shimPath(folder) {
    return join(folder, process.platform === 'win32' ? 'credential-process.cmd' : 'credential-process');
}
function shellQuoted(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}
/** The record of one use, from the job it belongs to. */
export function processRecord(source, wanted, { home, temp }) {
    const { assignment, isPattern, role, chain, region } = wanted;
    return { source, wanted: { assignment, isPattern, role, chain, region }, home, temp };
}
