/** AWS and GitHub by their real host names: an emulator with TLS behind a CONNECT proxy. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ConnectProxy,
  type Emulator,
  makeCertificates,
  startConnectProxy,
  startEmulator,
  type World,
} from '../emulator/index.ts';

export interface HostNames {
  readonly emulator: Emulator;
  /** Leads every host to the emulator. */
  readonly proxy: ConnectProxy;
  /** The authority of the emulator's certificate. */
  readonly caFile: string;
  readonly close: () => Promise<void>;
}

export interface HostNamesOptions {
  /** Those that the certificate is for. */
  readonly hosts: readonly string[];
  readonly world?: World;
  /** What the proxy asks for. */
  readonly login?: { readonly user: string; readonly password: string };
}

export async function startByHostName({ hosts, world, login }: HostNamesOptions): Promise<HostNames> {
  const folder = await mkdtemp(join(tmpdir(), 'authority-'));
  const { caFile, ...tls } = await makeCertificates(folder, hosts);
  const emulator = await startEmulator({ tls, ...(world && { world }) });
  const proxy = await startConnectProxy({ targetPort: emulator.tlsPort ?? 0, ...login });
  const close = async () => {
    await Promise.all([proxy.close(), emulator.close()]);
    await rm(folder, { recursive: true });
  };
  return { emulator, proxy, caFile, close };
}
