/** What a person is told who is asked to approve the sign-in of a job. */

import type { Job } from '../job/job.ts';
import { listed, quoted } from '../job/text.ts';
import type { Verification } from '../session/verification.ts';

export interface SignInPrompt {
  readonly link: string;
  readonly userCode: string;
  /** When the code ends, in words. */
  readonly until: string;
  /** Who asks, and for what. */
  readonly request: string;
  readonly caution: string;
}

/** @param targets what the job wants of the session, in words. */
export function promptFor(verification: Verification, { env }: Job, targets: readonly string[]): SignInPrompt {
  const { verificationUri, verificationUriComplete, userCode, expiresAt } = verification;
  const { GITHUB_ACTOR: actor, GITHUB_TRIGGERING_ACTOR: starter = actor } = env;
  const who = starter === actor ? actor : `${starter}, who runs it again after ${actor},`;
  // Whoever can push chooses these names: they come last, in quotes, so that none reads as more of the sentence.
  const workflow = `the workflow ${quoted(env.GITHUB_WORKFLOW ?? '')} of ${env.GITHUB_REPOSITORY}`;
  const run = `run ${env.GITHUB_RUN_NUMBER} of ${workflow}, on ${quoted(env.GITHUB_REF ?? '')}`;
  return {
    link: verificationUriComplete || verificationUri,
    userCode,
    until: `until ${expiresAt.toISOString().slice(11, 16)} UTC (${inWords((expiresAt.getTime() - Date.now()) / 1000)})`,
    request: `It is for ${listed(targets)}. ${who} asks for it in ${run}.`,
    caution:
      'Approve only a run that you started yourself: your approval gives this job a session with everything that you may do in AWS.',
  };
}

export function waitingFor(secondsLeft: number): string {
  return `Waiting for the sign-in to be approved: ${inWords(secondsLeft)} left.`;
}

function inWords(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  return [minutes > 0 && `${minutes} min`, (rest > 0 || minutes === 0) && `${rest} s`].filter(Boolean).join(' ');
}
