/** Describes and classifies failed calls, in the same way for every service. */
import { isRecord } from '../job/json.ts';

interface Metadata {
  readonly httpStatusCode?: number;
  readonly requestId?: string;
  readonly attempts?: number;
  readonly totalRetryDelay?: number;
  /** Whether the SDK learned the service's time from this answer: signed again, the same request can succeed. */
  readonly clockSkewCorrected?: boolean;
}

/** What the SDK reports about a failed call. The service's own words are untrusted text. */
export interface ServiceFailure {
  /** HTTP status; undefined if there was no answer. */
  readonly status: number | undefined;
  readonly name: string;
  /** The member `error` of an OAuth answer (RFC 6749, section 5.2), such as `invalid_grant`. */
  readonly oauthCode?: string;
  readonly words: string;
  /** Whether the answer came from the service itself, and not, for example, from a proxy. */
  readonly answered: boolean;
  readonly metadata: Metadata;
  /** Milliseconds that the answer asks to wait before the next attempt. */
  readonly retryAfter?: number | undefined;
  /** The HTTP status with which a proxy refused the tunnel. */
  readonly proxyStatus?: number;
  readonly cause: unknown;
}

export function isFailure(answer: unknown): answer is ServiceFailure {
  return isRecord(answer) && 'answered' in answer;
}

export function describeFailure(error: unknown): ServiceFailure {
  const {
    name,
    message,
    code,
    $fault,
    $metadata,
    $response,
    error: oauthCode,
    error_description,
    reason,
    proxyStatus,
  } = error as Record<string, unknown>;
  const metadata = ($metadata ?? {}) as Metadata;
  // SSO-OIDC puts its message into the members of OAuth errors, which the SDK reports as "UnknownError".
  const oauthWords = [oauthCode, error_description, reason]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(': ');
  return {
    status: metadata.httpStatusCode,
    name: String(code ?? name ?? 'Error'),
    ...(typeof oauthCode === 'string' && { oauthCode }),
    words: oauthWords || String(message ?? error).split('\n')[0] || 'no message',
    // The SDK uses these names if it finds no service error in the answer, the latter for status 404.
    answered: $fault !== undefined && ((name !== 'Unknown' && name !== 'NotFound') || oauthWords !== ''),
    metadata,
    retryAfter: isRecord($response) && isRecord($response.headers) ? retryAfterOf($response.headers) : undefined,
    ...(typeof proxyStatus === 'number' && { proxyStatus }),
    cause: error,
  };
}

/** Milliseconds to wait according to `Retry-After`, which is in seconds or a date (RFC 9110, section 10.2.3). */
export function retryAfterOf(headers: Readonly<Record<string, unknown>>): number | undefined {
  const text = String(headers['retry-after']);
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return wait > 0 ? wait : undefined;
}

/** Whether the same call is likely to succeed if it is made again. */

export function isTransient(failure: ServiceFailure): boolean {
  const { status = 0, name, metadata, proxyStatus = 500 } = failure;
  if (metadata.clockSkewCorrected || isThrottling(failure)) return true;
  if (!isBroken(failure)) return status >= 500 || status === 408;
  return !isCertificateTrouble(name) && proxyStatus >= 500;
}

/** Whether there was no answer, or only part of one. The name is then an error code of the system. */
export function isBroken({ status, name, answered }: ServiceFailure): boolean {
  return !answered && (status === undefined || /^E[A-Z]+$/.test(name) || name === 'TimeoutError');
}

/** Whether the service refused the call because of too many requests. */
export function isThrottling({ status, name }: ServiceFailure): boolean {
  return status === 429 || /throttl|toomanyrequests|slowdown|limitexceeded/i.test(name);
}

export function isCertificateTrouble(name: string): boolean {
  return /CERT|SELF_SIGNED|TLS|SSL|ISSUER|SIGNATURE/i.test(name);
}
