/** The name of a profile: what it may be, how its placeholders are filled in, and which names are refused. */
import { type ActionError, invalidInput } from '../job/errors.ts';
import { quoted } from '../job/text.ts';

/** Some AWS SDKs silently drop profiles with such a character in their names. */
const unsafeCharacter = /[^A-Za-z0-9_.@+-]/;
const placeholder = /\{(account-id|account-name|permission-set)\}/g;

/** What placeholders stand for. */
interface NameParts {
  /** 12 digits. */
  readonly accountId: string;
  readonly accountName: string;
  readonly permissionSet: string;
}

/** A name as the author wrote it. */
interface WrittenName {
  /** Perhaps with placeholders; undefined where no profile is written. */
  readonly profile: string | undefined;
  /** Line of the input `profiles`; undefined for the one target of a step without it. */
  readonly line: number | undefined;
}

/** A name that placeholders have been filled into, and what it comes from. */
interface FilledName {
  readonly profile: string | undefined;
  readonly target: WrittenName;
}

/** Text made fit for a name: each character that no name may hold becomes a `-`, and none stands at the beginning. */
export function cleanProfileName(text: string): string {
  return text.replaceAll(new RegExp(unsafeCharacter, 'g'), '-').replace(/^-+/, '');
}

/** Fills in the placeholders of a name. Accounts choose their own names: what they fill in is cleaned. */
export function fillProfileName(written: string, { accountId, accountName, permissionSet }: NameParts): string {
  const values = { 'account-id': accountId, 'account-name': accountName, 'permission-set': permissionSet };
  return cleanProfileName(written.replace(placeholder, (_, name: keyof typeof values) => values[name]));
}

/**
 * Checks a name without placeholders.
 *
 * @param input that holds it, for the error.
 * @throws ActionError `invalid-input`
 */
export function checkProfileName(input: string, name: string): void {
  if (name.startsWith('-')) {
    throw invalidInput(
      input,
      `says ${quoted(name)}; AWS tools take a name that begins with - for an option, so --profile cannot name it.`,
      'Begin it with a letter or a digit.',
    );
  }
  if (!unsafeCharacter.test(name)) return;
  throw invalidInput(
    input,
    `says ${quoted(name)}; some AWS SDKs silently drop profiles with a blank, a slash or the like in the name.`,
    'Use letters, digits and any of _ . @ + - only.',
  );
}

/**
 * Checks the name of a line of `profiles`, which may have placeholders.
 *
 * @param target `isPattern`: whether it may match several pairs; `hasAccountName`: whether anything can look that up.
 * @throws ActionError `invalid-input`
 */
export function checkNameOfLine(
  name: string,
  target: { readonly isPattern: boolean; readonly hasAccountName: boolean },
): void {
  // What a placeholder stands for is cleaned.
  checkProfileName('profiles', name.replace(placeholder, 'x'));
  if (target.isPattern && !hasPlaceholder(name)) {
    throw invalidInput(
      'profiles',
      `gives the one name ${name} to all that a pattern matches.`,
      'Put {account-id}, {account-name} or {permission-set} into the name.',
    );
  }
  if (!target.hasAccountName && name.includes('{account-name}')) {
    throw invalidInput(
      'profiles',
      'puts {account-name} into a name; with role-to-assume nothing looks it up.',
      'Put {account-id} into it.',
    );
  }
}

/**
 * Checks that no two lines share a name before anything is filled in; those that placeholders bring about show later.
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
        'Give each target a name of its own.',
      );
    }
    lines.set(profile, line);
  }
}

/**
 * The names that the checks below may refuse, all of a clash.
 *
 * @param taken names of profiles that are not this job's own.
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
 * Checks that each target has a profile of its own, and no account's name has made one the profile that every AWS tool
 * takes by itself.
 *
 * @param inWords names what a name comes from.
 * @throws ActionError `invalid-input` that names the line, or both.
 */
export function refuseWrongNames<Name extends FilledName>(
  filled: readonly Name[],
  inWords: (name: Name) => string,
): void {
  const remedy = 'Put {account-id} into the name, or give each target a name of its own.';
  const seen = new Map<string, Name>();
  for (const name of filled) {
    const { profile, target } = name;
    if (profile === undefined) continue;
    if (profile === '') throw invalidInput('profiles', `fills in no name at all at line ${target.line}.`, remedy);
    if (profile === 'default' && isFilledIn(name)) throw takenName(name, 'every AWS tool takes by itself');
    const other = seen.get(profile);
    if (other) {
      const both = `${inWords(other)} and to ${inWords(name)}`;
      throw invalidInput('profiles', `gives the name ${profile} to ${both}.`, remedy);
    }
    seen.set(profile, name);
  }
}

/**
 * Checks that no name which an account fills in takes the place of somebody's profile.
 *
 * @param readTaken reads the names of the profiles that are not this job's own.
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
  if (wrong) throw takenName(wrong, 'a profile has that was there before');
}

/** Whether the name is not the author's alone. */
export function isFilledIn({ target }: FilledName): boolean {
  return target.profile !== undefined && hasPlaceholder(target.profile);
}

function hasPlaceholder(name: string): boolean {
  return name.search(placeholder) >= 0;
}

function takenName({ profile, target }: FilledName, by: string): ActionError {
  return invalidInput(
    'profiles',
    `fills in the name ${profile} at line ${target.line}, which ${by}.`,
    'Put something of your own into the name, such as audit-{account-id}.',
  );
}
