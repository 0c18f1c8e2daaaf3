/** The job summary: what the job got, or could get, in tables. */
import * as core from '@actions/core';
import { printable } from './foreign-text.js';
import { describeResult } from './result.js';
import { lastAccount } from './role.js';
const headings = ['Profile', 'Account', 'Permission set', 'Region'];
/** GitHub takes no summary over 1 MiB, and nobody reads that far. */
const mostRows = 1_000;
/** Writes the table of results. A job without a summary file does without. */
export async function summarize(results) {
    if (!process.env.GITHUB_STEP_SUMMARY)
        return;
    core.summary.addHeading('AWS credentials from IAM Identity Center', 3);
    addTable([...headings, 'Expires'], results.map((result) => [...cells(result), expiry(result.credentials.expiration)]));
    await core.summary.write();
}
/** Writes the checklist of a dry run, and the table of what its targets are. */
export async function summarizeDryRun(checks, plans) {
    if (!process.env.GITHUB_STEP_SUMMARY)
        return;
    core.summary.addHeading('Dry run: AWS credentials from IAM Identity Center', 3);
    addTable(['Link', 'State', 'What was found'], checks.map(({ link, state, detail }) => [link, state, cell(detail)]));
    if (plans.length > 0)
        addTable(headings, plans.map(cells));
    await core.summary.write();
}
/** The same for the log. */
export function checksInWords(checks, plans) {
    return [
        ...checks.map(({ link, state, detail }) => `${state}: ${link}${detail && `: ${detail}`}`),
        ...plans.map((plan) => {
            const { account, access } = accountAndAccess(plan);
            return `target: ${plan.profile ?? 'no profile'}: ${access} in account ${account}, region ${plan.region}`;
        }),
    ];
}
function addTable(names, rows) {
    const header = names.map((data) => ({ data, header: true }));
    core.summary.addTable([header, ...rows.slice(0, mostRows).map((row) => [...row])]);
    if (rows.length > mostRows)
        core.summary.addRaw(`And ${rows.length - mostRows} more.`, true);
}
function cells(plan) {
    const { account, access } = accountAndAccess(plan);
    return [cell(plan.profile ?? 'none'), cell(account), cell(access), cell(plan.region)];
}
function accountAndAccess(plan) {
    const { chain, assignment } = plan;
    const accountId = 'accountId' in plan ? plan.accountId : (lastAccount(chain, assignment.accountId) ?? '');
    return describeResult({ ...plan, accountId });
}
function expiry(time) {
    return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC, ${fromNow(time)}`;
}
/** Accounts choose their own names: no name may bring markup along. */
function cell(text) {
    return printable(text).replace(/[&<>"'`|\\[\]*_~@:/#]/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** A time ahead as people say it: "in 59 min", "in 11 h 59 min". */
export function fromNow(time) {
    const minutes = Math.max(0, Math.floor((time.getTime() - Date.now()) / 60_000));
    const hours = Math.floor(minutes / 60);
    return hours > 0 ? `in ${hours} h ${minutes % 60} min` : `in ${minutes} min`;
}
