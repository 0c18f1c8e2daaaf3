/** Guards that the author set: a target outside of them fails before any credentials are fetched. */

import { isAccountId, lastAccount } from '../aws/role.ts';
import { isGlob, matchesGlob } from '../inputs/glob.ts';
import type { Guards } from '../inputs/inputs.ts';
import type { Target } from '../inputs/targets.ts';
import { ActionError } from '../job/errors.ts';
import type { Report } from '../job/report.ts';
import { listed } from '../job/text.ts';
import { errorOf, type Item } from './failures.ts';
import { accountOf, type Plan } from './plan.ts';
import type { CredentialProvider } from './provider.ts';

/** What is known so far of where credentials lead. */
interface Destination {
  readonly accountId?: string | undefined;
  readonly permissionSet?: string | undefined;
}

/**
 * Checks what is known; to be called again as soon as more is.
 *
 * @throws ActionError `not-allowed`
 */
export function checkGuards({ accountId, permissionSet }: Destination, { accountIds, permissionSets }: Guards): void {
  if (accountId && accountIds.length > 0 && !accountIds.includes(accountId)) {
    throw notAllowed('allowed-account-ids', `account ${accountId}`, accountIds);
  }
  if (permissionSet && permissionSets.length > 0 && !permissionSets.some((glob) => matchesGlob(permissionSet, glob))) {
    throw notAllowed('allowed-permission-sets', `permission set ${permissionSet}`, permissionSets);
  }
}

function notAllowed(guard: string, value: string, allowed: readonly string[]): ActionError {
  return new ActionError(
    'not-allowed',
    `The guard ${guard} does not allow ${value}; it allows: ${listed(allowed)}.`,
    `Add it to ${guard} if this job may have it.`,
  );
}

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

function destinationOf(plan: Plan): Destination {
  return { accountId: accountOf(plan), permissionSet: plan.assignment.permissionSet };
}

/** Whether the plan is to be gone through. A pattern stands for what is assigned; a guard refuses nothing else. */
export async function isWanted(plan: Plan, provider: CredentialProvider, guards: Guards): Promise<boolean> {
  try {
    checkGuards(destinationOf(plan), guards);
    return true;
  } catch (refusal) {
    if (!plan.target.isPattern || (await provider.confirm(plan))) throw refusal;
    return false;
  }
}
