/** What the two calls that assume a role have in common: parameters, answer, and refusals of what was asked for. */
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

/** @throws ActionError `unexpected` when the answer lacks a key. */
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

/** The error for a refusal that an input brought about, rather than who asked; undefined for any other. */
export function unacceptableInput({ name, words }: ServiceFailure, role: RoleRequest): ActionError | undefined {
  if (/DurationSeconds/i.test(words)) {
    return invalidInput(
      'role-duration-seconds',
      `asks for ${role.durationSeconds} seconds, which STS refused for ${role.arn}: ${words}`,
      'Ask for less, or raise the maximum session duration of the role.',
    );
  }
  if (/MalformedPolicy/.test(name)) {
    return invalidInput('inline-session-policy', `is no policy to STS: ${words}`, 'Correct the policy.');
  }
  if (/PackedPolicyTooLarge/.test(name)) {
    const policies = role.policy ? 'inline-session-policy' : 'managed-session-policies';
    return invalidInput(
      role.policy || role.policyArns?.length ? policies : 'session-tags',
      `is too large for STS, since session policies and session tags are part of the session token: ${words}`,
      'Shorten the policy, or give fewer policies and tags.',
    );
  }
  return undefined;
}
