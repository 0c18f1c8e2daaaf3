/** Handles the targets of a step together: either all of them get credentials, or none. */
import type { Context } from '../aws/clients.ts';
import type { Guards } from '../inputs/inputs.ts';
import type { Target } from '../inputs/targets.ts';
import { uptime } from '../job/clock.ts';
import { ActionError, type ErrorCode } from '../job/errors.ts';
import type { Report } from '../job/report.ts';
import { errorOf, type Failed, type Item } from './failures.ts';
import { checkGuards, isWanted } from './guards.ts';
import { accountOf, getCredentials, type Plan, planTarget, type Result } from './plan.ts';
import { nothingAssigned } from './portal/missing-target.ts';
import type { CredentialProvider } from './provider.ts';
import { sideBySide } from './side-by-side.ts';

/** Targets that are worked on at the same time. The rate limiter of the portal limits the requests per second. */
const atOnce = 20;
const progressMilliseconds = 5_000;
/** With more items than this, saving memory is worth a tenth of the CPU time. */
const many = 50;

/** Errors that affect one target only: work continues, so that one run reports everything that is wrong. */
const ownErrors: readonly ErrorCode[] = [
  ...(['invalid-input', 'account-not-found', 'account-ambiguous', 'not-assigned', 'not-allowed'] as const),
  ...(['web-identity-rejected', 'role-chain-rejected'] as const),
];
/** Errors that most likely affect the other targets too. Every other error means that the session failed. */
const serviceErrors: readonly ErrorCode[] = ['network', 'throttled', 'unexpected'];

/**
 * Resolves all targets and checks the guards, before any credentials are fetched.
 *
 * @returns plans in the order of the lines, and within a pattern by account name, account ID and permission set. For an
 *   exact permission set, only the request for credentials shows whether it is assigned.
 * @throws ActionError with the code of the first target that failed, and a text that names all of them.
 */
export async function planTargets(
  targets: readonly Target[],
  provider: CredentialProvider,
  guards: Guards,
  context: Context,
): Promise<readonly Plan[]> {
  const { report } = context;
  const items = targets.map((target) => ({ target }));
  const found = await each(items, 'targets looked up', context, async ({ target }) => {
    const accounts = await provider.accounts(target);
    return accounts.map((account) => ({ target, account }));
  });
  const planned = await each(found.done, 'accounts searched', context, ({ target, account }) =>
    planTarget(target, account, provider),
  );
  const allowed = await each(planned.done, 'targets checked', context, async (plan) =>
    (await isWanted(plan, provider, guards)) ? [plan] : [],
  );
  const failed = [...found.failed, ...planned.failed, ...allowed.failed];
  const empty = await emptyOf(targets, allowed.done, failed, provider);
  if (failed.length + empty.length === 0) return allowed.done;
  // Other errors would show only in the requests for credentials, which are not sent after this failure.
  const exact = allowed.done.filter(({ target }) => !target.isPattern);
  const confirmed = await assigned(exact, provider, context);
  throw errorOf([...failed, ...empty, ...confirmed.failed], report);
}

/**
 * Leaves out the pairs of patterns that the portal does not list as assigned.
 *
 * @throws ActionError `not-assigned` if a target has no assigned pair; the text names every such target.
 */
export async function confirmPlans(
  plans: readonly Plan[],
  provider: CredentialProvider,
  context: Context,
): Promise<readonly Plan[]> {
  return complete(plans, await assigned(plans, provider, context), provider, context.report);
}

/** The plans that the portal lists as assigned, and all plans of a source without a listing. */
export async function assignedPlans(
  plans: readonly Plan[],
  provider: CredentialProvider,
  context: Context,
): Promise<readonly Plan[]> {
  return plans.length === 0 ? [] : (await assigned(plans, provider, context)).done;
}

