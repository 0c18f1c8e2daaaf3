/** Expressions as GitHub's own library reads them; plain values go in and come out. */
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { truthy } from '@actions/expressions/result';

/** Contexts by name, such as `steps` and `matrix`; functions of the place, such as `success`. */
export interface Scope {
  readonly contexts: Readonly<Record<string, unknown>>;
  readonly functions?: Readonly<Record<string, () => boolean>>;
}

/**
 * The value of an expression, without `${{` and `}}`.
 * @throws for a context or function that the scope does not have, as for what cannot be read
 */
export function evaluate(expression: string, { contexts, functions = {} }: Scope): unknown {
  const definitions = Object.entries(functions).map(([name, call]) => {
    return { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(call()) };
  });
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), definitions).parse();
  const byName = new Map(definitions.map((definition) => [definition.name.toLowerCase(), definition]));
  const value = new Evaluator(parsed, toData(contexts) as data.Dictionary, byName).evaluate();
  return JSON.parse(JSON.stringify(value, data.replacer));
}

/** A text with expressions in it, filled; a text that is one expression alone keeps the type of its value. */
export function fill(text: string, scope: Scope): unknown {
  const whole = /^\s*\$\{\{((?:(?!\}\}).)*)\}\}\s*$/s.exec(text)?.[1];
  if (whole !== undefined) return evaluate(whole, scope);
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => toText(evaluate(expression, scope)));
}

/** Whether an `if:` looks at how the job stands itself; without that, all before it must have succeeded. */
export function asksForStatus(expression: string): boolean {
  return /\b(success|failure|always|cancelled)\s*\(/.test(expression);
}

/** The text that a value becomes inside a longer one; none for null and undefined. */
export function toText(value: unknown): string {
  return toData(value).coerceString();
}

export function isTruthy(value: unknown): boolean {
  return truthy(toData(value));
}

function toData(value: unknown): data.ExpressionData {
  return JSON.parse(JSON.stringify(value ?? null), data.reviver);
}
