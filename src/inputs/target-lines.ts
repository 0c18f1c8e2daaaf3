/** The lines of the input `profiles`: several targets, one per line. */
import { ActionError, invalidInput } from '../job/errors.ts';

/** One target as its author wrote it. Parts that are not there are empty. */
export interface RawTarget {
  /** Line of the input `profiles`, 1 for the first; undefined for the one target of a step without it. */
  readonly line: number | undefined;
  /** Id, name or glob. */
  readonly account: string;
  readonly permissionSet: string;
  /** Name of the profile, perhaps with placeholders. If it stands alone, it names a profile to read. */
  readonly profile: string;
  /** `key=value` after the target. */
  readonly settings: ReadonlyMap<string, string>;
}

/** A word and its place in a line. */
interface Word {
  readonly text: string;
  readonly quoted: boolean;
  /** 0 for the first character. */
  readonly start: number;
  readonly end: number;
}

/**
 * Reads all lines, so that one run reports every invalid line.
 *
 * @param text the whole input `profiles`.
 * @param read turns a line into a target; the line number is added to its errors.
 * @throws ActionError `invalid-input`, which lists all invalid lines. Any other error is thrown at once.
 */
export async function readLines<Read>(
  text: string,
  read: (target: RawTarget) => Promise<Read>,
): Promise<readonly Read[]> {
  const done: Read[] = [];
  const wrong: ActionError[] = [];
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    try {
      const target = parseTargetLine(content, line);
      if (target) done.push(await read(target).catch((error: unknown) => refuseLine(line, error)));
    } catch (error) {
      if (!(error instanceof ActionError) || error.code !== 'invalid-input') throw error;
      wrong.push(error);
    }
  }
  if (wrong.length > 0) throw wrongLines(wrong);
  return done;
}

function refuseLine(line: number, error: unknown): never {
  if (!(error instanceof ActionError)) throw error;
  throw new ActionError(error.code, `Line ${line} of profiles: ${error.message}`, error.remedy, { cause: error });
}

function wrongLines(wrong: readonly ActionError[]): ActionError {
  const [first, ...others] = wrong as [ActionError, ...ActionError[]];
  if (others.length === 0) return first;
  // If all lines fail in the same way, the cause is another input.
  const causes = wrong.flatMap(({ cause }) => (cause instanceof ActionError ? [cause] : []));
  const [shared] = causes;
  const areAlike = causes.length === wrong.length && causes.every(({ message }) => message === shared?.message);
  if (shared && areAlike) return shared;
  const words = wrong.map(({ message }) => message).join(' ');
  const text = `${wrong.length} lines of profiles are not valid. ${words}`;
  return new ActionError(first.code, text, first.remedy, { cause: first });
}

/**
 * Parses `NAME = ACCOUNT/PERMISSION-SET [key=value …]`, or `NAME [key=value …]`.
 *
 * @param content the line without its line break.
 * @param line its number, 1 for the first.
 * @returns undefined for a blank line or a comment.
 * @throws ActionError `invalid-input`, with line and column.
 */
export function parseTargetLine(content: string, line: number): RawTarget | undefined {
  return parseLine(withoutLineComment(content), line);
}

/** A comment starts with a `#` at the start of the line or after a space, unless it is inside a quoted word. */
function withoutLineComment(content: string): string {
  const [code = ''] = /^(?:"[^"]*"|'[^']*'|(?<!^)(?<!\s)#|[^#])*/.exec(content) ?? [];
  return code.trimEnd();
}

