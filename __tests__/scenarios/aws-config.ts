/** Sections of the AWS config file, as `aws configure sso` writes them; each text ends with a line end. */
import { ssoRegion, startUrl } from './play.ts';

/** The settings that tell where Identity Center is. */
export const portal = `sso_start_url = ${startUrl}\nsso_region = ${ssoRegion}\n`;

/** The session of the profiles below; its token lies in `tokenFile`. */
export const corpSession = `[sso-session corp]\n${portal}sso_registration_scopes = sso:account:access\n`;

/** The settings that tell whose credentials a profile is for. */
export function assigned(accountId: string, permissionSet: string): string {
  return `sso_account_id = ${accountId}\nsso_role_name = ${permissionSet}\n`;
}

/** A profile of the session `corp`. */
export function corpProfile(name: string, accountId: string, permissionSet: string, more = ''): string {
  return `[profile ${name}]\nsso_session = corp\n${assigned(accountId, permissionSet)}${more}`;
}

/** A profile in the older form, without a session of its own, that many tutorials show. */
export function legacyProfile(name: string, accountId: string, permissionSet: string, more = ''): string {
  return `[profile ${name}]\n${portal}${assigned(accountId, permissionSet)}${more}`;
}
