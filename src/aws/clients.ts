/** The clients of the AWS services, made in one place: region, endpoint, proxy, connection. */
import type { SSO } from '@aws-sdk/client-sso';
import type { SSOOIDC } from '@aws-sdk/client-sso-oidc';
import type { STS } from '@aws-sdk/client-sts';
import type { Environment, Job } from '../job/job.ts';
import { oncePer } from '../job/once.ts';
import type { Report } from '../job/report.ts';
import { boundAnswersOf } from './bounded-answer.ts';
import { type Connections, openConnections } from './connections.ts';
import { endpointFrom, isOn, type ServiceName, usualHosts } from './endpoint.ts';
import { partitionOf } from './region.ts';
import type { Limits } from './retrying.ts';
import type { Keys } from './role-credentials.ts';
import { type ServiceErrors, serviceErrors } from './service-errors.ts';

/** A client, and what its service ends in. */
export interface Service<Client> extends ServiceErrors {
  readonly client: Client;
  readonly region: string;
}

interface Aws {
  /** The access portal: accounts, permission sets, role credentials. */
  readonly portal: (region: string) => Promise<Service<SSO>>;
  /** Tokens of IAM Identity Center. With credentials, which may still be on their way, requests are signed. */
  readonly oidc: (region: string, credentials?: Promise<Keys>) => Promise<Service<SSOOIDC>>;
  /** Roles. Without credentials, for requests that an ID token proves. */
  readonly sts: (region: string, credentials?: Keys) => Promise<Service<STS>>;
  readonly connections: Connections;
  /** Breaks every connection, which would hold the process otherwise. */
  readonly close: () => void;
}

/** What the rooms between inputs and outputs work with. */
export interface Context {
  readonly aws: Aws;
  readonly job: Job;
  readonly report: Report;
  readonly limits: Limits;
}

/**
 * Makes clients as they are asked for; what is not called is not loaded. One client serves all who ask for the same
 * region.
 */
export function openAws(job: Job, report: Report): Aws {
  const connections = openConnections(job.env);
  const open = serviceOpener(job.env, connections, report);
  const sts = (region: string, signed: { readonly credentials?: Keys }) =>
    open('STS', region, async (settings) => {
      const { STS } = await import('@aws-sdk/client-sts');
      return new STS({ ...settings, ...signed });
    });
  const unsignedSts = oncePer((region: string) => sts(region, {}));
  return {
    portal: oncePer((region) =>
      open('SSO', region, async (settings) => {
        const { SSO } = await import('@aws-sdk/client-sso');
        return new SSO(settings);
      }),
    ),
    oidc: (region, credentials) =>
      open('SSO_OIDC', region, async (settings) => {
        const { SSOOIDC } = await import('@aws-sdk/client-sso-oidc');
        return new SSOOIDC(credentials ? { ...settings, credentials: () => credentials } : settings);
      }),
    sts: (region, credentials) => (credentials ? sts(region, { credentials }) : unsignedSts(region)),
    connections,
    close: connections.close,
  };
}

/**
 * Opens services, each with the client that `load` makes of its settings. The connection that a client will need is
 * opened first: loading the code takes as long as a handshake.
 */
function serviceOpener(env: Environment, connections: Connections, report: Report) {
  const settings = clientSettings(env, connections);
  const variant = { UseFIPS: settings.useFipsEndpoint, UseDualStack: settings.useDualstackEndpoint };
  const hasUsualHosts = !variant.UseFIPS && !variant.UseDualStack;
  const endpointOf = oncePer((name: ServiceName) => endpointFrom(name, env, report));
  return async <Client extends AnyClient>(
    name: ServiceName,
    region: string,
    load: (settings: ServiceSettings) => Promise<Client>,
  ): Promise<Service<Client>> => {
    const endpoint = endpointOf(name);
    const host = hasUsualHosts && partitionOf(region) === 'aws' && `${usualHosts[name]}.${region}.amazonaws.com`;
    if (endpoint || host) connections.openAhead(new URL(endpoint ?? `https://${host}`));
    const client = await load({ ...settings, region, ...(endpoint && { endpoint }) });
    boundAnswersOf(client);
    const { url } = client.config.endpointProvider({
      ...variant,
      Region: region,
      UseGlobalEndpoint: false,
      ...(endpoint && { Endpoint: endpoint }),
    });
    connections.openAhead(url);
    return { client, region, ...serviceErrors(url.host, connections.proxyTo(url)) };
  };
}

type ServiceSettings = ReturnType<typeof clientSettings> & { readonly region: string; readonly endpoint?: string };

function clientSettings(env: Environment, { agents }: Connections) {
  return {
    // Attempts and their time are for `retrying` to count, which knows the step's own time and what to bring along anew.
    maxAttempts: 1,
    requestHandler: agents,
    // What is not told here the SDK would look up in the AWS config file, which may be a FIFO.
    retryMode: 'standard',
    defaultsMode: 'standard' as const,
    useFipsEndpoint: isOn(env.AWS_USE_FIPS_ENDPOINT),
    useDualstackEndpoint: isOn(env.AWS_USE_DUALSTACK_ENDPOINT),
    // The SDK would follow endpoint_url of a config file that a pull request may have written.
    ignoreConfiguredEndpointUrls: true,
    userAgentAppId: 'aws-sso-credentials',
    authSchemePreference: [] as string[],
  };
}

interface AnyClient {
  readonly middlewareStack: object;
  readonly config: {
    readonly endpointProvider: (parameters: EndpointParameters) => { readonly url: URL };
  };
}

type EndpointParameters = {
  readonly Region: string;
  readonly UseFIPS: boolean;
  readonly UseDualStack: boolean;
  readonly UseGlobalEndpoint: boolean;
  readonly Endpoint?: string;
};
