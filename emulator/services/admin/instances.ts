/** The instance itself: its names and Regions, and how administrators read them. */
import type { Instance } from '../../world/organization.ts';
import { partitionOf } from '../../world/place.ts';
import { type Input, notFound, type Operation, stringMember } from './input.ts';

export const instanceReads: Record<string, Operation> = {
  ListInstances: (_input, instance) => ({ Instances: [metadata(instance)] }),

  DescribeInstance: (input, instance) => {
    checkInstance(input, instance);
    return { ...metadata(instance), PermissionSetsEnabled: instance.settings.permissionSetsEnabled };
  },
};

function metadata(instance: Instance): object {
  const { managementAccount, regions } = instance;
  const [primary] = regions;
  const store = identityStoreId(instance);
  return {
    InstanceArn: instanceArn(instance),
    IdentityStoreId: store,
    IdentityStoreArn: `arn:${partition(instance)}:identitystore::${managementAccount}:identitystore/${store}`,
    OwnerAccountId: managementAccount,
    Status: 'ACTIVE',
    PrimaryRegion: primary,
    Regions: regions.map((name) => ({ RegionName: name, Status: 'ACTIVE', IsPrimaryRegion: name === primary })),
  };
}

function instanceArn(instance: Instance): string {
  return `arn:${partition(instance)}:sso:::instance/${instance.id}`;
}

/** The beginning of the ARNs of what the management account makes. */
export function ownArn(instance: Instance, kind: string): string {
  return `arn:${partition(instance)}:sso::${instance.managementAccount}:${kind}/${instance.id}`;
}

export function partition({ regions: [region] }: Instance): string {
  return partitionOf(region);
}

/** The id that the start URL begins with, too. */
export function identityStoreId({ startUrls: [url = ''] }: Instance): string {
  return /d-[0-9a-f]{10}/.exec(url)?.[0] ?? 'd-0000000000';
}

export function checkInstance(input: Input, instance: Instance): void {
  if (stringMember(input, 'InstanceArn') !== instanceArn(instance)) throw notFound('Instance');
}
