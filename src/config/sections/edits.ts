/** Edits AWS config and credentials files: sections are added, removed or copied, and every other byte stays. */
import { plainOwnerOf } from './header.ts';
import { type ConfigFile, parseSections, type Section, type SettingValue } from './ini.ts';
import { sectionText } from './text.ts';

/** A profile to write to a file. */
interface NewProfile {
  readonly name: string;
  /** Written as `key = value` in this order; empty for a profile that gets no section in the file. */
  readonly settings: ReadonlyMap<string, SettingValue>;
}

/** How a profile was added to a file, so that it can be removed again. Plain data. */
export interface PutSection {
  readonly name: string;
  /** Line breaks before a section that was added at the end; undefined if there already was a section of that name. */
  readonly lead: string | undefined;
  /** Whether the section of that name was removed without a replacement. */
  readonly isDropped: boolean;
}

/**
 * Adds profiles to a file. Each replaces the first section of that name, and further ones are removed, since botocore
 * rejects a file with two. If there is none, it is added at the end.
 *
 * @param bytes the file; undefined if there is none.
 * @throws ActionError `invalid-input` for a value that would not stay on its line.
 */
export function putProfiles(
  bytes: Buffer | undefined,
  file: ConfigFile,
  profiles: readonly NewProfile[],
): { readonly content: Buffer; readonly put: readonly PutSection[] } {
  let text = textOf(bytes);
  const newline = newlineOf(text);
  const there = new Set(parseSections(text).sections.map((section) => plainOwnerOf(section, file)));
  const put: PutSection[] = [];
  for (const { name, settings } of profiles.filter((one) => there.has(one.name))) {
    text = replaceSections(text, file, name, latin1Of(sectionText(file, name, settings, newline)));
    put.push({ name, lead: undefined, isDropped: settings.size === 0 });
  }
  for (const { name, settings } of profiles.filter((one) => !there.has(one.name) && one.settings.size > 0)) {
    const lead = leadAfter(text, newline);
    text += lead + latin1Of(sectionText(file, name, settings, newline));
    put.push({ name, lead, isDropped: false });
  }
  return { content: bytesOf(text), put };
}

/**
 * Removes our profiles from a file that others have changed in the meantime, and restores the sections they replaced.
 * The line breaks added before a section are removed with it. A section that somebody else removed is not restored.
 *
 * @param before the file before the profiles were added; undefined if there was none.
 */
export function takeOutProfiles(
  bytes: Buffer,
  before: Buffer | undefined,
  file: ConfigFile,
  put: readonly PutSection[],
): Buffer {
  const earlier = textOf(before);
  const { sections } = parseSections(earlier);
  const restored = put.toReversed().reduce((text, { name, lead, isDropped }) => {
    const body = sections
      .filter((section) => plainOwnerOf(section, file) === name)
      .map(({ start, end }) => earlier.slice(start, end))
      .join('');
    const isThere = parseSections(text).sections.some((section) => plainOwnerOf(section, file) === name);
    if (isThere) return replaceSections(text, file, name, body, lead);
    return isDropped && body ? text + leadAfter(text, newlineOf(text)) + body : text;
  }, textOf(bytes));
  return bytesOf(restored);
}

/**
 * Copies the sections of another file. Each replaces the section of the same name, or is added at the end.
 *
 * @param isKept whether the section of a profile stays as it is.
 */
export function copySections(
  bytes: Buffer,
  from: Buffer,
  file: ConfigFile,
  isKept: (profile: string) => boolean,
): Buffer {
  const [start, source] = [textOf(bytes), textOf(from)];
  const there = new Set(parseSections(start).sections.map((section) => start.slice(section.start, section.end).trim()));
  const wanted = parseSections(source).sections.filter(
    (section) => !isKept(nameOf(section, file)) && !there.has(source.slice(section.start, section.end).trim()),
  );
  return bytesOf(
    wanted.reduce((text, section) => {
      const body = source.slice(section.start, section.end);
      const same = parseSections(text).sections.find((one) => nameOf(one, file) === nameOf(section, file));
      if (!same) return text + leadAfter(text, newlineOf(text)) + body;
      const rest = text.slice(same.end);
      return text.slice(0, same.start) + ended(body, rest, newlineOf(text)) + rest;
    }, start),
  );
}

/** Returns the profile or session of a section, or the whole header of any other section. */
function nameOf(section: Section, file: ConfigFile): string {
  return plainOwnerOf(section, file) ?? `[${section.header}]`;
}

function replaceSections(text: string, file: ConfigFile, name: string, body: string, lead = ''): string {
  const there = parseSections(text).sections.filter((section) => plainOwnerOf(section, file) === name);
  return [...there.entries()].reduceRight((result, [index, { start, end }]) => {
    const rest = result.slice(end);
    if (index > 0) return result.slice(0, start) + rest;
    const before = result.slice(0, start);
    return (body ? before : withoutLead(before, lead, rest)) + ended(body, rest, newlineOf(text)) + rest;
  }, text);
}

/** Adds a line break to a section without one if another line follows directly. */
function ended(body: string, rest: string, newline: string): string {
  return body === '' || body.endsWith('\n') || rest === '' || /^\r?\n/.test(rest) ? body : body + newline;
}

/**
 * Removes the line breaks before a section. Others may have changed the text around it, and lines must not run
 * together.
 */
function withoutLead(before: string, lead: string, rest: string): string {
  if (lead === '') return before;
  const left = before.slice(0, -lead.length);
  const mayEndHere = left === '' || left.endsWith('\n') || rest === '' || /^\r?\n/.test(rest);
  return before.endsWith(lead) && mayEndHere ? left : withoutLead(before, lead.replace(/^\r?\n/, ''), rest);
}

/** Returns the line breaks before a new section at the end of a file. */
function leadAfter(text: string, newline: string): string {
  if (text === '') return '';
  return text.endsWith('\n') ? newline : newline + newline;
}

/** Returns the line break that the file uses, so that a file edited on Windows keeps its own. */
function newlineOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** Latin-1 keeps every byte, also of invalid UTF-8. All searches are for ASCII. */
function textOf(bytes: Buffer | undefined): string {
  return bytes?.toString('latin1') ?? '';
}

function latin1Of(text: string): string {
  return textOf(Buffer.from(text));
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
