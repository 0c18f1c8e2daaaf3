/** Checks the page on which a person approves a device authorization, before anyone is sent there. */
import { isSignInHost } from '../aws/aws-hosts.ts';
import { isHttpsOrLoopback, isLoopback } from '../aws/endpoint.ts';
import { ActionError } from '../job/errors.ts';

/** What a person needs to approve a sign-in (RFC 8628, section 3.2); it is not secret. */
export interface Verification {
  readonly verificationUri: string;
  /** The same page with the code filled in; undefined or empty if the service sent none. */
  readonly verificationUriComplete: string | undefined;
  readonly userCode: string;
  readonly expiresAt: Date;
}

/**
 * Checks that a person can safely be sent to a page: https on an AWS host, or on this machine.
 *
 * @param host that returned it, for the error.
 * @throws ActionError `network`, because the service itself never returns another page.
 */
export function checkedVerificationUri(text: string, host: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url?.username === '' && url.password === '';
  if (url && isPlain && isHttpsOrLoopback(url) && isPageHost(url)) return url.href;
  throw untrustedAuthorizationServer(
    host,
    `it sends the person who signs in to ${url?.host || 'an invalid URL'}, which is not an https:// page of AWS`,
  );
}

function isPageHost({ hostname, port }: URL): boolean {
  return isLoopback(hostname) || (port === '' && isSignInHost(hostname));
}

/** Checks the code to compare or to type: groups of letters and digits, and nothing that looks like a link. */
export function checkedUserCode(text: string, host: string): string {
  if (/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(text) && text.length <= 40) return text;
  throw untrustedAuthorizationServer(host, 'its sign-in code is not valid');
}

/** The error for an answer that AWS never returns: somebody may be trying to get the approval. */
export function untrustedAuthorizationServer(host: string, what: string): ActionError {
  return new ActionError(
    'network',
    `The answer from ${host} did not come from the service itself: ${what}.`,
    `Do not approve anything. Find out what answers for ${host}: check AWS_ENDPOINT_URL_SSO_OIDC, AWS_ENDPOINT_URL and the proxy.`,
  );
}
