/** The proxy on the way to AWS and GitHub: named by the environment, and asked for a tunnel to each host. */
import * as http from 'node:http';
import * as https from 'node:https';
import { isIP, isIPv6, type Socket } from 'node:net';
import { unescape as percentDecoded } from 'node:querystring';
import { ActionError } from '../job/errors.ts';
import type { Environment } from '../job/job.ts';
import { isLoopback } from './endpoint.ts';

/** A host and port as Node's agents name them: an IPv6 address without brackets. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

export interface HttpProxy {
  /** `HOST:PORT`, for sentences. */
  readonly name: string;
  /** Whether a place is reached through it: all but this machine itself and those that `NO_PROXY` names. */
  readonly leadsTo: (place: Place) => boolean;
  /**
   * Opens a tunnel to a place (RFC 9110, section 9.3.6).
   *
   * @param signal gives it up.
   * @param onEnd gets the socket, or why there is none.
   */
  readonly openTunnel: (place: Place, signal: AbortSignal, onEnd: OnTunnel) => void;
}

type OnTunnel = (error: Error | null, socket?: Socket) => void;

/**
 * The proxy that the environment names, as AWS tools read it; `HTTP_PROXY` stands in for `HTTPS_PROXY`, as with
 * aws-actions/configure-aws-credentials: all that is called beyond this machine is https.
 *
 * @throws ActionError `invalid-input` when it cannot be read: nothing may pass it by.
 */
export function proxyFrom(env: Environment): HttpProxy | undefined {
  const variable = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].find((name) => env[name]?.trim());
  if (!variable) return undefined;
  const url = proxyUrl(env[variable]?.trim() ?? '');
  if (!url) throw unreadable(variable);
  const direct = namesIn(env.no_proxy || env.NO_PROXY || '');
  return {
    name: authority(placeOf(url)),
    leadsTo: (target) => !isLoopback(target.host) && !isNamed(target, direct),
    openTunnel: (target, signal, onEnd) => openTunnel(url, authority(target), signal, onEnd),
  };
}

function openTunnel(proxy: URL, target: string, signal: AbortSignal, onEnd: OnTunnel): void {
  const headers = { host: target, ...authorizationFor(proxy) };
  const options = { ...placeOf(proxy), method: 'CONNECT', path: target, headers, agent: false, signal };
  const request = (proxy.protocol === 'https:' ? https : http).request(options);
  request.once('connect', ({ statusCode: proxyStatus = 0 }, socket) => {
    if (proxyStatus >= 200 && proxyStatus < 300) return onEnd(null, socket);
    socket.destroy();
    const words = `the proxy answered ${proxyStatus} for ${target}`;
    onEnd(Object.assign(new Error(words), { code: 'ERR_PROXY_TUNNEL', proxyStatus }));
  });
  request.once('error', onEnd).end();
}

/** What is no percent-encoding stands for itself, as with curl and botocore. */
function authorizationFor({ username, password }: URL): Record<string, string> {
  if (!username && !password) return {};
  const login = `${percentDecoded(username)}:${percentDecoded(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(login).toString('base64')}` };
}

/** Many leave the scheme out. A password may hold any character but `/`, `?` and `#`, which would end the host. */
function proxyUrl(text: string): URL | undefined {
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isCut = url && `${url.pathname}${url.search}${url.hash}`.includes('@');
  return url && !isCut && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** What it says is not quoted: it may hold a password in any place. */
function unreadable(variable: string): ActionError {
  return new ActionError(
    'invalid-input',
    `The environment variable ${variable} is not the URL of an http:// or https:// proxy.`,
    'Write it as http://HOST:PORT or http://USER:PASSWORD@HOST:PORT, with the characters / ? # @ and % of a password percent-encoded.',
  );
}

/** Names of `NO_PROXY`, with and without a dot or `*.` before them: curl, botocore and Go take both for a whole domain. */
function namesIn(list: string): readonly string[] {
  const names = list.toLowerCase().split(/[\s,]+/);
  return names.map((name) => name.replace(/^\*?\./, '').replaceAll(/[[\]]/g, '')).filter(Boolean);
}

function isNamed({ host, port }: Place, names: readonly string[]): boolean {
  const spellings = [host, `${host}:${port}`];
  return names.some(
    (name) => name === '*' || spellings.some((one) => one === name || (!isIP(host) && one.endsWith(`.${name}`))),
  );
}

function authority({ host, port }: Place): string {
  return `${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

/** Where a URL leads. */
export function placeOf({ protocol, hostname, port }: URL): Place {
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (protocol === 'https:' ? 443 : 80) };
}
