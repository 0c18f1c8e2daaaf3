/** GetCallerIdentity: whose credentials signed this. */

import type { World } from '../../world/world.ts';
import type { Reply, Request } from '../message.ts';
import { authenticate, resultReply } from './query.ts';

export function getCallerIdentity(request: Request, world: World): Reply {
  const { arn, userId, accountId } = authenticate(request, world).principal;
  return resultReply('GetCallerIdentity', { Arn: arn, UserId: userId, Account: accountId }, arn);
}
