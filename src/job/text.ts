/** Makes text from a service, a file or an input safe to show to people and to the runner. */
import { stripVTControlCharacters } from 'node:util';

const longestSentence = 4000;
const longestQuote = 200;
// Control characters, line and paragraph separators, marks that change the writing direction, and invisible characters.
// The runner looks for commands with a culture-sensitive comparison of .NET, which ignores invisible characters.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]+/gu;

/**
 * One line that is plain text for a terminal and for the runner.
 *
 * The runner reads `::command::` at the start of a line and `##[command]` anywhere in it (actions/runner,
 * ActionCommand.cs), and ends a line at a single carriage return.
 *
 * @param secrets known secrets. They are removed before anything else, because the runner does not recognize a changed
 *   secret or a part of one.
 */
export function printable(text: string, secrets: Iterable<string> = []): string {
  // A step with hundreds of targets has many secrets and many lines, most of which have none of them.
  const told = [...secrets]
    .filter((secret) => text.includes(secret))
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  const line = stripVTControlCharacters(cut(told, 4 * longestSentence))
    .toWellFormed()
    .replace(unprintable, ' ')
    .replaceAll('##[', '# #[')
    .replace(/^\s*::/, ': :');
  return cut(line, longestSentence);
}

/** Leaves out whole words only: a word can be a secret of the workflow, which only the runner knows. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length + 1).replace(/(?<!\S)\S*$/, '')}...`;
}

/**
 * Text in quotes that it cannot close. It is quoted in full or not at all, and escaped as in JSON, so that the runner
 * still recognizes it if it is a secret.
 */
export function quoted(text: string): string {
  return text.length > longestQuote ? `a text of ${text.length} characters` : JSON.stringify(text);
}

/** Members of token and credentials files with their values, in any quotes. */
const secretMember =
  /(?:(?:access|refresh|id|session|security)_?Token|client_?Secret|secret_?Access_?Key)["'\\]*\s*[:=]\s*["'\\]*([^\s"'\\,{}]{8,})/gi;
/** Access and refresh tokens of IAM Identity Center, session tokens of STS, and JWTs. */
const bareToken = /\b(?:ao[ar]A|IQoJ|FwoG)[\w+/=:.-]{60,}|\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/g;

/** Secrets in a text that should have none: what looks like a token, or like a member of a token or credentials file. */
export function secretsIn(text: string): readonly string[] {
  const members = [...text.matchAll(secretMember)].map(([, secret = '']) => secret);
  return [...members, ...(text.match(bareToken) ?? [])];
}

/** A list for a sentence: at most `most` items, and the number of those left out. */
export function listed(items: readonly string[], most = 10): string {
  const shown = items.slice(0, most).join(', ');
  return items.length > most ? `${shown} and ${items.length - most} more` : shown;
}

/** Quotes text from a file or a service as one word of a command that people can paste. */
export function shellWord(text: string): string {
  return /^[\w.@%+=:,/-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The candidate that is closest to `wanted`, if the difference can be a typing error. */
export function nearest(wanted: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
