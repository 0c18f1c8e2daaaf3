/** A CONNECT proxy that leads every host's port 443 to the emulator, so that clients call real host names. */
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ConnectProxy {
  /** With user and password in it, where the proxy wants them. */
  readonly url: string;
  readonly port: number;
  /** Every host that a tunnel was opened to, in order. */
  readonly hosts: readonly string[];
  /** Tunnels asked for without the right user and password. */
  readonly refused: number;
  close(): Promise<void>;
}

export async function startConnectProxy(options: {
  /** The emulator's `tlsPort`. */
  readonly targetPort: number;
  readonly user?: string;
  readonly password?: string;
}): Promise<ConnectProxy> {
  const { targetPort, user, password } = options;
  const login = user === undefined ? '' : `${user}:${password ?? ''}`;
  const expected = login && `Basic ${Buffer.from(login).toString('base64')}`;
  const hosts: string[] = [];
  const sockets = new Set<Socket>();
  let refused = 0;
  const server = createServer((_request, response) => response.writeHead(501).end());
  server.on('connect', (request, client: Socket) => {
    const [host = '', port] = (request.url ?? '').split(':');
    client.on('error', () => client.destroy());
    if (expected && request.headers['proxy-authorization'] !== expected) {
      refused += 1;
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="proxy"\r\n\r\n');
      return;
    }
    if (port !== '443') {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    hosts.push(host);
    const upstream = connect(targetPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
    for (const socket of [client, upstream]) sockets.add(socket.once('close', () => sockets.delete(socket)));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${login && `${login}@`}127.0.0.1:${port}`,
    port,
    hosts,
    get refused() {
      return refused;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of sockets) socket.destroy();
      }),
  };
}
