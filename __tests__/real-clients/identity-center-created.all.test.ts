/** setup/identity-center.sh with a real AWS CLI: it creates what the action needs, once, and deletes it again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { subjectOf } from '../../emulator/index.ts';
import { basicArguments, type Outcome, printed, repository, setup, trustSubject } from './administrator.ts';
import { callProblems, readCall } from './aws-call.ts';
import {
  created,
  deleted,
  firstOf,
  type Organization,
  operationsOf,
  printedJob,
  rows,
  startOrganization,
  table,
  tryJob,
} from './identity-center.ts';
import { adminCli, apiModels, testWith } from './tools.ts';

// What is given twice is assigned once.
const assign = ['--assign', '111122223333/ReadOnlyAccess'];
const args = [...basicArguments, ...assign, ...assign];

testWith(adminCli, 'what is missing is created once, works in a job, and is deleted again', async (cli) => {
  const organization = await startOrganization();
  const { emulator, operations, changes, script } = organization;
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
  const { 'error-code': code, assignments } = await tryJob(organization, environment, inputs);
  expect({ code, assignments }).toEqual({
    code: undefined,
    assignments: expect.stringContaining('"account-id":"111122223333"'),
  });

  const second = await script(cli, args);
  expect(table(second)).toEqual(rows('exists', created));
  expect(second.stderr).not.toContain('aws sso-admin');
  expect(second.stdout.slice(second.stdout.indexOf('\n\n'))).toBe(first.stdout.slice(first.stdout.indexOf('\n\n')));

  const removal = await expectRemoval(cli, organization);
  expectKnownCalls([dry, first, removal]);
  expectPolicy([...operations(), 'PutApplicationAssignmentConfiguration']);
});

/** Another application keeps the issuer; without one it is deleted last. The role needs not be told. */
async function expectRemoval(cli: string, { instance, changes, script }: Organization): Promise<Outcome> {
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
