/** Sign-in sessions and the tokens that hang on them. */
import { type Instance, instanceAt } from './organization.ts';
import { inRegion } from './place.ts';
import { register } from './registrations.ts';
import { mint, type Session, type Token, type World } from './world.ts';

export const ACCOUNT_ACCESS = 'sso:account:access';

export function startSession(world: World, instance: Instance, user: string): Session {
  return { instance, user, endsAt: world.clock.now() + instance.settings.portalSessionSeconds * 1000 };
}

/** What a token endpoint answers. */
export interface IssuedTokens {
  readonly accessToken: string;
  readonly tokenType: 'Bearer';
  readonly expiresIn: number;
  readonly refreshToken?: string;
}

/**
 * Issues an access token and, where the client may have one, a refresh token.
 * A client registered without scopes is a legacy one: its token lasts as long as the session and is not renewed.
 */
export function issueTokens(
  world: World,
  grant: Pick<Token, 'session' | 'clientId' | 'region' | 'scopes'>,
  options: { readonly renewable: boolean; readonly legacy?: boolean },
): IssuedTokens {
  const { session } = grant;
  const { settings } = session.instance;
  const now = world.clock.now();
  const seconds = options.legacy ? settings.portalSessionSeconds : settings.accessTokenSeconds;
  const expiresAt = Math.min(now + seconds * 1000, session.endsAt);
  const accessToken = mint(world, 'aoaAAAAA', 180);
  world.accessTokens.set(accessToken, { ...grant, expiresAt });
  const answer: IssuedTokens = {
    accessToken,
    tokenType: 'Bearer',
    expiresIn: Math.max(0, Math.round((expiresAt - now) / 1000)),
  };
  if (!options.renewable || settings.refreshTokens === 'none') return answer;
  const refreshToken = mint(world, 'aorAAAAA', 180);
  world.refreshTokens.set(refreshToken, { ...grant, expiresAt: session.endsAt });
  return { ...answer, refreshToken };
}

/** Renews; undefined when the refresh token is unknown, spent, another client's, or its session has ended. */
export function refresh(
  world: World,
  refreshToken: string,
  client: { readonly clientId: string; readonly region: string | undefined },
): (IssuedTokens & { readonly token: Token }) | undefined {
  const token = world.refreshTokens.get(refreshToken);
  if (token === undefined || token.clientId !== client.clientId) return undefined;
  if (!inRegion(client.region, token.region) || token.session.endsAt <= world.clock.now()) return undefined;
  const { refreshTokens } = token.session.instance.settings;
  const issued = issueTokens(world, token, { renewable: refreshTokens === 'rotating' });
  if (refreshTokens === 'rotating') world.refreshTokens.delete(refreshToken);
  return { ...issued, ...(refreshTokens === 'stable' && { refreshToken }), token };
}

/** The access token's meaning, unless it is unknown, expired, of another region or of an ended session. */
export function findToken(world: World, accessToken: string, region: string | undefined): Token | undefined {
  const token = world.accessTokens.get(accessToken);
  const now = world.clock.now();
  if (token === undefined || token.expiresAt <= now || token.session.endsAt <= now) return undefined;
  return inRegion(region, token.region) ? token : undefined;
}

/** What the AWS CLI writes into its token cache. */
export interface CachedToken {
  readonly startUrl: string;
  readonly region: string;
  readonly accessToken: string;
  readonly expiresAt: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly registrationExpiresAt: string;
  readonly refreshToken?: string;
}

/**
 * Signs a person in without a browser, as `aws sso login` would, and returns the content of its token-cache file.
 *
 * @param who no scopes at all: the sign-in of a profile without `sso_session`.
 */
export function signIn(
  world: World,
  who: {
    readonly user?: string;
    readonly startUrl?: string;
    readonly region?: string;
    readonly scopes?: string[];
  } = {},
): CachedToken {
  const instance = who.startUrl === undefined ? world.instances[0] : instanceAt(world.instances, who.startUrl);
  const user = who.user ?? instance?.users.keys().next().value;
  if (instance === undefined || user === undefined) throw new Error('nobody to sign in');
  const region = who.region ?? instance.regions[0];
  const asked = who.scopes ?? [ACCOUNT_ACCESS];
  const legacy = asked.length === 0;
  const scopes = legacy ? [ACCOUNT_ACCESS] : asked;
  const plan = {
    clientName: 'botocore-client-signed-in',
    region,
    scopes: asked,
    grantTypes: [],
    redirectUris: [],
    issuerUrl: undefined,
  };
  const registration = register(world, plan, instance.settings.registrationSeconds);
  const { clientId, clientSecret } = registration;
  const session = startSession(world, instance, user);
  const tokens = issueTokens(world, { session, clientId, region, scopes }, { renewable: !legacy, legacy });
  const { accessToken, refreshToken, expiresIn } = tokens;
  return {
    startUrl: who.startUrl ?? instance.startUrls[0] ?? '',
    region,
    accessToken,
    expiresAt: timestamp(world.clock.now() + expiresIn * 1000),
    clientId,
    clientSecret,
    registrationExpiresAt: timestamp(registration.expiresAt),
    ...(refreshToken !== undefined && { refreshToken }),
  };
}

/** Ends every session of a user (all users without one), as an administrator or a sign-out does. */
export function endSessions(world: World, user?: string): void {
  for (const { session } of [...world.accessTokens.values(), ...world.refreshTokens.values()]) {
    if (user === undefined || session.user === user) session.endsAt = Math.min(session.endsAt, world.clock.now());
  }
}

function timestamp(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
