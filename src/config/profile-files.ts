/** Reads the profiles of the config file and the credentials file together, as AWS tools do. */
import { ActionError, invalidInput } from '../job/errors.ts';
import type { Job } from '../job/job.ts';
import { listed, nearest } from '../job/text.ts';
import { keptSettings } from './kept-settings.ts';
import { readAsBefore } from './own-changes.ts';
import { ownerOf, profileNames, ssoSession } from './sections/header.ts';
import {
  type ConfigFile,
  parseIni,
  type Section,
  type SettingValue,
  sharedSection,
  withoutComment,
} from './sections/ini.ts';
import { isInWorkspace, type SharedFiles } from './shared-files.ts';

interface ProfileFile {
  readonly path: string;
  readonly file: ConfigFile;
  readonly sections: readonly Section[];
  /** If so, a pull request may have written it. */
  readonly isInWorkspace: boolean;
}

/** The files that exist. Settings in a later one take precedence. */
export type ProfileFiles = readonly ProfileFile[];

interface FoundProfile {
  /** Paths of the files that have it. */
  readonly paths: readonly string[];
  /** All settings, without comments after values. */
  readonly settings: ReadonlyMap<string, string>;
  /** Those that go on to the profile that is written in its place, and the names of those that must not. */
  readonly kept: ReadonlyMap<string, SettingValue>;
  readonly leftOut: readonly string[];
}

/** @throws ActionError `unreadable-config` for a file that AWS tools cannot read either; `unsafe-file` */
export async function readProfileFiles(paths: SharedFiles, job: Job): Promise<ProfileFiles> {
  const files: ProfileFile[] = [];
  for (const file of ['config', 'credentials'] as const) {
    const path = paths[file];
    // An earlier use in this job may have replaced the section to read.
    const bytes = await readAsBefore(path, job.temp);
    if (!bytes) continue;
    const { sections, faults } = parseIni(bytes);
    const [fault] = faults;
    if (fault) {
      throw new ActionError(
        'unreadable-config',
        `The AWS ${file} file ${path} cannot be parsed: line ${fault.line} ${fault.what}.`,
        'Correct that line. The AWS CLI and boto3 reject the file as well.',
      );
    }
    files.push({ path, file, sections, isInWorkspace: await isInWorkspace(path, job) });
  }
  return files;
}

/**
 * Finds a profile: the last of its sections in each file, as in botocore.
 *
 * @param input the input that names it, for errors.
 * @throws ActionError `invalid-input` if no file has it.
 */
export function findProfile(files: ProfileFiles, name: string, input: string): FoundProfile {
  const found = files.flatMap((file) => {
    const own = settingsOf(file, name);
    return own ? [{ path: file.path, own, ...keptSettings(own, file.isInWorkspace) }] : [];
  });
  if (found.length === 0) throw missingProfile(files, name, input);
  const settings = found.flatMap(({ own }) => [...own].map(([key, value]) => [key, withoutComment(value)] as const));
  return {
    paths: found.map(({ path }) => path),
    settings: new Map(settings),
    kept: new Map(found.flatMap(({ kept }) => [...kept])),
    leftOut: [...new Set(found.flatMap(({ leftOut }) => leftOut))],
  };
}

/** Returns the settings of an `sso-session`; undefined if no file has it. */
export function findSession(files: ProfileFiles, name: string): ReadonlyMap<string, string> | undefined {
  const config = files.find(({ file }) => file === 'config');
  const own = config && settingsOf(config, ssoSession(name));
  return own && new Map([...own].map(([key, value]) => [key, withoutComment(value)]));
}

function settingsOf({ sections, file }: ProfileFile, owner: string): ReadonlyMap<string, string> | undefined {
  const own = sections.findLast((section) => ownerOf(section, file) === owner);
  const shared = sections.filter(({ header }) => header === sharedSection);
  return own && new Map([...shared, own].flatMap(({ settings }) => [...settings]));
}

function missingProfile(files: ProfileFiles, name: string, input: string): ActionError {
  const names = [...new Set(files.flatMap(({ sections, file }) => profileNames(sections, file)))];
  const [path = '', ...more] = files.map((file) => file.path);
  const where = more.length > 0 ? `neither ${path} nor ${more.join()} has it` : `${path} does not have it`;
  const there = `${more.length > 0 ? 'They have' : 'The file has'}${names.length > 0 ? `: ${listed(names)}` : ' no profiles'}`;
  const what = `names the profile ${name}, but ${where}. ${there}.`;
  const misspelt = nearMiss(files, name);
  if (misspelt) {
    const { header, line } = misspelt;
    return invalidInput(
      input,
      `${what} The header [${header}] at line ${line} of ${path} is not a valid profile header.`,
      `Change it to [profile ${name}].`,
    );
  }
  const close = nearest(name, names);
  const creating = creatingProfile(input, name);
  return invalidInput(
    input,
    what,
    close
      ? `Did you mean ${close}? To create a profile, ${creating}.`
      : `To create a profile, ${creating}. Or set AWS_CONFIG_FILE to the file that has the profile.`,
  );
}

/** Returns how to create a profile with the input that names it, as an imperative clause. */
export function creatingProfile(input: string, name: string): string {
  return input === 'profiles' ? `write ${name} = ACCOUNT/PERMISSION-SET` : 'set account and permission-set';
}

/** Finds a section of the config file that was probably meant as the profile: `[dev]`, `[ profile dev ]`. */
function nearMiss(files: ProfileFiles, name: string): Section | undefined {
  const config = files.find(({ file }) => file === 'config');
  const words = ({ header }: Section) => header.replace(/\].*/s, '').replace(/["']/g, '').trim().split(/\s+/);
  return config?.sections.find((section) => {
    const [first, second, ...more] = words(section);
    return (
      more.length === 0 && (second === undefined ? first === name : /^profile$/i.test(first ?? '') && second === name)
    );
  });
}
