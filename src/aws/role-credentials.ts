/** Short-lived keys of a role, whichever service issued them. */
import { ActionError } from '../job/errors.ts';
import type { Mask } from '../job/report.ts';
import type { ServiceErrors } from './service-errors.ts';

/** What signs a request. */
export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Keys of an IAM user have none. */
  readonly sessionToken?: string;
}

export interface RoleCredentials extends Keys {
  readonly sessionToken: string;
  readonly expiration: Date;
  /** ARN of the role session, where the answer that brought the keys tells it. */
  readonly arn?: string | undefined;
}

/** Credentials as services answer them: nothing about them is sure. */
type Answered = { readonly [Part in keyof RoleCredentials]?: RoleCredentials[Part] | undefined };

/**
 * Masks the keys and checks that they are complete.
 *
 * @param service that answered.
 * @throws ActionError `unexpected` when a part is missing, `network` when all are: then a proxy has answered.
 */
export function usableCredentials(answer: Answered, service: ServiceErrors, mask: Mask): RoleCredentials {
  const { accessKeyId, secretAccessKey, sessionToken, expiration, arn } = answer;
  for (const secret of [accessKeyId, secretAccessKey, sessionToken]) if (secret) mask(secret);
  if (!accessKeyId && !secretAccessKey && !sessionToken) {
    throw service.intercepted('the answer holds no role credentials');
  }
  const plain = [accessKeyId, secretAccessKey, sessionToken].every(
    (part) => part !== undefined && /^[\x21-\x7e]+$/.test(part),
  );
  if (!plain || !accessKeyId || !secretAccessKey || !sessionToken || !expiration?.getTime()) {
    throw new ActionError(
      'unexpected',
      `${service.host} answered without complete role credentials.`,
      'Try again later.',
    );
  }
  return { accessKeyId, secretAccessKey, sessionToken, expiration, arn };
}
