/** Errors for a person's sign-in that is missing or has expired, with the commands that help. */
import { ActionError } from '../job/errors.ts';
import type { Outsider } from '../job/event.ts';
import { listed, shellWord } from '../job/text.ts';
import type { Search } from './tokens/cache.ts';

/** Why a secret can be empty. */
const notDefined = 'the secret is not defined, or belongs to an environment that the job does not name (environment:)';
const withoutSecrets =
  'Runs for a fork or by Dependabot get no secrets, and a reusable workflow gets them only with secrets: inherit.';
const emptySecret = `If you set sso-token, it is empty: ${notDefined}. ${withoutSecrets}`;
const defineSecret = 'Define the secret, or name its environment in the job with environment:.';

/**
 * How to replace the sign-in in a secret, as an imperative sentence.
 *
 * @param argument of `aws sso login`, if it is known.
 */
export function storeAgain(argument: string | undefined, startUrl: string | undefined): string {
  const portal = startUrl ? ` --start-url ${shellWord(startUrl)}` : '';
  const option = argument ? ` ${argument.replace('--sso-session', '--session')}` : portal;
  return `Run ${login(argument, startUrl)} on your own machine, then setup/store-token.sh${option} from the repository of this action, with --env NAME if the secret belongs to an environment.`;
}

/** How to replace a sign-in in the token cache, as an imperative sentence. */
export function signInAtHome(argument: string | undefined, startUrl: string, path: string): string {
  return `Run ${login(argument, startUrl)} on this machine as the user of the runner. It replaces ${path}.`;
}

function login(argument: string | undefined, startUrl: string | undefined): string {
  return `aws sso login ${argument ?? `--profile NAME, with a profile for ${startUrl ?? 'the access portal'},`}`;
}

/** What was searched for in the token cache, and where. */
interface Looked {
  readonly startUrl: string;
  readonly folder: string;
  /** The only file to use, if a profile determines it, and the session that it is named after. */
  readonly path: string | undefined;
  readonly sessionName: string | undefined;
  /** The argument of `aws sso login`, if it is known. */
  readonly argument: string | undefined;
}

/** What the user may have wanted instead. */
interface Otherwise {
  /** Whether there is a cache of `aws login`. */
  readonly hasAwsLogin: boolean;
  /** Whether it is a GitHub-hosted runner, on which nobody signs in. */
  readonly isHosted: boolean;
  /** Whether inputs that select another source may be empty by mistake. */
  readonly isSourceEmpty: boolean;
}

export function noCachedToken(
  { startUrl, folder, path, sessionName, argument }: Looked,
  { otherStartUrls, broken, isEmpty }: Search,
  { hasAwsLogin, isHosted, isSourceEmpty }: Otherwise,
): ActionError {
  const sought = sessionName === undefined ? `for ${startUrl}` : `of the session ${sessionName} for ${startUrl}`;
  const place = path === undefined ? `in ${folder}` : `in ${path}, the only file in which AWS tools look for it`;
  const command = argument ? login(argument, startUrl) : 'aws configure sso, then aws sso login --profile NAME,';
  const isUnused = isHosted && isEmpty;
  const sentences = [
    isUnused && `${emptyInputs(isSourceEmpty)}. ${withoutSecrets}`,
    `There is no cached token ${sought} ${place}.`,
    otherStartUrls.length > 0 && `The token cache has tokens for: ${listed(otherStartUrls)}.`,
    broken.length > 0 && `These files could not be read: ${listed(broken.map(({ path }) => path))}.`,
    hasAwsLogin && 'There is a sign-in from aws login, but that is not a session of IAM Identity Center.',
    !isUnused && emptySecret,
    !isUnused && isSourceEmpty && `${emptyInputs(true)}.`,
  ];
  return new ActionError(
    'no-cached-token',
    sentences.filter(Boolean).join(' '),
    isUnused
      ? `${defineSecret} On a self-hosted runner, run ${command} as the user of the runner.`
      : `Run ${command} on this machine as the user of the runner, or set sso-token to a secret.`,
  );
}

/**
 * The error if the only file in which AWS tools look for a sign-in cannot be parsed.
 *
 * @param fault why, in a clause.
 * @param remedy from `signInAtHome`.
 */
export function unreadableToken(path: string, fault: string, remedy: string): ActionError {
  return new ActionError('unreadable-config', `The token cache file ${path} cannot be parsed: ${fault}.`, remedy);
}

/**
 * The error if there is neither a token nor a portal to look for.
 *
 * @param isSourceEmpty whether inputs that select another source may be empty by mistake.
 */
export function nothingNamesThePortal(isSourceEmpty: boolean): ActionError {
  return new ActionError(
    'no-cached-token',
    `${emptyInputs(isSourceEmpty)}. Neither sso-start-url nor a profile in the AWS config file says which access portal to use. ${withoutSecrets}`,
    `${defineSecret}${isSourceEmpty ? ' Do the same with the variables in application-arn and role-to-assume.' : ''} To use the token cache of this machine, set sso-start-url and sso-region.`,
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
    'foreign-event': `The event ${event} may come from outside the repository`,
    'unread-event': `The file of the event ${event} cannot be read, so this run may be for a fork's pull request`,
  };
  const remedy =
    outsider === 'unread-event'
      ? 'Use this action before any step that removes or changes files of the runner.'
      : 'Run the job only for push, schedule, workflow_dispatch and pull requests from branches of this repository, with an if: condition, or set sso-token to a secret.';
  return new ActionError(
    'no-cached-token',
    `${why[outsider]}. The token cache ${folder} is never read in such runs. ${emptySecret}`,
    remedy,
  );
}
