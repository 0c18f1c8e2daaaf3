/** IAM roles to be assumed: their ARNs, with placeholders until the target is known, and what STS is asked for. */
import { invalidInput } from '../job/errors.ts';
import { partitionOf } from './region.ts';

/** A role session to ask STS for. */
export interface RoleRequest {
  /** The input that names the role, for errors. */
  readonly input: string;
  /** ARN of the role; in inputs with placeholders `{account-id}`, `{permission-set}`, `{partition}`. */
  readonly arn: string;
  readonly sessionName: string;
  /** 900 to 43200. */
  readonly durationSeconds: number;
  readonly externalId?: string | undefined;
  readonly tags?: readonly { readonly Key: string; readonly Value: string }[];
  /** Keys of tags that roles assumed from this session have as well. */
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

/** What a target puts in the place of placeholders. */
interface Placeholders {
  readonly accountId: string;
  readonly permissionSet: string;
  readonly partition: string;
}

/** The permission set whose IAM role a name, path or ARN is of. */
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

/** The parts of a role's ARN, or undefined when it is none. */
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

/** The account that the ARN of a role names; undefined where a placeholder stands for it. */
export function accountOfRole(arn: string): string | undefined {
  return /^arn:[^:]*:iam::(\d{12}):role\//.exec(arn)?.[1];
}

/** The account of the last role of a chain with placeholders, as far as it is known. */
export function lastAccount<Known extends string | undefined>(
  chain: readonly RoleRequest[],
  accountId: Known,
): string | Known {
  return accountOfRole(chain.at(-1)?.arn ?? '') ?? accountId;
}

/** The account of a role session's ARN, `arn:P:sts::ACCOUNT:assumed-role/ROLE/SESSION`. */
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
 * Fills a role's placeholders and checks that it can be reached from a region.
 *
 * @param region whose STS is asked: credentials never lead into another partition.
 * @throws ActionError `invalid-input`
 */
export function filledRole(
  role: RoleRequest,
  { accountId, permissionSet }: Omit<Placeholders, 'partition'>,
  region: string,
): RoleRequest {
  const arn = fillPlaceholders(role.arn, { accountId, permissionSet, partition: partitionOf(region) });
  const filled = { ...role, arn };
  if (!parseRole(arn)) throw invalidInput(role.input, `comes out as ${arn}, which is no ARN of a role.`, 'Correct it.');
  checkPartition(filled, region);
  return filled;
}

/**
 * Checks that a chain, placeholders and all, stays in one partition, which needs no request.
 *
 * @param region whose STS is asked at every hop.
 * @param sourceRegion where the credentials come from that assume the first role.
 * @throws ActionError `invalid-input`
 */
export function checkChain(chain: readonly RoleRequest[], region: string, sourceRegion: string): void {
  const [partition, start] = [partitionOf(region), partitionOf(sourceRegion)];
  for (const role of chain) {
    checkPartition(role, region);
    if (partition === start) continue;
    throw invalidInput(
      role.input,
      `names ${role.arn}, which STS in ${region} (${partition}) would be asked for with credentials of ${start}.`,
      `Give a region of ${start} as aws-region, and roles of ${start}.`,
    );
  }
}

function checkPartition({ input, arn, policyArns = [] }: RoleRequest, region: string): void {
  const partition = partitionOf(region);
  const policy = policyArns.find((one) => one.split(':')[1] !== partition);
  if (policy) {
    throw invalidInput(
      'managed-session-policies',
      `names ${policy}, while ${arn} is assumed in the partition ${partition}.`,
      `Write policies of ${partition}.`,
    );
  }
  const [, named] = arn.split(':');
  if (named === partition || named === '{partition}') return;
  throw invalidInput(
    input,
    `names ${arn} in the partition ${named}, while the region ${region} is in ${partition}.`,
    `Write the ARN with arn:{partition}:, or give a region of ${named}.`,
  );
}

/**
 * A role as an author writes it, checked; placeholders stay.
 *
 * @param input that holds it, for the error.
 * @param bare whether a role name or path may stand for a role in the target's account.
 * @throws ActionError `invalid-input` with the likely intention.
 */
export function checkedRole(input: string, text: string, bare: boolean): string {
  const unknown = [...text.matchAll(/\{([^{}]*)\}/g)].find(
    ([, name = '']) => !['account-id', 'permission-set', 'partition'].includes(name),
  );
  if (unknown) {
    throw invalidInput(
      input,
      `says ${text}, with the unknown placeholder ${unknown[0]}.`,
      'Write {account-id}, {permission-set} or {partition}.',
    );
  }
  const isName = bare && !/^arn:/i.test(text);
  const arn = isName ? `arn:{partition}:iam::{account-id}:role/${text.replace(/^\/?(role\/)?/, '')}` : text;
  const sample = fillPlaceholders(arn, { accountId: '111122223333', permissionSet: 'Name', partition: 'aws' });
  const parsed = parseRole(sample);
  if (!parsed) throw invalidInput(input, `says ${text}, which is no ARN of an IAM role.`, arnRemedy(text));
  const permissionSet = permissionSetOf(parsed.name);
  if (!permissionSet) return arn;
  throw invalidInput(
    input,
    `says ${text}, the role of a permission set, which Identity Center alone can assume.`,
    `Give permission-set: ${permissionSet} with application-arn or sso-token, or name a role of your own.`,
  );
}

function arnRemedy(text: string): string {
  const [, partition, accountId, role] = /^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(text) ?? [];
  if (role) return `Write the role instead of its session: arn:${partition}:iam::${accountId}:role/${role}.`;
  const digits = /^arn:aws[a-z-]*:iam::(\d*):role\//.exec(text)?.[1];
  if (digits !== undefined && digits.length !== 12)
    return `Correct the account id: it has ${digits.length} digits, not 12.`;
  return 'Write it as arn:{partition}:iam::{account-id}:role/NAME.';
}
