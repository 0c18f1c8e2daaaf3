/** Text that a service, a file or an input brought along, made safe to show to people and to the runner. */
import { stripVTControlCharacters } from 'node:util';

const longestSentence = 4000;
// Control characters, line and paragraph separators, marks that turn the direction of writing, and characters that
// nobody sees: .NET's comparison of text by culture, with which the runner looks for commands, skips the latter.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]+/gu;

/**
 * One line that neither a terminal nor the runner takes for anything but text.
 *
 * The runner reads `::command::` at the start of a line and `##[command]` anywhere in it (actions/runner,
 * ActionCommand.cs), and ends a line at a lone carriage return.
 */
export function printable(text: string): string {
  const line = stripVTControlCharacters(text.slice(0, 4 * longestSentence))
    .toWellFormed()
    .replace(unprintable, ' ')
    .replaceAll('##[', '# #[')
    .replace(/^\s*::/, ': :');
  return line.length > longestSentence ? `${line.slice(0, longestSentence)} ...` : line;
}

/** A list for a sentence: at most `most` items, and how many were left out. */
export function listed(items: readonly string[], most = 10): string {
  const shown = items.slice(0, most).join(', ');
  return items.length > most ? `${shown} and ${items.length - most} more` : shown;
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
