/** Reads the role that a profile in an AWS config file assumes from its `source_profile`. */
import { checkedRole, isExternalId, isSessionName } from '../aws/role.ts';
import { type ActionError, invalidInput } from '../job/errors.ts';

/** A role that a profile assumes, with the options of the session. */
export interface ProfileRole {
  /** The input that names the profile, for errors. */
  readonly input: string;
  readonly arn: string;
  readonly externalId?: string;
  readonly sessionName?: string;
  readonly durationSeconds?: number;
}

/** Which profile of which file is read. */
export interface ProfilePlace {
  readonly input: string;
  /** The start of every error about it: "aws-profile names the profile dev of /home/runner/.aws/config, which". */
  readonly words: string;
}

/** Returns the error for a setting with an invalid value. */
export function wrongSetting(
  { words }: ProfilePlace,
  [key, value]: readonly [key: string, value: string],
  rule: string,
  remedy = `Correct or remove ${key}.`,
): ActionError {
  return invalidInput(words, `has ${key} = ${value}, ${rule}.`, remedy);
}

/**
 * Reads the role of a profile that has `role_arn`.
 *
 * @param own the settings of the profile.
 * @throws ActionError `invalid-input` for values that STS does not accept.
 */
export function readProfileRole(own: ReadonlyMap<string, string>, place: ProfilePlace): ProfileRole {
  const externalId = own.get('external_id');
  const sessionName = own.get('role_session_name');
  const duration = own.get('duration_seconds');
  const check = (key: string, isGood: boolean, rule: string) => {
    if (!isGood) throw wrongSetting(place, [key, own.get(key) ?? ''], rule);
  };
  // STS limits a chained role, as here, to one hour, and accepts no less than 15 minutes.
  const isHourAtMost = !duration || (/^\d+$/.test(duration) && Number(duration) >= 900 && Number(duration) <= 3600);
  check('duration_seconds', isHourAtMost, 'but a role assumed from other role credentials accepts 900 to 3600');
  check(
    'role_session_name',
    !sessionName || isSessionName(sessionName),
    'but STS accepts 2 to 64 letters, digits or any of +=,.@-_',
  );
  check(
    'external_id',
    !externalId || isExternalId(externalId),
    'but STS accepts 2 to 1224 letters, digits or any of +=,.@:/_-',
  );
  return {
    input: place.input,
    arn: checkedRole(`${place.words} in role_arn`, own.get('role_arn') ?? '', false),
    ...(externalId && { externalId }),
    ...(sessionName && { sessionName }),
    ...(duration && { durationSeconds: Number(duration) }),
  };
}
