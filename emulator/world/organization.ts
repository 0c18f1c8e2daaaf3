/** An Identity Center instance as an administrator sees it: people, accounts, permission sets, who may what. */
import { createHash } from 'node:crypto';
import { partitionOf } from './place.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import type { Policy } from './trust-policy.ts';

export interface User {
  readonly name: string;
  readonly id: string;
  readonly email: string;
  readonly externalId?: string;
  readonly displayName?: string;
}

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface PermissionSet {
  readonly name: string;
  readonly sessionSeconds: number;
}

/** A user may take a permission set in an account. */
export interface Assignment {
  readonly user: string;
  readonly account: string;
  readonly permissionSet: string;
}

/** A trusted token issuer: which claim of a foreign token names which user. */
export interface TokenIssuer {
  readonly arn: string;
  readonly issuerUrl: string;
  readonly claim: string;
  readonly attribute: 'userName' | 'emails.value' | 'externalId';
}

/** A customer managed application that exchanges foreign tokens; all of it may be changed while it runs. */
export interface Application {
  readonly arn: string;
  readonly name?: string;
  /** ARNs of the trusted token issuers that its grant lists; undefined: all of the instance. */
  issuers?: string[];
  audiences: string[];
  scopes: string[];
  grants: ('urn:ietf:params:oauth:grant-type:jwt-bearer' | 'refresh_token')[];
  /** Undefined: no IAM authentication method was put. */
  actorPolicy: Policy | undefined;
  assignmentRequired: boolean;
  assignedUsers: string[];
}

export interface Instance {
  readonly id: string;
  readonly managementAccount: string;
  /** The first is the main one. */
  readonly startUrls: readonly string[];
  /** The first is the primary one. */
  readonly regions: readonly [string, ...string[]];
  readonly users: Map<string, User>;
  readonly accounts: Account[];
  readonly permissionSets: Map<string, PermissionSet>;
  readonly assignments: Assignment[];
  readonly issuers: TokenIssuer[];
  readonly applications: Application[];
  readonly settings: Settings;
}

/** What an instance is made of; everything left out is empty or AWS's default. */
interface InstancePlan {
  readonly startUrl: string | readonly string[];
  readonly region: string | readonly [string, ...string[]];
  readonly id?: string;
  readonly managementAccount?: string;
  readonly users?: readonly string[];
  /** Names by id. Ids repeat never, names may. */
  readonly accounts?: readonly (readonly [id: string, name: string])[];
  /** Session durations in seconds by permission set name. */
  readonly permissionSets?: Readonly<Record<string, number>>;
  readonly assignments?: readonly Assignment[];
  readonly settings?: Partial<Settings>;
}

export function createInstance(plan: InstancePlan): Instance {
  const startUrls = [plan.startUrl].flat();
  const regions = typeof plan.region === 'string' ? ([plan.region] as const) : plan.region;
  const instance: Instance = {
    id: plan.id ?? `ssoins-${digest(startUrls.join()).slice(0, 16)}`,
    managementAccount: plan.managementAccount ?? '111111111111',
    startUrls,
    regions,
    users: new Map(),
    accounts: (plan.accounts ?? []).map(([id, name]) => ({ id, name, email: `aws+${id}@example.com` })),
    permissionSets: new Map(),
    assignments: [...(plan.assignments ?? [])],
    issuers: [],
    applications: [],
    settings: { ...DEFAULT_SETTINGS, ...plan.settings },
  };
  for (const name of plan.users ?? []) addUser(instance, name);
  for (const [name, seconds] of Object.entries(plan.permissionSets ?? {})) {
    instance.permissionSets.set(name, { name, sessionSeconds: seconds });
  }
  return instance;
}

export function addUser(instance: Instance, name: string, details: Partial<User> = {}): User {
  const id = digest(`${instance.id}/${name}`).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
  const user: User = { id, email: `${name}@example.com`, ...details, name };
  instance.users.set(name, user);
  return user;
}

export function assign(instance: Instance, assignment: Assignment): void {
  instance.assignments.push(assignment);
}

/** Takes back every assignment that has all the given parts. */
export function unassign(instance: Instance, parts: Partial<Assignment>): void {
  const kept = instance.assignments.filter(
    (one) =>
      (parts.user !== undefined && parts.user !== one.user) ||
      (parts.account !== undefined && parts.account !== one.account) ||
      (parts.permissionSet !== undefined && parts.permissionSet !== one.permissionSet),
  );
  instance.assignments.splice(0, instance.assignments.length, ...kept);
}

/** The IAM role that stands for a permission set in an account, with its path. */
export function reservedRoleArn(instance: Instance, accountId: string, permissionSet: string): string {
  const [region] = instance.regions;
  const suffix = digest(`${instance.id}/${accountId}/${permissionSet}`).slice(0, 16);
  const place = region === 'us-east-1' ? '' : `${region}/`;
  return `arn:${partitionOf(region)}:iam::${accountId}:role/aws-reserved/sso.amazonaws.com/${place}AWSReservedSSO_${permissionSet}_${suffix}`;
}

/** The instance at home at a start URL, in any of its spellings (`/start`, `/start/`, `/start#/`). */
export function instanceAt(instances: readonly Instance[], startUrl: string): Instance | undefined {
  return instances.find((instance) => {
    const own = [...instance.startUrls, ...regionalUrls(instance)];
    return own.some((one) => plainUrl(one) === plainUrl(startUrl));
  });
}

/** An instance has a portal in each of its Regions, for both protocols and for IPv4 alone, and a name as an issuer. */
function regionalUrls({ id, regions }: Instance): readonly string[] {
  const portals = regions.flatMap((region) => {
    const china = partitionOf(region) === 'aws-cn';
    return china
      ? [
          `https://${id}.portal.${region}.app.amazonwebservices.com.cn`,
          `https://${id}.${region}.portal.amazonaws.com.cn`,
        ]
      : [`https://${id}.portal.${region}.app.aws`, `https://${id}.${region}.portal.amazonaws.com`];
  });
  return [...portals, `https://identitycenter.amazonaws.com/${id}`];
}

function plainUrl(startUrl: string): string {
  return startUrl.replace(/[\\#/]+$/, '').toLowerCase();
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
