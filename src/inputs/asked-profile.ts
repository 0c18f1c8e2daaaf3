/** The profile of the AWS config file that an author means as the target. */
import { readAsBefore } from '../config/own-changes.ts';
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
  { account, permissionSet, profile: name }: RawTarget,
  role: string | undefined,
  job: Job,
): Promise<SsoProfile | undefined> {
  const isTold =
    role === undefined
      ? account || permissionSet
      : (account || !role.includes('{account-id}')) && (permissionSet || !role.includes('{permission-set}'));
  if (isTold || !name) return undefined;
  const { config } = filesInForce(job);
  // An earlier use of this job may have put a section of its own in the place of the one that is meant.
  const content = await readAsBefore(config, job.temp);
  if (content) return readSsoProfile(content.toString('utf8'), config, name);
  throw invalidInput(
    'aws-profile',
    `names the profile ${name}, and there is no AWS config file ${config} to read it from.`,
    'Give account and permission-set to make a new profile, or set AWS_CONFIG_FILE to the file that has it.',
  );
}
