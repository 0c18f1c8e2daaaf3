/** What stands in a service's place when nothing of it is to be reached, or only what stands before it. */
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Flaw, FlawedCertificates } from './door-certificates.ts';

export type Door =
  | Flaw
  | 'refusing'
  | 'resetting'
  | 'closing'
  | 'silent'
  | 'greeting'
  | 'dripping'
  | 'nameless'
  | 'plain';

export interface FrontDoor {
  /** What clients are told to go to. */
  readonly origin: string;
  /** How often the fault was met. */
  readonly met: number;
  close(): Promise<void>;
}

export interface DoorOptions {
  /** Port of the service, over plain HTTP. */
  readonly target: number;
  /** On how many connections the fault is played; those behind it lead to the service. */
  readonly times: number;
  readonly certificates: FlawedCertificates;
}

/** Opens a door that plays its fault. */
export async function openDoor(door: Door, { target, times, certificates }: DoorOptions): Promise<FrontDoor> {
  // glibc gives up on a label of more than 63 letters by itself: no name server is asked.
  if (door === 'nameless') return { origin: `https://${'a'.repeat(64)}.invalid`, met: 0, close: async () => {} };
  const sockets = new Set<Socket>();
  let met = 0;
  const server = serverOf(door, certificates, (socket) => {
    sockets.add(socket.on('error', () => {}).once('close', () => sockets.delete(socket)));
    met += 1;
    if (met > times) return leadTo(target, socket);
    play(door, socket);
  });
  await listening(server, door === 'refusing' ? quietPort() : 0);
  const { port } = server.address() as AddressInfo;
  if (door === 'refusing') {
    await closing(server);
    // The first attempts find nobody at the port, later ones do.
    if (times < Number.POSITIVE_INFINITY) setTimeout(() => listening(server, port).catch(() => {}), 1_000);
  }
  const isSecure = ['self-signed', 'expired', 'other-host', 'plain'].includes(door);
  return {
    origin: `${isSecure ? 'https' : 'http'}://127.0.0.1:${port}`,
    get met() {
      return Math.min(met, times);
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await closing(server);
    },
  };
}

/** A port that no system gives to a server that takes any: while it is closed, nobody else opens it. */
function quietPort(): number {
  return 20_000 + Math.floor(Math.random() * 12_000);
}

function play(door: Door, socket: Socket): void {
  if (door === 'resetting') socket.resetAndDestroy();
  if (door === 'closing') socket.end();
  if (door === 'greeting' || door === 'plain') socket.write('220 mail.example.com ESMTP\r\n');
  if (door === 'refusing') socket.resetAndDestroy();
  if (door !== 'dripping') return;
  socket.write('HTTP/1.1 200 OK\r\nX-Drip: ');
  const drip = setInterval(() => socket.write('.'), 100);
  socket.once('close', () => clearInterval(drip));
}

function leadTo(target: number, socket: Socket): void {
  const service = connect(target, '127.0.0.1');
  service.on('error', () => socket.destroy()).once('close', () => socket.destroy());
  socket.once('close', () => service.destroy());
  service.pipe(socket).pipe(service);
}

function serverOf(door: Door, certificates: FlawedCertificates, onSocket: (socket: Socket) => void): Server {
  if (door !== 'self-signed' && door !== 'expired' && door !== 'other-host') return createServer(onSocket);
  const server = createTlsServer(certificates[door]);
  return server.on('connection', onSocket).on('tlsClientError', () => {});
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
}

function closing(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
