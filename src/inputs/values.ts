/** Single inputs: the form that each must have, and the likely intention behind another. */
import { isAccountId, isPermissionSetName, permissionSetOf } from '../aws/role.ts';
import { isOfCredentials } from '../config/kept-settings.ts';
import { invalidInput } from '../job/errors.ts';
import { nearest, quoted } from '../job/text.ts';
import { isGlob } from './glob.ts';
import { type GuardName, type InputName, noGuard, type RawInputs } from './raw.ts';

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

/** What a guard allows, in lines or with commas; nothing for a guard that is not set. */
export function allowed(raw: RawInputs, name: GuardName): readonly string[] {
  if (raw[name] === noGuard) return [];
  const found = raw[name]
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter(Boolean);
  if (found.length > 0) return found;
  throw invalidInput(
    name,
    'is empty, and an empty guard would allow everything.',
    'List what is allowed, and define the variable that it comes from; to allow everything, remove the input.',
  );
}

/** Lines of an input, the empty ones left out. */
export function lines(raw: RawInputs, name: InputName): readonly string[] {
  return raw[name]
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.trim());
}

/** Account ids that a guard allows; one with anything else in it would allow less than it says. */
export function allowedAccountIds(raw: RawInputs): readonly string[] {
  return allowed(raw, 'allowed-account-ids').map((item) => {
    const id = checkedAccount(item, 'allowed-account-ids');
    if (isAccountId(id)) return id;
    throw invalidInput(
      'allowed-account-ids',
      `has the item ${quoted(item)}, which is no account id.`,
      'Write 12-digit ids in quotes.',
    );
  });
}

/**
 * An account id, also in the console's spelling with dashes, or a name.
 *
 * @param input that holds it, for the error.
 */
export function checkedAccount(text: string, input = 'account'): string {
  const digits = /^\d{4}-\d{4}-\d{4}$/.test(text) ? text.replaceAll('-', '') : text;
  const parts = partsOf(text);
  // A name may hold commas, and no line break.
  if (parts.length > 1 && (text.includes('\n') || parts.every(isAccountId))) throw severalIn(input, text, parts);
  if (isAccountId(digits) || !/^\d{9,}$/.test(digits)) return digits;
  const lost = digits.length < 12 ? ' YAML takes leading zeros from a number that is not quoted.' : '';
  throw invalidInput(
    input,
    `says ${digits}, which has ${digits.length} digits; an account id has 12.${lost}`,
    digits.length < 12 ? `Write it in quotes, perhaps '${digits.padStart(12, '0')}'.` : 'Correct the id.',
  );
}

export function checkedPermissionSet(text: string): string {
  const role = permissionSetOf(text);
  if (role) {
    throw invalidInput(
      'permission-set',
      `says ${text}, the IAM role of a permission set.`,
      `Write the permission set's own name: ${role}.`,
    );
  }
  if (isPermissionSetName(text)) return text;
  const parts = partsOf(text);
  if (parts.length > 1 && parts.every(isPermissionSetName)) throw severalIn('permission-set', text, parts);
  throw invalidInput(
    'permission-set',
    `says ${quoted(text)}, which is no name of a permission set (1 to 32 letters, digits or any of +=,.@-_).`,
    isGlob(text)
      ? `Write a line of profiles, where patterns belong: {permission-set} = ACCOUNT/${text}.`
      : 'Write the name that the access portal shows beside the account.',
  );
}

function partsOf(text: string): readonly string[] {
  return text.split(/[\n,]/).map((part) => part.trim());
}

function severalIn(input: string, text: string, parts: readonly string[]) {
  return invalidInput(
    input,
    `says ${quoted(text)}: ${parts.length} where one is wanted.`,
    'Write a line of profiles for each, NAME = ACCOUNT/PERMISSION-SET, in the place of account and permission-set.',
  );
}

/**
 * Lines `key = value` for the generated section; nothing that would be a second kind of credentials in it. A value may be
 * empty: `cli_pager =` switches the pager off.
 */
export function readProfileSettings(raw: RawInputs): Map<string, string> {
  const settings = new Map<string, string>();
  for (const [index, line] of lines(raw, 'profile-settings').entries()) {
    const [, key, value] = /^([A-Za-z][\w-]*)\s*=\s*(.*)$/.exec(line) ?? [];
    if (key === undefined || value === undefined) {
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
  if (isOfCredentials(key)) {
    throw invalidInput(input, `sets ${key}: a profile must not hold two kinds of credentials.`, `Remove ${key}.`);
  }
}
