/** Inputs that say what to get credentials for: accounts, permission sets, profiles and regions. */
import type { RoleRequest } from '../aws/role.ts';
import { creatingProfile, type ProfileFiles, readProfileFiles } from '../config/profile-files.ts';
import { checkNameOfLine, checkProfileName, refuseSameNames } from '../config/profile-name.ts';
import { checkedSetting, readProfileSettings, withMore } from '../config/profile-settings.ts';
import type { SettingValue } from '../config/sections/ini.ts';
import { filesInForce } from '../config/shared-files.ts';
import { readSsoProfile, type SsoProfile } from '../config/sso-profile.ts';
import { invalidInput } from '../job/errors.ts';
import type { Job } from '../job/job.ts';
import { oncePer } from '../job/once.ts';
import { isGlob } from './glob.ts';
import { nameOfPair, readPair, readRegion, readRoleTarget } from './pair.ts';
import { noGuard, type RawInputs } from './raw.ts';
import { type FirstRoleUse, isTarget, readFirstRole, readRoles } from './roles.ts';
import { isSourceEmpty } from './source-kind.ts';
import { type RawTarget, readLines } from './target-lines.ts';

/** What to get credentials for, as the author wrote it, and the profile to write for it. */
export interface Target {
  /** Line of the input `profiles`; undefined for the one target of a step without it. */
  readonly line: number | undefined;
  /** A 12-digit id, a name, or a glob over both. */
  readonly account: string;
  /** A name or a glob; empty if the target is the ARN of a role. */
  readonly permissionSet: string;
  /** Whether it expands to every assigned pair of account and permission set that it matches. */
  readonly isPattern: boolean;
  /** The role to assume with an ID token or with the keys of the environment, with placeholders. */
  readonly role: RoleRequest | undefined;
  /** The roles to assume one after the other from the credentials of the source, with placeholders. */
  readonly chain: readonly RoleRequest[];
  /** Perhaps with placeholders; undefined if no profile is written. */
  readonly profile: string | undefined;
  /** Undefined if only the session can provide it. */
  readonly region: string | undefined;
  readonly settings: ReadonlyMap<string, SettingValue>;
}

export interface Targets {
  readonly targets: readonly [Target, ...Target[]];
  /** The role in `role-to-assume`, with placeholders. */
  readonly firstRole: RoleRequest | undefined;
  /** The profiles that describe the targets. */
  readonly profiles: readonly ReadProfile[];
  /** Whether there are several targets. A pattern counts as several, however many it matches today. */
  readonly multiple: boolean;
}

/** A profile in the AWS config file that describes a target. */
export interface ReadProfile extends SsoProfile {
  /** Line of the input `profiles`; undefined for the one target of a step without it. */
  readonly line: number | undefined;
}

/** What all targets of a step have in common. */
interface Shared {
  readonly raw: RawInputs;
  readonly use: FirstRoleUse;
  readonly firstRole: string | undefined;
  readonly settings: ReadonlyMap<string, SettingValue>;
  /** Whether a role without any input about profiles gets no profile, as with configure-aws-credentials. */
  readonly isDropIn: boolean;
  readonly job: Job;
  /** Reads the AWS files of the job, once for all targets. */
  readonly filesOf: (job: Job) => Promise<ProfileFiles>;
}

/**
 * Reads the targets, and the profiles of the AWS config file that they name.
 *
 * @throws ActionError `invalid-input`, `unreadable-config`, `unsafe-file`
 */
export async function readTargets(raw: RawInputs, use: FirstRoleUse, isDropIn: boolean, job: Job): Promise<Targets> {
  const filesOf = oncePer((of: Job) => readProfileFiles(filesInForce(of), of));
  const [firstRole, settings] = [readFirstRole(raw, use), readProfileSettings(raw['profile-settings'])];
  const shared: Shared = { raw, use, firstRole, settings, isDropIn, job, filesOf };
  if (!raw.profiles.trim()) {
    const { target, profile, firstRole: role } = await readTarget(readOnlyTarget(raw), shared);
    return { targets: [target], firstRole: role, profiles: profile ? [profile] : [], multiple: false };
  }
  for (const input of ['account', 'permission-set', 'aws-profile'] as const) {
    if (raw[input]) {
      throw invalidInput(input, 'is set, and so is profiles.', `Remove ${input}, or move it to a line of profiles.`);
    }
  }
  const read = await readLines(raw.profiles, async (target) => {
    checkLine(target, use);
    return readTarget(target, shared);
  });
  const [first, ...rest] = read;
  if (!first) throw invalidInput('profiles', 'has no target.', 'Write one target per line.');
  refuseSameNames(read.map(({ target }) => target));
  return {
    targets: [first.target, ...rest.map(({ target }) => target)],
    firstRole: first.firstRole,
    profiles: read.flatMap(({ profile }) => profile ?? []),
    multiple: read.length > 1 || read.some(({ target }) => target.isPattern),
  };
}

