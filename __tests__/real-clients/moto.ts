/** moto: IAM, STS and CloudFormation of others, on this machine. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, expect } from '@jest/globals';

interface Server {
  readonly process: ChildProcess;
  readonly url: Promise<string>;
}

/** For all tests of a file, because its start takes seconds. */
let server: Server | undefined;
afterAll(async () => {
  if (server === undefined) return;
  const { process } = server;
  const ended = once(process, 'exit');
  if (process.kill('SIGKILL')) await ended;
  process.stderr?.destroy();
});

/** The account that moto plays. */
export const motoAccount = '123456789012';

/** @returns the URL of a moto in which there is nothing yet. */
export async function emptyMoto(file: string): Promise<string> {
  server ??= startMoto(file);
  const url = await server.url;
  expect((await fetch(new URL('/moto-api/reset', url), { method: 'POST' })).status).toBe(200);
  return url;
}

function startMoto(file: string): Server {
  const process = spawn(file, ['-H', '127.0.0.1', '-p', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let said = '';
  process.stderr.setEncoding('utf8').on('data', (text: string) => {
    // It tells its port first, then every request.
    if (said.length < 10_000) said += text;
    const url = /Running on (http:\S+)/.exec(said)?.[1];
    if (url) resolve(url);
  });
  process.once('exit', () => reject(new Error(`moto_server ended: ${said}`)));
  return { process, url: promise };
}
