import { processLine } from './process-profile.js';
import { ssoSession } from './profile.js';
import { keysOf } from './result.js';
const none = new Map();
export function isNamed(result) {
    return result.profile !== undefined;
}
/** Keys in the credentials file, settings in the config file. */
export function staticSections(result) {
    const keys = [...keysOf(result)].map(([name, value]) => [name.toLowerCase(), value]);
    return { profile: result.profile, config: settingsOf(result), credentials: new Map(keys) };
}
/** @param folder of the job's own, which has what the process runs. */
export function processSections(result, folder) {
    const { profile } = result;
    const config = new Map([...settingsOf(result), ['credential_process', processLine(folder, profile)]]);
    return { profile, config, credentials: none };
}
/** The very section that `aws configure sso` writes. */
export function ssoSections(result, sessionName) {
    const { profile, assignment } = result;
    const config = new Map([
        ['sso_session', sessionName],
        ['sso_account_id', assignment.accountId],
        ['sso_role_name', assignment.permissionSet],
        ...settingsOf(result),
    ]);
    return { profile, config, credentials: none };
}
/** The session that such profiles share. */
export function ssoSessionSections(sessionName, startUrl, region) {
    const config = new Map([
        ['sso_start_url', startUrl],
        ['sso_region', region],
        ['sso_registration_scopes', 'sso:account:access'],
    ]);
    return { profile: ssoSession(sessionName), config, credentials: none };
}
function settingsOf({ region, target }) {
    return new Map([['region', region], ...target.settings]);
}
