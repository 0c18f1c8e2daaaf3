/** What no action with the SDK can cost less than: the same requests by the SDK alone, and one of them by Node alone. */
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundle } from '../bundle/bundle.ts';
import { measure } from './measure.ts';
import type { Run } from './rounds.ts';
import type { RunningServices } from './services-process.ts';

/** What the requests are for. */
interface Wanted {
  readonly account: string;
  readonly permissionSet: string;
  /** ARNs; each role trusts the job. */
  readonly role: string;
  readonly bootstrapRole: string;
  readonly application: string;
}

/** Modules of floor/, and how a step with the same requests is called. */
const programs = {
  https: 'cached token',
  'cached-token': 'cached token',
  'web-identity': 'web identity',
  'trusted-token-issuer': 'trusted token issuer',
} as const;

/** @param roundTrips milliseconds; the services are there with each. */
export async function floorRuns(
  services: RunningServices,
  roundTrips: readonly number[],
  wanted: Wanted,
): Promise<readonly Run[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-floor-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const files = Object.keys(programs).map((name) => [name, `scripts/bench/floor/${name}.ts`] as const);
  for (const { fileName, code } of await bundle(Object.fromEntries(files))) {
    await mkdir(dirname(join(folder, fileName)), { recursive: true });
    await writeFile(join(folder, fileName), code);
  }
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  return Object.entries(programs).flatMap(([program, step]) =>
    roundTrips.map((roundTrip) => {
      const env = {
        ...services.env[roundTrip],
        TOKEN: JSON.parse(services.token).accessToken,
        ACCOUNT: wanted.account,
        PERMISSION_SET: wanted.permissionSet,
        ROLE: step === 'web identity' ? wanted.role : wanted.bootstrapRole,
        APPLICATION: wanted.application,
      };
      return {
        name: `${step}, ${roundTrip} ms: ${program === 'https' ? 'node:https' : 'the SDK'} alone`,
        measure: () => measure({ args: [join(folder, program, 'index.js')], env, cwd: folder }),
      };
    }),
  );
}
