/** All targets of a step: planned together, got together, or refused together. */
import type { Context } from './aws.ts';
import { getCredentials, type OpenSource, type Plan, planTarget } from './credentials.ts';
import { ActionError, type ErrorCode, invalidInput } from './errors.ts';
import { checkGuards } from './guards.ts';
import type { Guards } from './inputs.ts';
import type { Report } from './job.ts';
import { type Result, resultOf } from './result.ts';
import { lastAccount } from './role.ts';
import { sideBySide } from './side-by-side.ts';
import type { Target } from './target-inputs.ts';

/** Requests that are under way at the same moment; how many a second is for the client to say. */
const atOnce = 20;
const progressMilliseconds = 5_000;

/** Errors that say nothing of other targets: work goes on, so that one run tells of all that is wrong. */
const ownErrors: readonly ErrorCode[] = [
  ...(['invalid-input', 'account-not-found', 'account-ambiguous', 'not-assigned', 'not-allowed'] as const),
  ...(['web-identity-rejected', 'role-chain-rejected'] as const),
];

/**
 * Resolves all targets and checks the guards, before any credentials are fetched.
 *
 * @returns in the order of the lines; of a pattern, by account name, account id and permission set.
 * @throws ActionError of the first target that failed; its text names every one.
 */
export async function planTargets(
  targets: readonly Target[],
  source: OpenSource,
  guards: Guards,
  context: Context,
): Promise<readonly Plan[]> {
  const { report } = context;
  const { done, failed } = await each(targets, context, async (target) => {
    const found = await planTarget(target, source);
    const kept = [];
    for (const plan of found) if (await isWanted(plan, source, guards)) kept.push(plan);
    return kept;
  });
  const plans = done.flat();
  if (failed.length === 0) return plans;
  // What else is wrong would show with the credentials only, which nobody is to get now.
  const confirmed = await each(plans, context, source.confirm);
  throw errorOf([...failed, ...confirmed.failed], targets, report);
}

/** Whether the plan is to be gone through. A pattern stands for what is assigned; a guard refuses nothing else. */
async function isWanted(plan: Plan, source: OpenSource, guards: Guards): Promise<boolean> {
  const { accountId, permissionSet } = plan.assignment;
  try {
    checkGuards({ accountId: lastAccount(plan.chain, accountId), permissionSet }, guards);
    return true;
  } catch (refusal) {
    if (!plan.target.isPattern || (await source.confirm(plan))) throw refusal;
    return false;
  }
}

/** Leaves out the pairs of patterns that are not assigned, by listing. */
export async function confirmPlans(
  plans: readonly Plan[],
  source: OpenSource,
  context: Context,
): Promise<readonly Plan[]> {
  const { done, failed } = await each(plans, context, async (plan) => ((await source.confirm(plan)) ? [plan] : []));
  if (failed.length > 0) throw errorOf(failed, plans, context.report);
  return complete(done.flat(), plans);
}

/**
 * Gets the credentials of all plans, or none.
 *
 * @throws ActionError of the first target that failed; its text names every one.
 */
export async function getAll(
  plans: readonly Plan[],
  source: OpenSource,
  guards: Guards,
  context: Context,
): Promise<readonly Result[]> {
  const { done, failed } = await each(plans, context, async (plan) => {
    const credentials = await getCredentials(plan, source, context);
    if (!credentials) return [];
    const result = resultOf(plan, credentials);
    checkGuards({ accountId: result.accountId }, guards);
    return [result];
  });
  if (failed.length > 0) throw errorOf(failed, plans, context.report);
  return complete(done.flat(), plans);
}

/** Names that placeholders filled may meet; and a pattern may have come to nothing after all. */
function complete<Kept extends Plan>(kept: readonly Kept[], plans: readonly Plan[]): readonly Kept[] {
  const empty = plans.find(({ target }) => !kept.some((one) => one.target === target));
  if (empty) {
    const { account, permissionSet } = empty.target;
    throw new ActionError(
      'not-assigned',
      `${wordsFor(empty)}: no account that ${account} matches holds the permission set ${permissionSet}.`,
      'Correct the permission set, or have it assigned.',
    );
  }
  const seen = new Map<string, Plan>();
  for (const plan of kept) {
    if (plan.profile === undefined) continue;
    const other = seen.get(plan.profile);
    if (other) {
      throw invalidInput(
        'profiles',
        `gives the name ${plan.profile} to ${describe(other)} and to ${describe(plan)}.`,
        'Put {account-id} into the name, or give each target a name of its own.',
      );
    }
    seen.set(plan.profile, plan);
  }
  return kept;
}

function describe({ assignment, target }: Plan): string {
  const { accountId, permissionSet } = assignment;
  return `${accountId}/${permissionSet} (line ${target.line})`;
}

/** What a target gives, for the person who is asked to approve it. */
export function targetInWords({ account, permissionSet }: Target): string {
  return `${permissionSet} in account ${account}`;
}

function wordsFor(item: Target | Plan): string {
  const { line, account, permissionSet } = targetOf(item);
  const pair =
    'target' in item ? `${item.assignment.accountId}/${item.assignment.permissionSet}` : `${account}/${permissionSet}`;
  return line === undefined ? pair : `line ${line} (${pair})`;
}

function targetOf(item: Target | Plan): Target {
  return 'target' in item ? item.target : item;
}

interface Failed {
  readonly item: Target | Plan;
  readonly error: ActionError;
}

/** Works on all items, also when some fail with errors of their own. */
async function each<Item extends Target | Plan, Done>(
  items: readonly Item[],
  { report, limits }: Context,
  work: (item: Item) => Promise<Done>,
): Promise<{ readonly done: readonly Done[]; readonly failed: readonly Failed[] }> {
  const failed: (Failed & { readonly index: number })[] = [];
  let count = 0;
  let told = performance.now();
  const settled = await sideBySide([...items.entries()], atOnce, async ([index, item]) => {
    const results = await work(item).then(
      (value) => [value],
      (error: unknown) => {
        if (!(error instanceof ActionError) || !ownErrors.includes(error.code)) throw error;
        failed.push({ item, error, index });
        return [];
      },
    );
    count += 1;
    // Many targets may take their time, as long as they get done.
    if (items.length > 1) limits.extend();
    if (performance.now() - told > progressMilliseconds) {
      told = performance.now();
      report.info(`${count} of ${items.length} targets are done.`);
    }
    return results;
  });
  return { done: settled.flat(), failed: failed.toSorted((one, other) => one.index - other.index) };
}

/** One error for all that failed: the code of the first line's, and a text that names every one. */
function errorOf(failed: readonly Failed[], all: readonly (Target | Plan)[], report: Report): ActionError {
  const inOrder = failed.toSorted((one, other) => (targetOf(one.item).line ?? 0) - (targetOf(other.item).line ?? 0));
  const [first] = inOrder;
  if (!first) throw new Error('nothing failed');
  if (all.length === 1) return first.error;
  for (const { item, error } of inOrder) report.info(`Failed: ${wordsFor(item)}: ${error.message} ${error.remedy}`);
  const names = inOrder.map(({ item }) => wordsFor(item)).join(', ');
  const reasons = inOrder.map(({ item, error }) => `${wordsFor(item)}: ${error.message}`).join(' ');
  return new ActionError(
    first.error.code,
    `${failed.length} of ${all.length} targets failed: ${names}. ${reasons}`,
    first.error.remedy,
    { cause: first.error },
  );
}
