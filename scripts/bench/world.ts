/** The organization that is measured against: the demo's, with as many more accounts as are wanted. */
import { addOidcProvider, addRole, assign, demoWorld, trustGitHub, type World } from '../../emulator/index.ts';

export interface WorldPlan {
  /** Accounts beside those of the demo, each with a permission set for `alice` and a role for jobs. */
  readonly accounts: number;
  /** Portal requests a second before 429; undefined: no limit. */
  readonly requestsPerSecond?: number;
}

export const addedAccount = (index: number) => String(200_000_000_000 + index);
const addedName = (index: number) => `team-${String(index).padStart(5, '0')}`;

export function measuredWorld({ accounts, requestsPerSecond }: WorldPlan): World {
  const world = demoWorld(requestsPerSecond ? { requestsPerSecond } : {});
  const [instance] = world.instances;
  if (!instance) throw new Error('the demo has no instance');
  for (let index = 0; index < accounts; index++) {
    const id = addedAccount(index);
    instance.accounts.push({ id, name: addedName(index), email: `aws+${id}@example.com` });
    assign(instance, { user: 'alice', account: id, permissionSet: 'ReadOnlyAccess' });
    const provider = addOidcProvider(world, id);
    addRole(world, `arn:aws:iam::${id}:role/deploy`, trustGitHub(provider, 'repo:octo-org/octo-repo:*'));
  }
  return world;
}
