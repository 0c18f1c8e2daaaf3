/** The lines of the input `profiles`: several targets, one a line. */
import { invalidInput } from '../job/errors.ts';

/** One target as it was written. */
export interface TargetLine {
  /** 1 for the first line of the input. */
  readonly line: number;
  /** Name of the profile, perhaps with placeholders; of one to be read where there is no account. */
  readonly name: string;
  /** Id, name or glob; empty, as the permission set is, where the name alone stands. */
  readonly account: string;
  readonly permissionSet: string;
  /** `key=value` behind the target. */
  readonly settings: ReadonlyMap<string, string>;
}

/** What stands at a place of a line. */
interface Token {
  readonly text: string;
  readonly quoted: boolean;
  /** 0 for the first character. */
  readonly start: number;
  readonly end: number;
}

/**
 * Parses `NAME = ACCOUNT/PERMISSION-SET [key=value …]`, or NAME with the same settings.
 *
 * @param content without the line's end.
 * @param line its number, 1 for the first.
 * @returns undefined for a line without a target: blank, or a comment.
 * @throws ActionError `invalid-input`, with line and column.
 */
export function parseTargetLine(content: string, line: number): TargetLine | undefined {
  return parseLine(withoutLineComment(content), line);
}

/** A comment begins at a `#` at the start or behind a space, unless a quoted word holds it. */
function withoutLineComment(content: string): string {
  const [code = ''] = /^(?:"[^"]*"|'[^']*'|(?<!^)(?<!\s)#|[^#])*/.exec(content) ?? [];
  return code.trimEnd();
}

function parseLine(content: string, line: number): TargetLine | undefined {
  const from = content.search(/\S/);
  if (from < 0) return undefined;
  const name = wordAt(content, from, /[^\s=/"'#]+/y, line, 'the name of a profile');
  const equals = /\s*=\s*/y;
  equals.lastIndex = name.end;
  if (!equals.test(content))
    return { line, name: name.text, account: '', permissionSet: '', settings: settingsAt(content, name.end, line) };
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
    name: name.text,
    account: account.text,
    permissionSet: permissionSet.text,
    settings: settingsAt(content, permissionSet.end, line),
  };
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
    const value = wordAt(content, key.lastIndex, /[^\s"']+/y, line, `a value for ${name}`);
    if (settings.has(name)) throw misplaced(line, start, `no second ${name}`);
    settings.set(name, value.text);
    at = value.end;
  }
  return settings;
}

/** A quoted word, or one of the characters that may stand without quotes. */
function wordAt(content: string, at: number, bare: RegExp, line: number, wanted: string): Token {
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
