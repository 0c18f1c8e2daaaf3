/** Plans, writes and undoes changes of AWS config and credentials files, section by section. */
import { lstat } from 'node:fs/promises';
import { prepareReplacement, type Replacement, readIfThere, removeFile, replaceFile, sha256 } from '../job/files.ts';
import type { OpenedFile } from './base-file.ts';
import { type PutSection, putProfiles, type Restoration, restorationsOf, takeOutProfiles } from './sections/edits.ts';
import { plainOwnerOf, profileNames, ssoSession } from './sections/header.ts';
import { type ConfigFile, parseIni, type Section, type SettingValue } from './sections/ini.ts';

/** One profile to write: settings for the config file, keys for the credentials file. */
export interface ProfileSections {
  readonly profile: string;
  readonly config: ReadonlyMap<string, SettingValue>;
  readonly credentials: ReadonlyMap<string, string>;
}

/** A file to write, with everything needed to undo it. Plain data, stored as JSON. */
export interface FileChange {
  readonly path: string;
  readonly file: ConfigFile;
  readonly put: readonly PutSection[];
  /** Base64 of the file before the profiles were added; undefined if there was none. */
  readonly before: string | undefined;
  readonly mode: number | undefined;
  readonly afterSha256: string;
}

export interface PlannedFile {
  readonly change: FileChange;
  readonly content: Buffer;
}

/**
 * Plans the content of a file without writing it.
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
 * Writes all files or none. Drafts of all files are complete before the first one is renamed into place, and files
 * already in place are restored if a later one fails.
 *
 * @param undo undoes one change; it does not fail.
 * @throws ActionError `unsafe-file`
 */
export async function writePlanned(
  files: readonly PlannedFile[],
  temp: string,
  undo: (change: FileChange) => Promise<void>,
): Promise<void> {
  const places: Replacement[] = [];
  try {
    for (const { change } of files) places.push(await prepareReplacement(change.path, temp));
    for (const [index, { content }] of files.entries()) await places[index]?.write(content);
    for (const place of places) await place.commit();
  } catch (error) {
    for (const place of places) await place.abandon();
    for (const { change } of files) await undo(change);
    throw error;
  }
}

/**
 * Undoes one change: byte for byte if nobody else has changed the file, otherwise only the sections of the profiles.
 *
 * @throws ActionError `unsafe-file`
 */
export async function undoChange(change: FileChange, temp: string): Promise<void> {
  const { path } = change;
  const now = await readIfThere(path);
  const before = beforeOf(change);
  const isAsBefore = now !== undefined && before?.equals(now);
  if (!now || (isAsBefore && change.mode === (await modeOf(path)))) return;
  const untouched = isAsBefore || sha256(now) === change.afterSha256;
  const restored = untouched ? before : withoutChange(now, change);
  const isEmptied = !untouched && restored && isBlank(restored) && isOfJobs(now, before);
  if (restored === undefined || isEmptied) await removeFile(path, temp);
  else if (untouched || !restored.equals(now)) await replaceFile(path, restored, temp, change.mode);
}

/** What a file was before the first of several uses that are changing it. Plain data. */
export interface Original {
  /** Undefined if there was no file. */
  readonly mode?: number | undefined;
}

/** Returns what the file was before a change. */
export function originalOf({ mode }: FileChange): Original {
  return { mode };
}

/**
 * Undoes one of several changes of a file.
 *
 * @param restorations what takes the place of its profiles.
 * @param original what the file was before the first change; undefined as long as there are other changes.
 * @throws ActionError `unsafe-file`
 */
export async function undoOneOf(
  { path, file }: FileChange,
  restorations: readonly Restoration[],
  original: Original | undefined,
  temp: string,
): Promise<void> {
  const now = await readIfThere(path);
  if (!now) return;
  const rest = takeOutProfiles(now, file, restorations);
  const mode = original?.mode ?? (await modeOf(path));
  if (original && original.mode === undefined && isBlank(rest)) await removeFile(path, temp);
  else if (!rest.equals(now) || mode !== (await modeOf(path))) await replaceFile(path, rest, temp, mode);
}

/** Returns a file without one of our changes. */
export function withoutChange(now: Buffer, change: FileChange): Buffer {
  const rest = takeOutProfiles(now, change.file, replacedBy(change));
  return isOfJobs(now, beforeOf(change)) ? rest.subarray(leadOf(rest).length) : rest;
}

/** Returns what the profiles of a change replaced. */
export function replacedBy(change: FileChange): readonly Restoration[] {
  return restorationsOf(beforeOf(change), change.file, change.put);
}

/**
 * Whether jobs created a file with our profiles. In a file that existed before, a line break precedes the first
 * profile.
 */
function isOfJobs(now: Buffer, before: Buffer | undefined): boolean {
  return !before || (!isBlank(before) && leadOf(now) === '');
}

function leadOf(content: Buffer): string {
  return /^\r?\n/.exec(content.toString('latin1'))?.[0] ?? '';
}

/** Returns the names of the profiles in a file. */
export function profilesIn(content: Buffer | undefined, file: ConfigFile): readonly string[] {
  return profileNames(parseIni(content ?? none).sections, file);
}

/** Returns the settings of each section that a config file has for an `sso-session`. */
export function ssoSessionsIn(content: Buffer | undefined, name: string): readonly Section['settings'][] {
  const { sections } = parseIni(content ?? none);
  return sections.filter((one) => plainOwnerOf(one, 'config') === ssoSession(name)).map(({ settings }) => settings);
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
