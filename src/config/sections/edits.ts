/** Edits AWS config and credentials files: sections are added, removed or copied, and every other byte stays. */
import { plainOwnerOf } from './header.ts';
import { type ConfigFile, parseSections, type Section, type SettingValue } from './ini.ts';
import { appended, edited, editsOf, newlineOf } from './splice.ts';
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
  const text = textOf(bytes);
  const newline = newlineOf(text);
  const { sections } = parseSections(text);
  const ownerIn = (section: Section) => plainOwnerOf(section, file);
  const there = new Set(sections.map(ownerIn));
  const bodies = profiles.map(({ name, settings }) => ({
    name,
    body: latin1Of(sectionText(file, name, settings, newline)),
  }));
  const replaced = bodies.filter(({ name }) => there.has(latin1Of(name)));
  const others = bodies.filter(({ name, body }) => !there.has(latin1Of(name)) && body !== '');
  const { text: content, added } = appended(
    edited(text, editsOf(sections, ownerIn, byName(replaced))),
    others,
    newline,
  );
  return {
    content: bytesOf(content),
    put: [
      ...replaced.map(({ name, body }) => ({ name, lead: undefined, isDropped: body === '' })),
      ...added.map(({ name, lead }) => ({ name, lead, isDropped: false })),
    ],
  };
}

/** What takes the place of a profile that was added to a file. Plain data. */
export interface Restoration extends PutSection {
  /** The sections that the profile replaced, in Latin-1; empty if there were none. */
  readonly body: string;
}

/**
 * Returns what the profiles replaced.
 *
 * @param before the file before they were added; undefined if there was none.
 */
export function restorationsOf(
  before: Buffer | undefined,
  file: ConfigFile,
  put: readonly PutSection[],
): readonly Restoration[] {
  const text = textOf(before);
  const replaced = Map.groupBy(parseSections(text).sections, (section) => plainOwnerOf(section, file));
  const bodyOf = (name: string) =>
    (replaced.get(latin1Of(name)) ?? []).map(({ start, end }) => text.slice(start, end)).join('');
  return put.map((one) => ({ ...one, body: bodyOf(one.name) }));
}

/**
 * Removes our profiles from a file that others have changed in the meantime, and restores the sections they replaced.
 * The line breaks added before a section are removed with it. A section that somebody else removed is not restored.
 */
export function takeOutProfiles(bytes: Buffer, file: ConfigFile, restorations: readonly Restoration[]): Buffer {
  const text = textOf(bytes);
  const ownerIn = (section: Section) => plainOwnerOf(section, file);
  const { sections } = parseSections(text);
  const there = new Set(sections.map(ownerIn));
  const dropped = restorations.filter(
    ({ name, isDropped, body }) => isDropped && body !== '' && !there.has(latin1Of(name)),
  );
  const rest = edited(text, editsOf(sections, ownerIn, byName(restorations)));
  const newline = newlineOf([text, ...restorations.map(({ body }) => body)].join(''));
  return bytesOf(appended(rest, dropped.toReversed(), newline).text);
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
  const [text, source] = [textOf(bytes), textOf(from)];
  const nameIn = (section: Section) => nameOf(section, file);
  const { sections } = parseSections(text);
  const firsts = [...Map.groupBy(sections, nameIn).values()].flatMap(([first]) => first ?? []);
  const there = new Set(sections.map(({ start, end }) => text.slice(start, end).trim()));
  const wanted = new Map<string, { readonly name: string; readonly body: string }>();
  for (const section of parseSections(source).sections) {
    const [name, body] = [nameIn(section), source.slice(section.start, section.end)];
    if (!isKept(unicodeOf(name)) && !there.has(body.trim())) wanted.set(name, { name, body });
  }
  const replaced = new Set(firsts.map(nameIn));
  const added = [...wanted.values()].filter(({ name }) => !replaced.has(name));
  return bytesOf(appended(edited(text, editsOf(firsts, nameIn, wanted)), added, newlineOf(text + source)).text);
}

/** Returns the profile or session of a section, or the whole header of any other section. */
function nameOf(section: Section, file: ConfigFile): string {
  return plainOwnerOf(section, file) ?? `[${section.header}]`;
}

/** By the name as it is in the text of a file. */
function byName<Named extends { readonly name: string }>(items: readonly Named[]): ReadonlyMap<string, Named> {
  return new Map(items.map((one) => [latin1Of(one.name), one]));
}

/** Latin-1 keeps every byte, also of invalid UTF-8. All searches are for ASCII. */
function textOf(bytes: Buffer | undefined): string {
  return bytes?.toString('latin1') ?? '';
}

function latin1Of(text: string): string {
  return textOf(Buffer.from(text));
}

function unicodeOf(text: string): string {
  return bytesOf(text).toString();
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
