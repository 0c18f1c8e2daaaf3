/** Settings that the author adds to generated profiles: the lines of `profile-settings`, and the check of each setting. */
import { type ActionError, invalidInput } from '../job/errors.ts';
import { isOfCredentials } from './kept-settings.ts';
import { controlCharacter, type SettingValue } from './sections/ini.ts';

const input = 'profile-settings';

/** With a text as its value, even an empty one, every command of the AWS CLI fails. No other key needs a block. */
const blockKey = 's3';

interface Line {
  /** 1 for the first. */
  readonly number: number;
  /** In characters. */
  readonly indent: number;
  readonly name: string;
  readonly value: string;
}

/** A setting, with the lines of its block. */
interface Setting extends Line {
  readonly block: Line[];
}

/**
 * Reads lines `key = value`. A value may be empty: `cli_pager =` turns the pager off. As in an AWS config file, indented
 * lines after it are its block, and a line that starts with `#` or `;` is a comment.
 *
 * @param text the whole input. All its lines may be indented alike: YAML keeps that indentation if a variable holds them.
 * @throws ActionError `invalid-input`, also for a setting that would add a second type of credentials.
 */
export function readProfileSettings(text: string): ReadonlyMap<string, SettingValue> {
  return settingsFrom(
    settingsIn(text).map(({ block, ...line }) => {
      const value = block.length > 0 ? settingsFrom(block) : line.value;
      checkedSetting(input, line.name, value);
      return { ...line, value };
    }),
  );
}

function settingsIn(text: string): readonly Setting[] {
  const settings: Setting[] = [];
  for (const line of linesIn(text)) {
    const [outer, last] = [settings[0]?.indent ?? line.indent, settings.at(-1)];
    const inner = last?.block[0]?.indent ?? line.indent;
    if (line.indent === outer) settings.push({ ...line, block: [] });
    else if (last && mayHaveBlock(last) && line.indent > outer && line.indent === inner) last.block.push(line);
    else {
      throw invalidInput(
        input,
        `has an unexpected indentation at line ${line.number}.`,
        'Indent only the settings of a block, such as those after s3 =, and all of them alike.',
      );
    }
  }
  return settings;
}

/** An empty `cli_pager` is a setting of its own, and so is the line after it, however it is indented. */
function mayHaveBlock({ name, value }: Line): boolean {
  return value === '' && !/^cli_/i.test(name);
}

function linesIn(text: string): readonly Line[] {
  const plain = text.replace(/^\uFEFF/, '');
  return plain.split(/\r?\n/).flatMap((line, index) => {
    const content = withoutComment(line).trim();
    if (content === '' || /^[#;]/.test(content)) return [];
    const [, name, value] = /^([A-Za-z][\w-]*)\s*=\s*(.*)$/.exec(content) ?? [];
    if (name !== undefined && value !== undefined)
      return [{ number: index + 1, indent: line.search(/\S/), name, value }];
    throw invalidInput(
      input,
      `is not valid at line ${index + 1}: expected key = value.`,
      'Write one setting per line, such as output = json.',
    );
  });
}

/**
 * A ` #` starts a comment, as in a line of `profiles`. In the file, botocore would read it as part of the value. A ` ;` does
 * not: the command of `cli_pager` can contain it.
 */
function withoutComment(line: string): string {
  const comment = line.search(/\s#/);
  return comment < 0 ? line : line.slice(0, comment);
}

function settingsFrom<Value>(
  lines: readonly { readonly number: number; readonly name: string; readonly value: Value }[],
): ReadonlyMap<string, Value> {
  const settings = new Map<string, Value>();
  for (const { number, name, value } of lines) {
    const key = name.toLowerCase();
    // The AWS CLI rejects a file that sets a key twice.
    if (settings.has(key)) throw invalidInput(input, `sets ${key} again at line ${number}.`, 'Keep one of them.');
    settings.set(key, value);
  }
  return settings;
}

/** Adds settings to those of a profile. A block adds to the block of the same name. */
export function withMore(
  settings: ReadonlyMap<string, SettingValue>,
  more: ReadonlyMap<string, SettingValue>,
): ReadonlyMap<string, SettingValue> {
  const all = new Map(settings);
  for (const [key, value] of more) {
    const there = all.get(key);
    const isBlock = typeof value !== 'string' && there !== undefined && typeof there !== 'string';
    all.set(key, isBlock ? new Map([...there, ...value]) : value);
  }
  return all;
}

/**
 * Checks a setting for a generated section: it must stay on its lines, not add a second type of credentials, and be one
 * that AWS tools can read.
 *
 * @param from the input that has it, for the error.
 * @param name the key in any case, for AWS tools ignore it.
 * @throws ActionError `invalid-input`
 */
export function checkedSetting(from: string, name: string, value: SettingValue): void {
  const key = name.toLowerCase();
  const values = typeof value === 'string' ? [[name, value] as const] : [...value];
  for (const [one, text] of values) if (controlCharacter.test(text)) throw hasControlCharacters(from, one);
  if (key === 'region') throw invalidInput(from, 'sets region.', 'Use aws-region instead.');
  if (isOfCredentials(key)) {
    throw invalidInput(from, `sets ${name}, but a profile must not have two types of credentials.`, `Remove ${name}.`);
  }
  if (key === blockKey && typeof value === 'string') {
    throw invalidInput(
      from,
      `sets ${name} without a block of settings, which no AWS CLI command accepts.`,
      `Use profile-settings, and write the settings of ${blockKey} on indented lines after ${blockKey} =.`,
    );
  }
}

function hasControlCharacters(from: string, name: string): ActionError {
  return invalidInput(from, `has control characters in the value of ${name}.`, 'Remove them.');
}
