import { openSource } from './credentials.js';
import { ActionError } from './errors.js';
import { checkGuards } from './guards.js';
import { requestIdToken } from './id-token.js';
import { lastAccount } from './role.js';
import { confirmPlans, planTargets } from './targets.js';
const signInLinks = ['session', 'account', 'permission set', 'guard'];
const links = {
    'cached-token': signInLinks,
    'trusted-token-issuer': ['ID token', 'bootstrap role', 'exchange', 'scope', ...signInLinks],
    'web-identity': ['ID token', 'account', 'guard'],
};
/** Errors that name their link; any other belongs to the first link that was not reached. */
const linkOf = {
    'session-expired': 'session',
    'account-not-found': 'account',
    'account-ambiguous': 'account',
    'not-assigned': 'permission set',
    'not-allowed': 'guard',
};
/** Goes through the chain. A broken link is a result, not a failure of this function. */
export async function rehearse(inputs, context, listener) {
    const held = new Map();
    const report = { ...context.report, link: (link, sentence) => held.set(link, sentence) };
    const outcome = await goThrough(inputs, { ...context, report }, listener).then((plans) => ({ plans, error: undefined }), (error) => ({ plans: [], error }));
    return { ...outcome, checks: checklist(links[inputs.source.kind], held, outcome.error) };
}
async function goThrough(inputs, context, listener) {
    const { source, targets, guards } = inputs;
    const { report } = context;
    if (source.kind === 'web-identity')
        await requestIdToken(source.audience, context);
    const open = await openSource(source, context, listener);
    const planned = await planTargets(targets, open, { accountIds: [], permissionSets: [] }, report);
    const plans = await confirmPlans(planned, open, report);
    report.link('session', `The access portal in ${open.region} takes the session.`);
    report.link('account', accountsInWords(plans));
    report.link('permission set', `${plans.length === 1 ? 'It is' : 'All are'} assigned.`);
    for (const { assignment, chain } of plans) {
        const { accountId, permissionSet } = assignment;
        checkGuards({ accountId: lastAccount(chain, accountId), permissionSet }, guards);
    }
    const isGuarded = guards.accountIds.length + guards.permissionSets.length > 0;
    report.link('guard', isGuarded ? 'The guards allow every target.' : 'None is set.');
    return plans;
}
function accountsInWords(plans) {
    const accounts = new Map(plans.map(({ assignment }) => [assignment.accountId, assignment.accountName]));
    const [[id, name] = ['', '']] = accounts;
    return accounts.size === 1 ? `It is ${name ? `${name} (${id})` : id}.` : `They are ${accounts.size}.`;
}
function checklist(order, held, error) {
    const named = error instanceof ActionError ? linkOf[error.code] : undefined;
    const broken = error === undefined ? undefined : (named ?? order.find((link) => !held.has(link)) ?? order.at(-1));
    const end = broken === undefined ? order.length : order.indexOf(broken);
    return order.map((link, index) => {
        if (link === broken)
            return { link, state: 'broken', detail: error instanceof Error ? error.message : String(error) };
        return index < end
            ? { link, state: 'holds', detail: held.get(link) ?? '' }
            : { link, state: 'not reached', detail: '' };
    });
}
