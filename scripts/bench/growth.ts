/** How cost grows with targets and accounts. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Actions, manyTargets, measureSteps, roundTrips } from './cases.ts';
import type { Sample } from './measure.ts';
import { inRounds, type Outcomes } from './rounds.ts';
import { startServices } from './services-process.ts';
import { measureStep } from './step.ts';
import { addedAccount } from './world.ts';

/** What the portal is assumed to allow: requests a second. */
export const portalRate = 20;
const mostTargets = 300;

interface Point {
  readonly count: number;
  readonly sample: Sample;
}

/** One run with growing counts. */
interface Series {
  readonly name: string;
  readonly points: readonly Point[];
}

export interface Growth {
  readonly targets: readonly Series[];
  readonly accounts: Series;
  /** 50 targets in one step of this action, and 50 steps of the incumbent. */
  readonly fifty: Outcomes;
}

const counts = { 'web identity': [1, 10, 25, 50, 100, 200], 'cached token': [1, 10, 20, 50, 100, 200, mostTargets] };
const accountCounts = [100, 1000, 2000, 3000, 4000, 5000];

/** @param rounds of which the quickest counts: what else runs on the machine only makes it longer. */
export async function measureGrowth(actions: Actions, rounds: number, say: (what: string) => void): Promise<Growth> {
  const { own, incumbent } = actions;
  const limited = await startServices({ accounts: mostTargets, requestsPerSecond: portalRate }, [roundTrips[0]]);
  const env = limited.env[roundTrips[0]] ?? {};
  const step = async (source: keyof typeof manyTargets, count: number) => {
    // The portal's allowance that the run before has used up comes back.
    if (source === 'cached token') await sleep(1100);
    return measureStep(own, manyTargets[source](count, limited.token), env);
  };
  try {
    say('50 targets');
    const fifty = await inRounds(
      [
        { name: 'web identity', measure: () => step('web identity', 50) },
        { name: 'cached token', measure: () => step('cached token', 50) },
        ...(incumbent ? [{ name: 'incumbent', measure: () => measureSteps(incumbent, 50, env) }] : []),
      ],
      rounds,
      limited.traffic,
    );
    const targets: Series[] = [];
    for (const source of ['web identity', 'cached token'] as const) {
      say(`up to ${counts[source].at(-1)} targets, ${source}`);
      const points = await quickest(counts[source], rounds, (count) => step(source, count));
      targets.push({ name: source, points });
    }
    say(`up to ${accountCounts.at(-1)} accounts`);
    const points = await quickest(accountCounts, rounds, (count) => listAccounts(own, count));
    return { targets, accounts: { name: 'accounts listed', points }, fifty };
  } finally {
    limited.stop();
  }
}

async function quickest(
  counted: readonly number[],
  rounds: number,
  run: (count: number) => Promise<Sample>,
): Promise<readonly Point[]> {
  const points: Point[] = [];
  for (const count of counted) {
    // What is slow for its own sake needs no second look.
    let sample = await run(count);
    for (let round = 1; round < rounds && sample.wall < 3000; round++) {
      const again = await run(count);
      if (again.wall < sample.wall) sample = again;
    }
    points.push({ count, sample });
  }
  return points;
}

/** A pattern over all accounts that matches ten of them, at a portal without a limit. */
async function listAccounts(own: string, count: number): Promise<Sample> {
  const services = await startServices({ accounts: count }, [roundTrips[0]]);
  try {
    const pattern = `${addedAccount(0).slice(0, -1)}?`;
    const inputs = { 'sso-token': services.token, profiles: `all-{account-id} = ${pattern}/ReadOnlyAccess` };
    return await measureStep(own, inputs, services.env[roundTrips[0]] ?? {});
  } finally {
    services.stop();
  }
}
