/** Errors for failed calls to services, if the failure has no special meaning for the caller. */
import { ActionError } from '../job/errors.ts';
import { isServiceHost } from './aws-hosts.ts';
import { tooLong } from './bounded-answer.ts';
import { isBroken, isCertificateTrouble, isThrottling, type ServiceFailure } from './service-failure.ts';

export interface ServiceErrors {
  /** Host of the service, for messages. */
  readonly host: string;
  /**
   * The error for a failure without a special meaning for the caller: `throttled`, `network` or `unexpected`.
   *
   * @param doing what the call was for, such as "listing the accounts".
   */
  readonly errorFor: (failure: ServiceFailure, doing: string) => ActionError;
  /**
   * The error `network` for an answer that the service itself never returns.
   *
   * @param what is wrong with the answer.
   */
  readonly intercepted: (what: string) => ActionError;
}

/** @param proxy `HOST:PORT` of the proxy for the host. */
export function serviceErrors(host: string, proxy: string | undefined): ServiceErrors {
  return {
    host,
    errorFor: (failure, doing) => {
      if (isThrottling(failure)) return throttled(failure, doing, host);
      return failure.answered ? unexpected(failure, doing, host) : networkError(failure, doing, host, proxy);
    },
    intercepted: (what) => interceptedError(host, what, host),
  };
}

function throttled({ metadata, cause }: ServiceFailure, doing: string, host: string): ActionError {
  const seconds = Math.ceil((metadata.totalRetryDelay ?? 0) / 1000);
  return new ActionError(
    'throttled',
    `Too many requests to ${host} while ${doing}: ${metadata.attempts ?? 1} attempts over ${seconds} seconds.`,
    'Run fewer jobs at the same time, or raise AWS_MAX_ATTEMPTS.',
    { cause },
  );
}

function unexpected({ status, name, words, metadata, cause }: ServiceFailure, doing: string, host: string) {
  const request = metadata.requestId ? `, request ID ${metadata.requestId}` : '';
  return new ActionError(
    'unexpected',
    `${host} returned ${name} while ${doing} (HTTP ${status ?? 'status unknown'}${request}): ${words}`,
    'Try again. If the error persists, look up its name, and give the request ID to AWS Support.',
    { cause },
  );
}

function networkError(failure: ServiceFailure, doing: string, host: string, proxy: string | undefined): ActionError {
  const { status, name, words, metadata, cause } = failure;
  const way = proxy ? ` through the proxy ${proxy}` : '';
  const attempts = metadata.attempts && metadata.attempts > 1 ? ` after ${metadata.attempts} attempts` : '';
  if (!isBroken(failure)) {
    const answer = name === tooLong ? words : `HTTP ${status}`;
    return interceptedError(`${host}${way}`, `${answer} while ${doing}${attempts}`, host, cause);
  }
  return new ActionError(
    'network',
    `No answer from ${host}${way} while ${doing}${attempts} (${name}: ${words}).`,
    wayOut(failure, host, proxy),
    { cause },
  );
}

function wayOut({ name, proxyStatus }: ServiceFailure, host: string, proxy: string | undefined): string {
  // tinyproxy answers 401 to a wrong password.
  if (proxyStatus === 407 || proxyStatus === 401)
    return `Add the user and password for the proxy ${proxy} to HTTPS_PROXY, as in http://user:password@host:port.`;
  if (proxyStatus) return `Allow ${host} in the proxy ${proxy}, or add it to NO_PROXY to bypass the proxy.`;
  if (isCertificateTrouble(name)) {
    return 'If your own proxy decrypts TLS, set NODE_EXTRA_CA_CERTS to the certificate file of its certificate authority.';
  }
  const checks = [
    `the runner can reach ${host}`,
    proxy ? 'the proxy allows it' : '',
    isServiceHost(host) ? 'the region is correct' : '',
  ].filter(Boolean);
  return `Check that ${checks.join(', and that ')}.`;
}

/**
 * The error for an answer from something between this runner and the service.
 *
 * @param asked the host, and the proxy if there is one.
 * @param answer what is wrong with the answer.
 */
function interceptedError(asked: string, answer: string, host: string, cause?: unknown): ActionError {
  return new ActionError(
    'network',
    `The answer from ${asked} did not come from the service itself: ${answer}.`,
    `Allow this runner to reach ${host}: a proxy or firewall answered instead.`,
    { cause },
  );
}
