/** What every source of role credentials offers: IAM Identity Center, the ID token itself, or access keys. */
import type { RoleRequest } from '../aws/role.ts';
import type { RoleCredentials } from '../aws/role-credentials.ts';
import type { Target } from '../inputs/targets.ts';
import type { SignInListener } from '../session/device-authorization.ts';
import type { Session } from '../session/session.ts';
import type { Assignment } from './portal/assignment.ts';
import type { Account } from './portal/portal.ts';

/** An open source of role credentials. */
export interface CredentialProvider {
  /** The region of the source, which is used for targets without one. */
  readonly region: string;
  /** The current session, if the source has one. */
  readonly session: () => Session | undefined;
  /** @throws ActionError `account-not-found`, `account-ambiguous`, or the error of a listing. */
  readonly accounts: (target: Target) => Promise<readonly Account[]>;
  /** Names of the permission sets that are assigned in an account; none if the source cannot list them. */
  readonly permissionSets: (accountId: string) => Promise<readonly string[]>;
  /**
   * Whether the portal lists a pair as assigned; always true for a source that cannot list pairs.
   *
   * @throws ActionError `not-assigned` for a pair that does not come from a pattern.
   */
  readonly confirm: (request: CredentialRequest) => Promise<boolean>;
  /**
   * @returns undefined for an account of a pattern in which the permission set is not assigned.
   * @throws ActionError `not-assigned`, `web-identity-rejected`, or the error of the call.
   */
  readonly roleCredentials: (request: CredentialRequest) => Promise<RoleCredentials | undefined>;
}

/** Callbacks while a source is opened and used. */
export interface Listener extends SignInListener {
  /** Receives the ID of every listed account before it is used; undefined if account IDs are not masked. */
  readonly onAccountId: ((accountId: string) => void) | undefined;
}

/** Everything needed to get credentials for one pair. It is plain data, which self-renewing profiles keep as JSON. */
export interface CredentialRequest {
  readonly assignment: Assignment;
  /** Whether the pair comes from a pattern. It may then not be assigned. */
  readonly isPattern: boolean;
  /** The role to assume with an ID token or with keys from the environment. */
  readonly role: RoleRequest | undefined;
  /** The roles to assume one after the other, from the credentials of the assignment or of `role`. */
  readonly chain: readonly RoleRequest[];
  readonly region: string;
}
