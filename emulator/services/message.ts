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

const STYLE = `:root{color-scheme:light dark;--line:light-dark(#d5dbe1,#3b4652);--accent:light-dark(#0b6bcb,#5aa9f5)}
body{font:1rem/1.55 system-ui,sans-serif;margin:0;padding:8vh 1rem 2rem;background:light-dark(#f2f4f7,#161b22)}
main{max-width:29rem;margin:auto;padding:2rem 2.25rem;border:1px solid var(--line);border-radius:.75rem;background:light-dark(#fff,#1f262e)}
h1{font-size:1.4rem;margin:0 0 1rem}p{margin:.9rem 0}footer{max-width:29rem;margin:1rem auto;font-size:.85rem;text-align:center;opacity:.7}
code{display:block;padding:.7rem;border:1px solid var(--line);border-radius:.5rem;font:600 1.9rem/1.2 ui-monospace,monospace;letter-spacing:.12em;text-align:center}
dl{display:grid;grid-template-columns:auto 1fr;gap:.35rem 1rem;margin:1.2rem 0}dt{opacity:.7}dd{margin:0;overflow-wrap:anywhere}
button,select,input{font:inherit;padding:.45rem .8rem;border:1px solid var(--line);border-radius:.5rem}
button{min-width:7.5rem;margin:.4rem .75rem 0 0;padding:.6rem 1.2rem;cursor:pointer}
button[value=approve]{border-color:transparent;background:var(--accent);color:light-dark(#fff,#10161d);font-weight:600}`;

/** A small page, readable on a phone and in the dark. */
export function html(status: number, title: string, content: string): Reply {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeMarkup(title)}</title><style>${STYLE}</style>
<main><h1>${escapeMarkup(title)}</h1>${content}</main>
<footer>An emulated IAM Identity Center: nothing here reaches AWS.</footer></html>`;
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
