/** A profile for IAM Identity Center, read from the AWS files as on a laptop. */
import { isRegion } from '../aws/region.ts';
import { isAccountId, isPermissionSetName, permissionSetOf } from '../aws/role.ts';
import { isStartUrl } from '../aws/start-url.ts';
import { invalidInput } from '../job/errors.ts';
import { findProfile, findSession, makingAnew, type ProfileFiles } from './profile-files.ts';
import { missingKey } from './profile-kind.ts';
import { type ProfilePlace, type ProfileRole, readProfileRole, wrongSetting } from './profile-role.ts';
import { refuseAliases } from './sections/header.ts';
import type { SettingValue } from './sections/ini.ts';
import { ofLegacyProfile, ofSession, type SignIn } from './sign-in.ts';

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
  /** Other settings, to be carried over. */
  readonly settings: ReadonlyMap<string, SettingValue>;
  /** Settings that are not: they run programs or lead requests elsewhere. */
  readonly leftOut: readonly string[];
}

/**
 * Reads a profile with `sso_session` or with legacy `sso_*` keys, or one whose `source_profile` leads to such a one.
 *
 * Nothing that runs a program or sends requests elsewhere is read (`credential_process`, `endpoint_url`, `services`):
 * a pull request may edit the files.
 *
 * @param input that names the profile, for errors.
 * @throws ActionError `unreadable-config` where botocore cannot read the files either; `invalid-input` when the profile
 *   is missing, is not one for Identity Center, or contradicts its session.
 */
export function readSsoProfile(files: ProfileFiles, name: string, input: string): SsoProfile {
  for (const { sections, path, file } of files) refuseAliases(sections, file, path, (owner) => owner === name);
  return followSourceProfiles(files, input, [name]);
}

/** @param trail the profiles that led here, the one that was asked for first. */
function followSourceProfiles(files: ProfileFiles, input: string, trail: readonly string[]): SsoProfile {
  const name = trail.at(-1) ?? '';
  const profile = findProfile(files, name, input);
  const words = `${input} names the profile ${trail.join(', whose source_profile is ')} of ${profile.paths.join(' and ')}, which`;
  const place = { input, words };
  const { settings: own, kept, leftOut } = profile;
  const rest = { name, region: readRegionOf(own, place), settings: kept, leftOut };
  if (!own.get('role_arn')) return { ...readOwnSession(files, own, name, place), roles: [], ...rest };
  const next = own.get('source_profile');
  if (!next || trail.includes(next)) {
    const unfollowed = own.has('credential_source') ? ', and its credential_source is not followed' : '';
    throw invalidInput(
      words,
      `has role_arn ${next ? 'and leads back to itself' : `without source_profile${unfollowed}`}.`,
      'Set source_profile to a profile of IAM Identity Center.',
    );
  }
  const base = followSourceProfiles(files, input, [...trail, next]);
  return { ...base, roles: [...base.roles, readProfileRole(own, place)], ...rest };
}

function readRegionOf(own: ReadonlyMap<string, string>, place: ProfilePlace, key = 'region'): string | undefined {
  const region = own.get(key) || undefined;
  if (region === undefined || isRegion(region)) return region;
  throw wrongSetting(place, [key, region], 'that has not the form of an AWS region', 'Write one like eu-west-1.');
}

type Portal = Pick<SsoProfile, 'startUrl' | 'ssoRegion' | 'signIn' | 'accountId' | 'permissionSet'>;

function readOwnSession(
  files: ProfileFiles,
  own: ReadonlyMap<string, string>,
  name: string,
  place: ProfilePlace,
): Portal {
  const { words } = place;
  const sessionName = own.get('sso_session');
  const session = sessionName === undefined ? own : findSession(files, sessionName);
  if (!session) {
    throw invalidInput(words, `wants the missing section [sso-session ${sessionName}].`, 'Add that section.');
  }
  const required = (key: string, settings: ReadonlyMap<string, string>) => {
    const value = settings.get(key);
    if (value) return value;
    const { what, remedy } = missingKey(own, key, makingAnew(place.input, name));
    throw invalidInput(words, what, remedy);
  };
  for (const key of ['sso_start_url', 'sso_region']) refuseOtherThanSession(key, own, session, words);
  const startUrl = required('sso_start_url', session);
  if (!isStartUrl(startUrl)) throw wrongSetting(place, ['sso_start_url', startUrl], 'that is no https:// URL');
  required('sso_region', session);
  return {
    startUrl,
    ssoRegion: readRegionOf(session, place, 'sso_region') ?? '',
    signIn: sessionName === undefined ? ofLegacyProfile(name, startUrl) : ofSession(sessionName),
    accountId: checkedAccountId(required('sso_account_id', own), place),
    permissionSet: checkedRoleName(required('sso_role_name', own), place),
  };
}

function checkedAccountId(text: string, place: ProfilePlace): string {
  if (isAccountId(text)) return text;
  const lost = /^\d{9,11}$/.test(text)
    ? `Write it with its leading zeros, perhaps ${text.padStart(12, '0')}.`
    : undefined;
  throw wrongSetting(place, ['sso_account_id', text], 'an account id has 12 digits', lost);
}

function checkedRoleName(text: string, place: ProfilePlace): string {
  if (isPermissionSetName(text)) return text;
  const own = permissionSetOf(text);
  throw wrongSetting(
    place,
    ['sso_role_name', text],
    own ? 'that is the IAM role of a permission set' : 'a permission set has 1 to 32 letters, digits or any of +=,.@-_',
    own && `Write the permission set's own name: ${own}.`,
  );
}

function refuseOtherThanSession(
  key: string,
  own: ReadonlyMap<string, string>,
  session: ReadonlyMap<string, string>,
  words: string,
): void {
  const mine = own.get(key);
  const shared = session.get(key);
  if (mine === undefined || shared === undefined || mine === shared) return;
  throw invalidInput(
    words,
    `says ${key} = ${mine} while its sso-session says ${shared}.`,
    `Remove ${key} from the profile.`,
  );
}
