/** Changes of AWS config and credentials files: a section is put, taken out or copied, every other byte stays. */
import { plainOwnerOf } from './header.ts';
import { type ConfigFile, parseSections, type Section, type SettingValue } from './ini.ts';
import { sectionText } from './text.ts';

/** One profile for a file. */
interface NewProfile {
  readonly name: string;
  /** `key` → `value`, written as `key = value` in this order; none for a profile that has no section in the file. */
  readonly settings: ReadonlyMap<string, SettingValue>;
}

/** How a profile of ours came into a file, for taking it out again. Plain data. */
export interface PutSection {
  readonly name: string;
  /** Line ends before a section that was added at the end; undefined where there was one of that name already. */
  readonly lead: string | undefined;
  /** Whether the section of that name was taken away and nothing put in its place. */
  readonly isDropped: boolean;
}

/**
 * Puts profiles in a file: each in the place of the first section of that name (further ones are dropped, since
 * botocore refuses a file with two), else at the end.
 *
 * @param bytes the file; undefined where there is none.
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
 * Takes profiles of ours out of a file that others have changed since, and puts back what was there before. With a
 * section that was added go the line ends that came with it; one that somebody has taken out stays away.
 *
 * @param before the file as it was before they were put; undefined where there was none.
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
 * Copies the sections of another file: over those of the same name, else to the end.
 *
 * @param isKept tells names of profiles whose sections are left as they are.
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

/** The profile or session that a section is of; of any other section, all that its header says. */
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

/** A section whose last line has no end gets one where another line follows at once. */
function ended(body: string, rest: string, newline: string): string {
  return body === '' || body.endsWith('\n') || rest === '' || /^\r?\n/.test(rest) ? body : body + newline;
}

/** Others may have added theirs behind ours, or taken theirs out before it: what is left must not run together. */
function withoutLead(before: string, lead: string, rest: string): string {
  if (lead === '') return before;
  const left = before.slice(0, -lead.length);
  const mayEndHere = left === '' || left.endsWith('\n') || rest === '' || /^\r?\n/.test(rest);
  return before.endsWith(lead) && mayEndHere ? left : withoutLead(before, lead.replace(/^\r?\n/, ''), rest);
}

/** What sets a new section off at the end of a file. */
function leadAfter(text: string, newline: string): string {
  if (text === '') return '';
  return text.endsWith('\n') ? newline : newline + newline;
}

/** Line ends of the file itself: one that people edit on Windows stays as it is. */
function newlineOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** Latin-1 keeps every byte, valid UTF-8 or not, and what is looked for is ASCII. */
function textOf(bytes: Buffer | undefined): string {
  return bytes?.toString('latin1') ?? '';
}

function latin1Of(text: string): string {
  return textOf(Buffer.from(text));
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
