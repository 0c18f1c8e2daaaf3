/** The inputs of the step: strings become one typed, checked value here, and end here. */
import * as core from '@actions/core';
import { checkedRegion } from './aws.ts';
import { invalidInput } from './errors.ts';
import { readIfThere } from './files.ts';
import {
  checkedAccount,
  checkedPermissionSet,
  checkProfileName,
  flag,
  items,
  readProfileSettings,
} from './input-values.ts';
import { type Environment, expandHome, filesInForce, type Job } from './job.ts';
import { refuseInputs } from './refused-inputs.ts';
import { readSsoProfile, type SsoProfile } from './sso-profile.ts';
import { sameStartUrl } from './start-url.ts';

/** What the author said of the session, by inputs or by the profile that `aws-profile` names. */
export interface CachedTokenSource {
  readonly kind: 'cached-token';
  /** The input `sso-token`. */
  readonly token: string | undefined;
  readonly startUrl: string | undefined;
  readonly region: string | undefined;
  readonly sessionName: string | undefined;
  /** The profile that was read, for the command that signs in anew. */
  readonly profile: string | undefined;
}

/** An account with a permission set, as the author wrote them, and the profile that is written for the pair. */
export interface Target {
  /** A 12-digit id, or a name. */
  readonly account: string;
  readonly permissionSet: string;
  readonly profile: string;
  /** Undefined where only the session tells it. */
  readonly region: string | undefined;
  readonly settings: ReadonlyMap<string, string>;
}

/** Targets outside of these fail before any credentials are fetched; an empty list allows all. */
export interface Guards {
  readonly accountIds: readonly string[];
  /** Globs with `*` and `?`. */
  readonly permissionSets: readonly string[];
}

export interface Inputs {
  readonly source: CachedTokenSource;
  readonly target: Target;
  readonly guards: Guards;
  readonly exportsCredentials: boolean;
  readonly outputsCredentials: boolean;
  /** Folder for `config` and `credentials`; undefined for one of the job's own. */
  readonly configDirectory: string | undefined;
  readonly cleanup: boolean;
  readonly masksAccountId: boolean;
}

/**
 * Reads and checks all inputs, and the profile that `aws-profile` names when it is to be read.
 *
 * @throws ActionError `invalid-input`, `unreadable-config`, `unsafe-file`
 */
export async function readInputs(job: Job): Promise<Inputs> {
  refuseInputs(job.env);
  const account = core.getInput('account');
  const permissionSet = core.getInput('permission-set');
  const name = core.getInput('aws-profile');
  if (name) checkProfileName(name);
  if (Boolean(account) !== Boolean(permissionSet)) {
    const [given, missing] = account ? ['account', 'permission-set'] : ['permission-set', 'account'];
    throw invalidInput(
      missing,
      `is missing, while ${given} is given.`,
      `Give both, or aws-profile alone to read both from the AWS config file.`,
    );
  }
  const profile = account || !name ? undefined : await readProfile(name, job);
  const target = {
    account: checkedAccount(account || profile?.accountId || missingTarget()),
    permissionSet: checkedPermissionSet(permissionSet || profile?.permissionSet || missingTarget()),
  };
  return {
    source: readSource(profile, name),
    target: {
      ...target,
      profile: name || defaultProfileName(account, permissionSet),
      region: readRegion(profile, job.env),
      settings: new Map([...(profile?.display ?? []), ...readProfileSettings()]),
    },
    guards: { accountIds: items('allowed-account-ids'), permissionSets: items('allowed-permission-sets') },
    exportsCredentials: flag('output-env-credentials', true),
    outputsCredentials: flag('output-credentials', false),
    configDirectory: readConfigDirectory(job.home),
    cleanup: flag('cleanup', true),
    masksAccountId: flag('mask-aws-account-id', false),
  };
}

function readSource(profile: SsoProfile | undefined, name: string): CachedTokenSource {
  const startUrl = core.getInput('sso-start-url') || undefined;
  const region = core.getInput('sso-region') || undefined;
  if (startUrl && !/^https:\/\/[^\s/]+/i.test(startUrl)) {
    throw invalidInput(
      'sso-start-url',
      `says "${startUrl}", which is no https:// URL.`,
      'Copy it from the access portal, such as https://d-1234567890.awsapps.com/start.',
    );
  }
  if (region) checkedRegion(region, 'sso-region');
  if (profile && startUrl && !sameStartUrl(startUrl, profile.startUrl)) {
    throw invalidInput(
      'sso-start-url',
      `says ${startUrl}, while the profile ${name} says ${profile.startUrl}.`,
      'Remove sso-start-url: the profile tells it.',
    );
  }
  if (profile && region && region !== profile.ssoRegion) {
    throw invalidInput(
      'sso-region',
      `says ${region}, while the profile ${name} says ${profile.ssoRegion}.`,
      'Remove sso-region: the profile tells it.',
    );
  }
  return {
    kind: 'cached-token',
    token: core.getInput('sso-token') || undefined,
    startUrl: startUrl ?? profile?.startUrl,
    region: region ?? (profile && checkedRegion(profile.ssoRegion, 'aws-profile')),
    sessionName: profile?.sessionName,
    profile: profile && name,
  };
}

async function readProfile(name: string, job: Job): Promise<SsoProfile> {
  const { config } = filesInForce(job);
  const content = await readIfThere(config);
  if (content) return readSsoProfile(content.toString('utf8'), config, name);
  throw invalidInput(
    'aws-profile',
    `names the profile ${name}, and there is no AWS config file ${config} to read it from.`,
    'Give account and permission-set to make a new profile, or set AWS_CONFIG_FILE to the file that has it.',
  );
}

function readRegion(profile: SsoProfile | undefined, env: Environment): string | undefined {
  const candidates = [
    ['aws-region', core.getInput('aws-region')],
    ['aws-profile', profile?.region],
    ['AWS_REGION of the environment', env.AWS_REGION],
    ['AWS_DEFAULT_REGION of the environment', env.AWS_DEFAULT_REGION],
  ] as const;
  const [from, region] = candidates.find(([, value]) => value) ?? [];
  return from && region ? checkedRegion(region, from) : undefined;
}

function missingTarget(): never {
  throw invalidInput(
    'account',
    'is missing, and so are permission-set and aws-profile.',
    'Give account and permission-set, or the name of a profile of the AWS config file as aws-profile.',
  );
}

function defaultProfileName(account: string, permissionSet: string): string {
  return `${account}-${permissionSet}`.replace(/[^A-Za-z0-9_.@+-]/g, '-');
}

function readConfigDirectory(home: string): string | undefined {
  const text = core.getInput('aws-config-directory');
  return text ? expandHome(text, home) : undefined;
}
