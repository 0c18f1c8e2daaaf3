/** Inputs about what the job gets: accounts, permission sets, profiles, regions; one target or several. */
import * as core from '@actions/core';
import { checkedRegion } from './aws.js';
import { ActionError, invalidInput } from './errors.js';
import { readIfThere } from './files.js';
import { isGlob } from './glob.js';
import { checkedAccount, checkedPermissionSet, checkedSetting, checkProfileName, readProfileSettings, } from './input-values.js';
import { filesInForce } from './job.js';
import { accountOfRole, fillPlaceholders, isAccountId, parseRole } from './role.js';
import { readFirstRole, readRoles } from './role-inputs.js';
import { readSsoProfile } from './sso-profile.js';
import { parseTargetLines } from './target-lines.js';
/**
 * Reads the targets, and the profiles of the AWS config file that they name.
 *
 * @throws ActionError `invalid-input`, `unreadable-config`, `unsafe-file`
 */
export async function readTargets(use, isDropIn, job) {
    const shared = { use, firstRole: readFirstRole(use), settings: readProfileSettings(), isDropIn, job };
    const text = core.getInput('profiles');
    if (!text) {
        const { target, profile, firstRole } = await readTarget(readWords(), shared);
        return { targets: [target], firstRole, profiles: profile ? [profile] : [], areSeveral: false };
    }
    for (const input of ['account', 'permission-set', 'aws-profile']) {
        if (core.getInput(input)) {
            throw invalidInput(input, 'is given, and so is profiles.', `Remove ${input}, or make it a line of profiles.`);
        }
    }
    const lines = parseTargetLines(core.getInput('profiles', { trimWhitespace: false }));
    const read = [];
    for (const line of lines)
        read.push(await readLine(line, shared));
    const [first, ...rest] = read;
    if (!first)
        throw invalidInput('profiles', 'has no line with a target.', 'Write one target a line.');
    refuseSameNames(read.map(({ target }) => target));
    return {
        targets: [first.target, ...rest.map(({ target }) => target)],
        firstRole: first.firstRole,
        profiles: read.flatMap(({ profile }) => profile ?? []),
        areSeveral: read.length > 1 || read.some(({ target }) => target.isPattern),
    };
}
function readWords() {
    const profile = core.getInput('aws-profile');
    if (profile)
        checkProfileName('aws-profile', profile);
    return {
        line: undefined,
        account: core.getInput('account'),
        permissionSet: core.getInput('permission-set'),
        profile,
        settings: new Map(),
    };
}
async function readLine({ line, name, ...rest }, shared) {
    try {
        const plain = name.replaceAll(/\{(account-id|account-name|permission-set)\}/g, '');
        if (plain)
            checkProfileName('profiles', plain);
        const isPattern = isGlob(rest.account) || isGlob(rest.permissionSet);
        if (isPattern && plain === name) {
            throw invalidInput('profiles', `gives the one name ${name} to all that a pattern matches.`, 'Put {account-id}, {account-name} or {permission-set} into the name.');
        }
        for (const [key, value] of rest.settings)
            if (key !== 'region')
                checkedSetting('profiles', key, value);
        return await readTarget({ line, profile: name, ...rest }, shared);
    }
    catch (error) {
        if (!(error instanceof ActionError))
            throw error;
        throw new ActionError(error.code, `Line ${line} of profiles: ${error.message}`, error.remedy, { cause: error });
    }
}
async function readTarget(words, shared) {
    const { use, firstRole, job } = shared;
    const role = use === 'target' ? firstRole : undefined;
    const profile = await readAskedProfile(words, role, job);
    const roles = readRoles(use, firstRole, profile?.roles ?? []);
    const pair = role ? readRoleTarget(words, profile, role) : readPair(words, profile);
    const name = words.profile || (shared.isDropIn && isWordless(words) ? undefined : defaultProfileName(words, pair, role));
    const { region, ...settings } = Object.fromEntries(words.settings);
    const target = {
        ...pair,
        line: words.line,
        isPattern: words.line !== undefined && (isGlob(words.account) || isGlob(words.permissionSet)),
        role: role ? roles.first : undefined,
        chain: roles.chain,
        profile: name,
        region: readRegion(region, profile, job.env),
        settings: new Map([...(profile?.display ?? []), ...shared.settings, ...Object.entries(settings)]),
    };
    return { target, profile, firstRole: roles.first };
}
function isWordless({ account, permissionSet, profile }) {
    return !account && !permissionSet && !profile;
}
/**
 * Reads the profile that `aws-profile` names, where that is what tells the target; else the name is one to write.
 *
 * @param role with placeholders, where a role stands for the target.
 * @throws ActionError `invalid-input`, `unreadable-config`, `unsafe-file`
 */
