/** Finds the access portal behind a start URL in a custom domain, which redirects to it. */
import type * as http from 'node:http';
import * as https from 'node:https';
import { isPortalHost, regionOfPortal } from '../aws/aws-hosts.ts';
import type { Context } from '../aws/clients.ts';
import { attempt, retrying } from '../aws/retrying.ts';
import { serviceErrors } from '../aws/service-errors.ts';
import { isFailure, retryAfterOf, type ServiceFailure } from '../aws/service-failure.ts';
import { normalStartUrl } from '../aws/start-url.ts';
import type { DeviceCodeSource } from '../inputs/source.ts';
import { type ActionError, invalidInput } from '../job/errors.ts';

/** The URL of an access portal as the service knows it, and its region. */
export interface PortalAddress {
  readonly portalUrl: string;
  readonly region: string;
}

/**
 * Finds the access portal of a start URL, as `aws sso login` does since AWS CLI 2.35.13: a host that does not belong to
 * AWS gets one request, and only a redirect to a portal on an AWS host is accepted. A region in the host of that portal
 * takes precedence.
 *
 * @throws ActionError `invalid-input` if there is no portal, or its region is not known; `network`, `throttled`
 */
export async function findPortal(source: DeviceCodeSource, context: Context): Promise<PortalAddress> {
  const { startUrl, region: told } = source;
  const asked = new URL(normalStartUrl(startUrl));
  if (isPortalHost(asked.hostname)) {
    if (told) return { portalUrl: normalStartUrl(startUrl), region: told };
    throw missingRegion(`${startUrl} does not contain it`);
  }
  const target = await redirectFrom(asked, source, context);
  const portalUrl = normalStartUrl(target.origin + target.pathname);
  const region = regionOfPortal(target.hostname) ?? told;
  if (!region) throw missingRegion(`${portalUrl}, to which ${startUrl} redirects, does not contain it`);
  const other = told && told !== region ? `, not in ${told}` : '';
  context.report.info(`${startUrl} redirects to the access portal ${portalUrl} in ${region}${other}.`);
  return { portalUrl, region };
}

async function redirectFrom(asked: URL, source: DeviceCodeSource, { aws, limits }: Context): Promise<URL> {
  const { connections } = aws;
  const errors = serviceErrors(asked.host, connections.proxyTo(asked));
  const request = (method: 'HEAD' | 'GET') =>
    attempt((signal) => locationOf(asked, method, connections.agents.httpsAgent, signal), limits);
  const once = async () => {
    const answer = await request('HEAD');
    // Some servers do not support HEAD.
    return isFailure(answer) && (answer.status === 405 || answer.status === 501) ? request('GET') : answer;
  };
  const location = await retrying(once, limits);
  if (isFailure(location)) {
    if (!location.answered) throw errors.errorFor(location, `requesting ${source.startUrl}`);
    throw noPortal(source, `does not redirect to one (HTTP ${location.status})`);
  }
  const target = URL.canParse(location, asked) ? new URL(location, asked) : undefined;
  const isPlain = target?.protocol === 'https:' && `${target.username}${target.password}${target.port}` === '';
  if (target && isPlain && isPortalHost(target.hostname)) return target;
  throw noPortal(source, `redirects to ${target?.origin ?? 'an invalid URL'}, which is not one either`);
}

/** The target of the redirect in the answer. */
async function locationOf(
  url: URL,
  method: 'HEAD' | 'GET',
  agent: https.Agent,
  signal: AbortSignal,
): Promise<string | ServiceFailure> {
  const request = https.request(url, { method, agent, signal, headers: { 'user-agent': 'aws-sso-credentials' } }).end();
  const { statusCode: status = 0, headers } = await new Promise<http.IncomingMessage>((resolve, reject) => {
    request.on('response', resolve).on('error', reject);
  });
  // The body is not needed.
  request.destroy();
  if ([301, 302, 303, 307, 308].includes(status) && headers.location) return headers.location;
  return {
    status,
    name: `HTTP ${status}`,
    words: 'no redirect',
    answered: true,
    metadata: { httpStatusCode: status },
    retryAfter: retryAfterOf(headers),
    cause: undefined,
  };
}

function missingRegion(why: string): ActionError {
  return invalidInput('sso-region', `is missing, and ${why}.`, 'Set it to the region of IAM Identity Center.');
}

function noPortal({ startUrl, profile }: DeviceCodeSource, what: string): ActionError {
  const [input, is] =
    profile === undefined
      ? ['sso-start-url', 'is']
      : ['aws-profile', `names the profile ${profile}, whose sso_start_url is`];
  return invalidInput(
    input,
    `${is} ${startUrl}, which is not an AWS access portal and ${what}.`,
    'Use the URL that the IAM Identity Center console shows under Settings, or make this one redirect to it.',
  );
}
