/** The inputs of the step: turns strings into one typed and checked value. No other room sees the strings. */
import { checkedRegion } from '../aws/region.ts';
import { checkChain } from '../aws/role.ts';
import { filesInForce } from '../config/shared-files.ts';
import type { SsoProfile } from '../config/sso-profile.ts';
import { readIfRegular } from '../job/files.ts';
import { expandPath, type Job } from '../job/job.ts';
import type { Mask, Report } from '../job/report.ts';
import { listed } from '../job/text.ts';
import { type Delivery, type ProfileType, readDelivery, readProfileType, refusedSso } from './delivery.ts';
import { type RawInputs, readRawInputs } from './raw.ts';
import { type FirstRoleUse, isTarget } from './roles.ts';
import { readSource, type Source } from './source.ts';
import { emptyApplication, readSourceKind, type SourceKind } from './source-kind.ts';
import { readTargets, type Target } from './targets.ts';
import { allowed, allowedAccountIds, flag } from './values.ts';

/** Targets outside these lists fail before any credentials are fetched. An empty list allows everything. */
export interface Guards {
  readonly accountIds: readonly string[];
  /** Globs with `*` and `?`. */
  readonly permissionSets: readonly string[];
}

export interface Inputs {
  readonly source: Source;
  readonly targets: readonly [Target, ...Target[]];
  /** Whether there are several targets. A pattern counts as several, however many it matches today. */
  readonly multiple: boolean;
  /** Whether profiles in the AWS config file describe the targets. */
  readonly fromProfiles: boolean;
  readonly guards: Guards;
  readonly isDryRun: boolean;
  readonly profileType: ProfileType;
  readonly delivery: Delivery;
  /** The input `aws-region`: the region that later steps get if there are several targets. */
  readonly commonRegion: string | undefined;
  /** Folder for `config` and `credentials`; undefined for the private folder of the job. */
  readonly configDirectory: string | undefined;
  readonly masksAccountId: boolean;
}

const roleUse: Readonly<Record<SourceKind, FirstRoleUse>> = {
  'cached-token': 'none',
  'device-code': 'none',
  'trusted-token-issuer': 'bootstrap',
  'web-identity': 'target',
  environment: 'chained-target',
};

/**
 * Reads and checks all inputs, and the profiles of the AWS config file that they name.
 *
 * @throws ActionError `invalid-input`, `unreadable-config`, `unsafe-file`
 */
export async function readInputs(job: Job, report: Pick<Report, 'mask' | 'info' | 'warning'>): Promise<Inputs> {
  const raw = readRawInputs(job.env, report);
  const masksAccountId = flag(raw, 'mask-aws-account-id', false);
  if (masksAccountId) await maskAccountIds(raw, job, report.mask);
  const kind = readSourceKind(raw);
  const configDirectory = readConfigDirectory(raw, job);
  const region = raw['aws-region'];
  const profileType = readProfileType(raw, kind);
  // Some AWS SDKs prefer a profile named in the environment to keys, so our own profile has to replace it.
  const hasProfile = (job.env.AWS_PROFILE ?? job.env.AWS_DEFAULT_PROFILE) !== undefined;
  const isDropIn = isTarget(roleUse[kind]) && !configDirectory && profileType === 'static' && !hasProfile;
  const read = await readTargets(raw, roleUse[kind], isDropIn, job);
  const { targets, multiple } = read;
  for (const profile of read.profiles) reportLeftOut(profile, report);
  const otherwise = kind === 'web-identity' && emptyApplication(raw, raw['permission-set'], raw['role-to-assume']);
  if (otherwise) {
    report.warning(
      `Input permission-set only names the profile. The credentials are those of the role in role-to-assume. ${otherwise}`,
    );
  }
  if (profileType === 'sso' && targets.some(({ chain }) => chain.length > 0)) {
    throw refusedSso('but role-chain is set, and an IAM Identity Center profile cannot assume further roles');
  }
  const source = readSource(raw, kind, read, job);
  for (const { chain, region } of targets) {
    const goal = region ?? source.region;
    if (goal) checkChain(chain, goal, source.region ?? goal);
  }
  return {
    source,
    targets,
    multiple,
    fromProfiles: read.profiles.length > 0,
    guards: {
      accountIds: allowedAccountIds(raw),
      permissionSets: allowed(raw, 'allowed-permission-sets'),
    },
    isDryRun: flag(raw, 'dry-run', false),
    profileType,
    commonRegion: region ? checkedRegion(region, 'aws-region') : undefined,
    delivery: readDelivery(raw, profileType, multiple),
    configDirectory,
    masksAccountId,
  };
}

/** Logs which settings of a profile that is read are not in the profile that is written. */
function reportLeftOut({ name, leftOut }: SsoProfile, { info }: Pick<Report, 'info'>): void {
  if (leftOut.length === 0) return;
  info(`Left out settings of the profile ${name}: ${listed(leftOut)}. They can run programs or redirect requests.`);
}

function readConfigDirectory(raw: RawInputs, job: Job): string | undefined {
  const text = raw['aws-config-directory'];
  return text ? expandPath(text, job) : undefined;
}

/**
 * Masks anything in inputs and AWS files that may be an account id, in every spelling, before an error can quote it.
 */
async function maskAccountIds(raw: RawInputs, job: Job, mask: Mask): Promise<void> {
  const { 'sso-token': token, run, ...inputs } = raw;
  const files = Object.values(filesInForce(job)).map((path) => readIfRegular(path).catch(() => undefined));
  const contents = (await Promise.all(files)).map((content) => content?.toString('utf8') ?? '');
  for (const text of [...Object.values(inputs), ...contents]) {
    for (const [spelling] of text.matchAll(/(?<![\w-])(?:\d{4}-\d{4}-\d{4}|\d{9,12})(?!\d)/g)) {
      const digits = spelling.replaceAll('-', '');
      // YAML drops leading zeros. The error shows the id with them.
      for (const id of [spelling, digits, digits.padStart(12, '0')]) mask(id);
    }
  }
}

/** Returns the account ids in the inputs, which must be masked before they can appear in the log. */
export function accountIdsIn({ source, targets, guards }: Inputs): readonly string[] {
  const roles = targets.flatMap(({ role, chain }) => [...(role ? [role] : []), ...chain]);
  const arns = source.kind === 'trusted-token-issuer' ? [source.applicationArn, source.bootstrapRole.arn] : [];
  return [
    ...targets.map(({ account }) => account),
    ...roles.map(({ arn }) => arn),
    ...arns,
    ...guards.accountIds,
  ].flatMap((text) => text.match(/\b\d{12}\b/g) ?? []);
}
