/** The lines of the input `profiles`: several targets, one a line. */
import { ActionError, invalidInput } from '../job/errors.ts';

/** What the author wrote of one target, empty where nothing. */
export interface RawTarget {
  /** Line of the input `profiles`, 1 for the first; undefined for the one target of a step without it. */
  readonly line: number | undefined;
  /** Id, name or glob. */
  readonly account: string;
  readonly permissionSet: string;
  /** Name of the profile, perhaps with placeholders; of one to be read where nothing else is written. */
  readonly profile: string;
  /** `key=value` behind the target. */
  readonly settings: ReadonlyMap<string, string>;
}

/** A word at its place in a line. */
interface Word {
  readonly text: string;
  readonly quoted: boolean;
  /** 0 for the first character. */
  readonly start: number;
  readonly end: number;
}

/**
 * Reads all lines, so that one run tells of all that are wrong.
 *
 * @param text the input `profiles`, every line of it.
 * @param read what becomes of a target; its errors are told with the line.
 * @throws ActionError `invalid-input` of the first line that is wrong; its text names every one. Any other error at once.
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
  // What every line fails of alike is an input beside them.
  const causes = wrong.flatMap(({ cause }) => (cause instanceof ActionError ? [cause] : []));
  const [shared] = causes;
  const areAlike = causes.length === wrong.length && causes.every(({ message }) => message === shared?.message);
  if (shared && areAlike) return shared;
  const words = wrong.map(({ message }) => message).join(' ');
  const text = `${wrong.length} lines of profiles are wrong. ${words}`;
  return new ActionError(first.code, text, first.remedy, { cause: first });
}

/**
 * Parses `NAME = ACCOUNT/PERMISSION-SET [key=value …]`, or NAME with the same settings.
 *
 * @param content without the line's end.
 * @param line its number, 1 for the first.
 * @returns undefined for a line without a target: blank, or a comment.
 * @throws ActionError `invalid-input`, with line and column.
 */
export function parseTargetLine(content: string, line: number): RawTarget | undefined {
  return parseLine(withoutLineComment(content), line);
}

/** A comment begins at a `#` at the start or behind a space, unless a quoted word holds it. */
function withoutLineComment(content: string): string {
  const [code = ''] = /^(?:"[^"]*"|'[^']*'|(?<!^)(?<!\s)#|[^#])*/.exec(content) ?? [];
  return code.trimEnd();
}

function parseLine(content: string, line: number): RawTarget | undefined {
  const from = content.search(/\S/);
  if (from < 0) return undefined;
  const name = wrongNameAt(content, from) ?? wordAt(content, from, /[^\s=/"'#]+/y, line, 'the name of a profile');
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
      'a / between account and permission set',
      account.quoted ? '' : 'Quote an account name that holds spaces, /, = or #.',
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

/** All that stands before the `=` of a pair, where that is no word: whoever checks names says what they may be. */
function wrongNameAt(content: string, from: number): Word | undefined {
  const equals = content.indexOf('=', from);
  const text = content.slice(from, equals).trimEnd();
  const isPair = equals > 0 && /^(?:"[^"]*"|'[^']*'|[^\s/="'#]+)\//.test(content.slice(equals + 1).trimStart());
  // `dev cli_pager=a/b` is a name with a setting.
  const isSetting = /\s\w+_\w*$/.test(text);
  if (!isPair || isSetting || /["'#]/.test(text) || !/[\s/]/.test(text)) return undefined;
  return { text, quoted: false, start: from, end: from + text.length };
}

/** A line without `=` that was not meant as a name alone. */
function refuseUnnamed(content: string, from: number, line: number): void {
  const rest = content.slice(from);
  const [name] = /^[^\s=/"'#:]+(?=\s*:)/.exec(rest) ?? [];
  if (name && rest.includes('/')) throw misplaced(line, from + name.length, '= and not : behind the name');
  if (/^[^\s=/"'#]+\/[^\s/]/.test(rest)) throw misplaced(line, from, 'the name of a profile, and = behind it,');
}

function settingsAt(content: string, from: number, line: number): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  let at = from;
  while (at < content.length) {
    const start = content.slice(at).search(/\S/) + at;
    const key = /\s([A-Za-z][\w-]*)=/y;
    key.lastIndex = start - 1;
    const name = start > at ? key.exec(content)?.[1]?.toLowerCase() : undefined;
    if (!name) throw misplaced(line, start, 'key=value behind a space, or the end of the line,');
    const value = valueAt(content, key.lastIndex, name, line);
    if (settings.has(name)) throw misplaced(line, start, `no second ${name}`);
    settings.set(name, value.text);
    at = value.end;
  }
  return settings;
}

/** The value of a setting, which may be empty as in a config file; a region may not. */
function valueAt(content: string, at: number, name: string, line: number): Pick<Word, 'text' | 'end'> {
  const [empty] = /^(?:""|''|(?=\s|$))/.exec(content.slice(at)) ?? [];
  if (empty !== undefined && name !== 'region') return { text: '', end: at + empty.length };
  return wordAt(content, at, /[^\s"']+/y, line, `a value for ${name}`);
}

/** A quoted word, or one of the characters that may stand without quotes. */
function wordAt(content: string, at: number, bare: RegExp, line: number, wanted: string): Word {
  const quote = content[at];
  if (quote === '"' || quote === "'") {
    const end = content.indexOf(quote, at + 1);
    if (end < 0) throw misplaced(line, at, 'the closing quote of the word');
    if (end > at + 1) return { text: content.slice(at + 1, end), quoted: true, start: at, end: end + 1 };
  }
  bare.lastIndex = at;
  const text = bare.exec(content)?.[0];
  if (!text) throw misplaced(line, at, wanted);
  return { text, quoted: false, start: at, end: at + text.length };
}

function misplaced(line: number, at: number, wanted: string, hint = '') {
  return invalidInput(
    'profiles',
    `needs ${wanted} at line ${line}, column ${at + 1}.`,
    `${hint && `${hint} `}Write NAME = ACCOUNT/PERMISSION-SET key=value, or the NAME of a profile in the AWS config file.`,
  );
}
