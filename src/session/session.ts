/** A session of IAM Identity Center: who we are, proven, and how to stay so. */
import type { ActionError } from '../job/errors.ts';
import type { Token } from './tokens/token.ts';

export interface Session {
  /** What the access portal takes as proof. */
  readonly accessToken: string;
  /** Region of IAM Identity Center; a token works only in the region that issued it. */
  readonly region: string;
  readonly startUrl: string | undefined;
  readonly expiresAt: Date | undefined;
  /** Whom the portal takes the session for, in words for errors. */
  readonly user: string;
  /** The token as AWS tools keep it, of a person's sign-in alone. */
  readonly token: Token | undefined;
  /** Name of the `[sso-session]` of the AWS config file that tells of it. */
  readonly sessionName: string | undefined;
  /** Whether its token comes from a secret, which nothing can write back to. */
  readonly isFromSecret: boolean;
  /** The file of this job's own that the token is kept in, once it was renewed or approved. */
  readonly keptAt: string | undefined;
  /** The file at home that the token lies in. */
  readonly cachedAt: string | undefined;
  /** The session that replaces this one after the service refused it with 401; undefined where nothing can. */
  readonly renew: (() => Promise<Session>) | undefined;
  /** The session to ask with where the portal takes this one not even once; undefined where there is none. */
  readonly next: (() => Promise<Session>) | undefined;
  /** The error for the service's refusal of this session, with the way to a new one. */
  readonly refused: (words: string) => ActionError;
}
