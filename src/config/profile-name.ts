/** Names of profiles: which are allowed, and how placeholders are filled in. */
import { type ActionError, invalidInput } from '../job/errors.ts';
import { quoted } from '../job/text.ts';

/** Some AWS SDKs silently drop profiles with such a character in their names. */
const unsafeCharacter = /[^A-Za-z0-9_.@+-]/;
const placeholder = /\{(account-id|account-name|permission-set)\}/g;

/** The values of placeholders. */
interface NameParts {
  /** 12 digits. */
  readonly accountId: string;
  readonly accountName: string;
  readonly permissionSet: string;
}

/** A name as the author wrote it. */
interface WrittenName {
  /** Perhaps with placeholders; undefined if no profile is written. */
  readonly profile: string | undefined;
  /** Line of the input `profiles`; undefined for the one target of a step without it. */
  readonly line: number | undefined;
}

/** A name with its placeholders filled in, and the name as it was written. */
interface FilledName {
  readonly profile: string | undefined;
  readonly target: WrittenName;
}

/** Turns text into a valid name: each character that is not allowed becomes a `-`, and leading ones are removed. */
function cleanProfileName(text: string): string {
  return cleanWord(text).replace(/^-+/, '');
}

function cleanWord(text: string): string {
  return text.replaceAll(new RegExp(unsafeCharacter, 'g'), '-');
}

/**
 * Whether what tells a word from others becomes a `-`: letters of other scripts than Latin, symbols such as emoji, or
 * everything.
 */
function isLostByCleaning(word: string): boolean {
  return cleanProfileName(word) === '' || /[[\p{L}\p{N}\p{S}]--[\p{ASCII}\p{Script=Latin}]]/v.test(word);
}

/**
 * Returns the name of a profile that its author gave no name. In place of a word that would lose what tells it from
 * others, it has the placeholder for the account ID: accounts called `開発-A` and `本番-A` must not get the same name.
 *
 * @param account the account as its author wrote it.
 * @param access the name of the permission set or of the role.
 */
export function defaultProfileName(account: string, access: string): string {
  const words = [account, access].map((word) => (isLostByCleaning(word) ? '{account-id}' : cleanWord(word)));
  return words.join('-').replace(/^-+/, '');
}

/** Fills in the placeholders of a name. The result is cleaned, since accounts choose their own names. */
export function fillProfileName(written: string, { accountId, accountName, permissionSet }: NameParts): string {
  const values = { 'account-id': accountId, 'account-name': accountName, 'permission-set': permissionSet };
  return cleanProfileName(written.replace(placeholder, (_, name: keyof typeof values) => values[name]));
}

/**
 * Checks a name without placeholders.
 *
 * @param input the input that has it, for the error.
 * @throws ActionError `invalid-input`
 */
export function checkProfileName(input: string, name: string): void {
  if (name.startsWith('-')) {
    throw invalidInput(
      input,
      `has the profile name ${quoted(name)}, but AWS tools read a name that starts with - as an option.`,
      'Start the name with a letter or a digit.',
    );
  }
  if (!unsafeCharacter.test(name)) return;
  throw invalidInput(
    input,
    `has the profile name ${quoted(name)}, but some AWS SDKs silently drop profiles with a space, a slash or a similar character in the name.`,
    'Use only letters, digits and any of _ . @ + -.',
  );
}

/**
 * Checks the name of a line of `profiles`, which may have placeholders.
 *
 * @param target `isPattern`: whether it can match several pairs; `hasAccountName`: whether account names can be looked
 *   up.
 * @throws ActionError `invalid-input`
 */
