/** What CloudFormation makes of a template's resources: parameters checked, conditions and functions evaluated. */
import { readFileSync } from 'node:fs';
import { parse, type YAMLMap, type YAMLSeq } from 'yaml';

interface Parameter {
  readonly Default?: string | number;
  readonly AllowedValues?: readonly string[];
  readonly AllowedPattern?: string;
}

export interface Template {
  readonly Parameters: Readonly<Record<string, Parameter>>;
  readonly Rules: Readonly<Record<string, { readonly Assertions: readonly Assertion[] }>>;
  readonly Conditions: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<Record<string, { readonly Condition?: string; readonly Properties: unknown }>>;
}

interface Assertion {
  readonly Assert: unknown;
  readonly AssertDescription: string;
}

/** Where a stack is made. */
export interface Place {
  readonly partition: string;
  readonly accountId: string;
}

interface Scope {
  readonly template: Template;
  /** Parameters, pseudo parameters and resources: what `Ref` gives. */
  readonly references: ReadonlyMap<string, unknown>;
}

const noValue = Symbol('AWS::NoValue');
const names = ['Ref', 'Condition', 'Equals', 'Not', 'And', 'If', 'Sub', 'Join', 'Select', 'Split', 'GetAtt'];

/** The short form `!Name` of every function is read as its long form. */
const customTags = names.flatMap((name) => {
  const key = ['Ref', 'Condition'].includes(name) ? name : `Fn::${name}`;
  const resolve = (node: YAMLSeq | YAMLMap | string) => ({ [key]: typeof node === 'string' ? node : node.toJSON() });
  return [
    { tag: `!${name}`, resolve },
    { tag: `!${name}`, collection: 'seq' as const, resolve },
  ];
});

export function readTemplate(path: string): Template {
  return parse(readFileSync(path, 'utf8'), { customTags });
}

/**
 * The properties of every resource that a stack would have.
 *
 * @param given parameters; the others have their defaults.
 * @throws Error where CloudFormation refuses a parameter or a rule is broken.
 */
export function evaluateTemplate(
  template: Template,
  given: Readonly<Record<string, string>>,
  place: Place,
): Readonly<Record<string, unknown>> {
  const parameters = checkedParameters(template, given);
  const references = new Map<string, unknown>([
    ...Object.entries(parameters),
    ['AWS::Partition', place.partition],
    ['AWS::AccountId', place.accountId],
    ['AWS::NoValue', noValue],
    ['Provider', `arn:${place.partition}:iam::${place.accountId}:oidc-provider/${issuerOf(parameters)}`],
  ]);
  const scope: Scope = { template, references };
  for (const { Assertions } of Object.values(template.Rules)) {
    for (const { Assert, AssertDescription } of Assertions) {
      if (evaluate(Assert, scope) !== true) throw new Error(AssertDescription);
    }
  }
  const made = Object.entries(template.Resources).filter(
    ([, { Condition }]) => Condition === undefined || evaluate({ Condition }, scope) === true,
  );
  return Object.fromEntries(made.map(([name, { Properties }]) => [name, evaluate(Properties, scope)]));
}

/** The ARN of an OIDC provider ends with its URL, without the scheme. */
function issuerOf(parameters: Readonly<Record<string, unknown>>): string {
  return String(parameters.IssuerUrl).replace('https://', '');
}

function checkedParameters(template: Template, given: Readonly<Record<string, string>>): Record<string, unknown> {
  const unknown = Object.keys(given).filter((name) => !(name in template.Parameters));
  if (unknown.length > 0) throw new Error(`Parameters: [${unknown}] do not exist in the template`);
  return Object.fromEntries(
    Object.entries(template.Parameters).map(([name, { Default, AllowedValues, AllowedPattern }]) => {
      const value = given[name] ?? Default;
      if (value === undefined) throw new Error(`Parameters: [${name}] must have values`);
      const fits = AllowedPattern === undefined || new RegExp(`^(?:${AllowedPattern})$`).test(String(value));
      if (!fits || AllowedValues?.includes(String(value)) === false) throw new Error(`${name} does not take ${value}`);
      return [name, value];
    }),
  );
}

function evaluate(node: unknown, scope: Scope): unknown {
  if (Array.isArray(node)) return node.map((item) => evaluate(item, scope)).filter((item) => item !== noValue);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node);
  const [[name = '', argument] = []] = entries;
  if (entries.length === 1 && (name === 'Ref' || name === 'Condition' || name.startsWith('Fn::'))) {
    return call(name, argument, scope);
  }
  const values = entries.map(([key, inner]) => [key, evaluate(inner, scope)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== noValue));
}

function call(name: string, argument: unknown, scope: Scope): unknown {
  if (name === 'Ref') return reference(String(argument), scope);
  if (name === 'Condition') return evaluate(scope.template.Conditions[String(argument)], scope);
  if (name === 'Fn::Sub') return substitute(argument, scope);
  if (name === 'Fn::If') {
    const [condition, yes, no] = argument as readonly unknown[];
    return evaluate(call('Condition', condition, scope) === true ? yes : no, scope);
  }
  const [first, second] = evaluate(argument, scope) as readonly [unknown, unknown];
  switch (name) {
    case 'Fn::Equals':
      return String(first) === String(second);
    case 'Fn::Not':
      return first === false;
    case 'Fn::And':
      return (evaluate(argument, scope) as readonly unknown[]).every((one) => one === true);
    case 'Fn::Join':
      return (second as readonly string[]).join(String(first));
    case 'Fn::Split':
      return String(second).split(String(first));
    case 'Fn::Select':
      return (second as readonly unknown[])[Number(first)];
    default:
      throw new Error(`${name} is not evaluated`);
  }
}

function substitute(argument: unknown, scope: Scope): string {
  const [text, own] = (Array.isArray(argument) ? argument : [argument, {}]) as [string, Record<string, unknown>];
  return text.replace(/\$\{([\w:]+)\}/g, (_, name: string) =>
    String(name in own ? evaluate(own[name], scope) : reference(name, scope)),
  );
}

function reference(name: string, { references }: Scope): unknown {
  if (references.has(name)) return references.get(name);
  throw new Error(`Unresolved reference ${name}`);
}
