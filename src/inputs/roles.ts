/** Inputs about roles to be assumed: `role-to-assume`, `role-chain`, and what the last role is asked for. */
import { checkedRole, isExternalId, isSessionName, type RoleRequest } from '../aws/role.ts';
import type { ProfileRole } from '../config/profile-role.ts';
import { invalidInput } from '../job/errors.ts';
import { isRecord, parseJson } from '../job/json.ts';
import { quoted } from '../job/text.ts';
import { type RawInputs, undefinedWhy } from './raw.ts';
import { lines } from './values.ts';

const hour = 3600;

/** The roles of a step, with placeholders: the one that the ID token assumes, and those that follow. */
interface Roles {
  /** Undefined for a source without one. */
  readonly first: RoleRequest | undefined;
  readonly chain: readonly RoleRequest[];
}

/**
 * What `role-to-assume` is to the source: the target itself, assumed with an ID token or with keys; the role that signs
 * the exchange; or nothing.
 */
export type FirstRoleUse = 'target' | 'chained-target' | 'bootstrap' | 'none';

export function isTarget(use: FirstRoleUse): boolean {
  return use === 'target' || use === 'chained-target';
}

const firstRoleRemedies: Readonly<Record<Exclude<FirstRoleUse, 'none'>, string>> = {
  target: 'Give the ARN of the role that trusts the ID tokens of GitHub.',
  'chained-target': 'Give the ARN of the role to assume with the keys in the environment, or remove role-chaining.',
  bootstrap:
    'Give the ARN of the bootstrap role, which trusts the ID tokens of GitHub and may call CreateTokenWithIAM.',
};

const missing: Readonly<Record<Exclude<FirstRoleUse, 'none'>, string>> = {
  target: 'is missing.',
  'chained-target': 'is missing.',
  bootstrap: `is missing, while application-arn is given: if it is there, the variables (vars) in it ${undefinedWhy}.`,
};

/** Inputs that STS accepts with keys alone. */
const chainedOnly = ['role-external-id', 'session-tags', 'custom-tags', 'transitive-tag-keys'] as const;

/** @throws ActionError `invalid-input` */
export function readFirstRole(raw: RawInputs, use: FirstRoleUse): string | undefined {
  if (use === 'none') return undefined;
  const role = raw['role-to-assume'];
  if (role) return checkedRole('role-to-assume', role, true);
  const [chained] = use === 'chained-target' ? lines(raw, 'role-chain') : [];
  if (chained) return checkedRole('role-chain', chained, false);
  throw invalidInput('role-to-assume', missing[use], firstRoleRemedies[use]);
}

/**
 * Reads the roles. What is given for the last role must be something that STS takes there, and there must be one: a
 * permission set fixes its own duration and policies.
 *
 * @param firstRole ARN that `readFirstRole` read.
 * @param profileRoles the chain of the profile that was read; `role-chain` goes on from it.
 * @throws ActionError `invalid-input`
 */
export function readRoles(
  raw: RawInputs,
  use: FirstRoleUse,
  firstRole: string | undefined,
  profileRoles: readonly ProfileRole[],
): Roles {
  const sessionName = readSessionName(raw);
  const plain = { sessionName: sessionName ?? 'GitHubActions', durationSeconds: hour };
  const first = firstRole === undefined ? undefined : { ...plain, input: 'role-to-assume', arn: firstRole };
  const isFirstOfChain = use === 'chained-target' && !raw['role-to-assume'];
  const chain: RoleRequest[] = [
    ...profileRoles.map((role) => ({ ...plain, ...role, ...(sessionName && { sessionName }) })),
    ...lines(raw, 'role-chain')
      .slice(isFirstOfChain ? 1 : 0)
      .map((text) => ({
        ...plain,
        input: 'role-chain',
        arn: checkedRole('role-chain', text, false),
      })),
  ];
  const last = chain.pop();
  if (last) return { first, chain: [...chain, { ...last, ...readChained(raw) }] };
  if (use === 'target' && first) return { first: { ...first, ...readUnchained(raw) }, chain };
  if (use === 'chained-target' && first) return { first: { ...first, ...readChained(raw) }, chain };
  refuseOnPermissionSet(raw);
  return { first, chain };
}

/** The name that trust policies may test, cleaned to what STS takes: 2 to 64 of `[\w+=,.@-]`. */
function readSessionName(raw: RawInputs): string | undefined {
  const text = raw['role-session-name'];
  if (!text) return undefined;
  const name = text.replace(/[^\w+=,.@-]+/g, '-').slice(0, 64);
  if (isSessionName(name)) return name;
  throw invalidInput('role-session-name', `says ${quoted(text)}; STS takes 2 to 64 characters.`, 'Give a longer name.');
}

function readDuration(raw: RawInputs): number | undefined {
  const text = raw['role-duration-seconds'];
  if (!text) return undefined;
  const seconds = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (seconds >= 900 && seconds <= 43_200) return seconds;
  throw invalidInput(
    'role-duration-seconds',
    `says ${quoted(text)}; STS takes 900 to 43200 seconds.`,
    'Give such a number.',
  );
}

function readChained(raw: RawInputs): Partial<RoleRequest> {
  const durationSeconds = readDuration(raw);
  if (durationSeconds && durationSeconds > hour) {
    throw invalidInput(
      'role-duration-seconds',
      `says ${durationSeconds}, and AWS ends the session of a chained role after one hour.`,
      'Give 3600 at the most, or assume the role without role-chain.',
    );
  }
  return given({ durationSeconds, externalId: readExternalId(raw), ...readTags(raw), ...readPolicies(raw) });
}

