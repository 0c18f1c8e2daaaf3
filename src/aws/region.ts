/** Regions and partitions of AWS. Each partition has its own regions, ARNs and accounts, and its own credentials. */
import { invalidInput } from '../job/errors.ts';
import { quoted } from '../job/text.ts';

const prefixes: readonly (readonly [prefix: string, partition: string])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['eusc-', 'aws-eusc'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-isof-', 'aws-iso-f'],
];

/** The partition that a region belongs to, as ARNs name it. Source: `partitions.json` of the AWS SDKs. */
export function partitionOf(region: string): string {
  return prefixes.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws';
}

/** The default audience of ID tokens for STS. Source: `client_id_list` in GitHub's guide. */
export function stsAudience(partition: string): string {
  return partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
}

/** The form of a region name, as part of a regular expression. */
export const regionForm = '[a-z]{2,4}(-[a-z]+)+-\\d{1,2}';

/** Whether a text has the form of a region name. It becomes part of a host name, so nothing else is accepted. */
export function isRegion(text: string): boolean {
  return new RegExp(`^${regionForm}$`).test(text);
}

/**
 * Returns a region if its name is valid.
 *
 * @param from the input that has it, for the error.
 * @throws ActionError `invalid-input`
 */
export function checkedRegion(region: string, from: string): string {
  if (isRegion(region)) return region;
  const has = /^(aws|sso)-region/.test(from) ? 'is' : 'has the region';
  throw invalidInput(
    from,
    `${has} ${quoted(region)}, which is not a valid AWS region name.`,
    'Use a name such as eu-west-1.',
  );
}
