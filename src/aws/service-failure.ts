/** What the failure of a call to a service means, whichever service it was. */
import { ActionError } from '../job/errors.ts';
import type { Environment } from '../job/job.ts';
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
    cause: error,
  };
}

/** Milliseconds of the header `Retry-After`: seconds, or the time of a clock that is right (RFC 9110, section 10.2.3). */
export function retryAfterOf(headers: Readonly<Record<string, unknown>>): number | undefined {
  const text = String(headers['retry-after']);
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return wait > 0 ? wait : undefined;
}

/**
 * The error for a failure that has no meaning of its own for the caller.
 *
 * @param doing what was tried, as in "listing the accounts".
 * @returns `throttled`, `network` or `unexpected`.
 */
export function generalError(failure: ServiceFailure, doing: string, host: string, env: Environment): ActionError {
  const { status, name, words, answered, metadata, cause } = failure;
  const attempts = metadata.attempts ?? 1;
  if (isThrottling(failure)) {
    const seconds = Math.ceil((metadata.totalRetryDelay ?? 0) / 1000);
    return new ActionError(
      'throttled',
      `${host} refused ${doing} as too many requests: ${attempts} attempts over ${seconds} seconds.`,
      'Run fewer jobs at the same moment, or raise AWS_MAX_ATTEMPTS.',
      { cause },
    );
  }
  if (!answered) return networkError(failure, doing, host, env);
  const request = metadata.requestId ? `, request id ${metadata.requestId}` : '';
  return new ActionError(
    'unexpected',
    `${host} answered ${name} to ${doing} (HTTP ${status ?? 'status unknown'}${request}): ${words}`,
    'Try again; if it stays, look up the error name and give the request id to AWS Support.',
    { cause },
  );
}

function networkError(failure: ServiceFailure, doing: string, host: string, env: Environment) {
  const { status, name, words, metadata, cause } = failure;
  const proxy = proxyHost(env);
  const way = proxy ? ` through the proxy ${proxy}` : '';
  const attempts = metadata.attempts && metadata.attempts > 1 ? ` after ${metadata.attempts} attempts` : '';
  if (!isBroken(failure))
    return notTheService(`${host}${way}`, `HTTP ${status} while ${doing}${attempts}`, host, cause);
  return new ActionError(
    'network',
    `No answer from ${host}${way} while ${doing}${attempts} (${name}: ${words}).`,
    wayOut(failure, host, proxy),
    { cause },
  );
}

function wayOut({ name, words }: ServiceFailure, host: string, proxy: string | undefined): string {
  const refusal = proxyRefusal(words);
  // tinyproxy says 401 of a wrong password.
  if (refusal === 407 || refusal === 401)
    return `Put the user and password that the proxy ${proxy} wants into HTTPS_PROXY, as in http://user:password@host:port.`;
  if (refusal) return `Allow ${host} at the proxy ${proxy}, or name it in NO_PROXY to go without the proxy.`;
  if (isCertificateTrouble(name)) {
    return 'Set NODE_EXTRA_CA_CERTS to the file of the certificate authority, if a proxy of your own opens TLS.';
  }
  return `Check that the runner can reach ${host}${proxy ? ', that the proxy allows it' : ''}, and that the region is right.`;
}

/**
 * The error for an answer that only something else than the service gives.
 *
 * @param asked host and way to it, and `answer` what is wrong with what came back.
 */
export function notTheService(asked: string, answer: string, host = asked, cause?: unknown): ActionError {
  return new ActionError(
    'network',
    `What answered for ${asked} is not the service: ${answer}.`,
    `Allow this runner to reach ${host}: a proxy or firewall on the way answers in its place.`,
    { cause },
  );
}

/** Whether the same call may well succeed a moment later. */
export function isTransient(failure: ServiceFailure): boolean {
  const { status = 0, name, words, metadata } = failure;
  if (metadata.clockSkewCorrected || isThrottling(failure)) return true;
  if (!isBroken(failure)) return status >= 500 || status === 408;
  return !isCertificateTrouble(name) && (proxyRefusal(words) ?? 500) >= 500;
}

/** Whether no answer came, or only a part of one: the name is then the system's. */
function isBroken({ status, name, answered }: ServiceFailure): boolean {
  return !answered && (status === undefined || /^E[A-Z]+$/.test(name) || name === 'TimeoutError');
}

/** Whether the service refused the call as one too many. */
export function isThrottling({ status, name }: ServiceFailure): boolean {
  return status === 429 || /throttl|toomanyrequests|slowdown|limitexceeded/i.test(name);
}

function isCertificateTrouble(name: string): boolean {
  return /CERT|SELF_SIGNED|TLS|SSL|ISSUER|SIGNATURE/i.test(name);
}

/** The status with which a proxy refused to lead to a host, in the words of the agent that asked it. */
function proxyRefusal(words: string): number | undefined {
  const status = /tunneling socket could not be established, statusCode=(\d{3})/.exec(words)?.[1];
  return status === undefined ? undefined : Number(status);
}

function proxyHost(env: Environment): string | undefined {
  const proxy = env.https_proxy || env.HTTPS_PROXY;
  if (!proxy) return undefined;
  const url = proxy.includes('://') ? proxy : `http://${proxy}`;
  return URL.canParse(url) ? new URL(url).host : 'of HTTPS_PROXY';
}
