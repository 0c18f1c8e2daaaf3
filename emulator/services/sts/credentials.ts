/** Temporary credentials that the emulated STS honours, whoever issued them. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { type Principal, remember, type SigningKey, type World } from '../../world/world.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes of a session token that carries nothing. */
export const PLAIN_TOKEN = 660;

/**
 * @param seconds lifetime
 * @param tokenBytes size of the session token; AWS makes none over 4,096 bytes
 */
export function issueCredentials(
  world: World,
  principal: Principal,
  seconds: number,
  tokenBytes = PLAIN_TOKEN,
): Required<SigningKey> {
  const key = {
    accessKeyId: remember(world, `ASIA${letters(16)}`),
    secretAccessKey: remember(world, randomBytes(30).toString('base64')),
    sessionToken: remember(world, `IQoJb3JpZ2luX2Vj${randomBytes(tokenBytes).toString('base64')}`.slice(0, tokenBytes)),
    // Whole seconds, as STS answers them.
    expiresAt: Math.floor(world.clock.now() / 1000 + seconds) * 1000,
    principal,
  };
  world.keys.set(key.accessKeyId, key);
  return key;
}

/** A person's long-lived access key. */
export function addUserKey(world: World, accountId: string, userName: string, partition = 'aws'): SigningKey {
  const arn = `arn:${partition}:iam::${accountId}:user/${userName}`;
  const key = {
    accessKeyId: remember(world, `AKIA${letters(16)}`),
    secretAccessKey: remember(world, randomBytes(30).toString('base64')),
    principal: { accountId, partition, arn, userId: stableId('AIDA', arn) },
  };
  world.keys.set(key.accessKeyId, key);
  return key;
}

/** The principal of a role session; the role's path does not show in its ARN. */
export function roleSession(role: { readonly arn: string; readonly id: string | undefined }, name: string): Principal {
  const [, partition = '', , , accountId = '', resource = ''] = role.arn.split(':');
  const roleName = resource.split('/').at(-1);
  return {
    accountId,
    partition,
    arn: `arn:${partition}:sts::${accountId}:assumed-role/${roleName}/${name}`,
    userId: `${role.id ?? stableId('AROA', role.arn)}:${name}`,
    roleArn: role.arn,
  };
}

/** The unique id that IAM gives a role or user, here derived from its ARN so that it stays the same. */
export function stableId(prefix: 'AROA' | 'AIDA', arn: string): string {
  const bytes = [...createHash('sha256').update(arn).digest().subarray(0, 17)];
  return prefix + bytes.map((byte) => ALPHABET[byte % 32]).join('');
}

function letters(count: number): string {
  return Array.from({ length: count }, () => ALPHABET[randomInt(32)]).join('');
}
