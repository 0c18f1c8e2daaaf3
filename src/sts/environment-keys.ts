/** The keys that an earlier step of the job exported, to assume further roles with. */
import type { Context } from '../aws/clients.ts';
import type { Keys } from '../aws/role-credentials.ts';
import { invalidInput } from '../job/errors.ts';

/** @throws ActionError `invalid-input` where there are none. */
export function readKeys({ job, report }: Context): Keys {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_PROFILE } = job.env;
  for (const secret of [AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN]) if (secret) report.mask(secret);
  if (AWS_ACCESS_KEY_ID && AWS_SECRET_ACCESS_KEY) {
    report.passed('keys', 'The environment has the keys of an earlier step.');
    return {
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
      ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
    };
  }
  const missing = AWS_ACCESS_KEY_ID ? 'AWS_SECRET_ACCESS_KEY' : 'AWS_ACCESS_KEY_ID';
  throw invalidInput(
    'credential-source',
    `is environment, by role-chaining or by name, and ${missing} is not in the environment of the job.`,
    AWS_PROFILE
      ? `An earlier step exported AWS_PROFILE (${AWS_PROFILE}) instead of keys: give that step profile-type: static and output-env-credentials: true.`
      : 'Add a step before this one that exports keys, such as this action with role-to-assume; if there is one, check that it has no run, no profiles and no output-env-credentials: false.',
  );
}
