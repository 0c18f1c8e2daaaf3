/** Inputs about what becomes of the credentials: who gets them, in which kind of profile, and for how long. */
import { invalidInput } from '../job/errors.ts';
import type { RawInputs } from './raw.ts';
import type { Source } from './source.ts';
import { choice, flag } from './values.ts';

/** Keys that end; a process that gets new ones; or the sign-in session itself, for AWS tools to renew. */
export type ProfileType = 'static' | 'process' | 'sso';

/** Who gets the credentials. */
export interface Delivery {
  /** The command that is run with them. */
  readonly command: string | undefined;
  /**
   * Whom profiles are written for, and with later steps the environment as well. A command that alone gets the
   * credentials has a profile only where that renews itself; keys are in its environment, and nothing is published.
   */
  readonly publishedFor: 'later-steps' | 'command' | undefined;
  /** Whether the environment of later steps has them, beside what names files and region. */
  readonly inEnvironment: boolean;
  /** Whether it has the region: not where the author wants it left alone. */
  readonly exportsRegion: boolean;
  /** Whether they are outputs of the step. */
  readonly inOutputs: boolean;
  /** Whether the post step undoes what is published; for a command alone it always does. */
  readonly isUndone: boolean;
}

/** @throws ActionError `invalid-input` */
export function readProfileType(raw: RawInputs, kind: Source['kind']): ProfileType {
  const type = choice(raw, 'profile-type', ['static', 'process', 'sso']);
  if (type === 'process' && kind === 'environment') {
    throw invalidInput(
      'profile-type',
      'is process with the keys of the environment, which nothing can renew.',
      'Use profile-type: static, or a source that this step can ask again.',
    );
  }
  if (type !== 'sso') return type;
  if (kind !== 'cached-token' && kind !== 'device-code')
    throw refusedSso(`with ${kind}, which has no session that AWS tools could renew`);
  if (raw.run) throw refusedSso('with run, and its session would be there for every later step');
  return type;
}

/** The error for `profile-type: sso` where it cannot be. */
export function refusedSso(why: string) {
  return invalidInput('profile-type', `is sso ${why}.`, 'Use profile-type: process, whose profile renews itself too.');
}

/**
 * Later steps get the credentials of one target; a command that alone gets them leaves none unless told to.
 *
 * @param multiple whether there are several targets.
 * @throws ActionError `invalid-input`
 */
export function readDelivery(raw: RawInputs, profileType: ProfileType, multiple: boolean): Delivery {
  const command = raw.run || undefined;
  const inEnvironment = flag(raw, 'output-env-credentials', !multiple && !command);
  const inOutputs = flag(raw, 'output-credentials', false);
  if (multiple && inEnvironment) {
    throw invalidInput(
      'output-env-credentials',
      'is true, while there are several targets for the one set of variables.',
      'Remove it: the profiles hold the credentials of each.',
    );
  }
  if (inOutputs && (multiple || command)) {
    throw invalidInput(
      'output-credentials',
      multiple ? 'is true, while there are several targets.' : 'is true, while run alone is to get the credentials.',
      multiple ? 'Remove it: the profiles hold the credentials of each.' : 'Remove it, or remove run.',
    );
  }
  const isForLater = !command || inEnvironment;
  const isUndone = flag(raw, 'cleanup', true) || !isForLater;
  const forCommand = profileType === 'static' ? undefined : 'command';
  const publishedFor = isForLater ? 'later-steps' : forCommand;
  const exportsRegion = inEnvironment || raw['output-env-credentials'] === '';
  return { command, publishedFor, inEnvironment, exportsRegion, inOutputs, isUndone };
}
