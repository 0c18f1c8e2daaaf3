/** GetRole of IAM: a role of the caller's account, and whom it trusts. */
import type { World } from '../world/world.ts';
import type { Reply, Request } from './message.ts';
import { authenticate, queryRefusal, resultReply } from './sts/query.ts';

export function getRole(request: Request, world: World): Reply {
  const { arn: caller, accountId } = authenticate(request, world, 'iam').principal;
  const name = new URLSearchParams(request.body).get('RoleName') ?? '';
  const role = [...world.roles.values()].find(({ arn }) => arn.includes(`::${accountId}:`) && arn.endsWith(`/${name}`));
  if (role === undefined)
    throw queryRefusal(404, 'NoSuchEntity', `The role with name ${name} cannot be found.`, caller);
  const Role = {
    ...{ Path: '/', RoleName: name, RoleId: role.id, Arn: role.arn, CreateDate: '2026-01-01T00:00:00Z' },
    AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(role.trust)),
    MaxSessionDuration: role.maxSessionSeconds,
  };
  return resultReply('GetRole', { Role }, caller, 'iam');
}
