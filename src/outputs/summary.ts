/** The job summary: the sign-in to approve, and tables of what the job got or, in a dry run, could get. */
import * as core from '@actions/core';
import type { Check, Rehearsed } from '../credentials/dry-run.ts';
import { accountInWords, type Plan, type Result } from '../credentials/plan.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Source } from '../inputs/source.ts';
import type { SignInPrompt } from './sign-in-prompt.ts';

/** Returns text without known secrets, on one line. */
type Plain = (text: string) => string;

/** GitHub accepts summaries of up to 1 MiB, and nobody reads that far. */
const mostRows = 1_000;

const headings: Readonly<Record<Source['kind'], string>> = {
  'cached-token': 'AWS credentials from IAM Identity Center',
  'device-code': 'AWS credentials from IAM Identity Center',
  'trusted-token-issuer': 'AWS credentials from IAM Identity Center',
  'web-identity': 'AWS credentials from web identity',
  environment: 'AWS credentials from role chaining',
};

const marks: Readonly<Record<Check['state'], string>> = { ok: '✅', failed: '❌', 'not checked': '➖' };

/** Writes the table of results. Does nothing if the job has no summary file. */
export async function summarize(results: readonly Result[], inputs: Inputs, plain: Plain): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return;
  core.summary.addHeading(headings[inputs.source.kind], 3);
  const renewal = inputs.profileType === 'static' ? '' : '; the profile renews itself';
  const columns = [
    ...columnsFor(results, inputs),
    ['Expires', ({ credentials }: Result) => `${expiry(credentials.expiration)}${renewal}`],
  ] as const;
  addTable(results, columns, plain);
  await core.summary.write();
}

/** Writes the checklist of a dry run and the table of its targets. */
export async function summarizeDryRun({ checks, plans }: Rehearsed, inputs: Inputs, plain: Plain): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return;
  core.summary.addHeading(`Dry run: ${headings[inputs.source.kind]}`, 3);
  core.summary.addRaw(`<p>${html(verdict(checks), plain)}</p>`, true);
  addTable(
    checks,
    [
      ['Check', ({ step }) => step],
      ['State', ({ state }) => `${marks[state]} ${state}`],
      ['What was found', ({ state, detail }) => (state === 'not checked' ? '–' : detail.split('\n'))],
    ],
    plain,
  );
  if (plans.length > 0) addTable(plans, columnsFor(plans, inputs), plain);
  await core.summary.write();
}

/** The same for the log: a mark and three columns. The error that follows says why a step failed. */
export function checksInWords({ checks, plans }: Rehearsed, inputs: Inputs): readonly string[] {
  const row = (mark: string, state: string, step: string, detail: string) =>
    `${mark} ${state.padEnd('not checked'.length)}  ${step.padEnd('permission set'.length)}  ${detail}`.trimEnd();
  return [
    ...checks.map(({ step, state, detail }) =>
      row(marks[state], state, step, state === 'failed' ? 'see the error below' : detail),
    ),
    ...plans.map((plan) => {
      const profile = namesProfile(inputs) && plan.profile ? `profile ${plan.profile}: ` : '';
      return `Target: ${profile}${plan.access} in account ${accountInWords(plan)}, region ${plan.region}`;
    }),
  ];
}

function verdict(checks: readonly Check[]): string {
  const failed = checks.find(({ state }) => state === 'failed');
  if (failed) return `The ${failed.step} check failed.`;
  return 'Every check passed. No role credentials were fetched, and nothing was written.';
}

/** A heading, and the text of its cell in one or more lines. */
type Column<Row> = readonly [heading: string, content: (row: Row) => string | readonly string[]];

function addTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[], plain: Plain): void {
  const header = columns.map(([data]) => ({ data, header: true }));
  const cells = (row: Row) => columns.map(([, content]) => html(content(row), plain));
  core.summary.addTable([header, ...rows.slice(0, mostRows).map(cells)]);
  if (rows.length > mostRows) core.summary.addRaw(`And ${rows.length - mostRows} more.`, true);
}

/**
 * Returns the columns: without profiles there is no such column, and a role of an ID token is not called a permission
 * set.
 */
function columnsFor(plans: readonly (Plan | Result)[], inputs: Inputs): readonly Column<Plan | Result>[] {
  const ofRoles = plans.every(({ role }) => role);
  const columns: readonly Column<Plan | Result>[] = [
    ['Profile', ({ profile }) => profile ?? ''],
    ['Account', accountInWords],
    ofRoles ? ['Role', ({ access }) => access.replace(/^role /, '')] : ['Permission set', ({ access }) => access],
    ['Region', ({ region }) => region],
  ];
  return namesProfile(inputs) && plans.some(({ profile }) => profile) ? columns : columns.slice(1);
}

/** If only a command gets the credentials, there is no profile for later steps to name. */
function namesProfile({ delivery }: Inputs): boolean {
  return delivery.publishedFor === 'later-steps';
}

/** Writes the link of a sign-in while the step still waits. The link has been checked to be a plain URL. */
export async function summarizeSignIn(prompt: SignInPrompt, plain: Plain): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return;
  const [link, userCode, until, request, caution] = [
    prompt.link,
    prompt.userCode,
    prompt.until,
    prompt.request,
    prompt.caution,
  ].map((text) => html(text, plain));
  core.summary.addHeading('Sign in to AWS', 3);
  const anchor = `<a href="${link}">${link}</a>`;
  core.summary.addRaw(`<p>Open ${anchor} and approve the code <code>${userCode}</code>, ${until}.</p>`, true);
  core.summary.addRaw(`<p>${request}</p><p>${caution}</p>`, true);
  await core.summary.write();
}

/** A point in time, with the remaining duration: "2026-11-27 05:12 UTC (valid for 1 h)". */
function expiry(time: Date): string {
  const minutes = Math.max(0, Math.round((time.getTime() - Date.now()) / 60_000));
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const duration = [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(' ');
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC (valid for ${duration})`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // Replaces a secret.
  '***': '***',
};

/**
 * Returns one or more lines of text as HTML. Accounts choose their own names, so all markup is escaped.
 *
 * The runner masks secrets of the workflow as plain text and with exactly these entities (actions/runner,
 * ValueEncoders.cs). With others, it would not find an ARN or a name that only the runner knows to be secret. So only
 * characters that Markdown reads within words get other entities. GitHub ignores Markdown in a block of HTML
 * (CommonMark, section 4.6), but summaries of other runners are shown by other programs.
 */
function html(text: string | readonly string[], plain: Plain): string {
  const entity = (found: string) => entities[found] ?? `&#${found.charCodeAt(0)};`;
  const escaped = (line: string) => plain(line).replace(/\*{3}|[&<>"'`|\\[\]*~#]/g, entity);
  return [text].flat().map(escaped).join('<br>');
}
