/** A start URL of one's own domain, from where a redirect leads to the access portal at AWS. */
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

/** An access portal by the name and in the region that the service knows. */
export interface PortalAddress {
  readonly portalUrl: string;
  readonly region: string;
}

/**
 * Finds the access portal that a start URL means, as `aws sso login` does since AWS CLI 2.35.13: where the host is not
 * AWS's own, it is asked once, and nothing but a redirect to a portal at AWS counts. The host of that one tells the
 * region, whatever else does.
 *
 * @throws ActionError `invalid-input` where it leads to no portal, or nothing tells the region; `network`, `throttled`
 */
export async function findPortal(source: DeviceCodeSource, context: Context): Promise<PortalAddress> {
  const { startUrl, region: told } = source;
  const asked = new URL(normalStartUrl(startUrl));
  if (isPortalHost(asked.hostname)) {
    if (told) return { portalUrl: normalStartUrl(startUrl), region: told };
    throw missingRegion(`${startUrl} does not tell it`);
  }
  const target = await redirectFrom(asked, source, context);
  const portalUrl = normalStartUrl(target.origin + target.pathname);
  const region = regionOfPortal(target.hostname) ?? told;
  if (!region) throw missingRegion(`${portalUrl}, where ${startUrl} leads, does not tell it`);
  const other = told && told !== region ? `, not in ${told}` : '';
  context.report.info(`${startUrl} leads to the access portal ${portalUrl} in ${region}${other}.`);
  return { portalUrl, region };
}

async function redirectFrom(asked: URL, source: DeviceCodeSource, { aws, limits }: Context): Promise<URL> {
  const { connections } = aws;
  const errors = serviceErrors(asked.host, connections.proxyTo(asked));
  const request = (method: 'HEAD' | 'GET') =>
    attempt((signal) => locationOf(asked, method, connections.agents.httpsAgent, signal), limits);
  const once = async () => {
    const answer = await request('HEAD');
    // Some servers know no HEAD.
    return isFailure(answer) && (answer.status === 405 || answer.status === 501) ? request('GET') : answer;
  };
  const location = await retrying(once, limits);
  if (isFailure(location)) {
    if (!location.answered) throw errors.errorFor(location, `asking where ${source.startUrl} leads`);
    throw noPortal(source, `does not redirect to one (HTTP ${location.status})`);
  }
  const target = URL.canParse(location, asked) ? new URL(location, asked) : undefined;
  const isPlain = target?.protocol === 'https:' && `${target.username}${target.password}${target.port}` === '';
  if (target && isPlain && isPortalHost(target.hostname)) return target;
  throw noPortal(source, `redirects to ${target?.origin ?? 'a place that is no URL'}, which is none either`);
}

/** Where the answer to a request redirects. */
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
  // The content is a page for people.
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
  return invalidInput('sso-region', `is missing, and ${why}.`, 'Give the region of IAM Identity Center.');
}

function noPortal({ startUrl, profile }: DeviceCodeSource, what: string): ActionError {
  const [input, says] =
    profile === undefined
      ? ['sso-start-url', 'says']
      : ['aws-profile', `names the profile ${profile}, whose sso_start_url says`];
  return invalidInput(
    input,
    `${says} ${startUrl}, which is no access portal of AWS and ${what}.`,
    'Give the URL that Settings of IAM Identity Center in the AWS console shows, or have this one redirect there.',
  );
}
