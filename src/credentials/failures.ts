/** Combines the errors of all failed targets into one. */

import type { Target } from '../inputs/targets.ts';
import { ActionError } from '../job/errors.ts';
import type { Report } from '../job/report.ts';
import type { Assignment } from './portal/assignment.ts';

/** A target, or one of its accounts or pairs. */
export interface Item {
  readonly target: Target;
  readonly account?: { readonly id: string };
  readonly assignment?: Assignment;
}

export interface Failed {
  readonly item: Item;
  readonly error: ActionError;
}

/** The runner would cut off a longer text before the remedy. */
const longestText = 3_000;

/**
 * One error for all failed targets, with the code of the first line and the reason for each. If the reasons do not fit,
 * they are in the log, and the remedy is that of the first line.
 */
export function errorOf(failed: readonly Failed[], report: Report): ActionError {
  const inOrder = failed.toSorted((one, other) => (one.item.target.line ?? 0) - (other.item.target.line ?? 0));
  const [first, ...others] = inOrder;
  if (!first) throw new Error('nothing failed');
  const { code, message, remedy } = first.error;
  if (first.item.target.line === undefined) return first.error;
  const options = { cause: first.error };
  if (others.length === 0)
    return new ActionError(code, `Target in ${wordsFor(first.item)}: ${message}`, remedy, options);
  const reasons = inOrder.map(reasonOf);
  const list = reasons.map((reason) => `\n- ${reason}`).join('');
  const what = `${failed.length} targets failed`;
  if (list.length <= longestText) return new ActionError(code, `${what}.`, `Correct each of them:${list}`, options);
  for (const reason of reasons) report.info(`Failed: ${reason}`);
  return new ActionError(code, `${what}; the log has the reason for each: ${named(inOrder)}.`, remedy, options);
}

/** A failure in one line, as an item of a list. */
function reasonOf({ item, error }: Failed): string {
  return `${wordsFor(item)}: ${error.message} ${error.remedy}`.replaceAll('\n', ' ');
}

/** The names of the failed targets, as many as fit. */
function named(failed: readonly Failed[]): string {
  const names = failed.map(({ item }) => wordsFor(item));
  let length = 0;
  const shown = names.filter((name) => {
    length += name.length + 2;
    return length <= longestText;
  });
  const left = names.length - shown.length;
  return `${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}

/** A target in words, as far as it is known: "line 3 (111122223333/Deploy)". */
export function wordsFor({ target, account, assignment }: Item): string {
  const { line } = target;
  const accountId = assignment?.accountId ?? account?.id ?? target.account;
  const permissionSet = assignment?.permissionSet ?? target.permissionSet;
  const pair = permissionSet ? `${accountId}/${permissionSet}` : accountId;
  return line === undefined ? pair : `line ${line} (${pair})`;
}
