/** Reads a profile for IAM Identity Center from the AWS files, as AWS tools do on a laptop. */
import { isRegion } from '../aws/region.ts';
import { isAccountId, isPermissionSetName, permissionSetOf } from '../aws/role.ts';
import { isStartUrl } from '../aws/start-url.ts';
import { invalidInput } from '../job/errors.ts';
import { creatingProfile, findProfile, findSession, type ProfileFiles } from './profile-files.ts';
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
  /** Roles from `role_arn` and `source_profile`; the profile's own role is the last. */
  readonly roles: readonly ProfileRole[];
  readonly region: string | undefined;
  /** Other settings, which are copied to the written profile. */
  readonly settings: ReadonlyMap<string, SettingValue>;
  /** Settings that are not copied, because they run programs or redirect requests. */
  readonly leftOut: readonly string[];
}

/**
 * Reads a profile with `sso_session` or with legacy `sso_*` keys, or one whose `source_profile` leads to such a
 * profile.
 *
 * Settings that run programs or redirect requests are ignored (`credential_process`, `endpoint_url`, `services`),
 * because a pull request may edit the files.
 *
 * @param input the input that names the profile, for errors.
 * @throws ActionError `unreadable-config` if botocore cannot read the files either; `invalid-input` if the profile is
 *   missing, is not for IAM Identity Center, or contradicts its session.
 */
export function readSsoProfile(files: ProfileFiles, name: string, input: string): SsoProfile {
  for (const { sections, path, file } of files) refuseAliases(sections, file, path, (owner) => owner === name);
  return followSourceProfiles(files, input, [name]);
}

/** @param trail the names of the profiles that led here, starting with the requested one. */
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
    const unused = own.has('credential_source') ? ' (credential_source is not used)' : '';
    throw invalidInput(
      words,
      `has role_arn ${next ? 'and a source_profile that leads back to it' : `without source_profile${unused}`}.`,
      'Set source_profile to a profile of IAM Identity Center.',
    );
  }
  const base = followSourceProfiles(files, input, [...trail, next]);
  return { ...base, roles: [...base.roles, readProfileRole(own, place)], ...rest };
}

function readRegionOf(own: ReadonlyMap<string, string>, place: ProfilePlace, key = 'region'): string | undefined {
  const region = own.get(key) || undefined;
  if (region === undefined || isRegion(region)) return region;
  throw wrongSetting(place, [key, region], 'which is not a valid AWS region name', 'Use a name such as eu-west-1.');
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
    throw invalidInput(
      words,
      `uses the section [sso-session ${sessionName}], which does not exist.`,
      'Add that section.',
    );
  }
  const required = (key: string, settings: ReadonlyMap<string, string>) => {
    const value = settings.get(key);
    if (value) return value;
    const { what, remedy } = missingKey(own, key, creatingProfile(place.input, name));
    throw invalidInput(words, what, remedy);
  };
  for (const key of ['sso_start_url', 'sso_region']) refuseOtherThanSession(key, own, session, words);
  const startUrl = required('sso_start_url', session);
  if (!isStartUrl(startUrl))
    throw wrongSetting(place, ['sso_start_url', startUrl], 'which is not a valid https:// URL');
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
  const lost = /^\d{9,11}$/.test(text) ? `Add the leading zeros. Did you mean ${text.padStart(12, '0')}?` : undefined;
  throw wrongSetting(place, ['sso_account_id', text], 'but an account ID has 12 digits', lost);
}

function checkedRoleName(text: string, place: ProfilePlace): string {
  if (isPermissionSetName(text)) return text;
  const own = permissionSetOf(text);
  throw wrongSetting(
    place,
    ['sso_role_name', text],
    own
      ? 'which is the IAM role of a permission set'
      : 'but a permission set name has 1 to 32 letters, digits or any of +=,.@-_',
    own && `Use the name of the permission set: ${own}.`,
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
    `has ${key} = ${mine}, but its sso-session has ${shared}.`,
    `Remove ${key} from the profile.`,
  );
}
