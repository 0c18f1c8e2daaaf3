/** The calls of a device authorization: register a client, request a code, and redeem it after the approval. */
import type { Context, Service, SsoOidc } from '../aws/clients.ts';
import { ask, attempt, attemptSeconds } from '../aws/retrying.ts';
import { isFailure, type ServiceFailure } from '../aws/service-failure.ts';
import { ActionError, invalidInput } from '../job/errors.ts';
import type { PortalAddress } from './own-domain.ts';
import { type PollSchedule, pollUntilDecided } from './polling.ts';
import { formatTime, type Token, tokenFrom } from './tokens/token.ts';
import {
  checkedUserCode,
  checkedVerificationUri,
  untrustedAuthorizationServer,
  type Verification,
} from './verification.ts';

interface Client {
  readonly clientId: string;
  readonly clientSecret: string;
  /** In the time format of the AWS CLI; undefined if the registration does not expire. */
  readonly registrationExpiresAt: string | undefined;
}

/** The portal at which a person is asked to sign in. */
interface AskedPortal extends PortalAddress {
  /** As the workflow author wrote it: AWS tools store the token under it. */
  readonly startUrl: string;
}

/** A code that waits for approval. */
interface DeviceGrant {
  readonly client: Client;
  readonly deviceCode: string;
  readonly verification: Verification;
  readonly schedule: PollSchedule;
}

const deviceCodeGrant = 'urn:ietf:params:oauth:grant-type:device_code';
/** For an answer without an interval: RFC 8628, section 3.2. */
const defaultInterval = 5;
const longestSeconds = 3600;

/**
 * Registers a client that may renew its tokens, and requests a code.
 *
 * @throws ActionError `invalid-input` if the portal is not known in the region; `network`, `throttled`, `unexpected`
 */
export async function startDeviceAuthorization(portal: AskedPortal, context: Context): Promise<DeviceGrant> {
  const { aws, report, limits } = context;
  const service = await aws.oidc(portal.region);
  const { host } = service;
  const client = await registerClient(service, context);
  const { clientId, clientSecret } = client;
  const request = { clientId, clientSecret, startUrl: portal.portalUrl };
  const answer = await ask((abortSignal) => service.client.startDeviceAuthorization(request, { abortSignal }), limits);
  if (isFailure(answer)) {
    if (meaningOf(answer) === 'invalid_request') throw unknownPortal(portal, answer.words);
    throw service.errorFor(answer, 'starting the sign-in');
  }
  const { deviceCode, userCode, verificationUri, verificationUriComplete, expiresIn, interval } = answer;
  if (deviceCode) report.mask(deviceCode);
  if (!deviceCode || !userCode || !verificationUri || !expiresIn) {
    throw untrustedAuthorizationServer(host, 'it has no sign-in code');
  }
  const schedule = { interval: bounded(Number(interval) || defaultInterval), expiresIn: bounded(expiresIn) };
  const verification = {
    verificationUri: checkedVerificationUri(verificationUri, host),
    verificationUriComplete: verificationUriComplete && checkedVerificationUri(verificationUriComplete, host),
    userCode: checkedUserCode(userCode, host),
    expiresAt: new Date(Date.now() + schedule.expiresIn * 1000),
  };
  return { client, deviceCode, verification, schedule };
}

/** Limits a number of seconds to a reasonable range. */
function bounded(seconds: number): number {
  return Math.min(Math.max(1, seconds), longestSeconds);
}

