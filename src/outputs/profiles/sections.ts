/** The sections of a profile for each profile type. A profile never has two types of credentials. */
import type { ProfileSections } from '../../config/changes.ts';
import { ssoSession } from '../../config/sections/header.ts';
import type { SettingValue } from '../../config/sections/ini.ts';
import { accountOf, keysOf, type Result } from '../../credentials/plan.ts';
import { processLine } from './process-profile.ts';

const none: ReadonlyMap<string, string> = new Map();

/** A result with a profile to write. */
export type Named = Result & { readonly profile: string };

export function isNamed(result: Result): result is Named {
  return result.profile !== undefined;
}

/** Keys in the credentials file, with the account that SDKs use in endpoints, and settings in the config file. */
export function staticSections(result: Named): ProfileSections {
  const keys = [...keysOf(result)].map(([name, value]) => [name.toLowerCase(), value] as const);
  const credentials = new Map([...keys, ['aws_account_id', accountOf(result)] as const]);
  return { profile: result.profile, config: settingsOf(result), credentials };
}

/** @param program the path from `programIn`. */
export function processSections(result: Named, program: string): ProfileSections {
  const { profile } = result;
  const config = new Map<string, SettingValue>([
    ...settingsOf(result),
    ['credential_process', processLine(program, profile)] as const,
  ]);
  return { profile, config, credentials: none };
}

/** The same section that `aws configure sso` writes. */
export function ssoSections(result: Named, sessionName: string): ProfileSections {
  const { profile, assignment } = result;
  const config = new Map<string, SettingValue>([
    ['sso_session', sessionName],
    ['sso_account_id', assignment.accountId],
    ['sso_role_name', assignment.permissionSet],
    ...settingsOf(result),
  ]);
  return { profile, config, credentials: none };
}

/** The session that such profiles share. */
export function ssoSessionSections(sessionName: string, startUrl: string, region: string): ProfileSections {
  const config = new Map([
    ['sso_start_url', startUrl],
    ['sso_region', region],
    ['sso_registration_scopes', 'sso:account:access'],
  ]);
  return { profile: ssoSession(sessionName), config, credentials: none };
}

function settingsOf({ region, target }: Result): ReadonlyMap<string, SettingValue> {
  return new Map<string, SettingValue>([['region', region], ...target.settings]);
}
