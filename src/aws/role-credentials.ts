/** Short-lived credentials of a role, from any service. */
import { ActionError } from '../job/errors.ts';
import type { Mask } from '../job/report.ts';
import type { ServiceErrors } from './service-errors.ts';

/** The keys that sign a request. */
export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Keys of an IAM user have none. */
  readonly sessionToken?: string;
}

export interface RoleCredentials extends Keys {
  readonly sessionToken: string;
  readonly expiration: Date;
  /** ARN of the role session, if the answer with the keys contains it. */
  readonly arn?: string | undefined;
}

/** Credentials as a service returned them; any part may be missing. */
type Answered = { readonly [Part in keyof RoleCredentials]?: RoleCredentials[Part] | undefined };

/**
 * Masks the keys and checks that they are complete.
 *
 * @param service that returned them.
 * @throws ActionError `unexpected` if a part is missing; `network` if all are, because then a proxy answered.
 */
export function usableCredentials(answer: Answered, service: ServiceErrors, mask: Mask): RoleCredentials {
  const { accessKeyId, secretAccessKey, sessionToken, expiration, arn } = answer;
  for (const secret of [accessKeyId, secretAccessKey, sessionToken]) if (secret) mask(secret);
  if (!accessKeyId && !secretAccessKey && !sessionToken) {
    throw service.intercepted('it has no role credentials');
  }
  const plain = [accessKeyId, secretAccessKey, sessionToken].every(
    (part) => part !== undefined && /^[\x21-\x7e]+$/.test(part),
  );
  if (!plain || !accessKeyId || !secretAccessKey || !sessionToken || !expiration?.getTime()) {
    throw new ActionError('unexpected', `${service.host} returned incomplete role credentials.`, 'Try again later.');
  }
  return { accessKeyId, secretAccessKey, sessionToken, expiration, arn };
}
