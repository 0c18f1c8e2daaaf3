/** The AWS config and credentials files of the job: what they will hold, written and undone section by section. */
import { lstat } from 'node:fs/promises';
import { prepareReplacement, type Replacement, readIfThere, removeFile, replaceFile, sha256 } from '../job/files.ts';
import type { OpenedFile } from './base-file.ts';
import { type PutSection, putProfiles, takeOutProfiles } from './sections/edits.ts';
import { plainOwnerOf, profileNames, ssoSession } from './sections/header.ts';
import { type ConfigFile, parseIni, type SettingValue } from './sections/ini.ts';

/** One profile to write: settings for the config file, keys for the credentials file. */
export interface ProfileSections {
  readonly profile: string;
  readonly config: ReadonlyMap<string, SettingValue>;
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

/**
 * Works out what a file will hold, writing nothing.
 *
 * @throws ActionError `invalid-input` for a value that would not stay on its line.
 */
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
  const isEmptied = !untouched && restored && isBlank(restored) && isOfJobs(now, before);
  if (restored === undefined || isEmptied) await removeFile(path, temp);
  else if (untouched || !restored.equals(now)) await replaceFile(path, restored, temp, change.mode);
}

/** A file as it would be without a change that was made to it. */
export function withoutChange(now: Buffer, change: FileChange): Buffer {
  const before = beforeOf(change);
  const rest = takeOutProfiles(now, before, change.file, change.put);
  return isOfJobs(now, before) ? rest.subarray(leadOf(rest).length) : rest;
}

/** Whether jobs have made a file that holds our profiles. In one that was there, the first of theirs is set off. */
function isOfJobs(now: Buffer, before: Buffer | undefined): boolean {
  return !before || (!isBlank(before) && leadOf(now) === '');
}

function leadOf(content: Buffer): string {
  return /^\r?\n/.exec(content.toString('latin1'))?.[0] ?? '';
}

/** Names of the profiles that a file has. */
export function profilesIn(content: Buffer | undefined, file: ConfigFile): readonly string[] {
  return profileNames(parseIni(content ?? none).sections, file);
}

/** Whether a config file has a section for a session of Identity Center. */
export function hasSsoSession(content: Buffer | undefined, name: string): boolean {
  const { sections } = parseIni(content ?? none);
  return sections.some((section) => plainOwnerOf(section, 'config') === ssoSession(name));
}

const none = Buffer.alloc(0);

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
