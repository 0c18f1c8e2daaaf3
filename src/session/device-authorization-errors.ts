/** Why there is no session from a device authorization: refused before it began, or not approved. */
import { ActionError, invalidInput } from '../errors.ts';
import type { Job } from '../job.ts';
import type { DeviceCodeSource } from '../source-inputs.ts';
import type { Verification } from './verification.ts';

const withoutPerson = 'Use a source that needs no person, with application-arn or role-to-assume';

/**
 * Refuses to ask for a sign-in where strangers could be the ones who ask, or the ones who read the code: whoever has
 * the code can lead somebody else to approve it.
 *
 * @throws ActionError `not-allowed`
 */
export function refuseStrangers({ env, isPublic }: Job): void {
  const refuse = (value: string, why: string, remedy: string) =>
    new ActionError('not-allowed', `The credential-source device-code is not allowed ${value}: ${why}.`, remedy);
  if (env.GITHUB_EVENT_NAME === 'pull_request_target') {
    throw refuse(
      'for the event pull_request_target',
      'anybody who opens a pull request would start a run that asks your people to sign in',
      `${withoutPerson}, or another event.`,
    );
  }
  if (isPublic) {
    throw refuse(
      'in a public repository',
      'everybody can read the verification link and the code in its log',
      `${withoutPerson}, or move the job to a private repository.`,
    );
  }
}

export function authorizationDenied({ userCode }: Verification, source: DeviceCodeSource, words: string): ActionError {
  return new ActionError(
    'authorization-denied',
    `The sign-in with the code ${userCode} at ${source.startUrl} in ${source.region} was denied (${words}).`,
    'Run the job again and approve its new code, if it was you who started it; else find out who did.',
  );
}

export function authorizationExpired({ userCode }: Verification, { startUrl, region }: DeviceCodeSource): ActionError {
  return new ActionError(
    'authorization-expired',
    `Nobody approved the code ${userCode} for ${startUrl} in ${region} in time. Where the page said invalid_grant, IAM Identity Center is in another region than ${region}.`,
    'Run the job again and approve its new code; correct sso-region if the page refused the code.',
  );
}

/** AWS says no more than `invalid_request` of a start URL that is not at home in the region. */
export function unknownPortal({ startUrl, region }: DeviceCodeSource, words: string): ActionError {
  return invalidInput(
    'sso-start-url',
    `says ${startUrl}, which IAM Identity Center in the sso-region ${region} does not know (${words}).`,
    'Correct sso-start-url or sso-region: Settings of IAM Identity Center in the AWS console shows both.',
  );
}
