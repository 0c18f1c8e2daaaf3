/** GitHub as `gh` asks it: for the ID of a repository, for a public key, and to store sealed boxes as secrets. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificates } from '../../emulator/index.ts';
import { repository } from './administrator.ts';

/** What a sealed box is longer than its content: a public key and an authenticator. */
const sealBytes = 48;

export interface SecretStore {
  /** `localhost:PORT` */
  readonly host: string;
  /** What a shell has in its environment whose user has signed in with gh there. */
  readonly env: Readonly<Record<string, string>>;
  /** Bytes of every secret that was put, by its path. */
  readonly stored: ReadonlyMap<string, number>;
  readonly close: () => Promise<void>;
}

export async function startSecretStore(): Promise<SecretStore> {
  const folder = await mkdtemp(join(tmpdir(), 'secrets-'));
  const { caFile, key, cert } = await makeCertificates(folder, ['localhost']);
  const { owner, name, id } = repository;
  const stored = new Map<string, number>();
  const publicKey = generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  const server: Server = createServer({ key, cert }, async (request, response) => {
    const path = request.url?.replace(/^\/api\/v3/, '') ?? '';
    let body = '';
    for await (const part of request) body += part;
    response.setHeader('content-type', 'application/json');
    if (request.method === 'PUT') {
      stored.set(path, Buffer.from(JSON.parse(body).encrypted_value, 'base64').length - sealBytes);
      response.writeHead(201).end('{}');
    } else {
      const key = { key_id: '1', key: publicKey.toString('base64') };
      response.end(JSON.stringify(path === `/repos/${owner}/${name}` ? { id: Number(id) } : key));
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const host = `localhost:${(server.address() as AddressInfo).port}`;
  return {
    host,
    env: { SSL_CERT_FILE: caFile, GH_HOST: host, GH_ENTERPRISE_TOKEN: 'a-token', GH_CONFIG_DIR: folder },
    stored,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}
