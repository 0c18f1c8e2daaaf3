/** Connections to services: kept for the next request, opened before they are needed, all broken at the end. */
import * as http from 'node:http';
import * as https from 'node:https';
import { isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { ActionError } from '../job/errors.ts';
import type { Environment } from '../job/job.ts';
import { type HttpProxy, type Place, placeOf, proxyFrom } from './proxy.ts';

export interface Connections {
  /** Agents that keep connections, as the SDK's request handler takes them. */
  readonly agents: { readonly httpAgent: http.Agent; readonly httpsAgent: https.Agent };
  /** `HOST:PORT` of the proxy on the way to a URL; undefined where there is none. */
  readonly proxyTo: (url: URL) => string | undefined;
  /**
   * Opens the first connection to a host, for a request that is about to come; that request meets its failure. Through
   * a proxy nothing is opened.
   */
  readonly openAhead: (url: URL) => void;
  /** Takes over the first connection to a host, for a request that is about to come. */
  readonly adopt: (opened: OpenConnection) => void;
  /** Whether it is too late for a further request. */
  readonly isClosed: () => boolean;
  /** Breaks every connection: each would hold the process. */
  readonly close: () => void;
}

/** A connection that was opened straight to the host of an https URL. */
export interface OpenConnection {
  readonly url: URL;
  readonly socket: Socket;
}

/** What an agent opens a connection with. */
type Target = Place & { readonly servername?: string };

interface Opener {
  readonly openAhead: (target: Target) => void;
  readonly adopt: (target: Target, socket: Socket) => void;
  readonly close: () => void;
}

const options = { keepAlive: true, maxSockets: 50 };

/**
 * @param env names the proxy.
 * @throws ActionError `invalid-input` when it names one that cannot be read, or has Node trust whoever answers.
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
      // An address is no server name: RFC 6066, section 3.
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
    'The environment variable NODE_TLS_REJECT_UNAUTHORIZED says 0: whoever stands on the way to AWS could read the session and the keys.',
    'Remove it, and set NODE_EXTRA_CA_CERTS to the file of the certificate authority where a proxy of your own opens TLS.',
  );
}

/**
 * Makes an agent open its connections here: it takes a socket that was opened ahead, while there is one, and goes
 * through the proxy.
 */
function openerOf(agent: http.Agent, proxy: HttpProxy | undefined, closing: AbortSignal): Opener {
  /** By their target; undefined for one that connections were opened to. */
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
