/** What a handler is given and what it gives back: plain values, no sockets. */

export interface Request {
  readonly method: string;
  /** Without the `/region/R` prefix: what a route is matched with. */
  readonly path: string;
  /** As it stood in the request line: what a signature covers. */
  readonly rawPath: string;
  readonly rawQuery: string;
  readonly query: URLSearchParams;
  /** Names in lower case; several values joined by a comma. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** The AWS region that the caller addressed, where host or path tell one. */
  readonly region: string | undefined;
  /** The emulator's own origin, for the pages a person opens. */
  readonly baseUrl: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Who asked, as far as the handler found out; for the record only, never sent. */
  readonly caller?: string | undefined;
}

/** An answer that ends a handler early, thrown so that checks read as one line each. */
export class Refusal extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(`refused with status ${reply.status}`);
    this.reply = reply;
  }
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

export function html(status: number, title: string, content: string): Reply {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escapeMarkup(title)}</title>
<style>body{font:1rem/1.6 sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem}code{font-size:1.5rem}button{font-size:1rem;margin-right:1rem}</style>
<h1>${escapeMarkup(title)}</h1>${content}</html>`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

/** Makes text safe inside HTML and XML, in elements and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The string fields of a JSON object body; everything else about the body is not trusted and left out. */
export function jsonFields(body: string): ReadonlyMap<string, string> {
  return new Map(entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** One list-of-strings field of a JSON object body; empty when absent or anything else. */
export function jsonList(body: string, name: string): readonly string[] {
  const value = entries(body).find(([key]) => key === name)?.[1];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function entries(body: string): [string, unknown][] {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? Object.entries(value) : [];
  } catch {
    return [];
  }
}
