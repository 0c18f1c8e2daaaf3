/** The clients of the AWS services, made in one place: region, endpoint, proxy, attempts, time limits. */

import { HttpClient } from '@actions/http-client';
import type { SSO } from '@aws-sdk/client-sso';
import type { SSOOIDC } from '@aws-sdk/client-sso-oidc';
import { ActionError, invalidInput } from './errors.ts';
import type { Environment, Job, Report } from './job.ts';

export interface Service<Client> {
  readonly client: Client;
  /** Host that answers, for sentences and errors. */
  readonly host: string;
  readonly region: string;
}

export interface Aws {
  /** The access portal: accounts, permission sets, role credentials. */
  readonly portal: (region: string) => Promise<Service<SSO>>;
  /** Tokens of IAM Identity Center. */
  readonly oidc: (region: string) => Promise<Service<SSOOIDC>>;
  /** Closes every connection, which would hold the process otherwise. */
  readonly close: () => void;
}

const attemptMilliseconds = 20_000;
const defaultAttempts = 5;
const awsDomains =
  /\.(amazonaws\.com|amazonaws\.com\.cn|amazonaws\.eu|api\.aws|api\.amazonwebservices\.com\.cn|api\.amazonwebservices\.eu)$/;

/** Makes clients as they are asked for; what is not called is not loaded. */
export function openAws(job: Job, report: Report): Aws {
  const settings = clientSettings(job.env);
  const open: (() => void)[] = [];
  const serve = <Client extends AnyClient>(client: Client, region: string, endpoint: string | undefined) => {
    open.push(() => client.destroy());
    const { url } = client.config.endpointProvider({
      Region: region,
      UseFIPS: settings.useFipsEndpoint,
      UseDualStack: settings.useDualstackEndpoint,
      ...(endpoint && { Endpoint: endpoint }),
    });
    throughProxy(client, url);
    return { client, host: url.host, region };
  };
  return {
    portal: async (region) => {
      const { SSO } = await import('@aws-sdk/client-sso');
      const endpoint = endpointFrom('SSO', job.env, report);
      return serve(new SSO({ ...settings, ...(endpoint && { endpoint }), region }), region, endpoint);
    },
    oidc: async (region) => {
      const { SSOOIDC } = await import('@aws-sdk/client-sso-oidc');
      const endpoint = endpointFrom('SSO_OIDC', job.env, report);
      return serve(new SSOOIDC({ ...settings, ...(endpoint && { endpoint }), region }), region, endpoint);
    },
    close: () => {
      for (const end of open.splice(0)) end();
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

function attemptsFrom(env: Environment): number {
  const text = env.AWS_MAX_ATTEMPTS;
  if (!text) return defaultAttempts;
  const attempts = Number(text);
  if (Number.isInteger(attempts) && attempts > 0) return attempts;
  throw new ActionError(
    'invalid-input',
    `The environment variable AWS_MAX_ATTEMPTS says "${text}", which is not a number of attempts.`,
    'Set it to a whole number from 1, or remove it.',
  );
}

function endpointFrom(service: 'SSO' | 'SSO_OIDC', env: Environment, report: Report): string | undefined {
  if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS?.toLowerCase() === 'true') return undefined;
  const variable = env[`AWS_ENDPOINT_URL_${service}`] ? `AWS_ENDPOINT_URL_${service}` : 'AWS_ENDPOINT_URL';
  const endpoint = env[variable];
  if (!endpoint) return undefined;
  const refuse = (what: string, remedy: string) =>
    new ActionError('invalid-input', `The environment variable ${variable} says "${endpoint}", ${what}.`, remedy);
  if (!URL.canParse(endpoint)) throw refuse('which is not a URL', 'Correct or remove it.');
  const { protocol, hostname } = new URL(endpoint);
  const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && loopback)) {
    throw refuse('which would send secrets unencrypted', 'Use https://, or an address of this machine itself.');
  }
  if (!awsDomains.test(hostname))
    report.warning(`${variable} sends this step's requests to ${hostname}, outside of AWS.`);
  return endpoint;
}

interface AnyClient {
  readonly config: {
    readonly endpointProvider: (parameters: EndpointParameters) => { readonly url: URL };
    readonly requestHandler: object;
  };
  readonly destroy: () => void;
}

type EndpointParameters = {
  readonly Region: string;
  readonly UseFIPS: boolean;
  readonly UseDualStack: boolean;
  readonly Endpoint?: string;
};

/** Sends a client's connections through the proxy that the environment names for its host, if it names one. */
function throughProxy(client: AnyClient, url: URL): void {
  const agent = new HttpClient().getAgent(url.href);
  if (!('proxyOptions' in agent)) return;
  const handler = client.config.requestHandler as { updateHttpClientConfig: (key: string, value: unknown) => void };
  // The agent for proxies keeps no connection, so that there is nothing to close; the SDK calls it all the same.
  handler.updateHttpClientConfig('httpsAgent', Object.assign(agent, { destroy: () => {} }));
}
