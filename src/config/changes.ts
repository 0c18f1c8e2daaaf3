/** The AWS config and credentials files of the job: what they will hold, written and undone section by section. */
import { lstat, unlink } from 'node:fs/promises';
import { onceFree } from '../job/busy.ts';
import { prepareReplacement, type Replacement, readIfThere, replaceFile, sha256 } from '../job/files.ts';
import type { Report } from '../job/report.ts';
import { type ConfigFile, isProfile, parseSections, profileNames, ssoSession, valuesOf } from './ini.ts';
import { putProfiles, restoreProfile } from './section-edits.ts';

/** One profile to write: settings for the config file, keys for the credentials file. */
export interface ProfileSections {
  readonly profile: string;
  readonly config: ReadonlyMap<string, string>;
  readonly credentials: ReadonlyMap<string, string>;
}

/** A file to be written and all that undoing it takes. Plain data: it is kept for the post step as JSON. */
export interface FileChange {
  readonly path: string;
  readonly file: ConfigFile;
  readonly profiles: readonly string[];
  /** Base64 of the earlier bytes; undefined where there was no file. */
  readonly before: string | undefined;
  readonly mode: number | undefined;
  readonly afterSha256: string;
}

export interface PlannedFile {
  readonly change: FileChange;
  readonly content: Buffer;
}

const secretKeys = ['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token', 'aws_security_token'];
/** Shorter values are names and placeholders such as "test", which would blank innocent words out of the whole log. */
const shortestSecret = 8;

/**
 * Works out what a file will hold, writing nothing.
 *
 * @param path the file to be written.
 * @param base the file whose content it starts from: itself, or the one in force whose profiles stay visible.
 */
export async function planFile(
  path: string,
  base: string,
  file: ConfigFile,
  profiles: readonly ProfileSections[],
  report: Report,
): Promise<PlannedFile> {
  const start = await readIfThere(base);
  for (const value of start ? valuesOf(start, secretKeys) : []) if (value.length >= shortestSecret) report.mask(value);
  const sections = profiles.map((one) => ({ name: one.profile, settings: one[file] }));
  const content = putProfiles(start, file, sections);
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
 * Writes all files or none: every one is written down before the first is put in place, and what was put there is taken
 * back when a later one fails.
 *
 * @param onLeft told where it cannot be taken back.
 * @throws ActionError `unsafe-file`
 */
export async function writePlanned(files: readonly PlannedFile[], temp: string, onLeft: () => void): Promise<void> {
  const places: Replacement[] = [];
  try {
    for (const { change } of files) places.push(await prepareReplacement(change.path, temp));
    for (const [index, { content }] of files.entries()) await places[index]?.write(content);
    for (const place of places) await place.commit();
  } catch (error) {
    for (const place of places) await place.abandon();
    for (const { change } of files) await undoChange(change, temp).catch(onLeft);
    throw error;
  }
}

/**
 * Undoes one change: byte for byte when nobody changed the file since, else the profiles' sections alone.
 *
 * @throws ActionError `unsafe-file`
 */
export async function undoChange(change: FileChange, temp: string): Promise<void> {
  const { path, file, profiles, mode } = change;
  const before = change.before === undefined ? undefined : Buffer.from(change.before, 'base64');
  const now = await readIfThere(path);
  if (!now || (before?.equals(now) && mode === (await modeOf(path)))) return;
  const untouched = sha256(now) === change.afterSha256;
  const restored = untouched
    ? before
    : profiles.reduce((bytes, name) => restoreProfile(bytes, before, file, name), now);
  // Where other jobs have made the file and taken back what was theirs, nothing is left of it.
  const isEmptied = !untouched && restored && isBlank(restored) && !(before && isBlank(before));
  if (restored === undefined || isEmptied) await onceFree(() => unlink(path));
  else if (untouched || !restored.equals(now)) await replaceFile(path, restored, temp, mode);
}

/** Names of the profiles that a file has; none where there is no file. */
export async function profilesIn(path: string, file: ConfigFile): Promise<readonly string[]> {
  const content = await readIfThere(path);
  return content ? profileNames(parseSections(content.toString('utf8')).sections, file) : [];
}

/** Whether a config file has a section for a session of Identity Center. */
export async function hasSsoSession(path: string, name: string): Promise<boolean> {
  const content = await readIfThere(path);
  const { sections } = parseSections(content?.toString('utf8') ?? '');
  return sections.some((section) => isProfile(section, 'config', ssoSession(name)));
}

function isBlank(content: Buffer): boolean {
  return content.toString('latin1').trim() === '';
}

async function modeOf(path: string): Promise<number | undefined> {
  const there = await lstat(path).catch(() => undefined);
  return there && there.mode & 0o777;
}
