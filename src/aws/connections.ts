/** Connections to services: kept for the next request, opened before they are needed, all broken at the end. */
import * as http from 'node:http';
import * as https from 'node:https';
import { isIP, type Socket } from 'node:net';
import type { Environment } from '../job/job.ts';

export interface Connections {
  /** Agents that keep connections, as the SDK's request handler takes them. */
  readonly agents: { readonly httpAgent: http.Agent; readonly httpsAgent: https.Agent };
  /** The agent of the proxy that the environment names for a URL; undefined at once where it names none. */
  readonly proxyFor: (url: URL) => Promise<http.Agent | undefined> | undefined;
  /**
   * Opens the first connection to a host, for a request that is about to come; that request meets its failure. Where
   * there is a proxy nothing is opened.
   */
  readonly openAhead: (url: URL) => void;
  /** Whether it is too late for a further request. */
  readonly isClosed: () => boolean;
  /** Breaks every connection: each would hold the process. */
  readonly close: () => void;
}

/** Sockets that nobody has taken yet, by their target; undefined for a target that connections were opened to. */
type Ahead = Map<string, Socket | undefined>;

const options = { keepAlive: true, maxSockets: 50 };
const proxyVariables = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

/** @param env names the proxies. */
export function openConnections(env: Environment): Connections {
  const ahead: Ahead = new Map();
  const agents = {
    httpAgent: takingFrom(ahead, new http.Agent(options)),
    httpsAgent: takingFrom(ahead, new https.Agent(options)),
  };
  const hasProxy = proxyVariables.some((name) => env[name]);
  let isClosed = false;
  return {
    agents,
    proxyFor: (url) => (hasProxy ? proxyAgent(url) : undefined),
    openAhead: ({ protocol, hostname, port }) => {
      const isSecure = protocol === 'https:';
      const agent = isSecure ? agents.httpsAgent : agents.httpAgent;
      const host = hostname.replace(/^\[|\]$/g, '');
      // An address is no server name: RFC 6066, section 3.
      const target = { host, port: Number(port) || (isSecure ? 443 : 80), servername: isIP(host) ? '' : host };
      if (isClosed || hasProxy || ahead.has(nameOf(target))) return;
      const socket = agent.createConnection({ ...options, ...target }) as Socket;
      ahead.set(
        nameOf(target),
        socket.on('error', () => {}),
      );
    },
    isClosed: () => isClosed,
    close: () => {
      isClosed = true;
      for (const socket of ahead.values()) socket?.destroy();
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}

/** An agent that takes a socket opened ahead, while there is one, before it opens another. */
function takingFrom<Agent extends http.Agent>(ahead: Ahead, agent: Agent): Agent {
  const connect = agent.createConnection.bind(agent);
  return Object.assign(agent, {
    createConnection: (target: http.ClientRequestArgs, onConnection?: Parameters<typeof connect>[1]) => {
      const socket = ahead.get(nameOf(target));
      ahead.set(nameOf(target), undefined);
      return socket && !socket.destroyed ? socket : connect(target, onConnection);
    },
  });
}

function nameOf({ host, port }: { readonly host?: unknown; readonly port?: unknown }): string {
  return `${host}:${port}`;
}

/** The code for proxies is loaded where there is one. */
async function proxyAgent(url: URL): Promise<http.Agent | undefined> {
  const { HttpClient } = await import('@actions/http-client');
  const agent = new HttpClient().getAgent(url.href);
  // It gives a password to the proxy in a way that Node would warn of in the log of the job.
  // The credential process is started with that switch, which is then read-only.
  process.noDeprecation ||= true;
  // Such an agent keeps no connection, so that there is nothing to close; the SDK calls it all the same.
  return 'proxyOptions' in agent ? Object.assign(agent, { destroy: () => {} }) : undefined;
}
