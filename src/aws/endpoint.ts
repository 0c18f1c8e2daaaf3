/** Finds the endpoints of AWS services: their default hosts, or the endpoints that the environment sets. */
import { ActionError } from '../job/errors.ts';
import type { Environment } from '../job/job.ts';
import type { Report } from '../job/report.ts';
import { isServiceHost } from './aws-hosts.ts';

/** Whether a host is this machine, so that no request to it leaves the machine. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|::1|\[::1\])$/.test(host);
}

/** Whether requests to a URL are encrypted, or never leave this machine. */
export function isHttpsOrLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** The first part of each service's default host. */
export const usualHosts = { SSO: 'portal.sso', SSO_OIDC: 'oidc', STS: 'sts' };

export type ServiceName = keyof typeof usualHosts;

/**
 * The endpoint that the environment sets for a service, if any.
 *
 * @throws ActionError `invalid-input`. It shows only the host of the URL: the rest may contain a password.
 */
export function endpointFrom(service: ServiceName, env: Environment, report: Report): string | undefined {
  if (isOn(env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS)) return undefined;
  const variable = env[`AWS_ENDPOINT_URL_${service}`] ? `AWS_ENDPOINT_URL_${service}` : 'AWS_ENDPOINT_URL';
  const endpoint = env[variable];
  if (!endpoint) return undefined;
  const refuse = (what: string, remedy: string) =>
    new ActionError('invalid-input', `The environment variable ${variable} ${what}.`, remedy);
  if (!URL.canParse(endpoint)) throw refuse('is not a valid URL', 'Correct it or remove it.');
  const url = new URL(endpoint);
  if (!isHttpsOrLoopback(url)) {
    throw refuse(
      `is ${url.protocol}//${url.host}, to which secrets would be sent unencrypted`,
      'Use https://, or a loopback address.',
    );
  }
  for (const variant of ['AWS_USE_FIPS_ENDPOINT', 'AWS_USE_DUALSTACK_ENDPOINT']) {
    if (isOn(env[variant])) {
      throw refuse(
        `sets the endpoint ${url.host}, but ${variant} requires an endpoint of AWS`,
        `Remove ${variant} or ${variable}: AWS SDKs accept only one of the two.`,
      );
    }
  }
  if (!isServiceHost(url.hostname))
    report.warning(`${variable} sends the requests of this step to ${url.hostname}, which is not an AWS host.`);
  return endpoint;
}

/** Whether a boolean variable of the AWS SDKs is true. */
export function isOn(value: string | undefined): boolean {
  return value?.toLowerCase() === 'true';
}
