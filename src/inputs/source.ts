/** Inputs about who the job is: where credentials come from. */
import { partitionOf, stsAudience } from '../aws/region.ts';
import { filledRole, isAccountId, type RoleRequest } from '../aws/role.ts';
import type { SsoProfile } from '../config/sso-profile.ts';
import { invalidInput } from '../job/errors.ts';
import { readInstance } from './instance.ts';
import type { RawInputs } from './raw.ts';
import type { Targets } from './targets.ts';

/** A person's sign-in: what the author said of it, by inputs or by the profile that `aws-profile` names. */
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

/** The job's ID token, exchanged for a session of the user that stands for the job. */
export interface TrustedTokenIssuerSource {
  readonly kind: 'trusted-token-issuer';
  readonly applicationArn: string;
  /** Of the exchanged ID token. */
  readonly audience: string;
  /** The role that signs the exchange. */
  readonly bootstrapRole: RoleRequest;
  /** Region of IAM Identity Center. */
  readonly region: string;
  readonly startUrl: string | undefined;
}

/** The job's ID token for the role of each target itself. */
export interface WebIdentitySource {
  readonly kind: 'web-identity';
  readonly audience: string;
  /** Region whose STS is asked. */
  readonly region: string;
}

/** A person's sign-in that this job asks for, where none is there. */
export interface DeviceCodeSource {
  readonly kind: 'device-code';
  readonly startUrl: string;
  readonly region: string;
  /** Under which AWS tools may have left a token. */
  readonly sessionName: string | undefined;
}

export type Source = CachedTokenSource | DeviceCodeSource | TrustedTokenIssuerSource | WebIdentitySource;

/** A bootstrap role signs one request: the shortest session that STS gives. */
const bootstrapSeconds = 900;

/**
 * Reads the source that the inputs mean.
 *
 * @param kind as `readSourceKind` tells it.
 * @throws ActionError `invalid-input`
 */
export function readSource(
  raw: RawInputs,
  kind: Source['kind'],
  { targets: [first], firstRole, profiles, multiple }: Targets,
): Source {
  if (kind === 'web-identity') return readWebIdentitySource(raw, profiles, first.region);
  if (kind === 'device-code') return readDeviceCodeSource(raw, profiles);
  if (kind === 'cached-token' || !firstRole) return readCachedTokenSource(raw, profiles);
  const { account, permissionSet } = first;
  const isTold = !multiple && isAccountId(account);
  return readTrustedTokenIssuerSource(
    raw,
    profiles,
    firstRole,
    isTold ? { accountId: account, permissionSet } : undefined,
  );
}

/** @param profiles that were read to know the targets: they tell which instance is meant. */
function readCachedTokenSource(raw: RawInputs, profiles: readonly SsoProfile[]): CachedTokenSource {
  return {
    kind: 'cached-token',
    token: raw['sso-token'] || undefined,
    ...readInstance(raw, profiles),
    sessionName: profiles[0]?.sessionName,
    profile: profiles[0]?.name,
  };
}

/** @param profiles that were read to know the targets: they tell which instance is meant. */
function readDeviceCodeSource(raw: RawInputs, profiles: readonly SsoProfile[]): DeviceCodeSource {
  const { startUrl, region } = readInstance(raw, profiles);
  if (!startUrl) {
    throw invalidInput(
      'sso-start-url',
      'is missing, and no profile of the AWS config file tells which access portal is meant.',
      'Give the start URL of your access portal, such as https://d-1234567890.awsapps.com/start.',
    );
  }
  if (!region) throw invalidInput('sso-region', 'is missing.', 'Give the region of IAM Identity Center.');
  return { kind: 'device-code', startUrl, region, sessionName: profiles[0]?.sessionName };
}

/** @param target what fills the placeholders of the bootstrap role, where it is one that is told by its id. */
function readTrustedTokenIssuerSource(
  raw: RawInputs,
  profiles: readonly SsoProfile[],
  role: RoleRequest,
  target: { readonly accountId: string; readonly permissionSet: string } | undefined,
): TrustedTokenIssuerSource {
  const { startUrl, region } = readInstance(raw, profiles);
  const applicationArn = raw['application-arn'];
  if (!/^arn:aws[a-z-]*:sso::\d{12}:application\/[\w.-]+\/apl-[0-9a-zA-Z]{16}$/.test(applicationArn)) {
    throw invalidInput(
      'application-arn',
      applicationArn ? `says ${applicationArn}, which is no ARN of an application.` : 'is missing.',
      'Copy it from the customer managed application in Identity Center: arn:aws:sso::ACCOUNT:application/ssoins-ID/apl-ID.',
    );
  }
  if (!region) {
    throw invalidInput('sso-region', 'is missing.', 'Give the region of the Identity Center instance.');
  }
  const [, partition] = applicationArn.split(':');
  if (partition !== partitionOf(region)) {
    throw invalidInput(
      'sso-region',
      `says ${region} in the partition ${partitionOf(region)}, while application-arn is in ${partition}.`,
      'Give the region of the Identity Center instance that has the application.',
    );
  }
  if (/\{(account-id|permission-set)\}/.test(role.arn) && !target) {
    throw invalidInput(
      'role-to-assume',
      'stands for one account, while there are several targets or an account that has to be looked up first.',
      'Write the whole ARN of the bootstrap role.',
    );
  }
  const bootstrapRole = filledRole(role, target ?? { accountId: '', permissionSet: '' }, region);
  return {
    kind: 'trusted-token-issuer',
    applicationArn,
    audience: raw.audience || applicationArn,
    bootstrapRole: { ...bootstrapRole, durationSeconds: bootstrapSeconds },
    region,
    startUrl,
  };
}

/** @param awsRegion the region of the profile and the environment; that of Identity Center stands in for it. */
function readWebIdentitySource(
  raw: RawInputs,
  profiles: readonly SsoProfile[],
  awsRegion: string | undefined,
): WebIdentitySource {
  const region = awsRegion ?? readInstance(raw, profiles).region;
  if (!region) throw invalidInput('aws-region', 'is missing.', 'Give the region that the job works in.');
  return {
    kind: 'web-identity',
    audience: raw.audience || stsAudience(partitionOf(region)),
    region,
  };
}
