/** Inputs about who the job is: where credentials come from. */
import { partitionOf, stsAudience } from '../aws/region.ts';
import { filledRole, isAccountId, type RoleRequest } from '../aws/role.ts';
import type { SignIn } from '../config/sign-in.ts';
import type { SsoProfile } from '../config/sso-profile.ts';
import { invalidInput } from '../job/errors.ts';
import { type Environment, expandPath, type Job } from '../job/job.ts';
import { readInstance } from './instance.ts';
import { isSourceEmpty, type RawInputs } from './raw.ts';
import type { ReadProfile, Targets } from './targets.ts';

/** Whose sign-in is meant. */
interface MeantSignIn {
  /** The profile that was read, which means one sign-in alone; without one, any sign-in to the portal is meant. */
  readonly profile: string | undefined;
  readonly signIn: SignIn | undefined;
  /** The file that the sign-in was found in, for those who have to stay the same person. */
  readonly tokenFile?: string | undefined;
}

/** A person's sign-in: what the author said of it, by inputs or by the profile that `aws-profile` names. */
export interface CachedTokenSource extends MeantSignIn {
  readonly kind: 'cached-token';
  /** The input `sso-token`. */
  readonly token: string | undefined;
  readonly startUrl: string | undefined;
  readonly region: string | undefined;
  /** Whether another source may have been meant, of which the inputs came out empty. */
  readonly isSourceEmpty: boolean;
}

/** The job's ID token, exchanged for a session of the user that stands for the job. */
export interface TrustedTokenIssuerSource {
  readonly kind: 'trusted-token-issuer';
  readonly applicationArn: string;
  /** Of the exchanged ID token. */
  readonly audience: string;
  /** The role that signs the exchange. */
  readonly bootstrapRole: RoleRequest;
  /** The file with the token that assumes it, instead of the job's ID token. */
  readonly idTokenFile: string | undefined;
  /** Region of IAM Identity Center. */
  readonly region: string;
  readonly startUrl: string | undefined;
}

/** The job's ID token for the role of each target itself. */
export interface WebIdentitySource {
  readonly kind: 'web-identity';
  readonly audience: string;
  /** The file with the token, instead of the job's ID token. */
  readonly idTokenFile: string | undefined;
  /** Region whose STS is asked. */
  readonly region: string;
}

/** A person's sign-in that this job asks for, where none is there. */
export interface DeviceCodeSource extends MeantSignIn {
  readonly kind: 'device-code';
  readonly startUrl: string;
  /** Undefined where the start URL may lead to a portal that tells it. */
  readonly region: string | undefined;
}

/** The keys that an earlier step exported, for the role of each target. */
export interface EnvironmentSource {
  readonly kind: 'environment';
  /** Region whose STS is asked. */
  readonly region: string;
}

export type Source =
  | CachedTokenSource
  | DeviceCodeSource
  | TrustedTokenIssuerSource
  | WebIdentitySource
  | EnvironmentSource;

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
  const isTold = !multiple && isAccountId(account);
  return readTrustedTokenIssuerSource(
    raw,
    profiles,
    firstRole,
    isTold ? { accountId: account, permissionSet } : undefined,
    idTokenFile,
  );
}

/** @param profiles that were read to know the targets: they tell which instance is meant. */
function readCachedTokenSource(raw: RawInputs, profiles: readonly ReadProfile[], env: Environment): CachedTokenSource {
  return {
    kind: 'cached-token',
    token: raw['sso-token'] || undefined,
    ...readInstance(raw, profiles),
    ...meantSignIn(profiles),
    isSourceEmpty: isSourceEmpty(raw, env),
  };
}

function meantSignIn(profiles: readonly ReadProfile[]): MeantSignIn {
  const [first] = profiles;
  const other = profiles.find(({ signIn }) => signIn.cacheKey !== first?.signIn.cacheKey);
  if (first && other) {
    throw invalidInput(
      'profiles',
      `means two sign-ins, which may be two people's: ${signInOfLine(first)}, and ${signInOfLine(other)}.`,
      'Use a step for each sign-in.',
    );
  }
  return { profile: first?.name, signIn: first?.signIn };
}

function signInOfLine({ line, name, signIn: { sessionName, cacheKey } }: ReadProfile): string {
  const words = sessionName === undefined ? `that of ${cacheKey}` : `that of the session ${sessionName}`;
  return `line ${line}, ${name}, uses ${words}`;
}

/** @param profiles that were read to know the targets: they tell which instance is meant. */
function readDeviceCodeSource(raw: RawInputs, profiles: readonly ReadProfile[]): DeviceCodeSource {
  const { startUrl, region } = readInstance(raw, profiles);
  if (!startUrl) {
    throw invalidInput(
      'sso-start-url',
      'is missing, and no profile of the AWS config file tells which access portal is meant.',
      'Give the start URL of your access portal, such as https://d-1234567890.awsapps.com/start.',
    );
  }
  return { kind: 'device-code', startUrl, region, ...meantSignIn(profiles) };
}

/** @param target what fills the placeholders of the bootstrap role, where it is one that is told by its id. */
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
    idTokenFile,
    region,
    startUrl,
  };
}

/**
 * Region whose STS is asked for the role of each target.
 *
 * @param awsRegion the region of the profile and the environment; that of Identity Center stands in for it.
 */
function regionOfRoles(raw: RawInputs, profiles: readonly SsoProfile[], awsRegion: string | undefined): string {
  const region = awsRegion ?? readInstance(raw, profiles).region;
  if (region) return region;
  throw invalidInput('aws-region', 'is missing.', 'Give the region that the job works in.');
}
