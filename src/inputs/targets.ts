/** Inputs about what the job gets: accounts, permission sets, profiles, regions; one target or several. */

import type { RoleRequest } from '../aws/role.ts';
import type { SsoProfile } from '../config/sso-profile.ts';
import { ActionError, invalidInput } from '../job/errors.ts';
import type { Job } from '../job/job.ts';
import { readAskedProfile } from './asked-profile.ts';
import { isGlob } from './glob.ts';
import { defaultProfileName, readPair, readRegion, readRoleTarget, type Words } from './pair.ts';
import type { RawInputs } from './raw.ts';
import { type FirstRoleUse, readFirstRole, readRoles } from './roles.ts';
import { parseTargetLine, type TargetLine } from './target-lines.ts';
import { checkedSetting, checkProfileName, readProfileSettings } from './values.ts';

/** What credentials are wanted for, as the author wrote it, and the profile that is written for it. */
export interface Target {
  /** Line of the input `profiles`; undefined for the one target of a step without it. */
  readonly line: number | undefined;
  /** A 12-digit id, a name, or a glob over both. */
  readonly account: string;
  /** A name or a glob; empty where a role given by its ARN stands for the target. */
  readonly permissionSet: string;
  /** Whether it stands for all assigned pairs that it matches. */
  readonly isPattern: boolean;
  /** With placeholders: the role that the ID token assumes, for web identity. */
  readonly role: RoleRequest | undefined;
  /** With placeholders: assumed one after the other from the credentials of the source. */
  readonly chain: readonly RoleRequest[];
  /** Perhaps with placeholders; undefined where no profile is written. */
  readonly profile: string | undefined;
  /** Undefined where only the session tells it. */
  readonly region: string | undefined;
  readonly settings: ReadonlyMap<string, string>;
}

export interface Targets {
  readonly targets: readonly [Target, ...Target[]];
  /** What `role-to-assume` names, with placeholders. */
  readonly firstRole: RoleRequest | undefined;
  /** The profiles that were read to know them. */
  readonly profiles: readonly SsoProfile[];
  /** Whether there are several: a pattern counts as several, however many it matches today. */
  readonly multiple: boolean;
}

/** What all targets of a step share. */
interface Shared {
  readonly raw: RawInputs;
  readonly use: FirstRoleUse;
  readonly firstRole: string | undefined;
  readonly settings: ReadonlyMap<string, string>;
  /** Whether a target without any words is written to no profile: web identity as with other actions. */
  readonly isDropIn: boolean;
  readonly job: Job;
}

/**
 * Reads the targets, and the profiles of the AWS config file that they name.
 *
 * @throws ActionError `invalid-input`, `unreadable-config`, `unsafe-file`
 */
export async function readTargets(raw: RawInputs, use: FirstRoleUse, isDropIn: boolean, job: Job): Promise<Targets> {
  const shared = { raw, use, firstRole: readFirstRole(raw, use), settings: readProfileSettings(raw), isDropIn, job };
  if (!raw.profiles.trim()) {
    const { target, profile, firstRole } = await readTarget(readWords(raw), shared);
    return { targets: [target], firstRole, profiles: profile ? [profile] : [], multiple: false };
  }
  for (const input of ['account', 'permission-set', 'aws-profile'] as const) {
    if (raw[input]) {
      throw invalidInput(input, 'is given, and so is profiles.', `Remove ${input}, or make it a line of profiles.`);
    }
  }
  const read = await readLines(raw.profiles, shared);
  const [first, ...rest] = read;
  if (!first) throw invalidInput('profiles', 'has no line with a target.', 'Write one target a line.');
  refuseSameNames(read.map(({ target }) => target));
  return {
    targets: [first.target, ...rest.map(({ target }) => target)],
    firstRole: first.firstRole,
    profiles: read.flatMap(({ profile }) => profile ?? []),
    multiple: read.length > 1 || read.some(({ target }) => target.isPattern),
  };
}

function readWords(raw: RawInputs): Words {
  const profile = raw['aws-profile'];
  if (profile) checkProfileName('aws-profile', profile);
  return {
    line: undefined,
    account: raw.account,
    permissionSet: raw['permission-set'],
    profile,
    settings: new Map(),
  };
}

