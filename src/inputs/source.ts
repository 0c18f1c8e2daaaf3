/** Inputs that say where credentials come from. */
import { partitionOf, stsAudience } from '../aws/region.ts';
import { filledRole, isAccountId, type RoleRequest } from '../aws/role.ts';
import type { SignIn } from '../config/sign-in.ts';
import type { SsoProfile } from '../config/sso-profile.ts';
import { invalidInput } from '../job/errors.ts';
import { type Environment, expandPath, type Job } from '../job/job.ts';
import { readInstance } from './instance.ts';
import type { RawInputs } from './raw.ts';
import { isSourceEmpty, type SourceKind } from './source-kind.ts';
import type { ReadProfile, Targets } from './targets.ts';

/** Whose sign-in to use. */
interface ChosenSignIn {
  /** The profile that was read, which names one sign-in. Without a profile, any sign-in to the portal will do. */
  readonly profile: string | undefined;
  readonly signIn: SignIn | undefined;
  /** The file where the sign-in was found, for a renewal that must use the same person's sign-in. */
  readonly tokenFile?: string | undefined;
}

/** A person's sign-in, as the inputs or the profile in `aws-profile` describe it. */
export interface CachedTokenSource extends ChosenSignIn {
  readonly kind: 'cached-token';
  /** The input `sso-token`. */
  readonly token: string | undefined;
  readonly startUrl: string | undefined;
  readonly region: string | undefined;
  /** Whether the author may have meant another source, whose inputs came out empty. */
  readonly isSourceEmpty: boolean;
}

/** The job's ID token, exchanged for a session of the Identity Center user of the job. */
export interface TrustedTokenIssuerSource {
  readonly kind: 'trusted-token-issuer';
  readonly applicationArn: string;
  /** Audience of the exchanged ID token. */
  readonly audience: string;
  /** The role that signs the exchange. */
  readonly bootstrapRole: RoleRequest;
  /** The file with the token to assume it with, instead of the job's ID token. */
  readonly idTokenFile: string | undefined;
  /** Region of IAM Identity Center. */
  readonly region: string;
  readonly startUrl: string | undefined;
}

/** The job's ID token, which assumes the role of each target directly. */
export interface WebIdentitySource {
  readonly kind: 'web-identity';
  readonly audience: string;
  /** The file with the token, instead of the job's ID token. */
  readonly idTokenFile: string | undefined;
  /** Region of STS. */
  readonly region: string;
}

/** A person's sign-in, which this job asks for if there is none yet. */
export interface DeviceCodeSource extends ChosenSignIn {
  readonly kind: 'device-code';
  readonly startUrl: string;
  /** Undefined if the start URL may redirect to a portal that provides it. */
  readonly region: string | undefined;
}

/** The keys that an earlier step exported, which assume the role of each target. */
export interface EnvironmentSource {
  readonly kind: 'environment';
  /** Region of STS. */
  readonly region: string;
}

export type Source =
  | CachedTokenSource
  | DeviceCodeSource
  | TrustedTokenIssuerSource
  | WebIdentitySource
  | EnvironmentSource;

/** A bootstrap role signs one request, so it gets the shortest session that STS allows. */
const bootstrapSeconds = 900;

/**
 * Reads the source of credentials.
 *
 * @param kind from `readSourceKind`.
 * @throws ActionError `invalid-input`
 */
export function readSource(
  raw: RawInputs,
  kind: SourceKind,
  { targets: [first], firstRole, profiles, multiple }: Targets,
  job: Job,
): Source {
  const { env } = job;
  const idTokenFile = raw['web-identity-token-file'] ? expandPath(raw['web-identity-token-file'], job) : undefined;
  if (kind === 'environment') return { kind, region: regionOfRoles(raw, profiles, first.region) };
  if (kind === 'web-identity') {
    const region = regionOfRoles(raw, profiles, first.region);
    return { kind, audience: raw.audience || stsAudience(partitionOf(region)), idTokenFile, region };
  }
  if (kind === 'device-code') return readDeviceCodeSource(raw, profiles);
  if (kind === 'cached-token' || !firstRole) return readCachedTokenSource(raw, profiles, env);
  const { account, permissionSet } = first;
  const isKnown = !multiple && isAccountId(account);
  return readTrustedTokenIssuerSource(
    raw,
    profiles,
    firstRole,
    isKnown ? { accountId: account, permissionSet } : undefined,
    idTokenFile,
  );
}

