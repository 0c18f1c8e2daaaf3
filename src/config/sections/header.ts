/** Finds out whose section it is from its header, as botocore reads it, and as people and AWS tools write it. */
import { ActionError } from '../../job/errors.ts';
import { type ConfigFile, type Section, sharedSection } from './ini.ts';

/** The name of an `sso-session` in lists of profiles. It has a space, which no written profile has in its name. */
export function ssoSession(name: string): string {
  return `sso-session ${name}`;
}

/** Whether a name has the form of `ssoSession`. */
export function isSsoSession(name: string): boolean {
  return name.startsWith(ssoSession(''));
}

/**
 * Returns the name of the profile, or of the session in the form of `ssoSession`, as which botocore reads a section.
 *
 * Source: `build_profile_map` of `botocore.configloader`: the header starts with the letters `profile`, and has two
 * words if it is split like a shell does.
 */
export function ownerOf({ header }: Section, file: ConfigFile): string | undefined {
  if (header === sharedSection) return undefined;
  if (file === 'credentials' || header === 'default') return header;
  const isSession = header.startsWith('sso-session');
  if (!isSession && !header.startsWith('profile')) return undefined;
  const [, name, ...more] = wordsOf(header) ?? [];
  if (name === undefined || more.length > 0) return undefined;
  return isSession ? ssoSession(name) : name;
}

/** Returns the same for a section that is written as in AWS's documentation, except for white space and quotes. */
export function plainOwnerOf({ header }: Section, file: ConfigFile): string | undefined {
  // A comment after the header may contain a bracket too.
  const inside = (/^([^\]]*)\]\s+[#;]/.exec(header)?.[1] ?? header).trim();
  const [, kind, double, single, bare] =
    file === 'credentials' || inside === 'default'
      ? [inside, 'profile', inside]
      : (/^(profile|sso-session)\s+(?:"([^"\\]*)"|'([^'\\]*)'|([^\s"'\\]+))$/.exec(inside) ?? []);
  const name = double ?? single ?? bare;
  if (name === undefined || inside === sharedSection || /[[\]\p{Cc}\p{Zl}\p{Zp}]/u.test(name)) return undefined;
  return kind === 'sso-session' ? ssoSession(name) : name;
}

/** Returns the names of all profiles in a file, in its order. */
export function profileNames(sections: readonly Section[], file: ConfigFile): readonly string[] {
  const names = sections.flatMap((section) => ownerOf(section, file) ?? []);
  return [...new Set(names.filter((name) => file === 'credentials' || !isSsoSession(name)))];
}

/**
 * Refuses sections that AWS tools read as one of the given profiles although they are written differently.
 *
 * @param path the path of the file, for the error.
 * @param isMeant whether a profile matters.
 * @throws ActionError `unreadable-config`
 */
export function refuseAliases(
  sections: readonly Section[],
  file: ConfigFile,
  path: string,
  isMeant: (owner: string) => boolean,
): void {
  for (const section of sections) {
    const owner = ownerOf(section, file);
    if (owner === undefined || owner === plainOwnerOf(section, file) || !isMeant(owner)) continue;
    throw new ActionError(
      'unreadable-config',
      `The AWS ${file} file ${path} has the section [${section.header}] at line ${section.line}, which the AWS CLI and boto3 also read as ${owner}.`,
      'Remove that section, or give it another name.',
    );
  }
}

/**
 * Splits text into words like a shell and Python's `shlex.split`; undefined if a quote or an escape is not complete.
 */
function wordsOf(text: string): readonly string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\' && quote !== "'") {
      const escaped = text.charAt(++at);
      if (escaped === '') return undefined;
      // Within double quotes, only these two can be escaped.
      word = (word ?? '') + (quote && escaped !== '"' && escaped !== '\\' ? '\\' : '') + escaped;
    } else if (quote === '' && /["']/.test(character)) {
      quote = character;
      word ??= '';
    } else if (character === quote) {
      quote = '';
    } else if (quote === '' && /[ \t\r\n]/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + character;
  }
  if (quote) return undefined;
  return word === undefined ? words : [...words, word];
}
