/** The dry run: the whole chain up to role credentials, link by link, with nothing fetched, written or exported. */
import type { Context } from './aws.ts';
import { type Listener, openSource, type Plan } from './credentials.ts';
import { ActionError } from './errors.ts';
import { freshIdTokens } from './id-token.ts';
import type { Inputs } from './inputs.ts';
import type { Link, Report } from './job.ts';
import type { Source } from './source-inputs.ts';
import { checkPlans } from './target-guards.ts';
import { confirmPlans, planTargets } from './targets.ts';

/** One line of the checklist. */
export interface Check {
  readonly link: Link;
  readonly state: 'holds' | 'broken' | 'not reached';
  /** What was found; empty where nothing was. */
  readonly detail: string;
}

export interface DryRun {
  readonly checks: readonly Check[];
  /** What credentials would be got for; none where a link is broken. */
  readonly plans: readonly Plan[];
  /** Why the broken link is broken. */
  readonly error: unknown;
}

const signInLinks = ['session', 'account', 'permission set', 'guard'] as const;
const links: Readonly<Record<Source['kind'], readonly Link[]>> = {
  'cached-token': signInLinks,
  'device-code': signInLinks,
  'trusted-token-issuer': ['ID token', 'bootstrap role', 'exchange', 'scope', ...signInLinks],
  'web-identity': ['ID token', 'account', 'guard'],
};

/** Errors that name their link; any other belongs to the first link that was not reached. */
const linkOf: Readonly<Record<string, Link>> = {
  'session-expired': 'session',
  'account-not-found': 'account',
  'account-ambiguous': 'account',
  'not-assigned': 'permission set',
  'not-allowed': 'guard',
};

/** Goes through the chain. A broken link is a result, not a failure of this function. */
export async function rehearse(inputs: Inputs, context: Context, listener: Listener): Promise<DryRun> {
  const held = new Map<Link, string>();
  const report: Report = { ...context.report, link: (link, sentence) => held.set(link, sentence) };
  const outcome = await goThrough(inputs, { ...context, report }, listener).then(
    (plans) => ({ plans, error: undefined }),
    (error: unknown) => ({ plans: [], error }),
  );
  return { ...outcome, checks: checklist(links[inputs.source.kind], held, outcome.error) };
}

async function goThrough(inputs: Inputs, context: Context, listener: Listener): Promise<readonly Plan[]> {
  const { source, targets, guards } = inputs;
  const { report } = context;
  if (source.kind === 'web-identity') await freshIdTokens(source.audience, context)();
  const open = await openSource(source, context, listener);
  const planned = await planTargets(targets, open, { accountIds: [], permissionSets: [] }, context);
  const plans = await confirmPlans(planned, open, context);
  report.link('session', `The access portal in ${open.region} takes the session.`);
  report.link('account', accountsInWords(plans));
  report.link('permission set', `${plans.length === 1 ? 'It is' : 'All are'} assigned.`);
  checkPlans(plans, guards, report);
  const isGuarded = guards.accountIds.length + guards.permissionSets.length > 0;
  report.link('guard', isGuarded ? 'The guards allow every target.' : 'None is set.');
  return plans;
}

function accountsInWords(plans: readonly Plan[]): string {
  const accounts = new Map(plans.map(({ assignment }) => [assignment.accountId, assignment.accountName]));
  const [[id, name] = ['', '']] = accounts;
  return accounts.size === 1 ? `It is ${name ? `${name} (${id})` : id}.` : `They are ${accounts.size}.`;
}

function checklist(order: readonly Link[], held: ReadonlyMap<Link, string>, error: unknown): readonly Check[] {
  const named = error instanceof ActionError ? linkOf[error.code] : undefined;
  const broken = error === undefined ? undefined : (named ?? order.find((link) => !held.has(link)) ?? order.at(-1));
  const end = broken === undefined ? order.length : order.indexOf(broken);
  return order.map((link, index) => {
    if (link === broken) return { link, state: 'broken', detail: inWords(error) };
    return index < end
      ? { link, state: 'holds', detail: held.get(link) ?? '' }
      : { link, state: 'not reached', detail: '' };
  });
}

function inWords(error: unknown): string {
  if (error instanceof ActionError) return `${error.message} ${error.remedy}`;
  return error instanceof Error ? error.message : String(error);
}
