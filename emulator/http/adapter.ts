/** The one place that speaks HTTP: sockets to plain requests, plain replies to sockets, faults in between. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply, Request } from '../services/message.ts';
import { regionOf, withoutRegion } from '../world/place.ts';
import type { World } from '../world/world.ts';
import type { FaultKind, FaultPlay } from './faults.ts';
import type { Recorder } from './record.ts';
import { answer, route } from './routes.ts';

const BODY_LIMIT = 256 * 1024;

interface Adapter {
  readonly world: World;
  readonly faults: FaultPlay;
  readonly recorder: Recorder;
  readonly baseUrl: () => string;
}

interface Listener {
  readonly port: number;
  /** Stops listening and breaks what is still open. */
  close(): Promise<void>;
}

export async function listen(
  adapter: Adapter,
  port: number,
  tls?: { readonly key: string; readonly cert: string },
): Promise<Listener> {
  const server: Server = tls ? createHttpsServer(tls) : createHttpServer();
  server.on(tls ? 'secureConnection' : 'connection', (socket: Socket) => adapter.recorder.connected(socket));
  server.on('request', (incoming, response) => {
    serve(adapter, incoming, response).catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(adapter: Adapter, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const { world, faults, recorder } = adapter;
  const body = await readBody(incoming);
  if (body === undefined) {
    await send(world, response, { status: 413, headers: { connection: 'close' }, body: '' });
    return;
  }
  const request = toRequest(incoming, body, adapter.baseUrl());
  const found = route(request);
  const entry = recorder.arrived(found.operation, request, incoming.socket, world.clock.now());
  const fault = faults.next(found.operation, request, recorder.load(found.operation));
  response.once('close', () => recorder.left(entry));
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'reset') {
    (incoming.socket as Socket).resetAndDestroy();
    return;
  }
  if (fault?.kind === 'delay') await sleep(fault.ms);
  const reply = fault?.kind === 'answer' ? { headers: {}, body: '', ...fault } : answer(found, request, world);
  recorder.answered(entry, reply);
  await send(world, response, reply, fault);
}

async function sendForEver(response: ServerResponse, { status, headers, body }: Reply): Promise<void> {
  response.writeHead(status, headers);
  response.write(body.slice(0, -1));
  const more = Buffer.alloc(64 * 1024, ' ');
  const closed = once(response, 'close');
  while (!response.destroyed) {
    if (!response.write(more)) await Promise.race([once(response, 'drain').catch(() => {}), closed]);
  }
}

async function readBody(incoming: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function toRequest(incoming: IncomingMessage, body: string, baseUrl: string): Request {
  const [rawPath = '/', rawQuery = ''] = (incoming.url ?? '/').split(/\?(.*)/s);
  const headers = new Map(
    Object.entries(incoming.headers).map(([name, value]) => [name, [value ?? ''].flat().join(',')] as const),
  );
  return {
    method: incoming.method ?? 'GET',
    path: withoutRegion(rawPath),
    rawPath,
    rawQuery,
    query: new URLSearchParams(rawQuery),
    headers,
    body,
    region: regionOf(headers.get('host') ?? '', rawPath),
    baseUrl,
  };
}

async function send(world: World, response: ServerResponse, reply: Reply, fault?: FaultKind): Promise<void> {
  const body = Buffer.from(reply.body);
  response.sendDate = false;
  if (fault?.kind === 'endless') return sendForEver(response, { ...reply, ...fault });
  response.writeHead(reply.status, {
    // Clients correct their clocks by it, so it tells the world's time.
    date: new Date(world.clock.now()).toUTCString(),
    'content-length': String(body.length),
    'x-amzn-requestid': randomUUID(),
    ...reply.headers,
    ...(fault?.kind === 'relabel' && { 'content-type': fault.contentType }),
  });
  if (fault?.kind === 'truncate') {
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
    return;
  }
  if (fault?.kind === 'slow-body') {
    for (const byte of body) {
      if (response.destroyed) return;
      response.write(Buffer.of(byte));
      await sleep(fault.ms / body.length);
    }
  }
  response.end(fault?.kind === 'slow-body' ? undefined : body);
}
