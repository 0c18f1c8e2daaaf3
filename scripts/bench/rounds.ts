/** Runs taken in turn, so that whatever slows the machine down for a while hits them all. */
import type { Sample } from './measure.ts';
import type { Traffic } from './services.ts';

export interface Run {
  readonly name: string;
  readonly measure: () => Promise<Sample>;
}

/** What a run came to: one sample a round, and what the services saw of the last one. */
export interface Outcome extends Traffic {
  readonly samples: readonly Sample[];
}

export type Outcomes = Readonly<Record<string, Outcome>>;

export function valuesOf({ samples }: Outcome, what: keyof Sample): readonly number[] {
  return samples.map((sample) => sample[what]);
}

/** What people call a run that is named `incumbent: …` here. */
export function titleOf(name: string): string {
  return name.replace('incumbent: ', 'configure-aws-credentials: ');
}

/** Files and code that were never read before are slow once. */
const warmUps = 1;

/**
 * Measures all runs in each round, in another order each time.
 *
 * @param traffic asked after each run for what the services have seen.
 * @param onRound told how many rounds are done.
 */
export async function inRounds(
  runs: readonly Run[],
  rounds: number,
  traffic: () => Promise<Traffic>,
  onRound: (done: number) => void = () => {},
): Promise<Outcomes> {
  const outcomes = new Map(runs.map(({ name }) => [name, { samples: [] as Sample[], requests: 0, connections: 0 }]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const run of rotated(runs, round)) {
      await traffic();
      const sample = await run.measure();
      const outcome = outcomes.get(run.name);
      if (!outcome) throw new Error(`two runs are called ${run.name}`);
      Object.assign(outcome, await traffic());
      if (round >= 0) outcome.samples.push(sample);
    }
    onRound(round + 1);
  }
  return Object.fromEntries(outcomes);
}

function rotated<Item>(items: readonly Item[], by: number): readonly Item[] {
  const start = ((by % items.length) + items.length) % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