/** @param profiles those that describe the targets, and with them the instance. */
function readCachedTokenSource(raw: RawInputs, profiles: readonly ReadProfile[], env: Environment): CachedTokenSource {
  return {
    kind: 'cached-token',
    token: raw['sso-token'] || undefined,
    ...readInstance(raw, profiles),
    ...chosenSignIn(profiles),
    isSourceEmpty: isSourceEmpty(raw, env),
  };
}

function chosenSignIn(profiles: readonly ReadProfile[]): ChosenSignIn {
  const [first] = profiles;
  const other = profiles.find(({ signIn }) => signIn.cacheKey !== first?.signIn.cacheKey);
  if (first && other) {
    throw invalidInput(
      'profiles',
      `uses two sign-ins, which may belong to two people: ${signInOfLine(first)}, and ${signInOfLine(other)}.`,
      'Use a separate step for each sign-in.',
    );
  }
  return { profile: first?.name, signIn: first?.signIn };
}

function signInOfLine({ line, name, signIn: { sessionName, cacheKey } }: ReadProfile): string {
  const words = sessionName === undefined ? cacheKey : `the session ${sessionName}`;
  return `line ${line} (${name}) uses ${words}`;
}

/** @param profiles those that describe the targets, and with them the instance. */
function readDeviceCodeSource(raw: RawInputs, profiles: readonly ReadProfile[]): DeviceCodeSource {
  const { startUrl, region } = readInstance(raw, profiles);
  if (!startUrl) {
    throw invalidInput(
      'sso-start-url',
      'is missing, and no profile in the AWS config file provides it.',
      'Set it to the URL of your access portal, such as https://d-1234567890.awsapps.com/start.',
    );
  }
  return { kind: 'device-code', startUrl, region, ...chosenSignIn(profiles) };
}

/**
 * @param target fills the placeholders of the bootstrap role; undefined unless there is one target with an account id.
 */
function readTrustedTokenIssuerSource(
  raw: RawInputs,
  profiles: readonly SsoProfile[],
  role: RoleRequest,
  target: { readonly accountId: string; readonly permissionSet: string } | undefined,
  idTokenFile: string | undefined,
): TrustedTokenIssuerSource {
  const { startUrl, region } = readInstance(raw, profiles);
  const applicationArn = raw['application-arn'];
  if (!/^arn:aws[a-z-]*:sso::\d{12}:application\/[\w.-]+\/apl-[0-9a-zA-Z]{16}$/.test(applicationArn)) {
    throw invalidInput(
      'application-arn',
      applicationArn ? `is ${applicationArn}, which is not a valid application ARN.` : 'is missing.',
      'Copy it from the customer managed application in IAM Identity Center: arn:aws:sso::ACCOUNT:application/ssoins-ID/apl-ID.',
    );
  }
  if (!region) {
    throw invalidInput('sso-region', 'is missing.', 'Set it to the region of the IAM Identity Center instance.');
  }
  const [, partition] = applicationArn.split(':');
  if (partition !== partitionOf(region)) {
    throw invalidInput(
      'sso-region',
      `is ${region} in the partition ${partitionOf(region)}, but application-arn is in ${partition}.`,
      'Set it to the region of the IAM Identity Center instance that has the application.',
    );
  }
  if (/\{(account-id|permission-set)\}/.test(role.arn) && !target) {
    throw invalidInput(
      'role-to-assume',
      'has placeholders, but they work only for one target with an account ID.',
      'Write the full ARN of the bootstrap role.',
    );
  }
  const bootstrapRole = filledRole(role, target ?? { accountId: '', permissionSet: '' }, region);
  return {
    kind: 'trusted-token-issuer',
    applicationArn,
    audience: raw.audience || applicationArn,
    bootstrapRole: { ...bootstrapRole, durationSeconds: bootstrapSeconds },
    idTokenFile,
    region,
    startUrl,
  };
}

/**
 * The region of STS for the role of each target.
 *
 * @param awsRegion the region of the profile and the environment; without it, the region of IAM Identity Center is
 *   used.
 */
function regionOfRoles(raw: RawInputs, profiles: readonly SsoProfile[], awsRegion: string | undefined): string {
  const region = awsRegion ?? readInstance(raw, profiles).region;
  if (region) return region;
  throw invalidInput('aws-region', 'is missing.', 'Set it to the region that the job uses.');
}
