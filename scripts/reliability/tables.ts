/** Tables of what was tried, one for each chapter. */
import type { Tried } from '../../__tests__/reliability/tally.ts';

/** In the order of the page. */
const titles: Readonly<Record<string, string>> = {
  stays: 'A fault that stays, on every call of every road',
  passes: 'A fault that passes, on every call of every road',
  time: 'Time: wrong clocks, and services that never come to an end',
  renewal: 'Renewing a token',
  hostile: 'Hostile data',
  misplaced: 'Something else in the place of a file',
  folders: 'Homes and folders',
  'full disk': 'No room on the disk, from any step with a file on',
  'shared home': 'Several jobs on one home',
  killed: 'The step killed after each step with a file, and the next job on the same home',
  stopped: 'The step told to stop after each step with a file',
  'post stopped': 'The post step told to stop after each step with a file',
  crowds: 'Crowds',
  cancelled: 'Cancellation',
  proxy: 'Proxies, through tinyproxy',
};

interface Row {
  readonly what: string;
  readonly outcome: string;
  readonly times: number;
  readonly where: ReadonlySet<string>;
}

/** @returns Markdown: a total, then the tables. */
export function tablesOf(tried: readonly Tried[]): string {
  const total = tried.reduce((sum, { times }) => sum + times, 0);
  const chapters = Map.groupBy(tried, ({ chapter }) => chapter);
  const unknown = [...chapters.keys()].filter((chapter) => !(chapter in titles));
  if (unknown.length > 0) throw new Error(`No title for the chapter ${unknown.join(', ')}`);
  const found = Object.entries(titles).flatMap(([chapter, title]) => {
    const rows = chapters.get(chapter);
    return rows ? [chapterOf(title, rows)] : [];
  });
  return [`${total.toLocaleString('en')} runs, and what had to come out came out.`, ...found].join('\n\n');
}

function chapterOf(title: string, tried: readonly Tried[]): string {
  const rows = [...Map.groupBy(tried, ({ what, outcome }) => `${what}\n${outcome}`).values()].map(rowOf);
  const places = Math.max(...rows.map(({ where }) => where.size));
  const isTold = places > 0;
  const lines = rows
    .toSorted((a, b) => a.what.localeCompare(b.what, 'en') || a.outcome.localeCompare(b.outcome, 'en'))
    .map(({ what, outcome, times, where }) => {
      const place = where.size === 1 ? [...where][0] : `${where.size} places`;
      return `| ${[what, ...(isTold ? [place] : []), times, outcome].join(' | ')} |`;
    });
  const heading = isTold ? '| tried | where | runs | came out |' : '| tried | runs | came out |';
  return [`### ${title}\n`, heading, isTold ? '|---|---|---:|---|' : '|---|---:|---|', ...lines].join('\n');
}

function rowOf(tried: readonly Tried[]): Row {
  const [{ what, outcome } = { what: '', outcome: '' }] = tried;
  return {
    what: what.replaceAll('|', '\\|'),
    outcome,
    times: tried.reduce((sum, { times }) => sum + times, 0),
    where: new Set(tried.flatMap(({ where }) => where ?? [])),
  };
}
