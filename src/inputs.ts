/** The inputs of the step: strings become one typed, checked value here, and end here. */
import * as core from '@actions/core';
import { isAccountId, type Target } from './assignment.ts';
import { checkedRegion } from './aws.ts';
import { invalidInput } from './errors.ts';
import { readIfThere } from './files.ts';
import type { Guards } from './guards.ts';
import { type Environment, expandHome, filesInForce, type Job } from './job.ts';
import type { CachedTokenSource } from './session/cached-token.ts';
import { sameStartUrl } from './session/start-url.ts';
import { readSsoProfile, type SsoProfile } from './sso-profile.ts';

/** A target and the profile that is written for it. */
export interface ProfileTarget extends Target {
  readonly profile: string;
  /** Undefined where only the session tells it. */
  readonly region: string | undefined;
  readonly settings: ReadonlyMap<string, string>;
}

export interface Inputs {
  readonly source: CachedTokenSource;
  readonly target: ProfileTarget;
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

function checkedAccount(text: string): string {
  const digits = /^\d{4}-\d{4}-\d{4}$/.test(text) ? text.replaceAll('-', '') : text;
  if (isAccountId(digits) || !/^\d{9,}$/.test(digits)) return digits;
  const lost = digits.length < 12 ? ' YAML takes leading zeros from a number that is not quoted.' : '';
  throw invalidInput(
    'account',
    `says ${digits}, which has ${digits.length} digits; an account id has 12.${lost}`,
    digits.length < 12 ? `Write it in quotes, perhaps '${digits.padStart(12, '0')}'.` : 'Correct the id.',
  );
}

function checkedPermissionSet(text: string): string {
  const role = /(?:^|\/)AWSReservedSSO_(.+)_[0-9a-f]{16}$/.exec(text)?.[1];
  if (role) {
    throw invalidInput(
      'permission-set',
      `says ${text}, the IAM role of a permission set.`,
      `Write the permission set's own name: ${role}.`,
    );
  }
  if (/^[\w+=,.@-]{1,32}$/.test(text)) return text;
  throw invalidInput(
    'permission-set',
    `says "${text}", which is no name of a permission set (1 to 32 letters, digits or any of +=,.@-_).`,
    'Write the name that the access portal shows beside the account.',
  );
}

function checkProfileName(name: string): void {
  if (/^[A-Za-z0-9_.@+-]+$/.test(name)) return;
  throw invalidInput(
    'aws-profile',
    `says "${name}"; some AWS SDKs silently drop profiles with such a name.`,
    'Use letters, digits and any of _ . @ + - only.',
  );
}

function defaultProfileName(account: string, permissionSet: string): string {
  return `${account}-${permissionSet}`.replace(/[^A-Za-z0-9_.@+-]/g, '-');
}

function readProfileSettings(): Map<string, string> {
  const settings = new Map<string, string>();
  for (const [index, line] of core.getMultilineInput('profile-settings').entries()) {
    const [, key, value] = /^([A-Za-z][\w-]*)\s*=\s*(\S.*)$/.exec(line) ?? [];
    if (!key || !value || /\p{Cc}/u.test(value)) {
      throw invalidInput(
        'profile-settings',
        `has a line ${index + 1} that is not key = value.`,
        'Write one setting a line, such as output = json.',
      );
    }
    if (key === 'region') throw invalidInput('profile-settings', 'sets region.', 'Use aws-region for it.');
    if (
      /^(sso_|aws_|role_|source_|credential_|web_identity|login_)|^(external_id|mfa_serial|duration_seconds)$/i.test(
        key,
      )
    ) {
      throw invalidInput(
        'profile-settings',
        `sets ${key}: a profile must not hold two kinds of credentials.`,
        `Remove ${key}.`,
      );
    }
    settings.set(key.toLowerCase(), value);
  }
  return settings;
}

function readConfigDirectory(home: string): string | undefined {
  const text = core.getInput('aws-config-directory');
  return text ? expandHome(text, home) : undefined;
}

function flag(name: string, byDefault: boolean): boolean {
  const text = core.getInput(name).toLowerCase();
  if (text === '') return byDefault;
  if (text === 'true' || text === 'false') return text === 'true';
  throw invalidInput(name, `says "${core.getInput(name)}".`, 'Write true or false.');
}

function items(name: string): readonly string[] {
  return core
    .getInput(name)
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter(Boolean);
}

/** Inputs that would change who the job is: taking no notice of one would be worse than refusing it. */
const substitutes: Readonly<Record<string, string>> = {
  'aws-access-key-id': 'Remove it: this action needs no access keys; give sso-token, or sign in with aws sso login.',
  'aws-secret-access-key': 'Remove it: this action needs no access keys.',
  'aws-session-token': 'Remove it: this action needs no access keys.',
  'web-identity-token-file': 'Use role-to-assume, which takes the ID token of the job itself.',
  'role-chaining': 'Use role-chain with the ARNs of the roles, one a line.',
  'force-skip-oidc': 'Use credential-source to choose where credentials come from.',
  'use-existing-credentials': 'Leave the step out with an if: condition where credentials are there already.',
  'custom-tags': 'Use session-tags with lines key = value.',
  'transitive-tag-keys': 'Use session-tags; they belong to the last role assumed.',
  'overwrite-aws-profile': 'Remove it: a profile of the same name is replaced, and put back after the job.',
  'sts-endpoint': 'Set the environment variable AWS_ENDPOINT_URL_STS.',
  'http-proxy': 'Set the environment variable HTTPS_PROXY.',
  'no-proxy': 'Set the environment variable NO_PROXY.',
};

const unavailable = [
  'application-arn',
  'role-to-assume',
  'audience',
  'role-chain',
  'role-session-name',
  'role-duration-seconds',
  'role-external-id',
  'session-tags',
  'inline-session-policy',
  'managed-session-policies',
  'profiles',
  'run',
] as const;

function refuseInputs(env: Environment): void {
  for (const [name, remedy] of Object.entries(substitutes)) {
    if (env[`INPUT_${name.toUpperCase()}`]?.trim()) throw invalidInput(name, 'is not an input of this action.', remedy);
  }
  const source = core.getInput('credential-source') || 'auto';
  const type = core.getInput('profile-type') || 'static';
  const refuse = (input: string) => {
    throw invalidInput(
      input,
      'asks for what this version does not do yet.',
      'Remove it, and use a cached token with account and permission-set.',
    );
  };
  for (const name of unavailable) if (core.getInput(name)) refuse(name);
  if (flag('dry-run', false)) refuse('dry-run');
  if (!['auto', 'cached-token'].includes(source)) refuse('credential-source');
  if (type !== 'static') refuse('profile-type');
}
