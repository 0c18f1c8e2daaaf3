import { ActionError } from './errors.js';
import { describeFailure, generalError, isFailure, isTransient } from './service-failure.js';
import { sessionFrom, sessionParameters, unacceptableInput } from './sts.js';
/**
 * Assumes the roles of a chain.
 *
 * @param roles without placeholders.
 * @param first credentials that assume the first role; they come back when there is none.
 * @param startsAs who they stand for, for the error.
 * @param region whose STS is asked, at every hop.
 * @throws ActionError `role-chain-rejected`; `invalid-input` where STS cannot take what was asked for; `network`,
 *   `throttled`
 */
export async function assumeRoles(roles, first, startsAs, region, context) {
    let credentials = first;
    for (const role of roles)
        credentials = await assumeRole(role, credentials, startsAs, region, context);
    return credentials;
}
async function assumeRole(role, credentials, startsAs, region, { aws, job, report }) {
    const { client, host } = await aws.sts(region, credentials);
    const answer = await client
        .assumeRole({
        ...sessionParameters(role),
        ...(role.externalId && { ExternalId: role.externalId }),
        ...(role.tags?.length && { Tags: [...role.tags] }),
    })
        .catch(describeFailure);
    if (!isFailure(answer))
        return sessionFrom(answer, host, report);
    if (!answer.answered || isTransient(answer))
        throw generalError(answer, `assuming ${role.arn}`, host, job.env);
    throw unacceptableInput(answer, role) ?? rejected(answer, role, credentials.arn ?? startsAs, region);
}
function rejected({ name, words, cause }, role, caller, region) {
    const tagging = role.tags?.length ? ' and sts:TagSession' : '';
    const externalId = role.externalId ? ', with the external id that role-external-id gives' : '';
    return new ActionError('role-chain-rejected', `STS in ${region} refused ${role.arn} to ${caller} (${name}: ${words}).`, /RegionDisabled/.test(name)
        ? `Activate the region ${region} in the account of the role, or give another aws-region.`
        : `Check that the role exists, that its trust policy allows sts:AssumeRole${tagging} to ${caller}${externalId}, and that the permissions of ${caller} allow it too.`, { cause });
}
