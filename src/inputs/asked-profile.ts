/** The profile in the AWS config file that describes the target. */
import { creatingProfile, readProfileFiles } from '../config/profile-files.ts';
import { filesInForce } from '../config/shared-files.ts';
import { readSsoProfile, type SsoProfile } from '../config/sso-profile.ts';
import { invalidInput } from '../job/errors.ts';
import type { Job } from '../job/job.ts';
import type { RawTarget } from './target-lines.ts';

/**
 * Reads the profile that a target names if nothing else describes the target. Otherwise the name is that of a profile
 * to write, and there is nothing to read.
 *
 * @param role the role that is the target, with placeholders; undefined if the target is a permission set.
 * @throws ActionError `invalid-input`, `unreadable-config`, `unsafe-file`
 */
export async function readAskedProfile(
  { line, account, permissionSet, profile: name }: RawTarget,
  role: string | undefined,
  job: Job,
): Promise<SsoProfile | undefined> {
  const isDescribed =
    role === undefined
      ? account || permissionSet
      : (account || !role.includes('{account-id}')) && (permissionSet || !role.includes('{permission-set}'));
  if (isDescribed || !name) return undefined;
  const input = line === undefined ? 'aws-profile' : 'profiles';
  const paths = filesInForce(job);
  const files = await readProfileFiles(paths, job);
  if (files.length > 0) return readSsoProfile(files, name, input);
  throw invalidInput(
    input,
    `names the profile ${name}, but there is no AWS config file ${paths.config}.`,
    `To create a profile, ${creatingProfile(input, name)}. Or set AWS_CONFIG_FILE to the file that has the profile.`,
  );
}
