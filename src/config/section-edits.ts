/** Changes of AWS config and credentials files: a section is put, dropped or restored, every other byte stays. */
import { type ConfigFile, isProfile, parseSections, profileNames, ssoSession } from './ini.ts';

/**
 * Puts a profile's section in a file: in the place of the first section of that name (further ones are dropped, since
 * botocore refuses a file with two), else at the end.
 *
 * @param bytes the file; undefined where there is none.
 * @param settings `key` → `value`, written as `key = value` in this order; none drops the section.
 */
export function putProfile(
  bytes: Buffer | undefined,
  file: ConfigFile,
  name: string,
  settings: ReadonlyMap<string, string>,
): Buffer {
  const newline = newlineOf((bytes ?? Buffer.alloc(0)).toString('latin1'));
  return replaceSections(bytes, file, name, sectionText(file, name, settings, newline));
}

/** One profile for a file, as `putProfile` takes it. */
interface NewProfile {
  readonly name: string;
  readonly settings: ReadonlyMap<string, string>;
}

/** Puts many profiles in a file, as `putProfile` does one after the other, in time that grows with their number only. */
export function putProfiles(bytes: Buffer | undefined, file: ConfigFile, profiles: readonly NewProfile[]): Buffer {
  const start = bytes ?? Buffer.alloc(0);
  const there = new Set(profileNames(parseSections(start.toString('latin1')).sections, file));
  const replaced = profiles
    .filter(({ name }) => there.has(name))
    .reduce((text, { name, settings }) => putProfile(text, file, name, settings), start);
  const newline = newlineOf(start.toString('latin1'));
  const added = profiles
    .filter(({ name }) => !there.has(name))
    .map(({ name, settings }) => sectionText(file, name, settings, newline))
    .filter((section) => section !== '');
  if (added.length === 0) return replaced;
  return Buffer.from(appended(replaced.toString('latin1'), added.join(newline)), 'latin1');
}

/**
 * Takes a profile's section out of a file that others have changed since, and puts back the one that was there before.
 *
 * @param before the file as it was before `putProfile`; undefined where there was none.
 */
export function restoreProfile(bytes: Buffer, before: Buffer | undefined, file: ConfigFile, name: string): Buffer {
  const earlier = (before ?? Buffer.alloc(0)).toString('latin1');
  const replaced = parseSections(earlier).sections.filter((section) => isProfile(section, file, name));
  return replaceSections(bytes, file, name, replaced.map(({ start, end }) => earlier.slice(start, end)).join(''));
}

function replaceSections(bytes: Buffer | undefined, file: ConfigFile, name: string, body: string): Buffer {
  // Latin-1 keeps every byte, valid UTF-8 or not, and what is looked for is ASCII.
  const text = (bytes ?? Buffer.alloc(0)).toString('latin1');
  const there = parseSections(text).sections.filter((section) => isProfile(section, file, name));
  let result = text;
  for (const [index, section] of [...there.entries()].reverse()) {
    const rest = result.slice(section.end);
    const unended = index === 0 && body !== '' && !body.endsWith('\n') && rest !== '';
    result = result.slice(0, section.start) + (index === 0 ? body : '') + (unended ? newlineOf(text) : '') + rest;
  }
  return Buffer.from(there.length > 0 || body === '' ? result : appended(text, body), 'latin1');
}

function sectionText(file: ConfigFile, name: string, settings: ReadonlyMap<string, string>, newline: string): string {
  if (settings.size === 0) return '';
  const isBare = file === 'credentials' || name === 'default' || name.startsWith(ssoSession(''));
  const header = isBare ? `[${name}]` : `[profile ${name}]`;
  const lines = [header, ...[...settings].map(([key, value]) => `${key} = ${value}`)];
  return Buffer.from(lines.map((line) => line + newline).join('')).toString('latin1');
}

function appended(text: string, body: string): string {
  if (text === '') return body;
  const newline = newlineOf(text);
  return text + (text.endsWith('\n') ? '' : newline) + newline + body;
}

/** Line ends of the file itself: one that people edit on Windows stays as it is. */
function newlineOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}
