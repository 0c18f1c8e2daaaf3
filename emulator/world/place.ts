/** Regions and partitions: which one a request addresses, and how the partition shows in names. */

const SUFFIXES = [
  'amazonaws.com',
  'amazonaws.com.cn',
  'amazonaws.eu',
  'c2s.ic.gov',
  'sc2s.sgov.gov',
  'cloud.adc-e.uk',
  'csp.hci.ic.gov',
  'api.aws',
  'api.amazonwebservices.com.cn',
  'api.amazonwebservices.eu',
  'api.aws.ic.gov',
  'api.aws.scloud',
  'api.cloud-aws.adc-e.uk',
  'api.aws.hci.ic.gov',
];
const HOST = new RegExp(
  `^(?:portal\\.sso|oidc|sts)(?:-fips)?\\.([a-z0-9-]+)\\.(?:${SUFFIXES.join('|').replaceAll('.', '\\.')})(?::\\d+)?$`,
);
const PREFIX = /^\/region\/([a-z0-9-]+)(?=\/|$)/;

const PARTITIONS: readonly (readonly [RegExp, string])[] = [
  [/^cn-/, 'aws-cn'],
  [/^us-gov-/, 'aws-us-gov'],
  [/^us-iso-/, 'aws-iso'],
  [/^us-isob-/, 'aws-iso-b'],
  [/^eu-isoe-/, 'aws-iso-e'],
  [/^us-isof-/, 'aws-iso-f'],
  [/^eusc-/, 'aws-eusc'],
];

export function partitionOf(region: string): string {
  return PARTITIONS.find(([pattern]) => pattern.test(region))?.[1] ?? 'aws';
}

/** The region of an AWS host name, else of a `/region/R` prefix in the path; undefined where neither tells. */
export function regionOf(host: string, rawPath: string): string | undefined {
  if (/^sts\.amazonaws\.com(:\d+)?$/.test(host)) return 'us-east-1';
  return HOST.exec(host)?.[1] ?? PREFIX.exec(rawPath)?.[1];
}

/** The path without its `/region/R` prefix. */
export function withoutRegion(rawPath: string): string {
  return rawPath.replace(PREFIX, '') || '/';
}

/** A request that names no region is taken to mean the right one. */
export function inRegion(asked: string | undefined, region: string): boolean {
  return asked === undefined || asked === region;
}
