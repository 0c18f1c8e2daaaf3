/** Permission sets and the accounts that they are assigned in. */
import { createHash } from 'node:crypto';
import { assign, type Instance, unassign } from '../../world/organization.ts';
import { type Input, notFound, type Operation, stringMember } from './input.ts';
import { checkInstance, partition } from './instances.ts';
import { userById } from './users.ts';

const requestId = '00000000-0000-4000-8000-000000000000';

export const assignments: Record<string, Operation> = {
  ListPermissionSets: (input, instance) => {
    checkInstance(input, instance);
    return { PermissionSets: [...instance.permissionSets.keys()].map((name) => permissionSetArn(instance, name)) };
  },

  DescribePermissionSet: (input, instance) => {
    const Name = permissionSet(input, instance);
    return { PermissionSet: { Name, PermissionSetArn: permissionSetArn(instance, Name) } };
  },

  ListAccountAssignments: (input, instance) => {
    const name = permissionSet(input, instance);
    const account = stringMember(input, 'AccountId');
    const found = instance.assignments.filter((one) => one.account === account && one.permissionSet === name);
    return {
      AccountAssignments: found.map(({ user }) => ({
        AccountId: account,
        PermissionSetArn: permissionSetArn(instance, name),
        PrincipalType: 'USER',
        PrincipalId: instance.users.get(user)?.id,
      })),
    };
  },

  CreateAccountAssignment: (input, instance) => {
    const account = stringMember(input, 'TargetId');
    if (!instance.accounts.some(({ id }) => id === account)) throw notFound('Account');
    const user = userById(instance, stringMember(input, 'PrincipalId')).name;
    assign(instance, { user, account, permissionSet: permissionSet(input, instance) });
    return { AccountAssignmentCreationStatus: { Status: 'IN_PROGRESS', RequestId: requestId } };
  },

  ListAccountAssignmentsForPrincipal: (input, instance) => {
    checkInstance(input, instance);
    const { id, name } = userById(instance, stringMember(input, 'PrincipalId'));
    const found = instance.assignments.filter(({ user }) => user === name);
    return {
      AccountAssignments: found.map(({ account, permissionSet }) => ({
        AccountId: account,
        PermissionSetArn: permissionSetArn(instance, permissionSet),
        PrincipalType: 'USER',
        PrincipalId: id,
      })),
    };
  },

  DeleteAccountAssignment: (input, instance) => {
    const user = userById(instance, stringMember(input, 'PrincipalId')).name;
    unassign(instance, {
      user,
      account: stringMember(input, 'TargetId'),
      permissionSet: permissionSet(input, instance),
    });
    return { AccountAssignmentDeletionStatus: { Status: 'IN_PROGRESS', RequestId: requestId } };
  },

  DescribeAccountAssignmentDeletionStatus: (input, instance) => {
    checkInstance(input, instance);
    if (stringMember(input, 'AccountAssignmentDeletionRequestId') !== requestId) throw notFound('Request');
    return { AccountAssignmentDeletionStatus: { Status: 'SUCCEEDED', RequestId: requestId } };
  },

  DescribeAccountAssignmentCreationStatus: (input, instance) => {
    checkInstance(input, instance);
    if (stringMember(input, 'AccountAssignmentCreationRequestId') !== requestId) throw notFound('Request');
    return { AccountAssignmentCreationStatus: { Status: 'SUCCEEDED', RequestId: requestId } };
  },
};

function permissionSet(input: Input, instance: Instance): string {
  checkInstance(input, instance);
  const arn = stringMember(input, 'PermissionSetArn');
  const name = [...instance.permissionSets.keys()].find((one) => permissionSetArn(instance, one) === arn);
  if (name !== undefined) return name;
  throw notFound('Permission set');
}

function permissionSetArn(instance: Instance, name: string): string {
  const id = createHash('sha256').update(`${instance.id}/${name}`).digest('hex').slice(0, 16);
  return `arn:${partition(instance)}:sso:::permissionSet/${instance.id}/ps-${id}`;
}
