/** A real proxy before the emulator: tinyproxy asks the CONNECT proxy of the emulator for every host. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onPath } from '../real-clients/tools.ts';

export const tinyproxy = onPath('tinyproxy', 'apt-get install tinyproxy-bin');

export interface Tinyproxy {
  readonly port: number;
  /** What it wrote of the connections it was asked for. */
  readonly log: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** @param lines of its configuration, beside those that say where it listens and writes. */
export async function startTinyproxy(file: string, lines: readonly string[]): Promise<Tinyproxy> {
  const folder = await mkdtemp(join(tmpdir(), 'tinyproxy-'));
  const port = await freePort();
  const log = join(folder, 'log');
  const own = [`Port ${port}`, 'Listen 127.0.0.1', `LogFile "${log}"`, 'LogLevel Connect', 'Timeout 60'];
  await writeFile(join(folder, 'conf'), `${[...own, ...lines].join('\n')}\n`);
  const child = spawn(file, ['-d', '-c', join(folder, 'conf')], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  while (!(await listens(port)))
    await Promise.race([sleep(20), ended.then(() => Promise.reject(new Error('no proxy')))]);
  return {
    port,
    log: () => readFile(log, 'utf8'),
    close: async () => {
      child.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
