/** Whose section it is, by its header: as botocore reads that, and as people and AWS tools write it. */
import { ActionError } from '../../job/errors.ts';
import { type ConfigFile, type Section, sharedSection } from './ini.ts';

/** How a session of Identity Center is named where profiles are: no name of a profile that is written holds a space. */
export function ssoSession(name: string): string {
  return `sso-session ${name}`;
}

/** Whether it is a name that `ssoSession` gives. */
export function isSsoSession(name: string): boolean {
  return name.startsWith(ssoSession(''));
}

/**
 * The profile, or the session as `ssoSession` names it, that botocore takes a section for.
 *
 * Source: `build_profile_map` of `botocore.configloader`: a header that begins with the letters of `profile`, and has two
 * words when it is split as a shell splits words.
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

/** The owner of a section that is spelled as AWS's documentation has it, but for blanks and quotes. */
export function plainOwnerOf({ header }: Section, file: ConfigFile): string | undefined {
  // A comment behind the header may hold a bracket too.
  const inside = (/^([^\]]*)\]\s+[#;]/.exec(header)?.[1] ?? header).trim();
  const [, kind, double, single, bare] =
    file === 'credentials' || inside === 'default'
      ? [inside, 'profile', inside]
      : (/^(profile|sso-session)\s+(?:"([^"\\]*)"|'([^'\\]*)'|([^\s"'\\]+))$/.exec(inside) ?? []);
  const name = double ?? single ?? bare;
  if (name === undefined || inside === sharedSection || /[[\]\p{Cc}\p{Zl}\p{Zp}]/u.test(name)) return undefined;
  return kind === 'sso-session' ? ssoSession(name) : name;
}

/** The names of all profiles of a file, in its order. */
export function profileNames(sections: readonly Section[], file: ConfigFile): readonly string[] {
  const names = sections.flatMap((section) => ownerOf(section, file) ?? []);
  return [...new Set(names.filter((name) => file === 'credentials' || !isSsoSession(name)))];
}

/**
 * Checks that AWS tools take no section for a profile but those that are spelled as the profile's own.
 *
 * @param path of the file, for the error.
 * @param isMeant tells the profiles that matter.
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
      `The AWS ${file} file ${path} has the section [${section.header}] at line ${section.line}, which the AWS CLI and boto3 take for ${owner} as well.`,
      'Remove that section, or give it a name of its own.',
    );
  }
}

/** Words as a shell splits them, and Python's `shlex.split`; undefined for a quote or an escape without its end. */
function wordsOf(text: string): readonly string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\' && quote !== "'") {
      const escaped = text.charAt(++at);
      if (escaped === '') return undefined;
      // Within double quotes these two alone can be escaped.
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
