/** The access portal: the accounts and permission sets of a session, and role credentials. */
import type { Context, Service, Sso } from '../../aws/clients.ts';
import { isAccountId } from '../../aws/role.ts';
import { type RoleCredentials, usableCredentials } from '../../aws/role-credentials.ts';
import { isFailure, type ServiceFailure } from '../../aws/service-failure.ts';
import { oncePer } from '../../job/once.ts';
import type { Session } from '../../session/session.ts';
import { openPortalCalls, type PortalCall } from './portal-calls.ts';

export interface Account {
  readonly id: string;
  readonly name: string;
}

/** The portal's refusal of one pair of account and permission set, which is an answer and not a failed call. */
interface Refusal {
  readonly refused: string;
}

export interface Portal {
  readonly region: string;
  /** The user of the session, in words for error messages. */
  readonly user: string;
  /** Every account that is available to the session; requested once. */
  readonly accounts: () => Promise<readonly Account[]>;
  /** Names of the permission sets that are assigned in an account, none if it is not available; requested once. */
  readonly permissionSets: (accountId: string) => Promise<readonly string[]>;
  readonly roleCredentials: (accountId: string, permissionSet: string) => Promise<RoleCredentials | Refusal>;
  /** The current session: the renewed one if it was refused. */
  readonly session: () => Session;
}

const pageSize = 100;

/**
 * Opens the portal with a session, which is renewed once if the portal refuses it with 401.
 *
 * Its functions throw ActionError `session-expired`, `throttled`, `network` or `unexpected`.
 */
export async function openPortal(opened: Session, { aws, report, limits }: Context): Promise<Portal> {
  const service = await aws.portal(opened.region);
  const { call, session } = openPortalCalls(opened, service, limits);
  const sameList = oncePerContent();
  let everyAccount: Promise<readonly Account[]> | undefined;
  return {
    region: service.region,
    user: opened.user,
    session,
    accounts: () => {
      everyAccount ??= listAccounts(call, service);
      return everyAccount;
    },
    permissionSets: oncePer(async (accountId) => sameList(await listPermissionSets(accountId, call, service))),
    roleCredentials: async (accountId, permissionSet) => {
      const answer = await call('getting role credentials', (portal, accessToken, options) =>
        portal.getRoleCredentials({ accessToken, accountId, roleName: permissionSet }, options),
      );
      if (isFailure(answer)) return { refused: answer.words };
      const { expiration, ...keys } = answer.roleCredentials ?? {};
      const credentials = { ...keys, expiration: expiration ? new Date(expiration) : undefined };
      return usableCredentials(credentials, service, report.mask);
    },
  };
}

async function listAccounts(call: PortalCall, service: Service<Sso>): Promise<readonly Account[]> {
  const accounts: Account[] = [];
  const pages = pagesOf((paging) =>
    call('listing the accounts', (portal, accessToken, options) =>
      portal.listAccounts({ accessToken, ...paging }, options),
    ),
  );
  for await (const page of pages) {
    if (isFailure(page)) return [];
    if (!page.accountList) throw service.intercepted('it has no list of accounts');
    for (const { accountId, accountName } of page.accountList) {
      if (accountId && isAccountId(accountId)) accounts.push({ id: accountId, name: accountName ?? '' });
    }
  }
  return accounts;
}

async function listPermissionSets(
  accountId: string,
  call: PortalCall,
  service: Service<Sso>,
): Promise<readonly string[]> {
  const names: string[] = [];
  const pages = pagesOf((paging) =>
    call('listing the permission sets', (portal, accessToken, options) =>
      portal.listAccountRoles({ accessToken, accountId, ...paging }, options),
    ),
  );
  for await (const page of pages) {
    if (isFailure(page)) return names;
    if (!page.roleList) throw service.intercepted('it has no list of permission sets');
    names.push(...page.roleList.flatMap(({ roleName }) => (roleName ? [roleName] : [])));
  }
  return names;
}

/** Keeps equal lists as one: thousands of accounts have the same few permission sets. */
function oncePerContent(): (list: readonly string[]) => readonly string[] {
  const kept = new Map<string, readonly string[]>();
  return (list) => {
    const key = list.join('\n');
    const same = kept.get(key) ?? list;
    kept.set(key, same);
    return same;
  };
}

interface Paging {
  readonly maxResults: number;
  readonly nextToken?: string;
}

/** The pages of a listing, one after the other, up to a refusal. */
async function* pagesOf<Page extends { readonly nextToken?: string | undefined }>(
  read: (paging: Paging) => Promise<Page | ServiceFailure>,
): AsyncGenerator<Page | ServiceFailure> {
  let nextToken: string | undefined;
  do {
    const page = await read({ maxResults: pageSize, ...(nextToken && { nextToken }) });
    yield page;
    nextToken = isFailure(page) ? undefined : page.nextToken;
  } while (nextToken);
}

/** A portal for jobs that mask account IDs: it reports every ID that it lists, since errors can contain any of them. */
export function withAccountIdsReported(portal: Portal, onId: (accountId: string) => void): Portal {
  const accounts = async () => {
    const all = await portal.accounts();
    for (const { id } of all) onId(id);
    return all;
  };
  return { ...portal, accounts };
}
