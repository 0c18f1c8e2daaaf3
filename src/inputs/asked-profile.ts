/** The profile of the AWS config file that an author means as the target. */
import { filesInForce } from '../config/shared-files.ts';
import { readSsoProfile, type SsoProfile } from '../config/sso-profile.ts';
import { ActionError, invalidInput } from '../job/errors.ts';
import { readIfThere } from '../job/files.ts';
import type { Job } from '../job/job.ts';
import { configsBefore } from '../job/own-folder.ts';
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
  const content = await readIfThere(config);
  if (content) {
    try {
      return readSsoProfile(content.toString('utf8'), config, name);
    } catch (error) {
      const earlier = await readFromEarlierUse(name, job);
      if (earlier) return earlier;
      throw error;
    }
  }
  throw invalidInput(
    'aws-profile',
    `names the profile ${name}, and there is no AWS config file ${config} to read it from.`,
    'Give account and permission-set to make a new profile, or set AWS_CONFIG_FILE to the file that has it.',
  );
}

/** An earlier use in this job has written its own section under the name that it read: it kept what it read it from. */
async function readFromEarlierUse(name: string, { temp }: Job): Promise<SsoProfile | undefined> {
  for (const path of await configsBefore(temp)) {
    const content = await readIfThere(path);
    try {
      if (content) return readSsoProfile(content.toString('utf8'), path, name);
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
    }
  }
  return undefined;
}
