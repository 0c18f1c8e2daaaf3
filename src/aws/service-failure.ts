/** What the failure of a call to a service means, whichever service it was. */
import { isRecord } from '../job/json.ts';

interface Metadata {
  readonly httpStatusCode?: number;
  readonly requestId?: string;
  readonly attempts?: number;
  readonly totalRetryDelay?: number;
  /** The SDK has learnt the service's time from this answer: signed anew, the same request is taken. */
  readonly clockSkewCorrected?: boolean;
}

/** What the SDK says of a failed call; of these, the service's own words are foreign text. */
export interface ServiceFailure {
  /** HTTP status; undefined when there was no answer. */
  readonly status: number | undefined;
  readonly name: string;
  /** The member `error` of an OAuth answer (RFC 6749, section 5.2), such as `invalid_grant`. */
  readonly oauthCode?: string;
  readonly words: string;
  /** Whether the answer was the service's own, rather than, say, a page of a proxy. */
  readonly answered: boolean;
  readonly metadata: Metadata;
  /** Milliseconds that the answer asks to wait before the next attempt. */
  readonly retryAfter?: number | undefined;
  /** The status with which a proxy refused to lead to the host. */
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
  // SSO-OIDC puts its words into OAuth's members, and the SDK says "UnknownError" of them.
  const oauthWords = [oauthCode, error_description, reason]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(': ');
  return {
    status: metadata.httpStatusCode,
    name: String(code ?? name ?? 'Error'),
    ...(typeof oauthCode === 'string' && { oauthCode }),
    words: oauthWords || String(message ?? error).split('\n')[0] || 'no words',
    // These are the SDK's names for an answer in which it finds no error of the service, the latter with status 404.
    answered: $fault !== undefined && ((name !== 'Unknown' && name !== 'NotFound') || oauthWords !== ''),
    metadata,
    retryAfter: isRecord($response) && isRecord($response.headers) ? retryAfterOf($response.headers) : undefined,
    ...(typeof proxyStatus === 'number' && { proxyStatus }),
    cause: error,
  };
}

/** Milliseconds of the header `Retry-After`: seconds, or the time of a clock that is right (RFC 9110, section 10.2.3). */
export function retryAfterOf(headers: Readonly<Record<string, unknown>>): number | undefined {
  const text = String(headers['retry-after']);
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return wait > 0 ? wait : undefined;
}

/** Whether the same call may well succeed a moment later. */
export function isTransient(failure: ServiceFailure): boolean {
  const { status = 0, name, metadata, proxyStatus = 500 } = failure;
  if (metadata.clockSkewCorrected || isThrottling(failure)) return true;
  if (!isBroken(failure)) return status >= 500 || status === 408;
  return !isCertificateTrouble(name) && proxyStatus >= 500;
}

/** Whether no answer came, or only a part of one: the name is then the system's. */
export function isBroken({ status, name, answered }: ServiceFailure): boolean {
  return !answered && (status === undefined || /^E[A-Z]+$/.test(name) || name === 'TimeoutError');
}

/** Whether the service refused the call as one too many. */
export function isThrottling({ status, name }: ServiceFailure): boolean {
  return status === 429 || /throttl|toomanyrequests|slowdown|limitexceeded/i.test(name);
}

export function isCertificateTrouble(name: string): boolean {
  return /CERT|SELF_SIGNED|TLS|SSL|ISSUER|SIGNATURE/i.test(name);
}
