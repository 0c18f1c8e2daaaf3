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

export function endpointFrom(service: ServiceName, env: Environment, report: Report): string | undefined {
  if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS?.toLowerCase() === 'true') return undefined;
  const variable = env[`AWS_ENDPOINT_URL_${service}`] ? `AWS_ENDPOINT_URL_${service}` : 'AWS_ENDPOINT_URL';
  const endpoint = env[variable];
  if (!endpoint) return undefined;
  const refuse = (what: string, remedy: string) =>
    new ActionError('invalid-input', `The environment variable ${variable} says "${endpoint}", ${what}.`, remedy);
  if (!URL.canParse(endpoint)) throw refuse('which is not a URL', 'Correct or remove it.');
  const url = new URL(endpoint);
  if (!isHttpsOrLoopback(url)) {
    throw refuse('which would send secrets unencrypted', 'Use https://, or an address of this machine itself.');
  }
  if (!isServiceHost(url.hostname))
    report.warning(`${variable} sends this step's requests to ${url.hostname}, outside of AWS.`);
  return endpoint;
}
