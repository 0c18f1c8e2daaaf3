/** A home on a self-hosted runner: it outlives jobs, and several of them use it, one after the other or at once. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';
import { demoWorld, type Emulator, type Settings, startEmulator } from '../../emulator/index.ts';
import { findLeaks, type Job, type JobOptions, snapshotTree, startJob } from '../../runner/index.ts';
import { afterTest, temporaryFolder } from '../after-test.ts';
import { findShown, isKeyVariable } from '../scenarios/job-laws.ts';
import { inSeconds, signedIn, tokenFile } from '../scenarios/play.ts';

export interface SharedHome {
  readonly emulator: Emulator;
  readonly path: (...names: readonly string[]) => string;
  /** A job here, which shows no secret: that is checked after the test. One that the test does not finish is killed. */
  readonly startJob: (options?: JobOptions) => Job;
  /** Everything at home by path, but the token file, which may be renewed. */
  readonly tree: () => Readonly<Record<string, unknown>>;
  /** Secrets anywhere but in the token cache, which holds them by nature. */
  readonly leaks: (job: Job) => unknown;
  /** Has the token there end, whoever renewed it meanwhile. */
  readonly endToken: () => void;
}

/** Files of the user, and a token that is to be renewed. */
export async function setUpHome(
  files: Readonly<Record<string, string>> = {},
  settings: Partial<Settings> = {},
): Promise<SharedHome> {
  const emulator = await startEmulator({ world: demoWorld(settings) });
  afterTest(emulator.close);
  const root = await temporaryFolder('home-');
  const path = (...names: readonly string[]) => join(root, ...names);
  const all = { [tokenFile]: signedIn(emulator, { expiresAt: inSeconds(-60) }), ...files };
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), content, { mode: 0o600 });
  }
  return {
    emulator,
    path,
    startJob: (options = {}) => {
      const job = startJob({ ...options, home: root, host: { ...emulator.env, ...options.host } });
      afterTest(job.dispose);
      afterTest(() => expect(findShown(emulator.issuedSecrets, job)).toEqual([]));
      return job;
    },
    tree: () => {
      const { [tokenFile]: token, ...rest } = snapshotTree(root);
      return rest;
    },
    leaks: (job) =>
      findLeaks({
        secrets: emulator.issuedSecrets,
        job,
        directories: [root, job.temp],
        allowedFiles: (file) => file.includes('/sso/cache/'),
        allowedEnvironment: isKeyVariable,
      }),
    endToken: () => {
      const fields = JSON.parse(readFileSync(path(tokenFile), 'utf8'));
      writeFileSync(path(tokenFile), JSON.stringify({ ...fields, expiresAt: inSeconds(-60) }));
    },
  };
}
