/** Reads the proxy settings from the environment, and opens tunnels through the proxy to AWS and GitHub. */
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
  /** `HOST:PORT`, for messages. */
  readonly name: string;
  /** Whether a place is reached through the proxy: every one except this machine and the hosts in `NO_PROXY`. */
  readonly leadsTo: (place: Place) => boolean;
  /**
   * Opens a tunnel to a place (RFC 9110, section 9.3.6).
   *
   * @param signal cancels it.
   * @param onEnd receives the socket or the error.
   */
  readonly openTunnel: (place: Place, signal: AbortSignal, onEnd: OnTunnel) => void;
}

type OnTunnel = (error: Error | null, socket?: Socket) => void;

/**
 * The proxy that the environment sets, read as AWS tools read it. `HTTP_PROXY` is used if `HTTPS_PROXY` is not set, as
 * in aws-actions/configure-aws-credentials, because every call that leaves this machine is https.
 *
 * @throws ActionError `invalid-input` if the URL is not valid, because no call may bypass the proxy.
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

/** Text that is not valid percent-encoding stays as it is, as in curl and botocore. */
function authorizationFor({ username, password }: URL): Record<string, string> {
  if (!username && !password) return {};
  const login = `${percentDecoded(username)}:${percentDecoded(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(login).toString('base64')}` };
}

/** The scheme is optional. A password may contain any character except `/`, `?` and `#`, which would end the host. */
function proxyUrl(text: string): URL | undefined {
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isCut = url && `${url.pathname}${url.search}${url.hash}`.includes('@');
  return url && !isCut && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** The value is not quoted, because a password can be anywhere in it. */
function unreadable(variable: string): ActionError {
  return new ActionError(
    'invalid-input',
    `The environment variable ${variable} is not a valid URL of an http:// or https:// proxy.`,
    'Write it as http://HOST:PORT or http://USER:PASSWORD@HOST:PORT, and percent-encode the characters / ? # @ and % in the password.',
  );
}

/** Names in `NO_PROXY`, without a leading dot or `*.`: curl, botocore and Go read each form as a whole domain. */
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

/** The host and port of a URL. */
export function placeOf({ protocol, hostname, port }: URL): Place {
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (protocol === 'https:' ? 443 : 80) };
}
