/** What the post step says: what was taken back, and what was not. */
import { listed } from '../job/text.ts';
import type { Undone } from './undo.ts';
import type { VariableEnd } from './variables.ts';

const ends: Readonly<Record<VariableEnd, string>> = {
  earlier: 'Have their earlier values again',
  default: 'Name the default files again',
  empty: 'Are empty, since the runner cannot unset a variable',
  kept: 'Keep their values, since AWS tools fail on an empty region',
  'of a later step': 'Keep what a later step set',
};

/**
 * Puts the end of a step's changes into words, one sentence for each kind.
 *
 * @param isWhole whether nothing failed; warnings have told of what did.
 */
export function undoneInWords({ profiles, variables }: Undone, isWhole: boolean): readonly string[] {
  const files = [...profiles]
    .filter(([, names]) => names.length > 0)
    .map(([folder, names]) => `Undone in ${folder}: ${listed(names)}.`);
  const kinds = Object.entries(ends).flatMap(([end, words]) => {
    const names = [...variables].filter(([, its]) => its === end).map(([name]) => name);
    return names.length > 0 ? [`${words}: ${listed(names)}.`] : [];
  });
  const whole = 'All that this step changed is taken back.';
  return [...files, ...kinds, isWhole ? whole : 'Not all is taken back: the warnings above name what is left.'];
}
