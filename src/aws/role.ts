/** IAM roles to assume: their ARNs, with placeholders until the target is known, and the parameters for STS. */
import { invalidInput } from '../job/errors.ts';
import { quoted } from '../job/text.ts';
import { partitionOf } from './region.ts';

/** A role session to request from STS. */
export interface RoleRequest {
  /** The input that names the role, for error messages. */
  readonly input: string;
  /** ARN of the role. In inputs, it can contain `{account-id}`, `{permission-set}` and `{partition}`. */
  readonly arn: string;
  readonly sessionName: string;
  /** 900 to 43200. */
  readonly durationSeconds: number;
  readonly externalId?: string | undefined;
  readonly tags?: readonly { readonly Key: string; readonly Value: string }[];
  /** Keys of the tags that are passed on to roles assumed from this session. */
  readonly transitiveTagKeys?: readonly string[];
  /** Session policy as JSON. */
  readonly policy?: string | undefined;
  /** ARNs of managed session policies. */
  readonly policyArns?: readonly string[];
}

interface RoleName {
  readonly partition: string;
  readonly accountId: string;
  /** Without the path. */
  readonly name: string;
}

/** The values that replace placeholders. */
interface Placeholders {
  readonly accountId: string;
  readonly permissionSet: string;
  readonly partition: string;
}

/** The permission set behind an IAM role, which is given by name, path or ARN; undefined for any other role. */
export function permissionSetOf(role: string): string | undefined {
  return /(?:^|\/)AWSReservedSSO_(.+)_[0-9a-f]{16}$/.exec(role)?.[1];
}

/** Source: the API model of sso-admin, `PermissionSetName`. */
export function isPermissionSetName(text: string): boolean {
  return /^[\w+=,.@-]{1,32}$/.test(text);
}

export function isAccountId(account: string): boolean {
  return /^\d{12}$/.test(account);
}

/** The parts of a role ARN; undefined if the text is not one. */
export function parseRole(arn: string): RoleName | undefined {
  const [, partition, accountId, name] =
    /^arn:(aws[a-z-]*):iam::(\d{12}):role\/(?:[\x21-\x7e]+\/)?([\w+=,.@-]{1,64})$/.exec(arn) ?? [];
  return partition && accountId && name && arn.length <= 2048 ? { partition, accountId, name } : undefined;
}

/** Source of these rules: the API model of STS, `roleSessionNameType` and `externalIdType`. */
export function isSessionName(text: string): boolean {
  return /^[\w+=,.@-]{2,64}$/.test(text);
}

export function isExternalId(text: string): boolean {
  return /^[\w+=,.@:/-]{2,1224}$/.test(text);
}

/** The account ID in a role ARN; undefined if it is a placeholder. */
export function accountOfRole(arn: string): string | undefined {
  return /^arn:[^:]*:iam::(\d{12}):role\//.exec(arn)?.[1];
}

/** The account of the last role in a chain. Without a role, or with a placeholder for its account, `accountId`. */
export function lastAccount<Known extends string | undefined>(
  chain: readonly RoleRequest[],
  accountId: Known,
): string | Known {
  return accountOfRole(chain.at(-1)?.arn ?? '') ?? accountId;
}

/** The account ID in the ARN of a role session, `arn:P:sts::ACCOUNT:assumed-role/ROLE/SESSION`. */
export function accountOfSession(arn: string): string | undefined {
  return /^arn:aws[a-z-]*:sts::(\d{12}):assumed-role\//.exec(arn)?.[1];
}

export function fillPlaceholders(text: string, { accountId, permissionSet, partition }: Placeholders): string {
  return text
    .replaceAll('{account-id}', accountId)
    .replaceAll('{permission-set}', permissionSet)
    .replaceAll('{partition}', partition);
}

/**
 * Fills in the placeholders of a role and checks its partition.
 *
 * @param region of the STS endpoint. Credentials never work in another partition.
 * @throws ActionError `invalid-input`
 */
export function filledRole(
  role: RoleRequest,
  { accountId, permissionSet }: Omit<Placeholders, 'partition'>,
  region: string,
): RoleRequest {
  const arn = fillPlaceholders(role.arn, { accountId, permissionSet, partition: partitionOf(region) });
  const filled = { ...role, arn };
  if (!parseRole(arn)) throw invalidInput(role.input, `becomes ${arn}, which is not a valid role ARN.`, 'Correct it.');
  checkPartition(filled, region);
  return filled;
}

