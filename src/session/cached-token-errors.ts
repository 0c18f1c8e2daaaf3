/** Why there is no session from a cached token, and the exact command that brings one. */
import { ActionError } from '../errors.ts';
import { readIfThere } from '../files.ts';
import { listed } from '../foreign-text.ts';
import { filesInForce, type Job } from '../job.ts';
import { signInArgument } from '../sso-profile.ts';
import { sameStartUrl } from '../start-url.ts';
import type { Search } from './token-cache.ts';

const secretsGone =
  'If sso-token was meant, it came out empty: runs for a fork or by Dependabot get no secrets, and a reusable workflow gets them only with secrets: inherit.';

/** `aws sso login` with the right session or profile, as the inputs or the AWS config file of this machine tell it. */
export async function signInCommand(
  {
    sessionName,
    profile,
    startUrl,
  }: { sessionName?: string | undefined; profile?: string | undefined; startUrl?: string | undefined },
  job: Job,
): Promise<string> {
  if (sessionName) return `aws sso login --sso-session ${sessionName}`;
  if (profile) return `aws sso login --profile ${profile}`;
  const config = await readIfThere(filesInForce(job).config).catch(() => undefined);
  const isWanted = (url: string) => startUrl !== undefined && sameStartUrl(url, startUrl);
  const argument = config && signInArgument(config.toString('utf8'), isWanted);
  return argument ? `aws sso login ${argument}` : 'aws configure sso, then aws sso login --profile NAME,';
}

export function noTokenForOutsiders(outsider: 'fork' | 'dependabot', folder: string): ActionError {
  const who = outsider === 'fork' ? "a fork's pull request" : 'Dependabot';
  return new ActionError(
    'no-cached-token',
    `This run is for ${who}, and for such runs the token cache ${folder} is never read. ${secretsGone}`,
    'Run the job for branches of this repository only, with an if: condition.',
  );
}

export function noCachedToken(
  startUrl: string,
  folder: string,
  { otherStartUrls, broken }: Search,
  awsLogin: boolean,
  signIn: string,
): ActionError {
  const others = otherStartUrls.length > 0 ? ` It has tokens of: ${listed(otherStartUrls)}.` : '';
  const unread = broken.length > 0 ? ` These files could not be read: ${listed(broken)}.` : '';
  const login = awsLogin
    ? ' What aws login left beside it is another thing than a session of IAM Identity Center.'
    : '';
  return new ActionError(
    'no-cached-token',
    `There is no cached token for ${startUrl} in ${folder}.${others}${unread}${login} ${secretsGone}`,
    `Run ${signIn} on this machine as the user of the runner, or give the secret sso-token.`,
  );
}