/** The name of the client is shown on the page that asks for the approval. */
async function registerClient(service: Service<SsoOidc>, { job, report, limits }: Context): Promise<Client> {
  const clientName = `aws-sso-credentials ${job.env.GITHUB_REPOSITORY ?? ''}`;
  const request = {
    clientName: clientName.trim().replace(/[^\w.-]/g, '-'),
    clientType: 'public',
    scopes: ['sso:account:access'],
    grantTypes: [deviceCodeGrant, 'refresh_token'],
  };
  const answer = await ask((abortSignal) => service.client.registerClient(request, { abortSignal }), limits);
  if (isFailure(answer)) throw service.errorFor(answer, 'registering this job as a client');
  const { clientId, clientSecret, clientSecretExpiresAt } = answer;
  if (clientSecret) report.mask(clientSecret);
  if (!clientId || !clientSecret) throw untrustedAuthorizationServer(service.host, 'it has no client registration');
  const registrationExpiresAt = clientSecretExpiresAt ? formatTime(new Date(clientSecretExpiresAt * 1000)) : undefined;
  return { clientId, clientSecret, registrationExpiresAt };
}

/**
 * Waits until a person has approved the code, and gets the token for it.
 *
 * @throws ActionError `authorization-denied`, `authorization-expired`; `invalid-input` if the portal is not known in the
 *   region; or the error that ended the polling.
 */
export async function redeemDeviceCode(
  { client, deviceCode, verification, schedule }: DeviceGrant,
  portal: AskedPortal,
  { aws, report, limits }: Context,
  onWaiting: (secondsLeft: number) => void,
): Promise<Token> {
  const { startUrl, region } = portal;
  const service = await aws.oidc(region);
  const { clientId, clientSecret } = client;
  const request = { clientId, clientSecret, deviceCode, grantType: deviceCodeGrant };
  const waiting = { ...limits, deadline: AbortSignal.timeout(schedule.expiresIn * 1000 + attemptSeconds * 1000) };
  const poll = () => attempt((abortSignal) => service.client.createToken(request, { abortSignal }), waiting);
  const answer = await pollUntilDecided(schedule, poll, onWaiting);
  if (answer === 'expired') throw authorizationExpired(verification, portal);
  if (isFailure(answer)) {
    const meaning = meaningOf(answer);
    if (meaning === 'access_denied') throw authorizationDenied(verification, portal, answer.words);
    if (meaning === 'expired_token') throw authorizationExpired(verification, portal);
    if (meaning === 'invalid_grant') throw unknownPortal(portal, answer.words);
    throw service.errorFor(answer, 'waiting for the approval');
  }
  const { accessToken, refreshToken, idToken, expiresIn } = answer;
  if (idToken) report.mask(idToken);
  const expiresAt = expiresIn && formatTime(new Date(Date.now() + expiresIn * 1000));
  const token = tokenFrom({ startUrl, region, accessToken, expiresAt, refreshToken, ...client }, report.mask);
  if (!token || !expiresAt)
    throw untrustedAuthorizationServer(service.host, 'it has no access token for an approved code');
  return token;
}

/** The OAuth code of a refusal; none if the encryption key of the instance is the cause, which the job cannot change. */
function meaningOf({ oauthCode, words }: ServiceFailure): string | undefined {
  return /\bKMS_/.test(words) ? undefined : oauthCode;
}

function authorizationDenied(
  { userCode }: Verification,
  { startUrl, region }: AskedPortal,
  words: string,
): ActionError {
  return new ActionError(
    'authorization-denied',
    `The sign-in with the code ${userCode} at ${startUrl} in ${region} was denied (${words}).`,
    'Run the job again and approve the new code. If you did not start the run, denying it was right.',
  );
}

function authorizationExpired({ userCode }: Verification, { startUrl, region }: AskedPortal): ActionError {
  return new ActionError(
    'authorization-expired',
    `Nobody approved the code ${userCode} for ${startUrl} in ${region} in time. If the page showed invalid_grant, IAM Identity Center is not in ${region}.`,
    'Run the job again and approve the new code. If the page refused the code, correct sso-region.',
  );
}

/** AWS only answers `invalid_request` to a start URL that does not belong to the region. */
function unknownPortal({ startUrl, region }: AskedPortal, words: string): ActionError {
  return invalidInput(
    'sso-start-url',
    `is ${startUrl}, which IAM Identity Center in the sso-region ${region} does not know (${words}).`,
    'Correct sso-start-url or sso-region. The IAM Identity Center console shows both under Settings.',
  );
}
