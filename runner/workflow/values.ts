/** Values of GitHub's expressions: how they compare, what counts as true, and functions over them. */

export function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? (Array.isArray(value) ? 'Array' : 'Object') : String(value);
}

export function isTruthy(value: unknown): boolean {
  return !(value === null || value === undefined || value === false || value === 0 || value === '');
}

/** Loose equality: texts in any case; values of different types as numbers. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one.toLowerCase() === other.toLowerCase();
  const areAlike = typeof one === typeof other && one !== null && other !== null;
  return areAlike ? one === other : toNumber(one) === toNumber(other);
}

function toNumber(value: unknown): number {
  if (value === null || value === undefined) return 0;
  return typeof value === 'object' ? Number.NaN : Number(value);
}

/** Names are found in any case, and what is not there is null. */
export function member(value: unknown, key: unknown): unknown {
  if (typeof value !== 'object' || value === null) return null;
  const found = Object.keys(value).find((name) => name.toLowerCase() === toText(key).toLowerCase());
  return found === undefined ? null : (value as Readonly<Record<string, unknown>>)[found];
}

export function callFunction(name: string, [first, second]: readonly unknown[]): unknown {
  const text = toText(first).toLowerCase();
  const part = toText(second).toLowerCase();
  switch (name) {
    case 'fromJSON':
      return JSON.parse(toText(first));
    case 'toJSON':
      return JSON.stringify(first, undefined, 2);
    case 'contains':
      return Array.isArray(first) ? first.some((item) => isEqual(item, second)) : text.includes(part);
    case 'startsWith':
      return text.startsWith(part);
    default:
      throw new Error(`the function ${name} is not known to the emulated workflow`);
  }
}