function assigned(plans: readonly Plan[], provider: CredentialProvider, context: Context): Promise<Outcome<Plan>> {
  return each(plans, 'targets confirmed', context, async (plan) => ((await provider.confirm(plan)) ? [plan] : []));
}

/**
 * Gets the credentials for all plans, or for none.
 *
 * @throws ActionError with the code of the first target that failed, and a text that names all of them.
 */
export async function getAll(
  plans: readonly Plan[],
  provider: CredentialProvider,
  guards: Guards,
  context: Context,
): Promise<readonly Result[]> {
  const got = await each(plans, 'targets have credentials', context, async (plan) => {
    const credentials = await getCredentials(plan, provider, context);
    if (!credentials) return [];
    const result = { ...plan, credentials };
    checkGuards({ accountIds: [accountOf(result)] }, guards);
    return [result];
  });
  return complete(plans, got, provider, context.report);
}

/** The results, if nothing failed and every target has at least one. */
async function complete<Done extends Plan>(
  plans: readonly Plan[],
  { done, failed }: Outcome<Done>,
  provider: CredentialProvider,
  report: Report,
): Promise<readonly Done[]> {
  const targets = [...new Set(plans.map(({ target }) => target))];
  const all = [...failed, ...(await emptyOf(targets, done, failed, provider))];
  if (all.length === 0) return done;
  throw errorOf(all, report);
}

/** The targets that have neither an error nor a result. */
async function emptyOf(
  targets: readonly Target[],
  done: readonly Item[],
  failed: readonly Failed[],
  provider: CredentialProvider,
): Promise<readonly Failed[]> {
  const seen = new Set([...done, ...failed.map(({ item }) => item)].map(({ target }) => target));
  const empty = targets.filter((target) => !seen.has(target));
  return sideBySide(empty, atOnce, async (target) => {
    const accounts = await provider.accounts(target);
    const held = await sideBySide(accounts, atOnce, ({ id }) => provider.permissionSets(id));
    return { item: { target }, error: nothingAssigned(target, accounts, held.flat()) };
  });
}

/** A target in words, for the person who is asked to approve it. */
export function targetInWords({ account, permissionSet }: Target): string {
  return `${permissionSet} in account ${account}`;
}

interface Outcome<Done> {
  readonly done: readonly Done[];
  readonly failed: readonly Failed[];
}

/** Works on all items, even if some fail with errors of their own. */
async function each<Work extends Item, Done>(
  items: readonly Work[],
  progress: string,
  { report, limits }: Context,
  work: (item: Work) => Promise<readonly Done[]>,
): Promise<Outcome<Done>> {
  const failed: (Failed & { readonly index: number })[] = [];
  let count = 0;
  if (items.length > many) await saveMemory();
  const start = uptime();
  let told = start;
  const done = await sideBySide([...items.entries()], atOnce, async ([index, item]) => {
    const results = await work(item).catch((error: unknown) => {
      if (!(error instanceof ActionError)) throw error;
      if (serviceErrors.includes(error.code)) throw errorOf([...failed, { item, error }], report);
      if (!ownErrors.includes(error.code)) throw error;
      failed.push({ item, error, index });
      return [];
    });
    count += 1;
    // Many targets can take longer than the time limit, as long as there is progress.
    if (items.length > 1) limits.extend();
    if (uptime() - told > progressMilliseconds) {
      told = uptime();
      report.info(
        `${count} of ${items.length} ${progress}; ${timeLeft((told - start) * (items.length / count - 1))} left.`,
      );
    }
    return results;
  });
  return { done: done.flat(), failed: failed.toSorted((one, other) => one.index - other.index) };
}

/** A rounded estimate of the time left. */
function timeLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 10_000) * 10;
  return seconds <= 90 ? `about ${seconds} s` : `about ${Math.ceil(seconds / 60)} min`;
}

/** Thousands of short-lived answers would let V8's young generation grow to most of the memory. */
async function saveMemory(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--semi-space-growth-factor=1');
}
