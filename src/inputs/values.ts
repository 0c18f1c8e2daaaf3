/** Single inputs: the form that each must have, and the likely intention behind another. */
import { isAccountId } from '../aws/role.ts';
import { invalidInput } from '../job/errors.ts';
import { nearest, quoted } from '../job/text.ts';
import type { InputName, RawInputs } from './raw.ts';

/** A boolean in any case; never "any text is true". */
export function flag(raw: RawInputs, name: InputName, byDefault: boolean): boolean {
  const text = raw[name].toLowerCase();
  if (text === '') return byDefault;
  if (text === 'true' || text === 'false') return text === 'true';
  throw invalidInput(name, `says ${quoted(raw[name])}.`, 'Write true or false.');
}

/** One of the given words; the first one when the input is empty. */
export function choice<Word extends string>(raw: RawInputs, name: InputName, words: readonly [Word, ...Word[]]): Word {
  const text = raw[name] || words[0];
  const word = words.find((one) => one === text);
  if (word) return word;
  const close = nearest(text, words);
  throw invalidInput(
    name,
    `says ${quoted(text)}, which is none of ${words.join(', ')}.`,
    close ? `Write ${close} if that is meant.` : 'Write one of these.',
  );
}

/** Items of a list in lines or with commas. A guard made of separators alone must not come out as no guard. */
export function items(raw: RawInputs, name: InputName): readonly string[] {
  const text = raw[name];
  const found = text
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter(Boolean);
  if (text === '' || found.length > 0) return found;
  throw invalidInput(name, 'is a list without any item.', 'List what is allowed, or remove the input to allow all.');
}

/** Lines of an input, the empty ones left out. */
export function lines(raw: RawInputs, name: InputName): readonly string[] {
  return raw[name]
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.trim());
}

/** Account ids of a list in lines or with commas; a guard with anything else in it would allow less than it says. */
export function accountIds(raw: RawInputs, name: InputName): readonly string[] {
  return items(raw, name).map((item) => {
    const id = checkedAccount(item, name);
    if (isAccountId(id)) return id;
    throw invalidInput(name, `has the item ${quoted(item)}, which is no account id.`, 'Write 12-digit ids in quotes.');
  });
}

/**
 * An account id, also in the console's spelling with dashes, or a name.
 *
 * @param input that holds it, for the error.
 */
export function checkedAccount(text: string, input = 'account'): string {
  const digits = /^\d{4}-\d{4}-\d{4}$/.test(text) ? text.replaceAll('-', '') : text;
  if (isAccountId(digits) || !/^\d{9,}$/.test(digits)) return digits;
  const lost = digits.length < 12 ? ' YAML takes leading zeros from a number that is not quoted.' : '';
  throw invalidInput(
    input,
    `says ${digits}, which has ${digits.length} digits; an account id has 12.${lost}`,
    digits.length < 12 ? `Write it in quotes, perhaps '${digits.padStart(12, '0')}'.` : 'Correct the id.',
  );
}

export function checkedPermissionSet(text: string): string {
  const role = /(?:^|\/)AWSReservedSSO_(.+)_[0-9a-f]{16}$/.exec(text)?.[1];
  if (role) {
    throw invalidInput(
      'permission-set',
      `says ${text}, the IAM role of a permission set.`,
      `Write the permission set's own name: ${role}.`,
    );
  }
  if (/^[\w+=,.@-]{1,32}$/.test(text)) return text;
  throw invalidInput(
    'permission-set',
    `says ${quoted(text)}, which is no name of a permission set (1 to 32 letters, digits or any of +=,.@-_).`,
    'Write the name that the access portal shows beside the account.',
  );
}

/** Lines `key = value` for the generated section; nothing that would be a second kind of credentials in it. */
export function readProfileSettings(raw: RawInputs): Map<string, string> {
  const settings = new Map<string, string>();
  for (const [index, line] of lines(raw, 'profile-settings').entries()) {
    const [, key, value] = /^([A-Za-z][\w-]*)\s*=\s*(\S.*)$/.exec(line) ?? [];
    if (!key || !value) {
      throw invalidInput(
        'profile-settings',
        `has a line ${index + 1} that is not key = value.`,
        'Write one setting a line, such as output = json.',
      );
    }
    checkedSetting('profile-settings', key, value);
    settings.set(key.toLowerCase(), value);
  }
  return settings;
}

/**
 * A setting of a generated section: on one line, and nothing that would be a second kind of credentials in it.
 *
 * @param input that holds it, for the error.
 */
export function checkedSetting(input: string, key: string, value: string): void {
  if (/\p{Cc}/u.test(value)) throw invalidInput(input, `sets ${key} with control characters.`, 'Remove them.');
  if (key === 'region') throw invalidInput(input, 'sets region.', 'Use aws-region for it.');
  if (
    /^(sso_|aws_|role_|source_|credential_|web_identity|login_)|^(external_id|mfa_serial|duration_seconds)$/i.test(key)
  ) {
    throw invalidInput(input, `sets ${key}: a profile must not hold two kinds of credentials.`, `Remove ${key}.`);
  }
}
