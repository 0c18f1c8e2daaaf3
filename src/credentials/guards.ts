/** Checks the guards of the workflow: a target that they do not allow fails before any credentials are fetched. */

import { accountOfRole, isAccountId, type RoleRequest } from '../aws/role.ts';
import { isGlob, matchesGlob } from '../inputs/glob.ts';
import type { Guards } from '../inputs/inputs.ts';
import type { Target } from '../inputs/targets.ts';
import { ActionError } from '../job/errors.ts';
import type { Report } from '../job/report.ts';
import { listed } from '../job/text.ts';
import { errorOf, type Item } from './failures.ts';
import type { Plan } from './plan.ts';
import type { CredentialProvider } from './provider.ts';

/** What is known so far about a target. */
interface Way {
  /** Every account that credentials are fetched for, including those of all roles in a role chain. */
  readonly accountIds: readonly string[];
  readonly permissionSet?: string | undefined;
}

/**
 * Checks what is known so far; call it again when more is known.
 *
 * @throws ActionError `not-allowed`
 */
export function checkGuards({ accountIds, permissionSet }: Way, guards: Guards): void {
  const { accountIds: allowed, permissionSets } = guards;
  const outside = allowed.length > 0 ? accountIds.find((accountId) => !allowed.includes(accountId)) : undefined;
  if (outside) throw notAllowed('allowed-account-ids', `account ${outside}`, allowed);
  if (permissionSet && permissionSets.length > 0 && !permissionSets.some((glob) => matchesGlob(permissionSet, glob))) {
    throw notAllowed('allowed-permission-sets', `permission set ${permissionSet}`, permissionSets);
  }
}

function notAllowed(guard: string, value: string, allowed: readonly string[]): ActionError {
  return new ActionError(
    'not-allowed',
    `The guard ${guard} does not allow ${value}. Allowed: ${listed(allowed)}.`,
    `Add it to ${guard} if this job may use it.`,
  );
}

/**
 * Checks the guards against the accounts and permission sets that the inputs name.
 *
 * @throws ActionError `not-allowed`; its text names every target that is refused.
 */
export function checkTold(targets: readonly Target[], guards: Guards, report: Report): void {
  const told = targets.map((target) => {
    const { account, permissionSet, chain } = target;
    const accountIds = [...(isAccountId(account) ? [account] : []), ...accountsOfRoles(chain)];
    return { target, accountIds, permissionSet: isGlob(permissionSet) ? undefined : permissionSet };
  });
  checkAll(told, guards, report);
}

/** @throws ActionError `not-allowed`; its text names every plan that is refused. */
export function checkPlans(plans: readonly Plan[], guards: Guards, report: Report): void {
  checkAll(
    plans.map((plan) => ({ ...plan, ...wayOf(plan) })),
    guards,
    report,
  );
}

function checkAll(items: readonly (Item & Way)[], guards: Guards, report: Report): void {
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

function wayOf({ assignment, chain }: Plan): Way {
  const { accountId, permissionSet } = assignment;
  return { accountIds: [accountId, ...accountsOfRoles(chain)], permissionSet };
}

function accountsOfRoles(chain: readonly RoleRequest[]): readonly string[] {
  return chain.flatMap(({ arn }) => accountOfRole(arn) ?? []);
}

/** Whether to continue with a plan. A pattern only means assigned pairs, so a guard ignores the pairs that are not. */
export async function isWanted(plan: Plan, provider: CredentialProvider, guards: Guards): Promise<boolean> {
  try {
    checkGuards(wayOf(plan), guards);
    return true;
  } catch (refusal) {
    if (!plan.target.isPattern || (await provider.confirm(plan))) throw refusal;
    return false;
  }
}
