/** Partitions of AWS: each has its own regions, ARNs and accounts; no credentials lead from one to another. */
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

/** The audience that STS expects of an ID token where nobody chose another: `client_id_list` of GitHub's guide. */
export function stsAudience(partition: string): string {
  return partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
}

/** The form of a region, as a part of a regular expression. */
export const regionForm = '[a-z]{2,4}(-[a-z]+)+-\\d{1,2}';

/** Whether a text is a region as AWS names them. It becomes a part of a host name, so nothing else may pass. */
export function isRegion(text: string): boolean {
  return new RegExp(`^${regionForm}$`).test(text);
}

/**
 * A region, where it is one.
 *
 * @param from where it was written, for the error.
 */
export function checkedRegion(region: string, from: string): string {
  if (isRegion(region)) return region;
  throw invalidInput(
    from,
    `says ${quoted(region)}, which has not the form of an AWS region.`,
    'Write one like eu-west-1.',
  );
}
