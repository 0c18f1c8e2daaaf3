/** setup/identity-center.sh in an organization that nobody has set up for GitHub: what it says and does, and the job that it prints. */
import { expect } from '@jest/globals';
import { parse } from 'yaml';
import { type Emulator, type Instance, startEmulator } from '../../emulator/index.ts';
import { afterTest } from '../after-test.ts';
import { play } from '../scenarios/play.ts';
import { clear, isChange, type Outcome, runScript, shellOf } from './administrator.ts';

export type Steps = readonly (readonly [operation: string, row: string])[];
export const created: Steps = [
  ['CreateTrustedTokenIssuer', 'trusted token issuer'],
  ['CreateApplication', 'application'],
  ['PutApplicationGrant', 'grant'],
  ['PutApplicationAuthenticationMethod', 'authentication method'],
  ['PutApplicationAccessScope', 'access scope'],
  ['CreateUser', 'user'],
  ['CreateApplicationAssignment', 'user of the application'],
  ['CreateAccountAssignment', 'assignment'],
];
export const deleted: Steps = [
  ['DeleteAccountAssignment', 'assignment'],
  ['DeleteApplicationAssignment', 'user of the application'],
  ['DeleteApplication', 'application'],
  ['DeleteUser', 'user'],
  ['DeleteTrustedTokenIssuer', 'trusted token issuer'],
];
export const rows = (verb: string, steps: Steps) => steps.map(([, row]) => [verb, row]);
export const operationsOf = (steps: Steps) => steps.map(([operation]) => operation);

export interface Organization {
  readonly emulator: Emulator;
  readonly instance: Instance;
  readonly operations: () => readonly string[];
  /** The operations that change something. */
  readonly changes: () => readonly string[];
  readonly script: (cli: string, options: readonly string[]) => Promise<Outcome>;
}

export async function startOrganization(): Promise<Organization> {
  const emulator = await startEmulator();
  afterTest(emulator.close);
  const operations = () => emulator.requests.map(({ operation }) => operation);
  return {
    emulator,
    instance: clear(emulator),
    operations,
    changes: () => operations().filter(isChange),
    script: (cli, options) => runScript('identity-center.sh', options, shellOf(emulator, cli, emulator.url)),
  };
}

/** What the table says of each thing, in its order. */
export const table = ({ stdout }: Outcome) =>
  [...stdout.matchAll(/^((?:would )?\w+) {2,}(\S+(?: \S+)*) {2,}/gm)].map(([, verb, row]) => [verb, row]);

export function firstOf<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new Error('there is none');
  return item;
}

/** The job that the script prints, with the variables that are to be stored before. */
export function printedJob(stdout: string): {
  environment: string | undefined;
  inputs: Readonly<Record<string, string>>;
} {
  const variables = [...stdout.matchAll(/^gh variable set (\w+) --repo octo-org\/octo-repo --body (\S+)$/gm)];
  const values = new Map(variables.map(([, name = '', value = '']) => [`\${{ vars.${name} }}`, value]));
  expect(values.size).toBe(2);
  const { permissions, environment, steps } = parse(stdout.slice(stdout.indexOf('\njobs:\n'))).jobs.check;
  expect(permissions).toEqual({ 'id-token': 'write', contents: 'read' });
  const given = Object.entries<unknown>(steps[0].with);
  const inputs = given.map(([name, value]) => [name, values.get(`${value}`) ?? `${value}`]);
  expect(JSON.stringify(inputs)).not.toContain('vars.');
  return { environment, inputs: Object.fromEntries(inputs) };
}

/** @returns the outputs of the action in the job, in the organization that was set up. */
export async function tryJob(
  { emulator, instance }: Organization,
  environment: string | undefined,
  inputs: Readonly<Record<string, string>>,
) {
  const scene = await play({ claims: environment ? { environment } : {} }, ({ world }) => {
    world.instances.splice(0, 1, instance);
    for (const [arn, role] of emulator.world.roles) world.roles.set(arn, role);
    return {};
  });
  const { outputs } = await scene.step(inputs);
  await scene.end();
  return outputs;
}
