/** setup/identity-center.sh with a real AWS CLI after a run that was stopped: it goes on, and puts right what was changed. */
import { expect } from '@jest/globals';
import { DEMO_BOOTSTRAP_ROLE } from '../../emulator/index.ts';
import { basicArguments, printed, repository } from './administrator.ts';
import { created, firstOf, operationsOf, printedJob, startOrganization, table, tryJob } from './identity-center.ts';
import { adminCli, testWith } from './tools.ts';

testWith(adminCli, 'a run that was stopped is continued, and what somebody changed is put right', async (cli) => {
  const organization = await startOrganization();
  const { emulator, instance, changes, script } = organization;
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
  const { assignments = '' } = await tryJob(organization, environment, inputs);
  expect(JSON.parse(assignments)).toMatchObject([{ 'account-id': '222233334444', 'permission-set': 'Deploy' }]);
});
