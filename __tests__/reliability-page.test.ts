/** docs/reliability.md is written by a script that takes minutes: that it is of today's tests is told without them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { tablesOf } from '../scripts/reliability/tables.ts';
import { attemptSeconds, stepSeconds } from '../src/aws/retrying.ts';
import { roads } from './reliability/calls.ts';
import { faults } from './reliability/faults.ts';
import { cellsOf, outcomeOf, passingFaults, survivingCalls, triedIn } from './reliability/matrix.ts';

const page = readFileSync(new URL('../docs/reliability.md', import.meta.url), 'utf8');

const stays = faults.flatMap((fault) =>
  cellsOf(fault).map((cell) => triedIn('stays', fault, cell, outcomeOf(cell.call, fault))),
);
const passes = passingFaults.flatMap((fault) =>
  roads.flatMap((road) =>
    survivingCalls(road, fault).map((call) => triedIn('passes', fault, { road, call }, 'success')),
  ),
);

function sectionsOf(markdown: string): readonly string[] {
  const [, ...sections] = markdown.split('### ');
  return sections.map((section) => section.split('<!--')[0]?.trim() ?? '');
}

describe('npm run reliability writes into the page what the tests would try now:', () => {
  test.each(sectionsOf(tablesOf([...stays, ...passes])).map((section) => [section.split('\n')[0], section]))(
    '%s',
    (_, section) => {
      expect(sectionsOf(page)).toContain(section);
    },
  );

  test('the total is that of the tables', () => {
    const runs = [...page.matchAll(/^\|.* \| (\d+) \| [^|]+ \|$/gm)].reduce((sum, [, times]) => sum + Number(times), 0);
    expect(page).toContain(`\n${runs.toLocaleString('en')} runs, `);
  });

  test('every road stands there with its calls', () => {
    for (const { name, calls } of roads) {
      expect(page).toContain(`| ${name} | ${calls.map((call) => call.name).join(', ')} |`);
    }
  });

  test('the bounds are those of the code', () => {
    expect(page).toContain(`to the last byte | ${attemptSeconds} s |`);
    expect(page).toContain(`all calls of one step together | ${stepSeconds} s |`);
  });
});
