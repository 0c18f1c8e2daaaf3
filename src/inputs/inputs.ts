/** The inputs of the step: strings become one typed, checked value here, and end here. */
import * as core from '@actions/core';
import { checkedRegion } from '../aws/region.ts';
import { checkChain, isAccountId } from '../aws/role.ts';
import { invalidInput } from '../job/errors.ts';
import { expandHome, type Job } from '../job/job.ts';
import { refuseInputs } from './refused.ts';
import type { FirstRoleUse } from './roles.ts';
import {
  readCachedTokenSource,
  readDeviceCodeSource,
  readSourceKind,
  readTrustedTokenIssuerSource,
  readWebIdentitySource,
  type Source,
} from './source.ts';
import { readTargets, type Target, type Targets } from './targets.ts';
import { accountIds, choice, flag, items } from './values.ts';

/** Targets outside of these fail before any credentials are fetched; an empty list allows all. */
export interface Guards {
  readonly accountIds: readonly string[];
  /** Globs with `*` and `?`. */
  readonly permissionSets: readonly string[];
}

/** Keys that end; a process that gets new ones; or the sign-in session itself, for AWS tools to renew. */
type ProfileType = 'static' | 'process' | 'sso';

export interface Inputs {
  readonly source: Source;
  readonly targets: readonly [Target, ...Target[]];
  /** Whether they count as several, however many a pattern matches today. */
  readonly areSeveral: boolean;
  /** Whether profiles of the AWS config file told them. */
  readonly areRead: boolean;
  readonly guards: Guards;
  /** The command that alone gets the credentials. */
  readonly command: string | undefined;
  readonly isDryRun: boolean;
  readonly profileType: ProfileType;
  /** The input `aws-region`: the one region that several targets have for later steps. */
  readonly commonRegion: string | undefined;
  readonly exportsCredentials: boolean;
  readonly outputsCredentials: boolean;
  /** Folder for `config` and `credentials`; undefined for one of the job's own. */
  readonly configDirectory: string | undefined;
  readonly cleanup: boolean;
  readonly masksAccountId: boolean;
}

const roleUse: Readonly<Record<Source['kind'], FirstRoleUse>> = {
  'cached-token': 'none',
  'device-code': 'none',
  'trusted-token-issuer': 'bootstrap',
  'web-identity': 'target',
};

/**
 * Reads and checks all inputs, and the profiles of the AWS config file that they name.
 *
 * @throws ActionError `invalid-input`, `unreadable-config`, `unsafe-file`
 */
export async function readInputs(job: Job): Promise<Inputs> {
  refuseInputs(job.env);
  const kind = readSourceKind();
  const configDirectory = readConfigDirectory(job.home);
  const command = core.getInput('run') || undefined;
  const region = core.getInput('aws-region');
  const profileType = readProfileType(kind, command !== undefined);
  // Some AWS SDKs prefer a profile of the environment to keys: with one there, a profile of ours has to take its place.
  const hasProfile = Boolean(job.env.AWS_PROFILE || job.env.AWS_DEFAULT_PROFILE);
  const isDropIn = kind === 'web-identity' && !configDirectory && profileType === 'static' && !hasProfile;
  const read = await readTargets(roleUse[kind], isDropIn, job);
  const { targets, areSeveral } = read;
  if (profileType === 'sso' && targets.some(({ chain }) => chain.length > 0)) {
    throw refusedSso('with role-chain, and a profile of Identity Center assumes no further roles');
  }
  const source = readSource(kind, read);
  for (const { chain, region } of targets) {
    const goal = region ?? source.region;
    if (goal) checkChain(chain, goal, source.region ?? goal);
  }
  return {
    source,
    targets,
    areSeveral,
    areRead: read.profiles.length > 0,
    guards: { accountIds: accountIds('allowed-account-ids'), permissionSets: items('allowed-permission-sets') },
    command,
    isDryRun: flag('dry-run', false),
    profileType,
    commonRegion: region ? checkedRegion(region, 'aws-region') : undefined,
    ...readExports(areSeveral, command !== undefined),
    configDirectory,
    cleanup: flag('cleanup', true),
    masksAccountId: flag('mask-aws-account-id', false),
  };
}

function readSource(kind: Source['kind'], { targets: [first], firstRole, profiles, areSeveral }: Targets): Source {
  if (kind === 'web-identity') return readWebIdentitySource(profiles, first.region);
  if (kind === 'device-code') return readDeviceCodeSource(profiles);
  if (kind === 'cached-token' || !firstRole) return readCachedTokenSource(profiles);
  const { account, permissionSet } = first;
  const isTold = !areSeveral && isAccountId(account);
  return readTrustedTokenIssuerSource(profiles, firstRole, isTold ? { accountId: account, permissionSet } : undefined);
}

function readProfileType(kind: Source['kind'], hasCommand: boolean): ProfileType {
  const type = choice('profile-type', ['static', 'process', 'sso']) as ProfileType;
  if (type !== 'sso') return type;
  if (kind !== 'cached-token' && kind !== 'device-code')
    throw refusedSso(`with ${kind}, which has no session that AWS tools could renew`);
  if (hasCommand) throw refusedSso('with run, and its session would be there for every later step');
  return type;
}

function refusedSso(why: string) {
  return invalidInput('profile-type', `is sso ${why}.`, 'Use profile-type: process, whose profile renews itself too.');
}

/** Keys are for the later steps of one target; a command that alone gets them leaves none unless told to. */
function readExports(areSeveral: boolean, hasCommand: boolean) {
  const exportsCredentials = flag('output-env-credentials', !areSeveral && !hasCommand);
  const outputsCredentials = flag('output-credentials', false);
  if (areSeveral && exportsCredentials) {
    throw invalidInput(
      'output-env-credentials',
      'is true, while there are several targets for the one set of variables.',
      'Remove it: the profiles hold the credentials of each.',
    );
  }
  if (outputsCredentials && (areSeveral || hasCommand)) {
    throw invalidInput(
      'output-credentials',
      areSeveral ? 'is true, while there are several targets.' : 'is true, while run alone is to get the credentials.',
      areSeveral ? 'Remove it: the profiles hold the credentials of each.' : 'Remove it, or remove run.',
    );
  }
  return { exportsCredentials, outputsCredentials };
}

function readConfigDirectory(home: string): string | undefined {
  const text = core.getInput('aws-config-directory');
  return text ? expandHome(text, home) : undefined;
}

/** Account ids that the inputs name, for whoever masks them before anything is said of them. */
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
