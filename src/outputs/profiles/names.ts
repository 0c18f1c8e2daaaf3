/** Names of profiles that placeholders filled in. */

import { wordsFor } from '../../credentials/failures.ts';
import type { Plan } from '../../credentials/plan.ts';
import { type ActionError, invalidInput } from '../../job/errors.ts';

const remedy = 'Put {account-id} into the name, or give each target a name of its own.';

/**
 * Checks that each target has a profile of its own, and no account's name has made one the profile that every AWS tool
 * takes by itself.
 *
 * @throws ActionError `invalid-input` that names the line, or both.
 */
export function refuseWrongNames(plans: readonly Plan[]): void {
  const seen = new Map<string, Plan>();
  for (const plan of plans) {
    const { profile, target } = plan;
    if (profile === undefined) continue;
    if (profile === '') throw invalidInput('profiles', `fills in no name at all at line ${target.line}.`, remedy);
    if (profile === 'default' && isFilled(plan)) throw takenName(plan, 'every AWS tool takes by itself');
    const other = seen.get(profile);
    if (other) {
      throw invalidInput(
        'profiles',
        `gives the name ${profile} to ${wordsFor(other)} and to ${wordsFor(plan)}.`,
        remedy,
      );
    }
    seen.set(profile, plan);
  }
}

/** Whether the name is not the author's alone: accounts choose their own names. */
export function isFilled({ target }: Plan): boolean {
  return target.profile?.includes('{') ?? false;
}

export function takenName({ profile, target }: Plan, by: string): ActionError {
  return invalidInput(
    'profiles',
    `fills in the name ${profile} at line ${target.line}, which ${by}.`,
    'Put something of your own into the name, such as audit-{account-id}.',
  );
}
