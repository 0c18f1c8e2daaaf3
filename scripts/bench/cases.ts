/** What is measured: one line a case. */
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DEMO_APPLICATION, DEMO_BOOTSTRAP_ROLE } from '../../emulator/index.ts';
import { processFiles } from '../../src/outputs/profiles/process-cache.ts';
import { floorRuns } from './floor.ts';
import { measure, type Sample } from './measure.ts';
import type { Run } from './rounds.ts';
import type { RunningServices } from './services-process.ts';
import { measureStep, prepareStep } from './step.ts';
import { addedAccount } from './world.ts';

type Inputs = Readonly<Record<string, string>>;

/** The actions under measurement, by the folders they lie in. */
export interface Actions {
  readonly own: string;
  /** aws-actions/configure-aws-credentials; undefined where nobody gave a checkout of it. */
  readonly incumbent: string | undefined;
}

export const roundTrips = [0, 20] as const;

const target = { account: '111122223333', 'permission-set': 'ReadOnlyAccess' };
const place = { 'sso-start-url': 'https://d-1234567890.awsapps.com/start', 'sso-region': 'ap-northeast-1' };
const webIdentity = { 'role-to-assume': 'arn:aws:iam::111122223333:role/deploy', 'aws-region': 'ap-northeast-1' };

/** Inputs of this action for each source. */
export const sources: Readonly<Record<string, (token: string) => Inputs>> = {
  'web identity': () => webIdentity,
  'cached token': (token) => ({ 'sso-token': token, ...target }),
  'trusted token issuer': () => ({
    ...{ ...place, ...target, 'application-arn': DEMO_APPLICATION, 'role-to-assume': DEMO_BOOTSTRAP_ROLE },
  }),
  'web identity, then a chain of two roles': () => ({
    ...webIdentity,
    'role-chain': 'arn:aws:iam::222233334444:role/deploy-target\narn:aws:iam::111122223333:role/deploy-target',
  }),
};

/** One step of each source and round trip, what ends it, and the credential process. */
export async function oneStepRuns({ own, incumbent }: Actions, services: RunningServices): Promise<readonly Run[]> {
  const runs: Run[] = [{ name: 'node -e 0', measure: () => measure({ args: ['-e', '0'], env: {}, cwd: '/' }) }];
  for (const roundTrip of roundTrips) {
    const env = services.env[roundTrip] ?? {};
    for (const [source, inputs] of Object.entries(sources)) {
      const name = `${source}, ${roundTrip} ms`;
      runs.push({ name, measure: () => measureStep(own, inputs(services.token), env) });
    }
    if (!incumbent) continue;
    const name = `incumbent: web identity, ${roundTrip} ms`;
    runs.push({ name, measure: () => measureStep(incumbent, webIdentity, env) });
  }
  const env = services.env[0] ?? {};
  runs.push({ name: 'post step, 0 ms', measure: () => measurePost(own, webIdentity, env) });
  runs.push({
    name: 'post step with a profile, 0 ms',
    measure: () => measurePost(own, { ...webIdentity, 'aws-profile': 'deploy' }, env),
  });
  if (incumbent) {
    runs.push({ name: 'incumbent: post step, 0 ms', measure: () => measurePost(incumbent, webIdentity, env) });
  }
  const floors = await floorRuns(services, roundTrips, {
    account: target.account,
    permissionSet: target['permission-set'],
    role: webIdentity['role-to-assume'],
    bootstrapRole: DEMO_BOOTSTRAP_ROLE,
    application: DEMO_APPLICATION,
  });
  return [...runs, ...(await credentialProcessRuns(own, services)), ...floors];
}

async function measurePost(folder: string, inputs: Inputs, env: Readonly<Record<string, string>>): Promise<Sample> {
  const step = prepareStep(folder, inputs, env);
  try {
    await measure(step.main);
    return await measure(step.post());
  } finally {
    await step.remove();
  }
}

/** The process of a profile that a step of its own has written; its job goes on for as long as it is measured. */
async function credentialProcessRuns(own: string, services: RunningServices): Promise<readonly Run[]> {
  const env = services.env[0] ?? {};
  const profile = 'measured';
  const inputs = { ...webIdentity, 'aws-profile': profile, 'profile-type': 'process' };
  const step = prepareStep(own, inputs, env);
  process.once('exit', () => rmSync(step.job.root, { recursive: true, force: true }));
  await measure(step.main);
  const folder = dirname((await step.written('state')).undo ?? '');
  const helper = {
    args: [join(folder, 'dist', 'credential-process', 'index.js'), profile],
    env: { HOME: step.job.home, NODE_EXTRA_CA_CERTS: env.NODE_EXTRA_CA_CERTS ?? '' },
    cwd: step.job.workspace,
  };
  return [
    { name: 'credential process, cached', measure: () => measure(helper) },
    {
      name: 'credential process, renewing',
      measure: async () => {
        await rm(processFiles(folder, profile).cache);
        return measure(helper);
      },
    },
  ];
}

/** Many targets of this action in one step, by source. */
export const manyTargets = {
  'web identity': (count: number) => ({
    ...webIdentity,
    'role-to-assume': 'arn:aws:iam::{account-id}:role/deploy',
    profiles: lines(count, 'deploy'),
  }),
  'cached token': (count: number, token: string) => ({ 'sso-token': token, profiles: lines(count, 'ReadOnlyAccess') }),
};

function lines(count: number, access: string): string {
  return Array.from({ length: count }, (_, index) => `target-${index} = ${addedAccount(index)}/${access}`).join('\n');
}

/** As many steps of the incumbent, one after the other, each for another account; their times add up. */
export async function measureSteps(folder: string, count: number, env: Readonly<Record<string, string>>) {
  const total = { wall: 0, cpu: 0, memory: 0 };
  for (let index = 0; index < count; index++) {
    const role = `arn:aws:iam::${addedAccount(index)}:role/deploy`;
    const { wall, cpu, memory } = await measureStep(folder, { ...webIdentity, 'role-to-assume': role }, env);
    total.wall += wall;
    total.cpu += cpu;
    total.memory = Math.max(total.memory, memory);
  }
  return total;
}
