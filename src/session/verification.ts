/** Where a person approves a device authorization, checked before anybody is sent there. */
import { isSignInHost } from '../aws/aws-hosts.ts';
import { isHttpsOrLoopback, isLoopback } from '../aws/endpoint.ts';
import { ActionError } from '../job/errors.ts';

/** What a person needs to approve a sign-in (RFC 8628, section 3.2); no secret. */
export interface Verification {
  readonly verificationUri: string;
  /** The same page with the code filled in; undefined or empty where the service gave none. */
  readonly verificationUriComplete: string | undefined;
  readonly userCode: string;
  readonly expiresAt: Date;
}

/**
 * The URL of a page where a person may safely be sent: https at AWS, or this machine itself.
 *
 * @param host that answered with it, for the error.
 * @throws ActionError `network`: it is not the service that answers so.
 */
export function checkedVerificationUri(text: string, host: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url?.username === '' && url.password === '';
  if (url && isPlain && isHttpsOrLoopback(url) && isPageHost(url)) return url.href;
  throw untrustedAuthorizationServer(
    host,
    `it sends the person who signs in to ${url?.host || 'a place that is no URL'}, which is no https:// page of AWS`,
  );
}

function isPageHost({ hostname, port }: URL): boolean {
  return isLoopback(hostname) || (port === '' && isSignInHost(hostname));
}

/** A code to compare and to type: letters and digits in groups, and nothing that could pass for a link. */
export function checkedUserCode(text: string, host: string): string {
  if (/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(text) && text.length <= 40) return text;
  throw untrustedAuthorizationServer(host, 'the code for the person who signs in is none');
}

/** The error for an answer that no authorization server of AWS gives: whoever gave it may be after the approval. */
export function untrustedAuthorizationServer(host: string, what: string): ActionError {
  return new ActionError(
    'network',
    `What answered for ${host} is not the service: ${what}.`,
    `Approve nothing, and find out what answers for ${host}: look at AWS_ENDPOINT_URL_SSO_OIDC, AWS_ENDPOINT_URL and the proxy.`,
  );
}
