/** The access portal: what a session may see, and its role credentials. */
import type { SSO } from '@aws-sdk/client-sso';
import type { Context } from '../aws/clients.ts';
import { attempt, retrying } from '../aws/retrying.ts';
import { isAccountId } from '../aws/role.ts';
import { type RoleCredentials, usableCredentials } from '../aws/role-credentials.ts';
import { isFailure, isThrottling, type ServiceFailure } from '../aws/service-failure.ts';
import type { Session } from '../session/session.ts';
import { openRateLimiter } from './rate-limiter.ts';

export interface Account {
  readonly id: string;
  readonly name: string;
}

/** The portal's refusal of one pair of account and permission set: an answer, not a failure of the call. */
export interface Refusal {
  readonly refused: string;
}

export interface Portal {
  readonly region: string;
  readonly startUrl: string | undefined;
  /** Whom it takes the session for, in words for errors. */
  readonly user: string;
  /** Every account that the session sees; asked once. */
  readonly accounts: () => Promise<readonly Account[]>;
  /** Names of the permission sets that the session holds in an account; none where it does not see the account; asked once. */
  readonly permissionSets: (accountId: string) => Promise<readonly string[]>;
  readonly roleCredentials: (accountId: string, permissionSet: string) => Promise<RoleCredentials | Refusal>;
  /** The session as it is now: renewed, where it was refused. */
  readonly session: () => Session;
}

const pageSize = 100;

/**
 * Opens the portal with a session. When the service refuses the session with 401, it is renewed once.
 *
 * Its functions throw ActionError `session-expired`, `throttled`, `network` or `unexpected`.
 */
export async function openPortal(session: Session, { aws, report, limits }: Context): Promise<Portal> {
  const service = await aws.portal(session.region);
  const limiter = openRateLimiter();
  let current = session;
  let renewal: Promise<Session> | undefined;
  let everyAccount: Promise<readonly Account[]> | undefined;
  const heldIn = new Map<string, Promise<readonly string[]>>();

  const call = async <T>(
    doing: string,
    request: (client: SSO, accessToken: string, options: { readonly abortSignal: AbortSignal }) => Promise<T>,
  ): Promise<T | ServiceFailure> => {
    const once = async (accessToken: string) => {
      // Every attempt waits for a slot, and outside of the time that an answer has.
      const answered = await limiter.slot();
      const answer = await attempt((abortSignal) => request(service.client, accessToken, { abortSignal }), limits);
      answered(isFailure(answer) && isThrottling(answer));
      return answer;
    };
    const askAs = ({ accessToken }: Session) => retrying(() => once(accessToken), limits);
    const tried = current;
    let answer = await askAs(tried);
    if (isSessionRefusal(answer) && tried.renew) {
      // Calls that run side by side meet the same refusal: one of them renews, all wait for it.
      if (current === tried) {
        renewal ??= tried.renew().finally(() => {
          renewal = undefined;
        });
        current = await renewal;
      }
      answer = await askAs(current);
    }
    if (isSessionRefusal(answer)) throw current.refused(answer.words);
    if (isFailure(answer) && !isAccessRefusal(answer)) throw service.errorFor(answer, doing);
    return answer;
  };

  const listAccounts = async () => {
    const accounts: Account[] = [];
    let nextToken: string | undefined;
    do {
      const page = await call('listing the accounts', (portal, accessToken, options) =>
        portal.listAccounts({ accessToken, maxResults: pageSize, ...(nextToken && { nextToken }) }, options),
      );
      if (isFailure(page)) return [];
      if (!page.accountList) throw service.intercepted('the answer holds no list of accounts');
      for (const { accountId, accountName } of page.accountList) {
        if (accountId && isAccountId(accountId)) accounts.push({ id: accountId, name: accountName ?? '' });
      }
      nextToken = page.nextToken;
    } while (nextToken);
    return accounts;
  };
  const listPermissionSets = async (accountId: string) => {
    const names: string[] = [];
    let nextToken: string | undefined;
    do {
      const page = await call('listing the permission sets', (portal, accessToken, options) =>
        portal.listAccountRoles(
          { accessToken, accountId, maxResults: pageSize, ...(nextToken && { nextToken }) },
          options,
        ),
      );
      if (isFailure(page)) return names;
      if (!page.roleList) throw service.intercepted('the answer holds no list of permission sets');
      names.push(...page.roleList.flatMap(({ roleName }) => (roleName ? [roleName] : [])));
      nextToken = page.nextToken;
    } while (nextToken);
    return names;
  };

  return {
    region: service.region,
    startUrl: session.startUrl,
    user: session.user,
    session: () => current,
    accounts: () => {
      everyAccount ??= listAccounts();
      return everyAccount;
    },
    permissionSets: (accountId) => {
      const held = heldIn.get(accountId) ?? listPermissionSets(accountId);
      heldIn.set(accountId, held);
      return held;
    },
    roleCredentials: async (accountId, permissionSet) => {
      const answer = await call('getting role credentials', (portal, accessToken, options) =>
        portal.getRoleCredentials({ accessToken, accountId, roleName: permissionSet }, options),
      );
      if (isFailure(answer)) return { refused: answer.words };
      const { expiration, ...keys } = answer.roleCredentials ?? {};
      return usableCredentials(
        { ...keys, expiration: expiration ? new Date(expiration) : undefined },
        service,
        report.mask,
      );
    },
  };
}

/** The same portal for a job that masks account ids: an error, too, lists accounts that nobody asked for by id. */
export function withAccountIdsReported(portal: Portal, onId: (accountId: string) => void): Portal {
  const accounts = async () => {
    const all = await portal.accounts();
    for (const { id } of all) onId(id);
    return all;
  };
  return { ...portal, accounts };
}

function isSessionRefusal(answer: unknown): answer is ServiceFailure {
  return isFailure(answer) && answer.answered && answer.status === 401;
}

/** "No access" (403) is not in the API's model; an account that the token cannot see may also be "not found". */
function isAccessRefusal({ answered, status }: ServiceFailure): boolean {
  return answered && (status === 403 || status === 404);
}
