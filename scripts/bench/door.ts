/** A way to a service with a round trip of its own length, which counts the connections through it. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Door {
  readonly port: number;
  readonly connections: number;
  reset(): void;
}

/**
 * @param target port on this machine.
 * @param roundTrip milliseconds. What goes through takes half of it, and waits a whole one after the connection was made:
 *   so long the handshake of TCP would take, which the system answers at once here.
 */
export async function openDoor(target: number, roundTrip: number): Promise<Door> {
  let connections = 0;
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (outside) => {
    connections += 1;
    const inside = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
    const openFrom = performance.now() + roundTrip;
    pass(outside, inside, roundTrip / 2, openFrom);
    pass(inside, outside, roundTrip / 2, openFrom);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    get connections() {
      return connections;
    },
    reset: () => {
      connections = 0;
    },
  };
}

function pass(from: Socket, to: Socket, delay: number, openFrom: number): void {
  const later = (act: () => void) => {
    const wait = Math.max(0, openFrom - performance.now()) + delay;
    if (wait > 0) setTimeout(act, wait);
    else act();
  };
  from.on('data', (chunk) => later(() => to.writable && to.write(chunk)));
  from.on('end', () => later(() => to.end()));
  from.on('error', () => to.destroy());
  from.on('close', () => later(() => to.destroySoon()));
}
