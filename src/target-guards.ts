/** The guards of all targets of a step. */
import type { OpenSource, Plan } from './credentials.ts';
import { ActionError } from './errors.ts';
import { isGlob } from './glob.ts';
import { checkGuards, type Destination } from './guards.ts';
import type { Guards } from './inputs.ts';
import type { Report } from './job.ts';
import { isAccountId, lastAccount } from './role.ts';
import { errorOf, type Item } from './target-failures.ts';
import type { Target } from './target-inputs.ts';

/**
 * Checks the guards, as far as the inputs tell where credentials lead.
 *
 * @throws ActionError `not-allowed` of the first target; its text names every one that is refused.
 */
export function checkTold(targets: readonly Target[], guards: Guards, report: Report): void {
  const told = targets.map((target) => {
    const { account, permissionSet, chain } = target;
    const accountId = lastAccount(chain, isAccountId(account) ? account : undefined);
    return { target, accountId, permissionSet: isGlob(permissionSet) ? undefined : permissionSet };
  });
  checkAll(told, guards, report);
}

/** @throws ActionError `not-allowed` of the first plan; its text names every one that is refused. */
export function checkPlans(plans: readonly Plan[], guards: Guards, report: Report): void {
  checkAll(
    plans.map((plan) => ({ ...plan, ...destinationOf(plan) })),
    guards,
    report,
  );
}

function checkAll(items: readonly (Item & Destination)[], guards: Guards, report: Report): void {
  const failed = items.flatMap((item) => {
    try {
      checkGuards(item, guards);
      return [];
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      return [{ item, error }];
    }
  });
  if (failed.length > 0) throw errorOf(failed, report);
}

function destinationOf({ chain, assignment }: Plan): Destination {
  const { accountId, permissionSet } = assignment;
  return { accountId: lastAccount(chain, accountId), permissionSet };
}

/** Whether the plan is to be gone through. A pattern stands for what is assigned; a guard refuses nothing else. */
export async function isWanted(plan: Plan, source: OpenSource, guards: Guards): Promise<boolean> {
  try {
    checkGuards(destinationOf(plan), guards);
    return true;
  } catch (refusal) {
    if (!plan.target.isPattern || (await source.confirm(plan))) throw refusal;
    return false;
  }
}
