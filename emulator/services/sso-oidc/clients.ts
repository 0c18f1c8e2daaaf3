/** Client registrations: RegisterClient, and the check that every later call of a client goes through. */

import { instanceAt } from '../../world/organization.ts';
import { inRegion } from '../../world/place.ts';
import { recall, register } from '../../world/registrations.ts';
import type { Registration, World } from '../../world/world.ts';
import { json, jsonFields, jsonList, type Reply, type Request } from '../message.ts';
import { oauthRefusal } from './refusals.ts';

export const DEVICE_CODE = 'urn:ietf:params:oauth:grant-type:device_code';
const GRANT_TYPES: readonly string[] = [DEVICE_CODE, 'authorization_code', 'refresh_token'];

export function registerClient(request: Request, world: World): Reply {
  const body = jsonFields(request.body);
  const grantTypes = jsonList(request.body, 'grantTypes');
  const redirectUris = jsonList(request.body, 'redirectUris');
  const issuerUrl = body.get('issuerUrl');
  const clientName = body.get('clientName');
  if (!clientName) throw oauthRefusal('invalid_request', 'clientName is required');
  if (body.get('clientType') !== 'public') throw oauthRefusal('invalid_client_metadata', 'Invalid client type');
  if (!grantTypes.every((type) => GRANT_TYPES.includes(type))) throw oauthRefusal('unsupported_grant_type');
  if (grantTypes.includes('authorization_code') && (redirectUris.length === 0 || issuerUrl === undefined)) {
    throw oauthRefusal('invalid_redirect_uri', 'redirectUris and issuerUrl are required');
  }
  const instance = instanceAt(world.instances, issuerUrl ?? '') ?? world.instances[0];
  const region = request.region ?? instance?.regions[0] ?? 'us-east-1';
  const registration = register(
    world,
    { clientName, region, scopes: jsonList(request.body, 'scopes'), grantTypes, redirectUris, issuerUrl },
    instance?.settings.registrationSeconds ?? 0,
  );
  return json(200, {
    clientId: registration.clientId,
    clientSecret: registration.clientSecret,
    clientIdIssuedAt: Math.floor(world.clock.now() / 1000),
    clientSecretExpiresAt: Math.floor(registration.expiresAt / 1000),
    authorizationEndpoint: `${request.baseUrl}/authorize`,
    tokenEndpoint: `${request.baseUrl}/token`,
  });
}

/** The registration that the body's clientId and clientSecret name, in its own region, while it lasts. */
export function authenticateClient(request: Request, world: World): Registration {
  const body = jsonFields(request.body);
  const registration = recall(world, body.get('clientSecret') ?? '');
  if (
    registration === undefined ||
    registration.clientId !== body.get('clientId') ||
    registration.expiresAt <= world.clock.now() ||
    !inRegion(request.region, registration.region)
  ) {
    throw oauthRefusal('invalid_client', 'Invalid client provided');
  }
  return registration;
}

/** A client that named no grant types may use all that its sign-in needs; without scopes it is a legacy one. */
export function isRenewable({ scopes, grantTypes }: Registration): boolean {
  return scopes.length > 0 && (grantTypes.length === 0 || grantTypes.includes('refresh_token'));
}
