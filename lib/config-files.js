/** The AWS config and credentials files of the job: what they will hold, written and undone section by section. */
import { createHash } from 'node:crypto';
import { lstat, rm, rmdir, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { prepareReplacement, readIfThere, replaceFile } from './files.js';
import { isProfile, parseSections, profileNames, putProfile, restoreProfile, ssoSession, valuesOf, } from './profile.js';
const secretKeys = ['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token', 'aws_security_token'];
/** Shorter values are names and placeholders such as "test", which would blank innocent words out of the whole log. */
const shortestSecret = 8;
/**
 * Works out what a file will hold, writing nothing.
 *
 * @param path the file to be written.
 * @param base the file whose content it starts from: itself, or the one in force whose profiles stay visible.
 */
export async function planFile(path, base, file, profiles, report) {
    const start = await readIfThere(base);
    for (const value of start ? valuesOf(start, secretKeys) : [])
        if (value.length >= shortestSecret)
            report.secret(value);
    const empty = Buffer.alloc(0);
    const content = profiles.reduce((bytes, sections) => putProfile(bytes, file, sections.profile, sections[file]), start ?? empty);
    const before = base === path ? start : await readIfThere(path);
    return {
        content,
        change: {
            path,
            file,
            profiles: profiles.map(({ profile }) => profile),
            before: before?.toString('base64'),
            mode: await modeOf(path),
            afterSha256: sha256(content),
        },
    };
}
/**
 * Writes all files or none: every place is made ready first, and what was written is undone when a later one fails.
 *
 * @throws ActionError `unsafe-file`
 */
export async function writePlanned(files, temp) {
    const places = [];
    try {
        for (const { change } of files)
            places.push(await prepareReplacement(change.path, temp));
        for (const [index, { content }] of files.entries())
            await places[index]?.commit(content);
    }
    catch (error) {
        for (const place of places)
            await place.abandon();
        for (const { change } of files)
            await undoChange(change, temp).catch(() => { });
        throw error;
    }
}
/**
 * Undoes one change: byte for byte when nobody changed the file since, else the profiles' sections alone.
 *
 * @throws ActionError `unsafe-file`
 */
export async function undoChange(change, temp) {
    const { path, file, profiles, mode } = change;
    const before = change.before === undefined ? undefined : Buffer.from(change.before, 'base64');
    const now = await readIfThere(path);
    if (!now || (before?.equals(now) && mode === (await modeOf(path))))
        return;
    const untouched = sha256(now) === change.afterSha256;
    const restored = untouched
        ? before
        : profiles.reduce((bytes, name) => restoreProfile(bytes, before, file, name), now);
    if (restored === undefined)
        await unlink(path);
    else if (untouched || !restored.equals(now))
        await replaceFile(path, restored, temp, mode);
}
/** Names of the profiles that a file has; none where there is no file. */
export async function profilesIn(path, file) {
    const content = await readIfThere(path);
    return content ? profileNames(parseSections(content.toString('utf8')).sections, file) : [];
}
/** Whether a config file has a section for a session of Identity Center. */
export async function hasSsoSession(path, name) {
    const content = await readIfThere(path);
    const { sections } = parseSections(content?.toString('utf8') ?? '');
    return sections.some((section) => isProfile(section, 'config', ssoSession(name)));
}
async function modeOf(path) {
    const there = await lstat(path).catch(() => undefined);
    return there && there.mode & 0o777;
}
/** Removes a folder of the job's own with all that lies in it. */
export async function removeFolder(path) {
    await rm(path, { recursive: true, force: true });
}
export function sha256(content) {
    return createHash('sha256').update(content).digest('hex');
}
/** The folders that have to be made for a folder to be there, innermost first. */
export async function missingFolders(folder) {
    const isThere = await lstat(folder).then(() => true, () => false);
    return isThere || folder === dirname(folder) ? [] : [folder, ...(await missingFolders(dirname(folder)))];
}
/** Removes folders that `missingFolders` found, as far as nobody else put anything into them. */
export async function removeEmptyFolders(folders) {
    for (const folder of folders)
        await rmdir(folder).catch(() => { });
}
