/** Where AWS services answer: their usual hosts, and the endpoints that stand in for them. */
import { ActionError } from '../job/errors.ts';
import type { Environment } from '../job/job.ts';
import type { Report } from '../job/report.ts';
import { isServiceHost } from './aws-hosts.ts';

/** Whether a host is this machine itself, where nothing that is sent leaves it. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|::1|\[::1\])$/.test(host);
}

/** Whether nobody on the way reads what is sent to a URL. */
export function isHttpsOrLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** The beginning of a service's usual host. */
export const usualHosts = { SSO: 'portal.sso', SSO_OIDC: 'oidc', STS: 'sts' };

export type ServiceName = keyof typeof usualHosts;

/**
 * The endpoint that the environment names in the place of a service's usual one.
 *
 * @throws ActionError `invalid-input`, which tells no more of it than its host: the rest may hold a password.
 */
export function endpointFrom(service: ServiceName, env: Environment, report: Report): string | undefined {
  if (isOn(env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS)) return undefined;
  const variable = env[`AWS_ENDPOINT_URL_${service}`] ? `AWS_ENDPOINT_URL_${service}` : 'AWS_ENDPOINT_URL';
  const endpoint = env[variable];
  if (!endpoint) return undefined;
  const refuse = (what: string, remedy: string) =>
    new ActionError('invalid-input', `The environment variable ${variable} ${what}.`, remedy);
  if (!URL.canParse(endpoint)) throw refuse('is not a URL', 'Correct or remove it.');
  const url = new URL(endpoint);
  if (!isHttpsOrLoopback(url)) {
    throw refuse(
      `names ${url.protocol}//${url.host}, which would send secrets unencrypted`,
      'Use https://, or an address of this machine itself.',
    );
  }
  for (const variant of ['AWS_USE_FIPS_ENDPOINT', 'AWS_USE_DUALSTACK_ENDPOINT']) {
    if (isOn(env[variant])) {
      throw refuse(
        `names the endpoint ${url.host}, while ${variant} asks for one of AWS's own`,
        `Remove ${variant} or ${variable}: AWS SDKs take one of the two.`,
      );
    }
  }
  if (!isServiceHost(url.hostname))
    report.warning(`${variable} sends this step's requests to ${url.hostname}, outside of AWS.`);
  return endpoint;
}

/** Whether a variable of the AWS SDKs switches something on. */
export function isOn(value: string | undefined): boolean {
  return value?.toLowerCase() === 'true';
}