export function checkNameOfLine(
  name: string,
  target: { readonly isPattern: boolean; readonly hasAccountName: boolean },
): void {
  // The values of placeholders are cleaned.
  checkProfileName('profiles', name.replace(placeholder, 'x'));
  if (target.isPattern && !hasPlaceholder(name)) {
    throw invalidInput(
      'profiles',
      `gives the same name, ${name}, to everything that a pattern matches.`,
      'Add {account-id}, {account-name} or {permission-set} to the name.',
    );
  }
  if (!target.hasAccountName && name.includes('{account-name}')) {
    throw invalidInput(
      'profiles',
      'has {account-name} in a name, but account names cannot be looked up with role-to-assume.',
      'Use {account-id} instead.',
    );
  }
}

/**
 * Checks that no two lines have the same name before placeholders are filled in. Later checks cover the names with
 * placeholders.
 *
 * @throws ActionError `invalid-input` that names both lines.
 */
export function refuseSameNames(written: readonly WrittenName[]): void {
  const lines = new Map<string, number | undefined>();
  for (const { profile, line } of written) {
    if (!profile || hasPlaceholder(profile)) continue;
    if (lines.has(profile)) {
      throw invalidInput(
        'profiles',
        `gives the name ${profile} to both line ${lines.get(profile)} and line ${line}.`,
        'Give each target its own name.',
      );
    }
    lines.set(profile, line);
  }
}

/**
 * Returns the names that the checks below may refuse, with all names of a conflict.
 *
 * @param taken names of profiles that this job did not write.
 */
export function doubtfulNames<Name extends FilledName>(
  filled: readonly Name[],
  taken: ReadonlySet<string>,
): readonly Name[] {
  const named = filled.filter(({ profile }) => profile !== undefined);
  return [...Map.groupBy(named, ({ profile = '' }) => profile)].flatMap(([profile, same]) =>
    same.length > 1 || ['', 'default'].includes(profile) || taken.has(profile) ? same : [],
  );
}

/**
 * Checks that each target has its own name, and that no placeholder made one the default profile.
 *
 * @param inWords describes the target of a name.
 * @throws ActionError `invalid-input` that names the line, or both.
 */
export function refuseWrongNames<Name extends FilledName>(
  filled: readonly Name[],
  inWords: (name: Name) => string,
): void {
  const remedy = 'Add {account-id} to the name, or give each target its own name.';
  const seen = new Map<string, Name>();
  for (const name of filled) {
    const { profile, target } = name;
    if (profile === undefined) continue;
    if (profile === '') throw invalidInput('profiles', `gives an empty name at line ${target.line}.`, remedy);
    if (profile === 'default' && isFilledIn(name)) throw takenName(name, 'AWS tools use by default');
    const other = seen.get(profile);
    if (other) {
      const both = `${inWords(other)} and to ${inWords(name)}`;
      throw invalidInput('profiles', `gives the name ${profile} to ${both}.`, remedy);
    }
    seen.set(profile, name);
  }
}

/**
 * Checks that no name with a placeholder would replace an existing profile.
 *
 * @param readTaken reads the names of profiles that this job did not write.
 * @throws ActionError `invalid-input`
 */
export async function refuseTakenNames(
  names: readonly FilledName[],
  readTaken: () => Promise<ReadonlySet<string>>,
): Promise<void> {
  const filled = names.filter(isFilledIn);
  if (filled.length === 0) return;
  const taken = await readTaken();
  const wrong = filled.find(({ profile }) => profile !== undefined && taken.has(profile));
  if (wrong) throw takenName(wrong, 'another profile already has');
}

/** Whether the author wrote a name with a placeholder, which only a line can have. A default name may have one too. */
export function isFilledIn({ target }: FilledName): boolean {
  return target.line !== undefined && target.profile !== undefined && hasPlaceholder(target.profile);
}

function hasPlaceholder(name: string): boolean {
  return name.search(placeholder) >= 0;
}

function takenName({ profile, target }: FilledName, by: string): ActionError {
  return invalidInput(
    'profiles',
    `fills in the name ${profile} at line ${target.line}, which ${by}.`,
    'Add your own text to the name, such as audit-{account-id}.',
  );
}
