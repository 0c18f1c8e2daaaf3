/** The profile of the AWS config file that an author means as the target. */
import { makingAnew, readProfileFiles } from '../config/profile-files.ts';
import { filesInForce } from '../config/shared-files.ts';
import { readSsoProfile, type SsoProfile } from '../config/sso-profile.ts';
import { invalidInput } from '../job/errors.ts';
import type { Job } from '../job/job.ts';
import type { RawTarget } from './target-lines.ts';

/**
 * Reads the profile that `aws-profile` names, where that is what tells the target; else the name is one to write.
 *
 * @param role with placeholders, where a role stands for the target.
 * @throws ActionError `invalid-input`, `unreadable-config`, `unsafe-file`
 */
export async function readAskedProfile(
  { line, account, permissionSet, profile: name }: RawTarget,
  role: string | undefined,
  job: Job,
): Promise<SsoProfile | undefined> {
  const isTold =
    role === undefined
      ? account || permissionSet
      : (account || !role.includes('{account-id}')) && (permissionSet || !role.includes('{permission-set}'));
  if (isTold || !name) return undefined;
  const input = line === undefined ? 'aws-profile' : 'profiles';
  const paths = filesInForce(job);
  const files = await readProfileFiles(paths, job);
  if (files.length > 0) return readSsoProfile(files, name, input);
  throw invalidInput(
    input,
    `names the profile ${name}, and there is no AWS config file ${paths.config} to read it from.`,
    `To make a new profile, ${makingAnew(input, name)}; or set AWS_CONFIG_FILE to the file that has it.`,
  );
}
