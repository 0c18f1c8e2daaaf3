/** The clients of the AWS services, made in one place: region, endpoint, proxy, attempts, time limits. */

import { HttpClient } from '@actions/http-client';
import type { SSO } from '@aws-sdk/client-sso';
import type { SSOOIDC } from '@aws-sdk/client-sso-oidc';
import type { STS } from '@aws-sdk/client-sts';
import { ActionError, invalidInput } from './errors.ts';
import { type Environment, isLoopback, type Job, type Report } from './job.ts';
import type { RoleCredentials } from './role-credentials.ts';

export interface Service<Client> {
  readonly client: Client;
  /** Host that answers, for sentences and errors. */
  readonly host: string;
  readonly region: string;
}

export interface Aws {
  /** The access portal: accounts, permission sets, role credentials. */
  readonly portal: (region: string) => Promise<Service<SSO>>;
  /** Tokens of IAM Identity Center. With credentials, whose requests are signed and tried once: see `retrying`. */
  readonly oidc: (region: string, credentials?: RoleCredentials) => Promise<Service<SSOOIDC>>;
  /** Roles. Without credentials, for requests that an ID token proves, which are tried once: see `retrying`. */
  readonly sts: (region: string, credentials?: RoleCredentials) => Promise<Service<STS>>;
  /** Closes every connection, which would hold the process otherwise. */
  readonly close: () => void;
}

/** What the rooms between inputs and outputs work with. */
export interface Context {
  readonly aws: Aws;
  readonly job: Job;
  readonly report: Report;
}

/** Milliseconds after which a service that does not answer is given up. */
export const attemptMilliseconds = 20_000;
const defaultAttempts = 5;
const awsDomains =
  /\.(amazonaws\.com|amazonaws\.com\.cn|amazonaws\.eu|api\.aws|api\.amazonwebservices\.com\.cn|api\.amazonwebservices\.eu)$/;

/** Makes clients as they are asked for; what is not called is not loaded. */
export function openAws(job: Job, report: Report): Aws {
  const settings = clientSettings(job.env);
  const endpoints = new Map<ServiceName, string | undefined>();
  // A role chain makes a client for each target: what they send goes over the same connections.
  const connections = new Map<string, Connections>();
  const settingsFor = (service: ServiceName, region: string, credentials: RoleCredentials | undefined) => {
    if (!endpoints.has(service)) endpoints.set(service, endpointFrom(service, job.env, report));
    const endpoint = endpoints.get(service);
    const requestHandler = connections.get(`${service} ${region}`) ?? settings.requestHandler;
    return { ...settings, requestHandler, region, ...(endpoint && { endpoint }), ...(credentials && { credentials }) };
  };
  const serve = <Client extends AnyClient>(service: ServiceName, client: Client, region: string) => {
    const endpoint = endpoints.get(service);
    const { url } = client.config.endpointProvider({
      Region: region,
      UseFIPS: settings.useFipsEndpoint,
      UseDualStack: settings.useDualstackEndpoint,
      UseGlobalEndpoint: false,
      ...(endpoint && { Endpoint: endpoint }),
    });
    const place = `${service} ${region}`;
    if (!connections.has(place)) connections.set(place, throughProxy(client, url));
    return { client, host: url.host, region };
  };
  return {
    portal: async (region) => {
      const { SSO } = await import('@aws-sdk/client-sso');
      const config = settingsFor('SSO', region, undefined);
      // Each attempt waits for its turn: see `openPortal`.
      return serve('SSO', new SSO({ ...config, maxAttempts: 1 }), region);
    },
    oidc: async (region, credentials) => {
      const { SSOOIDC } = await import('@aws-sdk/client-sso-oidc');
      const config = settingsFor('SSO_OIDC', region, credentials);
      return serve('SSO_OIDC', new SSOOIDC(credentials ? { ...config, maxAttempts: 1 } : config), region);
    },
    sts: async (region, credentials) => {
      const { STS } = await import('@aws-sdk/client-sts');
      const config = settingsFor('STS', region, credentials);
      return serve('STS', new STS(credentials ? config : { ...config, maxAttempts: 1 }), region);
    },
    close: () => {
      for (const handler of connections.values()) handler.destroy();
    },
  };
}

