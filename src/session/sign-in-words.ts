/** What is said where a person's sign-in is missing or over: what was looked for, and the commands that help. */
import { ActionError } from '../job/errors.ts';
import type { Outsider } from '../job/event.ts';
import { listed, shellWord } from '../job/text.ts';
import type { Search } from './tokens/cache.ts';

/** Why nothing came of a secret. */
const notDefined = 'the secret is not defined, or belongs to an environment that the job does not name (environment:)';
const withoutSecrets =
  'Runs for a fork or by Dependabot get no secrets, and a reusable workflow gets them only with secrets: inherit.';
const emptySecret = `If sso-token was meant, it came out empty: ${notDefined}. ${withoutSecrets}`;
const defineSecret = 'Define the secret, or name its environment in the job with environment:.';

/**
 * How a sign-in that a secret holds is replaced, as an imperative sentence.
 *
 * @param argument of `aws sso login`, where it is known.
 */
export function storeAnew(argument: string | undefined, startUrl: string | undefined): string {
  const portal = startUrl ? ` --start-url ${shellWord(startUrl)}` : '';
  const option = argument ? ` ${argument.replace('--sso-session', '--session')}` : portal;
  return `Run ${login(argument, startUrl)} on your own machine, then setup/store-token.sh${option} of this action's repository, with --env NAME where the secret belongs to an environment.`;
}

/** How a sign-in in the token cache is replaced, as an imperative sentence. */
export function signInAtHome(argument: string | undefined, startUrl: string, path: string): string {
  return `Run ${login(argument, startUrl)} on this machine as the user of the runner; it writes ${path} anew.`;
}

function login(argument: string | undefined, startUrl: string | undefined): string {
  return `aws sso login ${argument ?? `--profile NAME, with a profile of ${startUrl ?? 'the access portal'},`}`;
}

/** What was looked for in the token cache, where. */
interface Looked {
  readonly startUrl: string;
  readonly folder: string;
  /** The one file that will do, where a profile tells it, and the session that it is named after. */
  readonly path: string | undefined;
  readonly sessionName: string | undefined;
  /** Of `aws sso login`, where it is known. */
  readonly argument: string | undefined;
}

/** What may have been meant instead. */
interface Otherwise {
  /** Whether there is a cache of `aws login`. */
  readonly hasAwsLogin: boolean;
  /** Whether it is a runner of GitHub's, on which nobody signs in. */
  readonly isHosted: boolean;
  /** Whether the inputs may have come out empty that tell another source. */
  readonly isSourceEmpty: boolean;
}

export function noCachedToken(
  { startUrl, folder, path, sessionName, argument }: Looked,
  { otherStartUrls, broken, isEmpty }: Search,
  { hasAwsLogin, isHosted, isSourceEmpty }: Otherwise,
): ActionError {
  const sought = sessionName === undefined ? `for ${startUrl}` : `of the session ${sessionName} for ${startUrl}`;
  const place = path === undefined ? `in ${folder}` : `in ${path}, the one file where AWS tools look for it`;
  const command = argument ? login(argument, startUrl) : 'aws configure sso, then aws sso login --profile NAME,';
  const isUnused = isHosted && isEmpty;
  const sentences = [
    isUnused && `${emptyInputs(isSourceEmpty)}. ${withoutSecrets}`,
    `There is no cached token ${sought} ${place}.`,
    otherStartUrls.length > 0 && `The token cache has tokens of: ${listed(otherStartUrls)}.`,
    broken.length > 0 && `These files could not be read: ${listed(broken)}.`,
    hasAwsLogin && 'What aws login left beside it is another thing than a session of IAM Identity Center.',
    !isUnused && emptySecret,
    !isUnused && isSourceEmpty && `${emptyInputs(true)}.`,
  ];
  return new ActionError(
    'no-cached-token',
    sentences.filter(Boolean).join(' '),
    isUnused
      ? `${defineSecret} On a runner of your own, run ${command} as the user of the runner.`
      : `Run ${command} on this machine as the user of the runner, or give the secret sso-token.`,
  );
}

/**
 * Neither a token nor whose it should be is told.
 *
 * @param isSourceEmpty whether the inputs may have come out empty that tell another source.
 */
export function nothingNamesThePortal(isSourceEmpty: boolean): ActionError {
  return new ActionError(
    'no-cached-token',
    `${emptyInputs(isSourceEmpty)}. Neither sso-start-url nor a profile of the AWS config file tells which access portal is meant. ${withoutSecrets}`,
    `${defineSecret}${isSourceEmpty ? ' So with the variables of application-arn and role-to-assume.' : ''} To use the token cache of this machine, give sso-start-url and sso-region.`,
  );
}

function emptyInputs(isSourceEmpty: boolean): string {
  return isSourceEmpty
    ? 'The inputs sso-token, application-arn and role-to-assume are empty: the secret or the variables (vars) in them are not defined, or belong to an environment that the job does not name (environment:)'
    : `The input sso-token is empty: ${notDefined}`;
}

/** @param event of the run, by name. */
export function noTokenForOutsiders(outsider: Outsider, event: string, folder: string): ActionError {
  const why = {
    fork: "This run is for a fork's pull request",
    dependabot: 'This run is for Dependabot',
    'foreign-event': `The event ${event} may come from outside of the repository`,
    'unread-event': `The file of the event ${event} cannot be read, so this run may be for a fork's pull request`,
  };
  const remedy =
    outsider === 'unread-event'
      ? 'Use this action before any step that removes or changes files of the runner.'
      : 'Run the job for push, schedule, workflow_dispatch and pull requests of branches of this repository only, with an if: condition, or give the secret sso-token.';
  return new ActionError(
    'no-cached-token',
    `${why[outsider]}: for such runs the token cache ${folder} is never read. ${emptySecret}`,
    remedy,
  );
}
