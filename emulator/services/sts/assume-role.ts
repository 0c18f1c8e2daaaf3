/** AssumeRole: from one principal's signed request to another role's session. */

import { allows, context } from '../../world/trust-policy.ts';
import type { Principal, World } from '../../world/world.ts';
import type { Reply, Request } from '../message.ts';
import { authenticate, members, queryRefusal, resultReply } from './query.ts';
import { assume, checkDuration, constraint, readRoleRequest } from './role-request.ts';

const CHAIN_SECONDS = 3600;

export function assumeRole(request: Request, world: World): Reply {
  const { principal } = authenticate(request, world);
  const form = new URLSearchParams(request.body);
  const asked = readRoleRequest(form, world);
  const tags = readTags(form);
  const keys = {
    'sts:ExternalId': form.get('ExternalId') ?? undefined,
    'sts:RoleSessionName': asked.sessionName,
    'sts:TransitiveTagKeys': members(form, 'TransitiveTagKeys'),
    'aws:TagKeys': tags.map(([key]) => key),
    'aws:PrincipalArn': principal.roleArn ?? principal.arn,
    'aws:PrincipalAccount': principal.accountId,
    ...Object.fromEntries(tags.map(([key, value]) => [`aws:RequestTag/${key}`, value])),
  };
  const { role } = asked;
  const attempt = { principal: { kind: 'AWS', names: names(principal) }, context: context(keys) } as const;
  const actions = ['sts:AssumeRole', ...(tags.length > 0 ? ['sts:TagSession'] : [])];
  const refused = actions.find((action) => role === undefined || !allows(role.trust, { ...attempt, action }));
  if (role === undefined || refused !== undefined) {
    const message = `User: ${principal.arn} is not authorized to perform: ${refused} on resource: ${asked.roleArn}`;
    throw queryRefusal(403, 'AccessDenied', message, principal.arn);
  }
  if (principal.roleArn !== undefined && asked.seconds > CHAIN_SECONDS) {
    throw queryRefusal(
      400,
      'ValidationError',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
      principal.arn,
    );
  }
  checkDuration(role, asked.seconds);
  return resultReply('AssumeRole', assume(world, role, asked), principal.arn);
}

/** Everything a trust policy may call a caller. */
function names({ arn, roleArn, accountId, partition }: Principal): readonly string[] {
  return [arn, ...(roleArn === undefined ? [] : [roleArn]), accountId, `arn:${partition}:iam::${accountId}:root`];
}

function readTags(form: URLSearchParams): readonly (readonly [string, string])[] {
  const keys = members(form, 'Tags', '.Key');
  const values = members(form, 'Tags', '.Value');
  if (keys.length > 50) throw constraint('tags', 'tags', 'Member must have length less than or equal to 50');
  const allowed = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
  return keys.map((key, index) => {
    const value = values[index] ?? '';
    const place = `tags.${index + 1}.member`;
    if (key.length < 1 || key.length > 128 || !allowed.test(key)) {
      throw constraint(key, `${place}.key`, 'Member must have length less than or equal to 128');
    }
    if (value.length > 256 || !allowed.test(value)) {
      throw constraint(value, `${place}.value`, 'Member must have length less than or equal to 256');
    }
    return [key, value];
  });
}
