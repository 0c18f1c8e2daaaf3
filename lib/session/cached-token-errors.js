/** Why there is no session from a cached token, and the exact command that brings one. */
import { ActionError } from '../errors.js';
import { readIfThere } from '../files.js';
import { listed } from '../foreign-text.js';
import { filesInForce } from '../job.js';
import { signInArgument } from '../sso-profile.js';
import { sameStartUrl } from '../start-url.js';
import { remaining, whenEnded } from './token.js';
const secretsGone = 'If sso-token was meant, it came out empty: runs for a fork or by Dependabot get no secrets, and a reusable workflow gets them only with secrets: inherit.';
/** `aws sso login` with the right session or profile, as the inputs or the AWS config file of this machine tell it. */
export async function signInCommand({ sessionName, profile, startUrl, }, job) {
    if (sessionName)
        return `aws sso login --sso-session ${sessionName}`;
    if (profile)
        return `aws sso login --profile ${profile}`;
    const config = await readIfThere(filesInForce(job).config).catch(() => undefined);
    const isWanted = (url) => startUrl !== undefined && sameStartUrl(url, startUrl);
    const argument = config && signInArgument(config.toString('utf8'), isWanted);
    return argument ? `aws sso login ${argument}` : 'aws configure sso, then aws sso login --profile NAME,';
}
export function noTokenForOutsiders(outsider, folder) {
    const who = outsider === 'fork' ? "a fork's pull request" : 'Dependabot';
    return new ActionError('no-cached-token', `This run is for ${who}, and for such runs the token cache ${folder} is never read. ${secretsGone}`, 'Run the job for branches of this repository only, with an if: condition.');
}
export function noCachedToken(startUrl, folder, { otherStartUrls, broken }, awsLogin, signIn) {
    const others = otherStartUrls.length > 0 ? ` It has tokens of: ${listed(otherStartUrls)}.` : '';
    const unread = broken.length > 0 ? ` These files could not be read: ${listed(broken)}.` : '';
    const login = awsLogin
        ? ' What aws login left beside it is another thing than a session of IAM Identity Center.'
        : '';
    return new ActionError('no-cached-token', `There is no cached token for ${startUrl} in ${folder}.${others}${unread}${login} ${secretsGone}`, `Run ${signIn} on this machine as the user of the runner, or give the secret sso-token.`);
}
/**
 * @param region the SSO region that was asked.
 * @param file the token-cache file; undefined when the token came from `sso-token`.
 */
export function sessionExpired(token, region, startUrl, file, why, signIn) {
    const ended = remaining(token) <= 0 ? `expired at ${whenEnded(token)}` : 'is no longer valid';
    const elsewhere = token.region && token.region !== region ? ` The token was issued in ${token.region}: is sso-region right?` : '';
    const store = file
        ? `on this machine as the user of the runner; it writes ${file} anew.`
        : 'on your own machine, and store its file: gh secret set AWS_SSO_TOKEN < ~/.aws/sso/cache/FILE.json.';
    return new ActionError('session-expired', `The session of ${startUrl ?? 'sso-token'} in ${region} ${ended}. ${why}${elsewhere}`, `Run ${signIn} ${store}`);
}
