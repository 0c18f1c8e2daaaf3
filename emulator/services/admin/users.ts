/** The identity store: users by name, new ones, and those that are deleted. */
import { addUser, type Instance, type User } from '../../world/organization.ts';
import { adminRefusal, type Input, notFound, type Operation, stringMember } from './input.ts';
import { identityStoreId, partition } from './instances.ts';

export const userReads: Record<string, Operation> = {
  GetUserId: (input, instance) => {
    checkStore(input, instance);
    const { UniqueAttribute } = input.AlternateIdentifier as {
      readonly UniqueAttribute: { readonly AttributePath: string; readonly AttributeValue: string };
    };
    if (UniqueAttribute.AttributePath !== 'userName')
      throw adminRefusal('ValidationException', 'Only userName is emulated.');
    const user = instance.users.get(UniqueAttribute.AttributeValue);
    if (!user) throw notFound('USER');
    return names(instance, user);
  },

  DescribeUser: (input, instance) => {
    checkStore(input, instance);
    const user = userById(instance, stringMember(input, 'UserId'));
    return { ...names(instance, user), UserName: user.name, DisplayName: user.displayName ?? user.name };
  },
};

export const userWrites: Record<string, Operation> = {
  CreateUser: (input, instance) => {
    checkStore(input, instance);
    const name = stringMember(input, 'UserName');
    if (instance.users.has(name)) throw adminRefusal('ConflictException', 'Duplicate UserName');
    const displayName = stringMember(input, 'DisplayName');
    return { ...names(instance, addUser(instance, name, { displayName })), Revision: '1' };
  },

  DeleteUser: (input, instance) => {
    checkStore(input, instance);
    instance.users.delete(userById(instance, stringMember(input, 'UserId')).name);
    return {};
  },
};

/** How an answer names a user; the ARN is a member of the API models since 2026. */
function names(instance: Instance, { id }: User): object {
  const UserArn = `arn:${partition(instance)}:identitystore:::user/${id}`;
  return { IdentityStoreId: identityStoreId(instance), UserId: id, UserArn };
}

export function userById(instance: Instance, id: string): User {
  const user = [...instance.users.values()].find((one) => one.id === id);
  if (user) return user;
  throw notFound('User');
}

function checkStore(input: Input, instance: Instance): void {
  if (stringMember(input, 'IdentityStoreId') !== identityStoreId(instance)) throw notFound('Identity store');
}
