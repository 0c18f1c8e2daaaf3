/** Inputs that say who gets the credentials, in which type of profile, and whether they are removed after the job. */
import { invalidInput } from '../job/errors.ts';
import type { RawInputs } from './raw.ts';
import type { SourceKind } from './source-kind.ts';
import { choice, flag } from './values.ts';

/** Keys that expire; a process that gets new keys; or the sign-in session itself, which AWS tools renew. */
export type ProfileType = 'static' | 'process' | 'sso';

/** Who gets the credentials. */
export interface Delivery {
  /** The command to run with them. */
  readonly command: string | undefined;
  /**
   * Who the profiles are written for. Later steps get environment variables as well. A command that is the only one to
   * get the credentials has keys in its environment, and a profile only if that renews itself (`process`).
   */
  readonly publishedFor: 'later-steps' | 'command' | undefined;
  /** Whether later steps get the credentials as environment variables, in addition to file paths and the region. */
  readonly inEnvironment: boolean;
  /** Whether later steps get the region as environment variables. */
  readonly exportsRegion: boolean;
  /** Whether the credentials are outputs of the step. */
  readonly inOutputs: boolean;
  /** Whether the post step undoes the changes. It always does if only a command gets the credentials. */
  readonly isUndone: boolean;
}

/** @throws ActionError `invalid-input` */
export function readProfileType(raw: RawInputs, kind: SourceKind): ProfileType {
  const type = choice(raw, 'profile-type', ['static', 'process', 'sso']);
  if (type === 'process' && kind === 'environment') {
    throw invalidInput(
      'profile-type',
      'is process, but keys from the environment cannot be renewed.',
      'Use profile-type: static, or another credential-source.',
    );
  }
  if (type !== 'sso') return type;
  if (kind !== 'cached-token' && kind !== 'device-code')
    throw refusedSso(`but the credential source ${kind} has no sign-in session that AWS tools can renew`);
  if (raw.run) throw refusedSso('but run is set, and later steps could use the sign-in session too');
  return type;
}

/** The error for `profile-type: sso` where it is not possible. */
export function refusedSso(why: string) {
  return invalidInput(
    'profile-type',
    `is sso, ${why}.`,
    'Use profile-type: process, whose profile also renews itself.',
  );
}

/**
 * Reads who gets the credentials. By default, later steps get those of a single target; with `run`, only the command
 * does.
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
      'is true, but there are several targets and only one set of variables.',
      'Remove it. Each target has its own profile.',
    );
  }
  if (inOutputs && (multiple || command)) {
    throw invalidInput(
      'output-credentials',
      multiple
        ? 'is true, but there are several targets.'
        : 'is true, but with run only the command gets the credentials.',
      multiple ? 'Remove it. Each target has its own profile.' : 'Remove it, or remove run.',
    );
  }
  const isForLater = !command || inEnvironment;
  const isUndone = flag(raw, 'cleanup', true) || !isForLater;
  const forCommand = profileType === 'static' ? undefined : 'command';
  const publishedFor = isForLater ? 'later-steps' : forCommand;
  const exportsRegion = inEnvironment || raw['output-env-credentials'] === '';
  return { command, publishedFor, inEnvironment, exportsRegion, inOutputs, isUndone };
}
