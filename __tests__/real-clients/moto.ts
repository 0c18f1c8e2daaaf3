/** moto: IAM, STS and CloudFormation of others, on this machine. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll } from '@jest/globals';

const servers = new Set<ChildProcess>();
afterAll(async () => {
  for (const server of servers) {
    const ended = once(server, 'exit');
    if (server.kill('SIGKILL')) await ended;
    server.stderr?.destroy();
  }
  servers.clear();
});

/** The account that moto plays. */
export const motoAccount = '123456789012';

/** @returns its URL. */
export function startMoto(file: string): Promise<string> {
  const server = spawn(file, ['-H', '127.0.0.1', '-p', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  servers.add(server);
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    // It tells its port first, then every request.
    if (said.length < 10_000) said += text;
    const url = /Running on (http:\S+)/.exec(said)?.[1];
    if (url) resolve(url);
  });
  server.once('exit', () => reject(new Error(`moto_server ended: ${said}`)));
  return promise;
}
