/** CreateToken, the token endpoint of public clients. */
import { createHash } from 'node:crypto';
import { type IssuedTokens, refresh, startSession } from '../../world/sessions.ts';
import type { Registration, World } from '../../world/world.ts';
import { json, jsonFields, type Reply, type Request } from '../message.ts';
import { authenticateClient, DEVICE_CODE } from './clients.ts';
import { issueForClient, redeemDeviceCode } from './device-grants.ts';
import { oauthRefusal } from './refusals.ts';

export function createToken(request: Request, world: World): Reply {
  const grantType = jsonFields(request.body).get('grantType') ?? '';
  const redeem = REDEEM.get(grantType);
  if (redeem === undefined) throw oauthRefusal('unsupported_grant_type', 'Unsupported grant type');
  const registration = authenticateClient(request, world);
  const { accessToken, tokenType, expiresIn, refreshToken } = redeem(request, world, registration);
  const caller = world.accessTokens.get(accessToken)?.session.user;
  return { ...json(200, { accessToken, tokenType, expiresIn, refreshToken }), caller };
}

const REDEEM: ReadonlyMap<string, (request: Request, world: World, client: Registration) => IssuedTokens> = new Map([
  [DEVICE_CODE, redeemDeviceCode],
  ['refresh_token', redeemRefreshToken],
  ['authorization_code', redeemAuthorizationCode],
]);

function redeemRefreshToken(request: Request, world: World, { clientId }: Registration): IssuedTokens {
  const refreshToken = jsonFields(request.body).get('refreshToken') ?? '';
  const issued = refresh(world, refreshToken, { clientId, region: request.region });
  if (issued === undefined) throw oauthRefusal('invalid_grant', 'Invalid refresh token provided');
  return issued;
}

function redeemAuthorizationCode(request: Request, world: World, registration: Registration): IssuedTokens {
  const body = jsonFields(request.body);
  const code = body.get('code') ?? '';
  const grant = world.codeGrants.get(code);
  const challenge = createHash('sha256')
    .update(body.get('codeVerifier') ?? '')
    .digest('base64url');
  if (
    grant?.registration !== registration ||
    grant.challenge !== challenge ||
    grant.redirectUri !== body.get('redirectUri') ||
    grant.expiresAt <= world.clock.now()
  ) {
    throw oauthRefusal('invalid_grant', 'Invalid authorization code provided');
  }
  world.codeGrants.delete(code);
  return issueForClient(world, startSession(world, grant.instance, grant.user), registration, request.region);
}
