/** Manages connections to services: opened before they are needed, reused between requests, closed at the end. */
import * as http from 'node:http';
import * as https from 'node:https';
import { isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { ActionError } from '../job/errors.ts';
import type { Environment } from '../job/job.ts';
import { type HttpProxy, type Place, placeOf, proxyFrom } from './proxy.ts';

export interface Connections {
  /** Keep-alive agents, in the form that the SDK's request handler accepts. */
  readonly agents: { readonly httpAgent: http.Agent; readonly httpsAgent: https.Agent };
  /** `HOST:PORT` of the proxy for a URL; undefined if there is none. */
  readonly proxyTo: (url: URL) => string | undefined;
  /**
   * Opens the first connection to a host, for a request that follows; if it fails, that request fails. Does nothing for
   * a host that is reached through the proxy.
   */
  readonly openAhead: (url: URL) => void;
  /** Uses an open connection for the first request to its host. */
  readonly adopt: (opened: OpenConnection) => void;
  /** Whether `close` was called, so that no more requests are possible. */
  readonly isClosed: () => boolean;
  /** Closes every connection; an open one would keep the process running. */
  readonly close: () => void;
}

/** A direct connection to the host of an https URL. */
export interface OpenConnection {
  readonly url: URL;
  readonly socket: Socket;
}

/** The options with which an agent opens a connection. */
type Target = Place & { readonly servername?: string };

interface Opener {
  readonly openAhead: (target: Target) => void;
  readonly adopt: (target: Target, socket: Socket) => void;
  readonly close: () => void;
}

const options = { keepAlive: true, maxSockets: 50 };

/**
 * @param env environment with the proxy settings.
 * @throws ActionError `invalid-input` if the proxy URL is not valid, or certificate verification is turned off.
 */
export function openConnections(env: Environment): Connections {
  if (env.NODE_TLS_REJECT_UNAUTHORIZED === '0') throw unverified();
  const proxy = proxyFrom(env);
  const closing = new AbortController();
  const agents = { httpAgent: new http.Agent(options), httpsAgent: new https.Agent(options) };
  const plain = openerOf(agents.httpAgent, proxy, closing.signal);
  const secure = openerOf(agents.httpsAgent, proxy, closing.signal);
  return {
    agents,
    proxyTo: (url) => (proxy?.leadsTo(placeOf(url)) ? proxy.name : undefined),
    openAhead: (url) => {
      const place = placeOf(url);
      // An IP address is not allowed as a server name: RFC 6066, section 3.
      const target = { ...place, servername: isIP(place.host) ? '' : place.host };
      (url.protocol === 'https:' ? secure : plain).openAhead(target);
    },
    adopt: ({ url, socket }) => secure.adopt(placeOf(url), socket),
    isClosed: () => closing.signal.aborted,
    close: () => {
      closing.abort();
      for (const opener of [plain, secure]) opener.close();
    },
  };
}

function unverified(): ActionError {
  return new ActionError(
    'invalid-input',
    'The environment variable NODE_TLS_REJECT_UNAUTHORIZED is 0, which turns off certificate verification: anyone between the runner and AWS could read the session and the keys.',
    'Remove it. If your own proxy decrypts TLS, set NODE_EXTRA_CA_CERTS to the certificate file of its certificate authority.',
  );
}

/**
 * Changes how an agent opens connections: it uses a socket that was opened ahead, if there is one, and otherwise
 * connects through the proxy or directly.
 */
function openerOf(agent: http.Agent, proxy: HttpProxy | undefined, closing: AbortSignal): Opener {
  /** Sockets by target; undefined once a target has had a connection. */
  const ahead = new Map<string, Socket | undefined>();
  const connect = agent.createConnection.bind(agent);
  const nameOf = ({ host, port }: Target) => `${host}:${port}`;
  agent.createConnection = (given, onConnection) => {
    const target = given as Target;
    const socket = ahead.get(nameOf(target));
    ahead.set(nameOf(target), undefined);
    if (socket && !socket.destroyed) return socket;
    if (!onConnection || !proxy?.leadsTo(target)) return connect(given, onConnection);
    proxy.openTunnel(target, closing, (error, tunnel) => {
      const secured = tunnel && connect({ ...given, socket: tunnel } as http.ClientRequestArgs);
      onConnection(error, secured as Duplex);
    });
    return undefined;
  };
  return {
    openAhead: (target) => {
      if (closing.aborted || proxy?.leadsTo(target) || ahead.has(nameOf(target))) return;
      const socket = connect({ ...options, ...target }) as Socket;
      ahead.set(
        nameOf(target),
        socket.on('error', () => {}),
      );
    },
    adopt: (target, socket) => {
      if (closing.aborted || proxy?.leadsTo(target) || ahead.has(nameOf(target))) socket.destroy();
      else ahead.set(nameOf(target), socket.ref());
    },
    close: () => {
      for (const socket of ahead.values()) socket?.destroy();
      agent.destroy();
    },
  };
}
