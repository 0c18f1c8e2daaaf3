/** The measured figures as Markdown. */
import { cpus, totalmem } from 'node:os';
import { tableOf } from '../figures.ts';
import { type Outcome, type Outcomes, titleOf, valuesOf } from './rounds.ts';
import { ratios, type Spread, spread } from './statistics.ts';
import { floorSeconds, kilobytes, type Measured, targetRows } from './targets.ts';

export function reportOf(measured: Measured, rounds: number): string {
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${machine()}, Node.js ${process.versions.node}, ${rounds} rounds.`,
    '### Targets',
    tableOf(
      ['What', 'Target', 'Measured', '', 'The SDK alone'],
      targetRows(measured).map(({ what, target, measured: value, isMet, floor = '' }) => {
        return [what, target, value, verdict(isMet), floor];
      }),
    ),
    '### What a job waits for',
    jobTable(measured),
    '### One step',
    '![Milliseconds of one step](performance-steps.svg)',
    stepTable(measured.steps),
    '### Many targets and accounts',
    growthTable(measured),
    '### Size',
    sizeTable(measured),
  ].join('\n\n');
}

/** Bytes a second at which a runner is assumed to download. */
const downloadRate = 10_000_000;

/** A job downloads the action, runs its step and runs its post step. */
function jobTable({ steps, sizes, incumbentSizes }: Measured): string {
  const row = (name: string, { tarball }: Measured['sizes'], prefix: string) => {
    const median = (step: string) => {
      const outcome = steps[`${prefix}${step}`];
      return outcome ? spread(valuesOf(outcome, 'wall')).median : Number.NaN;
    };
    const parts = [(tarball / downloadRate) * 1000, median('web identity, 20 ms'), median('post step, 0 ms')];
    const sum = parts.reduce((total, part) => total + part, 0);
    return [name, kilobytes(tarball), ...[...parts, sum].map((milliseconds) => milliseconds.toFixed(0))];
  };
  return tableOf(
    ['', 'download, KB', `ms at ${downloadRate / 1e6} MB/s`, 'web identity, 20 ms', 'post step', 'sum, ms'],
    [
      row('this action', sizes, ''),
      ...(incumbentSizes ? [row('configure-aws-credentials', incumbentSizes, 'incumbent: ')] : []),
    ],
  );
}

function machine(): string {
  const [{ model } = { model: 'unknown processor' }] = cpus();
  return `${process.platform} ${process.arch}, ${cpus().length} × ${model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
}

function verdict(isMet: boolean | undefined): string {
  if (isMet === undefined) return '';
  return isMet ? 'met' : 'not met';
}

function stepTable(steps: Outcomes): string {
  const rows = Object.entries(steps).map(([name, outcome]) => {
    const of = (base: Outcome | undefined, what: 'wall' | 'cpu') =>
      base && base !== outcome ? ratios(valuesOf(outcome, what), valuesOf(base, what)) : undefined;
    const rival = steps[rivalOf(name)];
    return [
      titleOf(name),
      withSpread(spread(valuesOf(outcome, 'wall')), 0),
      withSpread(of(rival, 'wall'), 2),
      withSpread(of(rival, 'cpu'), 2),
      withSpread(of(steps['node -e 0'], 'wall'), 1),
      spread(valuesOf(outcome, 'memory')).median.toFixed(0),
      `${outcome.requests} / ${outcome.connections}`,
    ];
  });
  const heads = ['ms', 'time, of the other action', 'CPU time, of the other action', 'time, of `node -e 0`', 'MiB'];
  return tableOf(['', ...heads, 'requests / connections'], rows);
}

/** What a run is compared with: the other action's post step for ours, else its step with the same round trip. */
function rivalOf(name: string): string {
  if (name.includes('post step')) return 'incumbent: post step, 0 ms';
  return `incumbent: web identity, ${/\d+ ms/.exec(name)?.[0] ?? ''}`;
}

function growthTable({ growth }: Measured): string {
  const seconds = (outcome: Outcome | undefined) =>
    outcome ? withSpread(spread(valuesOf(outcome, 'wall').map((wall) => wall / 1000)), 2) : '';
  const series = [...growth.targets, growth.accounts].flatMap(({ name, points }) =>
    points.map(({ count, sample }) => [
      name,
      String(count),
      (sample.wall / 1000).toFixed(2),
      (sample.cpu / 1000).toFixed(2),
      sample.memory.toFixed(0),
      name === 'cached token' ? floorSeconds(count).toFixed(2) : '',
    ]),
  );
  return [
    tableOf(
      ['50 targets', 's'],
      [
        ['one step, web identity', seconds(growth.fifty['web identity'])],
        [
          'one step, cached token, at the pace that the portal is assumed to allow',
          seconds(growth.fifty['cached token']),
        ],
        ['50 steps of configure-aws-credentials', seconds(growth.fifty.incumbent)],
      ],
    ),
    tableOf(['', 'count', 's', 'CPU s', 'MiB', "s, the limit's own floor"], series),
  ].join('\n\n');
}

function sizeTable({ sizes, incumbentSizes }: Measured): string {
  const row = (name: string, { dist, tarball }: Measured['sizes']) => [name, kilobytes(dist), kilobytes(tarball)];
  return tableOf(
    ['', '`dist`, KB', 'tarball, KB'],
    [row('this action', sizes), ...(incumbentSizes ? [row('configure-aws-credentials', incumbentSizes)] : [])],
  );
}

function withSpread(value: Spread | undefined, digits: number): string {
  if (!value) return '';
  const [median, low, high] = [value.median, value.low, value.high].map((one) => one.toFixed(digits));
  return `${median} (${low}–${high})`;
}
