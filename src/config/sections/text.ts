/** Formats sections: the header and each setting on its own line. */
import { ActionError } from '../../job/errors.ts';
import { isSsoSession, ssoSession } from './header.ts';
import { type ConfigFile, controlCharacter, type SettingValue } from './ini.ts';

/**
 * Returns the text of a section; empty if it has no settings.
 *
 * @param name the name of the profile, or of the session in the form of `ssoSession`.
 * @throws ActionError `invalid-input` for a value that would not stay on its line.
 */
export function sectionText(
  file: ConfigFile,
  name: string,
  settings: ReadonlyMap<string, SettingValue>,
  newline: string,
): string {
  if (settings.size === 0) return '';
  const lines = [headerOf(file, name), ...[...settings].flatMap(([key, value]) => settingLines(key, value))];
  for (const line of lines) refuseControlCharacters(line, name);
  return lines.map((line) => line + newline).join('');
}

function headerOf(file: ConfigFile, name: string): string {
  if (file === 'credentials' || name === 'default') return `[${name}]`;
  return isSsoSession(name)
    ? `[sso-session ${asWord(name.slice(ssoSession('').length))}]`
    : `[profile ${asWord(name)}]`;
}

/** Quotes a name if it needs it: a name from another file may contain white space, or one type of quotes. */
function asWord(name: string): string {
  if (name.includes('"')) return `'${name}'`;
  return /[\s']/.test(name) ? `"${name}"` : name;
}

function settingLines(key: string, value: SettingValue): readonly string[] {
  if (typeof value === 'string') return [value === '' ? `${key} =` : `${key} = ${value}`];
  return [`${key} =`, ...[...value].flatMap(([inner, text]) => settingLines(`  ${inner}`, text))];
}

/** A line break within a value would start another setting or section. */
function refuseControlCharacters(line: string, name: string): void {
  if (!controlCharacter.test(line)) return;
  const [key = ''] = line.split('=');
  throw new ActionError(
    'invalid-input',
    `The value of ${key.trim()} in the section ${name} contains a control character, so nothing was written.`,
    'Correct it at its source: an input, sso-token, the AWS config file, or a name in IAM Identity Center.',
  );
}
