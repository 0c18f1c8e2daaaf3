/** CreateTokenWithIAM: a customer managed application exchanges a trusted issuer's token for a user's access token. */
import { audiencesOf, type Claims, isSignedBy, issuerKey, readJwt, signJwt, textClaim } from '../../world/jwt.ts';
import type { Application, Instance, User } from '../../world/organization.ts';
import { inRegion } from '../../world/place.ts';
import { type IssuedTokens, issueTokens, refresh, startSession } from '../../world/sessions.ts';
import { allows, context } from '../../world/trust-policy.ts';
import { mint, type Principal, remember, type World } from '../../world/world.ts';
import { json, jsonFields, jsonList, Refusal, type Reply, type Request } from '../message.ts';
import { type SignatureProblem, verifySignature } from '../sigv4.ts';
import { errorType, oauthRefusal } from './refusals.ts';

const IMPLIED_SCOPES = ['openid', 'aws', 'sts:identity_context'];

export function createTokenWithIam(request: Request, world: World): Reply {
  const { principal } = authenticate(request, world);
  const body = jsonFields(request.body);
  const { instance, application } = findApplication(world, body.get('clientId') ?? '', signedRegion(request));
  if (!mayAct(application, principal)) throw oauthRefusal('access_denied', '', principal.arn);
  const grantType = body.get('grantType');
  const grant = application.grants.find((one) => one === grantType);
  if (grant === undefined) throw oauthRefusal('unsupported_grant_type', '', principal.arn);
  const scopes = grantedScopes(application, jsonList(request.body, 'scope'));
  const [region] = instance.regions;
  const home = signedRegion(request) ?? region;
  const caller = principal.arn;
  if (grant === 'refresh_token') {
    const issued = refresh(world, body.get('refreshToken') ?? '', { clientId: application.arn, region: home });
    if (issued === undefined) throw oauthRefusal('invalid_grant', 'Invalid refresh token provided', caller);
    const user = instance.users.get(issued.token.session.user);
    return { ...answer(world, instance, application, user, issued, issued.token.scopes), caller };
  }
  const user = assertedUser(world, instance, application, body.get('assertion') ?? '');
  const assigned = !application.assignmentRequired || application.assignedUsers.includes(user.name);
  if (!assigned) throw oauthRefusal('access_denied', '', caller);
  const session = startSession(world, instance, user.name);
  const renewable = application.grants.includes('refresh_token');
  const issued = issueTokens(world, { session, clientId: application.arn, region: home, scopes }, { renewable });
  return { ...answer(world, instance, application, user, issued, scopes), caller };
}

function answer(
  world: World,
  instance: Instance,
  application: Application,
  user: User | undefined,
  { accessToken, tokenType, expiresIn, refreshToken }: IssuedTokens,
  scope: readonly string[],
): Reply {
  const iat = Math.floor(world.clock.now() / 1000);
  const iss = `https://identitycenter.amazonaws.com/${instance.id}`;
  const idToken = remember(world, signJwt({ iss, aud: application.arn, sub: user?.id, iat, exp: iat + 3600 }));
  const awsAdditionalDetails = { identityContext: mint(world, 'ctx', 90) };
  return json(200, {
    accessToken,
    tokenType,
    expiresIn,
    refreshToken,
    idToken,
    issuedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
    scope,
    awsAdditionalDetails,
  });
}

function findApplication(
  world: World,
  arn: string,
  region: string | undefined,
): { instance: Instance; application: Application } {
  for (const instance of world.instances) {
    const application = instance.applications.find((one) => one.arn === arn);
    if (application === undefined) continue;
    const [home] = instance.regions;
    if (instance.regions.some((one) => inRegion(region, one))) return { instance, application };
    const place = { endpoint: `https://oidc.${home}.amazonaws.com`, region: home };
    const error = { error: 'invalid_request', error_description: '', ...place };
    throw new Refusal(json(400, error, errorType('InvalidRequestRegionException')));
  }
  throw oauthRefusal('invalid_client');
}

/** The region that the signature names: the client always signs for one. */
function signedRegion(request: Request): string | undefined {
  return request.region ?? /Credential=[^/]+\/\d+\/([^/]+)\//.exec(request.headers.get('authorization') ?? '')?.[1];
}

function mayAct({ actorPolicy }: Application, { arn, roleArn, accountId, partition }: Principal): boolean {
  const names = [arn, roleArn ?? arn, accountId, `arn:${partition}:iam::${accountId}:root`];
  const principal = { kind: 'AWS', names } as const;
  const keys = context({ 'aws:PrincipalArn': roleArn ?? arn, 'aws:PrincipalAccount': accountId });
  const attempt = { action: 'sso-oauth:CreateTokenWithIAM', principal, context: keys };
  return actorPolicy !== undefined && allows(actorPolicy, attempt);
}

/** All that the application has when none is asked for. */
function grantedScopes(application: Application, asked: readonly string[]): readonly string[] {
  const available = [...application.scopes, ...IMPLIED_SCOPES];
  if (!asked.every((scope) => available.includes(scope))) throw oauthRefusal('invalid_scope');
  return asked.length > 0 ? asked : available;
}

/** The one user that the assertion stands for, once it has been verified and spent. */
function assertedUser(world: World, instance: Instance, application: Application, assertion: string): User {
  const claims = readJwt(assertion);
  const issuer = instance.issuers
    .filter(({ arn }) => application.issuers?.includes(arn) ?? true)
    .find((one) => one.issuerUrl === (claims && textClaim(claims, 'iss')));
  if (claims === undefined || issuer === undefined) throw oauthRefusal('invalid_grant', 'Invalid issuer');
  const now = Math.floor(world.clock.now() / 1000);
  const jti = `${issuer.issuerUrl} ${textClaim(claims, 'jti')}`;
  const problem =
    (!isSignedBy(assertion, issuerKey()) && 'Invalid signature') ||
    (!audiencesOf(claims).some((audience) => application.audiences.includes(audience)) && 'Invalid audience') ||
    (!isTimely(claims, now) && 'Assertion expired or not yet valid') ||
    (world.spentAssertions.has(jti) && 'Assertion was used before');
  if (problem) throw oauthRefusal('invalid_grant', problem);
  world.spentAssertions.add(jti);
  const value = textClaim(claims, issuer.claim);
  const users = [...instance.users.values()].filter(
    (user) => value !== '' && attribute(user, issuer.attribute) === value,
  );
  if (users.length !== 1 || users[0] === undefined) throw oauthRefusal('invalid_grant', 'No user for this assertion');
  return users[0];
}

function isTimely(claims: Claims, now: number): boolean {
  return now < Number(claims.get('exp')) && Number(claims.get('nbf') ?? 0) <= now;
}

function attribute(user: User, path: 'userName' | 'emails.value' | 'externalId'): string | undefined {
  return { userName: user.name, 'emails.value': user.email, externalId: user.externalId }[path];
}

function authenticate(request: Request, world: World): { readonly principal: Principal } {
  const found = verifySignature(request, world, 'sso-oauth');
  if (!('problem' in found)) return found;
  const names: Record<SignatureProblem['problem'], string> = {
    missing: 'MissingAuthenticationTokenException',
    incomplete: 'IncompleteSignatureException',
    'unknown-key': 'UnrecognizedClientException',
    expired: 'ExpiredTokenException',
    mismatch: 'InvalidSignatureException',
  };
  throw new Refusal(json(403, { message: found.message }, errorType(names[found.problem])));
}
