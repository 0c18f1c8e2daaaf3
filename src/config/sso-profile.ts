/** A profile for IAM Identity Center, read from an AWS config file as on a laptop. */
import { ActionError, invalidInput } from '../job/errors.ts';
import { listed, nearest, shellWord } from '../job/text.ts';
import { isProfile, parseSections, profileNames, type Section, withoutComment } from './ini.ts';
import { type ProfileRole, readProfileRole } from './profile-role.ts';

/** A person's sign-in, as an AWS config file names it. */
export interface SignIn {
  /** Name of the `[sso-session]`; undefined for a profile with the keys of old. */
  readonly sessionName: string | undefined;
  /**
   * What AWS tools name its file in the token cache after: the session's name, or the start URL as the profile spells
   * it.
   */
  readonly cacheKey: string;
  /** The argument of `aws sso login` that signs in anew. */
  readonly argument: string;
}

export interface SsoProfile {
  readonly name: string;
  readonly startUrl: string;
  readonly ssoRegion: string;
  readonly signIn: SignIn;
  readonly accountId: string;
  readonly permissionSet: string;
  /** Roles that `role_arn` and `source_profile` add, the profile's own last. */
  readonly roles: readonly ProfileRole[];
  readonly region: string | undefined;
  /** Settings of how the AWS CLI shows things, to be carried over: `output`, `cli_pager` and the like. */
  readonly display: ReadonlyMap<string, string>;
}

/**
 * Reads a profile with `sso_session` or with legacy `sso_*` keys, or one whose `source_profile` leads to such a one.
 *
 * Nothing that runs a program or sends requests elsewhere is read (`credential_process`, `endpoint_url`, `services`):
 * a pull request may edit the file.
 *
 * @param path of the file, for errors.
 * @throws ActionError `unreadable-config` where botocore cannot read the file either; `invalid-input` when the profile
 *   is missing, is not one for Identity Center, or contradicts its session.
 */
export function readSsoProfile(text: string, path: string, name: string): SsoProfile {
  const { sections, misfits } = parseSections(text);
  if (misfits[0]) {
    throw new ActionError(
      'unreadable-config',
      `The AWS config file ${path} cannot be parsed: line ${misfits[0].line} is neither a section header nor a setting.`,
      'Correct that line, or make it a comment with #.',
    );
  }
  return followSourceProfiles(sections, path, [name]);
}

/** @param trail the profiles that led here, the one that was asked for first. */
function followSourceProfiles(sections: readonly Section[], path: string, trail: readonly string[]): SsoProfile {
  const name = trail.at(-1) ?? '';
  const own = settingsOf(sections, (section) => isProfile(section, 'config', name));
  if (!own) throw missingProfile(name, path, profileNames(sections, 'config'));
  const where = `names the profile ${trail.join(', whose source_profile is ')} of ${path}, which`;
  if (!own.get('role_arn')) return { name, ...readOwnSession(sections, own, name, where) };
  const next = own.get('source_profile');
  if (!next || trail.includes(next)) {
    throw invalidInput(
      'aws-profile',
      `${where} has role_arn ${next ? 'and leads back to itself' : 'without source_profile'}.`,
      'Set source_profile to a profile of IAM Identity Center.',
    );
  }
  const base = followSourceProfiles(sections, path, [...trail, next]);
  return {
    ...base,
    name,
    roles: [...base.roles, readProfileRole(own, where)],
    region: own.get('region'),
    display: displayOf(own),
  };
}

function readOwnSession(
  sections: readonly Section[],
  own: ReadonlyMap<string, string>,
  name: string,
  where: string,
): Omit<SsoProfile, 'name'> {
  const sessionName = own.get('sso_session');
  const session =
    sessionName === undefined
      ? own
      : settingsOf(
          sections,
          ({ words }) => words.length === 2 && words[0] === 'sso-session' && words[1] === sessionName,
        );
  if (!session) {
    throw invalidInput(
      'aws-profile',
      `${where} wants the missing section [sso-session ${sessionName}].`,
      'Add that section.',
    );
  }
  const required = (key: string, settings: ReadonlyMap<string, string>) => {
    const value = settings.get(key);
    if (value) return value;
    throw invalidInput('aws-profile', `${where} has no ${key}${hint(own)}.`, missingKeyRemedy(own, key));
  };
  for (const key of ['sso_start_url', 'sso_region']) refuseOtherThanSession(key, own, session, where);
  const startUrl = required('sso_start_url', session);
  const accountId = required('sso_account_id', own);
  if (!/^\d{12}$/.test(accountId)) {
    throw invalidInput(
      'aws-profile',
      `${where} says sso_account_id = ${accountId}, and an account id has 12 digits.`,
      'Correct sso_account_id in that file.',
    );
  }
  return {
    startUrl,
    ssoRegion: required('sso_region', session),
    signIn: sessionName === undefined ? ofLegacyProfile(name, startUrl) : ofSession(sessionName),
    accountId,
    permissionSet: required('sso_role_name', own),
    roles: [],
    region: own.get('region') || undefined,
    display: displayOf(own),
  };
}

