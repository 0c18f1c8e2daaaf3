/** The inputs of the step: strings become one typed, checked value here, and end here. */
import * as core from '@actions/core';
import { checkedRegion } from './aws.ts';
import { invalidInput } from './errors.ts';
import { accountIds, flag, items } from './input-values.ts';
import { expandHome, type Job } from './job.ts';
import { refuseInputs } from './refused-inputs.ts';
import { isAccountId } from './role.ts';
import type { FirstRoleUse } from './role-inputs.ts';
import {
  readCachedTokenSource,
  readSourceKind,
  readTrustedTokenIssuerSource,
  readWebIdentitySource,
  type Source,
} from './source-inputs.ts';
import { readTargets, type Target, type Targets } from './target-inputs.ts';

/** Targets outside of these fail before any credentials are fetched; an empty list allows all. */
export interface Guards {
  readonly accountIds: readonly string[];
  /** Globs with `*` and `?`. */
  readonly permissionSets: readonly string[];
}

export interface Inputs {
  readonly source: Source;
  readonly targets: readonly [Target, ...Target[]];
  /** Whether they count as several, however many a pattern matches today. */
  readonly areSeveral: boolean;
  readonly guards: Guards;
  /** The command that alone gets the credentials. */
  readonly command: string | undefined;
  readonly isDryRun: boolean;
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
  const read = await readTargets(roleUse[kind], kind === 'web-identity' && !configDirectory, job);
  const { targets, areSeveral } = read;
  const command = core.getInput('run') || undefined;
  const region = core.getInput('aws-region');
  return {
    source: readSource(kind, read),
    targets,
    areSeveral,
    guards: { accountIds: accountIds('allowed-account-ids'), permissionSets: items('allowed-permission-sets') },
    command,
    isDryRun: flag('dry-run', false),
    commonRegion: region ? checkedRegion(region, 'aws-region') : undefined,
    ...readExports(areSeveral, command !== undefined),
    configDirectory,
    cleanup: flag('cleanup', true),
    masksAccountId: flag('mask-aws-account-id', false),
  };
}

function readSource(kind: Source['kind'], { targets: [first], firstRole, profiles, areSeveral }: Targets): Source {
  if (kind === 'web-identity') return readWebIdentitySource(profiles, first.region);
  if (kind === 'cached-token' || !firstRole) return readCachedTokenSource(profiles);
  const { account, permissionSet } = first;
  const isTold = !areSeveral && isAccountId(account);
  return readTrustedTokenIssuerSource(profiles, firstRole, isTold ? { accountId: account, permissionSet } : undefined);
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
