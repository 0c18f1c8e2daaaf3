/** AssumeRoleWithWebIdentity: a foreign issuer's token for a role session. */

import { audiencesOf, type Claims, isSignedBy, issuerKey, readJwt, textClaim } from '../../world/jwt.ts';
import { allows, context } from '../../world/trust-policy.ts';
import type { World } from '../../world/world.ts';
import { providerArn } from '../iam.ts';
import type { Reply, Request } from '../message.ts';
import { queryRefusal, resultReply } from './query.ts';
import { assume, checkDuration, parameter, readRoleRequest } from './role-request.ts';

const DENIED = 'Not authorized to perform sts:AssumeRoleWithWebIdentity';

export function assumeRoleWithWebIdentity(request: Request, world: World): Reply {
  const form = new URLSearchParams(request.body);
  const asked = readRoleRequest(form, world);
  const claims = verifiedClaims(parameter(form, 'WebIdentityToken', [4, 20000]), world);
  const [issuer, subject] = [textClaim(claims, 'iss'), textClaim(claims, 'sub')];
  const [, partition = '', , , accountId = ''] = asked.roleArn.split(':');
  const provider = world.oidcProviders.get(providerArn(partition, accountId, issuer));
  if (provider === undefined) {
    throw invalidToken(`No OpenIDConnect provider found in your account for ${issuer}`, subject);
  }
  const audience = audiencesOf(claims).find((one) => provider.clientIds.includes(one));
  if (audience === undefined) throw invalidToken('Incorrect token audience', subject);
  const principal = { kind: 'Federated', names: [provider.arn] } as const;
  const keys = { ...claimKeys(issuer, claims), 'sts:RoleSessionName': asked.sessionName };
  const attempt = { action: 'sts:AssumeRoleWithWebIdentity', principal, context: context(keys) };
  if (asked.role === undefined || !allows(asked.role.trust, attempt))
    throw queryRefusal(403, 'AccessDenied', DENIED, subject);
  checkDuration(asked.role, asked.seconds);
  const result = {
    SubjectFromWebIdentityToken: subject,
    Audience: audience,
    ...assume(world, asked.role, asked),
    Provider: provider.arn,
  };
  return resultReply('AssumeRoleWithWebIdentity', result, subject);
}

function verifiedClaims(token: string, world: World): Claims {
  const claims = readJwt(token);
  if (claims === undefined) {
    throw invalidToken(
      'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
    );
  }
  if (!world.reachableIssuers.has(textClaim(claims, 'iss'))) {
    throw invalidToken(
      "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
    );
  }
  if (!isSignedBy(token, issuerKey())) throw invalidToken('JWT signature verification failed');
  const now = Math.floor(world.clock.now() / 1000);
  const expiry = Number(claims.get('exp'));
  if (!(now < expiry)) {
    throw queryRefusal(
      400,
      'ExpiredTokenException',
      `Token expired: current date/time ${now} must be before the expiration date/time ${expiry}`,
    );
  }
  if (Number(claims.get('nbf') ?? 0) > now) throw invalidToken('Token is not yet valid');
  return claims;
}

function invalidToken(message: string, caller?: string): Error {
  return queryRefusal(400, 'InvalidIdentityToken', message, caller);
}

/** Every claim that is text can be a condition: `ISSUER:sub`, `ISSUER:aud`, `ISSUER:repository_id`, … */
function claimKeys(issuer: string, claims: Claims): Record<string, string | readonly string[]> {
  const host = issuer.replace(/^https:\/\//, '');
  const texts = [...claims.keys()].map((name) => [`${host}:${name}`, textClaim(claims, name)] as const);
  return { ...Object.fromEntries(texts.filter(([, value]) => value !== '')), [`${host}:aud`]: audiencesOf(claims) };
}
