/** AWS config and credentials files as text: their sections and settings, as botocore reads them. */
import { isUtf8 } from 'node:buffer';

/** Which of the two shared files: they name the same profile differently. */
export type ConfigFile = 'config' | 'credentials';

/** A value, or the settings of the indented block below an empty one, such as `s3 =`. */
export type SettingValue = string | ReadonlyMap<string, string>;

export interface Section {
  /** What stands between the first bracket and the last one of the line. */
  readonly header: string;
  /**
   * By key in lower case; of equal keys the last. Values are whole: botocore takes ` # comment` for a part of them, the
   * SDKs for JavaScript and Go cut it off, so the cut is left to the one who knows which values can hold ` #`.
   */
  readonly settings: ReadonlyMap<string, string>;
  readonly line: number;
  /** Offsets in the text: from the header to the end of the last line that belongs to the section. */
  readonly start: number;
  readonly end: number;
}

/** Why botocore refuses a file. */
interface Fault {
  readonly line: number;
  /** What that line is or does. */
  readonly what: string;
}

interface Ini {
  readonly sections: readonly Section[];
  readonly faults: readonly Fault[];
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface OpenSection extends Section {
  readonly settings: Map<string, string>;
  end: number;
}

/** What ends a line for one tool or another. */
export const controlCharacter = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** The section whose settings all others of its file inherit. */
export const sharedSection = 'DEFAULT';

/** Reads a file as it lies on the disk. */
export function parseIni(bytes: Buffer): Ini {
  if (isUtf8(bytes)) return parseSections(bytes.toString('utf8'));
  const text = bytes.toString('latin1');
  const undecodable = linesOf(text).findIndex((line) => !isUtf8(Buffer.from(line.text, 'latin1')));
  const { sections, faults } = parseSections(text);
  return { sections, faults: [{ line: undecodable + 1, what: 'is not UTF-8' }, ...faults] };
}

/**
 * Reads the text of a file; decoded as Latin-1, which keeps every byte, it has the same sections.
 *
 * Source: botocore, `configloader.raw_config_parse`, and the `RawConfigParser` of Python below it. One thing is read as
 * other tools do: a header is one however far it is indented, even where Python takes it for a part of a value.
 */
export function parseSections(text: string): Ini {
  const sections: OpenSection[] = [];
  const faults: Fault[] = byteOrderMark.test(text) ? [{ line: 1, what: 'begins with a byte order mark' }] : [];
  const headers = new Set<string>();
  const last = { key: '', indent: 0, isBlock: false };
  for (const [index, { text: line, start, end }] of linesOf(text).entries()) {
    const content = stripped(line);
    if (content === '' || content.startsWith('#') || content.startsWith(';')) continue;
    const [, header] = /^\[(.+)\]/s.exec(content) ?? [];
    const current = sections.at(-1);
    let fault: string | undefined;
    if (header === undefined) {
      if (current) current.end = end;
      fault = addSetting(current, content, line.indexOf(content), last);
    } else {
      if (header !== sharedSection && headers.has(header)) fault = `begins a second section [${header}]`;
      headers.add(header);
      sections.push({ header, settings: new Map(), line: index + 1, start, end });
      last.key = '';
    }
    if (fault) faults.push({ line: index + 1, what: fault });
  }
  return { sections, faults };
}

/** Adds a line to a section. @returns what is wrong with it. */
function addSetting(
  section: OpenSection | undefined,
  content: string,
  indent: number,
  last: { key: string; indent: number; isBlock: boolean },
): string | undefined {
  if (section && last.key && indent > last.indent) {
    section.settings.set(last.key, `${section.settings.get(last.key)}\n${content}`);
    const isFault = last.isBlock && !linesOfBlock(content).every((one) => one.includes('='));
    return isFault ? `is no setting of the block ${last.key} =` : undefined;
  }
  last.indent = indent;
  const sign = content.search(/[=:]/);
  if (!section || sign <= 0) return 'is neither a section header nor a setting';
  last.key = stripped(content.slice(0, sign)).toLowerCase();
  const isRepeated = section.settings.has(last.key);
  const value = stripped(content.slice(sign + 1));
  last.isBlock = value === '';
  section.settings.set(last.key, value);
  return isRepeated ? `sets ${last.key} a second time in [${section.header}]` : undefined;
}

/** The settings of an indented block; undefined for a value that is none. */
export function blockOf(value: string): ReadonlyMap<string, string> | undefined {
  if (!value.startsWith('\n')) return undefined;
  return new Map(
    linesOfBlock(value).map((line) => {
      const [key = '', ...rest] = line.split('=');
      return [stripped(key), stripped(rest.join('='))];
    }),
  );
}

function linesOfBlock(text: string): readonly string[] {
  return text
    .split(/[\n\v\f\x1c-\x1e\x85\u2028\u2029]/)
    .map(stripped)
    .filter(Boolean);
}

/** A value of which ` #` cannot be a part, without the comment that its author meant. */
export function withoutComment(value: string): string {
  const comment = value.search(/\s[#;]/);
  return comment < 0 ? value : value.slice(0, comment).trimEnd();
}

/** Decoded, or as the three bytes that it is. Tools that take it know that it belongs to no section. */
const byteOrderMark = /^(?:\uFEFF|\u00EF\u00BB\u00BF)/;

function linesOf(text: string): readonly Line[] {
  const mark = byteOrderMark.exec(text)?.[0].length ?? 0;
  return [...text.slice(mark).matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)]
    .filter(([line]) => line !== '')
    .map(({ 0: line, index }) => ({ text: line, start: mark + index, end: mark + index + line.length }));
}

/** What Python takes for white space; a byte order mark is none to it. */
const blank = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** A pattern for both ends would look at a long row of blanks again from each of them. */
function stripped(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && blank.test(text.charAt(start))) start++;
  while (start < end && blank.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
