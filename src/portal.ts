/** The access portal: what a session may see, and its role credentials. */
import type { GetRoleCredentialsCommandOutput, SSO } from '@aws-sdk/client-sso';
import type { Aws } from './aws.ts';
import { ActionError } from './errors.ts';
import type { Job, Report } from './job.ts';
import { describeFailure, generalError, type ServiceFailure } from './service-failure.ts';
import type { Session } from './session/session.ts';

export interface Account {
  readonly id: string;
  readonly name: string;
}

export interface RoleCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

/** The portal's refusal of one pair of account and permission set: an answer, not a failure of the call. */
export interface Refusal {
  readonly refused: string;
}

export interface Portal {
  readonly region: string;
  readonly startUrl: string | undefined;
  /** Every account that the session sees. */
  readonly accounts: () => Promise<readonly Account[]>;
  /** Names of the permission sets that the session holds in an account; none where it does not see the account. */
  readonly permissionSets: (accountId: string) => Promise<readonly string[]>;
  readonly roleCredentials: (accountId: string, permissionSet: string) => Promise<RoleCredentials | Refusal>;
}

const pageSize = 100;

/**
 * Opens the portal with a session. When the service refuses the session with 401, it is renewed once.
 *
 * Its functions throw ActionError `session-expired`, `throttled`, `network` or `unexpected`.
 */
export async function openPortal(session: Session, aws: Aws, job: Job, report: Report): Promise<Portal> {
  const { client, host, region } = await aws.portal(session.region);
  let current = session;
  let renewal: Promise<Session> | undefined;

  const call = async <T>(
    doing: string,
    request: (client: SSO, accessToken: string) => Promise<T>,
  ): Promise<T | ServiceFailure> => {
    const attempt = async ({ accessToken }: Session) =>
      request(client, accessToken).catch((error: unknown) => describeFailure(error));
    let answer = await attempt(current);
    if (isSessionRefusal(answer) && session.renew) {
      // Calls that run side by side meet the same refusal: one of them renews, all wait for it.
      renewal ??= session.renew();
      current = await renewal;
      answer = await attempt(current);
    }
    if (isSessionRefusal(answer)) throw current.refused(answer.words);
    if (isFailure(answer) && !isAccessRefusal(answer)) throw generalError(answer, doing, host, job.env);
    return answer;
  };

  return {
    region,
    startUrl: session.startUrl,
    accounts: async () => {
      const accounts: Account[] = [];
      let nextToken: string | undefined;
      do {
        const page = await call('listing the accounts', (portal, accessToken) =>
          portal.listAccounts({ accessToken, maxResults: pageSize, ...(nextToken && { nextToken }) }),
        );
        if (isFailure(page)) return [];
        for (const { accountId, accountName } of page.accountList ?? []) {
          if (accountId && /^\d{12}$/.test(accountId)) accounts.push({ id: accountId, name: accountName ?? '' });
        }
        nextToken = page.nextToken;
      } while (nextToken);
      return accounts;
    },
    permissionSets: async (accountId) => {
      const names: string[] = [];
      let nextToken: string | undefined;
      do {
        const page = await call('listing the permission sets', (portal, accessToken) =>
          portal.listAccountRoles({ accessToken, accountId, maxResults: pageSize, ...(nextToken && { nextToken }) }),
        );
        if (isFailure(page)) return names;
        names.push(...(page.roleList ?? []).flatMap(({ roleName }) => (roleName ? [roleName] : [])));
        nextToken = page.nextToken;
      } while (nextToken);
      return names;
    },
    roleCredentials: async (accountId, permissionSet) => {
      const answer = await call('getting role credentials', (portal, accessToken) =>
        portal.getRoleCredentials({ accessToken, accountId, roleName: permissionSet }),
      );
      if (isFailure(answer)) return { refused: answer.words };
      return credentialsFrom(answer.roleCredentials ?? {}, host, report);
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

function credentialsFrom(
  answer: NonNullable<GetRoleCredentialsCommandOutput['roleCredentials']>,
  host: string,
  report: Report,
): RoleCredentials {
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = answer;
  for (const secret of [accessKeyId, secretAccessKey, sessionToken]) if (secret) report.secret(secret);
  const plain = [accessKeyId, secretAccessKey, sessionToken].every(
    (part) => part !== undefined && /^[\x21-\x7e]+$/.test(part),
  );
  if (!plain || !accessKeyId || !secretAccessKey || !sessionToken || !expiration) {
    throw new ActionError('unexpected', `${host} answered without complete role credentials.`, 'Try again later.');
  }
  return { accessKeyId, secretAccessKey, sessionToken, expiration: new Date(expiration) };
}

function isFailure(answer: unknown): answer is ServiceFailure {
  return typeof answer === 'object' && answer !== null && 'answered' in answer;
}

function isSessionRefusal(answer: unknown): answer is ServiceFailure {
  return isFailure(answer) && answer.answered && answer.status === 401;
}

/** "No access" (403) is not in the API's model; an account that the token cannot see may also be "not found". */
function isAccessRefusal({ answered, status }: ServiceFailure): boolean {
  return answered && (status === 403 || status === 404);
}
