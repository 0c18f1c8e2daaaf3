/** Resource policies as IAM evaluates them: trust policies of roles, actor policies of applications. */

type OneOrMore = string | readonly string[];

export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal: '*' | Readonly<Record<string, OneOrMore>>;
  readonly Action: OneOrMore;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMore>>>>;
}

export interface Policy {
  readonly Version?: string;
  readonly Statement: readonly Statement[];
}

interface Attempt {
  readonly action: string;
  /** The kind of principal and every name it answers to, e.g. its session, its role, its account. */
  readonly principal: { readonly kind: 'AWS' | 'Federated'; readonly names: readonly string[] };
  /** Condition keys, in lower case, of the request. */
  readonly context: ReadonlyMap<string, readonly string[]>;
}

/** True when a statement allows the attempt and none denies it. */
export function allows(policy: Policy, attempt: Attempt): boolean {
  const effects = policy.Statement.filter((statement) => applies(statement, attempt)).map(({ Effect }) => Effect);
  return effects.includes('Allow') && !effects.includes('Deny');
}

/** Condition keys are compared ignoring case, values are not. */
export function context(values: Readonly<Record<string, OneOrMore | undefined>>): Attempt['context'] {
  return new Map(
    Object.entries(values)
      .filter((entry): entry is [string, OneOrMore] => entry[1] !== undefined)
      .map(([key, value]) => [key.toLowerCase(), list(value)]),
  );
}

function applies({ Action, Principal, Condition }: Statement, { action, principal, context }: Attempt): boolean {
  const named = Principal === '*' ? ['*'] : list(Principal[principal.kind] ?? []);
  return (
    list(Action).some((pattern) => like(pattern.toLowerCase(), action.toLowerCase())) &&
    named.some((name) => (name === '*' && principal.kind === 'AWS') || principal.names.includes(name)) &&
    Object.entries(Condition ?? {}).every(([operator, keys]) =>
      Object.entries(keys).every(([key, wanted]) => holds(operator, list(wanted), context.get(key.toLowerCase()))),
    )
  );
}

type Test = (wanted: string, actual: string) => boolean;

const TESTS: ReadonlyMap<string, Test> = new Map<string, Test>([
  ['StringEquals', (wanted, actual) => wanted === actual],
  ['StringEqualsIgnoreCase', (wanted, actual) => wanted.toLowerCase() === actual.toLowerCase()],
  ['StringLike', like],
  ['ArnEquals', like],
  ['ArnLike', like],
  ['Bool', (wanted, actual) => wanted.toLowerCase() === actual.toLowerCase()],
]);

function holds(operator: string, wanted: readonly string[], actual: readonly string[] | undefined): boolean {
  const [, set, name = '', ifExists] = /^(?:(ForAnyValue|ForAllValues):)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  if (name === 'Null') return wanted.includes(String(actual === undefined));
  const negative = name.includes('Not');
  const test = TESTS.get(name.replace('Not', ''));
  if (test === undefined) throw new Error(`condition operator ${operator} is not emulated`);
  if (actual === undefined) return ifExists !== undefined || set === 'ForAllValues' || (negative && set === undefined);
  const matches = (value: string) => wanted.some((one) => test(one, value)) !== negative;
  return set === 'ForAnyValue' ? actual.some(matches) : actual.every(matches);
}

/** `*` is any run of characters, `?` any one. */
function like(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}

function list(value: OneOrMore): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}
