/** What was tried, added up: one row for each group. */
import { groups, type Tried } from '../../__tests__/reliability/tally.ts';
import { tableOf } from '../figures.ts';

/** @returns Markdown: the total, then a table in the order of the groups. */
export function totalsOf(tried: readonly Tried[]): string {
  const byGroup = Map.groupBy(tried, ({ chapter }) => chapter);
  const rows = Object.entries(groups).flatMap(([group, title]) => {
    const runs = byGroup.get(group as Tried['chapter']);
    return runs ? [[title, ...totals(runs)]] : [];
  });
  return [
    `${inFigures(runsOf(tried))} runs, all with the expected result.`,
    tableOf(['group', 'kinds', 'places', 'runs', 'result'], rows),
  ].join('\n\n');
}

function totals(tried: readonly Tried[]): readonly string[] {
  const kinds = new Set(tried.map(({ what }) => what)).size;
  const places = new Set(tried.flatMap(({ where }) => where ?? [])).size;
  return [String(kinds), places > 0 ? String(places) : '', inFigures(runsOf(tried)), outcomesOf(tried)];
}

/** The most frequent one first. */
function outcomesOf(tried: readonly Tried[]): string {
  return [...Map.groupBy(tried, ({ outcome }) => outcome)]
    .map(([outcome, same]) => ({ outcome, times: runsOf(same) }))
    .toSorted((a, b) => b.times - a.times || a.outcome.localeCompare(b.outcome, 'en'))
    .map(({ outcome, times }) => `${inFigures(times)} × ${outcome}`)
    .join('<br>');
}

function runsOf(tried: readonly Tried[]): number {
  return tried.reduce((sum, { times }) => sum + times, 0);
}

function inFigures(count: number): string {
  return count.toLocaleString('en');
}
