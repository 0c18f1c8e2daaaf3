/** The inputs of the step: strings become one typed, checked value here, and end here. */
import * as core from '@actions/core';
import { invalidInput } from './errors.js';
import { choice, flag, items } from './input-values.js';
import { expandHome } from './job.js';
import { refuseInputs } from './refused-inputs.js';
import { checkChain, isAccountId } from './role.js';
import { readCachedTokenSource, readSourceKind, readTrustedTokenIssuerSource, readWebIdentitySource, } from './source-inputs.js';
import { readTargets } from './target-inputs.js';
const roleUse = {
    'cached-token': 'none',
    'trusted-token-issuer': 'bootstrap',
    'web-identity': 'target',
};
/**
 * Reads and checks all inputs, and the profiles of the AWS config file that they name.
 *
 * @throws ActionError `invalid-input`, `unreadable-config`, `unsafe-file`
 */
export async function readInputs(job) {
    refuseInputs(job.env);
    const kind = readSourceKind();
    const configDirectory = readConfigDirectory(job.home);
    const command = core.getInput('run') || undefined;
    const profileType = readProfileType(kind, command !== undefined);
    const isDropIn = kind === 'web-identity' && !configDirectory && profileType === 'static';
    const read = await readTargets(roleUse[kind], isDropIn, job);
    const { targets, areSeveral } = read;
    if (profileType === 'sso' && targets.some(({ chain }) => chain.length > 0)) {
        throw refusedSso('with role-chain, and a profile of Identity Center assumes no further roles');
    }
    const source = readSource(kind, read);
    for (const { chain, region } of targets) {
        const goal = region ?? source.region;
        if (goal)
            checkChain(chain, goal, source.region ?? goal);
    }
    return {
        source,
        targets,
        areSeveral,
        guards: { accountIds: items('allowed-account-ids'), permissionSets: items('allowed-permission-sets') },
        command,
        isDryRun: flag('dry-run', false),
        profileType,
        commonRegion: core.getInput('aws-region') || undefined,
        ...readExports(areSeveral, command !== undefined),
        configDirectory,
        cleanup: flag('cleanup', true),
        masksAccountId: flag('mask-aws-account-id', false),
    };
}
function readSource(kind, { targets: [first], firstRole, profiles, areSeveral }) {
    if (kind === 'web-identity')
        return readWebIdentitySource(profiles, first.region);
    if (kind === 'cached-token' || !firstRole)
        return readCachedTokenSource(profiles);
    const { account, permissionSet } = first;
    const isTold = !areSeveral && isAccountId(account);
    return readTrustedTokenIssuerSource(profiles, firstRole, isTold ? { accountId: account, permissionSet } : undefined);
}
function readProfileType(kind, hasCommand) {
    const type = choice('profile-type', ['static', 'process', 'sso']);
    if (type !== 'sso')
        return type;
    if (kind !== 'cached-token')
        throw refusedSso(`with ${kind}, which has no session that AWS tools could renew`);
    if (hasCommand)
        throw refusedSso('with run, and its session would be there for every later step');
    return type;
}
function refusedSso(why) {
    return invalidInput('profile-type', `is sso ${why}.`, 'Use profile-type: process, whose profile renews itself too.');
}
/** Keys are for the later steps of one target; a command that alone gets them leaves none unless told to. */
function readExports(areSeveral, hasCommand) {
    const exportsCredentials = flag('output-env-credentials', !areSeveral && !hasCommand);
    const outputsCredentials = flag('output-credentials', false);
    if (areSeveral && exportsCredentials) {
        throw invalidInput('output-env-credentials', 'is true, while there are several targets for the one set of variables.', 'Remove it: the profiles hold the credentials of each.');
    }
    if (outputsCredentials && (areSeveral || hasCommand)) {
        throw invalidInput('output-credentials', areSeveral ? 'is true, while there are several targets.' : 'is true, while run alone is to get the credentials.', areSeveral ? 'Remove it: the profiles hold the credentials of each.' : 'Remove it, or remove run.');
    }
    return { exportsCredentials, outputsCredentials };
}
function readConfigDirectory(home) {
    const text = core.getInput('aws-config-directory');
    return text ? expandHome(text, home) : undefined;
}
/** Account ids that the inputs name, for whoever masks them before anything is said of them. */
export function accountIdsIn({ source, targets, guards }) {
    const roles = targets.flatMap(({ role, chain }) => [...(role ? [role] : []), ...chain]);
    const arns = source.kind === 'trusted-token-issuer' ? [source.applicationArn, source.bootstrapRole.arn] : [];
    return [
        ...targets.map(({ account }) => account),
        ...roles.map(({ arn }) => arn),
        ...arns,
        ...guards.accountIds,
    ].flatMap((text) => text.match(/\b\d{12}\b/g) ?? []);
}
