/** The inputs of the step: strings become one typed, checked value here, and end here. */
import * as core from '@actions/core';
import { flag, items, readProfileSettings } from './input-values.ts';
import { expandHome, type Job } from './job.ts';
import { refuseInputs } from './refused-inputs.ts';
import { type FirstRoleUse, type Roles, readFirstRole, readRoles } from './role-inputs.ts';
import {
  readCachedTokenSource,
  readDeviceCodeSource,
  readSourceKind,
  readTrustedTokenIssuerSource,
  readWebIdentitySource,
  type Source,
} from './source-inputs.ts';
import type { SsoProfile } from './sso-profile.ts';
import {
  defaultProfileName,
  type Pair,
  readAskedProfile,
  readPair,
  readRegion,
  readRoleTarget,
  readWords,
  type Target,
} from './target-inputs.ts';

/** Targets outside of these fail before any credentials are fetched; an empty list allows all. */
export interface Guards {
  readonly accountIds: readonly string[];
  /** Globs with `*` and `?`. */
  readonly permissionSets: readonly string[];
}

export interface Inputs {
  readonly source: Source;
  readonly target: Target;
  readonly guards: Guards;
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
 * Reads and checks all inputs, and the profile that `aws-profile` names when it is to be read.
 *
 * @throws ActionError `invalid-input`, `unreadable-config`, `unsafe-file`
 */
export async function readInputs(job: Job): Promise<Inputs> {
  refuseInputs(job.env);
  const kind = readSourceKind();
  const use = roleUse[kind];
  const words = readWords();
  const firstRole = readFirstRole(use);
  const profile = await readAskedProfile(words, use === 'target' ? firstRole : undefined, job);
  const roles = readRoles(use, firstRole, profile?.roles ?? []);
  const region = readRegion(profile, job.env);
  const pair = use === 'target' ? readRoleTarget(words, profile, firstRole ?? '') : readPair(words, profile);
  const guards = { accountIds: items('allowed-account-ids'), permissionSets: items('allowed-permission-sets') };
  const configDirectory = readConfigDirectory(job.home);
  const isDropIn = use === 'target' && !configDirectory && !Object.values(words).some(Boolean);
  return {
    source: readSource(kind, roles, { profile, name: words.profile, pair, region }),
    target: {
      ...pair,
      chain: roles.chain,
      profile: isDropIn ? undefined : words.profile || defaultProfileName(words, pair, firstRole),
      region,
      settings: new Map([...(profile?.display ?? []), ...readProfileSettings()]),
    },
    guards,
    exportsCredentials: flag('output-env-credentials', true),
    outputsCredentials: flag('output-credentials', false),
    configDirectory,
    cleanup: flag('cleanup', true),
    masksAccountId: flag('mask-aws-account-id', false),
  };
}

interface Known {
  readonly profile: SsoProfile | undefined;
  readonly name: string;
  readonly pair: Pair;
  readonly region: string | undefined;
}

function readSource(kind: Source['kind'], { first }: Roles, { profile, name, pair, region }: Known): Source {
  if (kind === 'device-code') return readDeviceCodeSource(profile, name);
  if (kind === 'cached-token' || !first) return readCachedTokenSource(profile, name);
  if (kind === 'trusted-token-issuer') return readTrustedTokenIssuerSource(profile, name, first, pair);
  return readWebIdentitySource(profile, name, first, region);
}

function readConfigDirectory(home: string): string | undefined {
  const text = core.getInput('aws-config-directory');
  return text ? expandHome(text, home) : undefined;
}

/** Account ids that the inputs name, for whoever masks them before anything is said of them. */
export function accountIdsIn({ source, target, guards }: Inputs): readonly string[] {
  const arns = target.chain.map(({ arn }) => arn);
  if (source.kind === 'web-identity') arns.push(source.role.arn);
  if (source.kind === 'trusted-token-issuer') arns.push(source.applicationArn, source.bootstrapRole.arn);
  return [target.account, ...arns, ...guards.accountIds].flatMap((text) => text.match(/\b\d{12}\b/g) ?? []);
}