function parseLine(content: string, line: number): RawTarget | undefined {
  const from = content.search(/\S/);
  if (from < 0) return undefined;
  const name = wrongNameAt(content, from) ?? wordAt(content, from, /[^\s=/"'#]+/y, line, 'a profile name');
  const equals = /\s*=\s*/y;
  equals.lastIndex = name.end;
  if (!equals.test(content)) {
    refuseUnnamed(content, from, line);
    return { line, profile: name.text, account: '', permissionSet: '', settings: settingsAt(content, name.end, line) };
  }
  const account = wordAt(content, equals.lastIndex, /[^\s/="'#]+/y, line, 'an account');
  if (content[account.end] !== '/') {
    throw misplaced(
      line,
      account.end,
      '/ and a permission set',
      account.quoted ? '' : 'Quote an account name that contains spaces, /, = or #.',
    );
  }
  const permissionSet = wordAt(content, account.end + 1, /[^\s/"'#]+/y, line, 'a permission set');
  return {
    line,
    profile: name.text,
    account: account.text,
    permissionSet: permissionSet.text,
    settings: settingsAt(content, permissionSet.end, line),
  };
}

/** All text before the `=` if it is not a valid word. The check of profile names then explains what is allowed. */
function wrongNameAt(content: string, from: number): Word | undefined {
  const equals = content.indexOf('=', from);
  const text = content.slice(from, equals).trimEnd();
  const isPair = equals > 0 && /^(?:"[^"]*"|'[^']*'|[^\s/="'#]+)\//.test(content.slice(equals + 1).trimStart());
  // `dev cli_pager=a/b` is a name with a setting.
  const isSetting = /\s\w+_\w*$/.test(text);
  if (!isPair || isSetting || /["'#]/.test(text) || !/[\s/]/.test(text)) return undefined;
  return { text, quoted: false, start: from, end: from + text.length };
}

/** Refuses a line without `=` that does not look like a profile name. */
function refuseUnnamed(content: string, from: number, line: number): void {
  const rest = content.slice(from);
  const [name] = /^[^\s=/"'#:]+(?=\s*:)/.exec(rest) ?? [];
  if (name && rest.includes('/')) throw misplaced(line, from + name.length, '= instead of : after the name');
  if (/^[^\s=/"'#]+\/[^\s/]/.test(rest)) throw misplaced(line, from, 'a profile name and =');
}

function settingsAt(content: string, from: number, line: number): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  let at = from;
  while (at < content.length) {
    const start = content.slice(at).search(/\S/) + at;
    const key = /\s([A-Za-z][\w-]*)=/y;
    key.lastIndex = start - 1;
    const name = start > at ? key.exec(content)?.[1]?.toLowerCase() : undefined;
    if (!name) {
      const [word = ''] = start > at ? (/^[A-Za-z][\w-]*(?=\s|$)/.exec(content.slice(start)) ?? []) : [];
      throw word
        ? misplaced(line, start + word.length, `= directly after ${word}`)
        : misplaced(line, start, 'a space and key=value, or the end of the line');
    }
    const value = valueAt(content, key.lastIndex, name, line);
    if (settings.has(name)) throw invalidLine(line, start, `sets ${name} again`);
    settings.set(name, value.text);
    at = value.end;
  }
  return settings;
}

/** The value of a setting. It may be empty, as in a config file, except for a region. */
function valueAt(content: string, at: number, name: string, line: number): Pick<Word, 'text' | 'end'> {
  const [empty] = /^(?:""|''|(?=\s|$))/.exec(content.slice(at)) ?? [];
  if (empty !== undefined && name !== 'region') return { text: '', end: at + empty.length };
  return wordAt(content, at, /[^\s"']+/y, line, `a value for ${name}`);
}

/** A quoted word, or a word of the characters that need no quotes. */
function wordAt(content: string, at: number, bare: RegExp, line: number, wanted: string): Word {
  const quote = content[at];
  if (quote === '"' || quote === "'") {
    const end = content.indexOf(quote, at + 1);
    if (end < 0) throw misplaced(line, at, 'a closing quote');
    if (end > at + 1) return { text: content.slice(at + 1, end), quoted: true, start: at, end: end + 1 };
  }
  bare.lastIndex = at;
  const text = bare.exec(content)?.[0];
  if (!text) throw misplaced(line, at, wanted);
  return { text, quoted: false, start: at, end: at + text.length };
}

function misplaced(line: number, at: number, expected: string, hint = '') {
  return invalidLine(line, at, `needs ${expected}`, hint);
}

function invalidLine(line: number, at: number, what: string, hint = '') {
  return invalidInput(
    'profiles',
    `${what} at line ${line}, column ${at + 1}.`,
    `${hint && `${hint} `}Write NAME = ACCOUNT/PERMISSION-SET key=value, or the NAME of a profile in the AWS config file.`,
  );
}
