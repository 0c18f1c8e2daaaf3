/** What was set as a target, and what was measured. */
import { type Growth, portalRate } from './growth.ts';
import { type Outcomes, valuesOf } from './rounds.ts';
import type { Sizes } from './sizes.ts';
import { ratios, spread } from './statistics.ts';

export interface Measured {
  readonly steps: Outcomes;
  readonly growth: Growth;
  readonly sizes: Sizes;
  readonly incumbentSizes: Sizes | undefined;
}

interface TargetRow {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  /** What the SDK alone comes to with the same requests. */
  readonly floor?: string | undefined;
  /** Undefined where it takes the incumbent to tell, and there was none. */
  readonly isMet: boolean | undefined;
}

export function targetRows({ steps, growth, sizes }: Measured): readonly TargetRow[] {
  const ratio = (name: string, base: string, all: Outcomes = steps) => {
    const [one, other] = [all[name], all[base]];
    return one && other ? ratios(valuesOf(one, 'wall'), valuesOf(other, 'wall')).median : undefined;
  };
  const times = (what: string, most: number, measured: number | undefined, digits = 2): TargetRow => ({
    what,
    target: `≤ ${most} ×`,
    measured: measured === undefined ? 'not measured' : `${measured.toFixed(digits)} ×`,
    isMet: measured === undefined ? undefined : measured <= most,
  });
  const step = (what: string, most: number, name: string, base: string): TargetRow => {
    const floor = ratio(`${name}: the SDK alone`, base);
    return { ...times(what, most, ratio(name, base)), floor: floor === undefined ? floor : `${floor.toFixed(2)} ×` };
  };
  const bare = 'node -e 0';
  const incumbent = 'incumbent: web identity, 0 ms';
  const farIncumbent = 'incumbent: web identity, 20 ms';
  return [
    step('web identity, of configure-aws-credentials', 0.5, 'web identity, 0 ms', incumbent),
    step('the same with round trips of 20 ms', 0.45, 'web identity, 20 ms', farIncumbent),
    step('trusted token issuer, of configure-aws-credentials', 0.65, 'trusted token issuer, 0 ms', incumbent),
    step('the same with round trips of 20 ms', 0.6, 'trusted token issuer, 20 ms', farIncumbent),
    step('cached token, of `node -e 0`', 3.3, 'cached token, 0 ms', bare),
    times('post step, of `node -e 0`', 1.6, ratio('post step, 0 ms', bare)),
    times('credential process with a cache, of `node -e 0`', 2, ratio('credential process, cached', bare)),
    requestRow(steps),
    memoryRow(steps),
    {
      what: 'everything under `dist`; the tarball',
      target: '≤ 420 KB; ≤ 125 KB',
      measured: `${kilobytes(sizes.dist)} KB; ${kilobytes(sizes.tarball)} KB`,
      isMet: sizes.dist <= 420_000 && sizes.tarball <= 125_000,
    },
    times(
      '50 roles in one step, of 50 steps of configure-aws-credentials',
      0.1,
      ratio('web identity', 'incumbent', growth.fifty),
      3,
    ),
    throttledRow(growth),
    accountsRow(growth),
  ];
}

function requestRow(steps: Outcomes): TargetRow {
  const names = [
    'web identity, 0 ms',
    'cached token, 0 ms',
    'trusted token issuer, 0 ms',
    'credential process, cached',
  ];
  const counts = names.map((name) => steps[name]?.requests);
  return {
    what: 'requests: web identity, cached token, trusted token issuer, credential process with a cache',
    target: '2, 1, 5, 0',
    measured: counts.join(', '),
    isMet: counts.join() === '2,1,5,0',
  };
}

function memoryRow(steps: Outcomes): TargetRow {
  const outcome = steps['web identity, 0 ms'];
  const floor = steps['web identity, 0 ms: the SDK alone'];
  const peak = outcome ? spread(valuesOf(outcome, 'memory')).median : Number.NaN;
  return {
    what: 'peak memory, web identity',
    target: '≤ 58 MiB',
    measured: `${peak.toFixed(1)} MiB`,
    isMet: peak <= 58,
    floor: floor && `${spread(valuesOf(floor, 'memory')).median.toFixed(1)} MiB`,
  };
}

/** The limit lets a bucket of one second through at once, and then no more than its rate. */
export function floorSeconds(count: number): number {
  return Math.max(0, count - portalRate) / portalRate;
}

function throttledRow({ targets }: Growth): TargetRow {
  const points = targets.find(({ name }) => name === 'cached token')?.points ?? [];
  const [few, most] = [points[1], points.at(-1)];
  if (!few || !most) throw new Error('many targets were not measured');
  const ratio = most.sample.wall / 1000 / floorSeconds(most.count);
  const more = most.sample.memory - few.sample.memory;
  return {
    what: `${most.count} accounts behind a portal that allows ${portalRate} requests a second, of the limit's own floor`,
    target: '≤ 1.15 ×, ≤ 15 MiB more',
    measured: `${ratio.toFixed(2)} ×, ${more.toFixed(0)} MiB more than ${few.count} targets`,
    isMet: ratio <= 1.15 && more <= 15,
  };
}

function accountsRow({ accounts }: Growth): TargetRow {
  const most = accounts.points.at(-1);
  if (!most) throw new Error('accounts were not measured');
  return {
    what: `${most.count.toLocaleString('en')} accounts listed and matched by a pattern`,
    target: '≤ 150 MiB, linear time',
    measured: `${most.sample.memory.toFixed(0)} MiB, ${(most.sample.wall / 1000).toFixed(1)} s`,
    isMet: most.sample.memory <= 150,
  };
}

export function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