/**
 * Checks, without a request, that a chain stays in one partition. ARNs may still contain placeholders.
 *
 * @param region of the STS endpoint, for every role.
 * @param sourceRegion region of the credentials that assume the first role.
 * @throws ActionError `invalid-input`
 */
export function checkChain(chain: readonly RoleRequest[], region: string, sourceRegion: string): void {
  const [partition, start] = [partitionOf(region), partitionOf(sourceRegion)];
  for (const role of chain) {
    checkPartition(role, region);
    if (partition === start) continue;
    throw invalidInput(
      role.input,
      `names ${role.arn}, but STS in ${region} (${partition}) does not accept credentials from the partition ${start}.`,
      `Use an aws-region and roles in ${start}.`,
    );
  }
}

function checkPartition({ input, arn, policyArns = [] }: RoleRequest, region: string): void {
  const partition = partitionOf(region);
  const policy = policyArns.find((one) => one.split(':')[1] !== partition);
  if (policy) {
    throw invalidInput(
      'managed-session-policies',
      `names ${policy}, but ${arn} is assumed in the partition ${partition}.`,
      `Use policies in ${partition}.`,
    );
  }
  const [, named] = arn.split(':');
  if (named === partition || named === '{partition}') return;
  throw invalidInput(
    input,
    `names ${arn} in the partition ${named}, but the region ${region} is in ${partition}.`,
    `Start the ARN with arn:{partition}:, or use a region in ${named}.`,
  );
}

/**
 * Checks a role as the workflow author wrote it; placeholders stay.
 *
 * @param input that has it, for the error.
 * @param bare whether to accept a role name or path, for a role in the account of the target.
 * @throws ActionError `invalid-input` with a suggestion.
 */
export function checkedRole(input: string, text: string, bare: boolean): string {
  const unknown = [...text.matchAll(/\{([^{}]*)\}/g)].find(
    ([, name = '']) => !['account-id', 'permission-set', 'partition'].includes(name),
  );
  if (unknown) {
    throw invalidInput(
      input,
      `contains the unknown placeholder ${unknown[0]}: ${text}.`,
      'Use {account-id}, {permission-set} or {partition}.',
    );
  }
  const isName = bare && !/\barn:/i.test(text);
  const arn = isName ? `arn:{partition}:iam::{account-id}:role/${text.replace(/^\/?(role\/)?/, '')}` : text;
  const sample = fillPlaceholders(arn, { accountId: '111122223333', permissionSet: 'Name', partition: 'aws' });
  const isLine = input === 'role-chain';
  refuseSeveralArns(input, text, isLine ? undefined : 'Use one ARN, and list further roles in role-chain.');
  const parsed = parseRole(sample);
  if (!parsed) throw invalidInput(input, `contains ${text}, which is not a valid ARN of an IAM role.`, arnRemedy(text));
  const permissionSet = permissionSetOf(parsed.name);
  if (!permissionSet) return arn;
  throw invalidInput(
    input,
    `contains ${text}, the role of a permission set, which only IAM Identity Center can assume.`,
    `Use permission-set: ${permissionSet} with application-arn or sso-token, or use a role of your own.`,
  );
}

/**
 * Refuses ARNs on one line, which would otherwise be one ARN with a long path: IAM allows any character there.
 *
 * @param remedy if the input is not one of lines.
 * @throws ActionError `invalid-input`
 */
export function refuseSeveralArns(input: string, text: string, remedy?: string): void {
  const [, ...further] = text.split(/\barn:/);
  if (further.length < 2) return;
  const where = remedy ? '' : ' on one line';
  throw invalidInput(input, `has several ARNs${where}: ${quoted(text)}.`, remedy ?? 'Write each ARN on its own line.');
}

function arnRemedy(text: string): string {
  const [, partition, accountId, role] = /^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(text) ?? [];
  if (role) return `Use the ARN of the role, not of its session: arn:${partition}:iam::${accountId}:role/${role}.`;
  const digits = /^arn:aws[a-z-]*:iam::(\d*):role\//.exec(text)?.[1];
  if (digits !== undefined && digits.length !== 12)
    return `Correct the account ID: it has ${digits.length} digits, not 12.`;
  return 'Write it as arn:{partition}:iam::{account-id}:role/NAME.';
}
