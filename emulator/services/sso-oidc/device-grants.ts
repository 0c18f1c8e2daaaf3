/** Device authorization (RFC 8628): codes handed out, polled for, approved or denied by a person. */
import { randomInt } from 'node:crypto';
import { instanceAt } from '../../world/organization.ts';
import { ACCOUNT_ACCESS, type IssuedTokens, issueTokens, startSession } from '../../world/sessions.ts';
import { type DeviceGrant, mint, type Registration, type World } from '../../world/world.ts';
import { json, jsonFields, type Reply, type Request } from '../message.ts';
import { authenticateClient, isRenewable } from './clients.ts';
import { oauthRefusal } from './refusals.ts';

/** Sleeping clients wake a little early by a server's clock. */
const POLL_TOLERANCE = 250;

export function startDeviceAuthorization(request: Request, world: World): Reply {
  const registration = authenticateClient(request, world);
  const instance = instanceAt(world.instances, jsonFields(request.body).get('startUrl') ?? '');
  // AWS says nothing more about a start URL that it does not know.
  if (instance === undefined) throw oauthRefusal('invalid_request');
  const atHome = request.region === undefined || instance.regions.includes(request.region);
  const { deviceCodeSeconds, pollSeconds } = instance.settings;
  const deviceCode = mint(world, '', 48);
  const userCode = [0, 0].map(() => Array.from({ length: 4 }, consonant).join('')).join('-');
  world.deviceGrants.set(deviceCode, {
    userCode,
    registration,
    // In another region AWS hands out codes all the same, and they never work.
    instance: atHome ? instance : undefined,
    expiresAt: world.clock.now() + deviceCodeSeconds * 1000,
    decision: undefined,
    interval: pollSeconds,
    polls: 0,
    lastPoll: Number.NEGATIVE_INFINITY,
  });
  const verificationUri = `${request.baseUrl}/device`;
  return json(200, {
    deviceCode,
    userCode,
    verificationUri,
    verificationUriComplete: `${verificationUri}?user_code=${userCode}`,
    expiresIn: deviceCodeSeconds,
    interval: pollSeconds,
  });
}

/** One poll of CreateToken. */
export function redeemDeviceCode(request: Request, world: World, registration: Registration): IssuedTokens {
  const deviceCode = jsonFields(request.body).get('deviceCode') ?? '';
  const grant = world.deviceGrants.get(deviceCode);
  if (grant?.registration !== registration) throw oauthRefusal('invalid_grant', 'Invalid device code provided');
  const now = world.clock.now();
  if (grant.expiresAt <= now) throw oauthRefusal('expired_token', 'Device code has expired');
  // The AWS CLI polls twice at once: before and after it shows the code.
  if (grant.polls > 1 && now - grant.lastPoll < grant.interval * 1000 - POLL_TOLERANCE) {
    grant.interval += 5;
    throw oauthRefusal('slow_down', 'Too many requests');
  }
  grant.lastPoll = now;
  grant.polls += 1;
  autoApprove(world, grant);
  if (grant.decision === 'denied') throw oauthRefusal('access_denied', 'User denied the request');
  if (grant.decision === undefined || grant.instance === undefined) {
    throw oauthRefusal('authorization_pending', 'Authorization pending');
  }
  world.deviceGrants.delete(deviceCode);
  const session = startSession(world, grant.instance, grant.decision.user);
  return issueForClient(world, session, registration, request.region);
}

/** Tokens for a public client that a person has just approved. */
export function issueForClient(
  world: World,
  session: ReturnType<typeof startSession>,
  registration: Registration,
  region: string | undefined,
): IssuedTokens {
  const legacy = registration.scopes.length === 0;
  const scopes = legacy ? [ACCOUNT_ACCESS] : registration.scopes;
  const home = region ?? session.instance.regions[0];
  const grant = { session, clientId: registration.clientId, region: home, scopes };
  return issueTokens(world, grant, { renewable: isRenewable(registration), legacy });
}

/**
 * A person approves the sign-in that shows this code.
 * @param user default: the instance's first
 * @returns false when the code is unknown, expired, decided, or from the wrong region
 */
export function approve(world: World, userCode: string, user?: string): boolean {
  const grant = pendingGrant(world, userCode);
  const name = user ?? grant?.instance?.users.keys().next().value;
  if (grant?.instance === undefined || name === undefined || !grant.instance.users.has(name)) return false;
  grant.decision = { user: name };
  return true;
}

/** A person presses Deny. */
export function deny(world: World, userCode: string): boolean {
  const grant = pendingGrant(world, userCode);
  if (grant !== undefined) grant.decision = 'denied';
  return grant !== undefined;
}

/** The sign-in that waits for a person under this code, spelt as a person spells it. */
export function pendingGrant(world: World, userCode: string): DeviceGrant | undefined {
  const plain = (code: string) => code.replace(/[^a-z]/gi, '').toUpperCase();
  return [...world.deviceGrants.values()].find(
    (grant) =>
      plain(grant.userCode) === plain(userCode) && grant.decision === undefined && grant.expiresAt > world.clock.now(),
  );
}

function autoApprove(world: World, grant: DeviceGrant): void {
  if (world.autoApprove !== undefined && grant.polls > world.autoApprove.afterPolls) {
    approve(world, grant.userCode, world.autoApprove.user);
  }
}

/** No vowels, so that codes spell nothing. */
function consonant(): string {
  return 'BCDFGHJKLMNPQRSTVWXZ'.charAt(randomInt(20));
}
