/** Parses AWS config and credentials files into sections and settings, as botocore does. */
import { isUtf8 } from 'node:buffer';

/** Which of the two shared files. Their headers for the same profile differ. */
export type ConfigFile = 'config' | 'credentials';

/** A value, or the settings in the indented block after an empty value, such as `s3 =`. */
export type SettingValue = string | ReadonlyMap<string, string>;

export interface Section {
  /** The text between the first and the last bracket of the line. */
  readonly header: string;
  /**
   * By key in lower case; the last one of equal keys. Values include ` # comment`: botocore reads it as part of the
   * value, the SDKs for JavaScript and Go cut it off, so callers decide, who know which values can contain ` #`.
   */
  readonly settings: ReadonlyMap<string, string>;
  readonly line: number;
  /** Offsets in the text: from the header to the end of the last line of the section. */
  readonly start: number;
  readonly end: number;
}

/** Why botocore rejects a file. */
interface Fault {
  readonly line: number;
  /** What is wrong with that line, as the end of a sentence. */
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

/** Characters that at least one tool reads as the end of a line. */
export const controlCharacter = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** The section whose settings all other sections of the file inherit. */
export const sharedSection = 'DEFAULT';

/** Parses the bytes of a file. */
export function parseIni(bytes: Buffer): Ini {
  if (isUtf8(bytes)) return parseSections(bytes.toString('utf8'));
  const text = bytes.toString('latin1');
  const undecodable = linesOf(text).findIndex((line) => !isUtf8(Buffer.from(line.text, 'latin1')));
  const { sections, faults } = parseSections(text);
  return { sections, faults: [{ line: undecodable + 1, what: 'is not UTF-8' }, ...faults] };
}

/**
 * Parses the text of a file. Text decoded as Latin-1, which keeps every byte, has the same sections.
 *
 * Source: botocore, `configloader.raw_config_parse`, which uses the `RawConfigParser` of Python. Two things differ. As in
 * other tools, a header may be indented, even where Python reads it as part of a value. A wrong block in `[DEFAULT]` is a
 * fault even if no section inherits it: a profile that is added would.
 */
export function parseSections(text: string): Ini {
  const sections: OpenSection[] = [];
  const faults: Fault[] = byteOrderMark.test(text) ? [{ line: 1, what: 'begins with a byte order mark' }] : [];
  const headers = new Set<string>();
  const shared: Section[] = [];
  const last = { key: '', indent: 0, isBlock: false, blankLines: 0 };
  for (const [index, { text: line, start, end }] of linesOf(text).entries()) {
    const content = stripped(line);
    if (content === '') last.blankLines += 1;
    if (content === '' || content.startsWith('#') || content.startsWith(';')) continue;
    const [, header] = /^\[(.+)\]/s.exec(content) ?? [];
    const current = sections.at(-1);
    let fault: string | undefined;
    if (header === undefined) {
      if (current) current.end = end;
      fault = addSetting(
        current,
        current?.header === sharedSection ? shared : [],
        content,
        line.indexOf(content),
        last,
      );
    } else {
      if (header !== sharedSection && headers.has(header)) fault = `starts a second section [${header}]`;
      headers.add(header);
      if (current?.header === sharedSection) shared.push(current);
      sections.push({ header, settings: new Map(), line: index + 1, start, end });
      last.key = '';
    }
    last.blankLines = 0;
    if (fault) faults.push({ line: index + 1, what: fault });
  }
  return { sections, faults };
}

/**
 * Adds a line to a section.
 *
 * @param same earlier sections that are one with it.
 * @returns what is wrong with the line, or undefined.
 */
function addSetting(
  section: OpenSection | undefined,
  same: readonly Section[],
  content: string,
  indent: number,
  last: { key: string; indent: number; isBlock: boolean; readonly blankLines: number },
): string | undefined {
  if (section && last.key && indent > last.indent) {
    // A blank line before more of a value is a part of the value.
    const lineEnds = '\n'.repeat(last.blankLines + 1);
    section.settings.set(last.key, `${section.settings.get(last.key)}${lineEnds}${content}`);
    const isFault = last.isBlock && !linesOfBlock(content).every((one) => one.includes('='));
    return isFault ? `is not a setting of the block ${last.key} =` : undefined;
  }
  last.indent = indent;
  const sign = content.search(/[=:]/);
  if (!section || sign <= 0) return 'is neither a section header nor a setting';
  last.key = stripped(content.slice(0, sign)).toLowerCase();
  const isRepeated = [section, ...same].some(({ settings }) => settings.has(last.key));
  const value = stripped(content.slice(sign + 1));
  last.isBlock = value === '';
  section.settings.set(last.key, value);
  return isRepeated ? `sets ${last.key} a second time in [${section.header}]` : undefined;
}

/** Returns the settings of an indented block, or undefined if the value is not one. */
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

/** Returns a value without its comment. For values that cannot contain ` #`. */
export function withoutComment(value: string): string {
  const comment = value.search(/\s[#;]/);
  return comment < 0 ? value : value.slice(0, comment).trimEnd();
}

/** As a decoded character, or as three bytes. Tools that accept it do not treat it as part of a section. */
const byteOrderMark = /^(?:\uFEFF|\u00EF\u00BB\u00BF)/;

function linesOf(text: string): readonly Line[] {
  const mark = byteOrderMark.exec(text)?.[0].length ?? 0;
  return [...text.slice(mark).matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)]
    .filter(([line]) => line !== '')
    .map(({ 0: line, index }) => ({ text: line, start: mark + index, end: mark + index + line.length }));
}

/** White space to Python, which does not include a byte order mark. */
const blank = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** Trims white space. A pattern for both ends would need quadratic time on a long row of blanks. */
function stripped(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && blank.test(text.charAt(start))) start++;
  while (start < end && blank.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
