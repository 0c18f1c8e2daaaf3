/** What both AssumeRole calls share: limits on the parameters, and the answer with credentials. */
import type { Role, World } from '../../world/world.ts';
import { issueCredentials, PLAIN_TOKEN, roleSession } from './credentials.ts';
import { members, queryRefusal, type Xml } from './query.ts';

interface RoleRequest {
  readonly role: Role | undefined;
  readonly roleArn: string;
  readonly sessionName: string;
  readonly seconds: number;
  readonly tokenBytes: number;
}

const LARGEST_TOKEN = 4096;

/** Checks what STS checks before it looks at anybody's rights. */
export function readRoleRequest(form: URLSearchParams, world: World): RoleRequest {
  const roleArn = parameter(form, 'RoleArn', [20, 2048]);
  const sessionName = parameter(form, 'RoleSessionName', [2, 64], /^[\w+=,.@-]*$/);
  const seconds = Number(form.get('DurationSeconds') ?? 3600);
  if (!Number.isInteger(seconds)) throw queryRefusal(400, 'MalformedInput', 'DurationSeconds must be a number');
  if (seconds < 900)
    throw constraint(String(seconds), 'durationSeconds', 'Member must have value greater than or equal to 900');
  if (seconds > 43200)
    throw constraint(String(seconds), 'durationSeconds', 'Member must have value less than or equal to 43200');
  if (!/^arn:[\w-]+:iam::\d{12}:role\/.+$/.test(roleArn))
    throw queryRefusal(400, 'ValidationError', `${roleArn} is invalid`);
  checkPolicies(form);
  return { role: world.roles.get(roleArn), roleArn, sessionName, seconds, tokenBytes: tokenBytes(form) };
}

/** The role's own limit, known only once the caller may assume it. */
export function checkDuration(role: Role, seconds: number): void {
  if (seconds > role.maxSessionSeconds) {
    throw queryRefusal(
      400,
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
  }
}

export function parameter(form: URLSearchParams, name: string, [min, max]: [number, number], pattern?: RegExp): string {
  const value = form.get(name) ?? '';
  const member = name.charAt(0).toLowerCase() + name.slice(1);
  if (!form.has(name)) throw constraint('null', member, 'Member must not be null');
  if (value.length < min) throw constraint(value, member, `Member must have length greater than or equal to ${min}`);
  if (value.length > max) throw constraint(value, member, `Member must have length less than or equal to ${max}`);
  if (pattern?.test(value) === false) {
    throw constraint(value, member, 'Member must satisfy regular expression pattern: [\\w+=,.@-]*');
  }
  return value;
}

export function constraint(value: string, member: string, rule: string): Error {
  const shown = value === 'null' ? 'null' : `'${value}'`;
  return queryRefusal(
    400,
    'ValidationError',
    `1 validation error detected: Value ${shown} at '${member}' failed to satisfy constraint: ${rule}`,
  );
}

/** Issues the session's credentials: the part of the answer that both calls have. */
export function assume(world: World, role: Role, { sessionName, seconds, tokenBytes }: RoleRequest): Xml {
  if (tokenBytes > LARGEST_TOKEN) {
    const message = `Session token size of ${tokenBytes} bytes exceeds the maximum allowed size of ${LARGEST_TOKEN} bytes`;
    throw queryRefusal(400, 'PackedPolicyTooLarge', message);
  }
  const principal = roleSession(role, sessionName);
  const key = issueCredentials(world, principal, seconds, tokenBytes);
  return {
    AssumedRoleUser: { AssumedRoleId: principal.userId, Arn: principal.arn },
    Credentials: {
      AccessKeyId: key.accessKeyId,
      SecretAccessKey: key.secretAccessKey,
      SessionToken: key.sessionToken,
      Expiration: `${new Date(key.expiresAt).toISOString().slice(0, 19)}Z`,
    },
    SessionTokenSize: tokenBytes,
    SessionTokenUtilization: Math.ceil((tokenBytes / LARGEST_TOKEN) * 100),
  };
}

/** Session policies and tags travel in the token, at their full length here; a caller may ask for a larger one. */
function tokenBytes(form: URLSearchParams): number {
  const asked = Number(form.get('MinimumSessionTokenSize') ?? 0);
  if (!(asked >= 0 && asked <= LARGEST_TOKEN)) {
    const rule = `Member must have value less than or equal to ${LARGEST_TOKEN}`;
    throw constraint(String(asked), 'minimumSessionTokenSize', rule);
  }
  const carried = [...form].filter(([name]) => /^(Policy$|(PolicyArns|Tags|TransitiveTagKeys)\.)/.test(name));
  return Math.max(
    asked,
    carried.reduce((size, [, value]) => size + Buffer.byteLength(value), PLAIN_TOKEN),
  );
}

function checkPolicies(form: URLSearchParams): void {
  const policy = form.get('Policy') ?? '{}';
  if (policy.length > 2048) throw constraint(policy, 'policy', 'Member must have length less than or equal to 2048');
  try {
    JSON.parse(policy);
  } catch {
    throw queryRefusal(400, 'MalformedPolicyDocument', 'This policy contains invalid Json');
  }
  const arns = members(form, 'PolicyArns', '.arn');
  if (arns.length > 10)
    throw constraint('policyArns', 'policyArns', 'Member must have length less than or equal to 10');
  const broken = arns.find((arn) => !/^arn:[\w-]+:iam::(aws|\d{12}):policy\/.+$/.test(arn));
  if (broken !== undefined) throw queryRefusal(400, 'ValidationError', `ARN ${broken} is not valid.`);
}
