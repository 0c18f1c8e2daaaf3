/** GitHub's expressions, as far as workflows of this repository use them: what is not known here is an error. */
import { callFunction, isEqual, isTruthy, member, toText } from './values.ts';

/** Contexts by name, such as `steps` and `matrix`; functions of the place, such as `success`. */
export interface Scope {
  readonly contexts: Readonly<Record<string, unknown>>;
  readonly functions?: Readonly<Record<string, () => unknown>>;
}

type Evaluate = (scope: Scope) => unknown;

/** Where reading is in an expression. */
interface Cursor {
  readonly expression: string;
  readonly tokens: readonly string[];
  at: number;
}

const tokenPattern = /\s*('(?:[^']|'')*'|-?\d+(?:\.\d+)?|[A-Za-z_][\w-]*|&&|\|\||[=!]=|[!()[\].,])/y;
const constants: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

/** The value of an expression, without `${{` and `}}`. */
export function evaluate(expression: string, scope: Scope): unknown {
  const cursor = { expression, tokens: tokensOf(expression), at: 0 };
  const value = either(cursor);
  if (cursor.at < cursor.tokens.length) throw misread(cursor);
  return value(scope);
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

function tokensOf(expression: string): readonly string[] {
  const text = expression.trimEnd();
  const tokens: string[] = [];
  for (let at = 0; at < text.length; at = tokenPattern.lastIndex) {
    tokenPattern.lastIndex = at;
    const [, token] = tokenPattern.exec(text) ?? [];
    if (token === undefined) throw new Error(`not understood in the expression ${expression}: ${text.slice(at)}`);
    tokens.push(token);
  }
  return tokens;
}

function take(cursor: Cursor, ...signs: readonly string[]): string | undefined {
  const token = cursor.tokens[cursor.at];
  if (token === undefined || !signs.includes(token)) return undefined;
  cursor.at += 1;
  return token;
}

function must(cursor: Cursor, sign: string): void {
  if (!take(cursor, sign)) throw misread(cursor);
}

function misread({ expression, tokens, at }: Cursor): Error {
  return new Error(`not understood in the expression ${expression}: ${tokens.slice(at).join(' ') || 'its end'}`);
}

/** One level of operators, from the left. */
function level(
  next: (cursor: Cursor) => Evaluate,
  signs: readonly string[],
  combine: (sign: string, left: Evaluate, right: Evaluate) => Evaluate,
) {
  return (cursor: Cursor): Evaluate => {
    let left = next(cursor);
    for (let sign = take(cursor, ...signs); sign; sign = take(cursor, ...signs))
      left = combine(sign, left, next(cursor));
    return left;
  };
}

const compared = level(not, ['==', '!='], (sign, one, other) => (scope) => {
  return isEqual(one(scope), other(scope)) === (sign === '==');
});
const both = level(compared, ['&&'], (_, one, other) => (scope) => {
  const value = one(scope);
  return isTruthy(value) ? other(scope) : value;
});
const either = level(both, ['||'], (_, one, other) => (scope) => {
  const value = one(scope);
  return isTruthy(value) ? value : other(scope);
});

function not(cursor: Cursor): Evaluate {
  if (!take(cursor, '!')) return path(cursor);
  const value = not(cursor);
  return (scope) => !isTruthy(value(scope));
}

function path(cursor: Cursor): Evaluate {
  let value = primary(cursor);
  for (let sign = take(cursor, '.', '['); sign; sign = take(cursor, '.', '[')) {
    const key = sign === '.' ? name(cursor) : either(cursor);
    if (sign === '[') must(cursor, ']');
    const outer = value;
    value = (scope) => member(outer(scope), key(scope));
  }
  return value;
}

function name(cursor: Cursor): Evaluate {
  const token = cursor.tokens[cursor.at] ?? '';
  if (!/^[A-Za-z_]/.test(token)) throw misread(cursor);
  cursor.at += 1;
  return () => token;
}

function primary(cursor: Cursor): Evaluate {
  if (take(cursor, '(')) {
    const inner = either(cursor);
    must(cursor, ')');
    return inner;
  }
  const token = cursor.tokens[cursor.at] ?? '';
  if (!/^['\w-]/.test(token)) throw misread(cursor);
  cursor.at += 1;
  if (token.startsWith("'")) return () => token.slice(1, -1).replaceAll("''", "'");
  if (/^-?\d/.test(token)) return () => Number(token);
  if (take(cursor, '(')) return call(token, cursor);
  if (token in constants) return () => constants[token];
  return ({ contexts }) => {
    if (!(token in contexts)) throw new Error(`the context ${token} is not there in ${cursor.expression}`);
    return contexts[token];
  };
}

function call(called: string, cursor: Cursor): Evaluate {
  const args: Evaluate[] = [];
  while (!take(cursor, ')')) {
    if (args.length > 0) must(cursor, ',');
    args.push(either(cursor));
  }
  return (scope) =>
    scope.functions?.[called]?.() ??
    callFunction(
      called,
      args.map((arg) => arg(scope)),
    );
}
