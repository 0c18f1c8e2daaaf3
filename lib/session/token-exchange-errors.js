/** Why Identity Center did not exchange an ID token: the service names nothing, so the checklist does. */
import { ActionError } from '../errors.js';
import { listed } from '../foreign-text.js';
import { isRecord } from '../job.js';
/** @param caller who signed the request: the session of the bootstrap role. */
export function tokenExchangeRejected(failure, source, caller, claims) {
    const { name, words, cause } = failure;
    const { applicationArn, region } = source;
    return new ActionError('token-exchange-rejected', `CreateTokenWithIAM in ${region} refused the ID token for ${applicationArn} to ${caller} (${name}: ${words}). ${claimsOf(claims)}`, `${firstRemedy(failure)}${checklist(source, claims, suspects(name, words))}`, { cause });
}
export function lacksScope(scopes, source, caller, claims) {
    return new ActionError('token-exchange-rejected', `The token that CreateTokenWithIAM in ${source.region} gave to ${caller} for ${source.applicationArn} lacks the scope sso:account:access; it has: ${listed(scopes)}. ${claimsOf(claims)}`, checklist(source, claims, ['scope']));
}
function claimsOf(claims) {
    return `The token says iss ${claims.iss}, aud ${claims.aud}, sub ${claims.sub}, repository_id ${claims.repository_id}.`;
}
function firstRemedy({ name, words, cause }) {
    if (/KMS/.test(words))
        return 'Allow the bootstrap role kms:Decrypt with the key of the Identity Center instance. ';
    if (!/InvalidRequestRegion/.test(name))
        return '';
    const region = isRecord(cause) && typeof cause.region === 'string' ? ` to ${cause.region}` : '';
    return `Correct sso-region${region}, where the application is. `;
}
/** Which links an answer can mean: of an assignment and an actor policy that are missing it says the same. */
function suspects(name, words) {
    const text = `${name} ${words}`;
    if (/invalid_client|InvalidClient/i.test(text))
        return ['application'];
    if (/access_?denied/i.test(text))
        return ['actor policy', 'assignment'];
    if (/unsupported_grant|UnsupportedGrant|unauthorized_client|UnauthorizedClient/i.test(text))
        return ['grant'];
    if (/invalid_?scope/i.test(text))
        return ['scope'];
    if (/invalid_?grant/i.test(text))
        return ['issuer', 'audience', 'claim mapping'];
    return [];
}
function checklist({ applicationArn, bootstrapRole, region }, claims, suspected) {
    const checks = {
        application: `${applicationArn} is an application of the instance in ${region}`,
        'actor policy': `its IAM authentication method has an actor policy that allows sso-oauth:CreateTokenWithIAM to ${bootstrapRole.arn}, and so do the role's own permissions`,
        grant: 'it has the grant urn:ietf:params:oauth:grant-type:jwt-bearer',
        issuer: `that grant lists a trusted token issuer whose URL is ${claims.iss}`,
        audience: `it lists the audience ${claims.aud} for that issuer`,
        'claim mapping': `the claim that the issuer maps (such as repository_id ${claims.repository_id}) is the mapped attribute of exactly one user`,
        assignment: 'that user is assigned to the application',
        scope: 'the application has the access scope sso:account:access',
    };
    const links = Object.entries(checks).map(([link, check]) => suspected.includes(link) ? `(likely) ${link}: ${check}` : `${link}: ${check}`);
    return `Check in Identity Center: ${links.join('; ')}.`;
}
