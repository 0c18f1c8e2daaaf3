/** Partitions of AWS: each has its own regions, ARNs and accounts; no credentials lead from one to another. */
const prefixes = [
    ['cn-', 'aws-cn'],
    ['us-gov-', 'aws-us-gov'],
    ['eusc-', 'aws-eusc'],
    ['us-iso-', 'aws-iso'],
    ['us-isob-', 'aws-iso-b'],
    ['eu-isoe-', 'aws-iso-e'],
    ['us-isof-', 'aws-iso-f'],
];
/** The partition that a region belongs to, as ARNs name it. Source: `partitions.json` of the AWS SDKs. */
export function partitionOf(region) {
    return prefixes.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws';
}
/** The audience that STS expects of an ID token where nobody chose another: `client_id_list` of GitHub's guide. */
export function stsAudience(partition) {
    return partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
}
