/** Everything the emulator remembers: organizations, people, roles, and what was issued to whom. */
import { randomBytes } from 'node:crypto';
import type { Instance } from './organization.ts';
import type { Policy } from './trust-policy.ts';

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Moves the emulator's time; negative goes back. */
  advance(seconds: number): void;
}

/** A person's time at the portal; every token hangs on one and dies with it. */
export interface Session {
  readonly instance: Instance;
  readonly user: string;
  endsAt: number;
}

export interface Registration {
  /** As the client calls itself. */
  readonly clientName: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly region: string;
  readonly scopes: readonly string[];
  readonly grantTypes: readonly string[];
  readonly redirectUris: readonly string[];
  readonly issuerUrl: string | undefined;
  readonly expiresAt: number;
}

export interface Token {
  readonly session: Session;
  readonly clientId: string;
  readonly region: string;
  readonly scopes: readonly string[];
  readonly expiresAt: number;
}

export interface DeviceGrant {
  readonly userCode: string;
  readonly registration: Registration;
  /** Undefined: asked in a region where that start URL is not at home; can never be approved. */
  readonly instance: Instance | undefined;
  readonly expiresAt: number;
  decision: { readonly user: string } | 'denied' | undefined;
  interval: number;
  polls: number;
  lastPoll: number;
}

interface CodeGrant {
  readonly registration: Registration;
  readonly instance: Instance;
  readonly user: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly expiresAt: number;
}

export interface Role {
  readonly arn: string;
  readonly id: string;
  trust: Policy;
  maxSessionSeconds: number;
}

/** An IAM OIDC provider of one account. */
export interface OidcProvider {
  readonly arn: string;
  clientIds: string[];
}

/** Whom a key speaks for. */
export interface Principal {
  readonly accountId: string;
  readonly partition: string;
  readonly arn: string;
  readonly userId: string;
  /** Set for a role session: chained sessions last an hour at most. */
  readonly roleArn?: string;
}

export interface SigningKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  /** Epoch milliseconds; a person's long-lived key has none. */
  readonly expiresAt?: number;
  readonly principal: Principal;
}

interface JobIdentity {
  readonly claims: Readonly<Record<string, string>>;
  readonly expiresAt: number;
}

export interface World {
  readonly clock: Clock;
  /** Every secret ever issued. */
  readonly secrets: Set<string>;
  readonly instances: Instance[];
  readonly registrations: Map<string, Registration>;
  readonly accessTokens: Map<string, Token>;
  readonly refreshTokens: Map<string, Token>;
  readonly deviceGrants: Map<string, DeviceGrant>;
  readonly codeGrants: Map<string, CodeGrant>;
  readonly keys: Map<string, SigningKey>;
  readonly roles: Map<string, Role>;
  readonly oidcProviders: Map<string, OidcProvider>;
  /** By ID-token request token. */
  readonly jobs: Map<string, JobIdentity>;
  /** Issuer URLs whose keys AWS can fetch. */
  readonly reachableIssuers: Set<string>;
  /** Assertions that were exchanged already. */
  readonly spentAssertions: Set<string>;
  /** What is left of each instance's request rate, and since when. */
  readonly permits: Map<Instance, { readonly permits: number; readonly at: number }>;
  /** Stands for a person who approves every sign-in, after so many unanswered polls. */
  autoApprove: { readonly afterPolls: number; readonly user?: string } | undefined;
}

/** A world with nobody in it. */
export function createWorld(): World {
  let offset = 0;
  return {
    clock: {
      now: () => Date.now() + offset,
      advance: (seconds) => {
        offset += seconds * 1000;
      },
    },
    secrets: new Set(),
    instances: [],
    registrations: new Map(),
    accessTokens: new Map(),
    refreshTokens: new Map(),
    deviceGrants: new Map(),
    codeGrants: new Map(),
    keys: new Map(),
    roles: new Map(),
    oidcProviders: new Map(),
    jobs: new Map(),
    reachableIssuers: new Set(),
    spentAssertions: new Set(),
    permits: new Map(),
    autoApprove: undefined,
  };
}

/** A new secret of `bytes` random bytes, remembered so that leaks can be looked for. */
export function mint(world: World, prefix: string, bytes: number): string {
  return remember(world, prefix + randomBytes(bytes).toString('base64url'));
}

export function remember(world: World, secret: string): string {
  world.secrets.add(secret);
  return secret;
}
