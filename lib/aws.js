/** The clients of the AWS services, made in one place: region, endpoint, proxy, attempts, time limits. */
import { HttpClient } from '@actions/http-client';
import { ActionError, invalidInput } from './errors.js';
import { isLoopback, isRecord } from './job.js';
import { openPace } from './pace.js';
/** Milliseconds after which a service that does not answer is given up. */
export const attemptMilliseconds = 20_000;
const defaultAttempts = 5;
const awsDomains = /\.(amazonaws\.com|amazonaws\.com\.cn|amazonaws\.eu|api\.aws|api\.amazonwebservices\.com\.cn|api\.amazonwebservices\.eu)$/;
/** Makes clients as they are asked for; what is not called is not loaded. */
export function openAws(job, report) {
    const open = [];
    const settings = clientSettings(job.env);
    const endpoints = new Map();
    const settingsFor = (service, region, credentials) => {
        if (!endpoints.has(service))
            endpoints.set(service, endpointFrom(service, job.env, report));
        const endpoint = endpoints.get(service);
        return { ...settings, region, ...(endpoint && { endpoint }), ...(credentials && { credentials }) };
    };
    const serve = (client, region, endpoint) => {
        open.push(() => client.destroy());
        const { url } = client.config.endpointProvider({
            Region: region,
            UseFIPS: settings.useFipsEndpoint,
            UseDualStack: settings.useDualstackEndpoint,
            UseGlobalEndpoint: false,
            ...(endpoint && { Endpoint: endpoint }),
        });
        throughProxy(client, url);
        return { client, host: url.host, region };
    };
    return {
        portal: async (region) => {
            const { SSO } = await import('@aws-sdk/client-sso');
            const config = settingsFor('SSO', region, undefined);
            const client = new SSO(config);
            client.middlewareStack.addRelativeTo(paced(openPace()), {
                name: 'pace',
                relation: 'after',
                toMiddleware: 'retryMiddleware',
            });
            return serve(client, region, config.endpoint);
        },
        oidc: async (region, credentials) => {
            const { SSOOIDC } = await import('@aws-sdk/client-sso-oidc');
            const config = settingsFor('SSO_OIDC', region, credentials);
            return serve(new SSOOIDC(credentials ? { ...config, maxAttempts: 1 } : config), region, config.endpoint);
        },
        sts: async (region, credentials) => {
            const { STS } = await import('@aws-sdk/client-sts');
            const config = settingsFor('STS', region, credentials);
            return serve(new STS(credentials ? config : { ...config, maxAttempts: 1 }), region, config.endpoint);
        },
        close: () => {
            for (const end of open.splice(0))
                end();
        },
    };
}
/**
 * A region as AWS names them. It becomes a part of a host name, so nothing else may pass.
 *
 * @param from where it was written, for the error.
 */
export function checkedRegion(region, from) {
    if (/^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/.test(region))
        return region;
    throw invalidInput(from, `says "${region}", which has not the form of an AWS region.`, 'Write one like eu-west-1.');
}
/**
 * `AWS_MAX_ATTEMPTS`, the total of attempts for each call.
 *
 * @param byDefault attempts where the variable is not set.
 * @throws ActionError `invalid-input`
 */
export function attemptsFrom(env, byDefault = defaultAttempts) {
    const text = env.AWS_MAX_ATTEMPTS;
    if (!text)
        return byDefault;
    const attempts = Number(text);
    if (Number.isInteger(attempts) && attempts > 0)
        return attempts;
    throw new ActionError('invalid-input', `The environment variable AWS_MAX_ATTEMPTS says "${text}", which is not a number of attempts.`, 'Set it to a whole number from 1, or remove it.');
}
function clientSettings(env) {
    return {
        maxAttempts: attemptsFrom(env),
        retryMode: 'standard',
        defaultsMode: 'standard',
        useFipsEndpoint: env.AWS_USE_FIPS_ENDPOINT?.toLowerCase() === 'true',
        useDualstackEndpoint: env.AWS_USE_DUALSTACK_ENDPOINT?.toLowerCase() === 'true',
        // The SDK would follow endpoint_url of a config file that a pull request may have written.
        ignoreConfiguredEndpointUrls: true,
        userAgentAppId: 'aws-sso-credentials',
        authSchemePreference: [],
        requestHandler: {
            connectionTimeout: attemptMilliseconds,
            requestTimeout: attemptMilliseconds,
            socketTimeout: attemptMilliseconds,
            throwOnRequestTimeout: true,
        },
    };
}
/** Each attempt waits for its turn, those of the SDK's own retries too. */
function paced({ turn, slowDown }) {
    return (next) => async (args) => {
        await turn();
        try {
            return await next(args);
        }
        catch (error) {
            if (isRecord(error) && isRecord(error.$metadata) && error.$metadata.httpStatusCode === 429)
                slowDown();
            throw error;
        }
    };
}
function endpointFrom(service, env, report) {
    if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS?.toLowerCase() === 'true')
        return undefined;
    const variable = env[`AWS_ENDPOINT_URL_${service}`] ? `AWS_ENDPOINT_URL_${service}` : 'AWS_ENDPOINT_URL';
    const endpoint = env[variable];
    if (!endpoint)
        return undefined;
    const refuse = (what, remedy) => new ActionError('invalid-input', `The environment variable ${variable} says "${endpoint}", ${what}.`, remedy);
    if (!URL.canParse(endpoint))
        throw refuse('which is not a URL', 'Correct or remove it.');
    const { protocol, hostname } = new URL(endpoint);
    if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback(hostname))) {
        throw refuse('which would send secrets unencrypted', 'Use https://, or an address of this machine itself.');
    }
    if (!awsDomains.test(hostname))
        report.warning(`${variable} sends this step's requests to ${hostname}, outside of AWS.`);
    return endpoint;
}
/** Sends a client's connections through the proxy that the environment names for its host, if it names one. */
function throughProxy(client, url) {
    const agent = new HttpClient().getAgent(url.href);
    if (!('proxyOptions' in agent))
        return;
    const handler = client.config.requestHandler;
    // The agent for proxies keeps no connection, so that there is nothing to close; the SDK calls it all the same.
    handler.updateHttpClientConfig('httpsAgent', Object.assign(agent, { destroy: () => { } }));
}
