/** The secret masker: which spellings of a secret the runner hides, and how it hides them. */
import { splitLines, trim } from './lines.ts';

export interface Masks {
  /** Registers one value in all its spellings; the empty string is ignored. */
  add(value: string): void;
  /** Registers a value and each of its trimmed, non-empty lines: what `::add-mask::` and secret variables do. */
  addWithLines(value: string): void;
  /** The text with every registered spelling as `***`; ranges that overlap or touch become one. */
  mask(text: string): string;
  /** The registered values as given, first ones first. */
  values(): readonly string[];
}

/** A masker that knows no secret yet. There is no shortest length: a one-letter mask hides that letter everywhere. */
export function createMasks(): Masks {
  const values = new Set<string>();
  const spellings = new Set<string>();
  const add = (value: string) => {
    if (value === '' || values.has(value)) return;
    values.add(value);
    for (const spell of [(same: string) => same, ...ENCODERS]) {
      const spelling = spell(value);
      if (spelling !== '') spellings.add(spelling);
    }
  };
  return {
    add,
    addWithLines(value) {
      add(value);
      for (const line of splitLines(value)) add(trim(line));
    },
    mask: (text) => hide(text, spellings),
    values: () => [...values],
  };
}

function hide(text: string, spellings: Iterable<string>): string {
  const ranges: { start: number; end: number }[] = [];
  for (const spelling of spellings) {
    for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1)) {
      ranges.push({ start: at, end: at + spelling.length });
    }
  }
  ranges.sort((a, b) => a.start - b.start);
  let hidden = '';
  let end = -1;
  for (const range of ranges) {
    if (range.start > end) hidden += `${text.slice(Math.max(end, 0), range.start)}***`;
    end = Math.max(end, range.end);
  }
  return hidden + text.slice(Math.max(end, 0));
}

const ENCODERS: readonly ((value: string) => string)[] = [
  (value) => Buffer.from(value).toString('base64'),
  (value) => shiftedBase64(value, 1),
  (value) => shiftedBase64(value, 2),
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  jsonEscape,
  uriEscape,
  xmlEscape,
  (value) => (value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : ''),
  (value) => longEnough(splitAtAmpersand(value)[0]),
  (value) => longEnough(splitAtAmpersand(value)[1]),
];

/** The tail of `base64(prefix + value)` when the prefix shifts the value by some bytes. */
function shiftedBase64(value: string, shift: number): string {
  const bytes = Buffer.from(value);
  return bytes.subarray(bytes.length > shift ? shift : 0).toString('base64');
}

function jsonEscape(value: string): string {
  const escaped = JSON.stringify(value.toWellFormed()).slice(1, -1);
  return escaped.replace(/[\x85\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function uriEscape(value: string): string {
  const escaped = encodeURIComponent(value.toWellFormed());
  return escaped.replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '&': '&amp;',
};

function xmlEscape(value: string): string {
  return value.replace(/[<>"'&]/g, (c) => XML_ENTITIES[c] ?? c);
}

/** PowerShell colours its error text at `&+` and `&`, which tears a secret in two there; after `&+` one letter is lost. */
function splitAtAmpersand(value: string): readonly [string, string] {
  const plus = value.indexOf('&+');
  if (plus >= 0) return [value.slice(0, plus + 2), value.slice(plus + 3)];
  const last = value.lastIndexOf('&');
  return last < 0 ? ['', ''] : [value.slice(0, last + 1), value.slice(last + 1)];
}

function longEnough(part: string): string {
  return part.length >= 6 ? part : '';
}
