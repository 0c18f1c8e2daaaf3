/** The errors that a call to a service ends in where its failure means nothing else to the caller. */
import { ActionError } from '../job/errors.ts';
import { isServiceHost } from './aws-hosts.ts';
import { tooLong } from './bounded-answer.ts';
import { isBroken, isCertificateTrouble, isThrottling, type ServiceFailure } from './service-failure.ts';

export interface ServiceErrors {
  /** Host that answers, for sentences and errors. */
  readonly host: string;
  /**
   * The error for a failure that has no meaning of its own for the caller: `throttled`, `network` or `unexpected`.
   *
   * @param doing what was tried, as in "listing the accounts".
   */
  readonly errorFor: (failure: ServiceFailure, doing: string) => ActionError;
  /**
   * The error `network` for an answer that the service itself never gives.
   *
   * @param what is wrong with it.
   */
  readonly intercepted: (what: string) => ActionError;
}

/** @param proxy `HOST:PORT` of the one on the way to the host. */
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
    `${host} refused ${doing} as too many requests: ${metadata.attempts ?? 1} attempts over ${seconds} seconds.`,
    'Run fewer jobs at the same moment, or raise AWS_MAX_ATTEMPTS.',
    { cause },
  );
}

function unexpected({ status, name, words, metadata, cause }: ServiceFailure, doing: string, host: string) {
  const request = metadata.requestId ? `, request id ${metadata.requestId}` : '';
  return new ActionError(
    'unexpected',
    `${host} answered ${name} to ${doing} (HTTP ${status ?? 'status unknown'}${request}): ${words}`,
    'Try again; if it stays, look up the error name and give the request id to AWS Support.',
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
  // tinyproxy says 401 of a wrong password.
  if (proxyStatus === 407 || proxyStatus === 401)
    return `Put the user and password that the proxy ${proxy} wants into HTTPS_PROXY, as in http://user:password@host:port.`;
  if (proxyStatus) return `Allow ${host} at the proxy ${proxy}, or name it in NO_PROXY to go without the proxy.`;
  if (isCertificateTrouble(name)) {
    return 'Set NODE_EXTRA_CA_CERTS to the file of the certificate authority, if a proxy of your own opens TLS.';
  }
  const checks = [
    `the runner can reach ${host}`,
    proxy ? 'the proxy allows it' : '',
    isServiceHost(host) ? 'the region is right' : '',
  ].filter(Boolean);
  return `Check that ${checks.join(', and that ')}.`;
}

/**
 * The error for an answer that something between here and the service gave.
 *
 * @param asked host and way to it, and `answer` what is wrong with what came back.
 */
function interceptedError(asked: string, answer: string, host: string, cause?: unknown): ActionError {
  return new ActionError(
    'network',
    `What answered for ${asked} is not the service: ${answer}.`,
    `Allow this runner to reach ${host}: a proxy or firewall on the way answers in its place.`,
    { cause },
  );
}
