/** The role that a profile of an AWS config file assumes from the profile that `source_profile` names. */
import { checkedRole, isExternalId, isSessionName } from '../aws/role.ts';
import { type ActionError, invalidInput } from '../job/errors.ts';

/** A role that a profile assumes, with what it says of the session. */
export interface ProfileRole {
  /** That names the profile, for errors. */
  readonly input: string;
  readonly arn: string;
  readonly externalId?: string;
  readonly sessionName?: string;
  readonly durationSeconds?: number;
}

/** Which profile of which file is read. */
export interface ProfilePlace {
  readonly input: string;
  /** The beginning of every error about it: "aws-profile names the profile dev of /home/runner/.aws/config, which". */
  readonly words: string;
}

/** The error for a setting that is there and cannot be used. */
export function wrongSetting(
  { words }: ProfilePlace,
  [key, value]: readonly [key: string, value: string],
  rule: string,
  remedy = `Correct or remove ${key}.`,
): ActionError {
  return invalidInput(words, `says ${key} = ${value}; ${rule}.`, remedy);
}

/**
 * Reads the role of a profile that has `role_arn`.
 *
 * @param own the settings of the profile.
 * @throws ActionError `invalid-input` for what STS does not take.
 */
export function readProfileRole(own: ReadonlyMap<string, string>, place: ProfilePlace): ProfileRole {
  const externalId = own.get('external_id');
  const sessionName = own.get('role_session_name');
  const duration = own.get('duration_seconds');
  const check = (key: string, isGood: boolean, rule: string) => {
    if (!isGood) throw wrongSetting(place, [key, own.get(key) ?? ''], rule);
  };
  // A role that follows others, as here, lasts an hour at the most; STS takes no less than 15 minutes.
  const isHourAtMost = !duration || (/^\d+$/.test(duration) && Number(duration) >= 900 && Number(duration) <= 3600);
  check('duration_seconds', isHourAtMost, 'a role that is assumed from another takes 900 to 3600');
  check(
    'role_session_name',
    !sessionName || isSessionName(sessionName),
    'STS takes 2 to 64 of letters, digits, +=,.@-_',
  );
  check('external_id', !externalId || isExternalId(externalId), 'STS takes 2 to 1224 of letters, digits, +=,.@:/_-');
  return {
    input: place.input,
    arn: checkedRole(`${place.words} in role_arn`, own.get('role_arn') ?? '', false),
    ...(externalId && { externalId }),
    ...(sessionName && { sessionName }),
    ...(duration && { durationSeconds: Number(duration) }),
  };
}
