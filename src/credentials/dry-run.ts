/** The dry run: checks every step up to role credentials. It fetches none, and writes and exports nothing. */
import type { Context } from '../aws/clients.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Source } from '../inputs/source.ts';
import { ActionError } from '../job/errors.ts';
import type { CheckStep, Report } from '../job/report.ts';
import { freshIdTokens } from '../sts/id-token.ts';
import { confirmPlans, planTargets } from './batch.ts';
import { checkPlans } from './guards.ts';
import { openProvider } from './open-provider.ts';
import type { Plan } from './plan.ts';
import type { Listener } from './provider.ts';

/** One line of the checklist. */
export interface Check {
  readonly step: CheckStep;
  readonly state: 'ok' | 'failed' | 'not checked';
  /** What was found, in one or more lines; empty if the step was not checked. */
  readonly detail: string;
}

/** What a dry run found. */
export interface Rehearsed {
  readonly checks: readonly Check[];
  /** The targets that would get credentials; none if a step failed. */
  readonly plans: readonly Plan[];
  /** The error of the step that failed. */
  readonly error: unknown;
}

const signInSteps = ['session', 'account', 'permission set', 'guard'] as const;
const steps: Readonly<Record<Source['kind'], readonly CheckStep[]>> = {
  'cached-token': signInSteps,
  'device-code': signInSteps,
  'trusted-token-issuer': ['ID token', 'bootstrap role', 'exchange', 'scope', ...signInSteps],
  'web-identity': ['ID token', 'account', 'guard'],
  environment: ['keys', 'account', 'guard'],
};

/** The steps of errors that belong to one step. Any other error belongs to the first step that has not passed. */
const stepOf: Readonly<Record<string, CheckStep>> = {
  'session-expired': 'session',
  'account-not-found': 'account',
  'account-ambiguous': 'account',
  'not-assigned': 'permission set',
  'not-allowed': 'guard',
};

/** The detail of a step that was not reported as passed, although a later one was. */
const implied: Readonly<Record<CheckStep, string>> = {
  'ID token': 'The job has an ID token.',
  keys: 'The environment has access keys.',
  'bootstrap role': 'The role was assumed.',
  exchange: 'The exchange returned a session.',
  scope: 'The session has the scope.',
  session: 'The access portal accepted the session.',
  account: 'The account was found.',
  'permission set': 'The permission set was found.',
  guard: 'The guards were checked.',
};

/** Checks every step. A failed step is a result, not an error of this function. */
export async function rehearse(inputs: Inputs, context: Context, listener: Listener): Promise<Rehearsed> {
  const passed = new Map<CheckStep, string>();
  const report: Report = { ...context.report, passed: (step, sentence) => passed.set(step, sentence) };
  const outcome = await goThrough(inputs, { ...context, report }, listener).then(
    (plans) => ({ plans, error: undefined }),
    (error: unknown) => ({ plans: [], error }),
  );
  return { ...outcome, checks: checklist(steps[inputs.source.kind], passed, outcome.error) };
}

async function goThrough(inputs: Inputs, context: Context, listener: Listener): Promise<readonly Plan[]> {
  const { source, targets, guards } = inputs;
  const { report } = context;
  if (source.kind === 'web-identity') await freshIdTokens(source, context)();
  const provider = await openProvider(source, context, listener);
  const planned = await planTargets(targets, provider, { accountIds: [], permissionSets: [] }, context);
  report.passed('account', accountsInWords(planned));
  const plans = await confirmPlans(planned, provider, context);
  report.passed('session', `The access portal in ${provider.region} accepted the session.`);
  report.passed('account', accountsInWords(plans));
  report.passed('permission set', plans.length === 1 ? 'It is assigned.' : `All ${plans.length} are assigned.`);
  checkPlans(plans, guards, report);
  const isGuarded = guards.accountIds.length + guards.permissionSets.length > 0;
  report.passed('guard', isGuarded ? 'The guards allow every target.' : 'No guard is set.');
  return plans;
}

function accountsInWords(plans: readonly Plan[]): string {
  const accounts = new Map(plans.map(({ assignment }) => [assignment.accountId, assignment.accountName]));
  const [[id, name] = ['', '']] = accounts;
  if (accounts.size > 1) return `The targets are in ${accounts.size} accounts.`;
  return name ? `The account is ${name} (${id}).` : `The account ID is ${id}.`;
}

function checklist(
  order: readonly CheckStep[],
  passed: ReadonlyMap<CheckStep, string>,
  error: unknown,
): readonly Check[] {
  const named = error instanceof ActionError ? stepOf[error.code] : undefined;
  const failed = error === undefined ? undefined : (named ?? order.find((step) => !passed.has(step)) ?? order.at(-1));
  const end = failed === undefined ? order.length : order.indexOf(failed);
  return order.map((step, index) => {
    if (step === failed) return { step, state: 'failed', detail: inWords(error) };
    return index < end
      ? { step, state: 'ok', detail: passed.get(step) ?? implied[step] }
      : { step, state: 'not checked', detail: '' };
  });
}

function inWords(error: unknown): string {
  if (error instanceof ActionError) return `${error.message}\n${error.remedy}`;
  return error instanceof Error ? error.message : String(error);
}
