/** Checks of single inputs: the form that each must have, and what the author probably meant otherwise. */
import { isAccountId, isPermissionSetName, permissionSetOf } from '../aws/role.ts';
import { invalidInput } from '../job/errors.ts';
import { nearest, quoted } from '../job/text.ts';
import { isGlob } from './glob.ts';
import { type GuardName, type InputName, noGuard, type RawInputs } from './raw.ts';

/** Reads a boolean: `true` or `false` in any case, and no other text. */
export function flag(raw: RawInputs, name: InputName, byDefault: boolean): boolean {
  const text = raw[name].toLowerCase();
  if (text === '') return byDefault;
  if (text === 'true' || text === 'false') return text === 'true';
  throw invalidInput(name, `must be true or false, not ${quoted(raw[name])}.`, 'Correct it.');
}

/** Reads one of the given words; the first one if the input is empty. */
export function choice<Word extends string>(raw: RawInputs, name: InputName, words: readonly [Word, ...Word[]]): Word {
  const text = raw[name] || words[0];
  const word = words.find((one) => one === text);
  if (word) return word;
  const close = nearest(text, words);
  throw invalidInput(
    name,
    `must be one of ${words.join(', ')}, not ${quoted(text)}.`,
    close ? `Did you mean ${close}?` : 'Use one of these.',
  );
}

/** The items that a guard allows, from lines or commas; none if the guard is not set. */
export function allowed(raw: RawInputs, name: GuardName): readonly string[] {
  if (raw[name] === noGuard) return [];
  const found = raw[name]
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter(Boolean);
  if (found.length > 0) return found;
  throw invalidInput(
    name,
    'is empty. An empty guard would allow everything.',
    'List what is allowed, or define the variable that it comes from. To allow everything, remove the input.',
  );
}

/** The lines of an input without empty ones. */
export function lines(raw: RawInputs, name: InputName): readonly string[] {
  return raw[name]
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The account ids that a guard allows. Anything else in it is refused, since it would never match. */
export function allowedAccountIds(raw: RawInputs): readonly string[] {
  return allowed(raw, 'allowed-account-ids').map((item) => {
    const id = checkedAccount(item, 'allowed-account-ids');
    if (isAccountId(id)) return id;
    throw invalidInput(
      'allowed-account-ids',
      `has ${quoted(item)}, which is not a valid account ID.`,
      'Use 12-digit IDs in quotes.',
    );
  });
}

/**
 * Checks an account id, which may have dashes as in the console, or an account name.
 *
 * @param input the input that has it, for the error.
 * @returns the id without dashes, or the name.
 * @throws ActionError `invalid-input`
 */
export function checkedAccount(text: string, input = 'account'): string {
  const digits = /^\d{4}-\d{4}-\d{4}$/.test(text) ? text.replaceAll('-', '') : text;
  const parts = partsOf(text);
  // A name may contain commas, but no line breaks.
  if (parts.length > 1 && (text.includes('\n') || parts.every(isAccountId))) throw severalIn(input, text, parts);
  if (isAccountId(digits) || !/^\d{9,}$/.test(digits)) return digits;
  const lost = digits.length < 12 ? ' YAML drops leading zeros from an unquoted number.' : '';
  throw invalidInput(
    input,
    `${input === 'account' ? 'is' : 'has'} ${digits}, which has ${digits.length} digits. An account ID has 12.${lost}`,
    digits.length < 12 ? `Put the ID in quotes. Did you mean '${digits.padStart(12, '0')}'?` : 'Correct the ID.',
  );
}

/** @throws ActionError `invalid-input` */
export function checkedPermissionSet(text: string): string {
  const role = permissionSetOf(text);
  if (role) {
    throw invalidInput(
      'permission-set',
      `is ${text}, which is the IAM role of a permission set.`,
      `Use the name of the permission set: ${role}.`,
    );
  }
  if (isPermissionSetName(text)) return text;
  const parts = partsOf(text);
  if (parts.length > 1 && parts.every(isPermissionSetName)) throw severalIn('permission-set', text, parts);
  throw invalidInput(
    'permission-set',
    `is ${quoted(text)}, which is not a valid permission set name (1 to 32 letters, digits or any of +=,.@-_).`,
    isGlob(text)
      ? `Use patterns in profiles instead: {permission-set} = ACCOUNT/${text}.`
      : 'Use the name that the access portal shows for the account.',
  );
}

function partsOf(text: string): readonly string[] {
  return text.split(/[\n,]/).map((part) => part.trim());
}

function severalIn(input: string, text: string, parts: readonly string[]) {
  return invalidInput(
    input,
    `accepts one value, not ${parts.length}: ${quoted(text)}.`,
    'Use profiles instead of account and permission-set, with a line NAME = ACCOUNT/PERMISSION-SET for each.',
  );
}
