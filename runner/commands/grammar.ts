/** The grammar of workflow commands: `::name key=value::data` and the older `##[name key=value]data`. */
import { createDictionary, type Dictionary } from '../text/dictionary.ts';
import { trim, trimStart } from '../text/lines.ts';

export interface Command {
  readonly name: string;
  readonly properties: Dictionary;
  readonly data: string;
  readonly version: 1 | 2;
}

/**
 * The command that a line of output is, if it is one.
 *
 * The second form must begin the line (after white space); the first one counts **anywhere** in it. A name that is not
 * registered makes the line plain text.
 */
export function parseCommand(line: string, isRegistered: (name: string) => boolean): Command | undefined {
  return parseDoubleColon(line, isRegistered) ?? parseBracketed(line, isRegistered);
}

type Escapes = readonly (readonly [string, string])[];

// Undone in this order, so `%250A` is a line break's text and not a line break.
const DATA: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const PROPERTY: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const BRACKETED: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
];

function parseDoubleColon(line: string, isRegistered: (name: string) => boolean): Command | undefined {
  const text = trimStart(line);
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return undefined;
  const [name, rest] = splitName(text.slice(2, end));
  if (!isRegistered(name)) return undefined;
  const properties = parseProperties(trim(rest), ',', PROPERTY);
  return { name, properties, data: undoEscapes(text.slice(end + 2), DATA), version: 2 };
}

function parseBracketed(line: string, isRegistered: (name: string) => boolean): Command | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const [name, rest] = splitName(line.slice(start + 3, end));
  if (!isRegistered(name)) return undefined;
  const properties = parseProperties(rest, ';', BRACKETED);
  return { name, properties, data: undoEscapes(line.slice(end + 1), BRACKETED), version: 1 };
}

function splitName(info: string): readonly [string, string] {
  const space = info.indexOf(' ');
  return space < 0 ? [info, ''] : [info.slice(0, space), info.slice(space + 1)];
}

function parseProperties(text: string, separator: string, escapes: Escapes): Dictionary {
  const properties = createDictionary();
  for (const property of text.split(separator)) {
    // Leading and repeated `=` vanish, and a property with nothing behind it is none.
    const [, key, value] = /^=*([^=]+)=+([^=].*)$/s.exec(property) ?? [];
    if (key !== undefined && value !== undefined) properties.set(key, undoEscapes(value, escapes));
  }
  return properties;
}

function undoEscapes(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text);
}