/** Reads all lines, so that one run tells of all that are wrong. */
async function readLines(text: string, shared: Shared): Promise<readonly Read[]> {
  const read: Read[] = [];
  const wrong: ActionError[] = [];
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    try {
      const target = parseTargetLine(content, line);
      if (target) read.push(await readLine(target, shared));
    } catch (error) {
      if (!(error instanceof ActionError) || error.code !== 'invalid-input') throw error;
      wrong.push(error);
    }
  }
  if (wrong.length > 0) throw wrongLines(wrong);
  return read;
}

function wrongLines(wrong: readonly ActionError[]): ActionError {
  const [first, ...others] = wrong as [ActionError, ...ActionError[]];
  if (others.length === 0) return first;
  // What every line fails of alike is an input beside them.
  const causes = wrong.flatMap(({ cause }) => (cause instanceof ActionError ? [cause] : []));
  const [shared] = causes;
  const areAlike = causes.length === wrong.length && causes.every(({ message }) => message === shared?.message);
  if (shared && areAlike) return shared;
  const words = wrong.map(({ message }) => message).join(' ');
  const text = `${wrong.length} lines of profiles are wrong. ${words}`;
  return new ActionError(first.code, text, first.remedy, { cause: first });
}

async function readLine({ line, name, ...rest }: TargetLine, shared: Shared): Promise<Read> {
  try {
    checkLine(name, rest, shared.use);
    return await readTarget({ line, profile: name, ...rest }, shared);
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    throw new ActionError(error.code, `Line ${line} of profiles: ${error.message}`, error.remedy, { cause: error });
  }
}

function checkLine(name: string, target: Omit<TargetLine, 'line' | 'name'>, use: FirstRoleUse): void {
  const plain = name.replaceAll(/\{(account-id|account-name|permission-set)\}/g, '');
  if (plain) checkProfileName('profiles', plain);
  if ((isGlob(target.account) || isGlob(target.permissionSet)) && plain === name) {
    throw invalidInput(
      'profiles',
      `gives the one name ${name} to all that a pattern matches.`,
      'Put {account-id}, {account-name} or {permission-set} into the name.',
    );
  }
  if (use === 'target' && name.includes('{account-name}')) {
    throw invalidInput(
      'profiles',
      'puts {account-name} into a name; with web identity nothing can look it up.',
      'Put {account-id} into it.',
    );
  }
  for (const [key, value] of target.settings) if (key !== 'region') checkedSetting('profiles', key, value);
}

interface Read {
  readonly target: Target;
  readonly profile: SsoProfile | undefined;
  readonly firstRole: RoleRequest | undefined;
}

async function readTarget(words: Words, shared: Shared): Promise<Read> {
  const { raw, use, firstRole, job } = shared;
  const role = use === 'target' ? firstRole : undefined;
  const profile = await readAskedProfile(words, role, job);
  const roles = readRoles(raw, use, firstRole, profile?.roles ?? []);
  const pair = role ? readRoleTarget(words, profile, role, raw) : readPair(words, profile);
  const name =
    words.profile || (shared.isDropIn && isWordless(words) ? undefined : defaultProfileName(words, pair, role));
  const { region, ...settings } = Object.fromEntries(words.settings);
  const target: Target = {
    ...pair,
    line: words.line,
    isPattern: words.line !== undefined && (isGlob(words.account) || isGlob(words.permissionSet)),
    role: role ? roles.first : undefined,
    chain: roles.chain,
    profile: name,
    region: readRegion(region, profile, raw, job.env),
    settings: new Map([...(profile?.display ?? []), ...shared.settings, ...Object.entries(settings)]),
  };
  return { target, profile, firstRole: roles.first };
}

function isWordless({ account, permissionSet, profile }: Words): boolean {
  return !account && !permissionSet && !profile;
}

/** Names that targets share before anything is filled in; those that placeholders bring about show later. */
function refuseSameNames(targets: readonly Target[]): void {
  const lines = new Map<string, number | undefined>();
  for (const { profile, line } of targets) {
    if (!profile || profile.includes('{')) continue;
    if (lines.has(profile)) {
      throw invalidInput(
        'profiles',
        `gives the name ${profile} to both line ${lines.get(profile)} and line ${line}.`,
        'Give each target a name of its own.',
      );
    }
    lines.set(profile, line);
  }
}
