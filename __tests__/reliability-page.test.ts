/** docs/reliability.md is written by a script that takes minutes: that it is of today's tests is told without them. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { totalsOf } from '../scripts/reliability/totals.ts';
import { attemptSeconds, stepSeconds } from '../src/aws/retrying.ts';
import { roads } from './reliability/calls.ts';
import { faults } from './reliability/faults.ts';
import { cellsOf, outcomeOf, passingFaults, survivingCalls, triedIn } from './reliability/matrix.ts';
import { groups } from './reliability/tally.ts';

const page = readFileSync(new URL('../docs/reliability.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| ([^|]+) \| \d+ \| \d* \| ([\d,]+) \| ([^|]+) \|$/gm)];
const inNumbers = (figures = '') => Number(figures.replaceAll(',', ''));
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

test('every group of runs has its row, in order', () => {
  expect(rows.map(([, title]) => title)).toEqual(Object.values(groups));
});

test('the total is that of the groups, and each of these that of its outcomes', () => {
  expect(page).toContain(`\n${sum(rows.map(([, , runs]) => inNumbers(runs))).toLocaleString('en')} runs, `);
  const outcomes = rows.map(([, , , text = '']) =>
    [...text.matchAll(/([\d,]+) × /g)].map(([, times]) => inNumbers(times)),
  );
  expect(outcomes.map(sum)).toEqual(rows.map(([, , runs]) => inNumbers(runs)));
});

test('faults on calls are counted as the tests would try them now', () => {
  const stays = faults.flatMap((fault) =>
    cellsOf(fault).map((cell) => triedIn('stays', fault, cell, outcomeOf(cell.call, fault))),
  );
  const passes = passingFaults.flatMap((fault) =>
    roads.flatMap((road) =>
      survivingCalls(road, fault).map((call) => triedIn('passes', fault, { road, call }, 'success')),
    ),
  );
  const [, table = ''] = totalsOf([...stays, ...passes]).split('--- |\n');
  expect(table.split('\n')).toHaveLength(2);
  expect(page).toContain(table);
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