async function readAskedProfile({ account, permissionSet, profile: name }, role, job) {
    const isTold = role === undefined
        ? account || permissionSet
        : (account || !role.includes('{account-id}')) && (permissionSet || !role.includes('{permission-set}'));
    if (isTold || !name)
        return undefined;
    const { config } = filesInForce(job);
    const content = await readIfThere(config);
    if (content)
        return readSsoProfile(content.toString('utf8'), config, name);
    throw invalidInput('aws-profile', `names the profile ${name}, and there is no AWS config file ${config} to read it from.`, 'Give account and permission-set to make a new profile, or set AWS_CONFIG_FILE to the file that has it.');
}
/** The pair that a session of Identity Center is asked for. */
function readPair({ line, account, permissionSet }, profile) {
    if (Boolean(account) !== Boolean(permissionSet)) {
        const [given, missing] = account ? ['account', 'permission-set'] : ['permission-set', 'account'];
        throw invalidInput(missing, `is missing, while ${given} is given.`, `Give both, or aws-profile alone to read both from the AWS config file.`);
    }
    if (line !== undefined && (isGlob(account) || isGlob(permissionSet))) {
        return {
            account: isGlob(account) ? account : checkedAccount(account),
            permissionSet: isGlob(permissionSet) ? permissionSet : checkedPermissionSet(permissionSet),
        };
    }
    return {
        account: checkedAccount(account || profile?.accountId || missingTarget()),
        permissionSet: checkedPermissionSet(permissionSet || profile?.permissionSet || missingTarget()),
    };
}
/**
 * The pair that a role assumed with the ID token stands for: account and permission set fill its placeholders.
 *
 * @param role with placeholders.
 */
function readRoleTarget(words, profile, role) {
    const told = accountOfRole(role);
    const given = words.account || profile?.accountId;
    const account = checkedAccount(given || told || missingFor('account', '{account-id}'));
    if (!isAccountId(account)) {
        throw invalidInput('account', `says "${account}"; with web identity nothing can look up the account of a name.`, "Give the account's 12-digit id in quotes.");
    }
    if (told && told !== account) {
        throw invalidInput('account', `says ${account}, while role-to-assume is in account ${told}.`, 'Remove account, or write {account-id} in role-to-assume.');
    }
    const usesSet = role.includes('{permission-set}');
    const permissionSet = words.permissionSet || profile?.permissionSet || '';
    if (usesSet && !permissionSet)
        missingFor('permission-set', '{permission-set}');
    if (!usesSet && core.getInput('allowed-permission-sets')) {
        throw invalidInput('allowed-permission-sets', 'is given, while role-to-assume names a role rather than a permission set.', 'Use allowed-account-ids, or write {permission-set} in role-to-assume.');
    }
    return { account, permissionSet: permissionSet && checkedPermissionSet(permissionSet) };
}
/**
 * Region of the profile and the environment, as far as anybody but the session tells it.
 *
 * @throws ActionError `invalid-input`
 */
function readRegion(own, profile, env) {
    const candidates = [
        ['profiles', own],
        ['aws-region', core.getInput('aws-region')],
        ['aws-profile', profile?.region],
        ['AWS_REGION of the environment', env.AWS_REGION],
        ['AWS_DEFAULT_REGION of the environment', env.AWS_DEFAULT_REGION],
    ];
    const [from, region] = candidates.find(([, value]) => value) ?? [];
    return from && region ? checkedRegion(region, from) : undefined;
}
/** The name for a profile that the author gave none: of the words for the target, else of the role. */
function defaultProfileName(words, pair, role) {
    const account = words.account || pair.account;
    const filled = role && fillPlaceholders(role, { accountId: pair.account, ...pair, partition: 'aws' });
    const roleName = filled && parseRole(filled)?.name;
    return `${account}-${pair.permissionSet || roleName}`.replace(/[^A-Za-z0-9_.@+-]/g, '-');
}
function missingFor(input, placeholder) {
    throw invalidInput(input, `is missing, and role-to-assume has the placeholder ${placeholder}.`, `Give ${input}, or aws-profile to read it from the AWS config file.`);
}
function missingTarget() {
    throw invalidInput('account', 'is missing, and so are permission-set and aws-profile.', 'Give account and permission-set, or the name of a profile of the AWS config file as aws-profile.');
}
/** Names that targets share before anything is filled in; those that placeholders bring about show later. */
function refuseSameNames(targets) {
    const lines = new Map();
    for (const { profile, line } of targets) {
        if (!profile || profile.includes('{'))
            continue;
        if (lines.has(profile)) {
            throw invalidInput('profiles', `gives the name ${profile} to both line ${lines.get(profile)} and line ${line}.`, 'Give each target a name of its own.');
        }
        lines.set(profile, line);
    }
}
