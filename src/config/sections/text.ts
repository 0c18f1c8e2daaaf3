/** Sections as they are written: header and settings, each on a line of its own. */
import { ActionError } from '../../job/errors.ts';
import { isSsoSession, ssoSession } from './header.ts';
import { type ConfigFile, controlCharacter, type SettingValue } from './ini.ts';

/**
 * The text of a profile's section, or of a session's as `ssoSession` names it; empty where it has no settings.
 *
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

/** A name that came from another file may hold what splits words, or one kind of quotes. */
function asWord(name: string): string {
  if (name.includes('"')) return `'${name}'`;
  return /[\s']/.test(name) ? `"${name}"` : name;
}

function settingLines(key: string, value: SettingValue): readonly string[] {
  if (typeof value === 'string') return [value === '' ? `${key} =` : `${key} = ${value}`];
  return [`${key} =`, ...[...value].flatMap(([inner, text]) => settingLines(`  ${inner}`, text))];
}

/** A line end within a value would begin a setting, or a section, of its own. */
function refuseControlCharacters(line: string, name: string): void {
  if (!controlCharacter.test(line)) return;
  const [key = ''] = line.split('=');
  throw new ActionError(
    'invalid-input',
    `The value of ${key.trim()} for the section ${name} holds a control character, so nothing is written.`,
    'Correct it where it comes from: an input, sso-token, the AWS config file, or a name in IAM Identity Center.',
  );
}
