/** Role credentials of targets, from whichever source: a session of Identity Center, or the ID token itself. */
import { notAssigned, resolveTarget } from './assignment.js';
import { invalidInput } from './errors.js';
import { openPortal, withAccountIdsReported } from './portal.js';
import { checkChain, filledRole, parseRole } from './role.js';
import { assumeRoles } from './role-chain.js';
import { openCachedTokenSession } from './session/cached-token.js';
import { openExchangedSession } from './session/trusted-token-issuer.js';
import { assumeRoleWithWebIdentity } from './web-identity.js';
/** @throws ActionError what opening a session of the source ends in. */
export async function openSource(source, context, listener) {
    if (source.kind === 'web-identity')
        return webIdentity(source, context);
    const session = await openSession(source, context);
    if (session.keptAt)
        listener.onKept(session.keptAt);
    const portal = await openPortal(session, context);
    return identityCenter(session, listener.onAccountId ? withAccountIdsReported(portal, listener.onAccountId) : portal);
}
async function openSession(source, context) {
    return source.kind === 'cached-token'
        ? openCachedTokenSession(source, context)
        : openExchangedSession(source, context);
}
function identityCenter(session, portal) {
    const isHeld = async ({ isPattern, assignment }, words) => {
        const { accountId, permissionSet } = assignment;
        const isListed = (await portal.permissionSets(accountId)).includes(permissionSet);
        if (!isListed && !isPattern)
            throw await notAssigned(assignment, portal, words);
        return isListed;
    };
    return {
        region: portal.region,
        session,
        resolve: (target) => resolveTarget(target, portal),
        confirm: async (wanted) => wanted.assignment.isListed || isHeld(wanted, 'it is not listed'),
        roleCredentials: async (wanted) => {
            const { assignment } = wanted;
            const answer = await portal.roleCredentials(assignment.accountId, assignment.permissionSet);
            if (!('refused' in answer))
                return answer;
            if (await isHeld(wanted, answer.refused))
                throw await notAssigned(assignment, portal, answer.refused);
            return undefined;
        },
    };
}
function webIdentity({ audience, region }, context) {
    return {
        region,
        session: undefined,
        resolve: async ({ account, permissionSet }) => [
            { accountId: account, accountName: '', permissionSet, isListed: false },
        ],
        confirm: async () => true,
        roleCredentials: ({ role }) => {
            if (!role)
                throw invalidInput('role-to-assume', 'is missing.', 'Give the role that the ID token assumes.');
            return assumeRoleWithWebIdentity(role, audience, region, context);
        },
    };
}
/**
 * Resolves a target.
 *
 * @throws ActionError `invalid-input` for a role that lies out of the region's partition; or what resolving ended in.
 */
export async function planTarget(target, source) {
    const region = target.region ?? source.region;
    checkChain(target.chain, region, source.region);
    const assignments = await source.resolve(target);
    return assignments.map((assignment) => {
        const role = target.role && filledRole(target.role, assignment, source.region);
        const chain = target.chain.map((one) => filledRole(one, assignment, region));
        const first = role ? roleInWords(role) : assignment.permissionSet;
        const access = [first, ...chain.map(roleInWords)].join(', then ');
        const { isPattern } = target;
        return { target, assignment, isPattern, role, chain, access, profile: profileName(target, assignment), region };
    });
}
/** Accounts choose their own names: what they fill in is cut down to what all AWS tools take in a profile's name. */
function profileName({ profile }, { accountId, accountName, permissionSet }) {
    return profile
        ?.replaceAll('{account-id}', accountId)
        .replaceAll('{permission-set}', permissionSet)
        .replaceAll('{account-name}', () => accountName)
        .replace(/[^A-Za-z0-9_.@+-]/g, '-');
}
function roleInWords({ arn }) {
    return `role ${parseRole(arn)?.name}`;
}
/**
 * Gets the credentials of a pair, through its role chain.
 *
 * @returns undefined for an account of a pattern that does not hold the permission set.
 * @throws ActionError `not-assigned`, `web-identity-rejected`, `role-chain-rejected`, or what the calls ended in.
 */
export async function getCredentials(wanted, source, context) {
    const { assignment, chain, role, region } = wanted;
    const first = await source.roleCredentials(wanted);
    const startsAs = `${role?.arn ?? assignment.permissionSet} of account ${assignment.accountId}`;
    return first && assumeRoles(chain, first, startsAs, region, context);
}
