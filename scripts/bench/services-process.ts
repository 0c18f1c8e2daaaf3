/** Starts the services and asks them what they have seen. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Services, Traffic } from './services.ts';
import type { WorldPlan } from './world.ts';

export interface RunningServices extends Services {
  /** What was asked since the last time. */
  traffic(): Promise<Traffic>;
  stop(): void;
}

/** @param roundTrips milliseconds. */
export async function startServices(plan: WorldPlan, roundTrips: readonly number[]): Promise<RunningServices> {
  const child = fork(join(import.meta.dirname, 'services.ts'), [JSON.stringify(plan), JSON.stringify(roundTrips)]);
  const [services] = (await once(child, 'message')) as [Services];
  return {
    ...services,
    traffic: async () => {
      child.send('traffic');
      const [traffic] = (await once(child, 'message')) as [Traffic];
      return traffic;
    },
    stop: () => child.disconnect(),
  };
}
