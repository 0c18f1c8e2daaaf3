/** What expressions of a workflow see, and how its conditions and values are made of them. */
import { asksForStatus, evaluate, fill, isTruthy, type Scope, toText } from '../text/expressions.ts';

type Values = Readonly<Record<string, unknown>>;

export function statusFunctions(hasFailed: boolean) {
  return { success: () => !hasFailed, failure: () => hasFailed, always: () => true, cancelled: () => false };
}

/** Whether an `if:` holds; without one that asks for the status itself, nothing before it may have failed. */
export function holds(condition: unknown, scope: Scope): boolean {
  const text = toText(condition ?? 'success()').replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');
  return isTruthy(evaluate(asksForStatus(text) ? text : `success() && (${text})`, scope));
}

export function texts(values: Values, scope: Scope): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toText(fill(toText(value), scope))]));
}
