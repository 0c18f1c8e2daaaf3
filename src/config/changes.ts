/** The AWS config and credentials files of the job: what they will hold, written and undone section by section. */
import { lstat } from 'node:fs/promises';
import { prepareReplacement, type Replacement, readIfThere, removeFile, replaceFile, sha256 } from '../job/files.ts';
import type { Report } from '../job/report.ts';
import { type ConfigFile, isProfile, parseSections, profileNames, ssoSession, valuesOf } from './ini.ts';
import { copySections, type PutSection, putProfiles, takeOutProfiles } from './section-edits.ts';

/** One profile to write: settings for the config file, keys for the credentials file. */
export interface ProfileSections {
  readonly profile: string;
  readonly config: ReadonlyMap<string, string>;
  readonly credentials: ReadonlyMap<string, string>;
}

/** A file to be written and all that undoing it takes. Plain data: it is kept as JSON. */
export interface FileChange {
  readonly path: string;
  readonly file: ConfigFile;
  readonly put: readonly PutSection[];
  /** Base64 of the bytes that the profiles were put into; undefined where there was no file. */
  readonly before: string | undefined;
  readonly mode: number | undefined;
  readonly afterSha256: string;
}

export interface PlannedFile {
  readonly change: FileChange;
  readonly content: Buffer;
}

/** A file before profiles are put into it. */
interface OpenedFile {
  readonly path: string;
  readonly file: ConfigFile;
  readonly start: Buffer | undefined;
}

const secretKeys = ['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token', 'aws_security_token'];

/**
 * Reads a file that is to be written, and the one in force whose profiles stay visible in it.
 *
 * @param base the file in force; it may be the one to be written.
 * @param isOurs tells profiles that this job has put there: they stay before those of the base.
 */
export async function openFile(
  path: string,
  base: string,
  file: ConfigFile,
  isOurs: (profile: string) => boolean,
  report: Report,
): Promise<OpenedFile> {
  const there = await readIfThere(path);
  const inForce = base === path ? undefined : await readIfThere(base);
  for (const bytes of [there, inForce]) {
    for (const value of bytes ? valuesOf(bytes, secretKeys) : []) report.mask(value);
  }
  return { path, file, start: there && inForce ? copySections(there, inForce, file, isOurs) : (there ?? inForce) };
}

/** Works out what a file will hold, writing nothing. */
export async function planFile(
  { path, file, start }: OpenedFile,
  profiles: readonly ProfileSections[],
): Promise<PlannedFile> {
  const sections = profiles.map((one) => ({ name: one.profile, settings: one[file] }));
  const { content, put } = putProfiles(start, file, sections);
  const before = start?.toString('base64');
  return { content, change: { path, file, put, before, mode: await modeOf(path), afterSha256: sha256(content) } };
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
  const { path } = change;
  const now = await readIfThere(path);
  const before = beforeOf(change);
  if (!now || (before?.equals(now) && change.mode === (await modeOf(path)))) return;
  const untouched = sha256(now) === change.afterSha256;
  const restored = untouched ? before : withoutChange(now, change);
  // Where other jobs have made the file and taken back what was theirs, nothing is left of it.
  const isEmptied = !untouched && restored && isBlank(restored) && !(before && isBlank(before));
  if (restored === undefined || isEmptied) await removeFile(path, temp);
  else if (untouched || !restored.equals(now)) await replaceFile(path, restored, temp, change.mode);
}

/** A file as it would be without a change that was made to it. */
export function withoutChange(now: Buffer, change: FileChange): Buffer {
  return takeOutProfiles(now, beforeOf(change), change.file, change.put);
}

/** Names of the profiles that a file has. */
export function profilesIn(content: Buffer | undefined, file: ConfigFile): readonly string[] {
  return profileNames(parseSections(content?.toString('utf8') ?? '').sections, file);
}

/** Whether a config file has a section for a session of Identity Center. */
export function hasSsoSession(content: Buffer | undefined, name: string): boolean {
  const { sections } = parseSections(content?.toString('utf8') ?? '');
  return sections.some((section) => isProfile(section, 'config', ssoSession(name)));
}

function beforeOf({ before }: FileChange): Buffer | undefined {
  return before === undefined ? undefined : Buffer.from(before, 'base64');
}

function isBlank(content: Buffer): boolean {
  return content.toString('latin1').trim() === '';
}

async function modeOf(path: string): Promise<number | undefined> {
  const there = await lstat(path).catch(() => undefined);
  return there && there.mode & 0o777;
}
