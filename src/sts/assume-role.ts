/** What AssumeRole and AssumeRoleWithWebIdentity share: parameters, the answer, and errors that an input caused. */
import type { AssumeRoleCommandOutput } from '@aws-sdk/client-sts';
import type { RoleRequest } from '../aws/role.ts';
import { type RoleCredentials, usableCredentials } from '../aws/role-credentials.ts';
import type { ServiceErrors } from '../aws/service-errors.ts';
import type { ServiceFailure } from '../aws/service-failure.ts';
import { type ActionError, invalidInput } from '../job/errors.ts';
import type { Mask } from '../job/report.ts';

export function sessionParameters({ arn, sessionName, durationSeconds, policy, policyArns }: RoleRequest) {
  return {
    RoleArn: arn,
    RoleSessionName: sessionName,
    DurationSeconds: durationSeconds,
    ...(policy && { Policy: policy }),
    ...(policyArns?.length && { PolicyArns: policyArns.map((policyArn) => ({ arn: policyArn })) }),
  };
}

/** @throws ActionError `unexpected` if the answer lacks a key. */
export function sessionFrom(
  { Credentials, AssumedRoleUser }: Pick<AssumeRoleCommandOutput, 'Credentials' | 'AssumedRoleUser'>,
  service: ServiceErrors,
  mask: Mask,
): RoleCredentials {
  const session = {
    accessKeyId: Credentials?.AccessKeyId,
    secretAccessKey: Credentials?.SecretAccessKey,
    sessionToken: Credentials?.SessionToken,
    expiration: Credentials?.Expiration,
    arn: AssumedRoleUser?.Arn,
  };
  return usableCredentials(session, service, mask);
}

/** The error for a refusal that an input caused; undefined if the caller or the role is the cause. */
export function unacceptableInput({ name, words }: ServiceFailure, role: RoleRequest): ActionError | undefined {
  if (/DurationSeconds/i.test(words)) {
    return invalidInput(
      'role-duration-seconds',
      `is ${role.durationSeconds}, which STS does not allow for ${role.arn}: ${words}`,
      'Use a shorter duration, or raise the maximum session duration of the role.',
    );
  }
  if (/MalformedPolicy/.test(name)) {
    return invalidInput('inline-session-policy', `is not a valid policy: ${words}`, 'Correct the policy.');
  }
  if (/PackedPolicyTooLarge/.test(name)) {
    const policies = role.policy ? 'inline-session-policy' : 'managed-session-policies';
    return invalidInput(
      role.policy || role.policyArns?.length ? policies : 'session-tags',
      `is too large, because session policies and session tags share the limited space of the session token: ${words}`,
      'Shorten the policy, or use fewer policies and tags.',
    );
  }
  return undefined;
}
