/** setup/identity-center.sh with a real AWS CLI: it creates what the action needs, once, and deletes it again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from '@jest/globals';
import { parse } from 'yaml';
import { DEMO_BOOTSTRAP_ROLE, type Emulator, type Instance, startEmulator, subjectOf } from '../../emulator/index.ts';
import { play } from '../scenarios/play.ts';
import {
  basicArguments,
  clear,
  isChange,
  type Outcome,
  printed,
  repository,
  runScript,
  setup,
  shellOf,
  trustSubject,
} from './administrator.ts';
import { callProblems, readCall } from './aws-call.ts';
import { adminCli, apiModels, testWith } from './tools.ts';

const args = [...basicArguments, '--assign', '111122223333/ReadOnlyAccess'];
type Steps = readonly (readonly [operation: string, row: string])[];
const created: Steps = [
  ['CreateTrustedTokenIssuer', 'trusted token issuer'],
  ['CreateApplication', 'application'],
  ['PutApplicationGrant', 'grant'],
  ['PutApplicationAuthenticationMethod', 'authentication method'],
  ['PutApplicationAccessScope', 'access scope'],
  ['CreateUser', 'user'],
  ['CreateApplicationAssignment', 'user of the application'],
  ['CreateAccountAssignment', 'assignment'],
];
const deleted: Steps = [
  ['DeleteAccountAssignment', 'assignment'],
  ['DeleteApplicationAssignment', 'user of the application'],
  ['DeleteApplication', 'application'],
  ['DeleteUser', 'user'],
  ['DeleteTrustedTokenIssuer', 'trusted token issuer'],
];
const rows = (verb: string, steps: Steps) => steps.map(([, row]) => [verb, row]);
const operationsOf = (steps: Steps) => steps.map(([operation]) => operation);

let emulator: Emulator;
let instance: Instance;
beforeEach(async () => {
  emulator = await startEmulator();
  instance = clear(emulator);
});
afterEach(() => emulator.close());

const operations = () => emulator.requests.map(({ operation }) => operation);
const changes = () => operations().filter(isChange);
const script = (cli: string, options: readonly string[]) =>
  runScript('identity-center.sh', options, shellOf(emulator, cli, emulator.url));

/** What the table says of each thing, in its order. */
const table = ({ stdout }: Outcome) =>
  [...stdout.matchAll(/^((?:would )?\w+) {2,}(\S+(?: \S+)*) {2,}/gm)].map(([, verb, row]) => [verb, row]);

testWith(adminCli, 'what is missing is created once, works in a job, and is deleted again', async (cli) => {
  trustSubject(emulator, subjectOf({ environment: 'eu: production' }));
  const dry = await script(cli, [...args, '--dry-run', '--verbose']);
  expect(printed(dry)).toMatch(/\nNothing was changed\.\n$/);
  expect(table(dry)).toEqual(rows('would create', created));
  const kebab = operationsOf(created).map((name) => name.replace(/\B(?=[A-Z])/g, '-').toLowerCase());
  expect([...dry.stderr.matchAll(/^would run: aws \S+ (\S+)/gm)].map(([, operation]) => operation)).toEqual(kebab);
  expect(changes()).toEqual([]);

  const first = await script(cli, [...args, '--verbose']);
  expect(table(first)).toEqual(rows('created', created));
  expect(changes()).toEqual(operationsOf(created));
  const { environment, inputs } = printedJob(printed(first));
  expect({ environment, inputs }).toMatchObject({ environment: 'eu: production', inputs: { 'dry-run': 'true' } });
  const { 'error-code': code, assignments } = await tryJob(environment, inputs);
  expect({ code, assignments }).toEqual({
    code: undefined,
    assignments: expect.stringContaining('"account-id":"111122223333"'),
  });

  const second = await script(cli, args);
  expect(table(second)).toEqual(rows('exists', created));
  expect(second.stderr).not.toContain('aws sso-admin');
  expect(second.stdout.slice(second.stdout.indexOf('\n\n'))).toBe(first.stdout.slice(first.stdout.indexOf('\n\n')));

  const removal = await expectRemoval(cli);
  expectKnownCalls([dry, first, removal]);
  expectPolicy([...operations(), 'PutApplicationAssignmentConfiguration']);
});

/** Another application keeps the issuer; without one it is deleted last. The role needs not be told. */
async function expectRemoval(cli: string): Promise<Outcome> {
  const options = [...basicArguments.slice(0, -2), '--remove'];
  const arn = 'arn:aws:sso::111111111111:application/ssoins-1234567890abcdef/apl-2';
  instance.applications.push({ ...firstOf(instance.applications), arn, name: 'another' });
  const dry = await script(cli, [...options, '--dry-run']);
  expect(table(dry)).toEqual([...rows('would delete', deleted.slice(0, -1)), ['kept', 'trusted token issuer']]);
  expect(changes()).toEqual(operationsOf(created));
  instance.applications.pop();
  const removal = await script(cli, [...options, '--verbose']);
  expect(table(removal)).toEqual(rows('deleted', deleted));
  expect(changes()).toEqual(operationsOf([...created, ...deleted]));
  expect(instance).toMatchObject({ issuers: [], applications: [] });
  expect(instance.users.has(repository.id)).toBe(false);
  expect(instance.assignments.filter(({ user }) => user === repository.id)).toEqual([]);
  return removal;
}