function readOnlyTarget(raw: RawInputs): RawTarget {
  const profile = raw['aws-profile'];
  checkProfileName('aws-profile', profile);
  return {
    line: undefined,
    account: raw.account,
    permissionSet: raw['permission-set'],
    profile,
    settings: new Map(),
  };
}

function checkLine({ profile: name, account, permissionSet, settings }: RawTarget, use: FirstRoleUse): void {
  const isPattern = isGlob(account) || isGlob(permissionSet);
  checkNameOfLine(name, { isPattern, hasAccountName: !isTarget(use) });
  for (const [key, value] of settings) if (key !== 'region') checkedSetting('profiles', key, value);
}

interface Read {
  readonly target: Target;
  readonly profile: ReadProfile | undefined;
  readonly firstRole: RoleRequest | undefined;
}

async function readTarget(written: RawTarget, shared: Shared): Promise<Read> {
  const { raw, use, firstRole, job } = shared;
  const role = isTarget(use) ? firstRole : undefined;
  const profile = await readAskedProfile(written, role, shared);
  if (profile) refuseUnguardedRole(profile, raw);
  const roles = readRoles(raw, use, firstRole, profile?.roles ?? []);
  const pair = role
    ? readRoleTarget(written, profile, role, raw)
    : readPair(written, profile, isSourceEmpty(raw, job.env));
  const name = written.profile || (shared.isDropIn && isEmpty(written) ? undefined : nameOfPair(written, pair, role));
  const { region, ...settings } = Object.fromEntries(written.settings);
  const target: Target = {
    ...pair,
    line: written.line,
    isPattern: written.line !== undefined && (isGlob(written.account) || isGlob(written.permissionSet)),
    role: role ? roles.first : undefined,
    chain: roles.chain,
    profile: name,
    region: readRegion(region, profile, raw, job.env),
    settings: withMore(withMore(profile?.settings ?? new Map(), shared.settings), new Map(Object.entries(settings))),
  };
  return { target, profile: profile && { ...profile, line: written.line }, firstRole: roles.first };
}

/**
 * Reads the profile that a target names if nothing else describes the target. Otherwise the name is that of a profile
 * to write, and there is nothing to read.
 *
 * @param role the role that is the target, with placeholders; undefined if the target is a permission set.
 */
async function readAskedProfile(
  { line, account, permissionSet, profile: name }: RawTarget,
  role: string | undefined,
  { job, filesOf }: Shared,
): Promise<SsoProfile | undefined> {
  const isDescribed =
    role === undefined
      ? account || permissionSet
      : (account || !role.includes('{account-id}')) && (permissionSet || !role.includes('{permission-set}'));
  if (isDescribed || !name) return undefined;
  const input = line === undefined ? 'aws-profile' : 'profiles';
  const files = await filesOf(job);
  if (files.length > 0) return readSsoProfile(files, name, input);
  throw invalidInput(
    input,
    `names the profile ${name}, but there is no AWS config file ${filesInForce(job).config}.`,
    `To create a profile, ${creatingProfile(input, name)}. Or set AWS_CONFIG_FILE to the file that has the profile.`,
  );
}

/** A guard for permission sets does not cover a role, and anyone who can edit the config file chooses that role. */
function refuseUnguardedRole({ name, roles: [role] }: SsoProfile, raw: RawInputs): void {
  if (!role || raw['allowed-permission-sets'] === noGuard) return;
  throw invalidInput(
    'allowed-permission-sets',
    `is set, but the profile ${name} assumes ${role.arn}, which is a role and not a permission set.`,
    'Use allowed-account-ids. Or set aws-profile to its source_profile, and list the role in role-chain.',
  );
}

function isEmpty({ account, permissionSet, profile }: RawTarget): boolean {
  return !account && !permissionSet && !profile;
}
