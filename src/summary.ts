/** The job summary: whom the job asks to sign in, and what it got, or could get, in tables. */
import * as core from '@actions/core';
import type { Plan } from './credentials.ts';
import type { Check } from './dry-run.ts';
import { printable } from './foreign-text.ts';
import { describeResult, type Result } from './result.ts';
import { lastAccount } from './role.ts';
import type { SignInPrompt } from './sign-in-prompt.ts';

const headings = ['Profile', 'Account', 'Permission set', 'Region'];
/** GitHub takes no summary over 1 MiB, and nobody reads that far. */
const mostRows = 1_000;

/** Writes the table of results. A job without a summary file does without. */
export async function summarize(results: readonly Result[]): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return;
  core.summary.addHeading('AWS credentials from IAM Identity Center', 3);
  addTable(
    [...headings, 'Expires'],
    results.map((result) => [...cells(result), expiry(result.credentials.expiration)]),
  );
  await core.summary.write();
}

/** Writes the checklist of a dry run, and the table of what its targets are. */
export async function summarizeDryRun(checks: readonly Check[], plans: readonly Plan[]): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return;
  core.summary.addHeading('Dry run: AWS credentials from IAM Identity Center', 3);
  addTable(
    ['Link', 'State', 'What was found'],
    checks.map(({ link, state, detail }) => [link, state, cell(detail)]),
  );
  if (plans.length > 0) addTable(headings, plans.map(cells));
  await core.summary.write();
}

/** The same for the log. */
export function checksInWords(checks: readonly Check[], plans: readonly Plan[]): readonly string[] {
  return [
    ...checks.map(({ link, state, detail }) => `${state}: ${link}${detail && `: ${detail}`}`),
    ...plans.map((plan) => {
      const { account, access } = accountAndAccess(plan);
      return `target: ${plan.profile ?? 'no profile'}: ${access} in account ${account}, region ${plan.region}`;
    }),
  ];
}

function addTable(names: readonly string[], rows: readonly (readonly string[])[]): void {
  const header = names.map((data) => ({ data, header: true }));
  core.summary.addTable([header, ...rows.slice(0, mostRows).map((row) => [...row])]);
  if (rows.length > mostRows) core.summary.addRaw(`And ${rows.length - mostRows} more.`, true);
}

function cells(plan: Plan | Result): string[] {
  const { account, access } = accountAndAccess(plan);
  return [cell(plan.profile ?? 'none'), cell(account), cell(access), cell(plan.region)];
}

function accountAndAccess(plan: Plan | Result) {
  const { chain, assignment } = plan;
  const accountId = 'accountId' in plan ? plan.accountId : (lastAccount(chain, assignment.accountId) ?? '');
  return describeResult({ ...plan, accountId });
}

/** Writes the link of a sign-in, which was checked to be a plain URL, so that it does not depend on the step's end. */
export async function summarizeSignIn({ link, userCode, until, request, caution }: SignInPrompt): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return;
  const anchor = `<a href="${link.replaceAll('&', '&amp;')}">${link.replaceAll('&', '&amp;')}</a>`;
  core.summary.addHeading('Sign in to AWS', 3);
  core.summary.addRaw(`<p>Open ${anchor} and approve the code <code>${userCode}</code>, ${until}.</p>`, true);
  core.summary.addRaw(`<p>${cell(request)}</p><p>${cell(caution)}</p>`, true);
  await core.summary.write();
}

function expiry(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC, ${fromNow(time)}`;
}

/** Accounts choose their own names: no name may bring markup along. */
function cell(text: string): string {
  return printable(text).replace(/[&<>"'`|\\[\]*_~@:/#]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A time ahead as people say it: "in 59 min", "in 11 h 59 min". */
export function fromNow(time: Date): string {
  const minutes = Math.max(0, Math.floor((time.getTime() - Date.now()) / 60_000));
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `in ${hours} h ${minutes % 60} min` : `in ${minutes} min`;
}
