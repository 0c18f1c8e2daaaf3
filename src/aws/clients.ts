/** Creates the clients of the AWS services, with their region, endpoint, proxy and connection. */
import type { SSO } from '@aws-sdk/client-sso';
import type { SSOOIDC } from '@aws-sdk/client-sso-oidc';
import type { STS, STSClientConfig } from '@aws-sdk/client-sts';
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

export type Sso = Pick<SSO, 'getRoleCredentials' | 'listAccounts' | 'listAccountRoles'>;
export type SsoOidc = Pick<
  SSOOIDC,
  'createToken' | 'createTokenWithIAM' | 'registerClient' | 'startDeviceAuthorization'
>;
type Sts = Pick<STS, 'assumeRole' | 'assumeRoleWithWebIdentity'>;

/** A client, and the errors for its failed calls. */
export interface Service<Client> extends ServiceErrors {
  readonly client: Client;
  readonly region: string;
}

interface Aws {
  /** The access portal: accounts, permission sets, role credentials. */
  readonly portal: (region: string) => Promise<Service<Sso>>;
  /** Tokens of IAM Identity Center. With credentials, requests are signed. */
  readonly oidc: (region: string, credentials?: Promise<Keys>) => Promise<Service<SsoOidc>>;
  /** Roles. Requests that contain an ID token need no credentials. */
  readonly sts: (region: string, credentials?: Keys) => Promise<Service<Sts>>;
  readonly connections: Connections;
  /** Closes every connection; an open one would keep the process running. */
  readonly close: () => void;
}

/** What everything between inputs and outputs needs to do its work. */
export interface Context {
  readonly aws: Aws;
  readonly job: Job;
  readonly report: Report;
  readonly limits: Limits;
}

/**
 * Creates a client when it is first needed, so that unused code is never loaded. Clients are shared by region, except
 * those that sign requests.
 */
export function openAws(job: Job, report: Report): Aws {
  const connections = openConnections(job.env);
  const open = serviceOpener(job.env, connections, report);
  const sts = (region: string, signed: { readonly credentials?: Keys }) =>
    open('STS', region, async (settings) => {
      const { STSClient, AssumeRoleCommand, AssumeRoleWithWebIdentityCommand } = await import('@aws-sdk/client-sts');
      return withOperations<Sts>(new STSClient({ ...settings, ...signed }), {
        assumeRole: AssumeRoleCommand,
        assumeRoleWithWebIdentity: AssumeRoleWithWebIdentityCommand,
      });
    });
  const unsignedSts = oncePer((region: string) => sts(region, {}));
  return {
    portal: oncePer((region) =>
      open('SSO', region, async (settings) => {
        const { SSOClient, GetRoleCredentialsCommand, ListAccountsCommand, ListAccountRolesCommand } = await import(
          '@aws-sdk/client-sso'
        );
        return withOperations<Sso>(new SSOClient(settings), {
          getRoleCredentials: GetRoleCredentialsCommand,
          listAccounts: ListAccountsCommand,
          listAccountRoles: ListAccountRolesCommand,
        });
      }),
    ),
    oidc: (region, credentials) =>
      open('SSO_OIDC', region, async (settings) => {
        const {
          SSOOIDCClient,
          CreateTokenCommand,
          CreateTokenWithIAMCommand,
          RegisterClientCommand,
          StartDeviceAuthorizationCommand,
        } = await import('@aws-sdk/client-sso-oidc');
        const signed = credentials && { credentials: () => credentials };
        return withOperations<SsoOidc>(new SSOOIDCClient({ ...settings, ...signed }), {
          createToken: CreateTokenCommand,
          createTokenWithIAM: CreateTokenWithIAMCommand,
          registerClient: RegisterClientCommand,
          startDeviceAuthorization: StartDeviceAuthorizationCommand,
        });
      }),
    sts: (region, credentials) => (credentials ? sts(region, { credentials }) : unsignedSts(region)),
    connections,
    close: connections.close,
  };
}

/**
 * Opens services, each with the client that `load` creates from its settings. The connection is opened first, because
 * loading the code takes as long as a TLS handshake.
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

/** Makes one attempt. A retry strategy of the SDK would only add code to load. */
const once: NonNullable<STSClientConfig['retryStrategy']> = { retry: (next, args) => next(args) };

function clientSettings(env: Environment, { agents }: Connections) {
  return {
    // `retrying` counts attempts: it knows the time limit of the step, and what to renew for each attempt.
    maxAttempts: 1,
    retryStrategy: once,
    requestHandler: agents,
    // The SDK would look up missing settings in the AWS config file, which may be a FIFO.
    retryMode: 'standard',
    disableClockSkewCorrection: false,
    defaultsMode: 'standard' as const,
    useFipsEndpoint: isOn(env.AWS_USE_FIPS_ENDPOINT),
    useDualstackEndpoint: isOn(env.AWS_USE_DUALSTACK_ENDPOINT),
    // The SDK would use endpoint_url from a config file, which a pull request may have written.
    ignoreConfiguredEndpointUrls: true,
    userAgentAppId: 'aws-sso-credentials',
    authSchemePreference: [] as string[],
  };
}

/**
 * Adds methods to a client for the operations that this action calls. The SDK's own classes with methods include every
 * operation of a service, which would be bundled and compiled for nothing.
 */
function withOperations<Operations>(client: AnyClient, commands: Readonly<Record<keyof Operations, AnyCommand>>) {
  const operations = Object.entries<AnyCommand>(commands).map(([name, Command]) => [
    name,
    (input: never, options: never) => client.send(new Command(input) as never, options),
  ]);
  return Object.assign(client, Object.fromEntries(operations) as Operations);
}

type AnyCommand = new (input: never) => object;

interface AnyClient {
  readonly send: (command: never, options: never) => Promise<unknown>;
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
