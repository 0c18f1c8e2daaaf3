/** The dry run: checks every step up to role credentials. It fetches none, and writes and exports nothing. */
import type { Context } from '../aws/clients.ts';
import type { Guards, Inputs } from '../inputs/inputs.ts';
import type { Source } from '../inputs/source.ts';
import { ActionError, type ErrorCode } from '../job/errors.ts';
import type { CheckStep, Report } from '../job/report.ts';
import { freshIdTokens } from '../sts/id-token.ts';
import { confirmPlans, planTargets } from './batch.ts';
import { checkPlans } from './guards.ts';
import { openProvider } from './open-provider.ts';
import type { Plan } from './plan.ts';
import type { CredentialProvider, Listener } from './provider.ts';

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
const stepOf: Readonly<Partial<Record<ErrorCode, CheckStep>>> = {
  'session-expired': 'session',
  'account-not-found': 'account',
  'account-ambiguous': 'account',
  'not-assigned': 'permission set',
};

/** The detail of a step that was not reported as passed, although the error of a later one shows that it has. */
const implied: Readonly<Partial<Record<CheckStep, string>>> = {
  session: 'The access portal accepted the session.',
  account: 'The account ID is known.',
};

/** Checks every step. A failed step is a result, not an error of this function. */
export async function rehearse(inputs: Inputs, context: Context, listener: Listener): Promise<Rehearsed> {
  const order = steps[inputs.source.kind];
  const passed = new Map<CheckStep, string>();
  const report: Report = { ...context.report, passed: (step, sentence) => passed.set(step, sentence) };
  let provider: CredentialProvider | undefined;
  try {
    provider = await open(inputs, { ...context, report }, listener);
    const plans = await check(inputs, { ...context, report }, provider);
    return { plans, error: undefined, checks: checklist(order, passed, undefined) };
  } catch (error) {
    const failed = failedStep(order, passed, error, provider !== undefined);
    return { plans: [], error, checks: checklist(order, passed, { step: failed, error }) };
  }
}

async function open({ source }: Inputs, context: Context, listener: Listener): Promise<CredentialProvider> {
  if (source.kind === 'web-identity') await freshIdTokens(source, context)();
  return openProvider(source, context, listener);
}

async function check(
  { targets, guards }: Inputs,
  context: Context,
  provider: CredentialProvider,
): Promise<readonly Plan[]> {
  const { report } = context;
  const accepted = () => report.passed('session', `The access portal in ${provider.region} accepted the session.`);
  const planned = await planTargets(targets, noting(provider, accepted), noGuards, context);
  report.passed('account', accountsInWords(planned));
  const plans = await confirmPlans(planned, provider, context);
  report.passed('scope', 'The session has the scope sso:account:access.');
  accepted();
  report.passed('account', accountsInWords(plans));
  report.passed('permission set', plans.length === 1 ? 'It is assigned.' : `All ${plans.length} are assigned.`);
  checkPlans(plans, guards, report);
  const isGuarded = guards.accountIds.length + guards.permissionSets.length > 0;
  report.passed('guard', isGuarded ? 'The guards allow every target.' : 'No guard is set.');
  return plans;
}

const noGuards: Guards = { accountIds: [], permissionSets: [] };

/** Tells when a listing has answered. Account IDs and exact permission sets need none. */
function noting(provider: CredentialProvider, onAnswer: () => void): CredentialProvider {
  return {
    ...provider,
    accounts: async (target) => {
      const accounts = await provider.accounts(target);
      if (accounts.some(({ name }) => name)) onAnswer();
      return accounts;
    },
    permissionSets: async (accountId) => {
      const permissionSets = await provider.permissionSets(accountId);
      if (permissionSets.length > 0) onAnswer();
      return permissionSets;
    },
  };
}

function accountsInWords(plans: readonly Plan[]): string {
  const accounts = new Map(plans.map(({ assignment }) => [assignment.accountId, assignment.accountName]));
  const [[id, name] = ['', '']] = accounts;
  if (accounts.size > 1) return `The targets are in ${accounts.size} accounts.`;
  return name ? `The account is ${name} (${id}).` : `The account ID is ${id}.`;
}

/** @param isOpen whether the source was opened, so that only the portal and the target are left. */
function failedStep(
  order: readonly CheckStep[],
  passed: ReadonlyMap<CheckStep, string>,
  error: unknown,
  isOpen: boolean,
): CheckStep {
  const code = error instanceof ActionError ? error.code : 'unexpected';
  const named = stepOf[code];
  if (named) return named;
  // The roles of a target do not fit, which shows before the first request.
  if (isOpen && code === 'invalid-input') return 'account';
  const left = isOpen ? order.slice(Math.max(0, order.indexOf('session'))) : order;
  return left.find((step) => !passed.has(step)) ?? 'guard';
}

function checklist(
  order: readonly CheckStep[],
  passed: ReadonlyMap<CheckStep, string>,
  failure: { readonly step: CheckStep; readonly error: unknown } | undefined,
): readonly Check[] {
  const end = failure ? order.indexOf(failure.step) : order.length;
  const isAnswered = failure?.error instanceof ActionError && failure.error.code in stepOf;
  return order.map((step, index) => {
    if (index === end) return { step, state: 'failed', detail: inWords(failure?.error) };
    const detail = passed.get(step) ?? (isAnswered ? implied[step] : undefined);
    return index < end && detail !== undefined
      ? { step, state: 'ok', detail }
      : { step, state: 'not checked', detail: '' };
  });
}

function inWords(error: unknown): string {
  if (error instanceof ActionError) return `${error.message}\n${error.remedy}`;
  return error instanceof Error ? error.message : String(error);
}
