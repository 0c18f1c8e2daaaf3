/** Text that a service, a file or an input brought along, made safe to show to people and to the runner. */
import { stripVTControlCharacters } from 'node:util';

const longestSentence = 4000;
const longestQuote = 200;
// Control characters, line and paragraph separators, marks that turn the direction of writing, and characters that
// nobody sees: .NET's comparison of text by culture, with which the runner looks for commands, skips the latter.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]+/gu;

/**
 * One line that neither a terminal nor the runner takes for anything but text.
 *
 * The runner reads `::command::` at the start of a line and `##[command]` anywhere in it (actions/runner,
 * ActionCommand.cs), and ends a line at a lone carriage return.
 *
 * @param secrets what is known to be secret: it is taken out before anything else is done with the text, since of a
 *   changed one, or of a part, the runner knows nothing.
 */
export function printable(text: string, secrets: Iterable<string> = []): string {
  const told = [...secrets]
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  const line = stripVTControlCharacters(cut(told, 4 * longestSentence))
    .toWellFormed()
    .replace(unprintable, ' ')
    .replaceAll('##[', '# #[')
    .replace(/^\s*::/, ': :');
  return cut(line, longestSentence);
}

/** Leaves a word out whole: it may be a secret of the workflow, which the runner alone knows. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length + 1).replace(/(?<!\S)\S*$/, '')}...`;
}

/**
 * What somebody wrote, in quotes that it cannot close: all of it or none, and escaped as in JSON, so that the runner
 * finds it where it is a secret.
 */
export function quoted(text: string): string {
  return text.length > longestQuote ? `a text of ${text.length} characters` : JSON.stringify(text);
}

/** Members of token and credentials files, however they are quoted, with what they hold. */
const secretMember =
  /(?:(?:access|refresh|id|session|security)_?Token|client_?Secret|secret_?Access_?Key)["'\\]*\s*[:=]\s*["'\\]*([^\s"'\\,{}]{8,})/gi;
/** Access and refresh tokens of IAM Identity Center, session tokens of STS, and JWTs by themselves. */
const bareToken = /\b(?:ao[ar]A|IQoJ|FwoG)[\w+/=:.-]{60,}|\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/g;

/** The secrets in a text that is no place for any: what looks like a token, or like a member of a file that holds some. */
export function secretsIn(text: string): readonly string[] {
  const members = [...text.matchAll(secretMember)].map(([, secret = '']) => secret);
  return [...members, ...(text.match(bareToken) ?? [])];
}

/** A list for a sentence: at most `most` items, and how many were left out. */
export function listed(items: readonly string[], most = 10): string {
  const shown = items.slice(0, most).join(', ');
  return items.length > most ? `${shown} and ${items.length - most} more` : shown;
}

/** One word of a command for people to paste, whatever a file or a service put into it. */
export function shellWord(text: string): string {
  return /^[\w.@%+=:,/-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The candidate that a typing error away from `wanted`, if one is near enough to be meant. */
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
