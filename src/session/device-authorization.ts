/** Opens a session that a person approves for this job: device authorization (RFC 8628), as in `aws sso login`. */
import type { Context } from '../aws/clients.ts';
import { checkedRegion } from '../aws/region.ts';
import { normalStartUrl } from '../aws/start-url.ts';
import type { DeviceCodeSource } from '../inputs/source.ts';
import { ActionError } from '../job/errors.ts';
import { replaceFile } from '../job/files.ts';
import type { Job } from '../job/job.ts';
import { ownTokenPath } from '../job/own-folder.ts';
import { redeemDeviceCode, startDeviceAuthorization } from './device-grant.ts';
import { findSignIns, openFirst } from './home-sign-ins.ts';
import { findPortal } from './own-domain.ts';
import type { Session } from './session.ts';
import { cacheMargin, type Origin, openTokenSession } from './token-session.ts';
import { type CachedToken, readOwnToken } from './tokens/cache.ts';
import type { TokenPlace } from './tokens/renewal.ts';
import { whenEnded } from './tokens/token.ts';
import type { Verification } from './verification.ts';

/** Callbacks while a person is asked to sign in. */
export interface SignInListener {
  /** Receives the page and the code to show immediately. Undefined if nobody may be asked. */
  readonly onVerification: ((verification: Verification) => Promise<void>) | undefined;
  /** Receives the seconds left for the approval, immediately and then about every 30 seconds. */
  readonly onWaiting: (secondsLeft: number) => void;
}

const remedy = 'Run the job again. It asks for a new sign-in.';

/**
 * Opens the session that was approved earlier in this job, or that of a cached token at home. If there is none, or it
 * cannot be renewed, asks for a sign-in. Its token is kept in a file of this job, for later steps.
 *
 * @throws ActionError `not-allowed` if strangers could start the sign-in or read the code; `authorization-denied`,
 *   `authorization-expired`; `invalid-input` if the portal is not known in the region; `network`, `throttled`
 */
export async function openDeviceSession(
  source: DeviceCodeSource,
  context: Context,
  listener: SignInListener,
): Promise<Session> {
  refuseStrangers(context.job);
  const { startUrl, region, signIn } = source;
  const key = JSON.stringify([normalStartUrl(startUrl), region, signIn?.sessionName]);
  const ownPath = await ownTokenPath(context.job.temp, key);
  const { onVerification } = listener;
  const ask = onVerification && (() => signInAnew(source, ownPath, context, { ...listener, onVerification }));
  const found = await findTokens(source, ownPath, context);
  const [first, ...others] = found.map(
    ({ path, token, region }): Origin => ({
      ...originOf(source, { path, initial: token, region }),
      margin: cacheMargin,
      isOwn: path === ownPath,
      // A person is asked only after all of them were tried.
      replace: path === found.at(-1)?.path ? ask : undefined,
    }),
  );
  if (first) return openFirst(first, others, context);
  return ask ? ask() : refuseUnasked(startUrl);
}

function originOf({ startUrl, signIn }: DeviceCodeSource, place: TokenPlace): Origin {
  const sessionName = signIn?.sessionName;
  return { place, margin: 0, startUrl, sessionName, isFromSecret: false, isOwn: true, remedy };
}

function refuseUnasked(startUrl: string): never {
  throw new ActionError(
    'no-cached-token',
    `There is no session for ${startUrl} yet, and a dry run or a credential process does not start a sign-in.`,
    'Run the action without dry-run first, or run aws sso login on this machine.',
  );
}

interface FoundToken extends Omit<CachedToken, 'isByContent'> {
  /** The region that issued the token, which works only there. */
  readonly region: string;
}

/** The token of this job comes first. Runs for outsiders get no other token. */
async function findTokens(source: DeviceCodeSource, ownPath: string, context: Context): Promise<readonly FoundToken[]> {
  const { job, report } = context;
  const { path, token: own } = await readOwnToken(ownPath, undefined, job, report.mask);
  if (own) {
    report.info(`Using the session for ${source.startUrl} that was approved earlier in this job.`);
    return withRegion([{ path, token: own }], source);
  }
  if (job.outsider) return [];
  const { usable } = await findSignIns(source, context);
  const found = withRegion(usable, source);
  if (found[0]) report.info(`Using the cached token for ${source.startUrl} from ${found[0].path}.`);
  return found;
}

/** The tokens whose region is known. */
function withRegion(
  found: readonly Omit<CachedToken, 'isByContent'>[],
  source: DeviceCodeSource,
): readonly FoundToken[] {
  return found.flatMap(({ path, token }) => {
    const region = token.region ?? source.region;
    return region ? [{ path, token, region: checkedRegion(region, `sso-region, read from ${path},`) }] : [];
  });
}

async function signInAnew(
  source: DeviceCodeSource,
  ownPath: string,
  context: Context,
  listener: SignInListener & { readonly onVerification: (verification: Verification) => Promise<void> },
): Promise<Session> {
  const { job, report, limits } = context;
  if (job.isPublic === undefined) {
    report.warning(
      'The event of this run does not say whether the repository is public. Everyone who can read this log can see the sign-in code.',
    );
  }
  const portal = { startUrl: source.startUrl, ...(await findPortal(source, context)) };
  const { region } = portal;
  const grant = await startDeviceAuthorization(portal, context);
  await listener.onVerification(grant.verification);
  const token = await redeemDeviceCode(grant, portal, context, listener.onWaiting);
  // The time that the person took does not count.
  limits.extend();
  await replaceFile(ownPath, `${JSON.stringify(token.fields, undefined, 2)}\n`, job.temp);
  report.info(`The sign-in was approved; the session in ${region} is valid until ${whenEnded(token)}.`);
  return openTokenSession(originOf(source, { path: ownPath, initial: token, region }), context);
}

const withoutPerson = 'Use a source that needs no person, with application-arn or role-to-assume';

/**
 * Refuses to ask for a sign-in if strangers could start it or read the code: with the code, they can trick somebody else
 * into approving it.
 *
 * @throws ActionError `not-allowed`
 */
function refuseStrangers({ env, isPublic }: Job): void {
  const refuse = (value: string, why: string, remedy: string) =>
    new ActionError('not-allowed', `The credential-source device-code is not allowed ${value}: ${why}.`, remedy);
  if (env.GITHUB_EVENT_NAME === 'pull_request_target') {
    throw refuse(
      'for the event pull_request_target',
      'anyone who opens a pull request could start a run that asks your people to sign in',
      `${withoutPerson}, or another event.`,
    );
  }
  if (isPublic) {
    throw refuse(
      'in a public repository',
      'everyone can read the verification link and the code in its log',
      `${withoutPerson}, or move the job to a private repository.`,
    );
  }
}
