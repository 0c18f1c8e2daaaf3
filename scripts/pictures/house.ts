/** Where the pictures are taken: jobs that call AWS by its real host names, which all lead to the emulator. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  awsHosts,
  type Emulator,
  makeCertificates,
  signIn,
  startConnectProxy,
  startEmulator,
} from '../../emulator/index.ts';
import { startJob } from '../../runner/index.ts';
import { runWritten } from '../run-page/step.ts';
import { standInsFor } from './stand-ins.ts';

const regions = ['ap-northeast-1', 'eu-west-1'];

export interface House {
  readonly emulator: Emulator;
  /** Runs the one step of a workflow, of a private repository with `id-token: write`. */
  readonly run: (workflow: string) => Promise<Shown>;
  readonly close: () => Promise<void>;
}

/** What people see of a step, with all that differs from run to run replaced. */
export interface Shown {
  readonly log: readonly string[];
  readonly summary: string;
  readonly error: { readonly title: string; readonly message: string } | undefined;
}

export async function openHouse(): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  const certificates = await makeCertificates(folder, regions.flatMap(awsHosts));
  const emulator = await startEmulator({ tls: certificates });
  emulator.world.autoApprove = { afterPolls: 1, user: 'alice' };
  const proxy = await startConnectProxy({ targetPort: emulator.tlsPort ?? 0 });
  const host = { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: certificates.caFile };
  return {
    emulator,
    run: (workflow) => runStep(workflow, emulator, host),
    close: async () => {
      await Promise.all([proxy.close(), emulator.close()]);
      await rm(folder, { recursive: true });
    },
  };
}

async function runStep(workflow: string, emulator: Emulator, host: Readonly<Record<string, string>>): Promise<Shown> {
  const [step] = parse(workflow).steps;
  const token = JSON.stringify(signIn(emulator.world, { user: 'alice' }));
  const job = startJob({
    host,
    secrets: [token],
    idToken: emulator.idTokenEnv(),
    event: { name: 'push', payload: { repository: { id: 1, private: true, visibility: 'private' } } },
  });
  try {
    const result = await runWritten(job, step, token);
    const standIn = standInsFor(job, emulator.url);
    const error = result.annotations.find(({ level }) => level === 'error');
    return {
      log: result.log.map(standIn),
      summary: standIn(result.summary),
      error: error && { title: error.title ?? '', message: standIn(error.message) },
    };
  } finally {
    await job.finish();
    job.dispose();
  }
}
