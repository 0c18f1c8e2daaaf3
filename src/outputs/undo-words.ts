/** The log lines of the post step: what was undone, and what was not. */
import { listed } from '../job/text.ts';
import type { Undone } from './undo.ts';
import type { VariableEnd } from './variables.ts';

const ends: Readonly<Record<VariableEnd, string>> = {
  earlier: 'Restored to their earlier values',
  default: 'Set to the default files',
  empty: 'Cleared, because the runner cannot unset variables',
  kept: 'Kept, because AWS tools fail on an empty region',
  'of a later step': 'Kept, because a later step set them',
};

/**
 * Describes what was undone, with one sentence for each kind of change.
 *
 * @param isWhole whether everything was undone; if not, warnings have been logged.
 */
export function undoneInWords({ profiles, left, variables }: Undone, isWhole: boolean): readonly string[] {
  const files = [...profiles]
    .filter(([, names]) => names.length > 0)
    .map(([folder, names]) => `Cleaned up the profiles in ${folder}: ${listed(names)}.`);
  const others = [...left].map(
    ([folder, names]) =>
      `Left the profiles in ${folder} that another step or job has replaced: ${listed(names)}. It cleans them up when it ends.`,
  );
  const kinds = Object.entries(ends).flatMap(([end, words]) => {
    const names = [...variables].filter(([, its]) => its === end).map(([name]) => name);
    return names.length > 0 ? [`${words}: ${listed(names)}.`] : [];
  });
  const whole = 'Cleaned up everything that this step changed.';
  return [
    ...files,
    ...others,
    ...kinds,
    isWhole ? whole : 'The cleanup is not complete. The warnings above say what is left.',
  ];
}
