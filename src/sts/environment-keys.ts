/** Reads the access keys that an earlier step exported, for assuming roles with them. */
import type { Context } from '../aws/clients.ts';
import type { Keys } from '../aws/role-credentials.ts';
import { invalidInput } from '../job/errors.ts';

/** @throws ActionError `invalid-input` if there are none. */
export function readKeys({ job, report }: Context): Keys {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_PROFILE } = job.env;
  for (const secret of [AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN]) if (secret) report.mask(secret);
  if (AWS_ACCESS_KEY_ID && AWS_SECRET_ACCESS_KEY) {
    report.passed('keys', 'The environment has access keys from an earlier step.');
    return {
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
      ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
    };
  }
  const missing = AWS_ACCESS_KEY_ID ? 'AWS_SECRET_ACCESS_KEY' : 'AWS_ACCESS_KEY_ID';
  throw invalidInput(
    'credential-source',
    `is environment (set directly or by role-chaining), but ${missing} is not set in the environment of the job.`,
    AWS_PROFILE
      ? `In the earlier step that exported AWS_PROFILE (${AWS_PROFILE}) instead of keys, set profile-type: static and output-env-credentials: true.`
      : 'Add an earlier step that exports keys, such as this action with role-to-assume. If there is one, check that it does not set run, profiles or output-env-credentials: false.',
  );
}
