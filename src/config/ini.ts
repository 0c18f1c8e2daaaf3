/** AWS config and credentials files as text: their sections, and what profiles they are of. */

/** Which of the two shared files: they name the same profile differently. */
export type ConfigFile = 'config' | 'credentials';

export interface Section {
  /** What the brackets hold, quotes taken off: `['profile', 'dev']`, `['sso-session', 'corp']`, `['default']`. */
  readonly words: readonly string[];
  readonly settings: ReadonlyMap<string, string>;
  readonly line: number;
  /** Offsets in the text: from the header to the end of the last line that belongs to the section. */
  readonly start: number;
  readonly end: number;
}

/** A line that is neither a comment, a header nor a setting, where botocore gives up reading the file. */
interface Misfit {
  readonly line: number;
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a file of sections as the AWS tools do.
 *
 * Values are kept whole: botocore takes ` # comment` for a part of the value, the SDKs for JavaScript and Go cut it
 * off, so the cut is left to the one who knows which values can hold ` #`.
 */
export function parseSections(text: string): {
  readonly sections: readonly Section[];
  readonly misfits: readonly Misfit[];
} {
  const sections: { words: string[]; settings: Map<string, string>; line: number; start: number; end: number }[] = [];
  const misfits: Misfit[] = [];
  let indent = 0;
  for (const [index, line] of linesOf(text).entries()) {
    const content = line.text.trim();
    if (content === '' || content.startsWith('#') || content.startsWith(';')) continue;
    const header = headerWords(content);
    const current = sections.at(-1);
    if (header) {
      sections.push({ words: header, settings: new Map(), line: index + 1, start: line.start, end: line.end });
      continue;
    }
    if (current) current.end = line.end;
    const lineIndent = line.text.search(/\S/);
    // A line further in than the setting above it belongs to that setting, as in a nested s3 = block.
    if (current && current.settings.size > 0 && lineIndent > indent) continue;
    indent = lineIndent;
    // Some tools end a line at a lone carriage return: what stands behind it must not pass for a part of a value.
    const sign = /[\r\u2028\u2029]/.test(content) ? -1 : content.search(/[=:]/);
    if (current && sign > 0) {
      current.settings.set(content.slice(0, sign).trimEnd().toLowerCase(), content.slice(sign + 1).trimStart());
    } else misfits.push({ line: index + 1 });
  }
  return { sections, misfits };
}

/** How a session of Identity Center is named where profiles are: no name of a profile holds a space. */
export function ssoSession(name: string): string {
  return `sso-session ${name}`;
}

/** Whether it is a name that `ssoSession` gives. */
export function isSsoSession(name: string): boolean {
  return name.startsWith(ssoSession(''));
}

/**
 * Whether a section is the given profile's in that file, or the session's that `ssoSession` names. `[profile default]`
 * and `[default]` are one profile.
 */
export function isProfile(section: Section, file: ConfigFile, name: string): boolean {
  const [first, second] = section.words;
  if (first === 'sso-session')
    return file === 'config' && section.words.length === 2 && name === ssoSession(second ?? '');
  if (section.words.length === 1) return first === name && (file === 'credentials' || name === 'default');
  return section.words.length === 2 && file === 'config' && first === 'profile' && second === name;
}

/** The names of all profiles of a file, in its order. */
export function profileNames(sections: readonly Section[], file: ConfigFile): readonly string[] {
  const names = sections.flatMap((section) => {
    const name = section.words.at(-1);
    return name !== undefined && isProfile(section, file, name) ? [name] : [];
  });
  return [...new Set(names)];
}

/** The values under the given keys, in all sections: whole, and as the tools read them that cut comments off. */
export function valuesOf(bytes: Buffer, keys: readonly string[]): readonly string[] {
  const { sections } = parseSections(bytes.toString('utf8'));
  const values = sections.flatMap(({ settings }) => keys.flatMap((key) => settings.get(key) ?? []));
  return [...new Set(values.flatMap((value) => [value, withoutComment(value)]))];
}

/** A value of which ` #` cannot be a part, without the comment that its author meant. */
export function withoutComment(value: string): string {
  const comment = value.search(/\s[#;]/);
  return comment < 0 ? value : value.slice(0, comment).trimEnd();
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  // A byte order mark, decoded or as the three bytes it is, belongs to no section.
  const mark = /^(?:\uFEFF|\u00EF\u00BB\u00BF)?/.exec(text)?.[0].length ?? 0;
  for (let start = mark; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    lines.push({ text: text.slice(start, end), start, end });
    start = end;
  }
  return lines;
}

/** The words between the brackets of a header line, split as a shell splits words; undefined when it is no header. */
function headerWords(content: string): string[] | undefined {
  const inside = /^\[([^\]]+)\]/.exec(content)?.[1];
  if (inside === undefined) return undefined;
  return [...inside.matchAll(/"([^"]*)"|'([^']*)'|([^\s"']+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}
