/** A session of IAM Identity Center: its token, where the token is kept, and what replaces it. */
import type { ActionError } from '../job/errors.ts';
import type { Token } from './tokens/token.ts';

export interface Session {
  /** The token for calls to the access portal. */
  readonly accessToken: string;
  /** Region of IAM Identity Center; a token works only in the region that issued it. */
  readonly region: string;
  readonly startUrl: string | undefined;
  readonly expiresAt: Date | undefined;
  /** The user of the session, in words for error messages. */
  readonly user: string;
  /** The token as AWS tools store it; only for a person's sign-in. */
  readonly token: Token | undefined;
  /** Name of its `[sso-session]` in the AWS config file. */
  readonly sessionName: string | undefined;
  /** Whether its token comes from a secret, which a job cannot update. */
  readonly isFromSecret: boolean;
  /** The file of this job with the token, after a renewal or an approval. */
  readonly keptAt: string | undefined;
  /** The file with the token in the cache at home. */
  readonly cachedAt: string | undefined;
  /** The session that replaces this one after the service refused it with 401; undefined if nothing can. */
  readonly renew: (() => Promise<Session>) | undefined;
  /** The session to try if the portal does not accept this one at all; undefined if there is none. */
  readonly next: (() => Promise<Session>) | undefined;
  /** The error if the service refuses this session, with the way to get a new one. */
  readonly refused: (words: string) => ActionError;
}
