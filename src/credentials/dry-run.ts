/** The dry run: the whole chain up to role credentials, step by step, with nothing fetched, written or exported. */
import type { Context } from '../aws/clients.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Source } from '../inputs/source.ts';
import { ActionError } from '../job/errors.ts';
import type { CheckStep, Report } from '../job/report.ts';
import { freshIdTokens } from '../sts/id-token.ts';
import { confirmPlans, planTargets } from './batch.ts';
import { checkPlans } from './guards.ts';
import type { Plan } from './plan.ts';
import { type Listener, openProvider } from './provider.ts';

/** One line of the checklist. */
export interface Check {
  readonly step: CheckStep;
  readonly state: 'holds' | 'broken' | 'not reached';
  /** What was found, in one or several lines; empty where the step was not reached. */
  readonly detail: string;
}

/** What a dry run found. */
export interface Rehearsed {
  readonly checks: readonly Check[];
  /** What credentials would be got for; none where a step is broken. */
  readonly plans: readonly Plan[];
  /** Why the broken step is broken. */
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

/** Errors that name their step; any other belongs to the first step that was not reached. */
const stepOf: Readonly<Record<string, CheckStep>> = {
  'session-expired': 'session',
  'account-not-found': 'account',
  'account-ambiguous': 'account',
  'not-assigned': 'permission set',
  'not-allowed': 'guard',
};

/** What is true of a step that others come after, where nothing more was said of it. */
const implied: Readonly<Record<CheckStep, string>> = {
  'ID token': 'The job has one.',
  keys: 'The environment has them.',
  'bootstrap role': 'It was assumed.',
  exchange: 'A session was given.',
  scope: 'The session has it.',
  session: 'The access portal takes it.',
  account: 'It was looked up.',
  'permission set': 'It was looked up.',
  guard: 'It was asked.',
};

/** Goes through the chain. A broken step is a result, not a failure of this function. */
export async function rehearse(inputs: Inputs, context: Context, listener: Listener): Promise<Rehearsed> {
  const held = new Map<CheckStep, string>();
  const report: Report = { ...context.report, passed: (step, sentence) => held.set(step, sentence) };
  const outcome = await goThrough(inputs, { ...context, report }, listener).then(
    (plans) => ({ plans, error: undefined }),
    (error: unknown) => ({ plans: [], error }),
  );
  return { ...outcome, checks: checklist(steps[inputs.source.kind], held, outcome.error) };
}

async function goThrough(inputs: Inputs, context: Context, listener: Listener): Promise<readonly Plan[]> {
  const { source, targets, guards } = inputs;
  const { report } = context;
  if (source.kind === 'web-identity') await freshIdTokens(source, context)();
  const provider = await openProvider(source, context, listener);
  const planned = await planTargets(targets, provider, { accountIds: [], permissionSets: [] }, context);
  report.passed('account', accountsInWords(planned));
  const plans = await confirmPlans(planned, provider, context);
  report.passed('session', `The access portal in ${provider.region} takes the session.`);
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
  if (accounts.size > 1) return `The targets lie in ${accounts.size} accounts.`;
  return name ? `It is ${name} (${id}).` : `It is given by its id, ${id}.`;
}

function checklist(
  order: readonly CheckStep[],
  held: ReadonlyMap<CheckStep, string>,
  error: unknown,
): readonly Check[] {
  const named = error instanceof ActionError ? stepOf[error.code] : undefined;
  const broken = error === undefined ? undefined : (named ?? order.find((step) => !held.has(step)) ?? order.at(-1));
  const end = broken === undefined ? order.length : order.indexOf(broken);
  return order.map((step, index) => {
    if (step === broken) return { step, state: 'broken', detail: inWords(error) };
    return index < end
      ? { step, state: 'holds', detail: held.get(step) ?? implied[step] }
      : { step, state: 'not reached', detail: '' };
  });
}

function inWords(error: unknown): string {
  if (error instanceof ActionError) return `${error.message}\n${error.remedy}`;
  return error instanceof Error ? error.message : String(error);
}
