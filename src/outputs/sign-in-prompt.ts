/** The text that asks a person to approve the sign-in of a job. */
import type { Job } from '../job/job.ts';
import { listed, quoted } from '../job/text.ts';
import type { Verification } from '../session/verification.ts';

export interface SignInPrompt {
  readonly link: string;
  readonly userCode: string;
  /** How long the code is valid, in words. */
  readonly until: string;
  /** Who requests the sign-in, and for what. */
  readonly request: string;
  readonly caution: string;
}

/** @param targets what the job will use the session for, in words. */
export function promptFor(verification: Verification, { env }: Job, targets: readonly string[]): SignInPrompt {
  const { verificationUri, verificationUriComplete, userCode, expiresAt } = verification;
  const { GITHUB_ACTOR: actor, GITHUB_TRIGGERING_ACTOR: starter = actor } = env;
  const who = starter === actor ? actor : `${starter}, who re-ran it after ${actor},`;
  // Anyone who can push chooses these names. They come last and in quotes, so that they cannot pose as part of the
  // sentence.
  const workflow = `the workflow ${quoted(env.GITHUB_WORKFLOW ?? '')} of ${env.GITHUB_REPOSITORY}`;
  const run = `run ${env.GITHUB_RUN_NUMBER} of ${workflow}, on ${quoted(env.GITHUB_REF ?? '')}`;
  return {
    link: verificationUriComplete || verificationUri,
    userCode,
    until: `valid until ${expiresAt.toISOString().slice(11, 16)} UTC (${inWords((expiresAt.getTime() - Date.now()) / 1000)})`,
    request: `It is for ${listed(targets)}. ${who} requested it in ${run}.`,
    caution:
      'Approve only a run that you started yourself. Your approval gives this job a session with all of your access in AWS.',
  };
}

export function waitingFor(secondsLeft: number): string {
  return `Waiting for approval of the sign-in: ${inWords(secondsLeft)} left.`;
}

function inWords(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  return [minutes > 0 && `${minutes} min`, (rest > 0 || minutes === 0) && `${rest} s`].filter(Boolean).join(' ');
}
