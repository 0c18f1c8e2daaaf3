/** The job summary: whom the job asks to sign in, and what it got, or could get, in tables. */
import * as core from '@actions/core';
import type { Check } from '../credentials/dry-run.ts';
import { accountInWords, type Plan, type Result } from '../credentials/plan.ts';
import type { SignInPrompt } from './sign-in-prompt.ts';

/** Text without what is known to be secret, on one line. */
type Plain = (text: string) => string;

/** GitHub takes no summary over 1 MiB, and nobody reads that far. */
const mostRows = 1_000;

/** Writes the table of results. A job without a summary file does without. */
export async function summarize(results: readonly Result[], plain: Plain): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return;
  core.summary.addHeading('AWS credentials from IAM Identity Center', 3);
  const columns = [
    ...columnsFor(results),
    ['Expires', ({ credentials }: Result) => expiry(credentials.expiration)],
  ] as const;
  addTable(results, columns, plain);
  await core.summary.write();
}

/** Writes the checklist of a dry run, and the table of what its targets are. */
export async function summarizeDryRun(checks: readonly Check[], plans: readonly Plan[], plain: Plain): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return;
  core.summary.addHeading('Dry run: AWS credentials from IAM Identity Center', 3);
  core.summary.addRaw(`<p>${html(verdict(checks), plain)}</p>`, true);
  addTable(
    checks.filter(({ state }) => state !== 'not reached'),
    [
      ['Link', ({ step }) => step],
      ['State', ({ state }) => state],
      ['What was found', ({ detail }) => detail.split('\n')],
    ],
    plain,
  );
  if (plans.length > 0) addTable(plans, columnsFor(plans), plain);
  await core.summary.write();
}

/** The same for the log: three columns; why a step is broken is told by the error that follows. */
export function checksInWords(checks: readonly Check[], plans: readonly Plan[]): readonly string[] {
  const row = (state: string, step: string, detail: string) =>
    `${state.padEnd('not reached'.length)}  ${step.padEnd('permission set'.length)}  ${detail}`.trimEnd();
  return [
    ...checks.map(({ step, state, detail }) => row(state, step, state === 'broken' ? 'see the error below' : detail)),
    ...plans.map((plan) => {
      const profile = plan.profile ? `profile ${plan.profile}: ` : '';
      return row('target', `${profile}${plan.access} in account ${accountInWords(plan)}, region ${plan.region}`, '');
    }),
  ];
}

function verdict(checks: readonly Check[]): readonly string[] {
  const stepsThat = (wanted: Check['state']) =>
    checks.flatMap(({ step, state }) => (state === wanted ? [step] : [])).join(', ');
  const missed = stepsThat('not reached');
  if (!stepsThat('broken')) return ['Every link holds. No role credentials were fetched, and nothing was written.'];
  return [`The ${stepsThat('broken')} link is broken.`, ...(missed ? [`Not reached after it: ${missed}.`] : [])];
}

/** A heading, and the text that stands under it, perhaps in several lines. */
type Column<Row> = readonly [heading: string, content: (row: Row) => string | readonly string[]];

function addTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[], plain: Plain): void {
  const header = columns.map(([data]) => ({ data, header: true }));
  const cells = (row: Row) => columns.map(([, content]) => html(content(row), plain));
  core.summary.addTable([header, ...rows.slice(0, mostRows).map(cells)]);
  if (rows.length > mostRows) core.summary.addRaw(`And ${rows.length - mostRows} more.`, true);
}

/** No profile has no column, and a role that the ID token assumes is no permission set. */
function columnsFor(plans: readonly (Plan | Result)[]): readonly Column<Plan | Result>[] {
  const ofRoles = plans.every(({ role }) => role);
  const columns: readonly Column<Plan | Result>[] = [
    ['Profile', ({ profile }) => profile ?? ''],
    ['Account', accountInWords],
    ofRoles ? ['Role', ({ access }) => access.replace(/^role /, '')] : ['Permission set', ({ access }) => access],
    ['Region', ({ region }) => region],
  ];
  return plans.some(({ profile }) => profile) ? columns : columns.slice(1);
}

/** Writes the link of a sign-in, which was checked to be a plain URL, so that it does not depend on the step's end. */
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

function expiry(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC, ${fromNow(time)}`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * One line of text, or several, as HTML. Accounts choose their own names: none may bring markup along.
 *
 * All of a summary is blocks of HTML, in which Markdown means nothing (CommonMark, section 4.6). So these characters are
 * enough; and in these very entities the runner knows what the workflow keeps secret (actions/runner, ValueEncoders.cs):
 * in others it would not find the ARN or name of a secret that only the runner knows of.
 */
function html(text: string | readonly string[], plain: Plain): string {
  const escaped = (line: string) => plain(line).replace(/[&<>"']/g, (character) => entities[character] ?? '');
  return [text].flat().map(escaped).join('<br>');
}

/** A time ahead as people say it: "in 59 min", "in 11 h 59 min". */
function fromNow(time: Date): string {
  const minutes = Math.max(0, Math.floor((time.getTime() - Date.now()) / 60_000));
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `in ${hours} h ${minutes % 60} min` : `in ${minutes} min`;
}