function readUnchained(raw: RawInputs): Partial<RoleRequest> {
  for (const input of chainedOnly) {
    if (raw[input]) {
      throw invalidInput(
        input,
        'is given, and STS does not accept it with an ID token.',
        'Move the role that needs it to role-chain, and assume another one with the ID token.',
      );
    }
  }
  return given({ durationSeconds: readDuration(raw), ...readPolicies(raw) });
}

function refuseOnPermissionSet(raw: RawInputs): void {
  const remedy = 'Remove it, or name a role of your own in role-chain.';
  if (readDuration(raw)) {
    throw invalidInput(
      'role-duration-seconds',
      'is given, and a permission set fixes the duration of its sessions itself.',
      remedy,
    );
  }
  for (const input of [...chainedOnly, 'inline-session-policy', 'managed-session-policies'] as const) {
    if (raw[input]) throw invalidInput(input, 'is given, and a permission set takes none.', remedy);
  }
}

/** What was given, and nothing else, so that it can be laid over what a profile said. */
function given(request: { readonly [Part in keyof RoleRequest]?: RoleRequest[Part] | undefined }) {
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined)) as Partial<RoleRequest>;
}

function readExternalId(raw: RawInputs): string | undefined {
  const text = raw['role-external-id'];
  if (!text || isExternalId(text)) return text || undefined;
  throw invalidInput(
    'role-external-id',
    'is no external id to STS, which takes 2 to 1224 letters, digits or any of +=,.@:/_-.',
    'Write it as the trust policy of the role has it.',
  );
}

/** Source of the limits: the API model of STS, `tagListType`. */
function readTags(raw: RawInputs): Pick<Partial<RoleRequest>, 'tags' | 'transitiveTagKeys'> {
  const input = raw['custom-tags'] ? 'custom-tags' : 'session-tags';
  const refuse = (what: string) => invalidInput(input, what, 'Write one tag a line, such as team = payments.');
  const tags = writtenTags(raw);
  for (const { Key, Value } of tags) {
    if (!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u.test(Key) || !/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u.test(Value)) {
      const tag = quoted(Key ? `${Key} = ${Value}` : Value);
      throw refuse(`has ${tag}, which is not a valid tag: key = value of letters, digits, spaces or _.:/=+-@.`);
    }
    if (/^aws:/i.test(Key)) throw refuse(`sets ${Key}; tags that begin with aws: belong to AWS.`);
  }
  const keys = new Set(tags.map(({ Key }) => Key.toLowerCase()));
  if (keys.size < tags.length) throw refuse('sets one tag twice; STS ignores the case of keys.');
  if (tags.length > 50) throw refuse(`has ${tags.length} tags; STS accepts 50.`);
  const transitiveTagKeys = lines(raw, 'transitive-tag-keys');
  const unset = transitiveTagKeys.find((key) => !tags.some(({ Key }) => Key === key));
  if (unset) {
    throw invalidInput(
      'transitive-tag-keys',
      `names ${quoted(unset)}, which session-tags does not set.`,
      'Add the tag to session-tags: this action sets no tags of its own.',
    );
  }
  return { ...(tags.length > 0 && { tags }), ...(transitiveTagKeys.length > 0 && { transitiveTagKeys }) };
}

/** Tags in lines, or in the JSON object that a workflow for configure-aws-credentials has. */
function writtenTags(raw: RawInputs): { readonly Key: string; readonly Value: string }[] {
  const custom = raw['custom-tags'];
  if (!custom) {
    return lines(raw, 'session-tags').map((line) => {
      const [, Key = '', Value = line] = /^([^=]*?)\s*=\s*(.*)$/.exec(line) ?? [];
      return { Key, Value };
    });
  }
  if (raw['session-tags']) {
    throw invalidInput(
      'custom-tags',
      'is given, and so is session-tags.',
      'Keep session-tags, with lines key = value.',
    );
  }
  const tags = parseJson(Buffer.from(custom));
  if (isRecord(tags) && Object.values(tags).every((value) => typeof value !== 'object')) {
    return Object.entries(tags).map(([Key, value]) => ({ Key, Value: String(value) }));
  }
  throw invalidInput(
    'custom-tags',
    'is not a JSON object of texts.',
    'Write {"team": "payments"}, or use session-tags.',
  );
}

function readPolicies(raw: RawInputs): Pick<Partial<RoleRequest>, 'policy' | 'policyArns'> {
  const policy = raw['inline-session-policy'] || undefined;
  if (policy && !isRecord(parseJson(Buffer.from(policy)))) {
    throw invalidInput('inline-session-policy', 'is not a JSON object.', 'Write an IAM policy, {"Version": ...}.');
  }
  if (policy && policy.length > 2048) {
    throw invalidInput(
      'inline-session-policy',
      `has ${policy.length} characters; STS takes 2048.`,
      'Take spaces and line ends out, or use managed-session-policies.',
    );
  }
  const policyArns = lines(raw, 'managed-session-policies');
  const wrong = policyArns.find((arn) => !/^arn:aws[a-z-]*:iam::(aws|\d{12}):policy\/[\x21-\x7e]+$/.test(arn));
  if (wrong) {
    throw invalidInput(
      'managed-session-policies',
      `has the line ${quoted(wrong)}, which is no ARN of a managed policy.`,
      'Write one a line, such as arn:aws:iam::aws:policy/ReadOnlyAccess.',
    );
  }
  if (policyArns.length > 10) {
    throw invalidInput('managed-session-policies', `has ${policyArns.length} policies; STS takes 10.`, 'Give fewer.');
  }
  return { policy, ...(policyArns.length > 0 && { policyArns }) };
}
