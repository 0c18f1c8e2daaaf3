/** Client registrations. As at AWS the client secret tells what it was issued for, so it stays good in a later run. */
import { createHmac, randomBytes } from 'node:crypto';
import { type Registration, remember, type World } from './world.ts';

type Details = Pick<Registration, 'clientName' | 'region' | 'scopes' | 'grantTypes' | 'redirectUris' | 'issuerUrl'>;

/** @param seconds lifetime */
export function register(world: World, details: Details, seconds: number): Registration {
  // The tail of a client id decodes to the region that issued it.
  const clientId = Buffer.concat([randomBytes(16), Buffer.from(details.region)]).toString('base64url');
  const exp = Math.floor(world.clock.now() / 1000) + seconds;
  const signed = [
    { kid: 'key-1564028099', alg: 'HS384' },
    { serialized: JSON.stringify({ ...details, clientId }), exp },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return keep(world, { ...details, clientId, clientSecret: `${signed}.${seal(signed)}`, expiresAt: exp * 1000 });
}

/** The registration that a client secret was issued for, by this run or an earlier one; undefined for another text. */
export function recall(world: World, clientSecret: string): Registration | undefined {
  const [header = '', claims = '', signature = ''] = clientSecret.split('.');
  if (signature !== seal(`${header}.${claims}`)) return undefined;
  const { serialized, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  const told = { ...JSON.parse(serialized), clientSecret, expiresAt: exp * 1000 };
  return world.registrations.get(told.clientId) ?? keep(world, told);
}

function keep(world: World, registration: Registration): Registration {
  remember(world, registration.clientSecret);
  world.registrations.set(registration.clientId, registration);
  return registration;
}

/** The key need not be secret: who runs the emulator plays AWS. */
function seal(signed: string): string {
  return createHmac('sha384', 'emulator').update(signed).digest('base64url');
}
