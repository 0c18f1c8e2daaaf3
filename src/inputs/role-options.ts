/** Inputs about the session of the last role: duration, external ID, tags and session policies. */
import { isExternalId, type RoleRequest, refuseSeveralArns } from '../aws/role.ts';
import { invalidInput } from '../job/errors.ts';
import { isRecord, parseJson } from '../job/json.ts';
import { quoted } from '../job/text.ts';
import type { RawInputs } from './raw.ts';
import { lines } from './values.ts';

/** In seconds: the default, and the most for a chained role. */
export const hour = 3600;

/** Inputs that STS accepts only with keys. */
const chainedOnly = ['role-external-id', 'session-tags', 'custom-tags', 'transitive-tag-keys'] as const;

function readDuration(raw: RawInputs): number | undefined {
  const text = raw['role-duration-seconds'];
  if (!text) return undefined;
  const seconds = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (seconds >= 900 && seconds <= 43_200) return seconds;
  throw invalidInput(
    'role-duration-seconds',
    `must be a number from 900 to 43200, not ${quoted(text)}.`,
    'Correct it.',
  );
}

/** Reads the options of a role that is assumed with keys. */
export function readChained(raw: RawInputs): Partial<RoleRequest> {
  const durationSeconds = readDuration(raw);
  if (durationSeconds && durationSeconds > hour) {
    throw invalidInput(
      'role-duration-seconds',
      `is ${durationSeconds}, but AWS limits the session of a chained role to one hour.`,
      'Use at most 3600, or assume the role without role-chain.',
    );
  }
  return given({ durationSeconds, externalId: readExternalId(raw), ...readTags(raw), ...readPolicies(raw) });
}

/** Reads the options of a role that is assumed with an ID token. */
export function readUnchained(raw: RawInputs): Partial<RoleRequest> {
  for (const input of chainedOnly) {
    if (raw[input]) {
      throw invalidInput(
        input,
        'is set, but STS does not accept it with an ID token.',
        'Move the role that needs it to role-chain, and assume another role with the ID token.',
      );
    }
  }
  return given({ durationSeconds: readDuration(raw), ...readPolicies(raw) });
}

/** Refuses options if no role is assumed. */
export function refuseOnPermissionSet(raw: RawInputs): void {
  const remedy = 'Remove it, or name a role of your own in role-chain.';
  if (readDuration(raw)) {
    throw invalidInput('role-duration-seconds', 'is set, but a permission set has its own session duration.', remedy);
  }
  for (const input of [...chainedOnly, 'inline-session-policy', 'managed-session-policies'] as const) {
    if (raw[input]) throw invalidInput(input, 'is set, but a permission set does not accept it.', remedy);
  }
}

/** Only the options that are set, so that spreading them keeps those of the profile. */
function given(request: { readonly [Part in keyof RoleRequest]?: RoleRequest[Part] | undefined }) {
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined)) as Partial<RoleRequest>;
}

function readExternalId(raw: RawInputs): string | undefined {
  const text = raw['role-external-id'];
  if (!text || isExternalId(text)) return text || undefined;
  throw invalidInput(
    'role-external-id',
    'is not a valid external ID. STS accepts 2 to 1224 letters, digits or any of +=,.@:/_-.',
    "Copy it from the role's trust policy.",
  );
}

/** Source of the limits: the API model of STS, `tagListType`. */
function readTags(raw: RawInputs): Pick<Partial<RoleRequest>, 'tags' | 'transitiveTagKeys'> {
  const input = raw['custom-tags'] ? 'custom-tags' : 'session-tags';
  const remedy = {
    'custom-tags': 'Correct the object, such as {"team": "payments"}.',
    'session-tags': 'Write one tag per line, such as team = payments.',
  };
  const refuse = (what: string) => invalidInput(input, what, remedy[input]);
  const tags = writtenTags(raw);
  for (const { Key, Value } of tags) {
    if (!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u.test(Key) || !/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u.test(Value)) {
      const tag = quoted(Key ? `${Key} = ${Value}` : Value);
      throw refuse(
        `has ${tag}, which is not a valid tag. Keys and values can have letters, digits, spaces and _.:/=+-@.`,
      );
    }
    if (/^aws:/i.test(Key)) throw refuse(`sets ${Key}, but tags that start with aws: are reserved.`);
  }
  const keys = new Set(tags.map(({ Key }) => Key.toLowerCase()));
  if (keys.size < tags.length) throw refuse('sets the same tag twice. STS ignores the case of keys.');
  if (tags.length > 50) throw refuse(`has ${tags.length} tags, but STS accepts at most 50.`);
  const transitiveTagKeys = lines(raw, 'transitive-tag-keys');
  const unset = transitiveTagKeys.find((key) => !tags.some(({ Key }) => Key === key));
  if (unset) {
    throw invalidInput(
      'transitive-tag-keys',
      `names ${quoted(unset)}, but ${input} does not set it.`,
      `Add the tag to ${input}, and write one key per line. This action sets no tags by default.`,
    );
  }
  return { ...(tags.length > 0 && { tags }), ...(transitiveTagKeys.length > 0 && { transitiveTagKeys }) };
}

/** Tags as lines, or as the JSON object that configure-aws-credentials accepts. */
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
      'is set, and so is session-tags.',
      'Use only session-tags, with lines key = value.',
    );
  }
  const tags = parseJson(Buffer.from(custom));
  if (isRecord(tags) && Object.values(tags).every((value) => typeof value !== 'object')) {
    return Object.entries(tags).map(([Key, value]) => ({ Key, Value: String(value) }));
  }
  throw invalidInput(
    'custom-tags',
    'is not a JSON object of strings.',
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
      `has ${policy.length} characters, but STS accepts at most 2048.`,
      'Remove spaces and line breaks, or use managed-session-policies.',
    );
  }
  const policyArns = lines(raw, 'managed-session-policies');
  for (const arn of policyArns) refuseSeveralArns('managed-session-policies', arn);
  const wrong = policyArns.find((arn) => !/^arn:aws[a-z-]*:iam::(aws|\d{12}):policy\/[\x21-\x7e]+$/.test(arn));
  if (wrong) {
    throw invalidInput(
      'managed-session-policies',
      `has the line ${quoted(wrong)}, which is not a valid ARN of a managed policy.`,
      'Write one ARN per line, such as arn:aws:iam::aws:policy/ReadOnlyAccess.',
    );
  }
  if (policyArns.length > 10) {
    throw invalidInput(
      'managed-session-policies',
      `has ${policyArns.length} policies, but STS accepts at most 10.`,
      'Use fewer.',
    );
  }
  return { policy, ...(policyArns.length > 0 && { policyArns }) };
}