testWith(adminCli, 'a run that was stopped is continued, and what somebody changed is put right', async (cli) => {
  emulator.faults.add({ operation: 'CreateUser', kind: 'answer', status: 400, body: '{"__type":"ConflictException"}' });
  const stopped = await script(cli, basicArguments);
  expect(stopped.code).not.toBe(0);
  expect(stopped.stderr).toContain('Not all changes were made. Run the command again: it continues where it stopped.');
  expect(changes()).toEqual(operationsOf(created.slice(0, 6)));

  const application = firstOf(instance.applications);
  const { actorPolicy } = application;
  const exchange = { Effect: 'Allow', Action: 'sso-oauth:CreateTokenWithIAM' } as const;
  expect(actorPolicy?.Statement).toEqual([{ ...exchange, Principal: { AWS: DEMO_BOOTSTRAP_ROLE }, Resource: '*' }]);
  application.assignmentRequired = false;
  application.actorPolicy = { Statement: [...(actorPolicy?.Statement ?? []), { ...exchange, Principal: '*' }] };
  const mended = await script(cli, basicArguments);
  expect(table(mended).filter(([verb]) => verb !== 'exists')).toEqual([
    ['changed', 'authentication method'],
    ['created', 'user'],
    ['changed', 'required assignment'],
    ['created', 'user of the application'],
  ]);
  expect(mended.stdout).toMatch(/, was: Allow \{"AWS":"\S+"\} sso-oauth:CreateTokenWithIAM \* null Allow \* /);
  expect(changes()).toContain('PutApplicationAssignmentConfiguration');
  expect(application).toMatchObject({ actorPolicy, assignmentRequired: true });

  // Without --assign no account is made up: the job lists what is assigned to the repository.
  const { environment, inputs } = printedJob(printed(mended));
  expect(environment).toBeUndefined();
  instance.assignments.push({ user: repository.id, account: '222233334444', permissionSet: 'Deploy' });
  const { assignments = '' } = await tryJob(environment, inputs);
  expect(JSON.parse(assignments)).toMatchObject([{ 'account-id': '222233334444', 'permission-set': 'Deploy' }]);
});

function firstOf<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new Error('there is none');
  return item;
}

/** Every printed call has the parameters that the API model asks for, where this machine has the model. */
function expectKnownCalls(outcomes: readonly Outcome[]): void {
  const calls = outcomes.flatMap(({ stderr }) =>
    [...stderr.matchAll(/^(?:\+|would run:) (aws .*)$/gm)].map(([, line = '']) => readCall(line)),
  );
  expect(new Set(calls.map(({ operation }) => operation)).size).toBeGreaterThan(25);
  const models = apiModels.file;
  if (models) expect(calls.flatMap((call) => callProblems(call, models))).toEqual([]);
}

/** The policy that comes with the script has a permission for each operation, and no more. */
function expectPolicy(called: readonly string[]): void {
  const { Statement } = JSON.parse(readFileSync(join(setup, 'identity-center-policy.json'), 'utf8'));
  const actions: readonly string[] = Statement.flatMap(({ Action }: { readonly Action: readonly string[] }) => Action);
  const permitted = actions.filter((action) => /^(sso|identitystore):|^iam:GetRole$/.test(action));
  const service = (operation: string) => {
    if (operation === 'GetRole') return 'iam';
    return /User(Id)?$/.test(operation) ? 'identitystore' : 'sso';
  };
  // Everybody may ask who they are.
  const needed = called.filter((operation) => operation !== 'GetCallerIdentity');
  const wanted = new Set(needed.map((operation) => `${service(operation)}:${operation}`));
  expect([...wanted].toSorted()).toEqual(permitted.toSorted());
}

/** The job that the script prints, with the variables that are to be stored before. */
function printedJob(stdout: string): { environment: string | undefined; inputs: Readonly<Record<string, string>> } {
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
async function tryJob(environment: string | undefined, inputs: Readonly<Record<string, string>>) {
  const scene = await play({ claims: environment ? { environment } : {} }, ({ world }) => {
    world.instances.splice(0, 1, instance);
    for (const [arn, role] of emulator.world.roles) world.roles.set(arn, role);
    return {};
  });
  const { outputs } = await scene.step(inputs);
  await scene.end();
  return outputs;
}