/**
 * A region as AWS names them. It becomes a part of a host name, so nothing else may pass.
 *
 * @param from where it was written, for the error.
 */
export function checkedRegion(region: string, from: string): string {
  if (/^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/.test(region)) return region;
  throw invalidInput(from, `says "${region}", which has not the form of an AWS region.`, 'Write one like eu-west-1.');
}

/**
 * `AWS_MAX_ATTEMPTS`, the total of attempts for each call.
 *
 * @param byDefault attempts where the variable is not set.
 * @throws ActionError `invalid-input`
 */
export function attemptsFrom(env: Environment, byDefault = defaultAttempts): number {
  const text = env.AWS_MAX_ATTEMPTS;
  if (!text) return byDefault;
  const attempts = Number(text);
  if (Number.isInteger(attempts) && attempts > 0) return attempts;
  throw new ActionError(
    'invalid-input',
    `The environment variable AWS_MAX_ATTEMPTS says "${text}", which is not a number of attempts.`,
    'Set it to a whole number from 1, or remove it.',
  );
}

function clientSettings(env: Environment) {
  return {
    maxAttempts: attemptsFrom(env),
    retryMode: 'standard',
    defaultsMode: 'standard' as const,
    useFipsEndpoint: env.AWS_USE_FIPS_ENDPOINT?.toLowerCase() === 'true',
    useDualstackEndpoint: env.AWS_USE_DUALSTACK_ENDPOINT?.toLowerCase() === 'true',
    // The SDK would follow endpoint_url of a config file that a pull request may have written.
    ignoreConfiguredEndpointUrls: true,
    userAgentAppId: 'aws-sso-credentials',
    authSchemePreference: [] as string[],
    requestHandler: {
      connectionTimeout: attemptMilliseconds,
      requestTimeout: attemptMilliseconds,
      socketTimeout: attemptMilliseconds,
      throwOnRequestTimeout: true,
    },
  };
}

type ServiceName = 'SSO' | 'SSO_OIDC' | 'STS';

function endpointFrom(service: ServiceName, env: Environment, report: Report): string | undefined {
  if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS?.toLowerCase() === 'true') return undefined;
  const variable = env[`AWS_ENDPOINT_URL_${service}`] ? `AWS_ENDPOINT_URL_${service}` : 'AWS_ENDPOINT_URL';
  const endpoint = env[variable];
  if (!endpoint) return undefined;
  const refuse = (what: string, remedy: string) =>
    new ActionError('invalid-input', `The environment variable ${variable} says "${endpoint}", ${what}.`, remedy);
  if (!URL.canParse(endpoint)) throw refuse('which is not a URL', 'Correct or remove it.');
  const { protocol, hostname } = new URL(endpoint);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback(hostname))) {
    throw refuse('which would send secrets unencrypted', 'Use https://, or an address of this machine itself.');
  }
  if (!awsDomains.test(hostname))
    report.warning(`${variable} sends this step's requests to ${hostname}, outside of AWS.`);
  return endpoint;
}

/** The SDK's own handler of requests, as far as it is used here. */
interface Connections extends Record<string, unknown> {
  readonly updateHttpClientConfig: (key: string, value: unknown) => void;
  readonly destroy: () => void;
}

interface AnyClient {
  readonly config: {
    readonly endpointProvider: (parameters: EndpointParameters) => { readonly url: URL };
    readonly requestHandler: object;
  };
}

type EndpointParameters = {
  readonly Region: string;
  readonly UseFIPS: boolean;
  readonly UseDualStack: boolean;
  readonly UseGlobalEndpoint: boolean;
  readonly Endpoint?: string;
};

/** A client's connections, sent through the proxy that the environment names for its host, if it names one. */
function throughProxy(client: AnyClient, url: URL): Connections {
  const handler = client.config.requestHandler as Connections;
  const agent = new HttpClient().getAgent(url.href);
  // The agent for proxies keeps no connection, so that there is nothing to close; the SDK calls it all the same.
  if ('proxyOptions' in agent)
    handler.updateHttpClientConfig('httpsAgent', Object.assign(agent, { destroy: () => {} }));
  return handler;
}