function displayOf(own: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...own].filter(([key, value]) => value && (key === 'output' || /^cli_[a-z_]+$/.test(key))));
}

/**
 * The sign-ins to a portal that a config file names, in its order.
 *
 * @param isWanted whether a start URL of the file is the portal's.
 */
export function signInsIn(text: string, isWanted: (startUrl: string) => boolean): readonly SignIn[] {
  return parseSections(text).sections.flatMap(({ words: [kind, name = 'default'], settings }) => {
    const startUrl = withoutComment(settings.get('sso_start_url') ?? '');
    if (!isWanted(startUrl)) return [];
    if (kind === 'sso-session') return ofSession(name);
    return settings.has('sso_session') ? [] : ofLegacyProfile(name, startUrl);
  });
}

function ofSession(sessionName: string): SignIn {
  return { sessionName, cacheKey: sessionName, argument: `--sso-session ${shellWord(sessionName)}` };
}

function ofLegacyProfile(name: string, startUrl: string): SignIn {
  return { sessionName: undefined, cacheKey: startUrl, argument: `--profile ${shellWord(name)}` };
}

/** Settings of all sections that match, the later one winning as in botocore; undefined where there is none. */
function settingsOf(sections: readonly Section[], matches: (section: Section) => boolean) {
  const found = sections.filter(matches);
  if (found.length === 0) return undefined;
  return new Map(
    found.flatMap(({ settings }) => [...settings].map(([key, value]) => [key, withoutComment(value)] as const)),
  );
}

function refuseOtherThanSession(
  key: string,
  own: ReadonlyMap<string, string>,
  session: ReadonlyMap<string, string>,
  where: string,
): void {
  const mine = own.get(key);
  const shared = session.get(key);
  if (mine === undefined || shared === undefined || mine === shared) return;
  throw invalidInput(
    'aws-profile',
    `${where} says ${key} = ${mine} while its sso-session says ${shared}.`,
    `Remove ${key} from the profile.`,
  );
}

function missingProfile(name: string, path: string, names: readonly string[]): ActionError {
  const close = nearest(name, names);
  const there = names.length > 0 ? `The file has: ${listed(names)}.` : 'The file has no profiles.';
  return invalidInput(
    'aws-profile',
    `names the profile ${name}, which ${path} does not have. ${there}`,
    close
      ? `Write ${close} if that is meant, or give account and permission-set to make a new profile.`
      : 'Give account and permission-set to make a new profile, or set AWS_CONFIG_FILE to the file that has it.',
  );
}

function hint(own: ReadonlyMap<string, string>): string {
  if (own.has('login_session')) return ' (it is a profile of aws login, which is another thing than Identity Center)';
  if (own.has('aws_access_key_id')) return ' (it holds access keys)';
  if (own.has('credential_process'))
    return ' (its credential_process is not followed: a pull request may edit the file)';
  return '';
}

function missingKeyRemedy(own: ReadonlyMap<string, string>, key: string): string {
  const meant = [...own].flatMap(([name, value]) =>
    /^granted_sso_(start_url|region|account_id|role_name)$/.test(name)
      ? `${name.slice('granted_'.length)} = ${value}`
      : [],
  );
  if (meant.length > 0) return `Write a profile with what its granted_sso_* keys say: ${meant.join(', ')}.`;
  if (own.has('credential_process')) {
    return 'Write a profile with sso_session or sso_start_url, sso_account_id and sso_role_name for this action.';
  }
  const lacksTarget = key === 'sso_account_id' || key === 'sso_role_name';
  if (lacksTarget && own.has('sso_session')) return `Add ${key} to the profile, or give account and permission-set.`;
  return `Add ${key}, or run aws configure sso, which writes the whole profile.`;
}
